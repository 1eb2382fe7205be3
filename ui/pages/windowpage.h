// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A page of the window's centre: brings its widgets, and reads and writes its part of the view. The window knows a list
// of them, in the order of Page. What is not in front is hidden, and does no work.

#pragma once

#include "ui/document/view.h"

#include <QWidget>

#include <vector>

class QSplitter;

namespace npscope {

class FunctionView;

class WindowPage : public QWidget
{
    Q_OBJECT

public:
    WindowPage(Page page, const QString &title)
    {
        setObjectName(QLatin1String(pageNames.at(std::size_t(page))));
        setWindowTitle(title); // of its tab
    }

    /// Its function charts: points are edited in them, and they share the y-range.
    virtual std::vector<FunctionView *> functionViews() const { return {}; }
    /// What divides its room, and how at first; null where nothing does.
    virtual QSplitter *splitter() const { return nullptr; }
    virtual QList<int> firstDivision() const { return {}; }

    // Of its function charts, where it has some.
    /// The y-range automatic again, and fitted to what is shown.
    virtual void fit() {}
    /// x from -4 to 4, and fit().
    virtual void resetView() {}
    virtual void zoomIn() {}
    virtual void zoomOut() {}
};

} // namespace npscope
