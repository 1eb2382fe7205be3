// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent grid with its controls: how many cells, how far, which axes; and the z under the pointer. Of a model
// without a latent what it makes of the context, with nothing to set.

#pragma once

#include "ui/pages/windowpage.h"

#include <functional>

class QLabel;

namespace npscope {

class Document;
class Exploration;
class LatentGridView;
class NumberBox;
struct LatentView;
class RunController;

class LatentGridPage : public WindowPage
{
    Q_OBJECT

public:
    LatentGridPage(Document &document, RunController &run, Exploration &exploration);

    QString readout() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createHeader(Exploration &exploration);
    void nameTab();
    void followView();
    void change(const std::function<void(LatentView &)> &change);
    void updateReadout();
    void followModel();

    Document &m_document;
    RunController &m_run;
    LatentGridView *m_view;
    QWidget *m_header = nullptr;
    NumberBox *m_cells = nullptr;
    NumberBox *m_half = nullptr;
    QLabel *m_readout = nullptr;
};

} // namespace npscope
