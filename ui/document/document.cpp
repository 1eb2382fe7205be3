// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/document.h"

#include "ui/document/crashhandler.h"
#include "ui/document/presets.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionfile.h"
#include "ui/document/sessionlimits.h"

#include <utility>

namespace npscope {

Document::Document(QObject *parent) : QObject(parent)
{
    // An experiment has up to 30 000 points, 480 kB; as many of them as a history has changes take 100 MB.
    for (QUndoStack *history : {&m_history, &m_passing}) {
        history->setUndoLimit(200);
        m_histories.addStack(history);
    }
    m_histories.setActiveStack(&m_history);
    connect(&m_histories, &QUndoGroup::cleanChanged, this, [this] { emit modifiedChanged(isModified()); });
}

Experiment Document::canonical(Experiment experiment)
{
    if (experiment.question.followsTraining) {
        experiment.question.context.clear();
        experiment.question.scalings = {};
    }
    return experiment;
}

const Points &Document::points(PointKind kind) const
{
    return kind == PointKind::Context ? m_experiment->context() : m_experiment->training.points;
}

Session Document::session(Step step) const
{
    return {*m_experiment, step, m_view, m_picture, m_comparison, *m_moments};
}

bool Document::apply(const QString &text, Experiment after, const QString &mergeKey)
{
    after = canonical(std::move(after));
    if (const auto problem = findProblem(after)) {
        emit refused(problemText(*problem));
        return false;
    }
    if (after != *m_experiment) {
        push(text, state(), {std::make_shared<const Experiment>(std::move(after)), m_comparison.variants, m_moments},
             mergeKey);
    }
    return true;
}

bool Document::setVariants(const QString &text, const std::vector<Variant> &variants, const QString &mergeKey)
{
    if (!isAllowed(Comparison{variants}))
        return false;
    if (variants != m_comparison.variants)
        push(text, state(), {m_experiment, variants, m_moments}, mergeKey);
    return true;
}

bool Document::openPreset(const Preset &preset, Step currentStep)
{
    View view = m_view; // its layers stay as the user has them
    view.xMin = preset.session.view.xMin;
    view.xMax = preset.session.view.xMax;
    view.yAuto = true;
    setView(view);
    Picture picture = m_picture; // and so does the size
    picture.steps = preset.session.picture.steps;
    setPicture(picture);

    const DocumentState before = state(currentStep);
    const DocumentState after{std::make_shared<const Experiment>(preset.session.experiment), m_comparison.variants,
                              m_moments, preset.session.step};
    if (before != after)
        push(tr("Preset %1").arg(preset.name), before, after, {});
    return true;
}

bool Document::openAt(const QString &text, const Experiment &experiment, Step step, Step currentStep)
{
    if (const auto problem = findProblem(experiment)) {
        emit refused(problemText(*problem));
        return false;
    }
    const DocumentState before = state(currentStep);
    const DocumentState after{std::make_shared<const Experiment>(canonical(experiment)), m_comparison.variants,
                              m_moments, step};
    if (before != after)
        push(text, before, after, {});
    return true;
}

DocumentState Document::state(std::optional<Step> step) const
{
    return {m_experiment, m_comparison.variants, m_moments, step};
}

void Document::push(const QString &text, DocumentState before, const DocumentState &after, const QString &mergeKey)
{
    noteCommand(text);
    if (m_shownStep && before.moments == after.moments) // what was kept leads nowhere
        before.shown = m_shownStep();
    undoStack().push(
        new ChangeExperiment(text, before, after, mergeKey, [this](const DocumentState &state) { show(state); }));
}

void Document::show(const DocumentState &state)
{
    const bool isOtherExperiment = *state.experiment != *m_experiment;
    const bool isOtherComparison = state.variants != m_comparison.variants;
    showMoments(state.moments);
    m_experiment = state.experiment;
    if (isOtherComparison)
        m_comparison = withColoursKept({state.variants, {}}, m_comparison);
    if (isOtherExperiment)
        emit experimentChanged();
    if (isOtherComparison)
        emit comparisonChanged();
    if (state.step)
        emit stepRequested(*state.step);
    else if (state.shown)
        emit undone(*state.shown);
}

void Document::setView(const View &view)
{
    if (view == m_view || !isAllowed(view) || (view.ghost && *view.ghost >= int(m_moments->size())))
        return;
    const bool isOtherPage = view.page != m_view.page;
    m_view = view;
    emit viewChanged();
    if (isOtherPage)
        emit pageChanged();
}

void Document::setPicture(const Picture &picture)
{
    if (!pictureProblem(picture))
        m_picture = picture;
}

void Document::showPage(Page page)
{
    View view = m_view;
    view.page = page;
    setView(view);
}

void Document::newSession(Session session)
{
    session.view.panels = m_view.panels; // which of them the user has at hand is no part of it
    session.view.hasCharts = m_view.hasCharts;
    load(session);
}

void Document::load(const Session &session, const File &file)
{
    emit replaced();
    m_view = session.view;
    m_picture = session.picture;
    m_comparison = session.comparison;
    m_moments = std::make_shared<const std::vector<Moment>>(session.moments);
    m_experiment = std::make_shared<const Experiment>(canonical(session.experiment));
    undoStack().clear();
    setFile(file);
    emit viewChanged(); // first: a chart that widens the view it knows must know this one
    emit pageChanged();
    emit experimentChanged();
    emit comparisonChanged();
    emit momentsChanged();
    emit stepRequested(session.step);
}

void Document::setAside(Step step)
{
    Q_ASSERT(!m_aside);
    m_aside = Aside{session(step), m_file};
    m_histories.setActiveStack(&m_passing);
    setFile({});
}

void Document::takeBack()
{
    if (!m_aside)
        return;
    const Aside aside = *std::exchange(m_aside, {});
    load(aside.session, aside.file); // clears the passing history
    m_histories.setActiveStack(&m_history);
}

} // namespace npscope
