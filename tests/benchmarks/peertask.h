// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A training written down for a peer: sizes, points, initial parameters, and the splits and noise of the first
// steps with the losses that NPScope computes in float. A peer that is given the same must compute the same.
//
// The file is words and numbers:
//   hidden H r R z Z samples S sigma_y s rate l context_min a context_max b
//   points n x y …
//   parameters count theta …        (tensor by tensor in the order of tensorsOf(), each column by column)
//   steps K, and each: context count i …  target count i …  noise Z·S values, sample by sample
//
// Of a deep network, which trains on functions, it holds the batches themselves, drawn by NPScope; the last ones are to
// be timed alone:
//   deep 1 model np|cnp|convcnp|acnp hidden H r R z Z samples S sigma_y s least e rate l encoder L decoder L
//   convolutions L per_unit p heads h x_min a x_max b
//   parameters count theta …
//   batches M, and each: tasks B targets T context |C| … of each task  points N x y … task by task, the context first
//                        noise count values … task by task, sample by sample

#pragma once

#include "core/experiment/experiment.h"

#include <QByteArray>

#include <vector>

namespace npscope {

struct PeerTask {
    QByteArray text;
    std::vector<double> losses; ///< of the steps
};

PeerTask peerTask(const Training &training, int steps);
/// With the losses of the first `steps` of so many batches.
PeerTask deepPeerTask(const Training &training, int steps, int batches);

} // namespace npscope
