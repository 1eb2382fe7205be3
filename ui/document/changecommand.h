// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one undo command: from one experiment, comparison and list of moments to others. It does not know what changed
// between them.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/comparison.h"
#include "ui/document/moment.h"

#include <QString>
#include <QUndoCommand>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace npscope {

/// Shared, since the experiment after one change is the one before the next.
using SharedExperiment = std::shared_ptr<const Experiment>;
using SharedMoments = std::shared_ptr<const std::vector<Moment>>;

/// One side of a change; a step only where the change is to set it.
struct DocumentState {
    SharedExperiment experiment;
    std::vector<Variant> variants;
    SharedMoments moments;
    std::optional<Step> step = {};
    /// The step that was shown when the change was made: undo goes back there where the change led nowhere.
    std::optional<Step> shown = {};

    bool operator==(const DocumentState &other) const
    {
        return *experiment == *other.experiment && variants == other.variants
               && (moments == other.moments || *moments == *other.moments) && step == other.step;
    }
};

class ChangeExperiment : public QUndoCommand
{
public:
    using Show = std::function<void(const DocumentState &)>;

    /// Commands with the same non-empty merge key become one; a drag that comes back to where it began,
    /// none. `show` puts a state into the document.
    ChangeExperiment(const QString &text, DocumentState before, DocumentState after, const QString &mergeKey,
                     Show show);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    DocumentState m_before;
    DocumentState m_after;
    QString m_mergeKey;
    Show m_show;
};

} // namespace npscope
