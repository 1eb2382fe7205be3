// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The guide: each language has the same pages, links lead somewhere, and nothing that there is to tell of is left out.

#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/document/guide.h"
#include "ui/document/honestytext.h"
#include "ui/document/language.h"
#include "ui/document/presets.h"
#include "ui/document/recordtext.h"
#include "ui/document/sessionjson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <functional>

using namespace npscope;

namespace {

constexpr qsizetype longestProgramLine = 86; // that the window shows without breaking it: guidestyle.h

// What of a page is not a matter of language.
struct Structure {
    QStringList headings; // "##"
    QStringList programs;
    QStringList links;
    QStringList pictures;
    int rows = 0; // of tables
    int items = 0;
    QStringList words; // as they are typed, in no order
};

Structure structureOf(const QString &page)
{
    Structure structure;
    QString program;
    bool isProgram = false;
    static const QRegularExpression link(R"((!?)\[[^\]]*\]\(([^)]+)\))"), word("`([^`]+)`");
    for (const QString &line : page.split('\n')) {
        if (line.startsWith("```")) {
            isProgram = !isProgram;
            if (!isProgram)
                structure.programs << program;
            program = line + '\n';
            continue;
        }
        if (isProgram) {
            program += line + '\n';
            continue;
        }
        if (line.startsWith('#'))
            structure.headings << line.section(' ', 0, 0);
        structure.rows += line.startsWith('|') ? 1 : 0;
        structure.items += line.startsWith("- ") || line.contains(QRegularExpression("^\\d+\\. ")) ? 1 : 0;
    }
    static const QRegularExpression programs("```.*?```", QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString(page).remove(programs);
    for (auto it = link.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        (match.captured(1).isEmpty() ? structure.links : structure.pictures) << match.captured(2);
    }
    for (auto it = word.globalMatch(text); it.hasNext();)
        structure.words << it.next().captured(1);
    structure.words.sort();
    return structure;
}

QStringList languagesOfGuide()
{
    return QDir(qEnvironmentVariable("NPSCOPE_SOURCE") + "/resources/guide")
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

} // namespace

class TestGuide : public QObject
{
    Q_OBJECT

private:
    static void addPages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        for (const QString &language : languagesOfGuide()) {
            for (const QString &page : guidePages())
                QTest::addRow("%s %s", qPrintable(language), qPrintable(page)) << language << page;
        }
    }
    static QString inEnglish(const QString &page) { return guideFile(page, "en"); }

private slots:
    void init()
    {
        failOnWarnings();
        applyLanguage(*findLanguage("en"));
    }
    void everyFileIsAPage();
    void languagesHaveTheSameStructure_data() { addPages(); }
    void languagesHaveTheSameStructure();
    void linksLeadSomewhere_data() { addPages(); }
    void linksLeadSomewhere();
    void programsFitThePage_data() { addPages(); }
    void programsFitThePage();
    void noMarkIsLeft_data() { addPages(); }
    void noMarkIsLeft();
    void anchorsAreTheSameInEveryLanguage();
    void aLanguageWithoutAPageHasTheEnglishOne();
    void everyViewHasAPictureAndACommand_data();
    void everyViewHasAPictureAndACommand();
    void everySettingIsThere();
    void everyChoiceIsThere();
    void everyFigureOfTheArticleIsThere();
    void figuresAreSessionsThatAreShown();
    void theSessionIsOne();
    void everyFieldOfASessionIsThere();
    void everyColumnIsThere();
};

void TestGuide::everyFileIsAPage()
{
    QVERIFY(languagesOfGuide().contains("en"));
    for (const QString &language : languagesOfGuide()) {
        const QDir folder(qEnvironmentVariable("NPSCOPE_SOURCE") + "/resources/guide/" + language);
        QStringList files;
        for (const QString &page : guidePages()) {
            files << page + ".md";
            QFile file(folder.filePath(page + ".md"));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            QCOMPARE(guideFile(page, language), QString::fromUtf8(file.readAll()));
        }
        files.sort();
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name), files);
    }
}

void TestGuide::languagesHaveTheSameStructure()
{
    QFETCH(QString, language);
    QFETCH(QString, page);
    const Structure there = structureOf(guideFile(page, language)), here = structureOf(inEnglish(page));
    QCOMPARE(there.headings, here.headings);
    QCOMPARE(there.programs, here.programs);
    QCOMPARE(there.links, here.links);
    QCOMPARE(there.pictures, here.pictures);
    QCOMPARE(there.rows, here.rows);
    QCOMPARE(there.items, here.items);
    QCOMPARE(there.words, here.words);
    QVERIFY(language == "en" || guideFile(page, language) != inEnglish(page));
}

void TestGuide::linksLeadSomewhere()
{
    QFETCH(QString, language);
    QFETCH(QString, page);
    const Structure structure = structureOf(guideFile(page, language));
    for (const QString &link : structure.links) {
        const QString name = link.section('#', 0, 0).isEmpty() ? page + ".md" : link.section('#', 0, 0);
        QVERIFY2(name.endsWith(".md") && guidePages().contains(name.chopped(3)), qPrintable(link));
        const QString anchor = link.section('#', 1);
        QStringList anchors{""};
        for (const GuideHeading &heading : guideText(name.chopped(3)).headings)
            anchors << heading.anchor;
        QVERIFY2(anchors.contains(anchor), qPrintable(link));
        QCOMPARE(anchors.count(anchor), 1);
    }
    for (const QString &picture : structure.pictures)
        QVERIFY2(picture.startsWith("figure:") && guideFigures().contains(picture.mid(7)), qPrintable(picture));
}

void TestGuide::programsFitThePage()
{
    QFETCH(QString, language);
    QFETCH(QString, page);
    for (const QString &program : structureOf(guideFile(page, language)).programs) {
        for (const QString &line : program.split('\n'))
            QVERIFY2(QString(line).replace('\t', "        ").size() <= longestProgramLine, qPrintable(line));
    }
}

// What Markdown does not understand it shows as it is: emphasis beside a Chinese sign, for one.
void TestGuide::noMarkIsLeft()
{
    QFETCH(QString, language);
    QFETCH(QString, page);
    applyLanguage(*findLanguage(language));
    QTextDocument document;
    document.setMarkdown(guideText(page).markdown);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence))
            continue;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString text = it.fragment().text();
            const bool isTyped = it.fragment().charFormat().fontFixedPitch();
            QVERIFY2(isTyped || !text.contains(QRegularExpression("\\*\\*|\\*\\w|`|\\]\\(|^#")), qPrintable(text));
        }
    }
    if (language == "zh_CN")
        QVERIFY(!document.toPlainText().contains(QRegularExpression("[，。；：、] [\\x{4e00}-\\x{9fff}]")));
}

void TestGuide::anchorsAreTheSameInEveryLanguage()
{
    for (const QString &page : guidePages()) {
        QStringList anchors[2];
        for (const int i : {0, 1}) {
            applyLanguage(*findLanguage(i == 0 ? "en" : "zh_CN"));
            for (const GuideHeading &heading : guideText(page).headings) {
                if (page != "settings" || heading.level != 2) // the groups are named by the program
                    anchors[i] << heading.anchor;
            }
        }
        QCOMPARE(anchors[1], anchors[0]);
    }
    QVERIFY(guideText("views").headings.front().text != "The views");
}

void TestGuide::aLanguageWithoutAPageHasTheEnglishOne()
{
    QVERIFY(guideFile("views", "xx").isEmpty());
    applyLanguage({"xx", "Xx"});
    QCOMPARE(guideText("views").markdown, inEnglish("views"));
}

void TestGuide::everyViewHasAPictureAndACommand_data()
{
    QTest::addColumn<QString>("view");
    for (const char *name : figureNames)
        QTest::addRow("%s", name) << name;
}

void TestGuide::everyViewHasAPictureAndACommand()
{
    QFETCH(QString, view);
    QString section;
    for (const QString &part : inEnglish("views").split("\n## ")) {
        if (part.contains("(figure:" + view + ')'))
            section = part;
    }
    QVERIFY(!section.isEmpty());
    QVERIFY2(section.contains(QRegularExpression("npscope render .*--view " + view + " ")), qPrintable(section));
    const auto session = guideFigure(view);
    QVERIFY(session);
    QCOMPARE(QString(figureNames.at(std::size_t(session->picture.figure))), view);
}

void TestGuide::everySettingIsThere()
{
    QStringList anchors;
    for (const GuideHeading &heading : guideText("settings").headings)
        anchors << heading.anchor;
    for (const Setting &setting : settings())
        QCOMPARE(anchors.count(setting.name), 1);
}

void TestGuide::everyChoiceIsThere()
{
    const QString text = guideText("settings").markdown;
    for (const Setting &setting : settings()) {
        for (const char *choice : setting.choices)
            QVERIFY2(text.contains(QStringLiteral("\n- `%1`: ").arg(choice)), choice);
    }
}

void TestGuide::everyFigureOfTheArticleIsThere()
{
    int count = 0;
    for (const Preset &preset : presets()) {
        if (preset.published || preset.group == "functions" || preset.group == "race")
            continue;
        ++count;
        QVERIFY2(inEnglish("article").contains("npscope render --preset " + preset.name + " --out "),
                 qPrintable(preset.name));
    }
    QVERIFY(count > 10);
}

// Those of the article are the presets' own.
void TestGuide::figuresAreSessionsThatAreShown()
{
    QString all;
    for (const QString &page : guidePages())
        all += inEnglish(page);
    for (const QString &name : guideFigures()) {
        QVERIFY2(all.contains("(figure:" + name + ')'), qPrintable(name));
        const auto session = guideFigure(name);
        QVERIFY(session && session->step <= session->experiment.length);
        if (!name.startsWith("article-"))
            continue;
        const auto preset = findPreset(name.mid(8));
        QVERIFY(preset);
        QCOMPARE(session->experiment.training, preset->session.experiment.training);
        QCOMPARE(session->experiment.question, preset->session.experiment.question);
        QCOMPARE(session->picture.steps, preset->session.picture.steps);
        QCOMPARE(session->step, preset->session.step);
    }
    QVERIFY(!guideFigure("no such figure"));
}

void TestGuide::theSessionIsOne()
{
    for (const QString &program : structureOf(inEnglish("files")).programs) {
        if (!program.startsWith("```json"))
            continue;
        const auto session = sessionFromBytes(program.section('\n', 1).toUtf8());
        QVERIFY2(session, qPrintable(session.error()));
        QCOMPARE(session->step, 9001);
        return;
    }
    QFAIL("no session on the page");
}

// Beside the settings, which have a page of their own.
void TestGuide::everyFieldOfASessionIsThere()
{
    Session session;
    session.comparison.keptColours = {3, 2, 1};
    session.moments.resize(1);
    session.view.ghost = 0;
    const QStringList words = structureOf(inEnglish("files")).words;
    const std::function<void(const QJsonValue &)> verify = [&](const QJsonValue &value) {
        for (const QJsonValue &entry : value.toArray())
            verify(entry);
        const QJsonObject object = value.toObject();
        for (const QString &name : object.keys()) {
            if (findSetting(name.toStdString()))
                continue;
            const bool isThere = words.contains(name) || words.contains("experiment." + name);
            QVERIFY2(isThere || name == "experiment", qPrintable(name));
            verify(object.value(name));
        }
    };
    verify(toJson(session));
}

void TestGuide::everyColumnIsThere()
{
    const QStringList words = structureOf(inEnglish("files")).words;
    Sweep sweep;
    sweep.groups = {Experiment()};
    sweep.groups.front().training.sizes.zDim = 1;
    sweep.evaluation.tasks = 1;
    QByteArrayList columns = sweepHeader(sweep, {}).trimmed().split(',') + sdChangeColumns();
    QVERIFY(columns.size() > 25);
    for (const QByteArray &column : columns)
        QVERIFY2(words.contains(QString::fromLatin1(column)), column);
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
