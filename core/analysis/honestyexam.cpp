// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/honestyexam.h"

#include "core/data/functiontasks.h"
#include "core/predict/predictive.h"

namespace npscope {

HonestyExam::HonestyExam(const Training &training, int samples, double moved)
    : m_training(training), m_predictor(makePredictor<float>(training)),
      m_noise(training.hasLatent() ? std::size_t(samples) * std::size_t(training.sizes.zDim) : 0), m_moved(moved)
{
}

TaskHonesty HonestyExam::examine(const float *theta, const HeldOutTasks &tasks, std::size_t i)
{
    const HeldOutTask &held = tasks[i];
    fillNormals(heldOutKey, Stream::HeldOutSample, i, m_noise);
    Points context = held.context;
    for (Point &point : context)
        point.x += m_moved;
    std::vector<double> xs = held.x;
    for (double &x : xs)
        x += m_moved;
    const Mixture mixture = predictive(*m_predictor, m_training, theta, context, m_noise, xs);
    return {int(held.context.size()), scoreOf(mixture, held.y), held.exact};
}

Honesty HonestyExam::examineAll(const float *theta, const HeldOutTasks &tasks)
{
    std::vector<TaskHonesty> all;
    for (std::size_t i = 0; i < tasks.count(); ++i)
        all.push_back(examine(theta, tasks, i));
    return summarise(all, m_training.hasLatent());
}

} // namespace npscope
