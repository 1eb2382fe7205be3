// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/guidebrowser.h"

#include "ui/document/guide.h"
#include "ui/window/guidepictures.h"
#include "ui/window/guidestyle.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextFrame>
#include <QUrl>

#include <algorithm>

namespace npscope {

namespace {

constexpr double lettersAColumn = 108; // of the average width: of programs and pictures
constexpr double leastMargin = 20;
constexpr double morePoints = 1;                    // than the window's text: it is to be read
constexpr int isStyled = QTextFormat::UserProperty; // of the whole page

const QString figureScheme = QStringLiteral("figure");

QFont textFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() + morePoints);
    return font;
}

} // namespace

GuideBrowser::GuideBrowser(QWidget *parent) : QTextBrowser(parent), m_pictures(new GuidePictures(this))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that the width does not depend on the height
    document()->setDocumentMargin(0);
    setFont(textFont());
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

void GuideBrowser::goTo(const QUrl &address)
{
    if (address != source())
        setSource(address);
    else if (address.hasFragment())
        scrollToAnchor(address.fragment());
    else
        verticalScrollBar()->setValue(0);
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
    const QUrl target = source().isEmpty() ? name : source().resolved(name);
    QTextBrowser::doSetSource(target, QTextDocument::MarkdownResource);
    if (!document()->rootFrame()->frameFormat().hasProperty(isStyled))
        restyle();
    if (target.hasFragment())
        scrollToAnchor(target.fragment());
    emit shown();
}

void GuideBrowser::restyle()
{
    styleGuide(*document(), palette(), guideText(page()).headings, widestColumn());
    setMargins();
}

double GuideBrowser::widestColumn() const
{
    return lettersAColumn * QFontMetricsF(document()->defaultFont()).averageCharWidth();
}

double GuideBrowser::columnWidth() const
{
    return std::clamp(viewport()->width() - 2 * leastMargin, 100.0, widestColumn());
}

QImage GuideBrowser::picture(const QString &name) const
{
    return m_pictures->picture(name, columnWidth(), devicePixelRatioF(), palette());
}

void GuideBrowser::setMargins()
{
    const double side = std::max(leastMargin, (viewport()->width() - columnWidth()) / 2);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setProperty(isStyled, true);
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

bool GuideBrowser::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(textFont());
    return QTextBrowser::event(event);
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
