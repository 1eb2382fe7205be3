// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The initialisations, one click or one key each, and the seed.

#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace npscope {

class Document;
class SeedBox;

class InitialisationBar : public QWidget
{
    Q_OBJECT

public:
    /// `initialisations`: one checkable action each, see InitialisationActions.
    InitialisationBar(Document &document, const QList<QAction *> &initialisations, QAction *reroll,
                      QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createSeed(QAction *reroll);
    void updateIcons();
    void follow();

    Document &m_document;
    SeedBox *m_seed = nullptr;
    QToolButton *m_reroll = nullptr;
};

} // namespace npscope
