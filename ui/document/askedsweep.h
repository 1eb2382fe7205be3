// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sweep that a view asks for: one that nobody has touched is what is usual for the experiment, whichever that
// becomes.

#pragma once

#include "ui/document/sweeprequest.h"

namespace npscope {

inline SweepRequest askedRequest(const SweepRequest &request, const Experiment &base)
{
    return request == SweepRequest() ? usualRequest(base) : request;
}

} // namespace npscope
