// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions of how things are looked at: layers, band, zoom, theme.

#pragma once

#include "ui/document/session.h"
#include "ui/window/theme.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <functional>

class QMenu;

namespace npscope {

class Document;

class ViewActions : public QObject
{
    Q_OBJECT

public:
    explicit ViewActions(Document &document, QObject *parent = nullptr);

    // Of whichever function charts are in front: the window connects them.
    QAction *const fit;
    QAction *const reset;
    QAction *const zoomIn;
    QAction *const zoomOut;
    // Of the charts over steps, and in their menus.
    QAction *const logSteps;
    QAction *const wholeRun;

    /// Instead of the curves, and back.
    QAction *const residuals;
    QAction *const exactResiduals; ///< in units of the exact sd
    // Of a family; as all layers they are in addLayersTo(), too.
    QAction *const exact;
    QAction *const exactCurves;
    QAction *const truth;
    /// Today's decoder with the first step's sigma_z, behind the curves.
    QAction *const startSigmaZ;

    void addLayersTo(QMenu &menu);
    void addThemesTo(QMenu &menu);
    void setTheme(Theme theme);

signals:
    /// By the user.
    void themeChosen(npscope::Theme theme);

private:
    QAction *add(const QString &text, const QKeySequence &key);
    void addLayer(QAction *action, bool View::*layer);
    void addResiduals(QAction *action, ResidualUnit unit);
    void addExactLayers();
    void addBand(const QString &text, Band band);
    void addTheme(const QString &text, Theme theme);
    void change(const std::function<void(View &)> &change);
    void follow();
    void followExperiment();

    Document &m_document;
    QAction *m_trainingPoints;
    QList<QAction *> m_layers;
    QList<QAction *> m_bands;
    QList<QAction *> m_themes;
    QList<bool View::*> m_members; // of the layers
};

} // namespace npscope
