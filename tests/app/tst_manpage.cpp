// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The manual page, in each language, as man reads it.

#include "core/experiment/settings.h"
#include "tests/app/program.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class TestManPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void manFindsNothingWrong_data() { addLanguages(); }
    void manFindsNothingWrong();
    void hasEveryOptionAndSetting_data() { addLanguages(); }
    void hasEveryOptionAndSetting();
    void whatisKnowsTheProgram();

private:
    static void addLanguages();
    // What the program `name` makes of the page in the language of the row; its errors after it.
    QByteArray read(const QString &name, const QStringList &arguments, bool onlyErrors = false);

    QTemporaryDir m_folder;
};

void TestManPage::init()
{
    if (QStandardPaths::findExecutable("man").isEmpty())
        QSKIP("needs man");
}

void TestManPage::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Chinese") << "zh_CN";
}

QByteArray TestManPage::read(const QString &name, const QStringList &arguments, bool onlyErrors)
{
    QProcessEnvironment environment = plainEnvironment();
    if (const QByteArray row = QTest::currentDataTag(); row == "Chinese")
        environment.insert("LANGUAGE", "zh_CN");
    const Outcome page = runProgram({"help", "man"}, environment);
    const QString path = m_folder.filePath("npscope.1");
    if (page.code != 0 || !makeFile(path, page.out))
        return "there is no page";
    QProcess process;
    environment.insert("MANWIDTH", "80");
    process.setProcessEnvironment(environment);
    process.start(name, arguments + QStringList{path});
    process.waitForFinished();
    const QByteArray errors = process.readAllStandardError();
    return onlyErrors ? errors : process.readAllStandardOutput() + errors;
}

void TestManPage::manFindsNothingWrong()
{
    QCOMPARE(read("man", {"--warnings", "-E", "UTF-8", "-Tutf8", "-Z", "-l"}, true), QByteArray());
}

void TestManPage::hasEveryOptionAndSetting()
{
    const QString page = QString::fromUtf8(read("man", {"-P", "cat", "-E", "UTF-8", "-l"})).simplified();
    for (const QString word : {"npscope render", "npscope sweep", "npscope views", "--theme NAME", "--out FILE",
                               "--preset NAME", "--no-header"})
        QVERIFY2(page.contains(word), qPrintable(word));
    for (const npscope::Setting &setting : npscope::settings())
        QVERIFY2(page.contains(QString(' ') + setting.name + " ("), setting.name);
    QCOMPARE(page.contains(QString::fromUtf8("神经过程")), QByteArray(QTest::currentDataTag()) == "Chinese");
}

void TestManPage::whatisKnowsTheProgram()
{
    QVERIFY(read("lexgrog", {"-m"}).contains("npscope - a laboratory in which a neural process trains"));
}

QTEST_GUILESS_MAIN(TestManPage)
#include "tst_manpage.moc"
