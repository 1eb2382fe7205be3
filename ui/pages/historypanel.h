// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Charts of the run's history, side by side: they show the same steps, and the same step under the pointer.

#pragma once

#include "core/live/frame.h"
#include "ui/paint/steps/series.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace npscope {

class Document;
class RunController;
class SeriesView;

class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    /// What a chart shows of a frame.
    using Content = SeriesContent (*)(const Frame &);
    struct Chart {
        QString name;
        Content content;
    };

    HistoryPanel(Document &document, RunController &run, const std::vector<Chart> &charts, QWidget *parent = nullptr);

    const std::vector<SeriesView *> &views() const { return m_views; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void link(SeriesView *view);
    void follow();

    RunController &m_run;
    std::vector<Content> m_contents;
    std::vector<SeriesView *> m_views;
};

} // namespace npscope
