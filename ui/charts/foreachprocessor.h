// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of a package that is for every x86-64 the core is there three times (core/variants.cmake), all else once. These are
// the few loops of a painter for which that is too slow: NPSCOPE_FOR_EACH_PROCESSOR before a function compiles it, with
// what it calls and is known here, for newer processors, too; the loader takes what fits.

#pragma once

#if defined(NPSCOPE_VARIANTS) && defined(__GNUC__) && !defined(__clang__)
#define NPSCOPE_FOR_EACH_PROCESSOR                                                                                     \
    __attribute__((flatten, target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define NPSCOPE_FOR_EACH_PROCESSOR
#endif
