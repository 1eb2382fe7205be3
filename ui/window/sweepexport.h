// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Exports of the collapse map: a picture (PNG with the experiment inside, or PDF) and the numbers of all its runs.

#pragma once

#include "ui/document/loaded.h"

#include <QObject>
#include <QString>

#include <optional>

class QSettings;
class QWidget;

namespace npscope {

class CollapseMapPage;
class Document;
class RunController;
class SweepController;

class SweepExport : public QObject
{
    Q_OBJECT

public:
    /// Follows the page's two actions; all must outlive it, and `window` owns it.
    SweepExport(CollapseMapPage &page, SweepController &sweep, Document &document, RunController &run,
                QSettings &settings, QWidget &window);

private:
    void exportPicture();
    void exportCsv();
    std::optional<Failure> writePicture(const QString &path);
    /// Asks; empty where that is given up.
    QString askPath(const QString &title, const QString &filters, const QString &suffix, const QString &folderKey);
    void tell(const std::optional<Failure> &failure);

    CollapseMapPage &m_page;
    SweepController &m_sweep;
    Document &m_document;
    RunController &m_run;
    QSettings &m_settings;
    QWidget &m_window;
};

} // namespace npscope
