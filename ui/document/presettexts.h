// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sentences of resources/presets/presets.json once more, where the tools for translators look for them.

#pragma once

#include <QtGlobal>

namespace npscope {

// clang-format off
inline constexpr const char *presetTexts[] = {
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A CNP is 0.25 nats per target from the exact answer, jointly (mean of ten seeds)."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here a learning rate falls, and the layers are 3/3 of 128 rather than 3/6 of 256."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A ConvCNP is 0.21 nats per target from the exact answer, jointly (mean of ten seeds)."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here a learning rate falls, and 5 convolutions of 32 channels at 8 cells per unit stand for a U-Net at "
        "64."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A CNP is 0.29 nats per target from the exact answer, jointly (mean of ten seeds)."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A ConvCNP is 0.24 nats per target from the exact answer, jointly (mean of ten seeds)."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A CNP is 0.31 nats per target from the exact answer, jointly (mean of ten seeds)."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Curves of untrained networks with z of 1, 2, 4 and 8 dimensions, side by side."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A wide fan narrows to curves through the points while the network trains."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Asked about 1 + sin x the network still draws sin x: it has learned one function."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Given (0, 0) the curves fan out, and more points of sin x draw them together."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here functions are seen with noise of 0.05, and at 15 targets beside any context."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Given points of 2.5 sin x, beyond the trained amplitudes, narrow curves reach about 2."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Given points of |sin x|, which is no a sin x, narrow curves lie about 0."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Given five points of -sin 1.5 x the curves stay away from most of them, and a Gaussian process' go "
        "through all."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here l is uniform between 1 and 3 rather than one of 1, 2 and 3, and functions are seen with noise of "
        "0.05."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "The more of a function is given, the smaller the predicted uncertainty, and the nearer the mean."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here the learning rate falls from 0.001 rather than staying at 0.0001."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "An NP's predictions are good, but do not go through the context points: it underfits."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here a layer has 64 units rather than 128, and the learning rate falls from 0.001 rather than staying at "
        "0.0001."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "With attention the predictions are noticeably more accurate at the context points."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Trains a neural process on 2,000 functions a sin(x - b), and draws curves given four points."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here functions are seen at any x, with noise of 0.05."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A CNP tracks the exact answer quite accurately, but its mean misses some context points: it underfits."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here functions are seen with noise of 0.05."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A CNP fails: its mean is too smooth, nothing repeats, and it is too unsure everywhere."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Attention repairs much of a CNP's underfitting, and leaves kinks between context points."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "ConvCNPs do better than earlier neural processes, also on tasks from outside the training's domain."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here functions are seen with noise of 0.05, and the network has 16 cells per unit rather than 64."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "A CNP that feeds its own draws back models dependent values, though it is trained as ever."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Feeding its own draws back, a ConvCNP models functions that are no Gaussian process."),
    QT_TRANSLATE_NOOP("npscope::Presets",
        "Here a tooth is 1 to 2 wide, which is wider than theirs, and functions are seen with noise of 0.05."),
};
// clang-format on

} // namespace npscope
