# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far PyTorch itself strays from the reference traces when it replays them in single precision: the measure that
tst_golden holds NPScope's float to. Writes float32/NAME.json beside each NAME.json:

    loss    of each step, |a - b| / max(1, |b|) of the loss in float32 and the trace's (float64)
    final   the largest |a - b| of a parameter after the last step

Each is the largest of eight replays, from the initial parameters and from seven roundings of them, each off by about
half of the last bit: where a relu unit is close to its kink, one bit decides whether a replay stays at 1e-6 or reaches
1e-4, and one replay alone would measure its luck.

    float32.py             needs PyTorch (Debian: python3-torch); to be run again when a trace is added
    float32.py FOLDER      for the traces of another folder

Before that it replays each trace in float64, which must give the trace to 1e-9: the two differ by precision alone.
"""

import json
import sys
from pathlib import Path

import torch

here = Path(__file__).resolve().parent
sys.path.append(str(here.parent / "benchmarks"))
from peer_pytorch import Process, Task, Trainer  # noqa: E402

LAYERS = ("encoder_1", "encoder_2", "latent_mean", "latent_scale", "decoder_1", "decoder_2")
EXACT = 1e-9
REPLAYS = 8
HALF_BIT = 2.0 ** -24


def flat(named):
    """Weights column by column, as the peers take them."""
    parts = []
    for layer in LAYERS:
        parts += [torch.tensor(named[f"{layer}.weight"]).T.flatten(), torch.tensor(named[f"{layer}.bias"]).flatten()]
    return torch.cat(parts)


def read_task(trace):
    model, training = trace["model"], trace["training"]
    assert (training["beta1"], training["beta2"], training["epsilon"]) == (0.9, 0.999, 1e-8), "not PyTorch's own Adam"
    sizes = {"hidden": model["hidden"], "r": model["r_dim"], "z": model["z_dim"], "samples": training["samples"],
             "sigma_y": training["noise_sd"], "rate": training["learning_rate"]}
    x, y = (torch.tensor(trace["data"][name]).reshape(-1, 1) for name in "xy")
    steps = [(torch.tensor(step["context"]), torch.tensor(step["target"]),
              torch.tensor(step["noise"]).reshape(-1, sizes["z"])) for step in trace["steps"]]
    return Task(sizes, x, y, flat(trace["initial"]), steps)


def replay(trace, dtype, rounding=0):
    """The errors of the losses, and of the parameters after them; `rounding` above 0 is one of the roundings."""
    torch.set_default_dtype(dtype)
    task = read_task(trace)
    if rounding > 0:
        torch.manual_seed(rounding)
        task.parameters *= 1 + HALF_BIT * torch.randn_like(task.parameters, dtype=torch.float64)
    model = Process(task)
    trainer = Trainer(model)
    losses = [trainer.update(*step).item() for step in model.task.steps]
    expected = [step["loss"] for step in trace["steps"]]
    modules = (model.encoder_1, model.encoder_2, model.mean, model.scale, model.decoder_1, model.decoder_2)
    theta = torch.cat([values for module in modules
                       for values in (module.weight.T.flatten(), module.bias)]).detach().double()
    torch.set_default_dtype(torch.float64)
    return ([abs(a - b) / max(1, abs(b)) for a, b in zip(losses, expected)],
            (theta - flat(trace["final"])).abs().max().item())


def main(folder):
    torch.set_num_threads(1)
    (folder / "float32").mkdir(exist_ok=True)
    for path in sorted(folder.glob("*.json")):
        trace = json.loads(path.read_text())
        losses, final = replay(trace, torch.float64)
        assert max(losses) < EXACT and final < EXACT, f"{path.name}: this is not what made the trace"
        replays = [replay(trace, torch.float32, rounding) for rounding in range(REPLAYS)]
        losses = [max(errors) for errors in zip(*(errors for errors, _ in replays))]
        final = max(final for _, final in replays)
        record = {"about": f"errors of PyTorch {torch.__version__} in float32, by float32.py",
                  "loss": [float(f"{error:.3g}") for error in losses], "final": float(f"{final:.3g}")}
        (folder / "float32" / path.name).write_text(json.dumps(record, indent=1) + "\n")
        print(f"{path.name}: loss {max(replays[0][0]):.2g}, of all replays {max(losses):.2g}; "
              f"parameters {replays[0][1]:.2g}, {final:.2g}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else here)
