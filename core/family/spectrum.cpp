// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/family/spectrum.h"

#include "core/family/kernel.h"

#include <algorithm>
#include <array>
#include <complex>
#include <mutex>
#include <numbers>
#include <unsupported/Eigen/FFT>
#include <utility>
#include <vector>

namespace npscope {

namespace {

// Places on the circle at which the kernel is taken: eight times the terms, so that what lies beyond half of them, and
// comes back as a low frequency, is next to nothing.
constexpr Eigen::Index places = 8 * Spectrum::maxTerms;

double circumference(const Functions &functions)
{
    if (functions.family == Family::Periodic)
        return functions.period; // it is on a circle already
    return 3 * functions.x.width() + kernelReach(functions, spectrumTolerance(functions));
}

// Whatever a spectrum does not depend on is as in any other functions.
Functions asFarAsItMatters(const Functions &functions)
{
    Functions key;
    key.family = functions.family;
    key.x = functions.x;
    key.noise = functions.noise;
    key.scale = functions.scale;
    key.length = functions.length;
    key.period = functions.period;
    key.periodicLength = functions.periodicLength;
    return key;
}

} // namespace

double spectrumTolerance(const Functions &functions)
{
    const double variance = functions.scale * functions.scale;
    return std::max(1e-4 * std::min(functions.noise * functions.noise, variance), 1e-12 * variance);
}

Spectrum spectrumOf(const Functions &functions)
{
    const double length = circumference(functions);
    const Eigen::ArrayXd d = Eigen::ArrayXd::LinSpaced(places, 0, length * (places - 1) / places);
    // On the circle two x have a distance either way round; farther rounds add nothing.
    Eigen::ArrayXd k = kernel(functions, d).col(0);
    if (functions.family != Family::Periodic)
        k += kernel(functions, length - d).col(0);

    std::vector<std::complex<double>> transform;
    Eigen::FFT<double>().fwd(transform, std::vector<double>(k.begin(), k.end()));
    // k(d) = Σ_j variance_j cos jωd; rounding may leave a little less than nothing.
    Eigen::ArrayXd variance(places / 2);
    for (Eigen::Index j = 0; j < variance.size(); ++j)
        variance[j] = std::max(0.0, transform[std::size_t(j)].real() * (j == 0 ? 1 : 2) / double(places));

    Spectrum spectrum{.omega = 2 * std::numbers::pi / length, .deviation = {}, .leftOut = 0};
    Eigen::Index terms = variance.size();
    while (terms > 1
           && (terms > Spectrum::maxTerms || spectrum.leftOut + variance[terms - 1] <= spectrumTolerance(functions))) {
        --terms;
        spectrum.leftOut += variance[terms];
    }
    spectrum.deviation = variance.head(terms).sqrt().cast<float>();
    return spectrum;
}

std::shared_ptr<const Spectrum> keptSpectrumOf(const Functions &functions)
{
    // More than the presets have; the longest make a quarter of a megabyte.
    static std::array<std::pair<Functions, std::shared_ptr<const Spectrum>>, 32> kept;
    static std::size_t next = 0;
    static std::mutex guard;

    const Functions key = asFarAsItMatters(functions);
    {
        const std::lock_guard lock(guard);
        for (const auto &[of, spectrum] : kept) {
            if (spectrum && of == key)
                return spectrum;
        }
    }
    const auto spectrum = std::make_shared<const Spectrum>(spectrumOf(functions)); // two at once may make it twice
    const std::lock_guard lock(guard);
    kept[next++ % kept.size()] = {key, spectrum};
    return spectrum;
}

} // namespace npscope
