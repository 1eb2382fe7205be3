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
}


class Network(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.s = s
        self.is_conditional = s.get("model") == "cnp"
        self.predicts = self.is_conditional or s.get("noise") == "predicted"
        hidden, r, z = s["hidden"], s["r_dim"], s["z_dim"]

        def stack(name, count, first, last):
            sizes = [first] + [hidden] * count + [last]
            for i in range(count + 1):
                setattr(self, f"{name}_{i + 1}", nn.Linear(sizes[i], sizes[i + 1]))

        stack("encoder", s["encoder_layers"], 2, r)
        if not self.is_conditional:
            self.latent_mean, self.latent_scale = nn.Linear(r, z), nn.Linear(r, z)
        stack("decoder", s["decoder_layers"], 1 + (r if self.is_conditional else z), 2 if self.predicts else 1)

    def run(self, name, count, h):
        f = ACTIVATIONS[self.s[f"{name}_activation"]]
        for i in range(count):
            h = f(getattr(self, f"{name}_{i + 1}")(h))
        return getattr(self, f"{name}_{count + 1}")(h)

    def represent(self, x, y):
        r = self.run("encoder", self.s["encoder_layers"], torch.stack([x, y], 1)).mean(0)
        is_activated = not self.is_conditional and self.s["encoder_layers"] > 1
        return ACTIVATIONS[self.s["encoder_activation"]](r) if is_activated else r

    def latent(self, r):
        return self.latent_mean(r), F.softplus(self.latent_scale(r))

    def decode(self, condition, x):
        """Mean and sigma_y, conditions x points."""
        pairs = torch.cat([x.repeat(len(condition))[:, None], condition.repeat_interleave(len(x), 0)], 1)
        out = self.run("decoder", self.s["decoder_layers"], pairs).reshape(len(condition), len(x), -1)
        least = self.s["sigma_y_min"]
        sigma = least + (1 - least) * F.softplus(out[..., 1]) if self.predicts else torch.tensor(self.s["sigma_y"])
        return out[..., 0], sigma.expand(out.shape[:2])

    def task_losses(self, task):
        x, y, context, target = task["x"], task["y"], task["context"], task["target"]
        r_context = self.represent(x[context], y[context])
        if self.is_conditional:
            mean, sigma = self.decode(r_context[None], x[target])
            return density(y[target], mean, sigma).sum(), torch.tensor(0.0)
        (mu_d, sigma_d), (mu_c, sigma_c) = self.latent(self.represent(x, y)), self.latent(r_context)
        q, p = sigma_d ** 2 + 1e-16, sigma_c ** 2 + 1e-16
        kl = (0.5 * (q / p + (mu_d - mu_c) ** 2 / p + torch.log(p / q) - 1)).sum()
        is_npml = self.s.get("objective") == "npml"
        mu, sigma_z = (mu_c, sigma_c) if is_npml else (mu_d, sigma_d)
        mean, sigma = self.decode(mu + sigma_z * task["noise"], x[target])
        by_sample = density(y[target], mean, sigma).sum(1)
        likelihood = torch.logsumexp(by_sample, 0) - math.log(len(by_sample)) if is_npml else by_sample.mean()
        return likelihood, kl


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
    network = Network(s)
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
    r = network.represent(context["x"], context["y"])
    if network.is_conditional:
        condition = r[None]
    else:
        mu, sigma = network.latent(r)
        condition = mu + sigma * context["noise"]
    mean, sigma_y = network.decode(condition, x)
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
