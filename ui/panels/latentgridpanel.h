// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent grid with its controls: how many cells, how far, which axes; and the z under the pointer.

#pragma once

#include "ui/panels/paintable.h"

#include <QWidget>

class QLabel;

namespace npscope {

class Document;
class Exploration;
class LatentGridView;
class RunController;

class LatentGridPanel : public QWidget, public Paintable
{
    Q_OBJECT

public:
    LatentGridPanel(Document &document, RunController &run, Exploration &exploration, QWidget *parent = nullptr);

    Painting painting() const override;
    QString readout() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createHeader(Exploration &exploration);
    void updateReadout();

    Document &m_document;
    RunController &m_run;
    LatentGridView *m_view;
    QLabel *m_readout = nullptr;
};

} // namespace npscope
