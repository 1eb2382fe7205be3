// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/settingtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace npscope {

namespace {

struct Label {
    const char *name;
    const char *text;
};

constexpr std::array labels{
    Label{"hidden", QT_TRANSLATE_NOOP("npscope::Setting", "Hidden units")},
    Label{"r_dim", QT_TRANSLATE_NOOP("npscope::Setting", "Dimensions of r")},
    Label{"z_dim", QT_TRANSLATE_NOOP("npscope::Setting", "Dimensions of z")},
    Label{"samples", QT_TRANSLATE_NOOP("npscope::Setting", "Samples of z per update")},
    Label{"sigma_y", QT_TRANSLATE_NOOP("npscope::Setting", "Noise sigma_y")},
    Label{"learning_rate", QT_TRANSLATE_NOOP("npscope::Setting", "Learning rate")},
    Label{"context_min", QT_TRANSLATE_NOOP("npscope::Setting", "Fewest context points per update")},
    Label{"context_max", QT_TRANSLATE_NOOP("npscope::Setting", "Most context points per update")},
    Label{"seed", QT_TRANSLATE_NOOP("npscope::Setting", "Seed")},
    Label{"curves", QT_TRANSLATE_NOOP("npscope::Setting", "Curves")},
    Label{"draw", QT_TRANSLATE_NOOP("npscope::Setting", "Draw of the curves' noise")},
    Label{"length", QT_TRANSLATE_NOOP("npscope::Setting", "Length of the run")},
};

} // namespace

QString label(const Setting &setting)
{
    const auto it = std::ranges::find(labels, std::string_view(setting.name), &Label::name);
    return it == labels.end() ? QString::fromLatin1(setting.name)
                              : QCoreApplication::translate("npscope::Setting", it->text);
}

} // namespace npscope
