// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Fields that numbers are typed into: what they read, and what they say of what they do not take.

#include "tests/ui/guitest.h"
#include "ui/panels/fields/fieldmessage.h"
#include "ui/panels/fields/scientificspinbox.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace npscope;

class TestNumberBox : public QObject
{
    Q_OBJECT

private:
    struct Form : QDialog {
        Form()
        {
            auto *layout = new QVBoxLayout(this);
            layout->addWidget(rate);
            layout->addWidget(seed);
            layout->addWidget(button);
            button->setDefault(true);
            connect(button, &QPushButton::clicked, this, &QDialog::accept);
            setFixedSize(220, 160);
        }
        ScientificSpinBox *rate = new ScientificSpinBox(1e-8, 10);
        NumberBox *seed = new NumberBox(NumberKind::Whole, 0, 4294967295.0);
        QPushButton *button = new QPushButton("OK");
    };
    std::unique_ptr<Form> m_form;

    void open(const QLocale &locale)
    {
        m_form.reset();
        QLocale::setDefault(locale);
        m_form = std::make_unique<Form>();
        m_form->rate->setValue(1e-3);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }
    void type(QWidget *box, const QString &text, int end = Qt::Key_Return)
    {
        box->setFocus();
        static_cast<QAbstractSpinBox *>(box)->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key(end));
    }
    // What is said in the form, if anything is.
    QString said()
    {
        const auto *message = m_form->findChild<FieldMessage *>();
        return message && message->isVisible() ? message->text() : QString();
    }

private slots:
    void init() { failOnWarnings(); }
    void bothSeparatorsAreUnderstood()
    {
        for (const QLocale &locale : {QLocale(QLocale::German), QLocale(QLocale::English), QLocale::c()}) {
            open(locale);
            for (const char *text : {"0.02", "0,02", "2e-2", "2,0e-2"}) {
                m_form->rate->setValue(1e-3);
                type(m_form->rate, text);
                QCOMPARE(m_form->rate->value(), 0.02);
                QVERIFY(said().isEmpty());
            }
        }
    }

    void whatItShowsItReads()
    {
        for (const QLocale &locale : {QLocale(QLocale::German), QLocale(QLocale::English)}) {
            open(locale);
            m_form->seed->setGroupSeparatorShown(true);
            m_form->seed->setValue(25001);
            QCOMPARE(m_form->seed->text(), locale.toString(25001));
            type(m_form->seed, m_form->seed->text());
            QCOMPARE(m_form->seed->value(), 25001.0);
            QVERIFY(said().isEmpty());
        }
    }

    void twoReadingsAreRefused()
    {
        open(QLocale(QLocale::German));
        type(m_form->rate, "1.234");
        QCOMPARE(m_form->rate->value(), 1e-3);
        QVERIFY2(said().contains("1234") && said().contains("1,234"), qPrintable(said()));
    }

    void beyondTheRangeIsRefusedWithWhatIsAllowed()
    {
        open(QLocale::c());
        type(m_form->rate, "42");
        QCOMPARE(m_form->rate->value(), 1e-3);
        QCOMPARE(m_form->rate->text(), QString("0.001"));
        QCOMPARE(said(), QString("42 is not allowed. Allowed: 1e-08 to 10."));
        type(m_form->seed, "-1", Qt::Key_Tab);
        QCOMPARE(said(), QString("-1 is not allowed. Allowed: whole numbers from 0 to 4294967295."));
        QCOMPARE(m_form->findChildren<FieldMessage *>().size(), 1);
    }

    // Beside the field, in the window, over what is there: nothing moves.
    void theMessageIsInSightAndMovesNothing()
    {
        open(QLocale::c());
        const QRect rate = m_form->rate->geometry(), seed = m_form->seed->geometry();
        type(m_form->rate, "42");
        const auto *message = m_form->findChild<FieldMessage *>();
        QVERIFY(message);
        QVERIFY(m_form->rect().contains(message->geometry()));
        QVERIFY(!message->geometry().intersects(rate));
        QVERIFY(message->geometry().top() - rate.bottom() < 10);
        QVERIFY(message->height() >= message->heightForWidth(message->width()));
        QCOMPARE(m_form->rate->geometry(), rate);
        QCOMPARE(m_form->seed->geometry(), seed);
    }

    void theNextKeyEndsTheMessage()
    {
        open(QLocale::c());
        type(m_form->rate, "42", Qt::Key_Tab);
        QVERIFY(!said().isEmpty());
        QTest::qWait(50);
        QVERIFY(!said().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QVERIFY(said().isEmpty());
    }

    void anotherValueEndsIt()
    {
        open(QLocale::c());
        type(m_form->rate, "42");
        QVERIFY(!said().isEmpty());
        m_form->rate->setValue(2);
        QVERIFY(said().isEmpty());
    }

    // Return would press the default button, too.
    void aRefusedNumberLeavesTheDialogOpen()
    {
        open(QLocale::c());
        type(m_form->rate, "42");
        QVERIFY(m_form->isVisible());
        type(m_form->rate, "2");
        QCOMPARE(m_form->rate->value(), 2.0);
        QVERIFY(!m_form->isVisible());
    }

    void nothingAndHalfANumberAreRefused()
    {
        open(QLocale::c());
        for (const char *text : {"-", "1e", "1.2.3"}) {
            type(m_form->rate, text);
            QVERIFY2(said().contains("is not a number"), text);
            QCOMPARE(m_form->rate->value(), 1e-3);
        }
        m_form->rate->selectAll();
        QTest::keyClick(m_form->rate, Qt::Key_Backspace);
        QTest::keyClick(m_form->rate, Qt::Key_Return);
        QVERIFY(m_form->isVisible());
        QCOMPARE(m_form->rate->value(), 1e-3);
    }

    void whatZeroIsCalledIsTaken()
    {
        open(QLocale::c());
        m_form->seed->setZero("all");
        m_form->seed->setValue(7);
        for (const char *text : {"all", "ALL", " all ", "0"}) {
            m_form->seed->setValue(7);
            type(m_form->seed, text, Qt::Key_Tab);
            QCOMPARE(m_form->seed->value(), 0.0);
            QCOMPARE(m_form->seed->text(), QString("all"));
            QVERIFY(said().isEmpty());
        }
        type(m_form->seed, "al", Qt::Key_Tab);
        QVERIFY2(said().endsWith("Allowed: whole numbers from 0 to 4294967295, or all."), qPrintable(said()));
        QCOMPARE(m_form->seed->text(), QString("all"));
        type(m_form->seed, "5", Qt::Key_Tab);
        QCOMPARE(m_form->seed->value(), 5.0);
        type(m_form->rate, "all", Qt::Key_Tab); // which has no such word
        QCOMPARE(m_form->rate->value(), 1e-3);
    }

    void whatStandsAroundTheNumberIsNotReadWithIt()
    {
        open(QLocale::c());
        m_form->seed->setSuffix(" px");
        type(m_form->seed, "640");
        QCOMPARE(m_form->seed->value(), 640.0);
        QCOMPARE(m_form->seed->text(), QString("640 px"));
    }
};

QTEST_MAIN(TestNumberBox)
#include "tst_numberbox.moc"
