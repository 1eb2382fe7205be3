// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/helpdialog.h"

#include "ui/document/mnemonic.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace npscope {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("npscope::HelpDialog", text);
}

void appendActions(QString &html, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            appendActions(html, menu->actions());
            continue;
        }
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText).toHtmlEscaped());
        if (!keys.isEmpty()) {
            html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td><b>%2</b></td></tr>")
                        .arg(withoutMnemonic(action->text()).toHtmlEscaped(), keys.join(QStringLiteral(", ")));
        }
    }
}

} // namespace

HelpDialog::HelpDialog(const QString &title, const QString &html, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *browser = new QTextBrowser;
    browser->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(browser);
    layout->addWidget(buttons);
    resize(620, 560);
}

QString shortcutsText(const QMenuBar &menus)
{
    QString html;
    for (const QAction *menu : menus.actions()) {
        html += QStringLiteral("<h3>%1</h3><table>").arg(withoutMnemonic(menu->text()).toHtmlEscaped());
        appendActions(html, menu->menu()->actions());
        html += QStringLiteral("</table>");
    }
    html += translated(
        QT_TRANSLATE_NOOP("npscope::HelpDialog",
                          "<h3>On the chart</h3><p>Tab selects one point after the other; arrows move it (with Shift "
                          "ten times as far), Del "
                          "removes it, Esc deselects. With no point selected, Left and Right step through the run.</p>"
                          "<p>Keys without Ctrl act where the focused control does not use them itself.</p>"));
    return html;
}

} // namespace npscope
