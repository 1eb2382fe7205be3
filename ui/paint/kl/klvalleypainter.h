// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The adaptive prior: KL(N(mu, sigma_D²) ‖ N(mu, sigma_C²)) over the plane of both sigmas. It depends on their ratio
// alone, so there is a valley without cost along sigma_D = sigma_C, and the run's trail leads down it. That is so where
// the means are equal. Where they are not, the valley has a wall across it: at sigma_C = |mu_D − mu_C| the means cost
// half a nat, and four times as much with each halving of sigma_C beyond.

#pragma once

#include "ui/paint/kl/klpainter.h"

#include <QImage>

namespace npscope {

/// ½ (r² − 1 − ln r²) of ln r, r = sigma_D / sigma_C: what is left of the divergence where the means are equal.
double klOfLogRatio(double logRatio);

class KlValleyPainter : public KlPainter
{
protected:
    Range yRange() const override { return sigmaRange; }
    std::vector<Tick> yTicks(double gap) const override;
    QString xTitle() const override;
    QString yTitle() const override;
    Legend legend() const override;
    QString valueOf(const KlDimension &dimension) const override;
    QString longestValue() const override;
    Point placeOf(const KlDimension &dimension) const override;
    void paintScene(QPainter &painter) override;

private:
    void paintHeat(QPainter &painter);
    void paintContours(QPainter &painter) const;
    void paintWall(QPainter &painter, const KlDimension &dimension) const;
    void paintTrail(QPainter &painter, const KlDimension &dimension, const Mapping &map) const;

    QImage m_heat; ///< of the plot area, in logical pixels
    Mapping m_heatMapping;
    ChartColours m_heatColours;
};

} // namespace npscope
