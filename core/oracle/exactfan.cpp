// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/exactfan.h"

#include "core/data/questiontask.h"

namespace npscope {

namespace {

std::vector<float> floats(const Eigen::ArrayXd &values)
{
    const Eigen::ArrayXf rounded = values.cast<float>();
    return {rounded.data(), rounded.data() + rounded.size()};
}

std::vector<float> truthOf(const Experiment &experiment, const std::vector<double> &xs)
{
    const auto task = questionTask(experiment.training, experiment.question);
    if (!task)
        return {};
    std::vector<double> values(xs.size());
    task->function.evaluate(xs, values);
    return {values.begin(), values.end()};
}

} // namespace

ExactFan exactFan(const Oracle &oracle, const Experiment &experiment, const Grid &grid)
{
    const std::vector<double> xs = grid.values();
    const Points &context = experiment.context();
    const Question &question = experiment.question;
    const Of of = experiment.training.hasLatent() ? Of::Function : Of::Observation;
    const Mixture mixture = oracle.marginals(context, xs);
    return {.grid = grid,
            .of = of,
            .mean = floats(meanOf(mixture)),
            .sd = floats(varianceOf(mixture, Of::Function).sqrt()),
            .observedSd = floats(varianceOf(mixture, Of::Observation).sqrt()),
            .lower = floats(quantile(mixture, 0.05, of)),
            .upper = floats(quantile(mixture, 0.95, of)),
            .curves = question.curves,
            .y = oracle.sample(context, xs, question.curves, question.draw),
            .truth = truthOf(experiment, xs)};
}

} // namespace npscope
