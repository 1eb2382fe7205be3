// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/drawing.h"

#include "ui/document/picturesize.h"
#include "ui/figures/compute.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/paper.h"

#include <algorithm>

namespace npscope {

namespace {

using GoOn = std::function<bool(double)>;

bool isOfOneStep(FigureId id)
{
    return id != FigureId::Compare && id != FigureId::CollapseMap && id != FigureId::Moments && id != FigureId::Race;
}

// The session of one view of a sheet, as a picture by itself that is as large as a chart.
Session alone(Session session, FigureId view)
{
    Picture &picture = session.picture;
    picture.figure = view;
    picture.beside.clear();
    picture.steps.clear();
    picture.columns = 0;
    if (view == FigureId::Compare || view == FigureId::Moments) {
        // A grid of charts, and below those of the comparison another of two thirds of their height.
        const QSize charts = gridOf(session);
        picture.width /= charts.width();
        picture.height /= charts.height() + (view == FigureId::Compare ? 2 / 3.0 : 0);
    }
    return session;
}

// What the views of a sheet draw. Those of the session's step share a frame, which knows whatever any of them needs.
class Computed
{
public:
    Computed(const Session &session, const GoOn &goOn, const KnownResults &known)
        : m_session(session), m_goOn(goOn), m_known(known), m_views(viewsOf(session.picture))
    {
    }

    // With the session, whose request of a sweep may be another where the results are known.
    Loaded<std::pair<Results, Session>> of(std::size_t index)
    {
        const FigureId view = m_views[index];
        Session session = alone(m_session, view);
        if (m_known) {
            if (const auto known = m_known(view)) {
                session.view.map = known->second.view.map;
                return std::pair(known->first, session);
            }
        }
        if (isOfOneStep(view) && m_ofTheStep && !hasDiverged(view))
            return std::pair(*m_ofTheStep, session);
        const auto goOn = [&](double share) {
            return !m_goOn || m_goOn((double(index) + share) / double(m_views.size()));
        };
        const Loaded<Results> results = compute(isOfOneStep(view) ? deepest() : view, session, goOn);
        if (!results)
            return results.failure();
        if (!isOfOneStep(view))
            return std::pair(*results, session);
        m_ofTheStep = *results;
        if (m_session.view.ghost && std::ranges::count(m_views, FigureId::Functions) > 0 && !m_ofTheStep->ghost) {
            const Loaded<Results> functions = compute(FigureId::Functions, session, goOn);
            if (!functions)
                return functions.failure();
            m_ofTheStep->ghost = functions->ghost;
        }
        if (hasDiverged(view)) { // of which the frame may hold nothing that this view could draw
            if (const Loaded<Results> own = compute(view, session, goOn); !own)
                return own.failure();
        }
        return std::pair(*m_ofTheStep, session);
    }

private:
    // The later ones need the run's history, too.
    FigureId deepest() const
    {
        FigureId found = FigureId::Functions;
        for (const FigureId view : m_views)
            found = isOfOneStep(view) ? std::max(found, view) : found;
        return found;
    }
    bool hasDiverged(FigureId view) const
    {
        return view < FigureId::Loss && m_ofTheStep->frames.front()->divergedAt.has_value();
    }

    const Session &m_session;
    const GoOn &m_goOn;
    const KnownResults &m_known;
    const std::vector<FigureId> m_views;
    std::optional<Results> m_ofTheStep;
};

Loaded<Drawn> drawSheet(const Session &session, bool keepsRange, const GoOn &goOn, const KnownResults &known)
{
    const std::vector<FigureId> views = viewsOf(session.picture);
    Computed computed(session, goOn, known);
    Session whole = session;
    std::vector<Painting> paintings;
    for (std::size_t i = 0; i < views.size(); ++i) {
        auto found = computed.of(i);
        if (!found)
            return found.failure();
        auto [results, one] = *found;
        one.view = fittedView(views[i], one, results, keepsRange);
        // The functions' y-range is the sheet's, or else the comparison's.
        if (views[i] == FigureId::CollapseMap) {
            whole.view.map = one.view.map;
        } else if (views[i] == FigureId::Functions || (i == 0 && views[i] == FigureId::Compare)) {
            one.view.map = whole.view.map;
            whole.view = one.view;
        }
        paintings.push_back(makeFigure(views[i], one, results).painting);
    }
    return Drawn{{inGrid(std::move(paintings), gridOf(session).width()), drawnSize(session), [] { return Table(); }},
                 whole};
}

} // namespace

Loaded<Drawn> draw(const Session &session, bool keepsRange, const GoOn &goOn, const KnownResults &known)
{
    if (!session.picture.beside.empty())
        return drawSheet(session, keepsRange, goOn, known);
    const FigureId id = session.picture.figure;
    Drawn drawn{{}, session};
    if (const auto found = known ? known(id) : std::nullopt) {
        drawn.session.view.map = found->second.view.map;
        drawn.figure = makeFigure(id, drawn.session, found->first);
        return drawn;
    }
    const Loaded<Results> results = compute(id, session, goOn);
    if (!results)
        return results.failure();
    drawn.session.view = fittedView(id, session, *results, keepsRange);
    drawn.figure = makeFigure(id, drawn.session, *results);
    return drawn;
}

QSizeF drawnSize(const Session &session)
{
    const Picture &picture = session.picture;
    if (picture.beside.empty())
        return figureSize(picture.figure, session);
    const QSize grid = gridOf(session);
    const QSizeF chart = chartSize(picture);
    return {grid.width() * chart.width(), grid.height() * chart.height()};
}

} // namespace npscope
