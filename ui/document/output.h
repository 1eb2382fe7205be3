// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what was asked for to where it was asked for: atomically when the path names a regular or a new
// file (also through symbolic links, which stay), so that a failure leaves the old file as it was; directly
// into anything else that exists (a device, a pipe, /dev/stdout), which is never replaced.

#pragma once

#include "ui/document/loaded.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QFileDevice;

namespace npscope {

/// Why it could not be written, or nothing.
std::optional<Failure> write(const QString &path, const QByteArray &bytes);

/// Waits until what was written is on the disk. Why it is not, or nothing.
QString syncProblem(const QFileDevice &file);

} // namespace npscope
