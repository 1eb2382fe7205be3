// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user looks at in the latent space: the curve that is pointed at, the probe, the two axes. The one thing that
// the function chart, the latent plane and the latent grid share. Axes and probe are the view's; what of them the
// present network can show is told here.

#pragma once

#include "ui/document/view.h"
#include "ui/paint/functions/latentprobe.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

class Document;
class RunController;

class Exploration : public QObject
{
    Q_OBJECT

public:
    Exploration(Document &document, RunController &run, QObject *parent = nullptr);

    std::optional<int> curve() const { return m_curve; }
    /// Null where there is none, or where it is of another latent space.
    const std::shared_ptr<const LatentProbe> &probe() const { return m_probe; }
    /// The view's, where the latent space has them.
    LatentAxes axes() const;
    /// Of the frame shown last; 0 before the first.
    int zDim() const { return m_zDim; }

public slots:
    void pointAt(std::optional<int> curve);
    /// z: all its z_dim values.
    void placeProbe(const std::vector<float> &z);
    void removeProbe() { placeProbe({}); }
    /// The two are exchanged where they would be the same.
    void setXAxis(int dimension);
    void setYAxis(int dimension);

signals:
    void curveChanged(std::optional<int> curve);
    void probeChanged(const std::shared_ptr<const npscope::LatentProbe> &probe);
    /// Or their number.
    void axesChanged();

private:
    void setAxes(const LatentAxes &axes);
    void follow();
    void followFrame();

    Document &m_document;
    RunController &m_run;
    std::optional<int> m_curve;
    std::shared_ptr<const LatentProbe> m_probe;
    LatentAxes m_axes; ///< told last
    int m_zDim = 0;
};

} // namespace npscope
