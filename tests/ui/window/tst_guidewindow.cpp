// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The guide's window: F1 opens it, links, contents and keys lead through it, and its pictures are drawn.

#include "tests/ui/window/windowfixture.h"
#include "ui/document/guide.h"
#include "ui/document/language.h"
#include "ui/window/guidebrowser.h"
#include "ui/window/guidepictures.h"
#include "ui/window/guidewindow.h"

#include <QAbstractTextDocumentLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTreeWidget>
#include <QWheelEvent>

#include <set>

using namespace npscope;

namespace {

int coloursOf(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return int(colours.size());
}

} // namespace

class TestGuideWindow : public WindowFixture
{
    Q_OBJECT

private:
    GuideWindow *openGuide()
    {
        m_window->activateWindow();
        if (!await([this] { return m_window->isActiveWindow(); }))
            return nullptr;
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *guide = m_window->findChild<GuideWindow *>();
        return guide && await([guide] { return guide->isActiveWindow(); }) ? guide : nullptr;
    }
    static QImage pictureOf(GuideBrowser &browser, const QString &name)
    {
        return browser.document()->resource(QTextDocument::ImageResource, QUrl("figure:" + name)).value<QImage>();
    }
    // Where a link to there can be clicked.
    static QPoint linkTo(GuideBrowser &browser, const QString &target)
    {
        for (QTextBlock block = browser.document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (it.fragment().charFormat().anchorHref() != target)
                    continue;
                QTextCursor cursor(browser.document());
                cursor.setPosition(it.fragment().position() + 1);
                browser.setTextCursor(cursor);
                browser.ensureCursorVisible();
                return browser.cursorRect(cursor).center() + QPoint(2, 0);
            }
        }
        return {};
    }
    static int lineAtTop(GuideBrowser &browser) { return browser.cursorForPosition({100, 30}).blockNumber(); }

private slots:
    void f1OpensIt();
    void onceOnly();
    void linksLeadOnAndKeysBack();
    void aLinkMayLeadToAHeading();
    void contentsLeadToPagesAndHeadings();
    void findGoesThroughThePage();
    void picturesAreDrawn();
    void picturesFollowTheThemeAndTheWidth();
    void textFollowsTheWindowsAndTheWheel();
    void linesAreReadable();
    void nothingIsWiderThanItsPage();
    void itIsInTheWindowsLanguage();
    void escapeClosesIt();
};

void TestGuideWindow::f1OpensIt()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    QCOMPARE(guide->browser().page(), "first-steps");
    QVERIFY(guide->browser().toPlainText().startsWith("First steps"));
    QVERIFY(!guide->isModal());
}

void TestGuideWindow::onceOnly()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    QCOMPARE(openGuide(), guide);
    QCOMPARE(m_window->findChildren<GuideWindow *>().size(), 1);
}

void TestGuideWindow::linksLeadOnAndKeysBack()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    GuideBrowser &browser = guide->browser();
    const QPoint link = linkTo(browser, "views.md");
    QTest::mouseClick(browser.viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(browser.page(), "views");
    QCOMPARE(guide->findChild<QTreeWidget *>()->currentItem()->text(0), "The views");
    QTest::keyClick(&browser, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(browser.page(), "first-steps");
    QTest::keyClick(&browser, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(browser.page(), "views");
}

void TestGuideWindow::aLinkMayLeadToAHeading()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    GuideBrowser &browser = guide->browser();
    const QPoint link = linkTo(browser, "settings.md#family");
    QTest::mouseClick(browser.viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(browser.page(), "settings");
    QVERIFY(browser.verticalScrollBar()->value() > 0);
    QTextCursor cursor = browser.cursorForPosition({browser.viewport()->width() / 2, 12});
    QCOMPARE(cursor.block().text(), "family");
}

void TestGuideWindow::contentsLeadToPagesAndHeadings()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    GuideBrowser &browser = guide->browser();
    auto *contents = guide->findChild<QTreeWidget *>();
    QCOMPARE(contents->topLevelItemCount(), guidePages().size());
    for (int i = 0; i < contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = contents->topLevelItem(i);
        contents->scrollToItem(item);
        QTest::mouseClick(contents->viewport(), Qt::LeftButton, {}, contents->visualItemRect(item).center());
        QCOMPARE(browser.page(), guidePages().at(i));
        QVERIFY(item->isExpanded());
    }
    contents->setFocus();
    QTest::keyClick(contents, Qt::Key_Home);
    QCOMPARE(browser.page(), guidePages().first());
    QCOMPARE(browser.verticalScrollBar()->value(), 0);
    QTest::keyClick(contents, Qt::Key_Down);
    QTest::keyClick(contents, Qt::Key_Down);
    QCOMPARE(contents->currentItem()->text(0), "Points");
    QVERIFY(browser.verticalScrollBar()->value() > 0);
}

void TestGuideWindow::findGoesThroughThePage()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    GuideBrowser &browser = guide->browser();
    QTest::keyClick(&browser, Qt::Key_F, Qt::ControlModifier);
    auto *field = guide->findChild<QLineEdit *>();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, "ghost");
    QCOMPARE(browser.textCursor().selectedText(), "ghost");
    const int first = browser.textCursor().selectionStart();
    QTest::keyClick(field, Qt::Key_Return); // there is no other one: round to the same
    QCOMPARE(browser.textCursor().selectionStart(), first);
    QVERIFY(guide->isVisible()); // Enter presses no button of the dialog
    field->clear();
    QTest::keyClicks(field, "curves");
    const int before = browser.textCursor().selectionStart();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(browser.textCursor().selectionStart() != before);
    QCOMPARE(browser.textCursor().selectedText(), "curves");
}

void TestGuideWindow::picturesAreDrawn()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    GuideBrowser &browser = guide->browser();
    for (const QString &page : guidePages()) {
        browser.setSource(GuideBrowser::address(page));
        QVERIFY(await([&] { return browser.pictures().waiting() == 0; }));
    }
    const int someColours = 20; // of lines and letters; a ground without any has one
    for (const QString &page : guidePages()) {
        browser.setSource(GuideBrowser::address(page));
        for (const QString &name : guideFigures()) {
            if (guideText(page).markdown.contains("(figure:" + name + ')'))
                QVERIFY2(coloursOf(pictureOf(browser, name)) > someColours, qPrintable(name));
        }
    }
}

void TestGuideWindow::picturesFollowTheThemeAndTheWidth()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    GuideBrowser &browser = guide->browser();
    QVERIFY(await([&] { return browser.pictures().waiting() == 0; }));
    const QImage light = pictureOf(browser, "functions");
    QPalette dark = browser.palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    guide->setPalette(dark);
    const QImage onDark = pictureOf(browser, "functions");
    QCOMPARE(onDark.size(), light.size());
    QVERIFY(onDark.pixelColor(1, 1).lightness() < 60 && light.pixelColor(1, 1).lightness() > 200);
    guide->resize(620, 600);
    QVERIFY(await([&] { return pictureOf(browser, "functions").width() < light.width(); }));
    QVERIFY(pictureOf(browser, "functions").width() <= browser.viewport()->width());
}

void TestGuideWindow::textFollowsTheWindowsAndTheWheel()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    GuideBrowser &browser = guide->browser();
    const auto size = [&] { return browser.document()->defaultFont().pointSizeF(); };
    const QFont usual = QApplication::font();
    QCOMPARE(size(), usual.pointSizeF() + 1);
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() + 4);
    const auto setFont = [&](const QFont &font) {
        QApplication::setFont(font);
        QEvent change(QEvent::ApplicationFontChange); // widgets are told so while the application runs
        QApplication::sendEvent(&browser, &change);
    };
    setFont(large);
    QCOMPARE(size(), usual.pointSizeF() + 5);
    setFont(usual);
    QCOMPARE(size(), usual.pointSizeF() + 1);
    QWheelEvent turn(QPointF(300, 300), browser.viewport()->mapToGlobal(QPointF(300, 300)), {}, QPoint(0, 240),
                     Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(browser.viewport(), &turn);
    QVERIFY(size() > usual.pointSizeF() + 1);
    QVERIFY(browser.document()->toPlainText().startsWith("First steps")); // and is styled once
    QVERIFY(!browser.horizontalScrollBar()->isVisible());
}

void TestGuideWindow::linesAreReadable()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    guide->resize(1900, 900);
    QTest::qWait(0);
    GuideBrowser &browser = guide->browser();
    for (QTextBlock block = browser.document()->begin(); block.isValid(); block = block.next()) {
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            QVERIFY2(block.layout()->lineAt(i).textLength() <= 120, qPrintable(block.text()));
    }
}

void TestGuideWindow::nothingIsWiderThanItsPage()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    guide->resize(1000, 700);
    GuideBrowser &browser = guide->browser();
    for (const QString &page : guidePages()) {
        browser.setSource(GuideBrowser::address(page));
        QTest::qWait(0); // pictures that are still to be drawn have their size
        QVERIFY2(!browser.horizontalScrollBar()->isVisible(), qPrintable(page));
    }
}

void TestGuideWindow::itIsInTheWindowsLanguage()
{
    applyLanguage(*findLanguage("zh_CN"));
    open();
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    QVERIFY(guide->browser().toPlainText().startsWith(guideText("first-steps").headings.front().text));
    QVERIFY(guide->browser().toPlainText() != guideFile("first-steps", "en"));
    QVERIFY(!guide->browser().toPlainText().startsWith("First steps"));
    applyLanguage(*findLanguage("en"));
}

void TestGuideWindow::escapeClosesIt()
{
    GuideWindow *guide = openGuide();
    QVERIFY(guide);
    QTest::keyClick(&guide->browser(), Qt::Key_Escape);
    QVERIFY(!guide->isVisible());
    QVERIFY(await([this] { return m_window->findChild<GuideWindow *>() == nullptr; }));
    QVERIFY(openGuide());
}

QTEST_MAIN(TestGuideWindow)
#include "tst_guidewindow.moc"
