// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparebar.h"

#include "ui/document/document.h"
#include "ui/document/settingtext.h"
#include "ui/panels/fields/actionbutton.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace npscope {

CompareBar::CompareBar(Document &document, QWidget *parent) : QWidget(parent), m_document(document)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(4);
    m_settings = new QComboBox;
    m_settings->setObjectName(QStringLiteral("compareBy"));
    m_settings->setAccessibleName(tr("Compare by"));
    m_settings->setToolTip(tr("The setting whose values differ from pane to pane; all else is the main experiment's"));
    for (const Setting &setting : settings()) {
        if (canDiffer(setting))
            m_settings->addItem(label(setting), QLatin1String(setting.name));
    }
    connect(m_settings, &QComboBox::activated, this, &CompareBar::compareBy);
    auto *name = new QLabel(tr("Compare &by"));
    name->setBuddy(m_settings);
    m_add = new QToolButton;
    m_add->setText(tr("Add Pane"));
    m_add->setObjectName(QStringLiteral("addPane"));
    m_add->setToolTip(tr("One more pane, with the next value; there can be up to %1").arg(mostVariants));
    m_add->setFocusPolicy(Qt::StrongFocus);
    connect(m_add, &QToolButton::clicked, this, &CompareBar::addPane);
    row->addWidget(name);
    row->addWidget(m_settings);
    row->addSpacing(4);
    row->addWidget(m_add);
    row->addStretch(1);
    connect(&document, &Document::comparisonChanged, this, &CompareBar::follow);
    follow();
}

void CompareBar::addActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new ActionButton(action);
        button->setFocusPolicy(Qt::StrongFocus);
        layout()->addWidget(button);
    }
}

void CompareBar::compareBy(int index)
{
    const Setting &setting = npscope::setting(m_settings->itemData(index).toString().toStdString());
    m_document.setVariants(tr("Compare by %1").arg(label(setting)),
                           variantsBy(setting, m_document.experiment(), m_document.comparison().variants.size()));
}

void CompareBar::addPane()
{
    std::vector<Variant> variants = m_document.comparison().variants;
    variants.push_back(nextVariant(variants, m_document.experiment()));
    m_document.setVariants(tr("Add pane"), variants);
}

void CompareBar::follow()
{
    const auto &variants = m_document.comparison().variants;
    const Setting *compared = comparedSetting(variants);
    m_settings->setCurrentIndex(compared ? m_settings->findData(QLatin1String(compared->name)) : -1);
    m_add->setEnabled(variants.size() < mostVariants);
}

} // namespace npscope
