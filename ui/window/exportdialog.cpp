// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/exportdialog.h"

#include "ui/document/sessionlimits.h"
#include "ui/figures/paper.h"
#include "ui/panels/fields/numberbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

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

void ExportDialog::createControls()
{
    const Picture &picture = m_session.picture;
    m_figure = new QComboBox;
    for (std::size_t i = 0; i < figureNames.size(); ++i)
        m_figure->addItem(figureTitle(static_cast<FigureId>(i)));
    m_figure->setCurrentIndex(int(picture.figure));
    connect(m_figure, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    const auto sizeBox = [this](int value) {
        auto *box = new NumberBox(NumberKind::Whole, minSide, maxSide);
        box->setKeyboardTracking(true);
        box->setSuffix(tr(" px"));
        box->setValue(value);
        connect(box, &NumberBox::valueChanged, this, &ExportDialog::update);
        return box;
    };
    m_width = sizeBox(picture.width);
    m_height = sizeBox(picture.height);
    m_scale = new NumberBox(NumberKind::Real, minScale, maxScale);
    m_scale->setKeyboardTracking(true);
    m_scale->setSingleStep(0.5);
    m_scale->setSuffix(tr("×"));
    m_scale->setValue(picture.scale);
    m_scale->setToolTip(tr("4× is the same picture with four times the pixels each way: lines and text grow with it"));
    connect(m_scale, &NumberBox::valueChanged, this, &ExportDialog::update);
    for (NumberBox *box : {m_width, m_height, m_scale}) // a number that is refused is no value
        connect(box->findChild<QLineEdit *>(), &QLineEdit::textChanged, this, &ExportDialog::update);
    m_background = new QComboBox;
    m_background->addItems({tr("White"), tr("As in the window"), tr("Transparent")});
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
    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(tr("×")));
    size->addWidget(m_height);
    m_form = new QFormLayout(this);
    m_form->addRow(tr("Figure"), m_figure);
    m_form->addRow(tr("Size of a chart"), size);
    m_form->addRow(tr("Scale"), m_scale);
    m_form->addRow(tr("Background"), m_background);
    m_form->addRow(m_isSheet);
    m_form->addRow(tr("Steps"), m_steps);
    m_form->addRow(m_ownRanges);
    m_form->addRow(m_summary);
    m_form->addRow(m_buttons);
    m_steps->setMinimumWidth(260);
}

Picture ExportDialog::picture() const
{
    Picture picture{.figure = static_cast<FigureId>(m_figure->currentIndex()),
                    .width = int(m_width->value()),
                    .height = int(m_height->value()),
                    .scale = m_scale->value(),
                    .background = Background(m_background->currentIndex()),
                    .ownRanges = m_ownRanges->isChecked(),
                    .steps = {}};
    if (picture.figure == FigureId::Functions && m_isSheet->isChecked())
        picture.steps = stepsOf(m_steps->text(), m_session.experiment.length);
    return picture;
}

QString ExportDialog::problemOf(const Session &asked) const
{
    for (const NumberBox *box : {m_width, m_height, m_scale}) {
        if (const QString problem = box->problem(); !problem.isEmpty())
            return problem;
    }
    const Picture &picture = asked.picture;
    if (picture.figure == FigureId::Functions && m_isSheet->isChecked() && picture.steps.empty())
        return tr("The steps are to be numbers from 0 to %1, with spaces or commas between them.")
            .arg(QLocale().toString(m_session.experiment.length));
    return sizeProblem(figureSize(picture.figure, asked), picture).value_or(QString());
}

void ExportDialog::update()
{
    Session asked = m_session;
    asked.picture = picture();
    const FigureId figure = asked.picture.figure;
    const bool isSheet = figure == FigureId::Functions && m_isSheet->isChecked();
    m_form->setRowVisible(m_isSheet, figure == FigureId::Functions);
    m_form->setRowVisible(m_steps, figure == FigureId::Functions);
    const bool isGrid = figure == FigureId::Compare || figure == FigureId::Moments;
    m_form->setRowVisible(m_ownRanges, figure == FigureId::Functions || isGrid);
    m_steps->setEnabled(isSheet);
    m_ownRanges->setEnabled(isSheet || isGrid);
    const QString problem = problemOf(asked);
    const QSizeF size = figureSize(figure, asked) * asked.picture.scale;
    const QLocale locale;
    m_summary->setText(problem.isEmpty()
                           ? tr("%1 × %2 pixels, with the experiment in the picture: it can be opened again.")
                                 .arg(locale.toString(qRound(size.width())), locale.toString(qRound(size.height())))
                           : problem);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
}

} // namespace npscope
