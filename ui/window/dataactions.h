// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions that replace the training points: by the data presets, and by what is drawn on the chart.

#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace npscope {

class Document;

class DataActions : public QObject
{
    Q_OBJECT

public:
    DataActions(Document &document, QObject *parent = nullptr);

    QAction *const draw;
    /// The presets with their thumbnails, and to draw one's own.
    void addTo(QMenu &menu);

private:
    void follow();

    Document &m_document;
    QList<QAction *> m_presets;
};

} // namespace npscope
