// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fan that never was, beside the one that is: today's decoder with the first step's sigma_z, of each frame that is
// shown while the view says so. Where it is wide, the decoder still listens to z.

#pragma once

#include "core/predict/fan.h"

#include <QObject>

#include <memory>

namespace npscope {

class Document;
class RunController;

class StartSigmaZ : public QObject
{
    Q_OBJECT

public:
    StartSigmaZ(Document &document, RunController &run, QObject *parent = nullptr);

signals:
    /// Null while it is off, and where there are no curves.
    void fanChanged(const std::shared_ptr<const npscope::Fan> &fan);

private:
    void follow();

    Document &m_document;
    RunController &m_run;
    std::shared_ptr<const Fan> m_of;
    std::shared_ptr<const Fan> m_fan;
};

} // namespace npscope
