// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/verdict.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// Nothing is divided by zero: a sd may be exactly that, in float.
double positive(float value)
{
    return std::max(double(value), 1e-30);
}

double largestSd(const Probe &probe)
{
    return std::max(probe.sdLeft, probe.sdRight);
}

} // namespace

Verdict judge(const Probe &now, const Probe &start)
{
    const bool isLeft = now.sdLeft >= now.sdRight;
    const auto sd = isLeft ? &Probe::sdLeft : &Probe::sdRight;
    const auto sigmaZ = isLeft ? &Probe::sigmaZLeft : &Probe::sigmaZRight;

    Verdict verdict;
    verdict.x = isLeft ? Probe::left : Probe::right;
    verdict.sd = double(now.*sd);
    verdict.sigmaY = double(now.sigmaY);
    verdict.spread = verdict.sd < Verdict::collapsedBelow * verdict.sigmaY ? Spread::Collapsed
                     : verdict.sd < Verdict::spreadFrom * verdict.sigmaY   ? Spread::Collapsing
                                                                           : Spread::Spread;
    verdict.sdFall = positive(start.*sd) / positive(now.*sd);
    verdict.sigmaZFall = positive(start.*sigmaZ) / positive(now.*sigmaZ);
    verdict.responseFall = verdict.sdFall / verdict.sigmaZFall;
    if (verdict.sdFall >= Verdict::lost) {
        const double shareA = std::log(verdict.sigmaZFall) / std::log(verdict.sdFall);
        verdict.route = shareA >= Verdict::mostlyA   ? Route::SigmaZ
                        : shareA <= Verdict::mostlyB ? Route::Decoder
                                                     : Route::Both;
    }
    return verdict;
}

bool isCollapsed(const Probe &probe)
{
    return largestSd(probe) < Verdict::collapsedBelow * double(probe.sigmaY);
}

} // namespace npscope
