// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A deep latent or conditional neural process in LibTorch, line by line what peer_pytorch_deep.py is in PyTorch.

#pragma once

#include "tests/benchmarks/peer_libtorch_reader.h"

#include <cmath>
#include <numbers>

namespace deep {

namespace nn = torch::nn;
using torch::Tensor;

/// A batch: B tasks, T targets each.
struct Drawn {
    Tensor points;       // N × 2, those that are encoded: all, or without a latent the context
    Tensor owner, count; // N: of which task; B × 1
    Tensor context;      // indices of the points that are context
    Tensor contextOwner, contextCount;
    Tensor x, y;                     // B × T, of the targets
    Tensor noise;                    // B × S × Z
    Tensor contextX, contextY, mask; // B × the largest context; 1 where there is a point, else 0
};

struct Task {
    std::string model;
    bool isConditional;
    int64_t hidden, r, z, samples, encoder, decoder, convolutions, perUnit, heads;
    double sigmaY, least, rate, xMin, xMax;
    std::vector<float> parameters;
    std::vector<Drawn> steps;
};

inline bool isDeep(const std::string &path)
{
    return Reader(path).next<std::string>() == "deep";
}

inline Drawn readBatch(Reader &in, const Task &task)
{
    const auto tasks = in.read<int64_t>("tasks"), targets = in.read<int64_t>("targets");
    in.expect("context");
    const Tensor contextCount = torch::tensor(in.next<int64_t>(tasks));
    const auto n = in.read<int64_t>("points");
    const Tensor points = torch::tensor(in.next<float>(2 * n)).reshape({n, 2});
    const Tensor noise = torch::tensor(in.next<float>(in.read<int64_t>("noise")));
    const Tensor count = contextCount + targets;
    const Tensor first = count.cumsum(0) - count;
    const Tensor owner = torch::arange(tasks).repeat_interleave(count);
    const Tensor isContext = torch::arange(n) - first.index_select(0, owner) < contextCount.index_select(0, owner);
    const Tensor context = isContext.nonzero().squeeze(1);
    const Tensor asked =
        points.index_select(0, isContext.logical_not().nonzero().squeeze(1)).reshape({tasks, targets, 2});
    const auto column = [](const Tensor &counts) { return counts.reshape({-1, 1}).to(torch::kFloat); };
    Drawn drawn{points,
                owner,
                column(count),
                context,
                owner.index_select(0, context),
                column(contextCount),
                asked.select(2, 0).contiguous(),
                asked.select(2, 1).contiguous(),
                {},
                torch::zeros({tasks, contextCount.max().item<int64_t>()}),
                {},
                {}};
    drawn.contextY = torch::zeros_like(drawn.contextX);
    drawn.mask = torch::zeros_like(drawn.contextX);
    for (int64_t b = 0; b < tasks; ++b) {
        const auto from = first[b].item<int64_t>(), own = contextCount[b].item<int64_t>();
        drawn.contextX[b].slice(0, 0, own) = points.slice(0, from, from + own).select(1, 0);
        drawn.contextY[b].slice(0, 0, own) = points.slice(0, from, from + own).select(1, 1);
        drawn.mask[b].slice(0, 0, own) = 1;
    }
    if (task.isConditional) {
        drawn.points = points.index_select(0, context);
        drawn.owner = drawn.contextOwner;
        drawn.count = drawn.contextCount;
    } else {
        drawn.noise = noise.reshape({tasks, task.samples, task.z});
    }
    return drawn;
}

inline Task readTask(const std::string &path)
{
    Reader in(path);
    Task task;
    in.read<int>("deep");
    task.model = in.read<std::string>("model");
    task.isConditional = task.model != "np";
    task.hidden = in.read<int64_t>("hidden");
    task.r = in.read<int64_t>("r");
    task.z = in.read<int64_t>("z");
    task.samples = in.read<int64_t>("samples");
    task.sigmaY = in.read<double>("sigma_y");
    task.least = in.read<double>("least");
    task.rate = in.read<double>("rate");
    task.encoder = in.read<int64_t>("encoder");
    task.decoder = in.read<int64_t>("decoder");
    task.convolutions = in.read<int64_t>("convolutions");
    task.perUnit = in.read<int64_t>("per_unit");
    task.heads = in.read<int64_t>("heads");
    task.xMin = in.read<double>("x_min");
    task.xMax = in.read<double>("x_max");
    task.parameters = in.next<float>(in.read<int64_t>("parameters"));
    for (auto left = in.read<int64_t>("batches"); left > 0; --left)
        task.steps.push_back(readBatch(in, task));
    return task;
}

inline nn::Sequential stack(int64_t layers, int64_t first, int64_t hidden, int64_t last)
{
    nn::Sequential modules;
    for (int64_t l = 0; l < layers; ++l) {
        modules->push_back(nn::Linear(l == 0 ? first : hidden, hidden));
        modules->push_back(nn::ReLU());
    }
    modules->push_back(nn::Linear(hidden, last));
    return modules;
}

struct Latent {
    Tensor mu, sigma;
};

struct Model : nn::Module {
    virtual Tensor loss(const Drawn &batch) = 0;
};

struct Process : Model {
    explicit Process(const Task &task)
        : isConditional(task.isConditional), activatesR(task.encoder > 1), sigmaY(task.sigmaY), least(task.least),
          encoder(register_module("encoder", stack(task.encoder, 2, task.hidden, task.r)))
    {
        if (!isConditional) {
            mean = register_module("mean", nn::Linear(task.r, task.z));
            scale = register_module("scale", nn::Linear(task.r, task.z));
        }
        decoder = register_module(
            "decoder", stack(task.decoder, 1 + (isConditional ? task.r : task.z), task.hidden, isConditional ? 2 : 1));
        setParameters(parameters(), task.parameters);
    }

    Latent latent(const Tensor &r)
    {
        const Tensor active = activatesR ? torch::relu(r) : r;
        return {mean(active), nn::functional::softplus(scale(active))};
    }

    Tensor loss(const Drawn &batch) override
    {
        const Tensor encoded = encoder->forward(batch.points);
        const Tensor zeros = torch::zeros({batch.x.size(0), encoded.size(1)});
        const Tensor r = zeros.index_add(0, batch.owner, encoded) / batch.count;
        Tensor condition, divergence;
        if (isConditional) {
            condition = r.unsqueeze(1);
        } else {
            const Tensor ofContext =
                zeros.index_add(0, batch.contextOwner, encoded.index_select(0, batch.context)) / batch.contextCount;
            const Latent d = latent(r), c = latent(ofContext);
            const Tensor q = d.sigma.square() + 1e-16, p = c.sigma.square() + 1e-16;
            divergence = (0.5 * (q / p + (d.mu - c.mu).square() / p + torch::log(p / q) - 1)).sum(1);
            condition = d.mu.unsqueeze(1) + d.sigma.unsqueeze(1) * batch.noise;
        }
        const Tensor likelihood = logDensity(batch, condition).sum(2).mean(1);
        return (isConditional ? -likelihood : divergence - likelihood).mean();
    }

    // B × S × T; x: B × T, condition: B × S × K
    Tensor logDensity(const Drawn &batch, const Tensor &condition)
    {
        const auto samples = condition.size(1), targets = batch.x.size(1);
        const Tensor pairs = torch::cat({batch.x.unsqueeze(1).unsqueeze(3).expand({-1, samples, -1, 1}),
                                         condition.unsqueeze(2).expand({-1, -1, targets, -1})},
                                        3);
        const Tensor out = decoder->forward(pairs);
        const Tensor sigma =
            isConditional ? least + (1 - least) * nn::functional::softplus(out.select(3, 1)) : torch::tensor(sigmaY);
        const Tensor error = (batch.y.unsqueeze(1) - out.select(3, 0)) / sigma;
        return -0.5 * error.square() - torch::log(sigma) - 0.5 * std::log(2 * std::numbers::pi);
    }

    bool isConditional, activatesR;
    double sigmaY, least;
    nn::Sequential encoder, decoder;
    nn::Linear mean = nullptr, scale = nullptr;
};
} // namespace deep
