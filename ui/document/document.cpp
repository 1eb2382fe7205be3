// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/document.h"

#include "ui/document/presets.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionfile.h"
#include "ui/document/sessionlimits.h"

#include <utility>

namespace npscope {

namespace {

// Nothing that nobody sees may make two experiments differ.
Experiment canonical(Experiment experiment)
{
    if (experiment.question.followsTraining)
        experiment.question.context.clear();
    return experiment;
}

} // namespace

Document::Document(QObject *parent) : QObject(parent)
{
    // An experiment has up to 20 000 points; a history this long stays within some hundred megabytes.
    for (QUndoStack *history : {&m_history, &m_passing}) {
        history->setUndoLimit(1000);
        m_histories.addStack(history);
    }
    m_histories.setActiveStack(&m_history);
    connect(&m_histories, &QUndoGroup::cleanChanged, this, [this](bool isClean) { emit modifiedChanged(!isClean); });
}

const Points &Document::points(PointKind kind) const
{
    return kind == PointKind::Context ? m_experiment->context() : m_experiment->training.points;
}

Session Document::session(Step step) const
{
    return {*m_experiment, step, m_view, m_picture, m_comparison};
}

bool Document::apply(const QString &text, Experiment after, const QString &mergeKey)
{
    after = canonical(std::move(after));
    if (const auto problem = findProblem(after)) {
        emit refused(problemText(*problem));
        return false;
    }
    if (after != *m_experiment)
        push(text, {m_experiment, {}}, {std::make_shared<const Experiment>(std::move(after)), {}}, mergeKey);
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

    const DocumentState before{m_experiment, currentStep};
    const DocumentState after{std::make_shared<const Experiment>(preset.session.experiment), preset.session.step};
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
    const DocumentState before{m_experiment, currentStep};
    const DocumentState after{std::make_shared<const Experiment>(canonical(experiment)), step};
    if (before != after)
        push(text, before, after, {});
    return true;
}

void Document::push(const QString &text, const DocumentState &before, const DocumentState &after,
                    const QString &mergeKey)
{
    undoStack().push(
        new ChangeExperiment(text, before, after, mergeKey, [this](const DocumentState &state) { show(state); }));
}

void Document::show(const DocumentState &state)
{
    m_experiment = state.experiment;
    emit experimentChanged();
    if (state.step)
        emit stepRequested(*state.step);
}

void Document::setView(const View &view)
{
    if (view == m_view || !isAllowed(view))
        return;
    m_view = view;
    emit viewChanged();
}

void Document::setPicture(const Picture &picture)
{
    if (!pictureProblem(picture))
        m_picture = picture;
}

void Document::setComparison(const Comparison &comparison)
{
    if (comparison == m_comparison || !isAllowed(comparison))
        return;
    m_comparison = comparison;
    emit comparisonChanged();
}

void Document::showComparison(bool isShown)
{
    Comparison comparison = m_comparison;
    comparison.isShown = isShown;
    setComparison(comparison);
}

void Document::newSession()
{
    load({});
}

std::optional<Failure> Document::open(const QString &path)
{
    const Loaded<SessionFile> file = loadSession(path);
    if (!file)
        return file.failure();
    load(file->session, file->isPicture ? QString() : path);
    return {};
}

void Document::load(const Session &session, const QString &path)
{
    m_view = session.view;
    m_picture = session.picture;
    m_comparison = session.comparison;
    undoStack().clear();
    setPath(path);
    show({std::make_shared<const Experiment>(canonical(session.experiment)), session.step});
    emit viewChanged();
    emit comparisonChanged();
}

std::optional<Failure> Document::save(const QString &path, Step step)
{
    if (auto failure = saveSession(path, session(step)))
        return failure;
    undoStack().setClean();
    setPath(path);
    return {};
}

void Document::setAside(Step step)
{
    Q_ASSERT(!m_aside);
    m_aside = Aside{session(step), m_path};
    m_histories.setActiveStack(&m_passing);
    setPath({});
}

void Document::takeBack()
{
    if (!m_aside)
        return;
    const Aside aside = *std::exchange(m_aside, {});
    load(aside.session, aside.path); // clears the passing history
    m_histories.setActiveStack(&m_history);
}

void Document::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    emit pathChanged(path);
}

} // namespace npscope
