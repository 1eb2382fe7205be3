// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The titles and texts of resources/tour/tour.json once more, where the tools for translators look for them. The
// tour does not load a text that is not here.

#pragma once

#include <QtGlobal>

namespace npscope {

// clang-format off
inline constexpr const char *tourTexts[] = {
    QT_TRANSLATE_NOOP("npscope::Tour", "A function as points"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "These five points lie on sin x. They are all that the network will ever be told of that function; "
        "what lies between them, and in the hatched regions beyond them, it has to make up. Drag a point, or "
        "click an empty place to add one. The table at the right has the same points as numbers."),
    QT_TRANSLATE_NOOP("npscope::Tour", "The network: points in, one z out, a curve from each z"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "An encoder reads the context points one by one and averages what it finds; from the average come "
        "the mean and the sigma of a Gaussian over a latent z. A decoder turns one z into one whole curve. "
        "So many z give many curves, and what they do not agree on is the network's uncertainty. Nothing is "
        "trained yet: move a context point and all curves answer."),
    QT_TRANSLATE_NOOP("npscope::Tour", "Draws from an untrained network"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "Without any context, z is drawn from N(0, I). These thirty curves look like draws from a prior over "
        "smooth functions, but nobody chose that prior: it is what the random first weights happen to make. "
        "Press N for other weights of the same kind, 2 and 3 for other ways to draw them, and 1 to come back."),
    QT_TRANSLATE_NOOP("npscope::Tour", "Training"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "Each update splits the five points at random: one to three are the context, the rest is to be "
        "predicted. Watch the fan of curves come down onto the points, and the loss below fall with it. "
        "Space pauses; Left and Right go one update back or on; the timeline goes to any of them."),
    QT_TRANSLATE_NOOP("npscope::Tour", "The good moment"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "After 9001 updates the curves go through the points and part at the right, where there are none: at "
        "x = 4 they lie more than three times as far apart as on the data. But at x = −4, where there are "
        "none either, they are closer together than on the data. Has the network learnt to be unsure, or has "
        "it only not been made sure yet?"),
    QT_TRANSLATE_NOOP("npscope::Tour", "The other initialisations"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "The same points, the same splits, the same noise and the same step; only the first weights were "
        "drawn in another way. With PyTorch's own initialisation the fan has all but vanished, beyond the "
        "data as well; with Xavier's little is left. The chart below shows when: how unsure the network is "
        "depends on how it began. Play it again from the start."),
    QT_TRANSLATE_NOOP("npscope::Tour", "Too much training"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "Another run of the first kind simply goes on from update 9001 to 25,001, and the fan closes "
        "everywhere. No data came in that could have made the network surer at x = −4 or 4. Drag the timeline "
        "back and forth: the good picture was a moment on the way, and the loss does not say when it was."),
    QT_TRANSLATE_NOOP("npscope::Tour", "The two sigmas"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "The encoder is asked twice in each update: with all points it gives q(z | D), with the context "
        "alone q(z | C), and the loss charges the KL between the two. In this run both have become narrow "
        "beside N(0, I), and they lie almost on each other. A narrow q means that all z are nearly the same, "
        "and so are all curves."),
    QT_TRANSLATE_NOOP("npscope::Tour", "What it costs to be sure"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "Against a fixed N(0, I) a small sigma always costs something, if only a logarithm. Here the prior is "
        "q(z | C), from the same encoder. At update 9001 of this run their means still disagree: that is "
        "nearly all of the KL, and shrinking both sigmas would raise it. Watch the means come to agree: from "
        "then on both sigmas shrink together for free."),
    QT_TRANSLATE_NOOP("npscope::Tour", "Does any remedy help?"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "Beside the article's run, one with a fixed prior N(0, I) and sigma_y = 0.05. At update 9001 its "
        "curves at x = −4 lie ten times as far apart, yet within its own larger sigma_y: its verdict is "
        "collapsed. Now press End. No remedy at the right leaves the median run a fan wider than 1.5 sigma_y "
        "at 25,001; some even hasten the end. Learning from many functions changes what is best to learn."),
    QT_TRANSLATE_NOOP("npscope::Tour", "A pool of one: being sure is right"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "Beyond the five points: now the network learns from a pool of F functions a sin x, seen at any x, with "
        "noise. F = 1, so it is always the same one, and its curves lie close together. The dashed exact answer "
        "has no width either: where there is only one function, Bayes' rule leaves no doubt. Being sure is "
        "right, of that function. Press H for another: the network's 90 % hold one in six of its points."),
    QT_TRANSLATE_NOOP("npscope::Tour", "The dial: one function, eight, all"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "F is the dial in the settings. This pool has eight functions, drawn once, and the network has to tell "
        "which of them it sees. What it learns by that goes further: after 2000 updates its 90 % hold 79 % of "
        "the points of new functions. Turn the dial to 1, where they hold 17 %, and to ∞, where they hold 85 %. "
        "Each is a run of its own and takes some seconds."),
    QT_TRANSLATE_NOOP("npscope::Tour", "All functions: a fan that means what it shows"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "F = ∞: every update draws new functions, so the fan has to be right for whatever comes, and it does not "
        "close: from update 2000 to 6000 its 90 % hold some 86 % of the points of new functions. It is still a "
        "little too sure, as those of the exact answer hold 90 %. Press H for the next function, W to look where "
        "the network is least sure, and Q to draw your own guess."),
    QT_TRANSLATE_NOOP("npscope::Tour", "Drag a point up: which band keeps its width?"),
    QT_TRANSLATE_NOOP("npscope::Tour",
        "Now functions of a Gaussian process, and a network that predicts mean and sd itself. Drag the right "
        "point straight up. The exact band, dashed, follows but keeps its width: a Gaussian process's sd depends "
        "on where the points lie, not on how high. The network has to learn that, and has not quite: from y = "
        "0.5 to 2.5 its own sd at x = 0 grows by half."),
};
// clang-format on

} // namespace npscope
