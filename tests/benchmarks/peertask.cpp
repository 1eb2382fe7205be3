// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/peertask.h"

#include "core/data/taskdraw.h"
#include "core/init/initialise.h"
#include "core/train/learner.h"

#include <QTextStream>

namespace npscope {

namespace {

template <class Values>
void write(QTextStream &out, const Values &values)
{
    for (const auto value : values)
        out << ' ' << value;
    out << '\n';
}

void writeTraining(QTextStream &out, const Training &training)
{
    out << "hidden " << training.sizes.hidden << " r " << training.sizes.rDim << " z " << training.sizes.zDim
        << " samples " << training.samples << " sigma_y " << training.sigmaY << " rate " << training.learningRate
        << " context_min " << training.contextMin << " context_max " << training.contextMax << '\n';
    out << "points " << training.points.size();
    for (const Point &point : training.points)
        out << ' ' << point.x << ' ' << point.y;
    out << '\n';
}

} // namespace

PeerTask peerTask(const Training &training, int steps)
{
    PeerTask task;
    QTextStream out(&task.text);
    out.setRealNumberPrecision(17);
    writeTraining(out, training);
    State<float> state(initialParameters(training));
    out << "parameters " << state.theta.size();
    write(out, std::vector<double>(state.theta.begin(), state.theta.end()));

    out << "steps " << steps << '\n';
    const auto learner = makeLearner<float>(training);
    TaskDraw draw(training);
    for (Step t = 1; t <= steps; ++t) {
        const Batch<float> &batch = draw.batch(t);
        const Split &split = batch.tasks[0].split;
        out << "context " << split.context.size();
        write(out, split.context);
        out << "target " << split.target.size();
        write(out, split.target);
        out << "noise";
        write(out, std::vector<double>(batch.noise.begin(), batch.noise.end()));
        task.losses.push_back(double(learner->update(state, batch).loss));
    }
    out.flush();
    return task;
}

} // namespace npscope
