# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads the weights that NPScope has written (npscope weights, File > Export Weights) into the modules of the article,
written anew in PyTorch, and predicts with them.

    from npscope_weights import load
    process = load("normal.safetensors")
    mu, sigma = process.latent(torch.tensor([[-2.0, -0.91], [2.0, 0.91]]))      # q(z | context), context n x 2
    y = process.decoder(torch.linspace(-4, 4, 161), mu)                         # the curve of one z

    npscope_weights.py FILE.safetensors CURVES.csv LATENTS.csv
        compares with what NPScope draws: `npscope render --view functions` and `--view latent-plane` as CSV
"""

import csv
import json
import struct
import sys

import torch
from torch import nn

ACTIVATIONS = {"relu": torch.relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh}


def read_safetensors(path):
    """{name: tensor}, {metadata}; of float32 alone."""
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = struct.unpack(f"<{(end - begin) // 4}f", data[begin:end])
        tensors[name] = torch.tensor(values).reshape(entry["shape"])
    return tensors, metadata


class ReprEncoder(nn.Module):
    """(x, y) -> r of one point."""

    def __init__(self, hidden, r, activation):
        super().__init__()
        self.l1, self.l2, self.activation = nn.Linear(2, hidden), nn.Linear(hidden, r), ACTIVATIONS[activation]

    def forward(self, points):
        return self.l2(self.activation(self.l1(points)))


class ZEncoder(nn.Module):
    """r -> mu and sigma of z."""

    def __init__(self, r, z, scale):
        super().__init__()
        self.m1, self.std1, self.scale = nn.Linear(r, z), nn.Linear(r, z), scale

    def forward(self, r):
        return self.m1(r), self.scale(self.std1(r))


class Decoder(nn.Module):
    """(x, z) -> y; x of n values, z one."""

    def __init__(self, hidden, z, activation):
        super().__init__()
        self.l1, self.l2, self.activation = nn.Linear(1 + z, hidden), nn.Linear(hidden, 1), ACTIVATIONS[activation]

    def forward(self, x, z):
        inputs = torch.cat([x[:, None], z.expand(len(x), -1)], dim=1)
        return self.l2(self.activation(self.l1(inputs)))[:, 0]


class Process(nn.Module):
    def __init__(self, training):
        super().__init__()
        hidden, r, z = (int(training[name]) for name in ("hidden", "r_dim", "z_dim"))
        floor = training.get("sigma_z_floor", 0.1)
        scale = nn.functional.softplus
        if training.get("sigma_z") == "floor":
            def scale(a):
                return floor + (1 - floor) * torch.sigmoid(a)
        self.repr_encoder = ReprEncoder(hidden, r, training.get("encoder_activation", "relu"))
        self.z_encoder = ZEncoder(r, z, scale)
        self.decoder = Decoder(hidden, z, training.get("decoder_activation", "sigmoid"))

    def latent(self, context):
        return self.z_encoder(self.repr_encoder(context).mean(dim=0))


def load(path):
    tensors, metadata = read_safetensors(path)
    process = Process(json.loads(metadata["session"])["experiment"]["training"])
    process.sigma_y = tensors.pop("sigma_y").item()
    process.load_state_dict(tensors)
    return process


def check(path, curves, latents):
    process = load(path)
    with open(latents, newline="") as file:
        rows = list(csv.reader(file))
    z = [torch.tensor([float(value) for value in row[1:]]) for row in rows if row[0].startswith("curve ")]
    named = {row[0]: torch.tensor([float(value) for value in row[1:]]) for row in rows[1:]}
    with open(curves, newline="") as file:
        table = list(csv.reader(file))
    values = torch.tensor([[float(value) for value in row] for row in table[1:]])
    x, y = values[:, 1], values[:, 4:]
    session = json.loads(read_safetensors(path)[1]["session"])
    points = torch.tensor(session["experiment"]["training"]["points"])
    with torch.no_grad():
        off = max((process.decoder(x, z[k]) - y[:, k]).abs().max().item() for k in range(len(z)))
        mu, sigma = process.latent(points)
        off = max(off, (mu - named["mu of q(z|D)"]).abs().max().item(), (sigma - named["sigma of q(z|D)"]).abs().max().item())
    print(f"{len(z)} curves, largest difference {off:.2e}")
    return off


if __name__ == "__main__":
    sys.exit(0 if check(*sys.argv[1:4]) < 1e-5 else 1)
