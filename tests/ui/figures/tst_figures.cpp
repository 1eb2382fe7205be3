// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure on every paper: the session comes back from it, what it draws again is the same, and programs that are
// not Qt show what Qt does.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "core/predict/inside.h"
#include "tests/ui/guitest.h"
#include "ui/document/picturefile.h"
#include "ui/figures/compute.h"
#include "ui/figures/paper.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace npscope;

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theSessionComesBackFromEveryPaper_data() { figures(); }
    void theSessionComesBackFromEveryPaper();
    void vectorsHoldText_data() { figures(); }
    void vectorsHoldText();
    void otherProgramsShowTheSame_data() { figures(); }
    void otherProgramsShowTheSame();
    void whatIsClippedDoesNotLeaveItsPlotArea();
    void theNumbersAreThoseOfTheFan();
    void theNumbersOfTheStepsAreThoseOfTheRun();
    void everyKindOfRunHasEveryFigure_data();
    void everyKindOfRunHasEveryFigure();
    void aModelWithoutALatentSaysSoInItsPlace_data();
    void aModelWithoutALatentSaysSoInItsPlace();
    void insteadOfAGridIsWhatAModelMakesOfTheContext_data();
    void insteadOfAGridIsWhatAModelMakesOfTheContext();
    void aPictureWithoutASessionSaysSo();
    void aDamagedSessionIsNoSession();

private:
    static void figures()
    {
        QTest::addColumn<FigureId>("id");
        for (std::size_t i = 0; i < figureNames.size(); ++i)
            QTest::newRow(figureNames[i]) << static_cast<FigureId>(i);
    }
};

namespace {

bool isOfFamily(FigureId id)
{
    return id == FigureId::Honesty || id == FigureId::Calibration || id == FigureId::Race;
}

Session sample(FigureId id)
{
    Session session;
    session.step = 900;
    if (isOfFamily(id)) { // without a family it is a sentence
        setting("family").set(session.experiment, double(Family::Sine));
        session.step = id == FigureId::Race ? 5 : 20; // three runs are audited
    }
    session.view.showsMean = session.view.showsBand = session.view.showsStartSigmaZ = true;
    session.view.latent.probe = {0.5F, -0.25F};
    session.view.latent.cells = 5;
    session.view.map.request.seeds = {0, 3};
    session.view.map.request.columns = 5;
    session.view.map.request.last = 400;
    session.view.map.hasRun = true;
    for (const Step step : {Step(0), Step(300)}) {
        Moment &moment = session.moments.emplace_back();
        moment.experiment.training.seed = 3;
        moment.step = step;
        moment.note = step == 0 ? QString("before") : QString();
    }
    session.view.ghost = 1;
    session.picture.width = 480;
    session.picture.height = 320;
    return withInFront(session, id);
}

struct Drawn {
    Figure figure;
    Session session;
};

Drawn draw(FigureId id, Session session)
{
    const Loaded<Results> results = compute(id, session);
    if (!results)
        qFatal("%s", qPrintable(results.error()));
    session.view = fittedView(id, session, *results, false);
    return {makeFigure(id, session, *results), session};
}

QByteArray bytes(const Drawn &drawn, Paper paper)
{
    return *bytesOf(drawn.figure, drawn.session, paper, ChartColours::paper());
}

Session sessionIn(QByteArray file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    const auto session = sessionFromPicture(buffer);
    if (!session || !*session)
        qFatal("no session in the picture: %s", session ? qPrintable(session->error()) : "not a picture");
    return **session;
}

// Of the channels' differences, 0 … 255: their mean, and the worst mean over 16 × 16 pixels.
struct Difference {
    double mean = 0;
    double worst = 0;
};

Difference difference(const QImage &a, const QImage &b)
{
    constexpr int block = 16;
    Difference d;
    for (int top = 0; top < a.height(); top += block) {
        for (int left = 0; left < a.width(); left += block) {
            double sum = 0;
            int count = 0;
            for (int y = top; y < std::min(top + block, a.height()); ++y) {
                for (int x = left; x < std::min(left + block, a.width()); ++x, ++count)
                    sum += qGray(a.pixel(x, y)) - qGray(b.pixel(x, y));
            }
            d.mean += std::abs(sum);
            d.worst = std::max(d.worst, std::abs(sum) / count);
        }
    }
    d.mean /= double(a.width()) * a.height();
    return d;
}

QList<QList<double>> numbersOf(const QByteArray &csv, QByteArrayList *columns = nullptr)
{
    QList<QList<double>> rows;
    for (const QByteArray &line : csv.trimmed().split('\n')) {
        if (columns && columns->isEmpty()) {
            *columns = line.split(',');
            continue;
        }
        QList<double> row;
        for (const QByteArray &field : line.split(','))
            row << (field.isEmpty() ? std::nan("") : field.toDouble());
        rows << row;
    }
    return rows;
}

} // namespace

void TestFigures::theSessionComesBackFromEveryPaper()
{
    QFETCH(FigureId, id);
    const Drawn drawn = draw(id, sample(id));
    const QByteArray png = bytes(drawn, Paper::Png);
    for (const Paper paper : {Paper::Png, Paper::Svg, Paper::Pdf}) {
        const Session read = sessionIn(bytes(drawn, paper));
        QVERIFY(read == drawn.session);
        QCOMPARE(read.picture.figure, id);
        if (id <= FigureId::CollapseMap)
            QCOMPARE(figureOf(read.view.page), id);
        else if (id == FigureId::Race)
            QCOMPARE(read.view.page, Page::Compare);
        else if (id == FigureId::Moments)
            QCOMPARE(read.view.page, Page::Functions);
        else if (id != FigureId::LatentPlane)
            QCOMPARE(figureOf(read.view.chart), id);
        // It is the same picture, pixel by pixel, though everything is computed anew; but for seconds, at the right.
        QImage again = QImage::fromData(bytes(draw(id, read), Paper::Png)), before = QImage::fromData(png);
        if (id == FigureId::Race) {
            again = again.copy(0, 0, again.width() / 2, again.height());
            before = before.copy(0, 0, before.width() / 2, before.height());
        }
        QCOMPARE(again, before);
    }
    QCOMPARE(QImage::fromData(png).size(), figureSize(id, drawn.session).toSize());
}

void TestFigures::vectorsHoldText()
{
    QFETCH(FigureId, id);
    const Drawn drawn = draw(id, sample(id));
    QXmlStreamReader xml(bytes(drawn, Paper::Svg));
    int texts = 0, lines = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            texts += xml.name() == QLatin1String("text");
            lines += xml.name() == QLatin1String("polyline") || xml.name() == QLatin1String("path");
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(texts >= 8, qPrintable(QString::number(texts))); // the labels of two axes at least
    QVERIFY2(lines >= 8, qPrintable(QString::number(lines)));
    QVERIFY(bytes(drawn, Paper::Pdf).contains("/FontFile")); // fonts are embedded
}

void TestFigures::otherProgramsShowTheSame()
{
    QFETCH(FigureId, id);
    QTemporaryDir folder;
    const Drawn drawn = draw(id, sample(id));
    const QImage own = QImage::fromData(bytes(drawn, Paper::Png)).convertToFormat(QImage::Format_RGB32);
    const auto compare = [&](Paper paper, const QString &name, const QString &program, const QStringList &arguments) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return QByteArray("skipped: no ") + program.toLatin1();
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes(drawn, paper)) < 0)
            return QByteArray("not written");
        file.close();
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            return program.toLatin1() + ": " + process.readAllStandardError();
        QImage shown = QImage(folder.filePath("shown.png")).convertToFormat(QImage::Format_RGB32);
        const QSize by = shown.size() - own.size(); // Qt's pages are whole points high, 4/3 pixels
        if (std::abs(by.width()) > 1 || std::abs(by.height()) > 1)
            return QByteArray("another size");
        shown = shown.copy(own.rect());
        const Difference d = difference(own, shown);
        qInfo("%s: mean %.2f, worst %.1f", qPrintable(program), d.mean, d.worst);
        // Edges are smoothed otherwise, and text is set with other hinting, by up to a pixel: a block full of text is
        // lighter or darker by a twelfth of full scale (20 at most was seen). A line that is missing or leaves its
        // area, or a colour that is wrong, is many such blocks.
        return d.mean < 2 && d.worst < 30 ? QByteArray() : QByteArray("looks otherwise");
    };
    const QByteArray svg = compare(Paper::Svg, "a.svg", "rsvg-convert", {"a.svg", "-o", "shown.png"});
    const QByteArray pdf =
        compare(Paper::Pdf, "a.pdf", "pdftoppm", {"-r", "96", "-png", "-singlefile", "a.pdf", "shown"});
    if (svg.startsWith("skipped") || pdf.startsWith("skipped"))
        QSKIP((svg + pdf).constData());
    QVERIFY2(svg.isEmpty(), svg.constData());
    QVERIFY2(pdf.isEmpty(), pdf.constData());
}

void TestFigures::whatIsClippedDoesNotLeaveItsPlotArea()
{
    // The curves of the KL argument rise without end at the right.
    const QByteArray svg = bytes(draw(FigureId::Kl, sample(FigureId::Kl)), Paper::Svg);
    QXmlStreamReader xml(svg);
    int points = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != QLatin1String("polyline"))
            continue;
        for (const QString &point : xml.attributes().value("points").toString().split(' ', Qt::SkipEmptyParts)) {
            const double y = point.section(',', 1).toDouble();
            QVERIFY2(y >= 0 && y < 320, qPrintable(point));
            ++points;
        }
    }
    QVERIFY2(points > 100, qPrintable(QString::number(points)));
}

void TestFigures::theNumbersAreThoseOfTheFan()
{
    const Session session = sample(FigureId::Functions);
    const auto results = compute(FigureId::Functions, session);
    const Fan &fan = *results->frames.front()->fan;
    QByteArrayList columns;
    const auto rows = numbersOf(makeFigure(FigureId::Functions, session, *results).csv(), &columns);
    QCOMPARE(columns.mid(0, 5), (QByteArrayList{"step", "x", "mean", "sd", "curve_1"}));
    QCOMPARE(columns.size(), 4 + 3 * fan.curves + 1); // with step 0's sigma_z, of the ghost and of the probe
    QCOMPARE(rows.size(), fan.grid.count);
    for (int i = 0; i < fan.grid.count; ++i) {
        QCOMPARE(rows[i][0], 900.0);
        QCOMPARE(rows[i][1], fan.grid.at(i));
        QCOMPARE(float(rows[i][2]), fan.mean[std::size_t(i)]);
        QCOMPARE(float(rows[i][3]), fan.sd[std::size_t(i)]);
        for (int k = 0; k < fan.curves; ++k)
            QCOMPARE(float(rows[i][4 + k]), fan.curve(k)[std::size_t(i)]);
    }
}

void TestFigures::theNumbersOfTheStepsAreThoseOfTheRun()
{
    const Session session = sample(FigureId::Loss);
    const auto results = compute(FigureId::Loss, session);
    const LossTrace &trace = results->frames.front()->loss;
    QByteArrayList columns;
    const auto rows = numbersOf(makeFigure(FigureId::Loss, session, *results).csv(), &columns);
    QCOMPARE(columns.size(), 4); // step, loss, -log likelihood, KL
    QCOMPARE(rows.size(), 900);
    for (Step step = 1; step <= 900; ++step) {
        const auto &row = rows[qsizetype(step) - 1];
        const Losses &known = trace.bucket(trace.bucketOf(step)).sample;
        QCOMPARE(row[0], double(step));
        QCOMPARE(float(row[1]), known.loss);
        QCOMPARE(float(row[2]), -known.logLikelihood);
        QCOMPARE(float(row[3]), known.kl);
    }
}

void TestFigures::everyKindOfRunHasEveryFigure_data()
{
    QTest::addColumn<Experiment>("experiment");
    const Setting &family = setting("family");
    for (std::size_t i = 0; i < family.choices.size(); ++i) {
        for (const Model model : {Model::Np, Model::Cnp}) {
            Experiment experiment;
            experiment.training.functions.given = {{"a", {{-2, 1}, {0, 0}, {2, 1}}}, {"b", {{-2, 0}, {2, 1}}}};
            family.set(experiment, double(i));
            experiment.training.model = model;
            experiment.question.function = 1;
            experiment.question.curves = 5;
            QTest::addRow("%s, %s", family.choices[i], setting("model").choices[std::size_t(model)])
                << withDrawnContext({}, experiment);
            if (i != std::size_t(Family::Sine))
                continue;
            experiment.training.functions.count = 1;
            QTest::addRow("one function, %s", setting("model").choices[std::size_t(model)])
                << withDrawnContext({}, experiment);
        }
    }
}

void TestFigures::everyKindOfRunHasEveryFigure()
{
    QFETCH(Experiment, experiment);
    const bool isCheap = experiment.training.functions.family <= Family::Sine; // the exam of a hundred tasks is
    for (std::size_t i = 0; i < figureNames.size(); ++i) {
        const auto id = static_cast<FigureId>(i);
        const bool isExamined = id == FigureId::Honesty || id == FigureId::Calibration || id == FigureId::Race;
        if (isExamined && !isCheap)
            continue;
        Session session = sample(id);
        session.experiment = experiment;
        session.step = 3;
        session.view.showsExactCurves = true;
        session.view.map.request.seeds = {0, 2};
        session.view.map.request.columns = 3;
        session.view.map.request.last = 10;
        session.view.map.request.evaluation.tasks = 5;
        for (Moment &moment : session.moments) {
            moment.experiment = experiment;
            moment.step = std::min<Step>(moment.step, 2);
        }
        const bool hasResiduals = id == FigureId::Functions || id == FigureId::Compare || id == FigureId::Moments;
        for (const bool isResidual : {false, true}) {
            if (isResidual && !hasResiduals)
                continue;
            session.view = withResiduals(session.view, isResidual, ResidualUnit::ExactSd);
            const Drawn drawn = draw(id, session);
            QVERIFY2(!QImage::fromData(bytes(drawn, Paper::Png)).isNull(), figureNames[i]);
            const QByteArray csv = drawn.figure.csv().toLower();
            QVERIFY2(!csv.contains("nan") && !csv.contains("inf"), figureNames[i]);
        }
    }
}

void TestFigures::aModelWithoutALatentSaysSoInItsPlace_data()
{
    QTest::addColumn<FigureId>("id");
    for (const FigureId id : {FigureId::LatentPlane, FigureId::Kl, FigureId::Anatomy})
        QTest::newRow(figureNames[std::size_t(id)]) << id;
}

void TestFigures::aModelWithoutALatentSaysSoInItsPlace()
{
    QFETCH(FigureId, id);
    Session session = sample(id);
    session.step = 3;
    session.experiment.training.model = Model::Cnp;
    QXmlStreamReader xml(bytes(draw(id, session), Paper::Svg));
    QString said;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            said += xml.text().toString() + QLatin1Char(' ');
    }
    QVERIFY2(said.simplified().contains("A conditional model has no latent z"), qPrintable(said.simplified()));
    QVERIFY(!said.contains("z1"));
}

void TestFigures::insteadOfAGridIsWhatAModelMakesOfTheContext_data()
{
    QTest::addColumn<Model>("model");
    QTest::newRow("CNP") << Model::Cnp;
    QTest::newRow("ConvCNP") << Model::ConvCnp;
    QTest::newRow("ACNP") << Model::Acnp;
}

void TestFigures::insteadOfAGridIsWhatAModelMakesOfTheContext()
{
    QFETCH(Model, model);
    Session session = sample(FigureId::LatentGrid);
    session.step = 3;
    session.experiment.training.model = model;
    session.experiment.training.sizes.rDim = 8; // of which each head has a part
    const Loaded<Results> results = compute(FigureId::LatentGrid, session);
    QVERIFY(results);
    const Frame &frame = *results->frames.front();
    const Grid x{session.view.xMin, session.view.xMax, 121};
    const Inside inside = insideOf(*frame.weights, frame.experiment->context(), x);
    const Drawn drawn{makeFigure(FigureId::LatentGrid, session, *results), session};
    QXmlStreamReader xml(bytes(drawn, Paper::Svg));
    QString said;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            said += xml.text().toString() + QLatin1Char(' ');
    }
    QVERIFY2(said.simplified().contains("What the "), qPrintable(said));
    QVERIFY(!said.contains("A conditional model has no latent"));

    // The numbers are those of the picture, in their order.
    std::vector<float> expected = inside.contributions;
    expected.insert(expected.end(), inside.r.begin(), inside.r.end());
    for (const InsideLayer &layer : inside.layers)
        expected.insert(expected.end(), layer.values.begin(), layer.values.end());
    expected.insert(expected.end(), inside.attention.begin(), inside.attention.end());
    QVERIFY(!expected.empty());
    const QList<QByteArray> rows = drawn.figure.csv().trimmed().split('\n');
    QCOMPARE(rows.size(), qsizetype(expected.size()) + 1);
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(rows[qsizetype(i) + 1].trimmed().split(',').back().toFloat(), expected[i]);
}

void TestFigures::aPictureWithoutASessionSaysSo()
{
    for (const char *file :
         {"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "%PDF-1.4\n%%EOF\n"}) {
        QByteArray picture(file);
        QBuffer buffer(&picture);
        buffer.open(QIODevice::ReadOnly);
        const auto session = sessionFromPicture(buffer);
        QVERIFY(session && !*session);
        QCOMPARE(session->error(), "a picture without an NPScope experiment in it");
    }
}

void TestFigures::aDamagedSessionIsNoSession()
{
    const QByteArray svg = bytes(draw(FigureId::Kl, sample(FigureId::Kl)), Paper::Svg);
    const qsizetype at = svg.indexOf("<npscope:session");
    QVERIFY(at > 0);
    const qsizetype inside = svg.indexOf('>', at) + 40;
    const auto errorOf = [](QByteArray picture) {
        QBuffer buffer(&picture);
        buffer.open(QIODevice::ReadOnly);
        return sessionFromPicture(buffer)->error();
    };
    QByteArray damaged = svg;
    damaged[inside] = '!';
    QCOMPARE(errorOf(damaged), "the NPScope experiment in this picture is damaged");
    QVERIFY(errorOf(svg.first(inside)).startsWith("the picture is cut short"));
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
