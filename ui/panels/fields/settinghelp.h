// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace npscope {

struct Setting;

/// Gives a control of the setting (or its label) what the registry says of it, as tooltip and as What's This. The
/// tooltip begins with the reason why it has no effect, if there is one.
void describe(QWidget &widget, const Setting &setting, const QString &noEffect = {});

/// "No effect: NPML has no KL."
QString noEffectText(const QString &reason);

} // namespace npscope
