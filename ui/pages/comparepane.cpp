// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparepane.h"

#include "ui/document/settingtext.h"
#include "ui/figures/variantspreads.h"
#include "ui/pages/elidedlabel.h"
#include "ui/paint/steps/variantspread.h"
#include "ui/panels/fields/settingcontrol.h"
#include "ui/views/functionview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace npscope {

namespace {

constexpr int badgeSize = 18;

// The settings that a variant changes, in their order.
std::vector<const Setting *> settingsOf(const Variant &variant)
{
    std::vector<const Setting *> settings;
    for (const SettingValue &changed : variant)
        settings.push_back(changed.setting);
    return settings;
}

} // namespace

ComparePane::ComparePane(std::size_t number, QWidget *parent) : QWidget(parent), m_number(number)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    createHeader();
    m_function = new FunctionView;
    m_function->setLegendVisible(false);
    m_function->setMinimumSize(200, 100);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setMargin(12);
    m_problem->hide();
    layout->addWidget(m_problem, 1);
    layout->addWidget(m_function, 1);
}

void ComparePane::createHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(6, 0, 4, 0);
    row->setSpacing(4);
    m_badge = new QLabel;
    m_badge->setObjectName(QStringLiteral("badge"));
    row->addWidget(m_badge);
    m_controlsLayout = new QHBoxLayout;
    m_controlsLayout->setSpacing(4);
    row->addLayout(m_controlsLayout, 1);
    row->addStretch(0);
    const QString name = tr("Pane %1").arg(m_number + 1);
    m_open = new QToolButton;
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Makes this pane's experiment the main one, and shows it (can be undone)"));
    m_open->setAccessibleName(tr("Open %1 as the main experiment").arg(name));
    m_remove = new QToolButton;
    m_remove->setText(QStringLiteral("✕"));
    m_remove->setToolTip(tr("Removes this pane"));
    m_remove->setAccessibleName(tr("Remove %1").arg(name));
    for (QToolButton *button : {m_open, m_remove}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    m_open->setObjectName(QStringLiteral("open"));
    m_remove->setObjectName(QStringLiteral("remove"));
    connect(m_open, &QToolButton::clicked, this, &ComparePane::openRequested);
    connect(m_remove, &QToolButton::clicked, this, &ComparePane::removeRequested);
    layout()->addWidget(header);
    updateBadge();
}

void ComparePane::setVariant(const Variant &variant, std::size_t colour)
{
    m_colour = colour;
    updateBadge();
    const bool isSameSettings = settingsOf(variant) == settingsOf(m_variant) && m_nothing;
    m_variant = variant;
    if (!isSameSettings)
        createControls();
    for (std::size_t i = 0; i < m_controls.size(); ++i)
        m_controls[i]->setValue(variant[i].value);
    m_function->setAccessibleName(tr("Function chart of pane %1: %2").arg(m_number + 1).arg(variantText(variant)));
}

// One control a setting; only a lone initialisation needs no name.
void ComparePane::createControls()
{
    while (QLayoutItem *item = m_controlsLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that is telling of its change
        delete item;
    }
    m_controls.clear();
    m_nothing = new QLabel(variantText({}));
    m_controlsLayout->addWidget(m_nothing); // before it is shown: without a parent it would be a window
    m_nothing->setVisible(m_variant.empty());
    for (const SettingValue &changed : m_variant) {
        const Setting &setting = *changed.setting;
        auto *control = new SettingControl(setting);
        if (m_variant.size() > 1 || !setting.isChoice())
            m_controlsLayout->addWidget(new ElidedLabel(label(setting)));
        m_controlsLayout->addWidget(control);
        m_controls.push_back(control);
        connect(control, &SettingControl::valueChanged, this,
                [this, &setting](double value) { emit variantChanged(with(m_variant, setting, value)); });
    }
}

void ComparePane::setRemovable(bool isRemovable)
{
    m_remove->setEnabled(isRemovable);
}

void ComparePane::setExperiment(const Experiment &experiment)
{
    m_function->setExperiment(experiment);
}

void ComparePane::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_function->setVisible(problem.isEmpty());
    m_open->setEnabled(problem.isEmpty());
}

void ComparePane::setFrame(const std::shared_ptr<const Frame> &frame, Step step)
{
    m_function->setFrame(frame, frame ? variantCaption(m_variant, *frame, frame->step != step) : QString());
}

void ComparePane::updateBadge()
{
    const double scale = devicePixelRatioF();
    QPixmap pixmap(QSize(badgeSize, badgeSize) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    const ChartColours colours = ChartColours::fromPalette(palette());
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(variantColour(m_colour, colours));
    painter.drawEllipse(1, 1, badgeSize - 2, badgeSize - 2);
    QFont font = this->font();
    font.setBold(true);
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(colours.plot);
    painter.drawText(QRect(0, 0, badgeSize, badgeSize), Qt::AlignCenter, QString::number(m_number + 1));
    painter.end();
    m_badge->setPixmap(pixmap);
}

void ComparePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateBadge();
    QWidget::changeEvent(event);
}

} // namespace npscope
