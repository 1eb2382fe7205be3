// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names one point of an experiment: whose it is, and its index there.

#pragma once

namespace npscope {

enum class PointKind { Context, Training };

struct PointRef {
    PointKind kind = PointKind::Context;
    int index = 0;
    bool operator==(const PointRef &) const = default;
};

} // namespace npscope
