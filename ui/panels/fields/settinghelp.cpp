// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/settinghelp.h"

#include "ui/document/settingtext.h"

#include <QWidget>

namespace npscope {

void describe(QWidget &widget, const Setting &setting)
{
    // As rich text, whose lines are broken.
    const QString text = QStringLiteral("<p>%1<br>%2</p>")
                             .arg(explanation(setting).toHtmlEscaped(), limitsText(setting).toHtmlEscaped());
    widget.setToolTip(text);
    widget.setWhatsThis(QStringLiteral("<b>%1</b>").arg(label(setting).toHtmlEscaped()) + text);
    widget.setAccessibleDescription(explanation(setting));
}

} // namespace npscope
