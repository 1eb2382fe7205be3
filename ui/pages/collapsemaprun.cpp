// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sweep of the page: when it runs, and what is said of it.

#include "ui/document/document.h"
#include "ui/pages/collapsemappage.h"
#include "ui/pages/collapsemapview.h"
#include "ui/pages/sweepcontrols.h"
#include "ui/run/sweepcontroller.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace npscope {

namespace {

QString collapseExplanation()
{
    return CollapseMapPage::tr(
        "The collapse map\nIs the spread of these curves an honest uncertainty, or an accident of one seed? A sweep "
        "trains this experiment with many seeds, and the map shows for each how far its curves are apart as training "
        "goes on, and when they collapse below sigma_y, the noise of the model itself. A click on the map opens that "
        "run at that step.");
}

QString honestyExplanation()
{
    return CollapseMapPage::tr(
        "The honesty map\nFrom how many functions does a network learn an uncertainty that holds for new ones? Vary "
        "\"functions\" (1, 8, 64, all), or any other setting: a sweep trains each with many seeds, asks every run "
        "about the same held-out functions, and shows how often they lie in the central 90 % of what it predicts, or "
        "its gap to the exact answer. With one measured step a row is a value, and a column a seed. A click on the "
        "map opens that run at that step.");
}

} // namespace

void CollapseMapPage::runOrCancel()
{
    if (m_sweep.isRunning())
        m_sweep.cancel();
    else
        run();
}

void CollapseMapPage::run()
{
    m_isRequested = false;
    const SweepRequest request = m_controls->request();
    const auto requested = makeSweep(request, m_document.experiment());
    if (!requested)
        return;
    m_request = request;
    m_groups = requested->groups;
    m_sweep.start(requested->sweep);
    change([](MapView &map) { map.hasRun = true; });
}

void CollapseMapPage::follow()
{
    if (!isVisible()) {
        m_isBehind = true;
        return;
    }
    m_isBehind = false;
    if (m_isRequested && m_document.view().map.hasRun && !m_sweep.isRunning())
        return run(); // what was on the screen when this document was saved
    showMap();
    showState();
}

void CollapseMapPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isBehind)
        follow();
    showState();
}

void CollapseMapPage::showState()
{
    if (!isVisible())
        return;
    const auto requested = makeSweep(m_controls->request(), m_document.experiment());
    m_problem->setText(requested.error());
    m_problem->setVisible(!requested);
    m_run->setText(m_sweep.isRunning() ? tr("Cancel") : isStale() ? tr("Run again") : tr("Run"));
    m_run->setEnabled(m_sweep.isRunning() || requested);
    m_progress->setValue(int(m_sweep.progress().share * 1000));
    m_progress->setFormat(stateText());
    exportPicture->setEnabled(m_sweep.sweep() != nullptr);
    exportCsv->setEnabled(m_sweep.sweep() != nullptr);
    const QLocale locale;
    const QString task = requested ? tr("Run trains %1 runs of %2 steps, on all cores in the background.")
                                         .arg(locale.toString(qulonglong(requested->sweep.runCount())),
                                              locale.toString(qlonglong(requested->sweep.steps.back())))
                                   : QString();
    const bool isOfFamily = m_document.experiment().training.isOfFamily();
    m_view->setExplanation((isOfFamily ? honestyExplanation() : collapseExplanation())
                           + QStringLiteral("\n\n%1").arg(task));
}

QString CollapseMapPage::stateText() const
{
    const SweepProgress &progress = m_sweep.progress();
    if (!m_sweep.sweep())
        return tr("No sweep yet");
    const QLocale locale;
    const QString runs =
        tr("%1 of %2 runs")
            .arg(locale.toString(qulonglong(progress.runs)), locale.toString(qulonglong(m_sweep.sweep()->runCount())));
    QString text;
    if (m_sweep.isRunning())
        text = progress.left ? tr("%1 · %2 left").arg(runs, durationText(*progress.left)) : runs;
    else if (!m_sweep.failure().isEmpty())
        text = tr("Stopped by an error: %1").arg(m_sweep.failure());
    else if (progress.runs < m_sweep.sweep()->runCount())
        text = tr("Cancelled: %1").arg(runs);
    else
        text = tr("%1 in %2").arg(runs, durationText(progress.seconds));
    if (isStale())
        text += tr(" · of an earlier experiment");
    return text.replace(QLatin1Char('%'), QStringLiteral("%%"));
}

// The seed and the length do not count: a click on the map changes them itself.
bool CollapseMapPage::isStale() const
{
    if (!m_sweep.sweep())
        return false;
    const auto now = makeSweep(m_request, m_document.experiment());
    return !now || now->sweep.groups != m_sweep.sweep()->groups || now->sweep.evaluation != m_sweep.sweep()->evaluation;
}

void CollapseMapPage::choose(std::size_t run, std::size_t step)
{
    const Sweep &sweep = *m_sweep.sweep();
    Experiment experiment = sweep.experiment(run);
    experiment.length = std::max(m_document.experiment().length, sweep.steps[step]);
    emit runChosen(experiment, sweep.steps[step], m_groups.value(qsizetype(sweep.groupOf(run))));
}

} // namespace npscope
