// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// With a sanitizer everything takes ten to forty times as long, and so it does where lines are counted
// (tests/coverage). Both look at what is run, not how often: a test that repeats the same thing then does it fewer
// times, and runs the same lines.

#pragma once

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define NPSCOPE_IS_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define NPSCOPE_IS_SANITIZED
#endif
#endif

namespace npscope {

/// `usual`, or `fewer` with a sanitizer and where lines are counted.
constexpr int times([[maybe_unused]] int usual, [[maybe_unused]] int fewer)
{
#if defined(NPSCOPE_IS_SANITIZED) || defined(NPSCOPE_COUNTS_LINES)
    return fewer;
#else
    return usual;
#endif
}

} // namespace npscope
