// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/figureactions.h"

#include "core/experiment/settings.h"
#include "ui/document/document.h"
#include "ui/document/mnemonic.h"
#include "ui/document/output.h"
#include "ui/document/picturesize.h"
#include "ui/document/shown.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/run/runcontroller.h"
#include "ui/window/besidewindow.h"
#include "ui/window/exportdialog.h"
#include "ui/window/plainbox.h"
#include "ui/window/printing.h"
#include "ui/window/tabledialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>

#include <new>

namespace npscope {

namespace {

QString proposedName(const Session &session, const QString &ending)
{
    const FigureId id = session.picture.figure;
    const Training &training = session.experiment.training;
    if (id == FigureId::Moments)
        return QStringLiteral("npscope-moments.") + ending;
    const bool isSheet = id == FigureId::Functions && !session.picture.steps.empty();
    const QString base =
        QStringLiteral("npscope-%1-seed%2").arg(QLatin1String(name(training.initialisation))).arg(training.seed);
    QString what =
        id == FigureId::Functions ? base : QStringLiteral("npscope-") + QLatin1String(figureNames.at(std::size_t(id)));
    for (const FigureId view : session.picture.beside)
        what += QLatin1Char('-') + QLatin1String(figureNames.at(std::size_t(view)));
    return (isSheet ? what + QStringLiteral("-sheet") : QStringLiteral("%1-step%2").arg(what).arg(session.step))
           + QLatin1Char('.') + ending;
}

} // namespace

FigureActions::FigureActions(Document &document, RunController &run, QSettings &settings, QWidget &window)
    : QObject(&window), exportFigure(new QAction(tr("&Export Figure…"), this)),
      copyPicture(new QAction(tr("Copy Pict&ure"), this)), copySvg(new QAction(tr("Copy as S&VG"), this)),
      copyData(new QAction(tr("Copy &Data"), this)), asTable(new QAction(tr("Data as a Ta&ble"), this)),
      exportAnimation(new QAction(tr("Export &Animation…"), this)), printFigure(new QAction(tr("&Print…"), this)),
      m_document(document), m_run(run), m_settings(settings), m_window(window)
{
    exportFigure->setIconText(withoutMnemonic(exportFigure->text()));
    exportFigure->setShortcut(Qt::CTRL | Qt::Key_E);
    copyPicture->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    copySvg->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    copyData->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    exportAnimation->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    printFigure->setShortcut(Qt::CTRL | Qt::Key_P);
    connect(printFigure, &QAction::triggered, this, &FigureActions::printByDialog);
    connect(exportAnimation, &QAction::triggered, this, &FigureActions::exportAnimationByDialog);
    connect(exportFigure, &QAction::triggered, this, [this] { exportByDialog(front()); });
    connect(copyPicture, &QAction::triggered, this, [this] { copy(front(), Paper::Png); });
    connect(copySvg, &QAction::triggered, this, [this] { copy(front(), Paper::Svg); });
    connect(copyData, &QAction::triggered, this, [this] { copy(front(), Paper::Csv); });
    asTable->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    asTable->setToolTip(tr("The numbers of the chart in front, in rows and columns"));
    connect(asTable, &QAction::triggered, this, [this] { showTable(front()); });
}

FigureId FigureActions::front() const
{
    return figureOf(m_document.view().page);
}

void FigureActions::giveMenu(QWidget &widget, FigureId id)
{
    const auto add = [&](const QString &text, const std::function<void()> &run) {
        auto *action = new QAction(text, &widget);
        connect(action, &QAction::triggered, this, run);
        widget.addAction(action);
    };
    auto *separator = new QAction(&widget);
    separator->setSeparator(true);
    widget.addAction(separator);
    add(tr("Export %1…").arg(figureTitle(id)), [this, id] { exportByDialog(id); });
    add(tr("Copy Picture"), [this, id] { copy(id, Paper::Png); });
    add(tr("Copy as SVG"), [this, id] { copy(id, Paper::Svg); });
    add(tr("Copy Data"), [this, id] { copy(id, Paper::Csv); });
    add(tr("Show as a Table"), [this, id] { showTable(id); });
    widget.setContextMenuPolicy(Qt::ActionsContextMenu);
}

// The one of the step on the screen, with that figure in front.
Session FigureActions::sessionOf(FigureId id) const
{
    Session session = withInFront(m_document.session(m_run.step()), id);
    session.picture.steps.clear();
    session.picture.beside.clear();
    return session;
}

void FigureActions::exportByDialog(FigureId id)
{
    m_run.pause(); // the picture is of the step on the screen
    Session session = m_document.session(m_run.step());
    if (session.picture.figure != id) // the views beside it were beside another
        session.picture.beside.clear();
    session.picture.figure = id;
    ExportDialog options(session, &m_window);
    if (options.exec() != QDialog::Accepted)
        return;
    const Picture asked = options.picture();
    Picture kept = asked;
    if (asked.figure != FigureId::Functions || !asked.beside.empty())
        kept.steps = m_document.picture().steps; // those of the next sheet of charts
    m_document.setPicture(kept);
    emit aboutToPaint();
    session = sessionOf(asked.figure);
    session.picture = asked;
    save(session, tr("PNG picture (*.png);;SVG (*.svg);;PDF (*.pdf);;Numbers (*.csv)"), QStringLiteral("png"));
}

void FigureActions::exportData(FigureId id)
{
    emit aboutToPaint();
    save(sessionOf(id), tr("CSV (*.csv)"), QStringLiteral("csv"));
}

QString FigureActions::askPath(const QString &title, const QString &filters, const QString &name)
{
    QFileDialog dialog(&m_window, title, m_settings.value(folderKey, QDir::homePath()).toString(), filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(name).suffix());
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &filter) {
        const qsizetype dot = filter.lastIndexOf(QLatin1String("*."));
        dialog.setDefaultSuffix(filter.mid(dot + 2).chopped(1)); // "… (*.pdf)"
    });
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

void FigureActions::save(const Session &session, const QString &filters, const QString &ending)
{
    const QString path = askPath(tr("Export Figure"), filters, proposedName(session, ending));
    if (path.isEmpty())
        return;
    const auto paper = paperOf(path);
    if (!paper)
        return tell(tr("The name must end in one of these: %1").arg(paperEndings().join(QStringLiteral(", "))));
    if (const auto problem = paperProblem(*paper, session.picture))
        return tell(*problem + QLatin1Char('.'));
    const auto made = drawn(session);
    if (!made)
        return;
    const Loaded<QByteArray> bytes = bytesOf(*made, *paper);
    if (!bytes)
        return tell(bytes.error());
    write(path, *bytes);
}

void FigureActions::write(const QString &path, const QByteArray &bytes)
{
    if (const auto failure = npscope::write(path, bytes))
        return tell(failure->text);
    m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
    emit done(tr("Exported: %1").arg(shown(QFileInfo(path).fileName())));
}

void FigureActions::printByDialog()
{
    m_run.pause();
    emit aboutToPaint();
    const auto made = drawn(sessionOf(front()));
    if (!made)
        return;
    previewPrint(*made, m_window);
}

void FigureActions::copy(FigureId id, Paper paper)
{
    emit aboutToPaint();
    const auto made = drawn(sessionOf(id));
    if (!made)
        return;
    const Loaded<QByteArray> bytes = bytesOf(*made, paper);
    if (!bytes)
        return tell(bytes.error());
    auto *data = new QMimeData;
    if (paper == Paper::Csv) {
        data->setText(QString::fromUtf8(*bytes));
        data->setData(QStringLiteral("text/csv"), *bytes);
    } else if (paper == Paper::Svg) {
        data->setText(QString::fromUtf8(*bytes));
        data->setData(QStringLiteral("image/svg+xml"), *bytes);
    } else {
        QImage image;
        besideWindow(m_window, tr("Copying the picture…"), [&] { image = QImage::fromData(*bytes, "png"); });
        data->setImageData(image);
        data->setData(QStringLiteral("image/png"), *bytes); // with the experiment in it
    }
    QApplication::clipboard()->setMimeData(data);
}

void FigureActions::showTable(FigureId id)
{
    emit aboutToPaint();
    const auto made = drawn(sessionOf(id));
    if (!made)
        return;
    Table table;
    besideWindow(m_window, tr("Collecting the numbers…"), [&] { table = made->figure.table(); });
    if (table.columns.isEmpty())
        return PlainBox::warn(tr("No table"), tr("This chart has no numbers to show yet."), m_window);
    const Session &session = made->session;
    (new TableDialog(figureTitle(id), chartCaption(session.experiment, session.step), table, &m_window))->show();
}

std::optional<Drawn> FigureActions::drawn(const Session &session)
{
    // What the window has is asked for here, on its own thread.
    std::map<FigureId, std::optional<std::pair<Results, Session>>> shown;
    for (const FigureId id : viewsOf(session.picture)) {
        if (const auto found = m_known.find(id); found != m_known.end())
            shown[id] = found->second();
    }
    const auto known = [&](FigureId id) {
        const auto found = shown.find(id);
        return found != shown.end() ? found->second : std::nullopt;
    };
    const bool isSheet = !session.picture.steps.empty();
    std::optional<Loaded<Drawn>> drawn;
    try {
        besideWindow(m_window, tr("Computing the figure…"),
                     [&](const GoOn &goOn) { drawn = draw(session, !isSheet, goOn, known); });
    } catch (const std::bad_alloc &) {
        drawn = Failure{tr("There is not enough memory for it.")};
    }
    if (*drawn)
        return **drawn;
    if (!drawn->error().isEmpty())
        tell(drawn->error());
    return {};
}

Loaded<QByteArray> FigureActions::bytesOf(const Drawn &drawn, Paper paper)
{
    return npscope::bytesOf(drawn.figure, drawn.session, paper, theme(), [this](const std::function<void()> &work) {
        besideWindow(m_window, tr("Writing the figure…"), work);
    });
}

ChartColours FigureActions::theme() const
{
    return ChartColours::fromPalette(m_window.palette());
}

void FigureActions::tell(const QString &text)
{
    PlainBox::warn(tr("Not exported"), text, m_window);
}

} // namespace npscope
