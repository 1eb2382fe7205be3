// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/settingtext.h"

#include "ui/document/problemtext.h"

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
    Label{"initialisation", QT_TRANSLATE_NOOP("npscope::Setting", "Initialisation")},
    Label{"encoder_activation", QT_TRANSLATE_NOOP("npscope::Setting", "Encoder's activation")},
    Label{"decoder_activation", QT_TRANSLATE_NOOP("npscope::Setting", "Decoder's activation")},
    Label{"sigma_z", QT_TRANSLATE_NOOP("npscope::Setting", "Form of sigma_z")},
    Label{"sigma_z_floor", QT_TRANSLATE_NOOP("npscope::Setting", "Floor of sigma_z")},
    Label{"noise", QT_TRANSLATE_NOOP("npscope::Setting", "sigma_y is")},
    Label{"sigma_y_min", QT_TRANSLATE_NOOP("npscope::Setting", "Least sigma_y, if learned")},
    Label{"sigma_y_max", QT_TRANSLATE_NOOP("npscope::Setting", "Largest sigma_y, if learned")},
    Label{"objective", QT_TRANSLATE_NOOP("npscope::Setting", "Objective")},
    Label{"targets", QT_TRANSLATE_NOOP("npscope::Setting", "Targets")},
    Label{"prior", QT_TRANSLATE_NOOP("npscope::Setting", "Prior")},
    Label{"beta", QT_TRANSLATE_NOOP("npscope::Setting", "Weight beta of the KL")},
    Label{"beta_annealing", QT_TRANSLATE_NOOP("npscope::Setting", "Updates until beta is reached")},
    Label{"free_bits", QT_TRANSLATE_NOOP("npscope::Setting", "Free nats of KL per dimension")},
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

// Where the name in files does not say it as well.
constexpr std::array choiceLabels{
    Label{"elbo", QT_TRANSLATE_NOOP("npscope::Setting", "ELBO")},
    Label{"npml", QT_TRANSLATE_NOOP("npscope::Setting", "NPML")},
    Label{"fixed", QT_TRANSLATE_NOOP("npscope::Setting", "fixed")},
    Label{"learned", QT_TRANSLATE_NOOP("npscope::Setting", "learned")},
    Label{"floor", QT_TRANSLATE_NOOP("npscope::Setting", "with a floor")},
    Label{"context", QT_TRANSLATE_NOOP("npscope::Setting", "q(z | C)")},
    Label{"standard-normal", QT_TRANSLATE_NOOP("npscope::Setting", "N(0, I)")},
    Label{"without-context", QT_TRANSLATE_NOOP("npscope::Setting", "without the context")},
    Label{"all", QT_TRANSLATE_NOOP("npscope::Setting", "all points")},
};

template <std::size_t count>
QString textOf(const std::array<Label, count> &labels, const char *name)
{
    const auto it = std::ranges::find(labels, std::string_view(name), &Label::name);
    return it == labels.end() ? QString::fromLatin1(name) : QCoreApplication::translate("npscope::Setting", it->text);
}

} // namespace

QString label(const Setting &setting)
{
    return textOf(labels, setting.name);
}

QString valueText(const Setting &setting, double value)
{
    return setting.isChoice() ? textOf(choiceLabels, setting.choices[std::size_t(value)]) : numberText(value);
}

} // namespace npscope
