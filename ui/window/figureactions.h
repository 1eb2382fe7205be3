// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What leaves the window as a figure: exported to a file, or copied as a picture, as SVG or as numbers. Whatever is
// drawn is computed anew from the session, so that it is the same as what the command line draws of it.

#pragma once

#include "ui/figures/drawing.h"
#include "ui/figures/paper.h"

#include <QAction>
#include <QObject>

#include <functional>
#include <map>
#include <optional>

class QSettings;
class QWidget;

namespace npscope {

class Document;
class RunController;

class FigureActions : public QObject
{
    Q_OBJECT

public:
    FigureActions(Document &document, RunController &run, QSettings &settings, QWidget &window);

    // Of the page that is in front.
    QAction *const exportFigure;
    QAction *const copyPicture;
    QAction *const copySvg;
    QAction *const copyData;
    QAction *const asTable;
    QAction *const exportAnimation;
    QAction *const printFigure;

    /// A widget that shows the figure gets the same in its context menu, behind the actions that it has.
    void giveMenu(QWidget &widget, FigureId id);
    void exportByDialog(FigureId id);
    void exportData(FigureId id);

    /// What the window has computed of a figure already, with the session that it is of; nothing where it has not.
    using Known = std::function<std::optional<std::pair<Results, Session>>()>;
    void setKnown(FigureId id, const Known &known) { m_known[id] = known; }

signals:
    /// Whatever passes on the screen is to come to its end.
    void aboutToPaint();
    /// What was done, in words.
    void done(const QString &text);

private:
    static constexpr auto folderKey = "folders/picture"; // of the settings: where the last one was saved
    FigureId front() const;
    Session sessionOf(FigureId id) const;
    /// Nothing where it was given up or cannot be drawn, after saying why.
    std::optional<Drawn> drawn(const Session &session);
    Loaded<QByteArray> bytesOf(const Drawn &drawn, Paper paper);
    void copy(FigureId id, Paper paper);
    void showTable(FigureId id);
    void save(const Session &session, const QString &filters, const QString &ending);
    void printByDialog();
    void exportAnimationByDialog();
    /// Asks for a name; empty where it was given up.
    QString askPath(const QString &title, const QString &filters, const QString &name);
    void write(const QString &path, const QByteArray &bytes);
    void tell(const QString &text);
    ChartColours theme() const;

    Document &m_document;
    RunController &m_run;
    QSettings &m_settings;
    QWidget &m_window;
    std::map<FigureId, Known> m_known;
};

} // namespace npscope
