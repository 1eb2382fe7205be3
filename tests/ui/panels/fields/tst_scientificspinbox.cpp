// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/panels/fields/scientificspinbox.h"

#include <QLineEdit>
#include <QTest>

using namespace npscope;

class TestScientificSpinBox : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        QLocale::setDefault(QLocale::c());
        m_box = std::make_unique<ScientificSpinBox>(1e-8, 10);
        m_box->setValue(1e-3);
    }

    void stepsThroughOneTwoFive()
    {
        std::vector<double> up;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(m_box.get(), Qt::Key_Up);
            up.push_back(m_box->value());
        }
        const std::vector<double> expected{2e-3, 5e-3, 1e-2, 2e-2};
        for (std::size_t i = 0; i < up.size(); ++i)
            QCOMPARE(up[i], expected[i]);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(m_box.get(), Qt::Key_Down);
        QCOMPARE(m_box->value(), 5e-4);
    }

    void goesToTheNearestRoundValueFromAnyOther()
    {
        m_box->setValue(0.0031);
        QTest::keyClick(m_box.get(), Qt::Key_Up);
        QCOMPARE(m_box->value(), 5e-3);
        m_box->setValue(0.0031);
        QTest::keyClick(m_box.get(), Qt::Key_Down);
        QCOMPARE(m_box->value(), 2e-3);
    }

    void staysInItsRange()
    {
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(m_box.get(), Qt::Key_Down);
        QCOMPARE(m_box->value(), 1e-8);
        QCOMPARE(m_box->text(), QStringLiteral("1e-08"));
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(m_box.get(), Qt::Key_Up);
        QCOMPARE(m_box->value(), 10.0);
    }

    void takesWhatIsTyped()
    {
        m_box->selectAll();
        QTest::keyClicks(m_box.get(), "2.5e-4");
        QTest::keyClick(m_box.get(), Qt::Key_Return);
        QCOMPARE(m_box->value(), 2.5e-4);
        m_box->selectAll();
        QTest::keyClicks(m_box.get(), "abc");
        QCOMPARE(m_box->value(), 2.5e-4);
    }

private:
    std::unique_ptr<ScientificSpinBox> m_box;
};

QTEST_MAIN(TestScientificSpinBox)
#include "tst_scientificspinbox.moc"
