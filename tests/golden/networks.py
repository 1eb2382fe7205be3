# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference traces of deep networks, in float64 by PyTorch's own autograd and Adam. Writes networks/NAME.json:

    settings    of the training, by their names in NPScope
    batches     five batches of tasks: points, indices of context and target, noise of z; update t takes (t - 1) mod 5
    initial     parameters; a weight is out x in, row by row
    losses      loss, log likelihood and KL of each of the 50 updates
    gradient    of the first
    final       parameters after the last
    prediction  by them: a context, x, noise; curves, or mean and sd of a conditional model; sigma_y where predicted

    networks.py    needs PyTorch (Debian: python3-torch)
"""

import json
import math
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
UPDATES, BATCHES = 50, 5
ACTIVATIONS = {"relu": torch.relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh}
COMMON = {"family": "sine", "hidden": 6, "r_dim": 4, "z_dim": 2, "batch": 3, "samples": 4, "context_max": 3,
          "target_points": 4, "sigma_y": 0.3, "sigma_y_min": 0.05, "initialisation": "default"}
TRACES = {
    "deep": {"encoder_layers": 2, "decoder_layers": 3, "encoder_activation": "relu", "decoder_activation": "sigmoid"},
    "predicted": {"encoder_layers": 1, "decoder_layers": 2, "encoder_activation": "tanh", "decoder_activation": "tanh",
                  "noise": "predicted", "objective": "npml"},
    "conditional": {"model": "cnp", "encoder_layers": 3, "decoder_layers": 2, "encoder_activation": "relu",
                    "decoder_activation": "relu"},
    "convolutional": {"model": "convcnp", "conv_layers": 3, "points_per_unit": 4, "encoder_activation": "relu"},
    "attentive": {"model": "acnp", "heads": 2, "self_attention": 2, "encoder_activation": "relu",
                  "decoder_activation": "relu"},
    "attentive_dot": {"model": "acnp", "attention": "dot", "encoder_layers": 2, "encoder_activation": "tanh",
                      "decoder_activation": "tanh"},
    "attentive_laplace": {"model": "acnp", "attention": "laplace", "self_attention": 1, "decoder_layers": 2,
                          "encoder_activation": "relu", "decoder_activation": "relu"},
    "path_mean": {"deterministic_path": "mean", "encoder_layers": 2, "encoder_activation": "tanh",
                  "decoder_activation": "relu", "noise": "predicted"},
    "path_attention": {"deterministic_path": "attention", "heads": 2, "self_attention": 1, "decoder_layers": 2,
                       "encoder_activation": "relu", "decoder_activation": "tanh"},
    "path_laplace": {"deterministic_path": "attention", "attention": "laplace", "encoder_layers": 2,
                     "encoder_activation": "tanh", "decoder_activation": "relu", "noise": "predicted",
                     "objective": "npml"},
    "conditional_sum": {"model": "cnp", "aggregation": "sum", "encoder_layers": 2, "encoder_activation": "tanh",
                        "decoder_activation": "relu"},
    "path_sum": {"deterministic_path": "mean", "aggregation": "sum", "encoder_activation": "tanh",
                 "decoder_activation": "relu"},
}
CELLS = torch.arange(-100, 101)  # far more than any x of a trace depends on
KERNEL, REACH = 5, 6


class Network(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.s = s
        self.is_conditional = s.get("model") in ("cnp", "acnp")
        self.predicts = self.is_conditional or s.get("noise") == "predicted"
        self.path = s.get("deterministic_path", "none")
        hidden, r, z = s["hidden"], s["r_dim"], s["z_dim"]

        def stack(name, count, first, last):
            sizes = [first] + [hidden] * count + [last]
            for i in range(count + 1):
                setattr(self, f"{name}_{i + 1}", nn.Linear(sizes[i], sizes[i + 1]))

        stack("encoder", s.get("encoder_layers", 1), 2, r)
        if not self.is_conditional:
            self.latent_mean, self.latent_scale = nn.Linear(r, z), nn.Linear(r, z)
        if self.path != "none":
            stack("path", s.get("encoder_layers", 1), 2, r)
        if s.get("model") == "acnp" or self.path == "attention":
            stack("keys", 1, 1, r)
            if s.get("attention", "multihead") == "multihead":
                for name in [f"self_attention_{i + 1}" for i in range(s.get("self_attention", 0))] + ["attention"]:
                    part = nn.Module()
                    for projection in ("query", "key", "value", "out"):
                        setattr(part, projection, nn.Linear(r, r))
                    setattr(self, name, part)
        condition = r if self.is_conditional else z + (r if self.path != "none" else 0)
        stack("decoder", s.get("decoder_layers", 1), 1 + condition, 2 if self.predicts else 1)

    def run(self, name, count, h):
        f = ACTIVATIONS[self.s["decoder_activation" if name == "decoder" else "encoder_activation"]]
        for i in range(count):
            h = f(getattr(self, f"{name}_{i + 1}")(h))
        return getattr(self, f"{name}_{count + 1}")(h)

    def aggregate(self, encoder, x, y):
        h, f = torch.stack([x, y], 1), ACTIVATIONS[self.s["encoder_activation"]]
        count = self.s.get("encoder_layers", 1)
        for i in range(count):
            h = f(getattr(self, f"{encoder}_{i + 1}")(h))
        pooled = h.sum(0) if self.s.get("aggregation", "mean") == "sum" else h.mean(0)
        return getattr(self, f"{encoder}_{count + 1}")(pooled)

    def represent(self, x, y):
        r = self.aggregate("encoder", x, y)
        is_activated = not self.is_conditional and self.s.get("encoder_layers", 1) > 1
        return ACTIVATIONS[self.s["encoder_activation"]](r) if is_activated else r

    def latent(self, r):
        return self.latent_mean(r), F.softplus(self.latent_scale(r))

    def decode(self, condition, x):
        """Mean and sigma_y, conditions x points."""
        pairs = torch.cat([x.repeat(len(condition))[:, None], condition.repeat_interleave(len(x), 0)], 1)
        out = self.run("decoder", self.s.get("decoder_layers", 1), pairs).reshape(len(condition), len(x), -1)
        least = self.s["sigma_y_min"]
        sigma = least + (1 - least) * F.softplus(out[..., 1]) if self.predicts else torch.tensor(self.s["sigma_y"])
        return out[..., 0], sigma.expand(out.shape[:2])

    def task_losses(self, task):
        x, y, context, target = task["x"], task["y"], task["context"], task["target"]
        if self.s.get("model") == "acnp":
            mean, sigma = self.attend_and_decode(x[context], y[context], x[target])
            return density(y[target], mean, sigma).sum(), torch.tensor(0.0)
        r_context = self.represent(x[context], y[context])
        if self.is_conditional:
            mean, sigma = self.decode(r_context[None], x[target])
            return density(y[target], mean, sigma).sum(), torch.tensor(0.0)
        (mu_d, sigma_d), (mu_c, sigma_c) = self.latent(self.represent(x, y)), self.latent(r_context)
        q, p = sigma_d ** 2 + 1e-16, sigma_c ** 2 + 1e-16
        kl = (0.5 * (q / p + (mu_d - mu_c) ** 2 / p + torch.log(p / q) - 1)).sum()
        is_npml = self.s.get("objective") == "npml"
        mu, sigma_z = (mu_c, sigma_c) if is_npml else (mu_d, sigma_d)
        mean, sigma = self.decode_with_path(mu + sigma_z * task["noise"], x[context], y[context], x[target])
        by_sample = density(y[target], mean, sigma).sum(1)
        likelihood = torch.logsumexp(by_sample, 0) - math.log(len(by_sample)) if is_npml else by_sample.mean()
        return likelihood, kl

    def attention_of(self, name, query, key, value):
        """T x R of T x R, N x R, N x R."""
        kind = self.s.get("attention", "multihead")
        if kind == "laplace":
            return torch.softmax(-(query[:, None] - key).abs().sum(2), 1) @ value
        if kind == "dot":
            return torch.softmax(query @ key.T / math.sqrt(key.shape[1]), 1) @ value
        part, heads = getattr(self, name), self.s["heads"]
        split = lambda h: h.reshape(len(h), heads, -1).transpose(0, 1)
        q, k, v = split(part.query(query)), split(part.key(key)), split(part.value(value))
        weights = torch.softmax(q @ k.transpose(1, 2) / math.sqrt(q.shape[2]), 2)
        return part.out((weights @ v).transpose(0, 1).reshape(len(query), -1))

    def attend(self, encoder, context_x, context_y, x):
        values = self.run(encoder, self.s.get("encoder_layers", 1), torch.stack([context_x, context_y], 1))
        for i in range(self.s.get("self_attention", 0)):
            values = values + self.attention_of(f"self_attention_{i + 1}", values, values, values)
        activation = ACTIVATIONS[self.s["encoder_activation"]]
        keys_of = lambda at: self.keys_2(activation(self.keys_1(at[:, None])))
        return self.attention_of("attention", keys_of(x), keys_of(context_x), values)

    def decode_with_path(self, z, context_x, context_y, x):
        if self.path == "none":
            return self.decode(z, x)
        if self.path == "mean":
            r = self.aggregate("path", context_x, context_y).expand(len(x), -1)
        else:
            r = self.attend("path", context_x, context_y, x)
        at = [self.decode(torch.cat([z, r[i].expand(len(z), -1)], 1), x[i:i + 1]) for i in range(len(x))]
        return torch.cat([mean for mean, _ in at], 1), torch.cat([sigma for _, sigma in at], 1)

    def attend_and_decode(self, context_x, context_y, x):
        r = self.attend("encoder", context_x, context_y, x)
        mean, sigma = zip(*(self.decode(r[i:i + 1], x[i:i + 1]) for i in range(len(x))))
        return torch.cat(mean)[:, 0], torch.cat(sigma)[:, 0]

    def predict(self, task, x):
        if self.s.get("model") == "acnp":
            mean, sigma = self.attend_and_decode(task["x"], task["y"], x)
            return mean[None], sigma[None]
        r = self.represent(task["x"], task["y"])
        if self.is_conditional:
            return self.decode(r[None], x)
        mu, sigma = self.latent(r)
        return self.decode_with_path(mu + sigma * task["noise"], task["x"], task["y"], x)


class ConvolutionalNetwork(nn.Module):
    """Gordon et al. 2020, on one long grid."""

    def __init__(self, s):
        super().__init__()
        self.s = s
        self.is_conditional = True
        hidden = s["hidden"]
        self.to_grid = nn.Module()
        self.to_grid.log_length = nn.Parameter(torch.tensor(math.log(2)))
        self.channels = nn.Linear(2, hidden)
        for i in range(s["conv_layers"]):
            setattr(self, f"convolution_{i + 1}", nn.Linear(KERNEL * hidden, hidden))
        self.output = nn.Linear(hidden, 2)
        self.from_grid = nn.Module()
        self.from_grid.log_length = nn.Parameter(torch.tensor(0.0))

    def answer(self, context_x, context_y, x):
        f, per_unit = ACTIVATIONS[self.s["encoder_activation"]], self.s["points_per_unit"]
        length = torch.exp(self.to_grid.log_length) / per_unit
        k = torch.exp(-0.5 * ((CELLS[:, None] / per_unit - context_x) / length) ** 2)
        channels = torch.stack([k.sum(1), (k @ context_y) / (k.sum(1) + 1e-4)], 1)
        h, cells = f(self.channels(channels)).T[None], CELLS
        for i in range(self.s["conv_layers"]):
            layer = getattr(self, f"convolution_{i + 1}")
            weight = layer.weight.reshape(len(layer.weight), KERNEL, -1).permute(0, 2, 1)
            h, cells = f(F.conv1d(h, weight, layer.bias)), cells[KERNEL // 2:-(KERNEL // 2)]
        position = x[:, None] * per_unit
        below = torch.floor(position)
        is_near = (cells > below - REACH) & (cells <= below + REACH)
        exponent = -0.5 * ((position - cells) / torch.exp(self.from_grid.log_length)) ** 2
        share = torch.softmax(exponent.masked_fill(~is_near, -math.inf), 1)
        out = share @ self.output(h[0].T)
        least = self.s["sigma_y_min"]
        return out[:, 0], least + (1 - least) * F.softplus(out[:, 1])

    def task_losses(self, task):
        x, y, context, target = task["x"], task["y"], task["context"], task["target"]
        mean, sigma = self.answer(x[context], y[context], x[target])
        return density(y[target], mean, sigma).sum(), torch.tensor(0.0)

    def predict(self, task, x):
        mean, sigma = self.answer(task["x"], task["y"], x)
        return mean[None], sigma[None]


def density(y, mean, sigma):
    return -0.5 * ((y - mean) / sigma) ** 2 - torch.log(sigma) - 0.5 * math.log(2 * math.pi)


def draw_task(s):
    context = int(torch.randint(1, s["context_max"] + 1, ()))
    x = 6 * torch.rand(context + s["target_points"]) - 3
    y = (4 * torch.rand(()) - 2) * torch.sin(x) + 0.1 * torch.randn(len(x))
    return {"x": x, "y": y, "context": list(range(context)), "target": list(range(context, len(x))),
            "noise": torch.randn(s["samples"], s["z_dim"])}


def plain(value):
    if isinstance(value, torch.Tensor):
        return value.detach().tolist()
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list) else value


def trace(s, seed):
    torch.manual_seed(seed)
    network = ConvolutionalNetwork(s) if s.get("model") == "convcnp" else Network(s)
    named = lambda: {name: p.detach().clone() for name, p in network.named_parameters()}
    batches = [[draw_task(s) for _ in range(s["batch"])] for _ in range(BATCHES)]
    initial, losses, gradient = named(), [], None
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
    for t in range(UPDATES):
        parts = [network.task_losses(task) for task in batches[t % BATCHES]]
        likelihood = sum(part[0] for part in parts) / len(parts)
        kl = sum(part[1] for part in parts) / len(parts)
        loss = -likelihood if s.get("objective") == "npml" else kl - likelihood
        optimiser.zero_grad()
        loss.backward()
        if gradient is None:
            gradient = {name: p.grad.clone() for name, p in network.named_parameters()}
        optimiser.step()
        losses.append([float(loss), float(likelihood), float(kl)])
    context, x = draw_task(s), torch.linspace(-4, 4, 9)
    mean, sigma_y = network.predict(context, x)
    prediction = {"context": torch.stack([context["x"], context["y"]], 1), "x": x, "noise": context["noise"],
                  "mean": mean, "sigma_y": sigma_y}
    return plain({"settings": s, "batches": batches, "initial": initial, "losses": losses, "gradient": gradient,
                  "final": named(), "prediction": prediction})


if __name__ == "__main__":
    folder = Path(__file__).resolve().parent / "networks"
    folder.mkdir(exist_ok=True)
    for number, (name, settings) in enumerate(TRACES.items()):
        with open(folder / f"{name}.json", "w") as file:
            json.dump(trace(COMMON | settings, number), file)
            file.write("\n")
