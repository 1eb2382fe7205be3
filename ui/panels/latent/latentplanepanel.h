// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent plane with its controls: what part it shows, its axes, the motion, and the read-out of a z.

#pragma once

#include "ui/document/view.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace npscope {

class AxesChooser;
class Document;
class Exploration;
class LatentPlane;
class Motion;
class RunController;

class LatentPlanePanel : public QWidget
{
    Q_OBJECT

public:
    /// `removeProbe` is the window's action of that name.
    LatentPlanePanel(Document &document, RunController &run, Exploration &exploration, Motion &motion,
                     QAction *removeProbe, QWidget *parent = nullptr);

    LatentPlane &plane() { return *m_plane; }
    QString readout() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createControls(Motion &motion);
    QWidget *createReadout(QAction *removeProbe);
    void connectPlane(Motion &motion);
    void setRange(const LatentRange &range, LatentFit fit);
    void followView();
    void updateReadout();

    Document &m_document;
    RunController &m_run;
    Exploration &m_exploration;
    LatentPlane *m_plane;
    QToolButton *m_prior = nullptr;
    QToolButton *m_posterior = nullptr;
    QLabel *m_readout = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace npscope
