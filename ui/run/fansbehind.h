// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fans behind the one of the run: the fan that never was, today's decoder with the first step's sigma_z, of each
// frame that is shown while the view says so (where it is wide, the decoder still listens to z); and the ghost, the
// curves of the moment that the view names.

#pragma once

#include "ui/paint/functions/chartcontent.h"

#include <QObject>

#include <memory>
#include <vector>

namespace npscope {

class Document;
class MomentFrames;
class RunController;

class FansBehind : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FansBehind(Document &document, RunController &run, MomentFrames &moments, QObject *parent = nullptr);

signals:
    /// The farthest first; a ghost that is being computed is not yet among them.
    void changed(const std::vector<npscope::FanBehind> &behind);

private:
    void follow();
    void followStartSigmaZ();

    Document &m_document;
    RunController &m_run;
    MomentFrames &m_moments;
    std::shared_ptr<const Fan> m_of; ///< whose fan with the first sigma_z that is
    std::shared_ptr<const Fan> m_startSigmaZ;
    std::vector<FanBehind> m_told;
};

} // namespace npscope
