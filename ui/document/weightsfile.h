// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A network's weights in a *.safetensors file (https://huggingface.co/docs/safetensors): eight bytes of length, a JSON
// header, then float32 values, row by row. The tensors are named as in the article's PyTorch modules, so that its
// load_state_dict() takes them:
//
//   repr_encoder.l1, repr_encoder.l2    the encoder of one point
//   z_encoder.m1, z_encoder.std1        mu and, before its softplus or sigmoid, sigma of z
//   decoder.l1, decoder.l2              of (x, z)
//
// each .weight (out × in) and .bias; and sigma_y, one value, where it is not predicted. Of a network with other parts
// the names are those of core/model/parameters.h: encoder_1 …, decoder_1 …, convolution_1 …. The header's metadata hold
// the session.

#pragma once

#include "core/predict/weights.h"
#include "ui/document/session.h"

#include <QByteArray>

namespace npscope {

QByteArray safetensors(const Weights &weights, const Session &session);

} // namespace npscope
