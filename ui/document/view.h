// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The view: the whole of what is looked at. What a page shows is a function of (experiment, step, view), so a session,
// an exported picture and a scene of the tour bring back what was on the screen. Not here: the variants of the
// comparison, which are edits (comparison.h), and what only passes, such as what lies under the pointer.

#pragma once

#include "ui/document/pointref.h"
#include "ui/document/sweeprequest.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace npscope {

/// The pages of the centre, the charts below the functions, and the panels, in the window's order.
enum class Page { Functions, Compare, LatentGrid, CollapseMap };
enum class StepChart { Loss, Anatomy, Sd, Kl, Honesty, Calibration };
enum class Panel { Settings, Remedies, Points, LatentPlane, ReadOut, Verdict, Honesty };

/// What they are called in files, in the order of the enumerations; so are the window's widgets.
inline constexpr std::array pageNames{"functions", "compare", "latent-grid", "collapse-map"};
inline constexpr std::array chartNames{"loss", "anatomy", "sd", "kl", "honesty", "calibration"};
inline constexpr std::array panelNames{"settings", "remedies", "points", "latent-plane",
                                       "read-out", "verdict",  "honesty"};

/// Everything that the window shows and that leaves it as a figure: the pages, the latent plane, the kept moments and
/// the charts.
enum class FigureId {
    Functions,
    Compare,
    LatentGrid,
    CollapseMap,
    LatentPlane,
    Moments,
    Loss,
    Anatomy,
    Sd,
    Kl,
    Honesty,
    Calibration,
    Race
};
inline constexpr std::array figureNames{"functions", "compare",     "latent-grid", "collapse-map", "latent-plane",
                                        "moments",   "loss",        "anatomy",     "sd",           "kl",
                                        "honesty",   "calibration", "race"};

/// The chart below the comparison: the spread over the steps; or how far each variant is from the exact answer, over
/// the updates or over the seconds that they took on this machine.
enum class CompareChart { Spread, GapOverUpdates, GapOverSeconds };
inline constexpr std::array compareChartNames{"spread", "gap-over-updates", "gap-over-seconds"};

/// What a residual is: the way from the fan's mean in units of sigma_y, or, where functions are of a family, that from
/// the exact mean in units of the exact sd.
enum class ResidualUnit { SigmaY, ExactSd };

enum class Band { OneSd, TwoSd, Central90 }; ///< mean ± 1 sd, mean ± 2 sd, 5 % … 95 % of the curves

/// Which steps every chart over steps shows.
struct StepsShown {
    double min = 0;
    double max = 0;     ///< 0: the whole run, whatever its length
    bool isLog = false; ///< log(1 + step), so that step 0 has its place
    bool isWhole() const { return max == 0; }
    bool operator==(const StepsShown &) const = default;
};

/// Latent dimensions, counted from 0; equal where there is only one.
struct LatentAxes {
    int x = 0;
    int y = 1;
    bool operator==(const LatentAxes &) const = default;
};

/// Those axes where the latent space has them, else the first two; the same twice where there is only one.
inline LatentAxes axesIn(int zDim, const LatentAxes &wanted)
{
    if (zDim == 1)
        return {0, 0};
    const bool isThere = wanted.x != wanted.y && wanted.x < zDim && wanted.y < zDim;
    return isThere || zDim == 0 ? wanted : LatentAxes();
}

/// What the latent plane shows: "prior" is centred at 0 and shows as much of N(0, I) as the posterior needs,
/// "posterior" follows the posterior, "free" is what the user has zoomed to.
enum class LatentFit { Prior, Posterior, Free };

/// A square of the latent space, or a stretch of one dimension.
struct LatentRange {
    Point centre;
    double half = 3; ///< from the centre to the nearer edges
    bool operator==(const LatentRange &) const = default;
};

struct LatentView {
    LatentAxes axes;
    LatentFit fit = LatentFit::Prior;
    LatentRange range;        ///< of the plane; with "prior" and "posterior" it follows the run
    int cells = 9;            ///< of the grid, in a row
    double half = 4;          ///< the grid goes from -half to half
    std::vector<float> probe; ///< the z whose curve is drawn; empty for none
    bool operator==(const LatentView &) const = default;
};

/// What the colours of the map show; usual is coverage where there are exact answers, and else the sd.
enum class MapColour { Usual, Sd, SdOverSigmaY, Coverage, Gap };

struct MapView {
    SweepRequest request;
    MapColour colour = MapColour::Usual; ///< as far as the sweep has it
    std::optional<int> place = 0;        ///< of an sd, at spreadX(place); nothing: the mean over the training points
    bool isSorted = false;
    bool hasRun = false; ///< the sweep is to be seen, not only its request
    bool operator==(const MapView &) const = default;
};

/// Neither undone nor a reason to ask before closing.
struct View {
    Page page = Page::Functions;
    StepChart chart = StepChart::Loss;
    CompareChart compareChart = CompareChart::Spread;
    bool hasCharts = true; ///< those over steps are shown
    /// Those in front where they lie, ascending; a panel that shares its place with one of them is behind it, any
    /// other is hidden.
    std::vector<Panel> panels{Panel::Points, Panel::Verdict};
    PointKind edits = PointKind::Context; ///< by the pointer

    double xMin = -4;
    double xMax = 4;
    double yMin = -1.5;
    double yMax = 1.5;
    bool yAuto = true; ///< the y-range holds the points and the fan
    /// Residuals are shown; the y-range is one of those, and the functions' own waits. See withResiduals().
    bool showsResiduals = false;
    ResidualUnit residualUnit = ResidualUnit::SigmaY;
    double waitingYMin = -1.5;
    double waitingYMax = 1.5;
    bool waitingYAuto = true;
    bool showsCurves = true;
    bool showsMean = false;
    bool showsBand = false;
    Band band = Band::TwoSd;
    bool showsExact =
        true; ///< the exact answer's mean and band, of which a training on points has none; as the next two
    bool showsExactCurves = false;
    bool showsTruth = true; ///< the function that the context was drawn of
    bool showsTrainingPoints = true;
    bool showsContextPoints = true;
    bool showsExtrapolation = true;
    bool showsStartSigmaZ = false; ///< behind the curves, those with the sigma_z of step 0
    std::optional<int> ghost;      ///< the moment, counted from 0, whose curves are drawn behind the present ones
    StepsShown steps;
    LatentView latent;
    MapView map;
    bool operator==(const View &) const = default;
};

/// Residuals, in that unit, or curves, with the y-range that belongs to them.
inline View withResiduals(View view, bool shows, ResidualUnit unit = ResidualUnit::SigmaY)
{
    if (shows)
        view.residualUnit = unit;
    if (shows == view.showsResiduals)
        return view;
    view.showsResiduals = shows;
    std::swap(view.yMin, view.waitingYMin);
    std::swap(view.yMax, view.waitingYMax);
    std::swap(view.yAuto, view.waitingYAuto);
    return view;
}

} // namespace npscope
