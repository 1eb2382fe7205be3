// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who has the focus is seen: every widget of the window that can have it, in both themes, by its pixels.

#include "tests/ui/window/windowfixture.h"
#include "ui/window/focusring.h"
#include "ui/window/theme.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QMenuBar>
#include <QScrollArea>
#include <QStyle>
#include <QTabWidget>

using namespace npscope;

namespace {

// Half of what surrounds the widget, in one line, is far from what was there.
constexpr int clearDifference = 40; // of 255: a ratio of lightness that is seen at a glance
constexpr double leastShare = 0.5;

int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) >= clearDifference;
    return count;
}

bool canHaveFocus(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy()
           && !qobject_cast<const QMenuBar *>(&widget) && !widget.visibleRegion().isEmpty();
}

void scrollTo(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    }
}

QString nameOf(const QWidget &widget)
{
    return QString("%1 \"%2\" (%3) in %4")
        .arg(widget.metaObject()->className(), widget.accessibleName(), widget.objectName(),
             widget.parentWidget() ? widget.parentWidget()->metaObject()->className() : "");
}

} // namespace

class TestFocus : public WindowFixture
{
    Q_OBJECT

private:
    QImage around(QWidget *widget)
    {
        QCoreApplication::processEvents();
        const QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
        return m_window->grab(place.adjusted(-4, -4, 4, 4) & m_window->rect()).toImage();
    }

    void checkAllThatAreVisible(QSet<QWidget *> &checked)
    {
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            scrollTo(widget);
            if (!canHaveFocus(*widget) || checked.contains(widget))
                continue;
            checked.insert(widget);
            if (QWidget *focused = QApplication::focusWidget())
                focused->clearFocus();
            const QImage before = around(widget);
            widget->setFocus(Qt::TabFocusReason);
            QVERIFY2(widget->hasFocus(), qPrintable(nameOf(*widget)));
            const QRect visible = widget->visibleRegion().boundingRect();
            const int seen = differing(before, around(widget));
            QVERIFY2(seen >= leastShare * 2 * (visible.width() + visible.height()),
                     qPrintable(nameOf(*widget) + QString(": %1").arg(seen)));
        }
    }

private slots:
    void everyWidgetShowsItsFocus_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void everyWidgetShowsItsFocus()
    {
        QFETCH(Theme, theme);
        applyTheme(theme);
        run().pause();
        QVERIFY(seek(100));
        QSet<QWidget *> checked;
        for (QTabWidget *tabs :
             {m_window->findChild<QTabWidget *>("views"), m_window->findChild<QTabWidget *>("charts")}) {
            for (int i = tabs->count() - 1; i >= 0; --i) {
                tabs->setCurrentIndex(i);
                checkAllThatAreVisible(checked);
            }
        }
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->raise();
            checkAllThatAreVisible(checked);
        }
        QVERIFY2(checked.size() > 50, qPrintable(QString::number(checked.size()))); // none of the panels was left out
    }

    void aChartThatIsClickedHasNoRing()
    {
        const auto *ring = m_window->findChild<FocusRing *>();
        chart().clearFocus();
        QVERIFY(!ring->surrounded());
        QTest::mouseClick(&chart(), Qt::LeftButton, {}, at({0, 1.4}));
        QVERIFY(chart().hasFocus());
        QVERIFY(!ring->surrounded());
    }

    void checkBoxesHaveAFrame_data() { everyWidgetShowsItsFocus_data(); }
    void checkBoxesHaveAFrame()
    {
        QFETCH(Theme, theme);
        applyTheme(theme);
        QCheckBox box("name");
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        const QImage image = box.grab().toImage();
        const int window = qGray(box.palette().color(QPalette::Window).rgb());
        const int size = box.style()->pixelMetric(QStyle::PM_IndicatorWidth);
        int framed = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < size + 2; ++x)
                framed += std::abs(qGray(image.pixel(x, y)) - window) > 60;
        QVERIFY2(framed > 2 * size, qPrintable(QString::number(framed)));
    }
};

QTEST_MAIN(TestFocus)
#include "tst_focus.moc"
