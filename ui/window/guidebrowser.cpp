// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/guidebrowser.h"

#include "ui/document/guide.h"
#include "ui/window/guidepictures.h"
#include "ui/window/guidestyle.h"

#include <QEvent>
#include <QFileInfo>
#include <QScrollBar>
#include <QTextFrame>

#include <algorithm>

namespace npscope {

namespace {

constexpr double lettersALine = 88; // of the average width; some more than books have, for the lines of programs
constexpr double leastMargin = 20;

const QString figureScheme = QStringLiteral("figure");

} // namespace

GuideBrowser::GuideBrowser(QWidget *parent) : QTextBrowser(parent), m_pictures(new GuidePictures(this))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that the width does not depend on the height
    document()->setDocumentMargin(0);
    connect(m_pictures, &GuidePictures::ready, this, [this](const QString &name) {
        document()->addResource(QTextDocument::ImageResource, QUrl(figureScheme + QLatin1Char(':') + name),
                                picture(name));
        document()->markContentsDirty(0, document()->characterCount());
        viewport()->update();
    });
}

QUrl GuideBrowser::address(const QString &page, const QString &anchor)
{
    QUrl url(QStringLiteral("guide:/") + page + QStringLiteral(".md"));
    if (!anchor.isEmpty())
        url.setFragment(anchor);
    return url;
}

QString GuideBrowser::page() const
{
    return QFileInfo(source().path()).completeBaseName();
}

QVariant GuideBrowser::loadResource(int type, const QUrl &name)
{
    if (name.scheme() == figureScheme)
        return picture(name.path());
    const QString page = QFileInfo(name.path()).completeBaseName();
    return type == QTextDocument::MarkdownResource && guidePages().contains(page) ? guideText(page).markdown
                                                                                  : QVariant();
}

void GuideBrowser::doSetSource(const QUrl &name, QTextDocument::ResourceType)
{
    const bool isOther = name.adjusted(QUrl::RemoveFragment) != source().adjusted(QUrl::RemoveFragment);
    QTextBrowser::doSetSource(name, QTextDocument::MarkdownResource);
    if (isOther)
        restyle();
    if (name.hasFragment())
        scrollToAnchor(name.fragment());
}

void GuideBrowser::restyle()
{
    styleGuide(*document(), palette(), guideText(page()).headings);
    setMargins();
}

double GuideBrowser::columnWidth() const
{
    const double wanted = lettersALine * fontMetrics().averageCharWidth();
    return std::clamp(viewport()->width() - 2 * leastMargin, 100.0, wanted);
}

QImage GuideBrowser::picture(const QString &name) const
{
    return m_pictures->picture(name, columnWidth(), devicePixelRatioF(), palette());
}

void GuideBrowser::setMargins()
{
    const double side = std::max(leastMargin, (viewport()->width() - columnWidth()) / 2);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(leastMargin);
    format.setBottomMargin(leastMargin);
    document()->rootFrame()->setFrameFormat(format);
    paintPictures();
}

// At another width, or in other colours.
void GuideBrowser::paintPictures()
{
    const QString text = guideText(page()).markdown;
    for (const QString &name : guideFigures()) {
        const QString address = figureScheme + QLatin1Char(':') + name;
        if (text.contains(QLatin1Char('(') + address + QLatin1Char(')')))
            document()->addResource(QTextDocument::ImageResource, QUrl(address), picture(name));
    }
    document()->markContentsDirty(0, document()->characterCount());
}

void GuideBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (source().isEmpty() || (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange))
        return;
    const int at = verticalScrollBar()->value();
    setMarkdown(guideText(page()).markdown);
    restyle();
    verticalScrollBar()->setValue(at);
}

void GuideBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (!source().isEmpty() && event->size().width() != event->oldSize().width())
        setMargins();
}

} // namespace npscope
