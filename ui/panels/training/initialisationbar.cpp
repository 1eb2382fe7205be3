// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/initialisationbar.h"

#include "ui/document/document.h"
#include "ui/panels/fields/choicebutton.h"
#include "ui/panels/fields/glyphs.h"
#include "ui/panels/fields/seedbox.h"
#include "ui/panels/fields/settinghelp.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace npscope {

InitialisationBar::InitialisationBar(Document &document, const QList<QAction *> &initialisations, QAction *reroll,
                                     QWidget *parent)
    : QWidget(parent), m_document(document)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->setSpacing(3);
    layout->addWidget(new QLabel(tr("Initialisation")));
    layout->addSpacing(4);
    for (QAction *action : initialisations)
        layout->addWidget(new ChoiceButton(action));
    layout->addStretch(1);
    createSeed(reroll);
    updateIcons();
    connect(&document, &Document::experimentChanged, this, &InitialisationBar::follow);
    follow();
}

void InitialisationBar::createSeed(QAction *reroll)
{
    m_seed = new SeedBox;
    m_seed->setAccessibleName(tr("Seed"));
    describe(*m_seed, setting("seed"));
    connect(m_seed, &SeedBox::valueChanged, &m_document,
            [this](double seed) { m_document.setSeed(std::uint32_t(seed)); });
    m_reroll = new QToolButton;
    m_reroll->setFocusPolicy(Qt::StrongFocus);
    m_reroll->setToolTip(tr("A new random seed (N)"));
    m_reroll->setAccessibleName(tr("New seed"));
    connect(m_reroll, &QToolButton::clicked, reroll, &QAction::trigger);
    auto *label = new QLabel(tr("Seed"));
    label->setBuddy(m_seed);
    for (QWidget *widget :
         {static_cast<QWidget *>(label), static_cast<QWidget *>(m_seed), static_cast<QWidget *>(m_reroll)})
        layout()->addWidget(widget);
}

void InitialisationBar::follow()
{
    const QSignalBlocker block(m_seed);
    m_seed->setValue(m_document.experiment().training.seed);
}

void InitialisationBar::updateIcons()
{
    m_reroll->setIcon(glyphIcon(Glyph::Dice, palette()));
}

void InitialisationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

} // namespace npscope
