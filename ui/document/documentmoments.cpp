// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The kept moments of a Document.

#include "ui/document/document.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <utility>

namespace npscope {

namespace {

// Where the moment with the same experiment and step stands in another list.
std::optional<int> followed(std::optional<int> ghost, const std::vector<Moment> &before,
                            const std::vector<Moment> &after)
{
    if (!ghost)
        return {};
    const Moment &moment = before.at(std::size_t(*ghost));
    const auto index = findMoment(after, moment.experiment, moment.step);
    return index ? std::optional(int(*index)) : std::nullopt;
}

} // namespace

bool Document::keepMoment(Moment moment)
{
    if (findMoment(moments(), moment.experiment, moment.step))
        return true;
    const QLocale locale;
    if (moments().size() >= mostMoments) {
        emit refused(tr("%1 moments are kept, as many as there can be; remove one first")
                         .arg(locale.toString(qulonglong(mostMoments))));
        return false;
    }
    std::vector<Moment> after = moments();
    moment.note = tidyNote(moment.note);
    after.push_back(std::move(moment));
    const std::size_t points =
        std::accumulate(after.begin(), after.end(), std::size_t(0),
                        [](std::size_t sum, const Moment &kept) { return sum + pointCount(kept); });
    if (points > mostMomentPoints) {
        emit refused(tr("The moments would have %1 points in all; allowed are at most %2; remove one first")
                         .arg(locale.toString(qulonglong(points)), locale.toString(qulonglong(mostMomentPoints))));
        return false;
    }
    return setMoments(tr("Keep moment"), std::move(after));
}

bool Document::removeMoment(std::size_t index)
{
    if (index >= moments().size())
        return false;
    std::vector<Moment> after = moments();
    after.erase(after.begin() + std::ptrdiff_t(index));
    return setMoments(tr("Remove moment"), std::move(after));
}

bool Document::setNote(std::size_t index, const QString &note)
{
    if (index >= moments().size())
        return false;
    std::vector<Moment> after = moments();
    after[index].note = tidyNote(note);
    return setMoments(tr("Change note"), std::move(after));
}

bool Document::setMoments(const QString &text, std::vector<Moment> moments)
{
    if (moments == *m_moments)
        return true;
    DocumentState after = state();
    after.moments = std::make_shared<const std::vector<Moment>>(std::move(moments));
    push(text, state(), after, {});
    return true;
}

bool Document::goToMoment(std::size_t index, Step currentStep)
{
    if (index >= moments().size())
        return false;
    const Moment moment = moments()[index];
    if (moment.experiment != experiment())
        return openAt(tr("Go to %1").arg(momentName(moment)), moment.experiment, moment.step, currentStep);
    emit stepRequested(moment.step);
    return true;
}

void Document::setGhost(std::optional<std::size_t> index)
{
    View view = m_view;
    view.ghost = index ? std::optional(int(*index)) : std::nullopt;
    setView(view);
}

// The ghost stays that of its moment, wherever this stands now; with the moment it goes.
void Document::showMoments(const SharedMoments &moments)
{
    if (moments == m_moments || *moments == *m_moments)
        return;
    const auto ghost = followed(m_view.ghost, *m_moments, *moments);
    m_moments = moments;
    const bool isOtherView = ghost != m_view.ghost;
    m_view.ghost = ghost;
    if (isOtherView)
        emit viewChanged();
    emit momentsChanged();
}

} // namespace npscope
