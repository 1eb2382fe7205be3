// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The article's picture: what it costs to shrink sigma against a prior that stays, ½(sigma² + mu² − 1 − ln sigma²),
// with the run's q(z|D) as dots.

#pragma once

#include "ui/paint/kl/klpainter.h"

namespace npscope {

class KlCurvePainter : public KlPainter
{
protected:
    Range yRange() const override { return {0, 8}; }
    std::vector<Tick> yTicks(double gap) const override;
    QString xTitle() const override;
    QString yTitle() const override;
    Legend legend() const override;
    QString valueOf(const KlDimension &dimension) const override;
    QString longestValue() const override { return QStringLiteral("88.88"); }
    Point placeOf(const KlDimension &dimension) const override;
    void paintScene(QPainter &painter) override;

private:
    void paintCurve(QPainter &painter, double mu, SeriesStyle style, const QColor &colour) const;
};

} // namespace npscope
