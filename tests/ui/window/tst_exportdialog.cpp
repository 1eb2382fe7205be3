// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window asks before it exports: views, size, resolution and background, by mouse and keys.

#include "tests/ui/guitest.h"
#include "ui/document/pictureformats.h"
#include "ui/document/picturesize.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/window/exportdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace npscope;

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ExportDialog> m_dialog;

    void open(const Session &session = {})
    {
        m_dialog = std::make_unique<ExportDialog>(session);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    Picture picture() const { return m_dialog->picture(); }
    QString summary() const
    {
        return m_dialog->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly).constLast()->text();
    }
    // By its keys: the first entry that begins so.
    void choose(const QString &entry)
    {
        for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
            const int index = box->findText(entry, Qt::MatchStartsWith);
            if (index < 0)
                continue;
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Home);
            for (int i = 0; i < index; ++i)
                QTest::keyClick(box, Qt::Key_Down);
            QCOMPARE(box->currentIndex(), index);
            return;
        }
        QFAIL(qPrintable(entry));
    }
    void tick(const QString &view)
    {
        auto *list = m_dialog->findChild<QListWidget *>();
        QListWidgetItem *item = list->findItems(view, Qt::MatchExactly).value(0);
        QVERIFY(item && !item->isHidden());
        list->scrollToItem(item);
        const QRect place = list->visualItemRect(item);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.topLeft() + QPoint(10, place.height() / 2));
    }
    void type(const QString &name, const QString &text)
    {
        for (NumberBox *box : m_dialog->findChildren<NumberBox *>()) {
            if (box->accessibleName() != name)
                continue;
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, text);
            return;
        }
        QFAIL(qPrintable(name));
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        failOnWarnings();
        open();
    }
    void cleanup() { m_dialog.reset(); }

    void beginsWithTheLastPicture()
    {
        Session session;
        session.picture.figure = FigureId::Loss;
        session.picture.beside = {FigureId::Functions, FigureId::Sd};
        session.picture.columns = 2;
        session.picture.unit = Unit::Inch;
        session.picture.width = 3.5;
        session.picture.height = 2.25;
        session.picture.scale = 600 / dotsAnInch;
        session.picture.textSize = 8;
        session.picture.background = Background::Print;
        open(session);
        QVERIFY(picture() == session.picture);
    }

    void anotherUnitIsTheSameSize()
    {
        choose("mm");
        QCOMPARE(picture().unit, Unit::Millimetre);
        QVERIFY(std::abs(picture().width - 238.125) < 0.006); // 900 pixels, in hundredths
        QCOMPARE(picture().height, 158.75);
        QCOMPARE(picture().scale, 1.0);
        QVERIFY2(summary().startsWith("238.1 × 158.8 mm, as an image 900 × 600 pixels"), qPrintable(summary()));
        type("Resolution", "300");
        QCOMPARE(picture().scale, 3.125);
        QVERIFY2(summary().contains(" × 1875 pixels"), qPrintable(summary()));
        choose("in");
        QCOMPARE(picture().width, 9.375);
        choose("px");
        QCOMPARE(picture().width, 900.0);
        QCOMPARE(picture().scale, 3.13); // in hundredths
    }

    void aFormatIsOfTheWholeSheet()
    {
        choose("A column");
        Session session;
        QVERIFY(picture() == inFormat(PictureFormat::Column, session));
        tick("Loss");
        session.picture.beside = {FigureId::Loss};
        QVERIFY(picture() == inFormat(PictureFormat::Column, session));
        QVERIFY2(summary().startsWith("85.0 × "), qPrintable(summary()));
        tick("Loss");
        QCOMPARE(picture().width, 85.0);
        // A size of one's own stays as it is.
        type("Width of a chart", "60");
        QCOMPARE(picture().width, 60.0);
        tick("Loss");
        QCOMPARE(picture().width, 60.0);
        QVERIFY2(summary().startsWith("120.0 × "), qPrintable(summary()));
    }

    void viewsAreTicked()
    {
        tick("Loss");
        tick("Latent plane");
        QCOMPARE(picture().figure, FigureId::Functions);
        QCOMPARE(picture().beside, (std::vector<FigureId>{FigureId::LatentPlane, FigureId::Loss}));
        QVERIFY2(summary().startsWith("2700 × 600"), qPrintable(summary()));
        choose("Automatic");
        auto *columns = qobject_cast<QComboBox *>(m_dialog->focusWidget());
        QTest::keyClick(columns, Qt::Key_Down);
        QTest::keyClick(columns, Qt::Key_Down);
        QCOMPARE(picture().columns, 2);
        QVERIFY2(summary().startsWith("1800 × 1200"), qPrintable(summary()));
        // The one in front cannot be beside itself.
        choose("Loss");
        QCOMPARE(picture().figure, FigureId::Loss);
        QCOMPARE(picture().beside, (std::vector<FigureId>{FigureId::LatentPlane}));
    }

    void whatIsRefusedIsNotExported()
    {
        auto *save = m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        QVERIFY(save->isEnabled());
        type("Text size", "90");
        QVERIFY(!save->isEnabled());
        QVERIFY2(summary().contains("Allowed: 4 to 72"), qPrintable(summary()));
        type("Text size", "12");
        QVERIFY(save->isEnabled());
        QCOMPARE(picture().textSize, 12.0);
        type("Resolution", "30");
        QVERIFY(!save->isEnabled());
        QVERIFY2(summary().contains("27000 × 18000"), qPrintable(summary()));
    }

    void everyBackgroundHasItsName()
    {
        choose("Black on white");
        QCOMPARE(picture().background, Background::Print);
        choose("Dark");
        QCOMPARE(picture().background, Background::Dark);
        for (const QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
            if (box->findText("Dark") >= 0)
                QCOMPARE(box->count(), int(backgroundNames.size()));
        }
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
