// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes tables that are pasted, dropped or opened into the experiment, as one change each, after a look at how they
// were read (ui/window/datadialog.h).

#pragma once

#include <QObject>

class QString;
class QWidget;

namespace npscope {

class Document;
class Editing;

class DataTaking : public QObject
{
    Q_OBJECT

public:
    DataTaking(Document &document, Editing &editing, QWidget &window);

    /// Beside the points that there are, of the kind that is edited.
    void paste(const QString &text);
    /// A file's, in their place.
    void import(const QString &path);

private:
    enum class From { Clipboard, File };
    void take(const QString &text, From from);

    Document &m_document;
    Editing &m_editing;
    QWidget &m_window;
};

} // namespace npscope
