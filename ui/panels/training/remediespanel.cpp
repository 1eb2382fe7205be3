// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/remediespanel.h"

#include "ui/document/document.h"
#include "ui/document/remedies.h"
#include "ui/panels/fields/fieldmessage.h"
#include "ui/panels/training/remedyswitch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace npscope {

RemediesPanel::RemediesPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_controls(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    createHead(*layout);
    for (const Remedy &remedy : remedies()) {
        m_switches.push_back(createSwitch(remedy));
        layout->addWidget(m_switches.back());
    }
    layout->addStretch(1);
    connect(&document, &Document::refused, this, [this](const QString &text) { m_refusal = text; });
    connect(&document, &Document::experimentChanged, this, &RemediesPanel::follow);
    follow();
}

void RemediesPanel::createHead(QVBoxLayout &layout)
{
    m_inUse = new QLabel;
    m_reset = new QPushButton(tr("Reset"));
    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setToolTip(tr("All as in the article, or as the family has them"));
    m_reset->setAccessibleName(m_reset->toolTip());
    connect(m_reset, &QPushButton::clicked, this, [this] {
        Experiment after = m_document.experiment();
        after.training = withoutRemedies(after.training);
        m_document.apply(tr("No remedies"), after);
    });
    auto *head = new QHBoxLayout;
    head->addWidget(m_inUse, 1);
    head->addWidget(m_reset, 0, Qt::AlignTop);
    layout.addLayout(head);
}

RemedySwitch *RemediesPanel::createSwitch(const Remedy &remedy)
{
    auto *created = new RemedySwitch(remedy, remedy.field ? m_controls.create(*remedy.field) : nullptr);
    connect(created, &RemedySwitch::switched, this, [this, created](bool on) {
        const Remedy &remedy = created->remedy();
        Experiment after = m_document.experiment();
        after.training = switched(remedy, after.training, on);
        const QString text = on ? tr("Switch on: %1") : tr("Switch off: %1");
        if (!m_document.apply(text.arg(remedy.title), after)) {
            follow(); // what was refused is shown no longer
            FieldMessage::tell(*created, m_refusal);
        }
    });
    connect(created, &RemedySwitch::besideRequested, this, [this, created] {
        const Remedy &remedy = created->remedy();
        m_document.setVariants(tr("Compare: %1").arg(remedy.title),
                               withoutAndWith(remedy, m_document.experiment().training));
        m_document.showPage(Page::Compare);
    });
    return created;
}

void RemediesPanel::follow()
{
    const Training &training = m_document.experiment().training;
    const QStringList inUse = remediesInUse(training);
    if (training.isOfFamily())
        m_inUse->setText(inUse.isEmpty() ? tr("No remedies.") : tr("Remedies: %n", nullptr, int(inUse.size())));
    else
        m_inUse->setText(inUse.isEmpty() ? tr("Everything as in the article.")
                                         : tr("Unlike the article: %n", nullptr, int(inUse.size())));
    m_inUse->setToolTip(inUse.join(QLatin1Char('\n')));
    m_reset->setEnabled(training != withoutRemedies(training));
    for (RemedySwitch *remedy : m_switches)
        remedy->follow(training);
}

} // namespace npscope
