// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Kept moments by the command line.

#include "tests/app/program.h"
#include "ui/document/sessionfile.h"
#include "ui/figures/figure.h"
#include "ui/figures/paper.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestRenderMoments : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Session sample()
    {
        Session session;
        session.step = 300;
        session.picture.width = 300;
        session.picture.height = 200;
        session.moments.resize(2);
        session.moments[0].note = "first";
        session.moments[1].step = 200;
        return session;
    }

private slots:
    void theSheetOfASession()
    {
        const Session session = sample();
        QVERIFY(saveSession(path("a.npscope"), session));
        VERIFY_DONE(runProgram({"render", path("a.npscope"), "--view", "moments", "--out", path("a.png")}));
        QCOMPARE(QSizeF(QImage(path("a.png")).size()), figureSize(FigureId::Moments, session));
        const auto drawn = loadSession(path("a.png"));
        QVERIFY2(drawn, qPrintable(drawn.error()));
        QCOMPARE(drawn->session.moments, session.moments);
        QCOMPARE(drawn->session.picture.figure, FigureId::Moments);
        // The picture gives itself again, and the numbers.
        VERIFY_DONE(runProgram({"render", path("a.png"), "--out", path("b.png")}));
        QCOMPARE(QImage(path("b.png")), QImage(path("a.png")));
        VERIFY_DONE(runProgram({"render", path("a.npscope"), "--view", "moments", "--out", path("a.csv")}));
        QVERIFY(contents(path("a.csv")).contains("\n2 · normal · seed "));
    }

    void theGhostIsDrawn()
    {
        Session session = sample();
        QVERIFY(saveSession(path("plain.npscope"), session));
        session.view.ghost = 0;
        QVERIFY(saveSession(path("ghost.npscope"), session));
        for (const QString name : {"plain", "ghost"})
            VERIFY_DONE(runProgram({"render", path(name + ".npscope"), "--out", path(name + ".png")}));
        QVERIFY(QImage(path("plain.png")) != QImage(path("ghost.png")));
        QCOMPARE(loadSession(path("ghost.png"))->session.view.ghost, std::optional(0));
    }

    void whatCannotBeDrawnIsRefused()
    {
        Session session = sample();
        QVERIFY(saveSession(path("a.npscope"), session));
        session.moments.clear();
        QVERIFY(saveSession(path("none.npscope"), session));
        const auto refusal = [&](const QStringList &arguments, int code) {
            const Outcome outcome =
                runProgram(QStringList{"render", "--view", "moments", "--out", path("no.png")} + arguments);
            return outcome.code == code ? outcome.error : "another code: " + QByteArray::number(outcome.code);
        };
        QVERIFY(refusal({path("none.npscope")}, 1).contains("none.npscope: there are no moments to draw"));
        QVERIFY(refusal({"--steps", "9"}, 1).contains("there are no moments to draw"));
        for (const QStringList &option : {QStringList{"--seed", "7"}, QStringList{"--steps", "9"}}) {
            const QByteArray error = refusal(option + QStringList{path("a.npscope")}, 2);
            QVERIFY2(error.contains("each moment has its own experiment and step"), error);
        }
        const Outcome film =
            runProgram({"render", path("a.npscope"), "--view", "moments", "--animate", "1:9", "--out", path("no.gif")});
        QCOMPARE(film.code, 2);
        QVERIFY2(film.error.contains("--animate: "), film.error);
        QVERIFY(!QFile::exists(path("no.png")) && !QFile::exists(path("no.gif")));
    }

    void theyAreListed() { QVERIFY(runProgram({"views"}).out.contains("\nmoments ")); }
};

QTEST_GUILESS_MAIN(TestRenderMoments)
#include "tst_rendermoments.moc"
