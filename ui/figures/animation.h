// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A figure that moves: the training between two steps as GIF, MP4 or WebP, made by the program ffmpeg. The curves'
// noise stays, and so does the y-range; every frame is exactly the picture of its step.

#pragma once

#include "ui/figures/figure.h"

#include <QByteArray>
#include <QStringList>

namespace npscope {

inline constexpr int fewestFrames = 2;
inline constexpr int mostFrames = 5000;

/// The endings of the files that can be made, without dots.
QStringList animationEndings();
/// So many steps from the first to the last, evenly, both included.
std::vector<Step> animationSteps(Step first, Step last, int frames);

/// The pictures of the steps one after the other, each with the session of its step; as many as there are steps, unless
/// `take` says no; or `goOn` does, which is asked all the while: then the failure is empty. Not of a collapse map or of
/// moments, which are of no single step.
std::optional<Failure> paintSteps(FigureId id, const Session &session, const std::vector<Step> &steps,
                                  const ChartColours &theme,
                                  const std::function<bool(const QImage &image, const Session &session)> &take,
                                  const std::function<bool()> &goOn = {});

/// Whether it is of a step, so that it can move.
bool isOfStep(FigureId id);

/// The file, by its ending; `goOn` is told the share done, and where it says no, the failure is empty.
Loaded<QByteArray> animation(FigureId id, const Session &session, const std::vector<Step> &steps, const QString &ending,
                             int framesPerSecond, const ChartColours &theme,
                             const std::function<bool(double)> &goOn = {});

} // namespace npscope
