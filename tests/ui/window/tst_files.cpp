// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sessions and pictures through the window: save, open, drop, export.

#include "tests/ui/window/drop.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/output.h"
#include "ui/document/sessionfile.h"
#include "ui/figures/compute.h"
#include "ui/figures/paper.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/window/animationdialog.h"
#include "ui/window/exportdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabWidget>

using namespace npscope;

class TestFiles : public WindowFixture
{
    Q_OBJECT

private:
    QString file(const QString &name) { return m_folder.filePath(name); }

    QImage copyPicture()
    {
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        return QApplication::clipboard()->image();
    }

private slots:
    void aSavedSessionComesBackWhenDropped()
    {
        QVERIFY(seek(777));
        press(Qt::Key_3);
        click({0.5, 0.25});
        QVERIFY(awaitStep(777));
        const Experiment saved = document().experiment();
        const auto before = curves();
        const QString path = file("a session.npscope");
        withDialogs([&](QWidget *dialog) { chooseFile(dialog, path); });
        press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QFile::exists(path));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(m_window->windowTitle().contains("a session.npscope"));

        open();
        QVERIFY(document().experiment() != saved);
        dropFile(*m_window, path);
        QCOMPARE(document().experiment(), saved);
        QVERIFY(awaitStep(777));
        QCOMPARE(curves(), before);
        QVERIFY(!run().isPlaying());
    }

    void aPictureOpensToTheSamePixels()
    {
        QVERIFY(seek(1500));
        press(Qt::Key_M);
        press(Qt::Key_B);
        click({0.5, 0.25});
        QVERIFY(awaitStep(1500));
        const QImage first = copyPicture();
        QCOMPARE(first.size(), QSize(900, 600));
        const QByteArray png = QApplication::clipboard()->mimeData()->data("image/png");
        QFile out(file("picture.png"));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(png) == png.size());
        out.close();

        open();
        QApplication::clipboard()->clear();
        dropFile(*m_window, file("picture.png"));
        QVERIFY(awaitStep(1500));
        QCOMPARE(copyPicture(), first);
        QVERIFY(document().path().isEmpty()); // the picture is not saved over
    }

    void exportsASheet()
    {
        QVERIFY(seek(300));
        const QString path = file("sheet.png");
        withDialogs([&](QWidget *dialog) {
            auto *options = qobject_cast<ExportDialog *>(dialog);
            if (!options)
                return chooseFile(dialog, path);
            auto *steps = options->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
            auto *isSheet = options->findChild<QAbstractButton *>();
            QVERIFY(steps && isSheet);
            QTest::mouseClick(isSheet, Qt::LeftButton, {}, QPoint(8, isSheet->height() / 2));
            steps->setText("0, 100, 300");
            QTest::mouseClick(options->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        press(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(QImage(path).size(), QSize(3 * 900, 600));
        QCOMPARE(m_window->statusBar()->currentMessage(), QString("Exported: sheet.png"));
        const auto session = loadSession(path);
        QVERIFY(session);
        QCOMPARE(session->session.picture.steps, (std::vector<Step>{0, 100, 300}));
        QCOMPARE(session->session.experiment, document().experiment());
    }

    void aPictureOfAnyPageShowsThatPage()
    {
        Session session;
        session.step = 200;
        session.view.latent.cells = 6;
        for (const FigureId id : {FigureId::LatentGrid, FigureId::Compare, FigureId::Anatomy}) {
            for (const Paper paper : {Paper::Png, Paper::Svg, Paper::Pdf}) {
                const Session shown = withInFront(session, id);
                const auto results = compute(id, shown);
                const QString path = file("page." + paperEndings()[int(paper)]);
                QVERIFY(!write(path, *bytesOf(makeFigure(id, shown, *results), shown, paper, ChartColours::paper())));
                open();
                dropFile(*m_window, path);
                QVERIFY(awaitStep(200));
                QCOMPARE(document().view().page, shown.view.page);
                QCOMPARE(m_window->findChild<QTabWidget *>("views")->currentIndex(), int(shown.view.page));
                if (id == FigureId::Anatomy)
                    QCOMPARE(m_window->findChild<QTabWidget *>("charts")->currentIndex(), int(StepChart::Anatomy));
                QCOMPARE(document().view().latent, session.view.latent);
                QVERIFY(document().path().isEmpty()); // it is not saved over
            }
        }
    }

    void aSessionKeepsItsViewWhateverItsPointsAre()
    {
        Session session;
        session.experiment.training.points.back().y = 50; // far beyond what is on the screen
        session.view.page = Page::LatentGrid;
        session.view.showsBand = true;
        session.view.xMin = -7;
        QVERIFY(saveSession(file("far.npscope"), session));
        dropFile(*m_window, file("far.npscope"));
        QVERIFY(await([&] { return document().experiment() == session.experiment; }));
        QCOMPARE(document().view().page, Page::LatentGrid);
        QVERIFY(document().view().showsBand);
        QCOMPARE(document().view().xMin, -7.0);
    }

    void theTrainingIsExportedAsAnAnimation()
    {
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("there is no ffmpeg here");
        QVERIFY(seek(300));
        const QString path = file("training.gif");
        bool wasRefused = false;
        withDialogs([&](QWidget *dialog) {
            auto *options = qobject_cast<AnimationDialog *>(dialog);
            if (!options)
                return chooseFile(dialog, path);
            const auto boxes = options->findChildren<NumberBox *>();
            auto *save = options->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
            QCOMPARE(boxes[1]->value(), 300.0);
            const auto type = [](NumberBox *box, const QString &text) {
                box->setFocus();
                box->selectAll();
                QTest::keyClicks(box, text);
            };
            type(boxes[0], "400"); // after the last
            wasRefused = !save->isEnabled();
            type(boxes[0], "0");
            type(boxes[2], "4");
            QTest::mouseClick(save, Qt::LeftButton);
        });
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(wasRefused);
        QImageReader reader(path);
        int frames = 0;
        while (!reader.read().isNull())
            ++frames;
        QCOMPARE(frames, 4);
        QCOMPARE(run().step(), Step(300));
    }

    void aSizeThatIsRefusedIsNotExported()
    {
        ExportDialog options(Session{});
        options.show();
        auto *width = options.findChild<NumberBox *>();
        auto *save = options.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        const auto *summary = options.findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly).constLast();
        QVERIFY(width && save->isEnabled());
        width->setFocus();
        width->selectAll();
        QTest::keyClicks(width, "99999");
        QVERIFY(!save->isEnabled());
        QVERIFY2(summary->text().contains("Allowed: whole numbers from 16 to 16384"), qPrintable(summary->text()));
        width->selectAll();
        QTest::keyClicks(width, "999");
        QVERIFY(save->isEnabled());
    }

    void aForeignFileIsRefusedAndNothingIsLost()
    {
        QVERIFY(seek(50));
        QImage(20, 20, QImage::Format_RGB32).save(file("plain.png"));
        QFile broken(file("broken.npscope"));
        QVERIFY(broken.open(QIODevice::WriteOnly)
                && broken.write("{\"format\":\"npscope-session\",\"version\":1,") > 0);
        broken.close();
        const Experiment before = document().experiment();
        QStringList said;
        withDialogs([&](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            QVERIFY(box);
            said.append(box->text());
            QTest::mouseClick(box->button(QMessageBox::Ok), Qt::LeftButton);
        });
        for (const char *name : {"plain.png", "broken.npscope", "missing.npscope"})
            dropFile(*m_window, file(name));
        QTRY_COMPARE(said.size(), 3);
        QVERIFY2(said[0].contains("plain.png"), qPrintable(said[0]));
        QVERIFY2(said[1].contains("broken.npscope"), qPrintable(said[1]));
        QVERIFY2(said[2].contains("missing.npscope"), qPrintable(said[2]));
        QCOMPARE(document().experiment(), before);
        QCOMPARE(run().step(), Step(50));
    }

    void recentFilesAreOffered()
    {
        const QString path = file("recent.npscope");
        QVERIFY(!document().save(path, 0));
        dropFile(*m_window, path);
        QMenu *recent = m_window->menuBar()->actions()[0]->menu()->actions()[2]->menu();
        QVERIFY(recent);
        emit recent->aboutToShow();
        QVERIFY(recent->actions()[0]->text().endsWith("recent.npscope"));
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
