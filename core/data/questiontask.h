// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The function that a question is about, where it is of one: number i is that of the held-out task i - 1, with which
// networks are examined, and the question's context began as the task's. The context can be edited; the function stays.
// Of the data, number i is the i-th of the pool, or of those that are new to it; after the last comes the first again.
//
// It is of the family that is trained on, or of another one that the network is asked about all the same.

#pragma once

#include "core/experiment/experiment.h"
#include "core/family/function.h"

#include <optional>

namespace npscope {

struct QuestionTask {
    Function function;
    Points context; ///< as it was drawn
};

/// What the question's function is drawn of: all functions of the asked family, where that is another one, unless the
/// function is one of the pool's; else what is trained on.
Training askedTraining(const Experiment &experiment);

/// Which of the data the question's function is, counted from 0; none where it is of none.
std::optional<std::size_t> givenFunction(const Training &training, const Question &question);

/// None where the training is of no family, or the question of no function.
std::optional<QuestionTask> questionTask(const Training &training, const Question &question);

/// One more observation of that function, at x, with the family's noise; none where the question is of no function. Of
/// the same context it is the same, of a context of another size another one.
std::optional<double> observed(const Training &training, const Question &question, double x);

/// The context with what the next function shows at its x; as it is where functions are of no family.
Experiment withOtherValues(Experiment experiment);

/// `after`, where settings of `before` were changed: with another function, or the same number of other functions, a
/// context that is as it was drawn is drawn anew, and one that was edited no longer is of any function. A number that
/// was given anew is drawn in any case, where there is a family to draw it of. What has a problem (settings.h) is given
/// back as it is.
Experiment withDrawnContext(const Experiment &before, Experiment after);

} // namespace npscope
