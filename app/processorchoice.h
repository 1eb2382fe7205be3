// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// --processor baseline|avx2|avx512, of the window and of every command: which variant of the core is at work. The
// dynamic loader chooses the widest that this machine can run; for another one the program starts anew, told where to
// look.

#pragma once

#include "app/arguments.h"

#include <vector>

namespace npscope {

/// As help lists it; none where the core was built for one processor alone.
std::vector<Option> processorOptions();

/// Takes the option out of the arguments, before anything else reads them. Returns in a process that runs the variant
/// that was asked for. Throws CommandError.
void chooseProcessor(int &argc, char **argv);

} // namespace npscope
