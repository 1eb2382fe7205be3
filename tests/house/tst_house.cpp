// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of the house, checked by reading the tree: who may include whom, where Qt begins, and what every
// file says first. Each rule is a function from a file's path and text to complaints, so that it is shown
// here, too, that it complains about a breach.

#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace {

struct File {
    QString path; // from the top of the project, with "/"
    QString text;
};

using Rule = QStringList (*)(const File &);

struct Include {
    QString name;
    bool isQuoted;
};

// (\x22 is the quotation mark, which moc does not understand inside a raw literal.)
QList<Include> includes(const QString &text)
{
    static const QRegularExpression line(R"(^\s*#\s*include\s*([<\x22])([^>\x22]+)[>\x22])",
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    for (auto it = line.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.captured(2), match.captured(1) == "\""});
    }
    return found;
}

/// Comments and literals may speak of anything.
QString withoutCommentsAndLiterals(QString text)
{
    static const QRegularExpression noise(R"(//[^\n]*|/[*].*?[*]/|\x22(?:\\.|[^\x22\\\n])*\x22|'(?:\\.|[^'\\\n])')",
                                          QRegularExpression::DotMatchesEverythingOption);
    return text.replace(noise, QStringLiteral(" "));
}

/// The headers of a Qt module by the names they are included by, as installed.
QSet<QString> headersOf(const QString &module)
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath) + '/' + module;
    QSet<QString> names{module};
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        names.insert(name);
    return names;
}

bool isFrom(const QSet<QString> &headers, const QString &module, const QString &include)
{
    return include.startsWith(module + '/') || headers.contains(include);
}

/// Path begins with this folder.
bool isIn(const QString &path, const QString &folder)
{
    return path.startsWith(folder + '/');
}

bool isCode(const QString &path)
{
    return path.endsWith(".cpp") || path.endsWith(".h");
}

QStringList coreKnowsNoQt(const File &file)
{
    static const QRegularExpression identifier(
        R"(\bQ[A-Z]\w*[a-z]\w*|\bQ(T?_[A-Z])\w*|\bq(u?int\d+|real|Debug|Warning|Info|Critical|Fatal|Printable)\b|\bQt\d?::)");
    if (!isIn(file.path, "core"))
        return {};
    QStringList complaints;
    for (const Include &include : includes(file.text)) {
        if (include.name.startsWith('Q') || (include.name.startsWith('q') && include.name.endsWith(".h")))
            complaints << file.path + " includes <" + include.name + '>';
    }
    const QString code = withoutCommentsAndLiterals(file.text);
    if (const auto match = identifier.match(code); match.hasMatch())
        complaints << file.path + " speaks of " + match.captured();
    return complaints;
}

QStringList onlyChartsIncludesQtCharts(const File &file)
{
    static const QSet<QString> headers = headersOf("QtCharts");
    QStringList complaints;
    for (const Include &include : includes(file.text)) {
        if (!include.isQuoted && isFrom(headers, "QtCharts", include.name) && !isIn(file.path, "ui/charts"))
            complaints << file.path + " includes <" + include.name + '>';
    }
    return complaints;
}

QStringList documentAndPaintKnowNoWidget(const File &file)
{
    static const QSet<QString> headers = headersOf("QtWidgets");
    if (!isIn(file.path, "ui/document") && !isIn(file.path, "ui/paint") && !isIn(file.path, "ui/figures"))
        return {};
    QStringList complaints;
    for (const Include &include : includes(file.text)) {
        if (!include.isQuoted && isFrom(headers, "QtWidgets", include.name))
            complaints << file.path + " includes <" + include.name + '>';
    }
    return complaints;
}

// A clock on the wall jumps, when it is set and when the machine wakes up. ui/document may say in a file when it was
// written.
QStringList nothingIsTimedByTheClockOnTheWall(const File &file)
{
    static const QRegularExpression wall(R"(\b(system_clock|current(Date)?Time(Utc)?|current(M?)SecsSinceEpoch)"
                                         R"(|currentDate|gettimeofday|CLOCK_REALTIME)\b|\btime\((nullptr|NULL|0)\))");
    const bool isTimed = isIn(file.path, "core") || isIn(file.path, "ui") || isIn(file.path, "app");
    if (!isTimed || isIn(file.path, "ui/document") || !isCode(file.path))
        return {};
    if (const auto match = wall.match(withoutCommentsAndLiterals(file.text)); match.hasMatch())
        return {file.path + " asks for " + match.captured()};
    return {};
}

struct Folder {
    QString name;
    QStringList mayInclude; // besides itself
};

/// Who may include whom. A name stands for whatever is in that folder; of those that fit a path, the first counts.
const QList<Folder> &folders()
{
    static const QList<Folder> list{
        {"core/experiment", {}},
        {"core/random", {}},
        {"core/processor", {}},
        {"core/optim", {}},
        {"core/family", {"core/experiment", "core/random"}},
        {"core/mixture", {}},
        {"core/oracle", {"core/experiment", "core/random", "core/family", "core/mixture", "core/data", "core/predict"}},
        {"core/data", {"core/experiment", "core/random", "core/family"}},
        {"core/model", {"core/experiment", "core/data"}},
        {"core/layers", {"core/experiment", "core/model"}},
        {"core/init", {"core/experiment", "core/random", "core/model"}},
        {"core/network", {"core/experiment", "core/model", "core/layers"}},
        {"core/objective", {"core/experiment", "core/data", "core/model", "core/layers", "core/network"}},
        {"core/predict",
         {"core/experiment", "core/random", "core/mixture", "core/model", "core/layers", "core/network"}},
        {"core/train",
         {"core/experiment", "core/random", "core/optim", "core/data", "core/model", "core/init", "core/objective"}},
        {"core/analysis",
         {"core/experiment", "core/random", "core/data", "core/mixture", "core/oracle", "core/model", "core/objective",
          "core/predict", "core/train"}},
        {"core/sweep", {"core/experiment", "core/predict", "core/train", "core/analysis"}},
        {"core/live", {"core/experiment", "core/oracle", "core/predict", "core/train", "core/analysis"}},
        {"ui/document", {"core"}},
        {"ui/charts", {"core", "ui/document"}},
        {"ui/paint/functions", {"core", "ui/document", "ui/charts"}},
        {"ui/paint/latent", {"core", "ui/document", "ui/charts", "ui/paint/functions", "ui/paint/map"}},
        {"ui/paint/steps", {"core", "ui/document", "ui/charts"}},
        {"ui/paint/kl", {"core", "ui/document", "ui/charts", "ui/paint/steps"}},
        {"ui/paint/map", {"core", "ui/document", "ui/charts"}},
        {"ui/paint/honesty", {"core", "ui/document", "ui/charts", "ui/paint/steps"}},
        {"ui/figures", {"core", "ui/document", "ui/charts", "ui/paint"}},
        {"ui/views", {"core", "ui/document", "ui/charts", "ui/paint"}},
        {"ui/run", {"core", "ui/document", "ui/charts", "ui/paint"}},
        {"ui/panels/fields", {"core", "ui/document", "ui/charts"}},
        {"ui/panels/training", {"core", "ui/document", "ui/charts", "ui/run", "ui/panels/fields"}},
        {"ui/panels/moments", {"core", "ui/document", "ui/charts", "ui/paint", "ui/run"}},
        {"ui/panels/data", {"core", "ui/document", "ui/panels/fields"}},
        {"ui/panels/latent",
         {"core", "ui/document", "ui/charts", "ui/paint", "ui/figures", "ui/views", "ui/run", "ui/panels/fields"}},
        {"ui/panels/verdict",
         {"core", "ui/document", "ui/charts", "ui/paint", "ui/views", "ui/run", "ui/panels/data", "ui/panels/fields"}},
        {"ui/pages", {"core", "ui/document", "ui/charts", "ui/paint", "ui/figures", "ui/views", "ui/run", "ui/panels"}},
        {"ui/window",
         {"core", "ui/document", "ui/charts", "ui/paint", "ui/figures", "ui/views", "ui/run", "ui/panels", "ui/pages"}},
        {"app", {"core", "ui"}},
        {"tests", {"core", "ui", "app"}},
    };
    return list;
}

const Folder *folderOf(const QString &path)
{
    const auto found =
        std::find_if(folders().begin(), folders().end(), [&](const Folder &folder) { return isIn(path, folder.name); });
    return found != folders().end() ? &*found : nullptr;
}

QStringList foldersIncludeWhatTheyMay(const File &file)
{
    const Folder *folder = folderOf(file.path);
    if (!folder)
        return isCode(file.path) ? QStringList(file.path + " is in no folder of the list") : QStringList();
    QStringList complaints;
    for (const Include &include : includes(file.text)) {
        if (!include.isQuoted || include.name.endsWith(".moc"))
            continue;
        const auto fits = [&](const QString &name) { return isIn(include.name, name); };
        const bool isAllowed = fits(folder->name) || std::ranges::any_of(folder->mayInclude, fits);
        if (!isAllowed || include.name.contains(".."))
            complaints << file.path + " includes \"" + include.name + '"';
    }
    return complaints;
}

/// The includes by which folders include each other, however long the way round. It asks the files, not what the list
/// above allows: that could be wrong, too.
QStringList cycles(const QList<File> &files)
{
    struct Arrow {
        const Folder *from;
        const Folder *to;
        QString text;
    };
    QList<Arrow> arrows;
    for (const File &file : files) {
        for (const Include &include : includes(file.text)) {
            const Folder *from = folderOf(file.path), *to = folderOf(include.name);
            if (include.isQuoted && from && to && from != to)
                arrows.append({from, to, file.path + " includes \"" + include.name + '"'});
        }
    }
    // An arrow to a folder that includes no other is in no cycle, nor is one from a folder that no other includes.
    for (bool isLess = true; isLess;) {
        QSet<const Folder *> including, included;
        for (const Arrow &arrow : arrows) {
            including.insert(arrow.from);
            included.insert(arrow.to);
        }
        isLess = arrows.removeIf([&](const Arrow &arrow) {
            return !including.contains(arrow.to) || !included.contains(arrow.from);
        }) > 0;
    }
    QStringList complaints;
    for (const Arrow &arrow : arrows)
        complaints << arrow.text;
    return complaints;
}

QStringList everyFileNamesItsLicence(const File &file)
{
    const QStringList head = file.text.split('\n').mid(0, 4); // a script's or an XML file's first line comes before
    const bool isNamed =
        !head.filter("SPDX-FileCopyrightText: ").isEmpty() && !head.filter("SPDX-License-Identifier: ").isEmpty();
    return isNamed ? QStringList() : QStringList(file.path + " does not begin with the two SPDX lines");
}

/// Whatever is painted or shown: a warning from Qt fails the test.
QStringList guiTestsFailOnWarnings(const File &file)
{
    const bool isGuiTest = isIn(file.path, "tests") && file.text.contains("\nQTEST_MAIN(");
    const bool fails = file.text.contains("failOnWarnings();") || file.text.contains(": public WindowFixture")
                       || file.text.contains(": public HolderFixture"); // that call it
    return isGuiTest && !fails ? QStringList(file.path + " does not call failOnWarnings()") : QStringList();
}

QString top()
{
    return qEnvironmentVariable("NPSCOPE_SOURCE");
}

/// What stands in backquotes in the section that begins with this heading.
QStringList quotedIn(const QString &text, const QString &heading)
{
    static const QRegularExpression quoted("`([^`\n]+)`");
    const qsizetype begin = text.indexOf("\n## " + heading);
    const qsizetype end = text.indexOf("\n## ", begin + 1);
    QStringList found;
    if (begin < 0)
        return found;
    for (auto it = quoted.globalMatch(text.mid(begin, end < 0 ? -1 : end - begin)); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

/// Of what a guide names: files and folders that are not there, and names that no file of the tree has.
QStringList namedInVain(const QStringList &names, const QList<File> &files)
{
    static const QRegularExpression identifier(R"(^[A-Za-z_]\w*(::\w+)*(\(\))?$)");
    QStringList complaints;
    for (const QString &name : names) {
        if (name.contains('<') || name.contains(' ') || name.startsWith('-') || name.startsWith('.'))
            continue; // a pattern, a command
        const QString last = name.section("::", -1).remove("()");
        const auto has = [&](const File &file) {
            return file.path == name || isIn(file.path, name.endsWith('/') ? name.chopped(1) : name)
                   || file.path.endsWith('/' + name) || file.path.section('/', -1).section('.', 0, 0) == name
                   || (identifier.match(name).hasMatch() && file.text.contains(last));
        };
        if (std::none_of(files.begin(), files.end(), has) && !QFile::exists(top() + '/' + name))
            complaints << name;
    }
    return complaints;
}

File read(const QString &path)
{
    QFile file(top() + '/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return {path, QString::fromUtf8(file.readAll())};
}

/// The project's own sources, scripts and build files.
QList<File> tree()
{
    QList<File> files{read("CMakeLists.txt"), read(".ci/run")};
    const QStringList names{"*.cpp",     "*.h",   "*.sh",           "*.qrc", "*.svg",
                            "*.desktop", "*.xml", "CMakeLists.txt", "run",   "private"};
    for (const QString folder : {"core", "ui", "app", "tests", "resources"}) {
        QDirIterator it(top() + '/' + folder, names, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(read(QDir(top()).relativeFilePath(it.next())));
    }
    return files;
}

void addSampleColumns()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
}

void row(Rule rule, const char *path, const char *text)
{
    QTest::addRow("%s: %s", path, qPrintable(QString(text).simplified())) << rule << path << text;
}

} // namespace

Q_DECLARE_METATYPE(Rule)

class TestHouse : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTreeKeepsTheRule_data();
    void theTreeKeepsTheRule();
    void aBreachIsFound_data();
    void aBreachIsFound();
    void whatIsAllowedIsNotComplainedAbout_data();
    void whatIsAllowedIsNotComplainedAbout();
    void noFoldersIncludeEachOther();
    void aPlantedCycleIsFound_data();
    void aPlantedCycleIsFound();
    void whatTheGuideNamesIsThere();
    void nothingStraysAtTheTop();

private:
    QList<File> m_tree;
};

void TestHouse::initTestCase()
{
    QVERIFY2(QFile::exists(top() + "/core"), "NPSCOPE_SOURCE does not name the project's folder");
    m_tree = tree();
    // The rules hold of an empty list, too: each layer must have been read.
    for (const QString folder : {"core", "ui/document", "ui/paint", "ui/charts", "ui/window", "app", "tests"}) {
        QVERIFY2(std::any_of(m_tree.begin(), m_tree.end(),
                             [&](const File &f) { return isIn(f.path, folder) && isCode(f.path); }),
                 qPrintable(folder + " has no code"));
    }
    QVERIFY2(headersOf("QtCharts").contains("QChart"), "the headers of Qt Charts are not where Qt says");
    QVERIFY2(headersOf("QtWidgets").contains("QWidget"), "the headers of Qt Widgets are not where Qt says");
}

void TestHouse::theTreeKeepsTheRule_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addRow("core knows no Qt") << Rule(coreKnowsNoQt);
    QTest::addRow("only ui/charts includes Qt Charts") << Rule(onlyChartsIncludesQtCharts);
    QTest::addRow("ui/document and ui/paint know no widget") << Rule(documentAndPaintKnowNoWidget);
    QTest::addRow("folders include what they may") << Rule(foldersIncludeWhatTheyMay);
    QTest::addRow("every file names its licence") << Rule(everyFileNamesItsLicence);
    QTest::addRow("tests of what is shown fail on warnings") << Rule(guiTestsFailOnWarnings);
    QTest::addRow("nothing is timed by the clock on the wall") << Rule(nothingIsTimedByTheClockOnTheWall);
}

void TestHouse::theTreeKeepsTheRule()
{
    QFETCH(Rule, rule);
    QStringList complaints;
    for (const File &file : m_tree)
        complaints << rule(file);
    QVERIFY2(complaints.isEmpty(), qPrintable('\n' + complaints.join('\n')));
}

void TestHouse::aBreachIsFound_data()
{
    addSampleColumns();
    row(nothingIsTimedByTheClockOnTheWall, "core/a.cpp", "auto begin = std::chrono::system_clock::now();");
    row(nothingIsTimedByTheClockOnTheWall, "ui/run/a.cpp", "const auto t = QDateTime::currentDateTime();");
    row(nothingIsTimedByTheClockOnTheWall, "app/a.cpp", "srand(time(nullptr));");
    row(coreKnowsNoQt, "core/a.h", "#include <QString>");
    row(coreKnowsNoQt, "core/a.h", "#include <qstring.h>");
    row(coreKnowsNoQt, "core/a.h", "  # include <QtCore/QString>");
    row(coreKnowsNoQt, "core/a.h", "class QString;");
    row(coreKnowsNoQt, "core/a.h", "class A { Q_OBJECT };");
    row(coreKnowsNoQt, "core/a.cpp", "int x; /* Q */ QRect r;");
    row(coreKnowsNoQt, "core/a.cpp", "quint64 x;");
    row(coreKnowsNoQt, "core/CMakeLists.txt", "target_link_libraries(npscope_core PUBLIC Qt6::Core)");
    row(onlyChartsIncludesQtCharts, "ui/window/a.cpp", "#include <QChartView>");
    row(onlyChartsIncludesQtCharts, "ui/paint/a.cpp", "#include <QtCharts/QChart>");
    row(onlyChartsIncludesQtCharts, "app/main.cpp", "#include <QtCharts>");
    row(documentAndPaintKnowNoWidget, "ui/document/a.h", "#include <QWidget>");
    row(documentAndPaintKnowNoWidget, "ui/paint/a.h", "#include <QtWidgets/QGraphicsItem>");
    row(documentAndPaintKnowNoWidget, "ui/paint/a.h", "#include <qapplication.h>");
    row(foldersIncludeWhatTheyMay, "core/train/a.h", "#include \"ui/run/b.h\"");
    row(foldersIncludeWhatTheyMay, "core/train/a.h", "#include \"b.h\""); // must say where from
    row(foldersIncludeWhatTheyMay, "core/train/a.h", "#include \"../../ui/run/b.h\"");
    row(foldersIncludeWhatTheyMay, "core/train/a.h", "#include \"core/../ui/run/b.h\"");
    row(foldersIncludeWhatTheyMay, "core/train/a.h", "#include \"core/analysis/b.h\"");
    row(foldersIncludeWhatTheyMay, "core/analysis/a.h", "#include \"core/live/b.h\"");
    row(foldersIncludeWhatTheyMay, "core/model/a.h", "#include \"core/modelling/b.h\"");
    row(foldersIncludeWhatTheyMay, "core/new/a.h", ""); // a folder without a line in the list
    row(foldersIncludeWhatTheyMay, "ui/run/a.h", "#include \"ui/panels/b.h\"");
    row(foldersIncludeWhatTheyMay, "ui/window/a.h", "#include \"app/b.h\"");
    row(foldersIncludeWhatTheyMay, "ui/document/a.h", "#include \"ui/paint/b.h\"");
    row(foldersIncludeWhatTheyMay, "ui/paint/map/a.h", "#include \"ui/views/b.h\"");
    row(foldersIncludeWhatTheyMay, "ui/charts/a.h", "#include \"ui/window/b.h\"");
    row(everyFileNamesItsLicence, "core/a.h", "#pragma once\n");
    row(everyFileNamesItsLicence, "core/a.h", "// SPDX-FileCopyrightText: 2026 The NPScope developers\n#pragma once\n");
    row(everyFileNamesItsLicence, "core/a.h",
        "\n\n\n\n// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: GPL-3.0-or-later\n");
    row(guiTestsFailOnWarnings, "tests/ui/paint/tst_a.cpp", "class A : public QObject {};\nQTEST_MAIN(A)");
}

void TestHouse::aBreachIsFound()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QVERIFY(!rule({path, text}).isEmpty());
}

void TestHouse::whatIsAllowedIsNotComplainedAbout_data()
{
    addSampleColumns();
    row(nothingIsTimedByTheClockOnTheWall, "core/a.cpp",
        "auto begin = std::chrono::steady_clock::now(); // no system_clock");
    row(nothingIsTimedByTheClockOnTheWall, "ui/document/a.cpp", "const auto t = QDateTime::currentDateTime();");
    row(coreKnowsNoQt, "core/a.h", "// No Qt: a QString never comes here\n#include <queue>");
    row(coreKnowsNoQt, "core/a.h", "double Q = 1; Eigen::HouseholderQR<M> QR; double qD; auto s = \"QString\";");
    row(coreKnowsNoQt, "ui/paint/a.h", "#include <QString>");
    row(onlyChartsIncludesQtCharts, "ui/charts/a.h", "#include <QChart>");
    row(documentAndPaintKnowNoWidget, "ui/document/a.h", "#include <QUndoCommand>");
    row(documentAndPaintKnowNoWidget, "ui/paint/a.h", "#include <QPainter>");
    row(foldersIncludeWhatTheyMay, "ui/paint/kl/a.h", "#include \"ui/document/b.h\"\n#include \"core/live/b.h\"");
    row(foldersIncludeWhatTheyMay, "core/live/a.h", "#include \"core/train/b.h\"\n#include \"core/live/b.h\"");
    row(foldersIncludeWhatTheyMay, "tests/app/a.cpp", "#include \"app/b.h\"\n#include \"a.moc\"");
    row(guiTestsFailOnWarnings, "tests/ui/a.cpp", "void init() { failOnWarnings(); }\nQTEST_MAIN(A)");
    row(guiTestsFailOnWarnings, "tests/ui/a.cpp", "class A : public WindowFixture {};\nQTEST_MAIN(A)");
    row(guiTestsFailOnWarnings, "tests/core/a.cpp", "class A : public QObject {};\nQTEST_GUILESS_MAIN(A)");
    row(everyFileNamesItsLicence, "app/run",
        "#!/bin/sh\n# SPDX-FileCopyrightText: 2026 X\n# SPDX-License-Identifier: GPL-3.0-or-later\n");
}

void TestHouse::whatIsAllowedIsNotComplainedAbout()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(rule({path, text}), QStringList());
}

void TestHouse::noFoldersIncludeEachOther()
{
    const QStringList complaints = cycles(m_tree);
    QVERIFY2(complaints.isEmpty(), qPrintable('\n' + complaints.join('\n')));
}

// One more file in the tree as it is.
void TestHouse::aPlantedCycleIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("isCycle");
    const auto row = [](const char *path, const char *include, bool isCycle) {
        QTest::addRow("%s: %s", path, include) << path << include << isCycle;
    };
    row("core/train/a.h", "core/analysis/measures.h", true);
    row("core/experiment/a.h", "core/live/worker.h", true); // a long way round
    row("ui/paint/map/a.h", "ui/window/mainwindow.h", true);
    row("core/analysis/a.h", "ui/document/session.h", true);
    row("core/sweep/a.h", "core/sweep/batch.h", false);
    row("core/sweep/a.h", "core/random/addressed.h", false); // not in the list, but no cycle
    row("core/random/a.h", "core/optim/adam.h", false);
}

void TestHouse::aPlantedCycleIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, isCycle);
    QList<File> files = m_tree;
    files.append({path, "#include \"" + include + "\"\n"});
    const QStringList found = cycles(files);
    QCOMPARE(!found.isEmpty(), isCycle);
    QCOMPARE(found.contains(path + " includes \"" + include + '"'), isCycle);
}

// "How to add ...": a list that names a file which has moved sends its reader astray.
void TestHouse::whatTheGuideNamesIsThere()
{
    const QString guide = read("CONTRIBUTING.md").text;
    const QStringList names = quotedIn(guide, "How to add");
    QVERIFY(names.size() > 30 && names.contains("ui/document/view.h"));
    QCOMPARE(namedInVain(names, m_tree), QStringList());
    QCOMPARE(quotedIn(guide, "Where things are").isEmpty(), false);
    QCOMPARE(namedInVain(quotedIn(guide, "Where things are"), m_tree), QStringList());
    const QStringList gone{"ui/document/gone.h", "ui/nowhere",
                           "Page::gone"
                           "For()",
                           "gone"
                           "For"};
    QCOMPARE(namedInVain(gone, m_tree), gone);
}

void TestHouse::nothingStraysAtTheTop()
{
    QStringList entries = QDir(top()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); // without dot files
    // Git ignores what is built.
    entries.removeAll("build");
    const QStringList house{
        "CHANGELOG.md", "CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "LICENSE", "README.md",
        "app",          "core",           "resources",         "tests",           "ui"};
    entries.sort();
    QCOMPARE(entries.join(' '), house.join(' '));
}

QTEST_APPLESS_MAIN(TestHouse)
#include "tst_house.moc"
