// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole command line, an argument a line: read up to where the work would begin.

#include "app/commandline.h"

#include "app/windowarguments.h"
#include "tests/fuzzing/target.h"

#include <QDir>
#include <QTemporaryDir>

namespace npscope {

namespace {

// Files that it may name lie in a folder without any.
void goWhereNothingIs()
{
    static const QTemporaryDir folder;
    static const bool isThere = QDir::setCurrent(folder.path());
    REQUIRE(isThere, folder.errorString());
}

bool reads(const QByteArray &name, const QStringList &given)
{
    QByteArray first = "npscope", second = name;
    char *arguments[]{first.data(), second.data(), nullptr};
    if (isCommand(2, arguments)) {
        REQUIRE(readCommand(name, given), QString::fromUtf8(name));
        return true;
    }
    const WindowArguments window = readWindowArguments(QStringList{QString::fromUtf8(name)} + given);
    if (window.file && !*window.file)
        requireRefusal(window.file->error());
    return !window.file;
}

} // namespace

bool check(const QByteArray &bytes)
{
    goWhereNothingIs();
    QByteArrayList lines = bytes.split('\n');
    const QByteArray name = lines.takeFirst();
    QStringList given;
    for (const QByteArray &line : lines)
        given << QString::fromUtf8(line);
    try {
        return reads(name, given);
    } catch (const CommandError &error) {
        REQUIRE(error.code == CommandError::Failed || error.code == CommandError::BadArguments, error.text);
        requireRefusal(error.text);
        return false;
    }
}

std::vector<QByteArray> seeds()
{
    return {"render\n--preset\nnormal-9001\n--size\n1200x800\n--scale\n2\n--out\nfan.png",
            "render\n--steps\n1,3001,9001\n--init\nxavier\n--context\n-1,0.5;2,-1\n--columns\n2\n--out\nfan.pdf",
            "render\n--animate\n1:9001\n--frames\n120\n--fps\n20\n--out\ntraining.gif",
            "render\n--steps\n9001\n--view\nfunctions,loss,sd\n--size\npage\n--background\nprint\n--out\nfan.svg",
            "render\n--steps\n1\n--view\nsd\n--show\nresiduals\n--text\n9\n--dpi\n300\n--out\nfan.csv",
            "train\n--steps\n9001\n--record\n0,3001,9001\n--format\njson\n--seed\n1",
            "sweep\n--inits\nnormal,default\n--seeds\n0:100\n--steps\n9001,25001\n--threads\n2\n--out\na.csv\n--resume",
            "sweep\n--vary\nsigma_y=0.005,0.05\n--seeds\n0:50\n--steps\n0\n--no-header",
            "sweep\n--vary\nfamily=sine,eq\n--seeds\n0:5\n--steps\n10\n--evaluate\n--tasks\n20\n--on\npool",
            "evaluate\n--set\nfamily=sine\n--set\nfunctions=8\n--steps\n0,1000\n--tasks\n10\n--moved\n1.5",
            "answer\n--set\nfamily=eq\n--context\n0,0.5\n--at\n0,0.5,1\n--steps\n100",
            "reproduce\nhuang-eq-cnp\n--updates\nfull\n--seeds\n0:5\n--tasks\n10",
            "weights\n--steps\n9001\n--out\nnormal.safetensors",
            "presets\n--names",
            "views",
            "help\nsettings",
            "--version",
            "--theme\ndark\n--language\nzh_CN\n--memory\n256\nno.npscope",
            "-platform\noffscreen",
            "train\n--points\nno.csv\n--data\nno.csv\n--standardise\n--steps\n1"};
}

} // namespace npscope
