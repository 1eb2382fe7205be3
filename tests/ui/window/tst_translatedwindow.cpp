// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// In every language the window fits a small screen, with nothing cut: in those that there are, and in one that is half
// as long again as English, which stands for those to come.

#include "core/experiment/settings.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/language.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTranslator>

using namespace npscope;

namespace {

// "Open" becomes "Öpên~~": readable, and as long as in the wordiest of languages.
class Accented : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (!QByteArray(context).startsWith("npscope::"))
            return {};
        QString text = QString::fromUtf8(source);
        const qsizetype letters = text.size();
        for (const auto &[plain, accented] : {std::pair{u'a', u'á'}, {u'e', u'ê'}, {u'i', u'ï'}, {u'o', u'ö'}})
            text.replace(QChar(plain), QChar(accented));
        return text + QString(letters < 24 ? letters / 4 : 0, u'~');
    }
};

// What a widget needs to show all of its text; nothing where it wraps or elides.
int neededWidth(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->wordWrap() || label->text().isEmpty() ? 0 : label->sizeHint().width();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text().isEmpty() ? 0 : button->minimumSizeHint().width();
    return 0;
}

} // namespace

class TestTranslatedWindow : public WindowFixture
{
    Q_OBJECT

    std::unique_ptr<QTranslator> m_accented;

    void speak(const QString &language)
    {
        if (language == "accented") {
            m_accented = std::make_unique<Accented>();
            QCoreApplication::installTranslator(m_accented.get());
        } else {
            applyLanguage(*findLanguage(language));
        }
    }

    // Of all that is on the screen now.
    QStringList cut()
    {
        QStringList found;
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty())
                continue;
            if (const int needed = neededWidth(widget); needed > widget->width()) {
                const auto *label = qobject_cast<const QLabel *>(widget);
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                found << QStringLiteral("%1: %2 < %3")
                             .arg(label ? label->text() : button->text())
                             .arg(widget->width())
                             .arg(needed);
            }
        }
        for (const QTabBar *tabs : m_window->findChildren<QTabBar *>()) {
            for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
                const QRect rect = tabs->tabRect(i);
                if (tabs->isTabVisible(i) && rect.width() > 0
                    && tabs->fontMetrics().horizontalAdvance(tabs->tabText(i).remove('&')) > rect.width() - 4)
                    found << "tab " + tabs->tabText(i);
            }
        }
        found.removeDuplicates();
        return found;
    }

private slots:
    void cleanup()
    {
        destroy();
        m_accented.reset();
        applyLanguage(*findLanguage("en"));
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "zh_CN", "accented"})
            QTest::newRow(language) << QString(language);
    }
    void nothingIsCut()
    {
        QFETCH(QString, language);
        speak(language);
        open();
        m_window->resize(1024, 660); // of 1024 × 700, without the window's frame
        QCoreApplication::processEvents();
        QStringList problems;
        for (const char *what : {"one function", "a family"}) {
            if (QByteArray(what) == "a family") {
                document().setSetting(setting("family"), double(Family::Sine));
                document().setSetting(setting("model"), double(Model::Cnp));
            }
            QVERIFY(seek(20));
            for (auto *pages :
                 {m_window->findChild<QTabWidget *>("views"), m_window->findChild<QTabWidget *>("charts")}) {
                for (int i = 0; i < pages->count(); ++i) {
                    pages->setCurrentIndex(i);
                    QTest::qWait(50); // texts of the first frames
                    for (const QString &text : cut())
                        problems << QStringLiteral("%1, %2: %3").arg(what, pages->tabText(i), text);
                }
                pages->setCurrentIndex(0);
            }
            for (auto *dock : m_window->findChildren<QDockWidget *>()) {
                dock->show();
                dock->raise();
                QTest::qWait(20);
                for (const QString &text : cut())
                    problems << QStringLiteral("%1, %2: %3").arg(what, dock->windowTitle(), text);
            }
        }
        // The wordiest of languages may need a larger screen, but no more than this.
        if (m_window->width() > (language == "accented" ? 1280 : 1024))
            problems << QStringLiteral("the window is %1 wide").arg(m_window->width());
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    }

    void itIsInTheLanguage()
    {
        speak("zh_CN");
        open();
        QStringList english;
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            const QString text = label->text();
            const bool isSentence = text.count(QRegularExpression("\\b[a-z]{3,}\\b")) > 3; // no formula
            if (isSentence && std::ranges::none_of(text, [](QChar c) { return c.script() == QChar::Script_Han; }))
                english << text;
        }
        QVERIFY2(english.isEmpty(), qPrintable(english.join('\n')));
        // A letter that chooses a menu's action, "(&S)", is no part of what its button says.
        QStringList marked;
        for (const auto *button : m_window->findChildren<QToolButton *>()) {
            if (button->text().contains(QRegularExpression("\\([A-Z]\\)")))
                marked << button->text();
        }
        QVERIFY2(marked.isEmpty(), qPrintable(marked.join('\n')));
        QVERIFY(m_window->findChild<QTabWidget *>("views")->tabText(0) != "Functions");
    }

    // A language that is written from the right: the window is mirrored, its charts are not, and it works.
    void itCanBeReadFromTheRight()
    {
        open();
        m_window->resize(1024, 660);
        QVERIFY(seek(50));
        QApplication::processEvents();
        const auto seen = [this] { // as it is on the screen
            const QPixmap all = m_window->screen()->grabWindow(m_window->winId());
            return all.copy(QRect(chart().mapTo(m_window.get(), QPoint()), chart().size())).toImage();
        };
        const QImage fromTheLeft = seen();
        QVERIFY(!fromTheLeft.isNull());
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QApplication::processEvents();
        QCOMPARE(m_window->layoutDirection(), Qt::RightToLeft);
        QTRY_COMPARE(seen(), fromTheLeft);
        const std::size_t points = document().experiment().context().size();
        click({1.5, 0.5});
        QCOMPARE(document().experiment().context().size(), points + 1);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestTranslatedWindow)
#include "tst_translatedwindow.moc"
