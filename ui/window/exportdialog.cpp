// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/exportdialog.h"

#include "ui/document/picturesize.h"
#include "ui/document/typednumber.h"
#include "ui/figures/drawing.h"
#include "ui/figures/paper.h"
#include "ui/window/picturesizefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace npscope {

namespace {

QString textOf(const std::vector<Step> &steps)
{
    QStringList texts;
    for (const Step step : steps)
        texts.append(QString::number(step));
    return texts.join(QStringLiteral(", "));
}

// The steps a sheet shows, or none where the text is not a list of allowed ones.
std::vector<Step> stepsOf(const QString &text, Step last)
{
    std::vector<Step> steps;
    const auto list = typedList(text, NumberKind::Whole);
    for (const QString &part : list ? *list : QStringList()) {
        const auto step = typedNumber(part, NumberKind::Whole);
        if (!step || *step < 0 || *step > double(last))
            return {};
        steps.push_back(Step(*step));
    }
    return steps;
}

// Four steps spread over the run as far as it is shown.
std::vector<Step> proposal(Step step)
{
    if (step < 3)
        return {0, 1};
    return {0, step / 3, 2 * step / 3, step};
}

} // namespace

ExportDialog::ExportDialog(const Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setWindowTitle(tr("Export Figure"));
    createControls();
    createLayout();
    update();
}

void ExportDialog::createViews()
{
    const Picture &picture = m_session.picture;
    m_figure = new QComboBox;
    m_beside = new QListWidget;
    m_beside->setAccessibleName(tr("Views on the same sheet"));
    m_beside->setToolTip(tr("What is ticked is drawn beside it, as one picture"));
    for (std::size_t i = 0; i < figureNames.size(); ++i) {
        const auto id = static_cast<FigureId>(i);
        m_figure->addItem(figureTitle(id));
        auto *item = new QListWidgetItem(figureTitle(id), m_beside);
        item->setCheckState(std::ranges::count(picture.beside, id) > 0 ? Qt::Checked : Qt::Unchecked);
    }
    m_figure->setCurrentIndex(int(picture.figure));
    m_beside->setFixedHeight(5 * m_beside->sizeHintForRow(0));
    m_columns = new QComboBox;
    m_columns->addItem(tr("Automatic"));
    for (int columns = 1; columns <= std::max(10, picture.columns); ++columns)
        m_columns->addItem(QLocale().toString(columns));
    m_columns->setCurrentIndex(picture.columns);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    connect(m_beside, &QListWidget::itemChanged, this, &ExportDialog::update);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
}

void ExportDialog::createControls()
{
    const Picture &picture = m_session.picture;
    createViews();
    m_background = new QComboBox;
    m_background->addItems({tr("White"), tr("As in the window"), tr("Transparent"), tr("Dark"),
                            tr("Black on white, for printing")}); // in the order of Background
    m_background->setCurrentIndex(int(picture.background));

    m_isSheet = new QCheckBox(tr("Contact sheet of several steps"));
    m_isSheet->setChecked(!picture.steps.empty());
    m_steps = new QLineEdit(textOf(picture.steps.empty() ? proposal(m_session.step) : picture.steps));
    m_steps->setToolTip(tr("Steps from 0 to %1, with spaces or commas between them")
                            .arg(QLocale().toString(m_session.experiment.length)));
    connect(m_isSheet, &QCheckBox::toggled, this, &ExportDialog::update);
    connect(m_steps, &QLineEdit::textChanged, this, &ExportDialog::update);

    m_ownRanges = new QCheckBox(tr("Each chart has a y-range of its own"));
    m_ownRanges->setToolTip(tr("Fitted to its own curves, as in the article; else one range that holds all of them"));
    m_ownRanges->setChecked(picture.ownRanges);

    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_summary->setMinimumHeight(2 * m_summary->fontMetrics().lineSpacing());
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("&Export…"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExportDialog::createLayout()
{
    m_form = new QFormLayout(this);
    m_form->addRow(tr("Figure"), m_figure);
    m_form->addRow(tr("On the same sheet"), m_beside);
    m_form->addRow(m_isSheet);
    m_form->addRow(tr("Steps"), m_steps);
    m_form->addRow(m_ownRanges);
    m_form->addRow(tr("Columns"), m_columns);
    m_size = new PictureSizeFields(m_session, *m_form, this);
    connect(m_size, &PictureSizeFields::changed, this, &ExportDialog::update);
    m_form->addRow(tr("Background"), m_background);
    m_form->addRow(m_summary);
    m_form->addRow(m_buttons);
    m_steps->setMinimumWidth(260);
}

bool ExportDialog::isSheetOfSteps() const
{
    return picture().beside.empty() && m_figure->currentIndex() == int(FigureId::Functions) && m_isSheet->isChecked();
}

Picture ExportDialog::picture() const
{
    Picture picture = m_size->applied(m_session.picture);
    picture.figure = static_cast<FigureId>(m_figure->currentIndex());
    picture.beside.clear();
    for (int i = 0; i < m_beside->count(); ++i) {
        if (m_beside->item(i)->checkState() == Qt::Checked && i != m_figure->currentIndex())
            picture.beside.push_back(static_cast<FigureId>(i));
    }
    picture.columns = m_columns->currentIndex();
    picture.background = Background(m_background->currentIndex());
    picture.ownRanges = m_ownRanges->isChecked();
    picture.steps.clear();
    if (picture.figure == FigureId::Functions && picture.beside.empty() && m_isSheet->isChecked())
        picture.steps = stepsOf(m_steps->text(), m_session.experiment.length);
    return picture;
}

QString ExportDialog::problemOf(const Session &asked) const
{
    if (const QString problem = m_size->problem(); !problem.isEmpty())
        return problem;
    const Picture &picture = asked.picture;
    if (std::ranges::count(viewsOf(picture), FigureId::Moments) > 0 && asked.moments.empty())
        return tr("There are no moments yet; Ctrl+B keeps the one on the screen.");
    if (isSheetOfSteps() && picture.steps.empty())
        return tr("The steps are to be numbers from 0 to %1, with spaces or commas between them.")
            .arg(QLocale().toString(m_session.experiment.length));
    return sizeProblem(drawnSize(asked), picture).value_or(QString());
}

QString ExportDialog::summaryOf(const Session &asked) const
{
    const QLocale locale;
    const Picture &picture = asked.picture;
    const QSizeF pixels = drawnSize(asked) * textZoom(picture);
    const auto side = [&](double length, int decimals) { return locale.toString(length, 'f', decimals); };
    const QString image =
        tr("%1 × %2 pixels").arg(side(pixels.width() * picture.scale, 0), side(pixels.height() * picture.scale, 0));
    const QString text = tr("%1, with the experiment in the picture: it can be opened again.");
    if (picture.unit == Unit::Pixel)
        return text.arg(image);
    const int decimals = picture.unit == Unit::Inch ? 2 : 1;
    return text.arg(tr("%1 × %2 %3, as an image %4", "width, height, unit, pixels")
                        .arg(side(pixels.width() / pixelsA(picture.unit), decimals),
                             side(pixels.height() / pixelsA(picture.unit), decimals),
                             QLatin1String(unitNames[std::size_t(picture.unit)]), image));
}

void ExportDialog::update()
{
    Session asked = m_session;
    asked.picture = picture();
    m_size->fit(asked);
    asked.picture = picture();
    const FigureId figure = asked.picture.figure;
    const bool isOne = asked.picture.beside.empty();
    const bool isSheet = isSheetOfSteps();
    const bool isFunctions = isOne && figure == FigureId::Functions;
    const bool isGrid = isOne && (figure == FigureId::Compare || figure == FigureId::Moments);
    for (int i = 0; i < m_beside->count(); ++i)
        m_beside->item(i)->setHidden(i == int(figure));
    m_form->setRowVisible(m_isSheet, isFunctions);
    m_form->setRowVisible(m_steps, isFunctions);
    m_form->setRowVisible(m_ownRanges, isFunctions || isGrid);
    m_steps->setEnabled(isSheet);
    m_ownRanges->setEnabled(isSheet || isGrid);
    m_columns->setEnabled(!isOne || isSheet || isGrid);
    const QString problem = problemOf(asked);
    m_summary->setText(problem.isEmpty() ? summaryOf(asked) : problem);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
}

} // namespace npscope
