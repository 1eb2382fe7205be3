// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/settinghelp.h"

#include "ui/document/settingtext.h"

#include <QCoreApplication>
#include <QWidget>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SettingHelp)
};

} // namespace

void describe(QWidget &widget, const Setting &setting, const QString &noEffect)
{
    // As rich text, whose lines are broken.
    const QString text = QStringLiteral("<p>%1<br>%2</p>")
                             .arg(explanation(setting).toHtmlEscaped(), limitsText(setting).toHtmlEscaped());
    const QString first = QStringLiteral("<p><b>%1</b></p>").arg(noEffectText(noEffect).toHtmlEscaped());
    widget.setToolTip(noEffect.isEmpty() ? text : first + text);
    widget.setWhatsThis(QStringLiteral("<b>%1</b>").arg(label(setting).toHtmlEscaped()) + text);
    widget.setAccessibleDescription(noEffect.isEmpty() ? explanation(setting) : noEffectText(noEffect));
}

QString noEffectText(const QString &reason)
{
    return Text::tr("No effect: %1.").arg(reason);
}

} // namespace npscope
