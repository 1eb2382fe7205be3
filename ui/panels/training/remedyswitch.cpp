// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/remedyswitch.h"

#include "ui/document/settingtext.h"
#include "ui/panels/fields/settingcontrol.h"

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

RemedySwitch::RemedySwitch(const Remedy &remedy, const std::vector<SettingControl *> &fields, QWidget *parent)
    : QWidget(parent), m_remedy(remedy), m_fields(fields)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    for (SettingControl *field : m_fields)
        field->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("88888")) + 36);
    createHead();
    createSummary();
    createFields();
    setToolTip(detailsOf(remedy));
    setWhatsThis(QStringLiteral("<b>%1</b>").arg(remedy.title.toHtmlEscaped()) + detailsOf(remedy));
}

// A lone value stands beside the switch; more have a row of their own.
void RemedySwitch::createHead()
{
    m_switch = new QCheckBox(m_remedy.title);
    m_switch->setObjectName(QLatin1String(m_remedy.on.front().setting->name) + QStringLiteral("Switch"));
    m_switch->setAccessibleDescription(m_remedy.summary);
    connect(m_switch, &QCheckBox::clicked, this, &RemedySwitch::switched);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_switch, 1);
    if (m_fields.size() == 1)
        head->addWidget(m_fields.front());
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void RemedySwitch::createFields()
{
    if (m_fields.size() < 2)
        return;
    m_range = new QWidget;
    auto *row = new QHBoxLayout(m_range);
    row->setContentsMargins(textIndent, 0, 0, 0);
    row->setSpacing(4);
    for (SettingControl *field : m_fields) {
        if (field != m_fields.front())
            row->addWidget(new QLabel(tr("to")));
        row->addWidget(field);
    }
    row->addStretch(1);
    layout()->addWidget(m_range);
}

void RemedySwitch::createSummary()
{
    auto *summary = new QLabel(m_remedy.summary);
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);
    QFont small = summary->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    summary->setFont(small);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(textIndent, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(summary, 1);
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
    m_switch->setChecked(isUsed);
    m_switch->setEnabled(isUseful);
    m_switch->setToolTip(reason);
    if (m_range)
        m_range->setVisible(isUsed);
    for (SettingControl *field : m_fields) {
        field->setEnabled(isUsed && isUseful);
        if (!isUsed && &field->setting() == key.setting)
            field->setValue(key.value); // what it will be
    }
}

} // namespace npscope
