// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A convolutional and an attentive conditional neural process in LibTorch, line by line what
// peer_pytorch_conditional.py is in PyTorch: contexts padded to the longest of the batch, one grid for the whole range
// of x.

#pragma once

#include "tests/benchmarks/peer_libtorch_deep.h"

namespace deep {

inline Tensor logNormal(const Tensor &y, const Tensor &out, double least)
{
    const Tensor sigma = least + (1 - least) * nn::functional::softplus(out.select(2, 1));
    return -0.5 * ((y - out.select(2, 0)) / sigma).square() - torch::log(sigma) - 0.5 * std::log(2 * std::numbers::pi);
}

struct Convolutional : Model {
    static constexpr int64_t kernel = 5, reach = 6;

    explicit Convolutional(const Task &task) : perUnit(double(task.perUnit)), least(task.least)
    {
        const auto margin = task.convolutions * (kernel / 2);
        first = int64_t(std::floor(task.xMin * perUnit)) - reach + 1;
        const auto last = int64_t(std::floor(task.xMax * perUnit)) + reach;
        cells = torch::arange(first - margin, last + margin + 1).to(torch::kFloat) / perUnit;
        toGrid = register_parameter("to_grid", torch::zeros({1}));
        channels = register_module("channels", nn::Linear(2, task.hidden));
        for (int64_t l = 0; l < task.convolutions; ++l) {
            convolutions->push_back(nn::Conv1d(nn::Conv1dOptions(task.hidden, task.hidden, kernel)));
            convolutions->push_back(nn::ReLU());
        }
        register_module("convolutions", convolutions);
        output = register_module("output", nn::Linear(task.hidden, 2));
        fromGrid = register_parameter("from_grid", torch::zeros({1}));
        std::vector<Tensor> ordered{toGrid};
        for (const auto &module :
             std::initializer_list<std::shared_ptr<nn::Module>>{channels.ptr(), convolutions.ptr(), output.ptr()}) {
            for (const Tensor &parameter : module->parameters())
                ordered.push_back(parameter);
        }
        ordered.push_back(fromGrid);
        setParameters(ordered, task.parameters);
    }

    Tensor loss(const Drawn &batch) override
    {
        const Tensor u = (cells.reshape({1, -1, 1}) - batch.contextX.unsqueeze(1)) * (perUnit * torch::exp(-toGrid));
        const Tensor k = torch::exp(-0.5 * u.square()) * batch.mask.unsqueeze(1); // B × cells × context
        const Tensor density = k.sum(2), signal = (k * batch.contextY.unsqueeze(1)).sum(2);
        const Tensor lifted = torch::relu(channels(torch::stack({density, signal / (density + 1e-4)}, 2)));
        const Tensor values = output(convolutions->forward(lifted.transpose(1, 2)).transpose(1, 2)); // B × cells × 2
        const Tensor position = batch.x * perUnit, below = torch::floor(position);
        const Tensor near = torch::arange(1 - reach, reach + 1);
        const Tensor index = (below.unsqueeze(2).to(torch::kLong) + near - first).reshape({batch.x.size(0), -1, 1});
        const Tensor offset = ((position - below).unsqueeze(2) - near) * torch::exp(-fromGrid);
        const Tensor share = torch::softmax(-0.5 * offset.square(), 2);
        const Tensor seen =
            values.gather(1, index.expand({-1, -1, 2})).reshape({batch.x.size(0), batch.x.size(1), 2 * reach, 2});
        const Tensor out = (share.unsqueeze(3) * seen).sum(2);
        return -logNormal(batch.y, out, least).sum(1).mean();
    }

    double perUnit, least;
    int64_t first = 0; // cell of the first value
    Tensor cells, toGrid, fromGrid;
    nn::Linear channels = nullptr, output = nullptr;
    nn::Sequential convolutions;
};

struct Attentive : Model {
    explicit Attentive(const Task &task)
        : heads(task.heads), least(task.least),
          encoder(register_module("encoder", stack(task.encoder, 2, task.hidden, task.r))),
          keys(register_module("keys", stack(1, 1, task.hidden, task.r))),
          query(register_module("query", nn::Linear(task.r, task.r))),
          key(register_module("key", nn::Linear(task.r, task.r))),
          value(register_module("value", nn::Linear(task.r, task.r))),
          out(register_module("out", nn::Linear(task.r, task.r))),
          decoder(register_module("decoder", stack(task.decoder, 1 + task.r, task.hidden, 2)))
    {
        setParameters(parameters(), task.parameters);
    }

    // B × heads × N × R/heads
    Tensor split(const Tensor &h) const
    {
        return h.reshape({h.size(0), h.size(1), heads, h.size(2) / heads}).transpose(1, 2);
    }

    Tensor loss(const Drawn &batch) override
    {
        const Tensor values = encoder->forward(torch::stack({batch.contextX, batch.contextY}, 2));
        const Tensor q = split(query(keys->forward(batch.x.unsqueeze(2))));
        const Tensor k = split(key(keys->forward(batch.contextX.unsqueeze(2)))), v = split(value(values));
        const Tensor fits = q.matmul(k.transpose(2, 3)) / std::sqrt(double(q.size(3)));
        const Tensor isPadding = (batch.mask == 0).unsqueeze(1).unsqueeze(1);
        const Tensor weights = torch::softmax(fits.masked_fill(isPadding, -INFINITY), 3);
        const Tensor seen = weights.matmul(v).transpose(1, 2).reshape({batch.x.size(0), batch.x.size(1), -1});
        const Tensor answer = decoder->forward(torch::cat({batch.x.unsqueeze(2), out(seen)}, 2));
        return -logNormal(batch.y, answer, least).sum(1).mean();
    }

    int64_t heads;
    double least;
    nn::Sequential encoder, keys;
    nn::Linear query, key, value, out;
    nn::Sequential decoder;
};

inline std::shared_ptr<Model> makeModel(const Task &task)
{
    if (task.model == "convcnp")
        return std::make_shared<Convolutional>(task);
    if (task.model == "acnp")
        return std::make_shared<Attentive>(task);
    return std::make_shared<Process>(task);
}

class Trainer
{
public:
    explicit Trainer(const Task &task)
        : m_task(task), m_model(makeModel(task)), m_adam(m_model->parameters(), torch::optim::AdamOptions(task.rate))
    {
    }

    Tensor update(const Drawn &batch)
    {
        m_adam.zero_grad();
        Tensor loss = m_model->loss(batch);
        loss.backward();
        m_adam.step();
        return loss;
    }

    const Drawn &draw() { return m_task.steps[++m_drawn % m_task.steps.size()]; }

private:
    const Task &m_task;
    std::shared_ptr<Model> m_model;
    torch::optim::Adam m_adam;
    std::size_t m_drawn = 0;
};

} // namespace deep
