// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/gesture.h"

namespace npscope {

Gesture::Hold::Hold() : m_held(&instance(), [](Gesture *gesture) { gesture->release(); })
{
    ++m_held->m_holds;
}

Gesture &Gesture::instance()
{
    static Gesture gesture;
    return gesture;
}

void Gesture::release()
{
    --m_holds;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!isHeld())
                emit ended();
        },
        Qt::QueuedConnection);
}

} // namespace npscope
