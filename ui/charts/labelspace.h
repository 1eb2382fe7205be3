// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a plot area is taken by lines and labels, so that a label finds a place where it crosses nothing.

#pragma once

#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

namespace npscope {

class LabelSpace
{
public:
    void addLabel(const QRectF &place) { m_labels.push_back(place); }
    /// By ascending x; it is not copied.
    void addLine(std::span<const QPointF> line) { m_lines.push_back(line); }
    /// Whether no label and no line but `own` is there.
    bool isFree(const QRectF &place, std::span<const QPointF> own = {}) const;
    bool hasNoLabel(const QRectF &place) const;

private:
    std::vector<QRectF> m_labels;
    std::vector<std::span<const QPointF>> m_lines;
};

} // namespace npscope
