// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/moments/momentmodel.h"

#include "ui/document/document.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/panels/moments/momentpicture.h"
#include "ui/run/momentframes.h"
#include "ui/run/runcontroller.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace npscope {

MomentModel::MomentModel(Document &document, RunController &run, MomentFrames &frames, QObject *parent)
    : QAbstractListModel(parent), m_document(document), m_run(run), m_frames(frames)
{
    connect(&document, &Document::momentsChanged, this, &MomentModel::followMoments);
    connect(&document, &Document::viewChanged, this, &MomentModel::followGhost);
    connect(&document, &Document::experimentChanged, this, &MomentModel::followPresent);
    connect(&run, &RunController::frameChanged, this, &MomentModel::followPresent);
    connect(&frames, &MomentFrames::changed, this, &MomentModel::followFrames);
    followMoments();
}

int MomentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cells.size());
}

QVariant MomentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_cells.size())
        return {};
    const auto row = std::size_t(index.row());
    const Cell &cell = m_cells[row];
    switch (role) {
    case Qt::DisplayRole:
        return momentName(cell.moment);
    case Qt::DecorationRole:
        return cell.picture;
    case Qt::ToolTipRole:
        return accessibleText(row).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case StepRole:
        return stepText(cell.moment.step);
    case PresentRole:
        return m_present == row;
    case GhostRole:
        return m_ghost == row;
    default:
        return {};
    }
}

QString MomentModel::accessibleText(std::size_t row) const
{
    const Moment &moment = m_cells[row].moment;
    QStringList parts{
        tr("Moment %1 of %2")
            .arg(QLocale().toString(qulonglong(row + 1)), QLocale().toString(qulonglong(m_cells.size())))};
    if (!moment.note.isEmpty())
        parts << momentName(moment);
    parts << chartCaption(moment.experiment, moment.step);
    if (m_present == row)
        parts << tr("on the screen");
    if (m_ghost == row)
        parts << tr("drawn behind the curves");
    if (!m_cells[row].frame)
        parts << (m_frames.isKnown(row) ? tr("the run is not finite there") : tr("being computed"));
    return parts.join(QStringLiteral(", "));
}

void MomentModel::setStyle(const ChartColours &colours, double ratio)
{
    if (colours == m_colours && ratio == m_ratio)
        return;
    m_colours = colours;
    m_ratio = ratio;
    for (Cell &cell : m_cells)
        cell.frame.reset();
    followFrames();
}

// What is the same at the beginning and at the end stays, with its picture and whatever is selected of it.
void MomentModel::followMoments()
{
    const auto &moments = m_document.moments();
    const auto same = [](const Cell &cell, const Moment &moment) { return cell.moment == moment; };
    const auto head = std::size_t(std::ranges::mismatch(m_cells, moments, same).in1 - m_cells.begin());
    std::size_t tail = 0;
    while (tail + head < std::min(m_cells.size(), moments.size())
           && same(m_cells[m_cells.size() - 1 - tail], moments[moments.size() - 1 - tail]))
        ++tail;
    const std::size_t before = m_cells.size() - head - tail, after = moments.size() - head - tail;
    const std::size_t changed = std::min(before, after);
    for (std::size_t i = head; i < head + changed; ++i)
        m_cells[i] = {moments[i], nullptr, {}};
    if (before > after) {
        beginRemoveRows({}, int(head + changed), int(head + before - 1));
        m_cells.erase(m_cells.begin() + std::ptrdiff_t(head + changed),
                      m_cells.begin() + std::ptrdiff_t(head + before));
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, int(head + changed), int(head + after - 1));
        for (std::size_t i = head + changed; i < head + after; ++i)
            m_cells.insert(m_cells.begin() + std::ptrdiff_t(i), {moments[i], nullptr, {}});
        endInsertRows();
    }
    followFrames();
    followPresent();
    followGhost();
    if (!m_cells.empty()) // each tells how many there are
        emit dataChanged(index(0), index(int(m_cells.size()) - 1));
}

void MomentModel::followFrames()
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto frame = m_frames.frame(i);
        if (frame == m_cells[i].frame)
            continue;
        m_cells[i].frame = frame;
        m_cells[i].picture = frame ? momentPicture(*frame, pictureSize, m_ratio, m_colours) : QPixmap();
        tell(i);
    }
}

void MomentModel::followPresent()
{
    const auto frame = m_run.frame();
    const auto present = frame ? findMoment(m_document.moments(), m_document.experiment(), frame->goal) : std::nullopt;
    if (present == m_present)
        return;
    tell(std::exchange(m_present, present));
    tell(present);
}

void MomentModel::followGhost()
{
    const auto ghost = m_document.view().ghost;
    const auto row = ghost ? std::optional(std::size_t(*ghost)) : std::nullopt;
    if (row == m_ghost)
        return;
    tell(std::exchange(m_ghost, row));
    tell(row);
}

void MomentModel::tell(std::optional<std::size_t> row)
{
    if (row && *row < m_cells.size())
        emit dataChanged(index(int(*row)), index(int(*row)));
}

} // namespace npscope
