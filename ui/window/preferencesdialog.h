// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is the user's (preferences.h) and the keys. All of it acts at once.

#pragma once

#include "ui/window/preferences.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QFormLayout;
class QMenuBar;
class QSettings;
class QTabWidget;

namespace npscope {

class Document;
class Shortcuts;

class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Document &document, QSettings &settings, Shortcuts &shortcuts, const QMenuBar &menus,
                      QWidget *parent);

    /// As that one, whose window has been replaced, looks. Not shown yet.
    void goOnFrom(const PreferencesDialog &before);
    /// Of what the menus have changed meanwhile.
    void follow();

signals:
    /// They are kept, and are to act.
    void chosen();

private:
    QWidget *createGeneral();
    QWidget *createBeginning();
    void fillBeginnings();
    template <class Value>
    QComboBox *addChoice(QFormLayout &form, const QString &label, Value Preferences::*member, const char *name);
    void choose(const std::function<void(Preferences &)> &change);
    void keepBeginning();
    void restoreUsual();

    Document &m_document;
    QSettings &m_settings;
    QTabWidget *m_pages;
    class ShortcutsPage *m_keys;
    QComboBox *m_beginning = nullptr;
    QList<std::function<void(const Preferences &)>> m_fields; ///< each shows what is kept
};

} // namespace npscope
