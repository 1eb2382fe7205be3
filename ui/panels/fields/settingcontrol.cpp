// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/settingcontrol.h"

#include "core/experiment/settings.h"
#include "ui/document/poolsizes.h"
#include "ui/document/settingtext.h"
#include "ui/panels/fields/poolsizebox.h"
#include "ui/panels/fields/scientificspinbox.h"
#include "ui/panels/fields/settinghelp.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace npscope {

namespace {

class WholeNumberBox final : public NumberBox
{
public:
    WholeNumberBox(double min, double max) : NumberBox(NumberKind::Whole, min, max) {}
    // Wide enough for usual values: the largest one allowed may be a thousand times as long.
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(QStringLiteral("88888")) + 36, 0};
    }
    QSize sizeHint() const override { return {minimumSizeHint().width() + 20, NumberBox::sizeHint().height()}; }
};

} // namespace

SettingControl::SettingControl(const Setting &setting, QWidget *parent) : QWidget(parent), m_setting(setting)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (setting.isChoice())
        createList();
    else
        createSpinBox();
    QWidget *control = focusProxy();
    control->setObjectName(QLatin1String(setting.name));
    control->setAccessibleName(label(setting));
    describe(*control, setting);
    layout->addWidget(control);
}

void SettingControl::createList()
{
    m_list = new QComboBox;
    setFocusProxy(m_list);
    for (std::size_t i = 0; i < m_setting.choices.size(); ++i) {
        m_list->addItem(valueText(m_setting, double(i)));
        m_list->setItemData(int(i), choiceExplanation(m_setting, double(i)), Qt::ToolTipRole);
    }
    connect(m_list, &QComboBox::activated, this, [this](int index) { emit valueChanged(index); });
}

void SettingControl::createSpinBox()
{
    if (isPoolSize(m_setting))
        m_spinBox = new PoolSizeBox(m_setting);
    else if (m_setting.integer)
        m_spinBox = new WholeNumberBox(m_setting.min, m_setting.max);
    else
        m_spinBox = new ScientificSpinBox(m_setting.min, m_setting.max);
    m_spinBox->setZero(m_setting.zero);
    setFocusProxy(m_spinBox);
    connect(m_spinBox, &NumberBox::valueChanged, this, &SettingControl::valueChanged);
}

void SettingControl::setValue(double value)
{
    if (m_list) {
        m_list->setCurrentIndex(int(value));
        return;
    }
    const QSignalBlocker block(m_spinBox);
    m_spinBox->setValue(value);
}

void SettingControl::showEffect(const Experiment &experiment)
{
    QString reason;
    setEnabled(hasEffect(m_setting, experiment, &reason));
    if (reason == m_noEffect)
        return;
    m_noEffect = reason;
    describe(*focusProxy(), m_setting, reason);
}

} // namespace npscope
