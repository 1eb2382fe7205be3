// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/remedyswitch.h"

#include "ui/document/settingtext.h"
#include "ui/panels/fields/settingcontrol.h"
#include "ui/panels/fields/settinghelp.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace npscope {

namespace {

constexpr int textIndent = 20; // below the switch's text

// As rich text, whose lines are broken.
QString detailsOf(const Remedy &remedy)
{
    const Setting &key = *remedy.on.front().setting;
    return QStringLiteral("<p>%1</p><p><i>%2</i></p><p>%3</p><p>%4: %5<br>%6</p>")
        .arg(remedy.explanation.toHtmlEscaped(), remedy.formula.toHtmlEscaped(),
             RemedySwitch::tr("Source: %1").arg(remedy.source).toHtmlEscaped(), label(key).toHtmlEscaped(),
             explanation(key).toHtmlEscaped(), limitsText(key).toHtmlEscaped());
}

} // namespace

RemedySwitch::RemedySwitch(const Remedy &remedy, SettingControl *field, QWidget *parent)
    : QWidget(parent), m_remedy(remedy), m_field(field)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    createHead();
    createSummary();
    setToolTip(detailsOf(remedy));
    setWhatsThis(QStringLiteral("<b>%1</b>").arg(remedy.title.toHtmlEscaped()) + detailsOf(remedy));
}

void RemedySwitch::createHead()
{
    m_switch = new QCheckBox(m_remedy.title);
    m_switch->setObjectName(QLatin1String(m_remedy.on.front().setting->name) + QStringLiteral("Switch"));
    connect(m_switch, &QCheckBox::toggled, this, &RemedySwitch::switched);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_switch, 1);
    if (m_field) {
        m_field->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("88888")) + 36);
        head->addWidget(m_field);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void RemedySwitch::createSummary()
{
    m_summary = new QLabel(m_remedy.summary);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    QFont small = m_summary->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_summary->setFont(small);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(textIndent, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_summary, 1);
    row->addWidget(createBeside(small), 0, Qt::AlignTop);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

// As low as the line it stands in, so that many remedies are seen at once.
QWidget *RemedySwitch::createBeside(const QFont &font)
{
    auto *beside = new QToolButton;
    beside->setText(tr("Compare"));
    beside->setFont(font);
    beside->setFixedHeight(beside->fontMetrics().height() + 3);
    beside->setObjectName(QStringLiteral("beside"));
    beside->setFocusPolicy(Qt::StrongFocus);
    beside->setAccessibleName(tr("Beside the article: %1").arg(m_remedy.title));
    beside->setToolTip(tr("<p>Beside the article: opens the comparison, at this step, of the experiment without this "
                          "remedy and with it</p>"));
    connect(beside, &QToolButton::clicked, this, &RemedySwitch::besideRequested);
    return beside;
}

void RemedySwitch::follow(const Training &training)
{
    const SettingValue &key = m_remedy.on.front();
    QString reason;
    const bool isUseful = hasEffect(*key.setting, training, &reason);
    const bool isUsed = isOn(m_remedy, training);
    const QSignalBlocker blocker(m_switch); // it shows what is so
    m_switch->setChecked(isUsed);
    m_switch->setEnabled(isUseful);
    m_switch->setToolTip(reason);
    m_switch->setAccessibleDescription(isUseful ? m_remedy.summary : noEffectText(reason));
    m_summary->setText(m_switch->accessibleDescription());
    if (!m_field)
        return;
    m_field->setEnabled(isUsed && isUseful);
    if (!isUsed && &m_field->setting() == key.setting)
        m_field->setValue(key.value); // what it will be
}

} // namespace npscope
