// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions that change the training or the draw: initialisations, seed, resample.

#pragma once

#include <QAction>
#include <QObject>

namespace npscope {

class Document;

class TrainingActions : public QObject
{
    Q_OBJECT

public:
    explicit TrainingActions(Document &document, QObject *parent = nullptr);

    /// One checkable action each, in the order of the enumerators; the keys 1, 2, 3 …
    const QList<QAction *> &initialisations() const { return m_initialisations; }
    QAction *const reroll;
    QAction *const resample;

private:
    void follow();

    Document &m_document;
    QList<QAction *> m_initialisations;
};

} // namespace npscope
