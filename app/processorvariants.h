// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The variants of the core that lie beside each other where the program is installed, and how the dynamic loader is
// made to take another one.

#pragma once

#include <string>
#include <vector>

namespace npscope {

struct ProcessorVariant {
    const char *name;      ///< on the command line
    const char *title;     ///< what processorVariant() begins with
    const char *subfolder; ///< of the libraries' folder
    bool isSupported;      ///< by this machine
};

/// From the narrowest to the widest; empty where the core was built for one processor alone.
std::vector<ProcessorVariant> processorVariants();
bool isRunning(const ProcessorVariant &variant);
/// The folder that its library is in: a program which is started with it in LD_LIBRARY_PATH has that variant.
std::string folderOf(const ProcessorVariant &variant);
/// Becomes the same program with that variant. Returns where that fails, or has been tried already.
void startAnewWith(const ProcessorVariant &variant, char **argv);
/// The environment is as it was before the program started anew: what it starts itself is not concerned.
void forgetStart();

} // namespace npscope
