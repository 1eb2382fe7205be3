// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent grid: what the decoder makes of each z on a square grid over two dimensions of the latent space, the
// others being those of the posterior's mean. A small chart each, all with the same axes; upwards and to the right
// as in the latent plane. A latent space of one dimension gives one row.

#pragma once

#include "core/predict/weights.h"
#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"
#include "ui/charts/polylines.h"

#include <QString>

#include <memory>
#include <optional>

class QPainter;

namespace npscope {

struct LatentGridContent {
    std::shared_ptr<const Weights> weights; ///< null where there are none yet
    std::shared_ptr<const Fan> fan;         ///< of the same frame; its q is marked
    Points training;
    Range x{-4, 4};
    int xAxis = 0; ///< dimensions of z; equal where there is only one
    int yAxis = 1;
    int cells = 9;   ///< in a row
    double half = 4; ///< the grid goes from -half to half
    QString caption;
    bool operator==(const LatentGridContent &) const = default;
};

struct LatentGridMarks {
    std::optional<int> cell;  ///< pointed at, row by row from the top left
    std::vector<float> probe; ///< its z; empty for none
    bool hasFocus = false;    ///< of the keyboard
    bool operator==(const LatentGridMarks &) const = default;
};

class LatentGridPainter
{
public:
    const LatentGridContent &content() const { return m_content; }
    const LatentGridMarks &marks() const { return m_marks; }

    /// During a gesture the range stays, though curves may leave it.
    enum class YRange { Follows, Stays };
    void setContent(const LatentGridContent &content, YRange range = YRange::Follows);
    void setMarks(const LatentGridMarks &marks) { m_marks = marks; }
    void setColours(const ChartColours &colours) { m_colours = colours; }
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    int rows() const { return m_content.xAxis == m_content.yAxis ? 1 : m_content.cells; }
    int cellCount() const { return rows() * m_content.cells; }
    std::optional<int> cellAt(const QPointF &at) const;
    /// Its plot area.
    QRectF areaOf(int cell) const;
    /// Not where there are no weights, or where they have no latent z.
    bool hasCurves() const { return m_content.weights && m_content.fan && !m_content.fan->isConditional; }
    /// All z_dim values; empty where there are none.
    std::vector<float> zOf(int cell) const;
    /// The cell whose z is nearest, on the axes of the grid, where z lies within half a cell of it.
    std::optional<int> nearestCell(std::span<const float> z) const;
    /// One cell's curve, as many values as curveGrid() has.
    std::span<const float> curveOf(int cell) const;
    Grid curveGrid() const;
    const Range &yRange() const { return m_y; }

    /// The background is the caller's.
    void paint(QPainter &painter) const;

private:
    double valueAt(int index) const;
    void decodeAll();
    void followY();
    void arrange();
    void paintHeadings(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintCell(QPainter &painter, int cell) const;
    void paintOutline(QPainter &painter, int cell, const QPen &pen) const;

    LatentGridContent m_content;
    LatentGridMarks m_marks;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    std::vector<float> m_curves; ///< cells × curveGrid().count
    Range m_y{-1.5, 1.5};
    QRectF m_area; ///< of all cells
    std::vector<Polylines> m_lines;
};

} // namespace npscope
