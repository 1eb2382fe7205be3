// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope render`: every form of it gives the picture asked for, with its session inside, and the same
// pixels again from that.

#include "core/experiment/settings.h"
#include "tests/app/program.h"
#include "tests/core/train/diverging.h"
#include "ui/document/presets.h"
#include "ui/document/sessionfile.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/paper.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace npscope;

class TestRender : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void everyPresetIsDrawn_data();
    void everyPresetIsDrawn();
    void optionsAreInThePicture();
    void oneStepMakesAPictureAndSeveralASheet();
    void sheetHasOneRangeForAll();
    void sizeAndScaleGiveThePixels_data();
    void sizeAndScaleGiveThePixels();
    void backgroundIsWhatIsAskedFor();
    void pictureIsDrawnAgain_data();
    void pictureIsDrawnAgain();
    void sessionIsDrawnInItsOwnRange();
    void sessionIsChangedByOptions();
    void runIsLongEnoughForItsSteps();
    void sameCommandGivesTheSameBytes();
    void stepsBeforeADivergenceCanBeDrawn();
    void sessionBeyondADivergenceIsAFailure();
    void aComparisonThatIsShownIsDrawnAsOneSheet();
    void aRaceIsWhatEachOfItsModelsIsFoundToBe();
    void aVariantThatIsNotAllowedIsAFailure();
    void residualsAndOwnRangesAreOptions();
    void aFunctionIsAskedAboutAndStandsBesideTheExactAnswer();

private:
    // Each test has names of its own in one folder.
    QString path(const QString &name) const { return m_folder.filePath(QTest::currentTestFunction() + ('-' + name)); }
    /// The session of the picture that the command made; a failed test and nothing where it made none.
    Session rendered(const QStringList &arguments, const QString &out) const;

    QTemporaryDir m_folder;
};

Session TestRender::rendered(const QStringList &arguments, const QString &out) const
{
    const Outcome outcome = runProgram(QStringList{"render"} + arguments + QStringList{"--out", out});
    const Loaded<SessionFile> file = loadSession(out);
    if (outcome.code == 0 && outcome.error.isEmpty() && outcome.out.isEmpty() && file && file->isPicture)
        return file->session;
    QTest::qFail(outcome.error + qPrintable(file.error()), __FILE__, __LINE__);
    return {};
}

void TestRender::everyPresetIsDrawn_data()
{
    QTest::addColumn<QString>("name");
    for (const Preset &preset : presets()) {
        if (!preset.session.experiment.training.isOfFamily()) // those train for many seconds each
            QTest::newRow(qPrintable(preset.name)) << preset.name;
    }
}

void TestRender::everyPresetIsDrawn()
{
    QFETCH(QString, name);
    const Session preset = findPreset(name)->session;
    const QString out = path(name + ".png");
    Session session = rendered({"--preset", name}, out);
    QVERIFY(session.view.yMax > session.view.yMin);
    session.view = preset.view; // whose y-range is fitted to what is there
    QVERIFY(session == preset);
    if (preset.picture.figure != FigureId::Functions) {
        QCOMPARE(QSizeF(QImage(out).size()), figureSize(preset.picture.figure, preset));
        return;
    }
    const QSize grid = sheetGrid(std::max(1, int(preset.picture.steps.size())));
    QCOMPARE(QImage(out).size(), QSize(grid.width() * preset.picture.width, grid.height() * preset.picture.height));
}

void TestRender::optionsAreInThePicture()
{
    const QString points = path("points.csv");
    QVERIFY(makeFile(points, "x;y\n0;1\n2;3\n"));
    const Session session =
        rendered({"--init",      "xavier-uniform", "--seed", "11",       "--steps", "3",     "--context",
                  "-1,0.5;2,-1", "--curves",       "9",      "--points", points,    "--set", "samples=4",
                  "--set",       "draw=5",         "--size", "300x200",  "--scale", "1.5",   "--background",
                  "transparent"},
                 path("a.png"));
    Session expected;
    expected.experiment.training.initialisation = Initialisation::XavierUniform;
    expected.experiment.training.seed = 11;
    expected.experiment.training.samples = 4;
    expected.experiment.training.points = {{0, 1}, {2, 3}};
    expected.experiment.question = {.followsTraining = false, .context = {{-1, 0.5}, {2, -1}}, .curves = 9, .draw = 5};
    expected.step = 3;
    expected.picture.width = 300;
    expected.picture.height = 200;
    expected.picture.scale = 1.5;
    expected.picture.background = Background::Transparent;
    expected.view.yMin = session.view.yMin;
    expected.view.yMax = session.view.yMax;
    QVERIFY(session == expected);
    QVERIFY(session.view.yMin < -1 && session.view.yMax > 3); // fitted: it holds all points
}

void TestRender::oneStepMakesAPictureAndSeveralASheet()
{
    const Session one = rendered({"--steps", "7", "--size", "100x80"}, path("one.png"));
    QCOMPARE(one.step, 7);
    QVERIFY(one.picture.steps.empty());
    QCOMPARE(QImage(path("one.png")).size(), QSize(100, 80));

    const Session four = rendered({"--steps", "9,0,7,3", "--size", "100x80"}, path("four.png"));
    QCOMPARE(four.step, 3);
    QVERIFY((four.picture.steps == std::vector<Step>{9, 0, 7, 3}));
    const QImage sheet(path("four.png"));
    QCOMPARE(sheet.size(), QSize(200, 160));
    // In the order asked for: the sheet of two others differs from its place here.
    rendered({"--steps", "0,9,7,3", "--size", "100x80"}, path("other.png"));
    QVERIFY(QImage(path("other.png")).copy(0, 0, 200, 80) != sheet.copy(0, 0, 200, 80));
    QVERIFY(QImage(path("other.png")).copy(0, 80, 200, 80) == sheet.copy(0, 80, 200, 80));
}

void TestRender::sheetHasOneRangeForAll()
{
    const View first = rendered({"--steps", "0"}, path("first.png")).view;
    const View last = rendered({"--steps", "3001"}, path("last.png")).view;
    QVERIFY(first.yMin != last.yMin || first.yMax != last.yMax);
    const View both = rendered({"--steps", "0,3001"}, path("both.png")).view;
    // The padding is a share of the range, so the common range is no smaller than either.
    QVERIFY(both.yMin <= std::min(first.yMin, last.yMin));
    QVERIFY(both.yMax >= std::max(first.yMax, last.yMax));
}

void TestRender::sizeAndScaleGiveThePixels_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("size");
    QTest::newRow("unless given") << QStringList{} << QSize(900, 600);
    QTest::newRow("smallest") << QStringList{"--size", "16x16"} << QSize(16, 16);
    QTest::newRow("widest") << QStringList{"--size", "16384x16"} << QSize(16384, 16);
    QTest::newRow("highest") << QStringList{"--size", "16x16384"} << QSize(16, 16384);
    QTest::newRow("widest by scale") << QStringList{"--size", "1024x32", "--scale", "16"} << QSize(16384, 512);
    QTest::newRow("scale") << QStringList{"--size", "301x201", "--scale", "2"} << QSize(602, 402);
    QTest::newRow("small scale") << QStringList{"--size", "160x320", "--scale", "0.1"} << QSize(16, 32);
    QTest::newRow("most that opens again") << QStringList{"--size", "8192x4096"} << QSize(8192, 4096);
    QTest::newRow("sheet") << QStringList{"--size", "100x50", "--scale", "3", "--steps", "0,1,2"} << QSize(900, 150);
}

void TestRender::sizeAndScaleGiveThePixels()
{
    QFETCH(QStringList, arguments);
    QFETCH(QSize, size);
    if (!arguments.contains("--steps"))
        arguments << "--steps"
                  << "1";
    const QString out = path("a.png");
    rendered(arguments, out);
    QCOMPARE(QImage(out).size(), size);
}

void TestRender::backgroundIsWhatIsAskedFor()
{
    const QStringList command{"--steps", "1", "--size", "120x90", "--background"};
    rendered(command + QStringList{"white"}, path("white.png"));
    QCOMPARE(QImage(path("white.png")).pixel(0, 0), qRgb(255, 255, 255));
    rendered(command + QStringList{"transparent"}, path("transparent.png"));
    QCOMPARE(qAlpha(QImage(path("transparent.png")).pixel(0, 0)), 0);
    rendered(command + QStringList{"theme"}, path("theme.png"));
    QCOMPARE(qAlpha(QImage(path("theme.png")).pixel(0, 0)), 255);
}

void TestRender::pictureIsDrawnAgain_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("picture") << QStringList{"--steps", "300"};
    QTest::newRow("sheet") << QStringList{"--preset", "normal", "--size", "200x150"};
    QTest::newRow("no context, transparent, scaled")
        << QStringList{"--preset", "untrained", "--background", "transparent", "--scale", "2"};
    QTest::newRow("settings") << QStringList{"--steps", "50",       "--init",   "default",
                                             "--set",   "hidden=3", "--curves", "5"};
}

void TestRender::pictureIsDrawnAgain()
{
    QFETCH(QStringList, arguments);
    rendered(arguments, path("first.png"));
    rendered({path("first.png")}, path("second.png"));
    QCOMPARE(QImage(path("second.png")), QImage(path("first.png")));
    QCOMPARE(contents(path("second.png")), contents(path("first.png"))); // the session in it, too
    rendered({path("first.png")}, path("first.png"));                    // onto itself
    QCOMPARE(contents(path("first.png")), contents(path("second.png")));
}

void TestRender::sessionIsDrawnInItsOwnRange()
{
    Session session;
    session.step = 100;
    session.view.yMin = -50; // wider than needed: it was the fan's once
    session.view.yMax = 60;
    session.view.showsMean = true;
    session.picture.width = 320;
    QVERIFY(saveSession(path("wide.npscope"), session));
    QVERIFY(rendered({path("wide.npscope")}, path("wide.png")) == session);

    session.view.yMin = -0.1; // too narrow: an automatic range holds the fan, a chosen one stays
    session.view.yMax = 0.1;
    QVERIFY(saveSession(path("narrow.npscope"), session));
    const View widened = rendered({path("narrow.npscope")}, path("narrow.png")).view;
    QVERIFY(widened.yMin < -0.9 && widened.yMax > 0.9);
    session.view.yAuto = false;
    QVERIFY(saveSession(path("chosen.npscope"), session));
    QVERIFY(rendered({path("chosen.npscope")}, path("chosen.png")) == session);
}

void TestRender::sessionIsChangedByOptions()
{
    Session session;
    session.step = 40;
    session.experiment.training.seed = 5;
    session.experiment.question.curves = 8;
    QVERIFY(saveSession(path("a.npscope"), session));
    const Session changed =
        rendered({path("a.npscope"), "--init", "default", "--steps", "60", "--size", "64x48"}, path("a.png"));
    QCOMPARE(changed.step, 60);
    QVERIFY(changed.experiment.training.initialisation == Initialisation::Default);
    QCOMPARE(changed.experiment.training.seed, 5u);
    QCOMPARE(changed.experiment.question.curves, 8);
    QCOMPARE(QImage(path("a.png")).size(), QSize(64, 48));
    const Session other = rendered({"--preset", "normal-3001", "--seed", "8"}, path("b.png"));
    QCOMPARE(other.experiment.training.seed, 8u);
    QCOMPARE(other.step, 3001);
}

void TestRender::runIsLongEnoughForItsSteps()
{
    QCOMPARE(rendered({"--steps", "5"}, path("a.png")).experiment.length, Experiment{}.length);
    QCOMPARE(rendered({"--steps", "9,5", "--set", "length=2"}, path("b.png")).experiment.length, 9);
}

void TestRender::sameCommandGivesTheSameBytes()
{
    const QStringList command{"--steps", "0,200", "--seed", "3", "--size", "300x200"};
    rendered(command, path("first.png"));
    rendered(command, path("second.png"));
    QCOMPARE(contents(path("second.png")), contents(path("first.png")));
}

void TestRender::stepsBeforeADivergenceCanBeDrawn()
{
    QVERIFY(makeFile(path("points.csv"), divergingPoints));
    const QStringList command{"--set", "learning_rate=10", "--set", "beta=1e6", "--points", path("points.csv")};
    const Outcome beyond = runProgram(QStringList{"render", "--steps", "1,1000", "--out", path("a.png")} + command);
    QCOMPARE(beyond.code, 1);
    QVERIFY2(beyond.error.contains("no longer finite at step "), beyond.error);
    QVERIFY(!QFile::exists(path("a.png")));
    const qsizetype at = beyond.error.indexOf("step ") + 5;
    const int end = beyond.error.mid(at, beyond.error.indexOf(';') - at).toInt();
    QVERIFY(end > 0);
    rendered(QStringList{"--steps", QString::number(end - 1)} + command, path("b.png"));
}

void TestRender::sessionBeyondADivergenceIsAFailure()
{
    Session session;
    session.experiment.training = divergingTraining();
    session.step = 1000;
    QVERIFY(saveSession(path("a.npscope"), session));
    const Outcome outcome = runProgram({"render", path("a.npscope"), "--out", path("a.png")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.error.contains("a.npscope: ") && outcome.error.contains("no longer finite"), outcome.error);
    QVERIFY(!QFile::exists(path("a.png")));
}

void TestRender::aComparisonThatIsShownIsDrawnAsOneSheet()
{
    Session session;
    session.step = 300;
    session.picture.width = 300;
    session.picture.height = 200;
    session.view.page = Page::Compare;
    session.experiment.training = nearlyDivergingTraining();
    session.comparison.variants = {with({}, setting("seed"), 1), with({}, setting("seed"), 2),
                                   with({}, setting("learning_rate"), 10)}; // which diverges
    const QString file = path("session.npscope");
    QVERIFY(saveSession(file, session));
    const Session drawn = rendered({file}, path("sheet.png"));
    QCOMPARE(drawn.comparison, session.comparison);
    QCOMPARE(drawn.step, session.step);
    const QImage sheet(path("sheet.png"));
    QCOMPARE(QSizeF(sheet.size()), figureSize(FigureId::Compare, session));
    // Panes of another seed are others, and the picture gives itself again.
    QVERIFY(sheet.copy(0, 40, 300, 160) != sheet.copy(300, 40, 300, 160));
    rendered({path("sheet.png")}, path("again.png"));
    QCOMPARE(QImage(path("again.png")), sheet);
    // A sheet of steps is of the main experiment.
    QVERIFY(rendered({file, "--steps", "1,2"}, path("steps.png")).view.page == Page::Functions);
}

void TestRender::aRaceIsWhatEachOfItsModelsIsFoundToBe()
{
    const QStringList small{"--set", "hidden=8", "--set", "r_dim=8", "--set", "batch=2"};
    const QStringList race = QStringList{"render", "--preset", "race-eq", "--steps", "20", "--view", "race"} + small;
    QCOMPARE(runProgram(race + QStringList{"--out", path("race.png")}).code, 0);
    QVERIFY(!QImage(path("race.png")).isNull());
    QCOMPARE(runProgram(race + QStringList{"--out", path("race.csv")}).code, 0);
    QFile file(path("race.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString(file.readAll()).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.front(), QString("pane,step,seconds,gap"));
    QCOMPARE(lines.size(), 1 + 3 * 21);
    const Training training = findPreset("race-eq")->session.experiment.training;
    for (const auto &[model, pane] : {std::pair{"cnp", "Model CNP"}, std::pair{"convcnp", "Model ConvCNP"}}) {
        QStringList evaluate{"evaluate",
                             "--tasks",
                             "100",
                             "--steps",
                             "0,20",
                             "--set",
                             QStringLiteral("family=eq"),
                             "--set",
                             QStringLiteral("model=%1").arg(model)};
        for (const char *name :
             {"encoder_layers", "decoder_layers", "conv_layers", "points_per_unit", "initialisation",
              "encoder_activation", "decoder_activation", "learning_rate", "learning_rate_decay", "heads", "seed"}) {
            Experiment experiment;
            experiment.training = training;
            const Setting &setting = npscope::setting(name);
            const double value = setting.get(experiment);
            evaluate << "--set"
                     << QStringLiteral("%1=%2").arg(name).arg(
                            setting.isChoice() ? QString(setting.choices[std::size_t(value)]) : QString::number(value));
        }
        const QStringList found = QString(runProgram(evaluate + small).out).split('\n');
        QCOMPARE(found.front().split(',')[2], QString("gap"));
        double seconds = 0;
        for (const auto &[row, step] : {std::pair{1, 0}, std::pair{2, 20}}) {
            const auto line = std::ranges::find_if(lines, [&, start = QStringLiteral("%1,%2,").arg(pane).arg(step)](
                                                              const QString &l) { return l.startsWith(start); });
            QVERIFY(line != lines.end());
            // evaluate writes six digits
            QVERIFY(std::abs(line->split(',')[3].toDouble() / found[row].split(',')[2].toDouble() - 1) < 1e-5);
            const double until = line->split(',')[2].toDouble();
            QVERIFY(step == 0 ? until == 0 : until > seconds);
            seconds = until;
        }
    }
}

void TestRender::residualsAndOwnRangesAreOptions()
{
    const QStringList command{"--steps", "1,900", "--size", "300x200"};
    const Session plain = rendered(command, path("plain.png"));
    QVERIFY(!plain.view.showsResiduals && !plain.picture.ownRanges);
    const Session own = rendered(command + QStringList{"--y-ranges", "own"}, path("own.png"));
    QVERIFY(own.picture.ownRanges);
    QVERIFY(QImage(path("own.png")) != QImage(path("plain.png")));
    const Session residuals = rendered(command + QStringList{"--show", "residuals"}, path("residuals.png"));
    QVERIFY(residuals.view.showsResiduals);
    QVERIFY(residuals.view.yMax > 20); // of an untrained fan, in units of sigma_y
    // The picture holds what it shows, and can be asked for the curves again.
    rendered({path("residuals.png")}, path("again.png"));
    QCOMPARE(QImage(path("again.png")), QImage(path("residuals.png")));
    QVERIFY(!rendered({path("residuals.png"), "--show", "curves"}, path("curves.png")).view.showsResiduals);
    QCOMPARE(QImage(path("curves.png")), QImage(path("plain.png")));
    QCOMPARE(runProgram(QStringList{"render", "--show", "nothing", "--out", path("a.png")} + command).code, 2);
}

void TestRender::aFunctionIsAskedAboutAndStandsBesideTheExactAnswer()
{
    const QStringList command{"--set", "function=3", "--set", "family=eq", "--steps", "2", "--size", "300x200"};
    const Question question = rendered(command, path("three.png")).experiment.question;
    QCOMPARE(question.function, 3);
    QVERIFY(!question.followsTraining && !question.context.empty());
    rendered({path("three.png")}, path("again.png"));
    QCOMPARE(QImage(path("again.png")), QImage(path("three.png")));
    // Of another family it is another function.
    const QStringList sines{path("three.png"), "--set", "family=sine"};
    QVERIFY(rendered(sines, path("sine.png")).experiment.question.context != question.context);
    // What is given is asked about, and the truth stays.
    const QStringList given = command + QStringList{"--context", "0,1"};
    QCOMPARE(rendered(given, path("given.png")).experiment.question.context, (Points{{0, 1}}));

    QCOMPARE(runProgram(QStringList{"render", "--out", path("a.csv")} + command).code, 0);
    QFile file(path("a.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList columns = file.readLine().trimmed().split(',');
    QCOMPARE(columns.mid(columns.size() - 5),
             (QByteArrayList{"exact_mean", "exact_sd", "exact_q05", "exact_q95", "truth"}));
    const Session residuals = rendered(command + QStringList{"--show", "exact-residuals"}, path("residuals.png"));
    QVERIFY(residuals.view.showsResiduals);
    QCOMPARE(residuals.view.residualUnit, ResidualUnit::ExactSd);
    QCOMPARE(runProgram(QStringList{"render", "--set", "function=-1", "--out", path("a.png")} + command.mid(2)).code,
             2);
}

void TestRender::aVariantThatIsNotAllowedIsAFailure()
{
    Session session;
    session.view.page = Page::Compare;
    session.comparison.variants = {{}, with({}, setting("context_min"), 9)};
    const QString file = path("session.npscope");
    QVERIFY(saveSession(file, session));
    const Outcome outcome = runProgram({"render", file, "--out", path("out.png")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.error.contains("Fewest context points per update 9: "), outcome.error);
    QVERIFY(!QFile::exists(path("out.png")));
}

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
