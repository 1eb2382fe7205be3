// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/settingcontrol.h"

#include "core/experiment/settings.h"
#include "ui/document/settingtext.h"
#include "ui/panels/scientificspinbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace npscope {

namespace {

// Whole numbers up to those of a seed, which exceed the range of QSpinBox's int.
class WholeNumberBox final : public QDoubleSpinBox
{
public:
    WholeNumberBox() { setDecimals(0); }
    QString textFromValue(double value) const override { return QString::number(value, 'f', 0); }
    // Wide enough for usual values: the largest one allowed may be a thousand times as long.
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(QStringLiteral("88888")) + 36, 0};
    }
    QSize sizeHint() const override { return {minimumSizeHint().width() + 20, QDoubleSpinBox::sizeHint().height()}; }
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
    QWidget *control = setting.isChoice() ? static_cast<QWidget *>(m_list) : m_spinBox;
    control->setObjectName(QLatin1String(setting.name));
    control->setAccessibleName(label(setting));
    control->setToolTip(label(setting));
    layout->addWidget(control);
    setFocusProxy(control);
}

void SettingControl::createList()
{
    m_list = new QComboBox;
    for (std::size_t i = 0; i < m_setting.choices.size(); ++i)
        m_list->addItem(valueText(m_setting, double(i)));
    connect(m_list, &QComboBox::activated, this, [this](int index) { emit valueChanged(index); });
}

void SettingControl::createSpinBox()
{
    m_spinBox = m_setting.integer ? static_cast<QDoubleSpinBox *>(new WholeNumberBox) : new ScientificSpinBox;
    m_spinBox->setRange(m_setting.min, m_setting.max);
    m_spinBox->setKeyboardTracking(false);
    connect(m_spinBox, &QDoubleSpinBox::valueChanged, this, &SettingControl::valueChanged);
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

} // namespace npscope
