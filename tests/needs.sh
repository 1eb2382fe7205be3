# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What the tests need beside what is built (tests/run and tests/sanitize source it, after app/build.sh).

# Programs that are not Qt, to see whether they show what Qt has written; one that runs many sweeps at once; shells, man
# and desktops' own checkers; and what it takes to work the window as a screen reader does.
extra_needs()
{
    echo "rsvg-convert|shows SVG in the tests|rsvg-convert|librsvg2-bin|librsvg2-tools|librsvg|rsvg-convert|librsvg"
    echo "parallel|runs parts of a sweep in the tests|parallel|parallel|parallel|parallel|gnu_parallel|parallel"
    echo "make|runs parts of a sweep in the tests|make|make|make|make|make|make"
    chinese_font
    echo "Xvfb|a display for the test by a screen reader's means|Xvfb|xvfb|xorg-x11-server-Xvfb|xorg-server-xvfb|xorg-x11-server-Xvfb|"
    echo "dbus-run-session|its message bus|dbus-run-session|dbus|dbus-daemon|dbus|dbus-1|dbus"
    echo "at-spi2|what a screen reader speaks to|/usr/libexec/at-spi2-registryd|at-spi2-core|at-spi2-core|at-spi2-core|at-spi2-core|"
    echo "Atspi|the same from Python|/usr/lib/*/girepository-1.0/Atspi-2.0.typelib\
|gir1.2-atspi-2.0|at-spi2-core|at-spi2-core|typelib-1_0-Atspi-2_0|"
    echo "PyGObject|the same from Python|/usr/lib/python3/dist-packages/gi/__init__.py|python3-gi|python3-gobject|python-gobject|python3-gobject|"
    echo "zsh|completes in the tests|zsh|zsh|zsh|zsh|zsh|zsh"
    echo "fish|completes in the tests|fish|fish|fish|fish|fish|fish"
    echo "man|shows the manual page in the tests|man|man-db|man-db|man-db|man|man-db"
    echo "desktop-file-validate|checks the desktop entry|desktop-file-validate\
|desktop-file-utils|desktop-file-utils|desktop-file-utils|desktop-file-utils|desktop-file-utils"
    echo "appstreamcli|checks the metadata|appstreamcli|appstream|appstream|appstream|AppStream|appstream"
    echo "ffmpeg|makes animations in the tests|ffmpeg|ffmpeg|ffmpeg-free|ffmpeg|ffmpeg|ffmpeg"
    echo "pdftoppm|shows PDF in the tests|pdftoppm|poppler-utils|poppler-utils|poppler|poppler-tools|poppler"
}
