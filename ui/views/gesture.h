// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The gesture of the pointer: from the press of a button on a view to its release. While there is one, no scale changes
// by itself, in no view, whatever frames arrive: what was pressed stays under the pointer. What should have changed
// does so after it. There is one pointer, hence one gesture.

#pragma once

#include <QObject>

#include <memory>

namespace npscope {

class Gesture : public QObject
{
    Q_OBJECT

public:
    /// Lasts as long as this, or a copy of it, is kept: a view keeps it with what it knows of the press, so that
    /// whatever ends the press ends the gesture.
    class Hold
    {
    public:
        Hold();

    private:
        std::shared_ptr<Gesture> m_held;
    };

    static Gesture &instance();
    static bool isHeld() { return instance().m_holds > 0; }

signals:
    /// In the event loop's next turn: the release itself is dealt with by then.
    void ended();

private:
    Gesture() = default;
    void release();

    int m_holds = 0;
};

} // namespace npscope
