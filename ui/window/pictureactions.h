// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Export image and copy picture: both draw the chart anew, with the experiment in the picture's text.

#pragma once

#include "ui/document/session.h"

#include <QAction>
#include <QImage>
#include <QObject>

#include <optional>

class QSettings;
class QTabWidget;
class QWidget;

namespace npscope {

class CompareView;
class Document;
class FunctionView;
class Paintable;
class RunController;

class PictureActions : public QObject
{
    Q_OBJECT

public:
    PictureActions(Document &document, RunController &run, FunctionView &chart, CompareView &comparison,
                   QSettings &settings, QWidget &window);

    /// The page of the window that is in front is what is painted, where it is a Paintable.
    void setPages(const QTabWidget &pages) { m_pages = &pages; }

    QAction *const exportImage;
    QAction *const copyPicture;

signals:
    /// Whatever passes on the screen is to come to its end.
    void aboutToPaint();

private:
    void exportByDialog();
    void copy();
    const Paintable *page() const;
    /// What is in front, as the document's picture says; none where it was given up or cannot be drawn, after saying
    /// why.
    std::optional<QImage> paint(const Session &session);
    std::optional<QImage> paintPanes(const Session &session);
    std::optional<QImage> paintSteps(const Session &session);
    void tell(const QString &text);

    Document &m_document;
    RunController &m_run;
    FunctionView &m_chart;
    CompareView &m_comparison;
    QSettings &m_settings;
    QWidget &m_window;
    const QTabWidget *m_pages = nullptr;
};

} // namespace npscope
