// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session survives its file exactly, and a wrong file is refused with the field and what is allowed.

#include "core/data/questiontask.h"
#include "tests/ui/document/randomsession.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionjson.h"

#include <QJsonArray>
#include <QTest>

using namespace npscope;

namespace {

constexpr char head[] = R"({"format": "npscope-session", "version": 1)";

// A session file with one more field.
QByteArray withField(const QByteArray &field)
{
    return QByteArray(head) + ", " + field + "}";
}

QByteArray withTraining(const QByteArray &field)
{
    return withField(R"("experiment": {"training": {)" + field + "}}");
}

QByteArray withQuestion(const QByteArray &field)
{
    return withField(R"("experiment": {"question": {)" + field + "}}");
}

// A session file that says only what one setting is.
QByteArray withValue(const Setting &setting, const QJsonValue &value)
{
    QJsonObject json{{"format", "npscope-session"}, {"version", 1}};
    const QJsonObject field{{QLatin1String(setting.name), value}};
    switch (setting.part) {
    case Setting::Part::Training:
        json.insert("experiment", QJsonObject{{"training", field}});
        break;
    case Setting::Part::Question:
        json.insert("experiment", QJsonObject{{"question", field}});
        break;
    case Setting::Part::Run:
        json.insert("experiment", field);
        break;
    }
    return QJsonDocument(json).toJson();
}

QByteArray withSetting(const Setting &setting, double value)
{
    if (setting.isChoice())
        return withValue(setting, QLatin1String(setting.choices[std::size_t(value)]));
    return withValue(setting, value);
}

} // namespace

class TestSessionJson : public QObject
{
    Q_OBJECT

private slots:
    void everySessionSurvivesItsFileExactly();
    void numbersAreReadWithAllTheirDigits();
    void fieldsLeftOutHaveTheirDefaults();
    void followedContextIsWrittenAsAWord();
    void integersAreWrittenAsIntegers();
    void everySettingIsRefusedOutOfItsRange();
    void everySettingIsTakenAtTheEndsOfItsRange();
    void aFunctionBringsItsContextWhereNoneIsGiven();
    void wrongFilesAreRefused_data();
    void wrongFilesAreRefused();
    void everyTruncationIsRefused();
    void theLargestSessionIsBelowTheLimit();
    void hugeFilesAreRefusedUnparsed();
    void tooManyPointsAreRefused();
    void tooManyPointsOfMomentsAreRefused();
    void aSessionWithoutMomentsSaysNothingOfThem();
    void anOldSessionsComparisonIsAPage();
    void allFunctionsAreWrittenAsAWord();
    void aFamilyBringsWhatItsSessionLeavesOut();
    void changedRangesOfAFamilySurvive();
    void aSessionWithoutFamiliesIsOfPoints();
};

void TestSessionJson::everySessionSurvivesItsFileExactly()
{
    SessionMaker maker(20260101);
    for (int i = 0; i < 500; ++i) {
        const Session session = maker.make();
        QVERIFY(!findProblem(session.experiment));
        for (const auto format : {QJsonDocument::Indented, QJsonDocument::Compact}) {
            const Loaded<Session> read = sessionFromBytes(toBytes(session, format));
            QVERIFY2(read, qPrintable(read.error()));
            QVERIFY(*read == session);
        }
    }
}

void TestSessionJson::numbersAreReadWithAllTheirDigits()
{
    const double x = 0.1 + 0.2; // 0.30000000000000004: 17 digits
    const Loaded<Session> read = sessionFromBytes(withTraining(R"("points": [[0.30000000000000004, 1]])"));
    QVERIFY2(read, qPrintable(read.error()));
    QCOMPARE(read->experiment.training.points.at(0).x, x);
    QVERIFY(toBytes(*read).contains("0.30000000000000004"));
}

void TestSessionJson::fieldsLeftOutHaveTheirDefaults()
{
    const Loaded<Session> read = sessionFromBytes(withField(R"("step": 9001)"));
    QVERIFY2(read, qPrintable(read.error()));
    Session expected;
    expected.step = 9001;
    QVERIFY(*read == expected);
}

void TestSessionJson::followedContextIsWrittenAsAWord()
{
    const auto contextOf = [](const Session &session) {
        return toJson(session)["experiment"].toObject()["question"].toObject().value("context");
    };
    Session session;
    QCOMPARE(contextOf(session), QJsonValue("training"));
    session.experiment.question.followsTraining = false;
    QCOMPARE(contextOf(session), QJsonValue(QJsonArray()));
}

void TestSessionJson::integersAreWrittenAsIntegers()
{
    Session session;
    session.step = 10'000'000;
    session.experiment.training.seed = 4'000'000'000;
    const QByteArray bytes = toBytes(session, QJsonDocument::Compact);
    QVERIFY2(bytes.contains("\"step\":10000000,"), bytes);
    QVERIFY2(bytes.contains("\"seed\":4000000000"), bytes);
}

void TestSessionJson::everySettingIsRefusedOutOfItsRange()
{
    for (const Setting &setting : settings()) {
        if (setting.isChoice()) {
            const Loaded<Session> read = sessionFromBytes(withValue(setting, "magic"));
            QVERIFY2(!read, setting.name);
            QVERIFY2(read.error().startsWith(jsonPath(setting) + " must be one of: " + setting.choices[0]),
                     qPrintable(read.error()));
            continue;
        }
        const double step = setting.integer || setting.min == 0 ? 1 : std::abs(setting.min) / 2;
        for (const double value : {setting.min - step, setting.max + (setting.integer ? 1 : setting.max)}) {
            const Loaded<Session> read = sessionFromBytes(withSetting(setting, value));
            QVERIFY2(!read, setting.name);
            const QString expected = jsonPath(setting) + " is " + numberText(value, QLocale::c()) + "; allowed are ";
            QVERIFY2(read.error().startsWith(expected), qPrintable(read.error()));
            QVERIFY2(read.error().endsWith(allowedText(limitsOf(setting), QLocale::c())), qPrintable(read.error()));
        }
        if (setting.integer) {
            const Loaded<Session> read = sessionFromBytes(withSetting(setting, setting.min + 0.5));
            QVERIFY2(!read, setting.name);
            QVERIFY2(read.error().contains("whole numbers"), qPrintable(read.error()));
        }
    }
}

void TestSessionJson::everySettingIsTakenAtTheEndsOfItsRange()
{
    for (const Setting &setting : settings()) {
        for (const double value : {setting.min, setting.max}) {
            Experiment expected;
            setting.set(expected, value);
            const Loaded<Session> read = sessionFromBytes(withSetting(setting, value));
            if (findProblem(expected)) // some ends are not allowed beside the other defaults
                QVERIFY2(!read, setting.name);
            else
                QVERIFY2(read && read->experiment == expected, qPrintable(read.error()));
        }
    }
}

void TestSessionJson::aFunctionBringsItsContextWhereNoneIsGiven()
{
    const auto read = [](const QByteArray &question) {
        return *sessionFromBytes(
            withField(R"("experiment": {"training": {"family": "eq"}, "question": {)" + question + "}}"));
    };
    const Experiment drawn = read("\"function\": 3").experiment;
    QCOMPARE(drawn.question.context, questionTask(drawn.training, drawn.question)->context);
    const Experiment given = read("\"function\": 3, \"context\": [[1, 2]]").experiment;
    QCOMPARE(given.question.context, (Points{{1, 2}}));
    QCOMPARE(given.question.function, 3);
    QVERIFY(read("\"function\": 3, \"context\": \"training\"").experiment.question.followsTraining);
    QVERIFY(read("\"function\": \"none\"").experiment.question.followsTraining);
}

void TestSessionJson::wrongFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const QByteArray &bytes, const char *error) {
        QTest::newRow(name) << bytes << QString::fromUtf8(error);
    };
    row("empty", " \n", "not an NPScope session: there is nothing in it");
    row("not JSON", "Hello", "not an NPScope session: line 1, column 1: not valid JSON: illegal value");
    row("a line that is wrong", "{\n  \"format\": \"npscope-session\",\n  \"vers",
        "not an NPScope session: line 3, column 8: not valid JSON: ");
    row("columns are characters", "{\"é\": é}",
        "not an NPScope session: line 1, column 7: not valid JSON: illegal number");
    row("two documents", QByteArray(head) + "} {}", "not valid JSON: garbage at the end of the document");
    row("NaN", withTraining("\"sigma_y\": NaN"), "line 1, column 84: not valid JSON: illegal number");
    row("infinite", withTraining("\"sigma_y\": 1e999"), "not valid JSON: illegal number");
    row("not UTF-8", withField("\"step\": \"\xff\xfe\""), "not valid JSON: ");
    row("an array", "[1, 2]", "not an NPScope session: an object in braces is expected");
    row("foreign", R"({"nbformat": 4, "cells": []})",
        "not an NPScope session: its \"format\" is not \"npscope-session\"");
    row("other format", R"({"format": "something", "version": 1})", "not an NPScope session");
    row("format of wrong type", R"({"format": 1, "version": 1})", "not an NPScope session");
    row("newer", R"({"format": "npscope-session", "version": 4, "novelty": {}})",
        "written by a newer NPScope: its version is 4; this NPScope reads up to version 3");
    row("no version", R"({"format": "npscope-session"})", "version must be 1 to 3");
    row("version 0", R"({"format": "npscope-session", "version": 0})", "version must be 1 to 3");
    row("version in words", R"({"format": "npscope-session", "version": "1"})", "version must be 1 to 3");

    row("unknown field", withField(R"("stepp": 3)"),
        "stepp is not a field of a session; allowed are: comparison, experiment, ");
    row("unknown field of the experiment", withField(R"("experiment": {"name": "a"})"),
        "experiment.name is not a field of a session; allowed are: length, question, training");
    row("unknown inner field", withTraining(R"("rate": 3)"), "experiment.training.rate is not a field");
    row("a setting in the wrong place", withQuestion(R"("seed": 3)"), "experiment.question.seed is not a field");
    row("unknown field of the view", withField(R"("view": {"zoom": 1})"), "view.zoom is not a field");
    row("unknown field of the picture", withField(R"("picture": {"dpi": 1})"), "picture.dpi is not a field");

    row("learning rate", withTraining(R"("learning_rate": 1e6)"),
        "experiment.training.learning_rate is 1000000; allowed are 1e-08 to 10");
    row("sizes of 0", withTraining(R"("hidden": 0)"),
        "experiment.training.hidden is 0; allowed are whole numbers from 1 to 512");
    row("sizes of 1e9", withTraining(R"("hidden": 1e9)"), "experiment.training.hidden is 1000000000; allowed are ");
    row("text for a number", withTraining(R"("seed": "7")"),
        "experiment.training.seed must be a number from 0 to 4294967295");
    row("null for a number", withTraining(R"("seed": null)"), "experiment.training.seed must be a number");
    row("a number for an object", withField(R"("experiment": 3)"), "experiment must be an object in braces");
    row("a list for an object", withField(R"("view": [])"), "view must be an object in braces");
    row("initialisation", withTraining(R"("initialisation": "kaiming")"),
        "experiment.training.initialisation must be one of: normal, default, xavier, ");
    row("initialisation of wrong type", withTraining(R"("initialisation": 1)"),
        "experiment.training.initialisation must be one of");
    row("context range", withTraining(R"("context_min": 5)"),
        "experiment.training.context_min is 5; it may be at most experiment.training.context_max");
    QByteArray fortyPoints = "[0, 0]";
    for (int i = 1; i < 40; ++i)
        fortyPoints += ", [" + QByteArray::number(i) + ", 0]";
    row("too much work", withTraining(R"("hidden": 512, "samples": 1000, "points": [)" + fortyPoints + "]"),
        "An update would compute 1.03 times as much as is allowed, which is 20000000 values of hidden units");
    row("functions of a wrong word", withTraining(R"("functions": "some")"),
        "experiment.training.functions must be a number from 0 to 4096, or \"all\"");
    row("a number with that word", withTraining(R"("samples": "all")"),
        "experiment.training.samples must be a number from 1 to 1000");
    row("an empty range of x", withTraining(R"("family": "eq", "x_min": 2)"),
        "experiment.training.x_min is 2; it must be below experiment.training.x_max");

    row("points of wrong type", withTraining(R"("points": "sin")"),
        "experiment.training.points must be a list of points");
    row("a point of one number", withTraining(R"("points": [[1, 2], [3]])"),
        "experiment.training.points, point 2 must be two numbers such as [2, 3]");
    row("a point of three numbers", withTraining(R"("points": [[1, 2, 3]])"),
        "experiment.training.points, point 1 must be two numbers");
    row("a point of text", withTraining(R"("points": [["1", 2]])"),
        "experiment.training.points, point 1 must be two numbers");
    row("a point too far out", withTraining(R"("points": [[0, 0], [1, -2e6]])"),
        "experiment.training.points, point 2: y is -2000000; allowed are -1000000 to 1000000");
    row("data of wrong type", withTraining(R"("data": {"a": 1})"),
        "experiment.training.data must be a list of at most");
    row("a function that is none", withTraining(R"("data": [3])"),
        "experiment.training.data[0].points must be a list of points");
    row("a function's name", withTraining(R"("data": [{"name": 3, "points": [[0, 1], [1, 1]]}])"),
        "experiment.training.data[0].name must be a text");
    row("a function's own field", withTraining(R"("data": [{"points": [[0, 1], [1, 1]], "x": 1}])"),
        "experiment.training.data[0].x is not a field");
    row("x that do not ascend", withTraining(R"("data": [{"points": [[0, 1], [1, 1]]}, {"points": [[1, 1], [0, 2]]}])"),
        "experiment.training.data: function 2 must have at least two points, with ascending x");
    row("no data", withTraining(R"("family": "data")"), "There are no functions of data");
    row("too few data", withTraining(R"("data": [{"points": [[0, 1], [1, 1]]}], "family": "data", "functions": 2)"),
        "experiment.training.functions is 2; the data have 1 functions, and allowed are at most so many, or all");
    row("no scale", withTraining(R"("scaling": {"x_factor": 0})"),
        "experiment.training.scaling.x_factor is 0; allowed");
    row("repeated point", withTraining(R"("points": [[0, 1], [5, 5], [0, 1]])"),
        "experiment.training.points: points 1 and 3 are the same");
    row("repeated context point", withQuestion(R"("context": [[7, 7], [7, 7]])"),
        "experiment.question.context: points 1 and 2 are the same");
    row("context in another word", withQuestion(R"("context": "points")"),
        "experiment.question.context must be \"training\" or a list of points");
    row("context of wrong type", withQuestion(R"("context": true)"),
        "experiment.question.context must be \"training\" or");

    row("one variant", withField(R"("comparison": {"variants": [{}]})"),
        "comparison.variants must be a list of 2 to 4 objects such as {\"seed\": 7}");
    row("variants of wrong type", withField(R"("comparison": {"variants": "seeds"})"),
        "comparison.variants must be a list of 2 to 4 objects");
    row("a variant of wrong type", withField(R"("comparison": {"variants": [{}, 7]})"),
        "comparison.variants, entry 2 must be an object in braces");
    row("a variant's value", withField(R"("comparison": {"variants": [{}, {"seed": -1}]})"),
        "comparison.variants, entry 2.seed is -1; allowed are whole numbers from 0 to 4294967295");
    row("a variant's choice", withField(R"("comparison": {"variants": [{"initialisation": 1}, {}]})"),
        "comparison.variants, entry 1.initialisation must be one of: normal, default, xavier, ");
    row("a variant's length", withField(R"("comparison": {"variants": [{}, {"length": 9}]})"),
        "comparison.variants, entry 2.length is not a field of a session; allowed are: ");
    row("unknown field of the comparison", withField(R"("comparison": {"panes": 3})"),
        "comparison.panes is not a field of a session; allowed are: colours, is_shown, variants");

    row("moments of wrong type", withField(R"("moments": {})"), "moments must be a list of at most 24 objects");
    row("too many moments", withField("\"moments\": [" + QByteArray("{}, ").repeated(24) + "{}]"),
        "moments must be a list of at most 24 objects");
    row("a moment of wrong type", withField(R"("moments": [{}, 7])"), "moments, entry 2 must be an object in braces");
    row("unknown field of a moment", withField(R"("moments": [{"name": "a"}])"),
        "moments, entry 1.name is not a field of a session; allowed are: experiment, note, step");
    row("a moment's experiment", withField(R"("moments": [{}, {"experiment": {"training": {"hidden": 0}}}])"),
        "moments, entry 2: experiment.training.hidden is 0; allowed are whole numbers from 1 to 512");
    row("a moment beyond its run", withField(R"("moments": [{"experiment": {"length": 100}, "step": 101}])"),
        "moments, entry 1.step is 101; allowed are whole numbers from 0 to 100");
    row("a note of wrong type", withField(R"("moments": [{"note": 3}])"),
        "moments, entry 1.note must be a text of one line and at most 120 characters");
    row("a note of two lines", withField(R"("moments": [{"note": "a\nb"}])"), "moments, entry 1.note must be a text");
    row("a note too long", withField(R"("moments": [{"note": ")" + QByteArray(121, 'a') + "\"}]"),
        "moments, entry 1.note must be a text");
    row("a ghost of nothing", withField(R"("view": {"ghost": 0})"),
        "view.ghost is one of the moments, of which there are none; it must be left out");
    row("a ghost of none of them", withField(R"("moments": [{}, {}], "view": {"ghost": 2})"),
        "view.ghost is 2; allowed are whole numbers from 0 to 1");
    row("a ghost below 0", withField(R"("view": {"ghost": -1})"),
        "view.ghost is -1; allowed are whole numbers from 0 to 23");

    row("step below 0", withField(R"("step": -1)"), "step is -1; allowed are whole numbers from 0 to 10000000");
    row("step beyond the last", withField(R"("step": 10000001)"),
        "step is 10000001; allowed are whole numbers from 0 to 10000000");
    row("half a step", withField(R"("step": 1.5)"), "step is 1.5; allowed are whole numbers");
    row("view the wrong way round", withField(R"("view": {"x_min": 5})"),
        "view.x_min is 5 and view.x_max is 4; the first must be below");
    row("view of no width", withField(R"("view": {"y_min": 1, "y_max": 1})"), "view.y_min is 1 and view.y_max is 1; ");
    row("view too far out", withField(R"("view": {"y_max": 1e31})"),
        "view.y_max is 1e+31; allowed are -1e+30 to 1e+30");
    row("flag of wrong type", withField(R"("view": {"shows_mean": 1})"), "view.shows_mean must be true or false");
    row("chart below the comparison", withField(R"("view": {"compare_chart": "gap"})"),
        "view.compare_chart must be one of: spread, gap-over-updates, gap-over-seconds");
    row("band", withField(R"("view": {"band": "3sd"})"), "view.band must be one of: one-sd, two-sd, central-90");
    row("picture of 0", withField(R"("picture": {"width": 0})"),
        "picture.width is 0; allowed are whole numbers from 16 to 16384");
    row("picture of 1e9", withField(R"("picture": {"height": 1e9})"), "picture.height is 1000000000; allowed are ");
    row("picture beyond after scaling", withField(R"("picture": {"width": 9000, "scale": 2})"),
        "picture: The picture is 18000 × 1200 pixels after scaling; allowed are 16 to 16384 a side");
    row("scale", withField(R"("picture": {"scale": 0})"), "picture.scale is 0; allowed are 0.1 to 32");
    row("background", withField(R"("picture": {"background": "red"})"),
        "picture.background must be one of: white, theme, transparent, dark, print");
    row("unit", withField(R"("picture": {"unit": "cm"})"), "picture.unit must be one of: px, mm, in");
    row("half a pixel", withField(R"("picture": {"width": 90.5})"), "picture.width is 90.5; allowed are whole numbers");
    row("millimetre", withField(R"("picture": {"unit": "mm", "width": 2})"),
        "picture.width is 2; allowed are 4.3 to 4330");
    row("text size", withField(R"("picture": {"text_size": 3})"), "picture.text_size is 3; allowed are 4 to 72");
    row("text too large", withField(R"("picture": {"text_size": 72, "width": 100})"),
        "picture: The text of 72 points is too large for a chart of this size");
    row("millimetres beyond after scaling",
        withField(R"("picture": {"unit": "mm", "width": 508, "height": 254, "scale": 10})"),
        "picture: The picture is 19200 × 9600 pixels after scaling; allowed are 16 to 16384 a side");
    row("columns", withField(R"("picture": {"columns": -1})"),
        "picture.columns is -1; allowed are whole numbers from 0 to 100");
    row("view beside", withField(R"("picture": {"beside": ["loss", "lost"]})"),
        "picture.beside must be a list of these: functions, compare,");
    row("view beside itself", withField(R"("picture": {"figure": "loss", "beside": ["sd", "loss"]})"),
        "picture: The sheet has the view loss twice; allowed is once");
    row("sheet of text", withField(R"("picture": {"steps": [1, "2"]})"),
        "picture.steps: entry 2 is not a step; allowed are whole numbers from 0 to 10000000");
    row("sheet too large", withField("\"picture\": {\"steps\": [" + QByteArray("1,").repeated(100) + "1]}"),
        "picture.steps must be a list of at most 100 steps");
}

void TestSessionJson::wrongFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    const Loaded<Session> read = sessionFromBytes(bytes);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(error), qPrintable(read.error()));
    QVERIFY2(!read.error().contains('\n'), "a message is one line");
}

void TestSessionJson::everyTruncationIsRefused()
{
    const QByteArray whole = toBytes(SessionMaker(7).make(), QJsonDocument::Compact);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!sessionFromBytes(whole.first(size)), qPrintable(QString::number(size)));
    QVERIFY(sessionFromBytes(whole));
}

// All its points and settings are there, with numbers that are as long as they get.
void TestSessionJson::theLargestSessionIsBelowTheLimit()
{
    Session session;
    Experiment &experiment = session.experiment;
    experiment.training.points.clear();
    experiment.question.followsTraining = false;
    for (std::size_t i = 1; i <= maxPoints; ++i) {
        experiment.training.points.push_back(
            {-1.2345678901234567e-100 * double(i), -1.2345678901234567e-101 * double(i)});
        experiment.question.context.push_back(experiment.training.points.back());
    }
    experiment.training.samples = 1;
    session.picture.steps.assign(maxSheet, maxSteps);
    session.comparison.variants.assign(mostVariants, {});
    for (Variant &variant : session.comparison.variants) {
        for (const Setting &setting : settings()) {
            if (canDiffer(setting) && setting.name != std::string_view("samples"))
                variant = with(variant, setting, setting.isChoice() ? setting.max : setting.min);
        }
    }
    for (std::size_t i = 0; i < mostMoments; ++i) {
        Moment &moment = session.moments.emplace_back();
        moment.note = QString(longestNote, QChar(0x4e2d)); // three bytes each
        moment.experiment.training.points.clear();
        const auto &points = experiment.training.points;
        const auto from = points.begin() + std::ptrdiff_t(i * (mostMomentPoints / mostMoments));
        moment.experiment.training.points.assign(from, from + mostMomentPoints / mostMoments);
    }
    QByteArray bytes = toBytes(session);
    const Loaded<Session> read = sessionFromBytes(bytes);
    QVERIFY2(read, qPrintable(read.error()));
    QVERIFY(*read == session);
    QVERIFY2(bytes.size() > maxSessionBytes / 3, "the limit is far above what a session can have");
    // As another program may indent it.
    bytes.replace("    ", "        ");
    QVERIFY(sessionFromBytes(bytes));
}

void TestSessionJson::hugeFilesAreRefusedUnparsed()
{
    const QByteArray bytes(maxSessionBytes + 1, '[');
    QCOMPARE(sessionFromBytes(bytes).error(), "too large for an NPScope session; allowed are at most 7 MB");
}

void TestSessionJson::tooManyPointsAreRefused()
{
    QJsonArray points;
    for (std::size_t i = 0; i <= maxPoints; ++i)
        points.append(QJsonArray{double(i), 0});
    const QJsonObject question{{"context", points}};
    const QJsonObject json{
        {"format", "npscope-session"}, {"version", 1}, {"experiment", QJsonObject{{"question", question}}}};
    QCOMPARE(sessionFromJson(json).error(), "experiment.question.context has 10001 points; allowed are at most 10000");
}

void TestSessionJson::tooManyPointsOfMomentsAreRefused()
{
    Session session;
    for (int i = 0; i < 2; ++i) {
        Moment &moment = session.moments.emplace_back();
        moment.experiment.training.points.clear();
        moment.experiment.training.samples = 1;
        for (std::size_t k = 0; k < mostMomentPoints / 2; ++k)
            moment.experiment.training.points.push_back({double(k), 0});
    }
    QVERIFY(sessionFromBytes(toBytes(session)));
    session.moments.back().experiment.training.points.push_back({-1, 0});
    QCOMPARE(sessionFromBytes(toBytes(session)).error(), "moments have 10001 points in all; allowed are at most 10000");
}

void TestSessionJson::aSessionWithoutMomentsSaysNothingOfThem()
{
    const QByteArray bytes = toBytes(Session());
    QVERIFY(!bytes.contains("moments") && !bytes.contains("ghost"));
    QVERIFY(sessionFromBytes(bytes)->moments.empty());
}

void TestSessionJson::anOldSessionsComparisonIsAPage()
{
    const auto shown = [](int version, const char *comparison) {
        return sessionFromBytes(QByteArray("{\"format\": \"npscope-session\", \"version\": ")
                                + QByteArray::number(version) + ", \"comparison\": " + comparison + "}");
    };
    for (const int version : {1, 2}) {
        QCOMPARE(shown(version, "{\"is_shown\": true}")->view.page, Page::Compare);
        QCOMPARE(shown(version, "{\"is_shown\": false}")->view.page, Page::Functions);
    }
    QVERIFY(shown(3, "{\"is_shown\": true}").error().contains("comparison.is_shown is not a field"));
}

void TestSessionJson::allFunctionsAreWrittenAsAWord()
{
    Session session;
    session.experiment.training.functions.count = 8;
    QVERIFY(toBytes(session, QJsonDocument::Compact).contains("\"functions\":8"));
    session.experiment.training.functions.count = 0;
    QVERIFY(toBytes(session, QJsonDocument::Compact).contains("\"functions\":\"all\""));
    for (const char *all : {"\"all\"", "0"}) {
        const auto read = sessionFromBytes(withTraining(QByteArray("\"family\": \"sine\", \"functions\": ") + all));
        QVERIFY2(read, qPrintable(read.error()));
        QVERIFY(!read->experiment.training.functions.isPool());
    }
}

// Its usual ranges, noise, context sizes and sigma_y: what is said beside it stays, wherever it stands in the file.
void TestSessionJson::aFamilyBringsWhatItsSessionLeavesOut()
{
    const auto read = sessionFromBytes(
        withTraining(R"("context_max": 7, "x_min": -1, "sigma_y": 0.3, "functions": 4, "family": "matern52")"));
    QVERIFY2(read, qPrintable(read.error()));
    Training expected;
    expected.functions = usualFunctions(Family::Matern52);
    expected.functions.count = 4;
    expected.functions.x.min = -1;
    expected.contextMin = usualContext(Family::Matern52).min;
    expected.contextMax = 7;
    expected.sigmaY = 0.3;
    QVERIFY(read->experiment.training == expected);
}

void TestSessionJson::changedRangesOfAFamilySurvive()
{
    for (std::size_t i = 0; i < setting("family").choices.size(); ++i) {
        Session session;
        for (std::size_t f = 0; f <= i; ++f)
            session.experiment.training.functions.given.push_back({"f", {{0.1, 1}, {0.5, double(f) / 3}}});
        setting("family").set(session.experiment, double(i));
        Training &training = session.experiment.training;
        Functions &functions = training.functions;
        functions.count = int(i);
        functions.targets = 17;
        functions.noise = 0.1 + 0.2; // 17 digits
        functions.x = {-1.25, 7};
        functions.amplitude = {0.125, 9};
        functions.shift = {-3, -2};
        functions.frequency = {3, 4};
        functions.scale = 2;
        functions.length = 0.25;
        functions.period = 0.75;
        training.contextMin = 2;
        training.contextMax = 5;
        training.sigmaY = 0.7;
        training.model = Model::Cnp;
        training.noise = Noise::Predicted;
        training.batch = 16;
        training.sizes.encoderLayers = 3;
        training.sizes.decoderLayers = 2;
        const auto read = sessionFromBytes(toBytes(session));
        QVERIFY2(read, qPrintable(read.error()));
        QVERIFY2(*read == session, setting("family").choices[i]);
    }
}

// As the files of version 3 are that know no families.
void TestSessionJson::aSessionWithoutFamiliesIsOfPoints()
{
    Session session;
    session.experiment.training.sigmaY = 0.02;
    session.experiment.training.contextMax = 2;
    session.experiment.training.noise = Noise::Learned;
    QJsonObject json = toJson(session);
    QCOMPARE(json["version"].toInt(), 3);
    QJsonObject experiment = json["experiment"].toObject();
    QJsonObject training = experiment["training"].toObject();
    for (const char *name :
         {"family", "functions", "target_points", "x_min", "x_max", "observation_noise", "amplitude_min",
          "amplitude_max", "shift_min", "shift_max", "scale", "length_scale", "period", "frequency_min",
          "frequency_max", "model", "batch", "encoder_layers", "decoder_layers"}) {
        QVERIFY2(training.contains(QLatin1String(name)), name);
        training.remove(QLatin1String(name));
    }
    experiment.insert("training", training);
    json.insert("experiment", experiment);
    const auto read = sessionFromJson(json);
    QVERIFY2(read, qPrintable(read.error()));
    QVERIFY(*read == session);
    QVERIFY(!read->experiment.training.isOfFamily());
}

QTEST_GUILESS_MAIN(TestSessionJson)
#include "tst_sessionjson.moc"
