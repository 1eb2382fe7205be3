// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/processor/variant.h"

namespace npscope {

const char *processorVariant()
{
#if defined(__x86_64__) && defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512CD__)                      \
    && defined(__AVX512DQ__) && defined(__AVX512VL__)
    return "x86-64-v4 (AVX-512)";
#elif defined(__x86_64__) && defined(__AVX2__) && defined(__FMA__)
    return "x86-64-v3 (AVX2)";
#elif defined(__x86_64__)
    return "x86-64";
#elif defined(__aarch64__)
    return "arm64";
#else
    return "another architecture";
#endif
}

} // namespace npscope
