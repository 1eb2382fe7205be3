// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How honest the network of one step is: whether its probabilities are those that come true, and each measure against
// the number of context points, beside the exact answer to the same held-out tasks.

#pragma once

#include "core/live/frame.h"
#include "ui/paint/honesty/honestypane.h"

namespace npscope {

struct CalibrationContent {
    std::vector<HonestyPane> panes;
    QString empty; ///< said in their place where there are none
};

CalibrationContent calibrationOf(const Frame &frame);

/// As many panes as there is room for, at least the first: beside each other where the area is low, else two in a row.
class CalibrationPainter
{
public:
    void setContent(const CalibrationContent &content);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    const CalibrationContent &content() const { return m_content; }
    const std::vector<HonestyPanePainter> &panes() const { return m_panes; }

    void paint(QPainter &painter) const;
    /// What it shows in words.
    QString caption() const;

private:
    void arrange();

    CalibrationContent m_content;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    std::vector<HonestyPanePainter> m_panes; ///< those that are shown
};

} // namespace npscope
