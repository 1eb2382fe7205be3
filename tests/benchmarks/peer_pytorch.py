# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peers in PyTorch: the same process and the same complete step (split, noise, forward, backward, Adam), once as
one writes it, once for many independent runs in one graph. See peer.h for what it is asked and peertask.h for the
files. One thread.

    peer_pytorch.py eager|batched  version | check STEPS FILE ... | time SECONDS FILE ...
"""

import math
import sys
import time
from dataclasses import dataclass

import torch
from torch import nn

from peer_pytorch_conditional import deep_model
from peer_pytorch_deep import is_deep, read_deep_task

REPLICAS = 512
# Of a network whose one run fills the processor by itself: more of them are not faster, and need gigabytes.
LARGE_REPLICAS = 64
LARGE_UNITS = 100_000  # hidden units of all points and samples


@dataclass
class Task:
    sizes: dict
    x: torch.Tensor  # n × 1
    y: torch.Tensor
    parameters: torch.Tensor
    steps: list  # (context, target, noise)


def read_task(path):
    with open(path) as file:
        words = iter(file.read().split())

    def value(label, kind=int):
        found = next(words)
        assert found == label, f"expected {label}, found {found}"
        return kind(next(words))

    def numbers(count, kind=float):
        return torch.tensor([kind(next(words)) for _ in range(count)])

    kinds = {"sigma_y": float, "rate": float}
    sizes = {label: value(label, kinds.get(label, int)) for label in
             ("hidden", "r", "z", "samples", "sigma_y", "rate", "context_min", "context_max")}
    points = numbers(2 * value("points")).reshape(-1, 2)
    sizes["context_max"] = min(sizes["context_max"], len(points) - 1)
    parameters = numbers(value("parameters"))
    steps = []
    for _ in range(value("steps")):
        context = numbers(value("context"), int)
        target = numbers(value("target"), int)
        assert next(words) == "noise"
        steps.append((context, target, numbers(sizes["samples"] * sizes["z"]).reshape(-1, sizes["z"])))
    return Task(sizes, points[:, :1].contiguous(), points[:, 1:].contiguous(), parameters, steps)


def layers(sizes):
    """(inputs, outputs) of the six linear layers, in the order of the file's parameters."""
    h, r, z = sizes["hidden"], sizes["r"], sizes["z"]
    return [(2, h), (h, r), (r, z), (r, z), (1 + z, h), (h, 1)]


def initial(task):
    """(weight, bias) of each layer; the file holds weights column by column."""
    result, place = [], 0
    for inputs, outputs in layers(task.sizes):
        weight = task.parameters[place:place + inputs * outputs].reshape(inputs, outputs).T
        place += inputs * outputs
        result.append((weight, task.parameters[place:place + outputs]))
        place += outputs
    return result


def normaliser(sigma):
    return math.log(sigma) + 0.5 * math.log(2 * math.pi)


def divergence(mu_q, sigma_q, mu_p, sigma_p):
    """KL divergence of diagonal Gaussians, over the last dimension."""
    q, p = sigma_q ** 2 + 1e-16, sigma_p ** 2 + 1e-16
    return 0.5 * (q / p + (mu_q - mu_p) ** 2 / p + torch.log(p / q) - 1).sum(-1)


class Process(nn.Module):
    def __init__(self, task):
        super().__init__()
        self.task = task
        self.encoder_1, self.encoder_2, self.mean, self.scale, self.decoder_1, self.decoder_2 = (
            nn.Linear(inputs, outputs) for inputs, outputs in layers(task.sizes))
        with torch.no_grad():
            modules = (self.encoder_1, self.encoder_2, self.mean, self.scale, self.decoder_1, self.decoder_2)
            for module, (weight, bias) in zip(modules, initial(task)):
                module.weight.copy_(weight)
                module.bias.copy_(bias)

    def encode(self, x, y):
        r = self.encoder_2(torch.relu(self.encoder_1(torch.cat([x, y], dim=1)))).mean(dim=0)
        return self.mean(r), nn.functional.softplus(self.scale(r))

    def decode(self, x, z):
        samples, targets = len(z), len(x)
        xz = torch.cat([x.unsqueeze(0).expand(samples, targets, 1),
                        z.unsqueeze(1).expand(samples, targets, z.shape[1])], 2)
        return self.decoder_2(torch.sigmoid(self.decoder_1(xz))).squeeze(-1)

    def losses(self, context, target, noise):
        x, y, sigma = self.task.x, self.task.y, self.task.sizes["sigma_y"]
        mu_d, sigma_d = self.encode(x, y)
        mu_c, sigma_c = self.encode(x[context], y[context])
        error = (self.decode(x[target], mu_d + sigma_d * noise) - y[target].squeeze(1)) / sigma
        likelihood = (-0.5 * error ** 2 - normaliser(sigma)).sum(dim=1).mean()
        return (divergence(mu_d, sigma_d, mu_c, sigma_c) - likelihood).unsqueeze(0)

    def draw(self):
        sizes = self.task.sizes
        count = int(torch.randint(sizes["context_min"], sizes["context_max"] + 1, (1,)))
        order = torch.randperm(len(self.task.x))
        return order[:count], order[count:], torch.randn(sizes["samples"], sizes["z"])

    def given(self, context, target, noise):
        return context, target, noise

    replicas = 1


class Batch(nn.Module):
    """B independent runs: every parameter has a first dimension of B, every product is a batched one. |C| is drawn
    once for all replicas of a step, so that nothing has to be masked: the fastest way, and fair to each run."""

    def __init__(self, task):
        super().__init__()
        self.task = task
        sizes = task.sizes
        units = sizes["hidden"] * sizes["samples"] * len(task.x)
        self.replicas = REPLICAS if units < LARGE_UNITS else LARGE_REPLICAS
        self.weights = nn.ParameterList(
            w.T.unsqueeze(0).repeat(self.replicas, 1, 1) for w, _ in initial(task))  # B × inputs × outputs
        self.biases = nn.ParameterList(b.reshape(1, 1, -1).repeat(self.replicas, 1, 1) for _, b in initial(task))
        self.xy = torch.cat([task.x, task.y], dim=1).expand(self.replicas, -1, -1)

    def layer(self, i, inputs):
        return torch.baddbmm(self.biases[i], inputs, self.weights[i])

    def encode(self, xy):
        r = self.layer(1, torch.relu(self.layer(0, xy))).mean(dim=1, keepdim=True)
        return self.layer(2, r), nn.functional.softplus(self.layer(3, r))  # B × 1 × Z

    def decode(self, x, z):
        b, samples, targets = self.replicas, z.shape[1], x.shape[1]
        xz = torch.cat([x.unsqueeze(1).expand(b, samples, targets, 1),
                        z.unsqueeze(2).expand(b, samples, targets, z.shape[2])], 3).reshape(b, samples * targets, -1)
        return self.layer(5, torch.sigmoid(self.layer(4, xz))).reshape(b, samples, targets)

    def losses(self, context, target, noise):
        sigma = self.task.sizes["sigma_y"]
        points = self.task.x.squeeze(1), self.task.y.squeeze(1)
        x_c, y_c = (values[context] for values in points)  # B × |C|
        x_t, y_t = (values[target] for values in points)
        mu_d, sigma_d = self.encode(self.xy)
        mu_c, sigma_c = self.encode(torch.stack([x_c, y_c], dim=2))
        error = (self.decode(x_t.unsqueeze(2), mu_d + sigma_d * noise) - y_t.unsqueeze(1)) / sigma
        likelihood = (-0.5 * error ** 2 - normaliser(sigma)).sum(dim=2).mean(dim=1)
        return divergence(mu_d, sigma_d, mu_c, sigma_c).squeeze(1) - likelihood

    def draw(self):
        sizes = self.task.sizes
        count = int(torch.randint(sizes["context_min"], sizes["context_max"] + 1, (1,)))
        order = torch.rand(self.replicas, len(self.task.x)).argsort(dim=1)
        return order[:, :count], order[:, count:], torch.randn(self.replicas, sizes["samples"], sizes["z"])

    def given(self, context, target, noise):
        return tuple(values.expand(self.replicas, *values.shape) for values in (context, target, noise))


def open_model(kind, path):
    if is_deep(path):
        return deep_model(read_deep_task(path))
    return kind(read_task(path))


class Trainer:
    def __init__(self, model):
        self.model = model
        self.adam = torch.optim.Adam(model.parameters(), lr=model.task.sizes["rate"])

    def update(self, *drawn):
        self.adam.zero_grad()
        losses = self.model.losses(*drawn)
        losses.sum().backward()
        self.adam.step()
        return losses.detach()


def check(model, steps):
    trainer = Trainer(model)
    for step in model.task.steps[:steps]:
        losses = trainer.update(*model.given(*step))
        print(f"{losses.min().item():.9g} {losses.max().item():.9g}")


def measure(model, seconds):
    trainer = Trainer(model)
    for _ in range(20 if model.replicas == 1 else 2):
        trainer.update(*model.draw())
    steps, begin, taken = 0, time.perf_counter(), 0.0
    while taken < seconds:
        trainer.update(*model.draw())
        steps += 1
        taken = time.perf_counter() - begin
    print(f"{taken / steps / model.replicas:.9g}")


def capability():
    """The vector instructions that torch chose, e.g. "AVX2"."""
    lines = [line for line in torch.__config__.show().splitlines() if "CPU capability usage: " in line]
    return lines[0].split(": ")[1] if lines else ""


def blas():
    """The library of the matrix products that this process has loaded."""
    try:
        with open("/proc/self/maps") as maps:
            return next(("/" + line.strip().split("/", 1)[1] for line in maps if "/" in line and "blas" in line),
                        "unknown")
    except OSError:
        return "unknown"


def main(arguments):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    model = {"eager": Process, "batched": Batch}[arguments[0]]
    question, rest = arguments[1], arguments[2:]
    if question == "version":
        replicas = f", {REPLICAS} replicas ({LARGE_REPLICAS} of the large network)" if model is Batch else ""
        print(f"PyTorch {torch.__version__}, {torch.get_num_threads()} thread{replicas}, {capability()}, BLAS {blas()}")
    elif question == "check":
        for path in rest[1:]:
            check(open_model(model, path), int(rest[0]))
    elif question == "time":
        for path in rest[1:]:
            measure(open_model(model, path), float(rest[0]))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
