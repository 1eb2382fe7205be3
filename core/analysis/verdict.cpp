// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/verdict.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// Nothing is divided by zero: a sd may be exactly that, in float.
double positive(double value)
{
    return std::max(value, 1e-30);
}

double logOf(double sd)
{
    return std::log(positive(sd));
}

} // namespace

double Verdict::fall() const
{
    return positive(start) / positive(sd());
}

FanState stateOf(double sd, double sigmaY)
{
    return sd < Verdict::collapsedBelow * sigmaY ? FanState::Collapsed
           : sd < Verdict::openFrom * sigmaY     ? FanState::Collapsing
                                                 : FanState::Open;
}

bool isCollapsed(const Spread &spread)
{
    return stateOf(double(spread.width.widest().sd), double(spread.sigmaY)) == FanState::Collapsed;
}

Verdict judge(const Reading &reading)
{
    Verdict verdict;
    verdict.width = reading.now.spread.width;
    verdict.sigmaY = double(reading.now.spread.sigmaY);
    for (const Zone zone : allZones)
        verdict.zones[std::size_t(zone)] = stateOf(double(verdict.width.of(zone).sd), verdict.sigmaY);
    verdict.state = stateOf(verdict.sd(), verdict.sigmaY);
    verdict.start = double(reading.start.spread.width.widest().sd);
    verdict.counterfactual = reading.counterfactual;
    if (verdict.fall() < Verdict::lost)
        return verdict;
    const double bySigmaZ = (logOf(double(reading.counterfactual.startSigmaZ)) - logOf(verdict.sd())
                             + logOf(verdict.start) - logOf(double(reading.counterfactual.startDecoder)))
                            / 2;
    verdict.shareOfSigmaZ = bySigmaZ / std::log(verdict.fall());
    verdict.route = verdict.shareOfSigmaZ >= Verdict::mostlyA   ? Route::SigmaZ
                    : verdict.shareOfSigmaZ <= Verdict::mostlyB ? Route::Decoder
                                                                : Route::Both;
    return verdict;
}

} // namespace npscope
