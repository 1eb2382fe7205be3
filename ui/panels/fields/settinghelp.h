// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace npscope {

struct Setting;

/// Gives a control of the setting (or its label) what the registry says of it, as tooltip and as What's This.
void describe(QWidget &widget, const Setting &setting);

} // namespace npscope
