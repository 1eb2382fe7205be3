// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/settingform.h"

#include "ui/document/document.h"
#include "ui/panels/fields/settingcontrol.h"
#include "ui/panels/fields/settingcontrols.h"
#include "ui/panels/fields/settinghelp.h"
#include "ui/panels/training/drawfield.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace npscope {

namespace {

constexpr int narrowest = 50; // of a field that has no more room

struct Range {
    const char *first; ///< settings
    const char *last;
    const char *label;
};

constexpr std::array ranges{
    Range{"x_min", "x_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Range of x")},
    Range{"amplitude_min", "amplitude_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Amplitude a")},
    Range{"shift_min", "shift_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Shift b")},
    Range{"length_scale_min", "length_scale_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Length l")},
    Range{"scale_min", "scale_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Scale s")},
    Range{"frequency_min", "frequency_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Frequency w")},
    Range{"sigma_y_min", "sigma_y_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Bounds of sigma_y")},
    Range{"context_min", "context_max", QT_TRANSLATE_NOOP("npscope::SettingForm", "Context size")},
};

// Where the box says the rest, and a shorter label leaves room for the field.
constexpr std::array shortLabels{
    std::pair{"draw", QT_TRANSLATE_NOOP("npscope::SettingForm", "Draw")},
    std::pair{"target_points", QT_TRANSLATE_NOOP("npscope::SettingForm", "Targets")},
    std::pair{"observation_noise", QT_TRANSLATE_NOOP("npscope::SettingForm", "Noise")},
    std::pair{"length_scale", QT_TRANSLATE_NOOP("npscope::SettingForm", "Length l")},
    std::pair{"periodic_length", QT_TRANSLATE_NOOP("npscope::SettingForm", "Smoothness l_p")},
};

const Range *rangeFrom(const Setting &setting)
{
    const auto found = std::ranges::find(ranges, std::string_view(setting.name), &Range::first);
    return found == ranges.end() ? nullptr : &*found;
}

QString rowLabel(const Setting &setting)
{
    if (const Range *range = rangeFrom(setting))
        return SettingForm::tr(range->label);
    const auto shorter =
        std::ranges::find(shortLabels, std::string_view(setting.name), &std::pair<const char *, const char *>::first);
    return shorter == shortLabels.end() ? label(setting) : SettingForm::tr(shorter->second);
}

bool endsRange(const Setting &setting)
{
    return std::ranges::find(ranges, std::string_view(setting.name), &Range::last) != ranges.end();
}

} // namespace

SettingForm::SettingForm(const QString &title, SettingGroup members, Document &document, SettingControls &controls,
                         QWidget *parent)
    : QGroupBox(title, parent), m_document(document), m_controls(controls)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 6);
    layout->setSpacing(4);
    m_form = new QFormLayout;
    layout->addLayout(m_form);
    m_form->setVerticalSpacing(4);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow panel
    for (const Setting &setting : settings()) {
        if (npscope::group(setting) == members && !endsRange(setting))
            addRow(setting);
    }
    connect(&document, &Document::experimentChanged, this, &SettingForm::follow);
    follow();
}

void SettingForm::addRow(const Setting &setting)
{
    Row row{.first = &setting};
    row.field = createField(row);
    m_form->addRow(rowLabel(setting), row.field);
    row.label = m_form->labelForField(row.field);
    describe(*row.label, setting);
    m_rows.push_back(row);
}

QWidget *SettingForm::createField(Row &row)
{
    const std::string_view name = row.first->name;
    if (const Range *range = rangeFrom(*row.first))
        return createRange(row, setting(range->last));
    if (name == "draw")
        return new DrawField(m_document);
    row.controls = {m_controls.create(*row.first)};
    return row.controls.front();
}

QWidget *SettingForm::createRange(Row &row, const Setting &last)
{
    row.controls = {m_controls.create(*row.first), m_controls.create(last)};
    auto *field = new QWidget;
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(row.controls.front(), 1);
    layout->addWidget(new QLabel(QStringLiteral("…")));
    layout->addWidget(row.controls.back(), 1);
    for (const SettingControl *control : row.controls) {
        if (!control->setting().integer)
            control->focusProxy()->setMinimumWidth(narrowest); // two of them beside a label
    }
    return field;
}

void SettingForm::follow()
{
    const Experiment &experiment = m_document.experiment();
    for (const Row &row : m_rows) {
        for (SettingControl *control : row.controls)
            control->showEffect(experiment);
        row.label->setEnabled(hasEffect(row, experiment));
    }
}

bool SettingForm::hasEffect(const Row &row, const Experiment &experiment)
{
    return row.controls.empty() || std::ranges::any_of(row.controls, [&](const SettingControl *control) {
               return npscope::hasEffect(control->setting(), experiment);
           });
}

} // namespace npscope
