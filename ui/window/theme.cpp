// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/theme.h"

#include "ui/window/style.h"

#include <QApplication>
#include <QPalette>

#include <array>

namespace npscope {

namespace {

constexpr std::array names{"system", "light", "dark"};

struct Shades {
    QRgb window, base, alternate, button, text, faint, mid, dark, light, highlight, highlightedText, link;
};

constexpr Shades lightShades{0xfff3f4f6, 0xffffffff, 0xfff6f8fa, 0xfffafbfc, 0xff1b1f24, 0xff59616b,
                             0xffbcc3cb, 0xff9aa3ad, 0xffffffff, 0xff1f66c1, 0xffffffff, 0xff1a5fb4};
constexpr Shades darkShades{0xff22262c, 0xff191c21, 0xff1f2329, 0xff2e333b, 0xffe6e9ed, 0xffa2abb6,
                            0xff4a525c, 0xff14171b, 0xff414952, 0xff4b9bf5, 0xff0c1016, 0xff7db8fb};

QPalette paletteOf(const Shades &s)
{
    QPalette palette;
    palette.setColor(QPalette::Window, s.window);
    palette.setColor(QPalette::WindowText, s.text);
    palette.setColor(QPalette::Base, s.base);
    palette.setColor(QPalette::AlternateBase, s.alternate);
    palette.setColor(QPalette::Text, s.text);
    palette.setColor(QPalette::PlaceholderText, s.faint);
    palette.setColor(QPalette::Button, s.button);
    palette.setColor(QPalette::ButtonText, s.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, s.button);
    palette.setColor(QPalette::ToolTipText, s.text);
    palette.setColor(QPalette::Light, s.light);
    palette.setColor(QPalette::Midlight, s.button);
    palette.setColor(QPalette::Mid, s.mid);
    palette.setColor(QPalette::Dark, s.dark);
    palette.setColor(QPalette::Shadow, Qt::black);
    palette.setColor(QPalette::Highlight, s.highlight);
    palette.setColor(QPalette::HighlightedText, s.highlightedText);
    palette.setColor(QPalette::Link, s.link);
    palette.setColor(QPalette::LinkVisited, s.link);
    QColor disabled = QColor(s.faint);
    disabled.setAlphaF(0.75f);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return palette;
}

} // namespace

std::optional<Theme> findTheme(const QString &name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return Theme(i);
    }
    return {};
}

QString name(Theme theme)
{
    return QLatin1String(names[std::size_t(theme)]);
}

void applyTheme(Theme theme)
{
    // What the platform gave at the start; setting the application's palette hides it afterwards.
    static const QPalette platform = QApplication::palette();
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    const bool dark = theme == Theme::Dark || (theme == Theme::System && isDark(platform));
    QApplication::setPalette(paletteOf(dark ? darkShades : lightShades));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5f;
}

} // namespace npscope
