// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer in LibTorch: the same process and the same complete step, as one writes it with modules, autograd and
// optim::Adam. See peer.h for what it is asked and peertask.h for the files. One thread.

#include "tests/benchmarks/peer_libtorch_conditional.h"

#include <ATen/Version.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numbers>
#include <stdexcept>
#include <string>
#include <string_view>
#include <torch/torch.h>
#include <vector>

namespace nn = torch::nn;
using torch::Tensor;

namespace {

struct Step {
    Tensor context, target; // indices
    Tensor noise;           // S × Z
};

struct Task {
    int64_t hidden, r, z, samples, contextMin, contextMax;
    double sigmaY, rate;
    Tensor x, y; // n × 1
    std::vector<float> parameters;
    std::vector<Step> steps;
};

Tensor indices(Reader &in, const char *label)
{
    return torch::tensor(in.next<int64_t>(in.read<int64_t>(label)));
}

Task readTask(const std::string &path)
{
    Reader in(path);
    Task task;
    task.hidden = in.read<int64_t>("hidden");
    task.r = in.read<int64_t>("r");
    task.z = in.read<int64_t>("z");
    task.samples = in.read<int64_t>("samples");
    task.sigmaY = in.read<double>("sigma_y");
    task.rate = in.read<double>("rate");
    task.contextMin = in.read<int64_t>("context_min");
    task.contextMax = in.read<int64_t>("context_max");
    const auto n = in.read<int64_t>("points");
    const Tensor points = torch::tensor(in.next<float>(2 * n)).reshape({n, 2});
    task.x = points.slice(1, 0, 1).contiguous();
    task.y = points.slice(1, 1, 2).contiguous();
    task.contextMax = std::min(task.contextMax, n - 1);
    task.parameters = in.next<float>(in.read<int64_t>("parameters"));
    for (auto left = in.read<int64_t>("steps"); left > 0; --left) {
        Step step{indices(in, "context"), indices(in, "target"), {}};
        in.expect("noise");
        step.noise = torch::tensor(in.next<float>(task.samples * task.z)).reshape({task.samples, task.z});
        task.steps.push_back(step);
    }
    return task;
}

struct Latent {
    Tensor mu, sigma;
};

struct ProcessImpl : nn::Module {
    explicit ProcessImpl(const Task &task)
        : encoder1(register_module("encoder_1", nn::Linear(2, task.hidden))),
          encoder2(register_module("encoder_2", nn::Linear(task.hidden, task.r))),
          mean(register_module("latent_mean", nn::Linear(task.r, task.z))),
          scale(register_module("latent_scale", nn::Linear(task.r, task.z))),
          decoder1(register_module("decoder_1", nn::Linear(1 + task.z, task.hidden))),
          decoder2(register_module("decoder_2", nn::Linear(task.hidden, 1))), sigmaY(task.sigmaY)
    {
        setParameters(parameters(), task.parameters);
    }

    Latent encode(const Tensor &x, const Tensor &y)
    {
        const Tensor r = encoder2(torch::relu(encoder1(torch::cat({x, y}, 1)))).mean(0);
        return {mean(r), torch::nn::functional::softplus(scale(r))};
    }

    // S × T
    Tensor decode(const Tensor &x, const Tensor &z)
    {
        const auto samples = z.size(0), targets = x.size(0);
        const Tensor xz = torch::cat(
            {x.unsqueeze(0).expand({samples, targets, 1}), z.unsqueeze(1).expand({samples, targets, z.size(1)})}, 2);
        return decoder2(torch::sigmoid(decoder1(xz))).squeeze(-1);
    }

    Tensor loss(const Tensor &x, const Tensor &y, const Step &step)
    {
        const Latent all = encode(x, y);
        const Latent context = encode(x.index_select(0, step.context), y.index_select(0, step.context));
        const Tensor z = all.mu + all.sigma * step.noise;
        const Tensor error =
            (decode(x.index_select(0, step.target), z) - y.index_select(0, step.target).squeeze(1)) / sigmaY;
        const double normaliser = std::log(sigmaY) + 0.5 * std::log(2 * std::numbers::pi);
        const Tensor likelihood = (-0.5 * error.square() - normaliser).sum(1).mean();
        const Tensor q = all.sigma.square() + 1e-16, p = context.sigma.square() + 1e-16;
        const Tensor kl = 0.5 * (q / p + (all.mu - context.mu).square() / p + torch::log(p / q) - 1).sum();
        return kl - likelihood;
    }

    nn::Linear encoder1, encoder2, mean, scale, decoder1, decoder2;
    double sigmaY;
};
TORCH_MODULE(Process);

class Trainer
{
public:
    explicit Trainer(const Task &task)
        : m_task(task), m_process(task), m_adam(m_process->parameters(), torch::optim::AdamOptions(task.rate))
    {
    }

    Tensor update(const Step &step)
    {
        m_adam.zero_grad();
        Tensor loss = m_process->loss(m_task.x, m_task.y, step);
        loss.backward();
        m_adam.step();
        return loss;
    }

    Step draw() const
    {
        const auto count = torch::randint(m_task.contextMin, m_task.contextMax + 1, {1}).item<int64_t>();
        const Tensor order = torch::randperm(m_task.x.size(0));
        return {order.slice(0, 0, count), order.slice(0, count), torch::randn({m_task.samples, m_task.z})};
    }

private:
    const Task &m_task;
    Process m_process;
    torch::optim::Adam m_adam;
};

template <class Trainer, class Task>
void check(const Task &task, std::size_t steps)
{
    Trainer trainer(task);
    for (std::size_t i = 0; i < std::min(steps, task.steps.size()); ++i)
        std::printf("%.9g\n", double(trainer.update(task.steps[i]).template item<float>()));
}

template <class Trainer, class Task>
void time(const Task &task, double seconds)
{
    using Clock = std::chrono::steady_clock;
    Trainer trainer(task);
    for (int i = 0; i < 20; ++i)
        trainer.update(trainer.draw());
    int64_t steps = 0;
    const auto begin = Clock::now();
    double taken = 0;
    for (; taken < seconds; taken = std::chrono::duration<double>(Clock::now() - begin).count(), ++steps)
        trainer.update(trainer.draw());
    std::printf("%.9g\n", taken / double(steps));
}

/// The vector instructions that torch chose, e.g. "AVX2".
std::string capability()
{
    constexpr std::string_view label = "CPU capability usage: ";
    const std::string config = at::show_config();
    const auto at = config.find(label);
    return at == std::string::npos ? "" : config.substr(at + label.size(), config.find('\n', at) - at - label.size());
}

/// The library of the matrix products that this process has loaded.
std::string blas()
{
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        if (line.find("blas") != std::string::npos && line.find('/') != std::string::npos)
            return line.substr(line.find('/'));
    }
    return "unknown";
}

} // namespace

int main(int argc, char **argv)
{
    at::set_num_threads(1);
    torch::manual_seed(1);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const std::string question = arguments.empty() ? "" : arguments[0];
    if (question == "version") {
        std::printf("LibTorch " TORCH_VERSION ", 1 thread, %s, BLAS %s\n", capability().c_str(), blas().c_str());
    } else if ((question == "check" || question == "time") && arguments.size() > 1) {
        const double given = std::stod(arguments[1]);
        for (std::size_t i = 2; i < arguments.size(); ++i) {
            const std::string &path = arguments[i];
            const bool isDeep = deep::isDeep(path);
            if (question == "check" && isDeep)
                check<deep::Trainer>(deep::readTask(path), std::size_t(given));
            else if (question == "check")
                check<Trainer>(readTask(path), std::size_t(given));
            else if (isDeep)
                time<deep::Trainer>(deep::readTask(path), given);
            else
                time<Trainer>(readTask(path), given);
        }
    } else {
        std::fprintf(stderr, "usage: peer_libtorch version | check STEPS FILE … | time SECONDS FILE …\n");
        return 2;
    }
}
