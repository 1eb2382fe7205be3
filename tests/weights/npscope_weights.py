# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads the weights that NPScope has written (npscope weights, File > Export Weights) into the modules of the article,
written anew in PyTorch, and predicts with them.

    from npscope_weights import load
    process = load("normal.safetensors")
    mu, sigma = process.latent(torch.tensor([[-2.0, -0.91], [2.0, 0.91]]))      # q(z | context), context n x 2
    y = process.decoder(torch.linspace(-4, 4, 161), mu)                         # the curve of one z

Of any other network, deeper ones and those without a latent, the tensors are those of the modules in
tests/golden/networks.py.

    npscope_weights.py FILE.safetensors CURVES.csv [LATENTS.csv]
        compares with what NPScope draws: `npscope render --view functions` and, of a latent model, `--view latent-plane`
        as CSV
"""

import csv
import json
import struct
import sys
from pathlib import Path

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


def read_csv(path):
    with open(path, newline="") as file:
        return list(csv.reader(file))


def read_curves(path):
    """{column: values}"""
    header, *rows = read_csv(path)
    return dict(zip(header, torch.tensor([[float(value) for value in row] for row in rows]).T))


def read_latents(path):
    """z of the curves, and the named rows."""
    named = {row[0]: torch.tensor([float(value) for value in row[1:]]) for row in read_csv(path)[1:]}
    return [z for name, z in named.items() if name.startswith("curve ")], named


def check(path, curves, latents):
    process = load(path)
    z, named = read_latents(latents)
    columns = read_curves(curves)
    session = json.loads(read_safetensors(path)[1]["session"])
    points = torch.tensor(session["experiment"]["training"]["points"])
    with torch.no_grad():
        off = max((process.decoder(columns["x"], z[k]) - columns[f"curve_{k + 1}"]).abs().max().item()
                  for k in range(len(z)))
        mu, sigma = process.latent(points)
        off = max(off, (mu - named["mu of q(z|D)"]).abs().max().item(), (sigma - named["sigma of q(z|D)"]).abs().max().item())
    print(f"{len(z)} curves, largest difference {off:.2e}")
    return off


def check_network(path, curves, latents=None):
    """The same of a network of tests/golden/networks.py, whose arithmetic is in double precision."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "golden"))
    import networks

    tensors, metadata = read_safetensors(path)
    experiment = json.loads(metadata["session"])["experiment"]
    settings = experiment["training"]
    kind = networks.ConvolutionalNetwork if settings["model"] == "convcnp" else networks.Network
    network = kind(settings)
    tensors.pop("sigma_y", None)
    network.load_state_dict({name: value.double() for name, value in tensors.items()})
    x, y = torch.tensor(experiment["question"]["context"], dtype=torch.float64).T
    columns = {name: values.double() for name, values in read_curves(curves).items()}
    with torch.no_grad():
        if latents is None:
            mean, sigma = network.predict({"x": x, "y": y}, columns["x"])
            off = max((mean[0] - columns["mean"]).abs().max(), (sigma[0] - columns["sd"]).abs().max()).item()
        else:
            z = torch.stack(read_latents(latents)[0]).double()
            drawn, _ = network.decode_with_path(z, x, y, columns["x"])
            off = max((drawn[k] - columns[f"curve_{k + 1}"]).abs().max().item() for k in range(len(z)))
    print(f"{settings['model']}, {len(tensors)} tensors, largest difference {off:.2e}")
    return off


def is_articles(path):
    return "repr_encoder.l1.weight" in read_safetensors(path)[0]


if __name__ == "__main__":
    sys.exit(0 if (check if is_articles(sys.argv[1]) else check_network)(*sys.argv[1:]) < 1e-5 else 1)
