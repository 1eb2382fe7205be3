# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What app/run, tests/run and tests/bench share (they source it): installs what is missing, configures, builds. All it
# says goes to standard error, because standard output belongs to the program that is started afterwards.

here=$(dirname "$(readlink -f "$0")")
top=$(cd "$here/.." && pwd -P)

# The CMake preset to configure, and the folder it builds in.
use_preset()
{
    preset=$1
    build=$top/build/$1
}
use_preset release

# One line a need: its name (a command, or a library as CMakeLists.txt names it) | what for | where Debian has
# it (a command or a file) | packages of apt (of several names the first known one is taken) | dnf | pacman |
# zypper | brew. A script that needs more defines extra_needs, too.
needs()
{
    lib='/usr/lib/*'
    headers='headers from https://github.com/DEShawResearch/random123'
    cat <<END
c++|the compiler (C++20)|c++|g++|gcc-c++|gcc|gcc-c++|llvm
cmake|configures the build|cmake|cmake|cmake|cmake|cmake|cmake
ninja|runs the build|ninja|ninja-build|ninja-build|ninja|ninja|ninja
Qt6|the window and the tests|$lib/cmake/Qt6/Qt6Config.cmake\
|qt6-base-dev|qt6-qtbase-devel|qt6-base|qt6-base-devel|qtbase
Qt6PrintSupport|prints figures|$lib/cmake/Qt6PrintSupport/Qt6PrintSupportConfig.cmake\
|qt6-base-dev|qt6-qtbase-devel|qt6-base|qt6-printsupport-devel|qtbase
Qt6OpenGL|required by the charts|$lib/cmake/Qt6OpenGL/Qt6OpenGLConfig.cmake\
|libqt6opengl6-dev qt6-base-dev|qt6-qtbase-devel|qt6-base|qt6-opengl-devel|qtbase
Qt6Charts|the charts|$lib/cmake/Qt6Charts/Qt6ChartsConfig.cmake\
|qt6-charts-dev libqt6charts6-dev|qt6-qtcharts-devel|qt6-charts|qt6-charts-devel|qtcharts
Qt6Svg|figures as SVG|$lib/cmake/Qt6Svg/Qt6SvgConfig.cmake\
|qt6-svg-dev libqt6svg6-dev|qt6-qtsvg-devel|qt6-svg|qt6-svg-devel|qtsvg
Qt6SvgIcons|reads the icons|$lib/qt6/plugins/imageformats/libqsvg.so\
|qt6-svg-plugins libqt6svg6|qt6-qtsvg|qt6-svg|qt6-svg|qtsvg
Qt6LinguistTools|texts in other languages|$lib/cmake/Qt6LinguistTools/Qt6LinguistToolsConfig.cmake\
|qt6-tools-dev|qt6-qttools-devel|qt6-tools|qt6-linguist-devel|qttools
lrelease|texts in other languages|/usr/lib/qt6/bin/lrelease|qt6-l10n-tools|qt6-linguist|qt6-tools|qt6-tools-linguist|qttools
Qt6Translations|Qt's own dialogs in other languages|/usr/share/qt6/translations/qtbase_zh_CN.qm\
|qt6-translations-l10n|qt6-qttranslations|qt6-translations|qt6-translations|qttranslations
Eigen3|linear algebra|/usr/share/eigen3/cmake/Eigen3Config.cmake|libeigen3-dev|eigen3-devel|eigen|eigen3-devel|eigen
Random123|random numbers|/usr/include/Random123/philox.h\
|librandom123-dev|Random123-devel|random123 (AUR)|$headers|$headers
fonts|text in the window and in pictures|/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf\
|fonts-dejavu-core|dejavu-sans-fonts|ttf-dejavu|dejavu-fonts|font-dejavu
END
    case ${LANGUAGE-}:${LC_ALL:-${LC_MESSAGES:-${LANG-}}} in
        zh* | :zh*) chinese_font ;;
    esac
    # A session without an X server needs Qt's own way to it; everywhere else Qt brings what it needs.
    if [ -n "${WAYLAND_DISPLAY-}" ] && [ -z "${DISPLAY-}" ]; then
        echo "Wayland|the window on Wayland|$lib/qt6/plugins/platforms/libqwayland-generic.so|qt6-wayland||||"
    fi
    extra_needs
}

extra_needs()
{
    :
}

chinese_font()
{
    echo "ChineseFont|texts in Chinese|/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc\
|fonts-noto-cjk|google-noto-sans-cjk-fonts|noto-fonts-cjk|google-noto-sans-cjk-fonts|font-noto-sans-cjk"
}

say()
{
    printf 'NPScope: %s\n' "$*" >&2
}

fail()
{
    say "$*"
    exit 1
}

as_root()
{
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_knows()
{
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'
}

# Those lines of needs() that Debian does not have yet.
missing_needs()
{
    needs | while IFS='|' read -r name purpose file rest; do
        # shellcheck disable=SC2086 # a pattern
        set -- $file
        [ -e "$1" ] || command -v "$1" >/dev/null || echo "$name|$purpose|$file|$rest"
    done
}

# "package|what for" for each of the lines in $missing; fails if apt knows none of a line's packages.
choose_packages()
{
    echo "$missing" | while IFS='|' read -r name purpose _ packages _; do
        for package in $packages; do
            if apt_knows "$package"; then
                echo "$package|$purpose"
                continue 2
            fi
        done
        say "apt knows no package for $name ($purpose); usual names: $packages"
        exit 1
    done
}

apt_install()
{
    # The packages come in one argument each. Another apt, such as the automatic updates, is waited for.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}

install_missing()
{
    missing=$(missing_needs)
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        fail "packages are missing, and there is no sudo to install them. As root, run:" \
            "apt-get install --no-install-recommends $(echo "$missing" | cut -d'|' -f4 | sed 's/ .*//' | tr '\n' ' ')"
    if ! chosen=$(choose_packages 2>/dev/null); then
        say "some packages are missing and apt's lists do not have them yet: updating the lists"
        as_root apt-get update -q >&2 || say "updating apt's lists failed; trying with what they hold"
        chosen=$(choose_packages) ||
            fail "cannot install what is missing. On Ubuntu it is in 'universe': sudo add-apt-repository universe"
    fi
    chosen=$(echo "$chosen" | awk -F'|' '!known[$1]++') # one package may answer two needs
    say "these packages of the distribution are missing and will be installed now:"
    echo "$chosen" | while IFS='|' read -r package purpose; do
        printf '    %-20s %s\n' "$package" "$purpose" >&2
    done
    packages=$(echo "$chosen" | cut -d'|' -f1 | tr '\n' ' ')
    # shellcheck disable=SC2086 # one argument a package
    apt_install $packages || { as_root apt-get update -q >&2 && apt_install $packages; } ||
        fail "the packages could not be installed. As root, run: apt-get install --no-install-recommends $packages"
}

# Where there is no apt: says what the needs whose names are arguments are called on this system.
name_missing()
{
    for manager in dnf pacman zypper brew apt; do
        ! command -v "$manager" >/dev/null || break
    done
    say "these are missing:"
    needs | while IFS='|' read -r name purpose _ apt dnf pacman zypper brew; do
        case " $* " in *" $name "*) ;; *) continue ;; esac
        case $manager in
            dnf) called="dnf: $dnf" ;;
            pacman) called="pacman: $pacman" ;;
            zypper) called="zypper: $zypper" ;;
            brew) called="brew: $brew" ;;
            *) called="Debian: ${apt%% *}; Fedora: $dnf; Arch: $pacman; openSUSE: $zypper; Homebrew: $brew" ;;
        esac
        printf '    %s (%s), %s\n' "$name" "$purpose" "$called" >&2
    done
    fail "install them and run the same command again"
}

require_tools()
{
    compiler=${CXX:-c++}
    absent=
    command -v "${compiler%% *}" >/dev/null || absent="c++"
    for tool in cmake ninja; do
        command -v "$tool" >/dev/null || absent="$absent $tool"
    done
    # shellcheck disable=SC2086 # one argument a name
    [ -z "$absent" ] || name_missing $absent
}

# Only the first time: later ninja sees for itself when CMake has to run again.
configure()
{
    [ ! -e "$build" ] || [ -w "$build" ] ||
        fail "$build belongs to another user (was it built with sudo?): remove it or change its owner"
    # CMake's paths are absolute: a build that came along when the project was moved or copied is of no use,
    # nor is one that could not be configured.
    [ ! -e "$build/build.ninja" ] || ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$build/CMakeCache.txt" || return 0
    rm -rf "$build"
    mkdir -p "$build"
    say "configuring $build"
    log=$build/configure.log
    (cd "$top" && cmake --preset "$preset") >"$log" 2>&1 && return
    cat "$log" >&2
    absent=$(sed -n 's/^ *NPScope needs \([^ ,]*\).*/\1/p' "$log")
    # shellcheck disable=SC2086 # one argument a name
    [ -z "$absent" ] || name_missing $absent
    fail "CMake could not configure the build; what it said is above"
}

# Builds the target of this name. Ninja is always asked, but it has something to show only after a change.
build_target()
{
    stamp=$build/built-$1
    log=$build/build.log
    changed=$(cd "$top" && find CMakeLists.txt app core ui resources tests -newer "$stamp" 2>&1 | head -n 1)
    if [ -z "$changed" ] && cmake --build "$build" --target "$1" >"$log" 2>&1; then
        return
    fi
    say "building"
    cmake --build "$build" --target "$1" >&2 || fail "the build failed; the compiler's messages are above"
    touch "$stamp"
}

prepare()
{
    if command -v apt-get >/dev/null; then
        install_missing
    else
        require_tools
    fi
    configure
    build_target "$1"
}
