// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Work on a thread of its own for an object of the window's thread, that nobody waits for: where the object goes, the
// work is asked to stop, comes to its end when it can, and its result is dropped. The program waits for it at its end.

#pragma once

#include <functional>
#include <memory>
#include <stop_token>

namespace npscope {

/// To be made, used and destroyed on the window's thread.
class Errand
{
public:
    Errand() = default;
    Errand(const Errand &) = delete;
    ~Errand() { stop(); }

    /// What is to be done with a result, on the window's thread.
    using Take = std::function<void()>;
    /// `work` runs on another thread and must not use the object, which may be gone; what it returns may.
    void start(std::function<Take(const std::stop_token &)> work);
    /// Asks what was started last to stop. Its result still comes.
    void stop() { m_stop.request_stop(); }

private:
    std::stop_source m_stop;
    std::shared_ptr<const bool> m_isHere = std::make_shared<bool>(true); // watched from there, only whether it is
};

} // namespace npscope
