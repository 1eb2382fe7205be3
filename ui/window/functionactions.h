// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions that ask about one function after the other: the context is drawn of it, and it is shown as the truth.

#pragma once

#include "core/experiment/experiment.h"

#include <QAction>
#include <QObject>

namespace npscope {

class Document;

class FunctionActions : public QObject
{
    Q_OBJECT

public:
    explicit FunctionActions(Document &document, QObject *parent = nullptr);

    // Of the family, which no update sees.
    QAction *const next;
    QAction *const previous;
    /// One of those that are trained on.
    QAction *const nextOfPool;

private:
    QAction *add(const QString &text, const QKeySequence &key, const QString &tip);
    void show(FunctionOf source, int by);
    void follow();

    Document &m_document;
};

} // namespace npscope
