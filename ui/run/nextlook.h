// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where to look next: the x, in view and within the trained, at which the network on the screen is least sure, and the
// observation that would be made there.

#pragma once

#include "core/analysis/leastsure.h"

#include <QObject>

#include <optional>

namespace npscope {

class Document;
class RunController;

class NextLook : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    NextLook(Document &document, RunController &run, QObject *parent = nullptr);

    /// Of the frame shown last; none before the first.
    const std::optional<LeastSure> &place() const { return m_place; }
    /// What is seen there: of the function that the context is of with its noise, as its other points were; where there
    /// is none, nobody can look, and it is what the network predicts.
    std::optional<Point> point() const;
    /// Whether a function answers.
    bool hasFunction() const;

public slots:
    /// Adds the point to the context, as a change of it.
    void look();

signals:
    void changed();

private:
    void follow();

    Document &m_document;
    RunController &m_run;
    std::optional<LeastSure> m_place;
};

} // namespace npscope
