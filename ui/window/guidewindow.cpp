// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/guidewindow.h"

#include "ui/document/guide.h"
#include "ui/window/guidebrowser.h"

#include <QAction>
#include <QLineEdit>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStyle>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolBar>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace npscope {

namespace {

constexpr int addressRole = Qt::UserRole;
constexpr int contentsWidth = 230;
constexpr QSize usualSize(1000, 720);

QTreeWidgetItem *findItem(QTreeWidget &contents, const QUrl &address)
{
    for (QTreeWidgetItemIterator it(&contents); *it; ++it) {
        if ((*it)->data(0, addressRole).toUrl() == address)
            return *it;
    }
    return nullptr;
}

} // namespace

void GuideWindow::open(QWidget &window)
{
    auto *guide = window.findChild<GuideWindow *>();
    if (!guide) {
        guide = new GuideWindow(&window);
        guide->setAttribute(Qt::WA_DeleteOnClose);
    }
    guide->show();
    guide->raise();
    guide->activateWindow();
}

void GuideWindow::goOnFrom(const QWidget &before, QWidget &window)
{
    const auto *open = before.findChild<GuideWindow *>();
    if (!open || !open->isVisible())
        return;
    auto *guide = new GuideWindow(&window);
    guide->setAttribute(Qt::WA_DeleteOnClose);
    guide->setGeometry(open->geometry());
    guide->m_browser->goTo(open->m_browser->source());
    guide->show();
}

GuideWindow::GuideWindow(QWidget *parent)
    : QDialog(parent, Qt::Window), m_browser(new GuideBrowser), m_contents(new QTreeWidget), m_find(new QLineEdit)
{
    setWindowTitle(tr("NPScope Guide"));
    createContents();
    auto *splitter = new QSplitter;
    splitter->addWidget(m_contents);
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({contentsWidth, usualSize.width() - contentsWidth});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(createBar());
    layout->addWidget(splitter);
    m_browser->setAccessibleName(tr("Page of the guide"));
    connect(m_contents, &QTreeWidget::currentItemChanged, this, &GuideWindow::showChosen);
    connect(m_contents, &QTreeWidget::itemClicked, this, &GuideWindow::showChosen);
    connect(m_browser, &GuideBrowser::shown, this, &GuideWindow::followPage);
    resize(usualSize.boundedTo(screen()->availableSize() * 0.9));
    m_browser->setSource(GuideBrowser::address(guidePages().constFirst()));
    m_browser->setFocus();
}

void GuideWindow::createContents()
{
    m_contents->setHeaderHidden(true);
    m_contents->setAccessibleName(tr("Contents of the guide"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAnimated(false);
    m_contents->setIndentation(14);
    m_contents->setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 0; }"));
    for (const QString &page : guidePages()) {
        QTreeWidgetItem *item = nullptr;
        for (const GuideHeading &heading : guideText(page).headings) {
            if (heading.level > 2)
                continue;
            item = heading.level == 1
                       ? new QTreeWidgetItem(m_contents)
                       : new QTreeWidgetItem(m_contents->topLevelItem(m_contents->topLevelItemCount() - 1));
            item->setText(0, heading.text);
            item->setData(0, addressRole, GuideBrowser::address(page, heading.level == 1 ? QString() : heading.anchor));
        }
    }
}

QWidget *GuideWindow::createBar()
{
    auto *bar = new QToolBar;
    QAction *back = bar->addAction(style()->standardIcon(QStyle::SP_ArrowBack), tr("Back (Alt+Left)"), m_browser,
                                   &QTextBrowser::backward);
    QAction *forward = bar->addAction(style()->standardIcon(QStyle::SP_ArrowForward), tr("Forward (Alt+Right)"),
                                      m_browser, &QTextBrowser::forward);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    bar->addSeparator();
    m_find->setPlaceholderText(tr("Find on this page (Ctrl+F)"));
    m_find->setAccessibleName(tr("Find on this page"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(320);
    bar->addWidget(m_find);
    connect(m_find, &QLineEdit::textEdited, this, [this] { find(false); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(true); });
    const auto onKey = [this](const QKeySequence &key, const auto &run) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, run);
    };
    onKey(QKeySequence::Find, [this] {
        m_find->setFocus();
        m_find->selectAll();
    });
    onKey(QKeySequence::ZoomIn, [this] { m_browser->zoomIn(); });
    onKey(QKeySequence::ZoomOut, [this] { m_browser->zoomOut(); });
    onKey(Qt::ALT | Qt::Key_Left, [this] { m_browser->backward(); });
    onKey(Qt::ALT | Qt::Key_Right, [this] { m_browser->forward(); });
    return bar;
}

void GuideWindow::showChosen()
{
    if (const QTreeWidgetItem *item = m_contents->currentItem())
        m_browser->goTo(item->data(0, addressRole).toUrl());
}

// Wherever a link or a key has led.
void GuideWindow::followPage()
{
    QTreeWidgetItem *item = findItem(*m_contents, m_browser->source());
    if (!item)
        item = findItem(*m_contents, m_browser->source().adjusted(QUrl::RemoveFragment));
    if (!item)
        return;
    const QSignalBlocker blocker(m_contents);
    m_contents->setCurrentItem(item);
    (item->parent() ? item->parent() : item)->setExpanded(true);
}

// The next one from the cursor on, or again from the top. While it is typed, the one that is found may stay.
void GuideWindow::find(bool isNext)
{
    QTextCursor from = m_browser->textCursor();
    if (!isNext)
        from.setPosition(from.selectionStart());
    QTextCursor found = m_browser->document()->find(m_find->text(), from);
    if (found.isNull())
        found = m_browser->document()->find(m_find->text());
    if (found.isNull())
        from.clearSelection();
    m_browser->setTextCursor(found.isNull() ? from : found);
}

} // namespace npscope
