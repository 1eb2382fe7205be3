// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/pictureactions.h"

#include "core/analysis/snapshots.h"
#include "ui/charts/functionview.h"
#include "ui/document/document.h"
#include "ui/document/sessionfile.h"
#include "ui/paint/picture.h"
#include "ui/panels/compareview.h"
#include "ui/panels/paintable.h"
#include "ui/run/runcontroller.h"
#include "ui/window/exportdialog.h"
#include "ui/window/plainbox.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QProgressDialog>
#include <QSettings>
#include <QTabWidget>

namespace npscope {

namespace {

constexpr auto folderKey = "folders/picture";

QString proposedName(const Session &session)
{
    const Training &training = session.experiment.training;
    const QString base =
        QStringLiteral("npscope-%1-seed%2").arg(QLatin1String(name(training.initialisation))).arg(training.seed);
    if (session.comparison.isShown)
        return QStringLiteral("npscope-comparison-step%1.png").arg(session.step);
    return session.picture.steps.empty() ? QStringLiteral("%1-step%2.png").arg(base).arg(session.step)
                                         : base + QStringLiteral("-sheet.png");
}

} // namespace

PictureActions::PictureActions(Document &document, RunController &run, FunctionView &chart, CompareView &comparison,
                               QSettings &settings, QWidget &window)
    : QObject(&window), exportImage(new QAction(tr("&Export Image…"), this)),
      copyPicture(new QAction(tr("Copy Pict&ure"), this)), m_document(document), m_run(run), m_chart(chart),
      m_comparison(comparison), m_settings(settings), m_window(window)
{
    exportImage->setShortcut(Qt::CTRL | Qt::Key_E);
    copyPicture->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(exportImage, &QAction::triggered, this, &PictureActions::exportByDialog);
    connect(copyPicture, &QAction::triggered, this, &PictureActions::copy);
}

void PictureActions::exportByDialog()
{
    m_run.pause(); // the picture is of the step on the screen
    ExportDialog options(m_document.picture(), m_run.step(), m_run.length(), &m_window);
    if (m_document.comparison().isShown)
        options.setVariants(int(m_document.comparison().variants.size()));
    else if (page())
        options.withoutSheet();
    if (options.exec() != QDialog::Accepted)
        return;
    const bool hasSteps = !page() && !m_document.comparison().isShown;
    Picture asked = options.picture();
    if (!hasSteps)
        asked.steps = m_document.picture().steps; // those of the next sheet of charts
    m_document.setPicture(asked);
    emit aboutToPaint();
    Session session = m_document.session(m_run.step());
    if (!hasSteps)
        session.picture.steps.clear();

    QFileDialog dialog(&m_window, tr("Export Image"), m_settings.value(folderKey, QDir::homePath()).toString(),
                       tr("Pictures (*.png)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("png"));
    dialog.selectFile(proposedName(session));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().constFirst();
    const auto image = paint(session);
    if (!image)
        return;
    if (const auto failure = writePng(path, *image, session))
        return tell(failure->text);
    m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
}

void PictureActions::copy()
{
    emit aboutToPaint();
    Session session = m_document.session(m_run.step());
    session.picture.steps.clear();
    const auto image = paint(session);
    if (!image)
        return;
    auto *data = new QMimeData;
    data->setImageData(*image);
    if (const auto png = pngBytes(*image, session))
        data->setData(QStringLiteral("image/png"), *png); // with the experiment in it
    QApplication::clipboard()->setMimeData(data);
}

const Paintable *PictureActions::page() const
{
    return m_pages ? dynamic_cast<const Paintable *>(m_pages->currentWidget()) : nullptr;
}

std::optional<QImage> PictureActions::paint(const Session &session)
{
    if (session.comparison.isShown)
        return paintPanes(session);
    const ChartColours theme = ChartColours::fromPalette(m_chart.palette());
    if (const Paintable *front = page())
        return paintPicture(front->painting(), session.picture, theme);
    if (session.picture.steps.empty() && m_chart.content().fan && m_chart.content().step == session.step)
        return paintPicture(m_chart.content(), session.picture, theme);
    return paintSteps(session);
}

std::optional<QImage> PictureActions::paintPanes(const Session &session)
{
    const std::vector<ChartContent> contents = m_comparison.contents();
    if (contents.empty()) {
        tell(tr("Not all panes are ready: each needs an experiment that is allowed, and its step to be computed."));
        return {};
    }
    return paintComparison(contents, m_comparison.spreads(), session.picture,
                           ChartColours::fromPalette(m_comparison.palette()));
}

std::optional<QImage> PictureActions::paintSteps(const Session &session)
{
    const std::vector<Step> steps = session.picture.steps.empty() ? std::vector{session.step} : session.picture.steps;
    QProgressDialog progress(tr("Computing the steps…"), tr("Cancel"), 0, 1000, &m_window);
    progress.setWindowModality(Qt::WindowModal);
    QElapsedTimer sinceShown;
    sinceShown.start();
    const Grid grid{.min = session.view.xMin, .max = session.view.xMax};
    const auto snapshots = takeSnapshots(session.experiment, steps, grid, [&](double share) {
        if (sinceShown.elapsed() < 30)
            return true;
        sinceShown.restart();
        progress.setValue(int(share * 999)); // also answers the window's events
        return !progress.wasCanceled();
    });
    if (!snapshots)
        return {};
    if (snapshots->divergedAt) {
        tell(tr("The run diverges at step %1: only steps before it can be drawn.")
                 .arg(QLocale().toString(*snapshots->divergedAt)));
        return {};
    }
    std::vector<ChartContent> contents;
    for (std::size_t i = 0; i < steps.size(); ++i)
        contents.push_back({session.experiment, steps[i], snapshots->fans[i], session.view, {}, false});
    const ChartColours theme = ChartColours::fromPalette(m_chart.palette());
    return session.picture.steps.empty() ? paintPicture(contents.front(), session.picture, theme)
                                         : paintSheet(contents, session.picture, theme);
}

void PictureActions::tell(const QString &text)
{
    PlainBox::warn(tr("Not exported"), text, m_window);
}

} // namespace npscope
