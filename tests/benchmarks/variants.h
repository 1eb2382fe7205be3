// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The package's program with each of its cores against one that was compiled for this machine.

#pragma once

#include <QString>

namespace npscope {

/// The processor variant whose name on the command line this is; this process then has it, and what it starts. Throws
/// where it is not known or not for this machine.
void takeVariant(const QString &name, char **argv);

/// Measures all in turns and prints a table of ratios. `native` is the folder of the other build's benchmarks; every
/// value goes into the file, too, unless its path is empty.
void compareVariants(const QString &native, const QString &jsonPath);

} // namespace npscope
