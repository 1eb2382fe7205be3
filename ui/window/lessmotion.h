// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the system asks for less motion.

#pragma once

#include <QApplication>
#include <QStyle>

namespace npscope {

inline bool asksForLessMotion()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0;
}

} // namespace npscope
