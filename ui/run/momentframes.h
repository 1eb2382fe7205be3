// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The frames of the kept moments, over the x-range that the view shows. The one that is on the screen when a moment is
// kept is taken; any other is computed on a thread of its own, one after the other.

#pragma once

#include "core/live/frame.h"
#include "ui/document/moment.h"
#include "ui/run/errand.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

class Document;
class RunController;

class MomentFrames : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MomentFrames(Document &document, RunController &run, QObject *parent = nullptr);

    /// Of that moment of the document; null while it is being computed, and where that step cannot be reached. Right
    /// after the x-range has changed it may still be the one over the range before.
    std::shared_ptr<const Frame> frame(std::size_t moment) const;

    /// Whether it has been computed, or cannot be.
    bool isKnown(std::size_t moment) const;

signals:
    /// There are others.
    void changed();

private:
    struct Known {
        Experiment experiment;
        Step step = 0;
        std::shared_ptr<const Frame> frame; ///< null: it cannot be reached
    };

    Grid grid() const;
    const Known *find(const Moment &moment) const;
    bool isCurrent(const Known &known) const;
    void follow();
    void takeShown();
    void start(const Moment &moment, const std::shared_ptr<const Frame> &known);
    void computeNext();
    void take(const Known &computed, bool isWhole);

    Document &m_document;
    RunController &m_run;
    std::vector<Known> m_known;
    QTimer m_next; ///< gathers changes: a pan makes many
    std::optional<Moment> m_computing;
    Errand m_errand;
};

} // namespace npscope
