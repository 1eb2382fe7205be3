# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A convolutional and an attentive conditional neural process in PyTorch, as one writes them for batches: contexts padded
to the longest of the batch, one grid for the whole range of x. Their losses are those of tests/golden/networks.py."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from peer_pytorch_deep import Deep, set_parameters, stack

KERNEL, REACH = 5, 6


def log_normal(y, out, least):
    sigma = least + (1 - least) * F.softplus(out[..., 1])
    return -0.5 * ((y - out[..., 0]) / sigma) ** 2 - torch.log(sigma) - 0.5 * math.log(2 * math.pi)


class Padded(nn.Module):
    """What the two have in common: they draw batches and say the loss of one."""
    replicas = 1

    def __init__(self, task):
        super().__init__()
        self.task, self.next = task, 0

    def losses(self, batch):
        density = log_normal(batch.y, self.answer(batch), self.task.sizes["least"])
        return -density.sum(1).mean().unsqueeze(0)

    draw, given = Deep.draw, Deep.given


class Convolutional(Padded):
    def __init__(self, task):
        super().__init__(task)
        s = task.sizes
        self.per_unit = s["per_unit"]
        margin = s["convolutions"] * (KERNEL // 2)
        self.first = math.floor(s["x_min"] * self.per_unit) - REACH + 1
        last = math.floor(s["x_max"] * self.per_unit) + REACH
        self.cells = torch.arange(self.first - margin, last + margin + 1).float() / self.per_unit
        self.to_grid = nn.Parameter(torch.zeros(1))
        self.channels = nn.Linear(2, s["hidden"])
        layers = []
        for _ in range(s["convolutions"]):
            layers += [nn.Conv1d(s["hidden"], s["hidden"], KERNEL), nn.ReLU()]
        self.convolutions = nn.Sequential(*layers)
        self.output = nn.Linear(s["hidden"], 2)
        self.from_grid = nn.Parameter(torch.zeros(1))
        set_parameters([self.to_grid, *self.channels.parameters(), *self.convolutions.parameters(),
                        *self.output.parameters(), self.from_grid], task.parameters)

    def answer(self, batch):
        u = (self.cells[None, :, None] - batch.context_x[:, None]) * (self.per_unit * torch.exp(-self.to_grid))
        k = torch.exp(-0.5 * u ** 2) * batch.mask[:, None]  # B x cells x context
        density, signal = k.sum(2), (k * batch.context_y[:, None]).sum(2)
        lifted = torch.relu(self.channels(torch.stack([density, signal / (density + 1e-4)], 2)))
        values = self.output(self.convolutions(lifted.transpose(1, 2)).transpose(1, 2))  # B x cells x 2
        position = batch.x * self.per_unit
        below, near = torch.floor(position), torch.arange(1 - REACH, REACH + 1)
        index = (below[..., None].long() + near - self.first).reshape(len(batch.x), -1, 1)
        offset = ((position - below)[..., None] - near) * torch.exp(-self.from_grid)
        share = torch.softmax(-0.5 * offset ** 2, 2)
        seen = values.gather(1, index.expand(-1, -1, 2)).reshape(*batch.x.shape, 2 * REACH, 2)
        return (share[..., None] * seen).sum(2)


class Attentive(Padded):
    def __init__(self, task):
        super().__init__(task)
        s = task.sizes
        r = s["r"]
        self.heads = s["heads"]
        self.encoder, self.keys = stack(s["encoder"], 2, s["hidden"], r), stack(1, 1, s["hidden"], r)
        self.query, self.key, self.value, self.out = (nn.Linear(r, r) for _ in range(4))
        self.decoder = stack(s["decoder"], 1 + r, s["hidden"], 2)
        set_parameters(self.parameters(), task.parameters)

    def split(self, h):
        """B x heads x N x R/heads."""
        return h.reshape(h.shape[0], h.shape[1], self.heads, -1).transpose(1, 2)

    def answer(self, batch):
        values = self.encoder(torch.stack([batch.context_x, batch.context_y], 2))
        q = self.split(self.query(self.keys(batch.x[..., None])))
        k, v = self.split(self.key(self.keys(batch.context_x[..., None]))), self.split(self.value(values))
        fits = q @ k.transpose(2, 3) / math.sqrt(q.shape[3])
        weights = torch.softmax(fits.masked_fill((batch.mask == 0)[:, None, None], -math.inf), 3)
        seen = (weights @ v).transpose(1, 2).reshape(*batch.x.shape, -1)
        return self.decoder(torch.cat([batch.x[..., None], self.out(seen)], 2))


def deep_model(task):
    return {"convcnp": Convolutional, "acnp": Attentive}.get(task.sizes["model"], Deep)(task)
