// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/datafile.h"

#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::DataFile)
};

bool isControl(QChar c)
{
    return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f';
}

} // namespace

Loaded<QString> dataText(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError() && !marked)
        text = QStringDecoder(QStringConverter::Latin1)(bytes);
    if (std::ranges::any_of(text, isControl))
        return Failure{Text::tr("not text; a table in UTF-8 is expected, such as a CSV file")};
    return text;
}

Loaded<QString> readDataText(const QString &path)
{
    QFile file(path);
    const QString name = shownPath(path);
    if (QFileInfo(path).isDir())
        return Failure{Text::tr("%1 is a folder; a CSV file is expected").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Text::tr("%1 cannot be read: %2").arg(name, shown(file.errorString()))};
    QByteArray bytes;
    while (bytes.size() <= maxDataBytes) { // a pipe gives what it has
        const QByteArray more = file.read(maxDataBytes + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > maxDataBytes) {
        return Failure{Text::tr("%1 is too large; tables of up to %2 MB are read")
                           .arg(name, QLocale().toString(int(maxDataBytes / 1'000'000)))};
    }
    const Loaded<QString> text = dataText(bytes);
    if (!text)
        return Failure{Text::tr("%1: %2").arg(name, text.error())};
    return text;
}

bool isDataPath(const QString &path)
{
    static const QStringList suffixes{"csv", "tsv", "tab", "txt", "dat"};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace npscope
