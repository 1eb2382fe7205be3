// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user looks at in the latent space: the curve that is pointed at, the probe, the two axes of the plane.
// The one thing that the function chart, the latent plane and the latent grid share. It changes no experiment and
// is not saved.

#pragma once

#include "ui/paint/latentprobe.h"

#include <QObject>

#include <memory>
#include <optional>

namespace npscope {

class RunController;

/// Latent dimensions, counted from 0; equal where there is only one.
struct LatentAxes {
    int x = 0;
    int y = 1;
    bool operator==(const LatentAxes &) const = default;
};

class Exploration : public QObject
{
    Q_OBJECT

public:
    explicit Exploration(RunController &run, QObject *parent = nullptr);

    std::optional<int> curve() const { return m_curve; }
    /// Null where there is none.
    const std::shared_ptr<const LatentProbe> &probe() const { return m_probe; }
    const LatentAxes &axes() const { return m_axes; }
    /// Of the frame shown last; 0 before the first.
    int zDim() const { return m_zDim; }

public slots:
    void pointAt(std::optional<int> curve);
    /// z: all its z_dim values. Before the first frame there is nothing to decode it.
    void placeProbe(const std::vector<float> &z);
    void removeProbe();
    /// The two are exchanged where they would be the same.
    void setXAxis(int dimension);
    void setYAxis(int dimension);

signals:
    void curveChanged(std::optional<int> curve);
    void probeChanged(const std::shared_ptr<const npscope::LatentProbe> &probe);
    /// Or their number.
    void axesChanged();

private:
    void follow();
    void show(std::shared_ptr<const LatentProbe> probe);

    RunController &m_run;
    std::optional<int> m_curve;
    std::shared_ptr<const LatentProbe> m_probe;
    LatentAxes m_axes;
    int m_zDim = 0;
};

} // namespace npscope
