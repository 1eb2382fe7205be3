// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/picturefile.h"

#include "ui/document/pngtext.h"
#include "ui/document/sessionjson.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QIODevice>
#include <QImage>
#include <QImageWriter>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PictureFile)
};

constexpr char keyword[] = "NPScope"; // PNG cuts keywords with a colon
// Of text pictures: the session in base 64, since no JSON survives everything that is done to XML.
constexpr char opening[] = "<npscope:session xmlns:npscope=\"https://npscope.org/session\">";
constexpr char closing[] = "</npscope:session>";
constexpr qint64 maxTextPicture = 256 << 20;

QString describe(const Session &session)
{
    return QStringLiteral("initialisation %1, seed %2, step %3")
        .arg(QLatin1String(name(session.experiment.training.initialisation)))
        .arg(session.experiment.training.seed)
        .arg(session.step);
}

QByteArray element(const Session &session)
{
    return opening + toBytes(session, QJsonDocument::Compact).toBase64() + closing;
}

Loaded<Session> sessionFromPng(QIODevice &device)
{
    const PngText found = readPngText(device, keyword, maxSessionBytes);
    switch (found.state) {
    case PngText::State::Found:
        return sessionFromBytes(found.text.toUtf8());
    case PngText::State::Damaged:
        return Failure{Text::tr("the NPScope experiment in this picture is damaged")};
    case PngText::State::Missing:
        return Failure{Text::tr("a picture without an NPScope experiment in it")};
    case PngText::State::CutShort:
        return Failure{Text::tr("the picture is cut short, and what is left has no NPScope experiment in it")};
    }
    Q_UNREACHABLE();
}

Loaded<Session> sessionFromText(const QByteArray &picture)
{
    const qsizetype begin = picture.indexOf(opening);
    if (begin < 0)
        return Failure{Text::tr("a picture without an NPScope experiment in it")};
    const qsizetype from = begin + qsizetype(sizeof opening) - 1;
    const qsizetype end = picture.indexOf(closing, from);
    if (end < 0)
        return Failure{Text::tr("the picture is cut short, and what is left has no NPScope experiment in it")};
    if (end - from > maxSessionBytes * 4 / 3 + 4)
        return Failure{Text::tr("the NPScope experiment in this picture is damaged")};
    const auto json =
        QByteArray::fromBase64Encoding(picture.sliced(from, end - from), QByteArray::AbortOnBase64DecodingErrors);
    if (!json)
        return Failure{Text::tr("the NPScope experiment in this picture is damaged")};
    return sessionFromBytes(*json);
}

bool isSvg(const QByteArray &head)
{
    return head.contains("<svg") && (head.startsWith("<?xml") || head.startsWith("<svg"));
}

} // namespace

Loaded<QByteArray> pngBytes(const QImage &image, const Session &session)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    // Through the writer: an image copies all its pixels when it is given a text.
    writer.setText(QLatin1String(keyword), QString::fromUtf8(toBytes(session, QJsonDocument::Compact)));
    writer.setText(QStringLiteral("Software"), QStringLiteral("NPScope " NPSCOPE_VERSION));
    writer.setText(QStringLiteral("Title"), QStringLiteral("Neural process: ") + describe(session));
    writer.setText(QStringLiteral("Description"),
                   QStringLiteral("Functions sampled from a neural process. Opening this picture with NPScope "
                                  "restores its experiment, step and view."));
    if (!writer.write(image))
        return Failure{Text::tr("The picture cannot be made: %1").arg(writer.errorString())};
    return bytes;
}

QByteArray withSession(QByteArray svg, const Session &session)
{
    const qsizetype tag = svg.indexOf("<svg");
    const qsizetype end = svg.indexOf('>', tag);
    return svg.insert(end + 1, "\n<metadata>" + element(session) + "</metadata>");
}

QByteArray sessionAsXmp(const Session &session)
{
    return "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\">"
           + element(session) + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::optional<Loaded<Session>> sessionFromPicture(QIODevice &device)
{
    if (device.peek(pngSignature.size()) == pngSignature)
        return sessionFromPng(device);
    const QByteArray head = device.peek(1000);
    if (!head.startsWith("%PDF-") && !isSvg(head))
        return {};
    return sessionFromText(device.read(maxTextPicture));
}

} // namespace npscope
