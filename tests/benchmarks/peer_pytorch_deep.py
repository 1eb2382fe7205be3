# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A deep latent or conditional neural process in PyTorch, as one writes it for batches of functions with contexts of
different sizes: all points go through the encoder as one matrix, and are added up by their function. The loss is that of
tests/golden/networks.py. See peertask.h for the file, whose batches are tensors before anything is timed."""

import math
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F


@dataclass
class Drawn:
    """A batch: B tasks, T targets each."""
    points: torch.Tensor  # N x 2, those that are encoded: all of them, or without a latent the context
    owner: torch.Tensor  # N, of which task
    count: torch.Tensor  # B x 1
    context: torch.Tensor  # indices of the points that are context
    context_owner: torch.Tensor
    context_count: torch.Tensor
    x: torch.Tensor  # B x T, of the targets
    y: torch.Tensor
    noise: torch.Tensor  # B x S x Z
    context_x: torch.Tensor  # B x the largest context
    context_y: torch.Tensor
    mask: torch.Tensor  # 1 where there is a point, else 0


@dataclass
class DeepTask:
    sizes: dict
    parameters: torch.Tensor
    steps: list  # (Drawn,)


def is_deep(path):
    with open(path) as file:
        return file.read(5) == "deep "


def drawn(sizes, tasks, targets, counts, points, noise):
    context_count = torch.tensor(counts)
    count = context_count + targets
    first = torch.cumsum(count, 0) - count
    owner = torch.arange(tasks).repeat_interleave(count)
    place = torch.arange(len(points)) - first[owner]
    is_context = place < context_count[owner]
    asked = points[~is_context].reshape(tasks, targets, 2)
    padded = torch.zeros(3, tasks, max(counts))
    padded[:, owner[is_context], place[is_context]] = torch.cat([points[is_context].T, torch.ones(1, sum(counts))])
    if sizes["model"] != "np":
        points, owner, count = points[is_context], owner[is_context], context_count
        context = torch.arange(len(points))
    else:
        context = torch.nonzero(is_context).squeeze(1)
        noise = noise.reshape(tasks, sizes["samples"], sizes["z"])
    return Drawn(points, owner, count.reshape(-1, 1).float(), context, owner[context],
                 context_count.reshape(-1, 1).float(), asked[..., 0].contiguous(), asked[..., 1].contiguous(), noise,
                 *padded)


def read_deep_task(path):
    with open(path) as file:
        words = iter(file.read().split())

    def value(label, kind=int):
        found = next(words)
        assert found == label, f"expected {label}, found {found}"
        return kind(next(words))

    def numbers(count):
        return torch.tensor([float(next(words)) for _ in range(count)])

    kinds = {"model": str, "sigma_y": float, "least": float, "rate": float, "x_min": float, "x_max": float}
    sizes = {label: value(label, kinds.get(label, int)) for label in
             ("deep", "model", "hidden", "r", "z", "samples", "sigma_y", "least", "rate", "encoder", "decoder",
              "convolutions", "per_unit", "heads", "x_min", "x_max")}
    parameters = numbers(value("parameters"))
    steps = []
    for _ in range(value("batches")):
        tasks, targets = value("tasks"), value("targets")
        assert next(words) == "context"
        counts = [int(next(words)) for _ in range(tasks)]
        points = numbers(2 * value("points")).reshape(-1, 2)
        steps.append((drawn(sizes, tasks, targets, counts, points, numbers(value("noise"))),))
    return DeepTask(sizes, parameters, steps)


def stack(layers, first, hidden, last):
    widths = [first] + [hidden] * layers + [last]
    modules = []
    for inputs, outputs in zip(widths, widths[1:]):
        modules += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*modules[:-1])


def set_parameters(parameters, values):
    """Tensor by tensor, each column by column; of a convolution's weight, out x in x kernel, those of the kernel's first."""
    place = 0
    with torch.no_grad():
        for parameter in parameters:
            own = values[place:place + parameter.numel()].reshape(parameter.shape[::-1])
            parameter.copy_(own.permute(*reversed(range(own.dim()))))
            place += parameter.numel()


class Deep(nn.Module):
    def __init__(self, task):
        super().__init__()
        self.task = task
        s = task.sizes
        self.is_conditional = s["model"] != "np"
        self.encoder = stack(s["encoder"], 2, s["hidden"], s["r"])
        if not self.is_conditional:
            self.mean, self.scale = nn.Linear(s["r"], s["z"]), nn.Linear(s["r"], s["z"])
        condition, outputs = (s["r"], 2) if self.is_conditional else (s["z"], 1)
        self.decoder = stack(s["decoder"], 1 + condition, s["hidden"], outputs)
        set_parameters(self.parameters(), task.parameters)
        self.next = 0

    def latent(self, r):
        r = torch.relu(r) if self.task.sizes["encoder"] > 1 else r
        return self.mean(r), F.softplus(self.scale(r))

    def decode(self, x, condition):
        """x: B x T, condition: B x S x K. Mean and sigma_y: B x S x T."""
        samples, targets = condition.shape[1], x.shape[1]
        pairs = torch.cat([x[:, None, :, None].expand(-1, samples, -1, 1),
                           condition[:, :, None, :].expand(-1, -1, targets, -1)], 3)
        out = self.decoder(pairs)
        if not self.is_conditional:
            return out[..., 0], torch.tensor(self.task.sizes["sigma_y"])
        least = self.task.sizes["least"]
        return out[..., 0], least + (1 - least) * F.softplus(out[..., 1])

    def losses(self, batch):
        encoded = self.encoder(batch.points)
        zeros = encoded.new_zeros(len(batch.x), encoded.shape[1])
        r = zeros.index_add(0, batch.owner, encoded) / batch.count
        if self.is_conditional:
            condition, divergence = r[:, None], 0.0
        else:
            r_context = zeros.index_add(0, batch.context_owner, encoded[batch.context]) / batch.context_count
            (mu_d, sigma_d), (mu_c, sigma_c) = self.latent(r), self.latent(r_context)
            q, p = sigma_d ** 2 + 1e-16, sigma_c ** 2 + 1e-16
            divergence = (0.5 * (q / p + (mu_d - mu_c) ** 2 / p + torch.log(p / q) - 1)).sum(1)
            condition = mu_d[:, None] + sigma_d[:, None] * batch.noise
        mean, sigma = self.decode(batch.x, condition)
        density = -0.5 * ((batch.y[:, None] - mean) / sigma) ** 2 - torch.log(sigma) - 0.5 * math.log(2 * math.pi)
        return (divergence - density.sum(2).mean(1)).mean().unsqueeze(0)

    def draw(self):
        self.next = (self.next + 1) % len(self.task.steps)
        return self.task.steps[self.next]

    def given(self, batch):
        return (batch,)

    replicas = 1
