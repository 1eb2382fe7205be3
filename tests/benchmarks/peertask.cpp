// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/peertask.h"

#include "core/data/taskdraw.h"
#include "core/experiment/settings.h"
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

PeerTask deepPeerTask(const Training &training, int steps, int batches)
{
    PeerTask task;
    QTextStream out(&task.text);
    out.setRealNumberPrecision(17);
    const Sizes &sizes = training.sizes;
    out << "deep 1 model " << setting("model").choices[std::size_t(training.model)] << " hidden " << sizes.hidden
        << " r " << sizes.rDim << " z " << sizes.zDim << " samples " << training.samples << " sigma_y "
        << training.sigmaY << " least " << training.sigmaYMin << " rate " << training.learningRate << " encoder "
        << sizes.encoderLayers << " decoder " << sizes.decoderLayers << " convolutions " << sizes.convLayers
        << " per_unit " << sizes.pointsPerUnit << " heads " << sizes.heads << " x_min " << training.functions.x.min
        << " x_max " << training.functions.x.max << '\n';
    State<float> state(initialParameters(training));
    out << "parameters " << state.theta.size();
    write(out, std::vector<double>(state.theta.begin(), state.theta.end()));

    out << "batches " << batches << '\n';
    const auto learner = makeLearner<float>(training);
    TaskDraw draw(training);
    for (Step t = 1; t <= batches; ++t) {
        const Batch<float> &batch = draw.batch(t);
        out << "tasks " << batch.tasks.size() << " targets " << training.functions.targets << " context";
        int points = 0;
        for (const Task &drawn : batch.tasks) {
            out << ' ' << drawn.split.context.size();
            points += drawn.count;
        }
        out << " points " << points;
        for (int i = 0; i < points; ++i)
            out << ' ' << double(batch.data.x[i]) << ' ' << double(batch.data.y[i]);
        out << " noise " << batch.noise.size();
        write(out, std::vector<double>(batch.noise.begin(), batch.noise.end()));
        if (t <= steps)
            task.losses.push_back(double(learner->update(state, batch).loss));
    }
    out.flush();
    return task;
}

} // namespace npscope
