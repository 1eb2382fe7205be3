// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A rough hand at the window, over every page, panel, dialog and menu while a training runs. As a test it is short and
// knows no clock: nothing may warn, and whatever was done, there is an allowed experiment that can be saved. With
// --minutes N (tests/soak) it goes on for so long and measures: memory, the longest stall of the window's thread, and
// what the processors do when there is nothing to do.

#include "tests/ui/window/holderfixture.h"
#include "tests/ui/window/processuse.h"
#include "tests/ui/window/roughhand.h"
#include "tests/ui/window/stallwatch.h"
#include "ui/document/presets.h"
#include "ui/document/sessionjson.h"
#include "ui/document/settingsfile.h"
#include "ui/run/sweepcontroller.h"

#include <QDesktopServices>
#include <QDockWidget>
#include <QFile>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

#include <cstdio>
#include <future>

using namespace npscope;

namespace {

/// Counts what is delivered to whatever there is, but to those that are left out.
class Deliveries : public QObject
{
public:
    explicit Deliveries(const QList<QEvent::Type> &kinds, bool toHiddenOnly = false)
        : m_kinds(kinds), m_toHiddenOnly(toHiddenOnly)
    {
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject *to, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(to);
        const bool isHidden = widget && !widget->isVisible() && widget->window()->isVisible();
        if (m_kinds.contains(event->type()) && (isHidden || !m_toHiddenOnly))
            whom << QStringLiteral("%1 “%2”").arg(to->metaObject()->className(), to->objectName());
        return false;
    }
    QStringList whom;

private:
    QList<QEvent::Type> m_kinds;
    bool m_toHiddenOnly;
};

/// Takes what would be shown by another program.
class NoBrowser : public QObject
{
    Q_OBJECT
public slots:
    void take(const QUrl &) {}
};

struct Length {
    double minutes = 0; ///< 0: the test
    unsigned seed = 1;
} length;

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

QString number(double value, int digits = 1)
{
    return QString::number(value, 'f', digits);
}

/// MB an hour, by least squares.
double slopeOf(const std::vector<QPointF> &hoursAndMegabytes)
{
    const auto count = double(hoursAndMegabytes.size());
    if (count < 2)
        return 0;
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const QPointF &p : hoursAndMegabytes) {
        x += p.x() / count;
        y += p.y() / count;
        xx += p.x() * p.x() / count;
        xy += p.x() * p.y() / count;
    }
    return xx > x * x ? (xy - x * y) / (xx - x * x) : 0;
}

} // namespace

class RoughFixture : public HolderFixture
{
    Q_OBJECT

protected:
    static constexpr std::array schemes{"http", "https", "file", "mailto"};
    NoBrowser m_noBrowser;
    QTemporaryDir m_files;
    std::unique_ptr<RoughHand> m_hand;

    // Wakes for nothing of its own. Dialogs that are opened meanwhile have their own loops: longer, where one is open.
    void wait(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }
    void makeHand(unsigned seed)
    {
        m_hand = std::make_unique<RoughHand>(
            seed, [this] { return &window(); }, m_files.path());
        QFile table(m_files.filePath(QStringLiteral("b.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("x,y\n-2,1\n-1,0\n0,0.5\n1,2\n");
    }
    void calm()
    {
        m_hand->calm();
        QVERIFY(await([this] { return m_hand->rests(); }));
    }
    /// The article's experiment at step 1000, nothing else: what memory is compared at.
    void rest()
    {
        calm();
        if (document().isSetAside())
            document().takeBack();
        auto *sweep = window().findChild<SweepController *>();
        sweep->start({.groups = {Experiment()}, .seeds = {0, 1}, .steps = {0}}); // instead of what the last one found
        QVERIFY(await([sweep] { return !sweep->isRunning(); }));
        QSettings().clear();
        run().setMemory(std::size_t(Preferences().memory) * 1'000'000);
        document().newSession();
        document().showPage(Page::Functions);
        QVERIFY(seek(1000));
        wait(700);
        giveBack();
    }
    /// Every page, panel and chart once.
    void openAll()
    {
        for (int page = 0; page < 4; ++page) {
            document().showPage(Page(page));
            wait(100);
        }
        document().showPage(Page::Functions);
        for (QDockWidget *dock : window().findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            wait(30);
        }
        auto *charts = window().findChild<QTabWidget *>("charts");
        for (int i = 0; i < charts->count(); ++i) {
            charts->setCurrentIndex(i);
            wait(30);
        }
    }

private slots:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        for (const char *scheme : schemes)
            QDesktopServices::setUrlHandler(QLatin1String(scheme), &m_noBrowser, "take");
    }
    void cleanup() { m_hand.reset(); }
    void cleanupTestCase()
    {
        for (const char *scheme : schemes)
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }
};

class RoughUse : public RoughFixture
{
    Q_OBJECT

private slots:
    void whateverIsDoneThereIsAnExperimentToSave_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 2u, 3u})
            QTest::addRow("seed %u", seed) << seed;
    }
    void whateverIsDoneThereIsAnExperimentToSave()
    {
        QFETCH(unsigned, seed);
        makeHand(seed);
        run().play();
        m_hand->start();
        for (int events = 100; events <= 1000; events += 100) // as long as it goes on
            QVERIFY(await([&] { return m_hand->events() > events; }));
        calm();
        QVERIFY(!findProblem(document().experiment()));
        const Session session = document().session(run().step());
        const auto again = sessionFromBytes(toBytes(session));
        QVERIFY2(again, qPrintable(again ? QString() : again.error()));
        QCOMPARE(again->experiment, session.experiment);
    }
};

class TestSoak : public RoughUse
{
    Q_OBJECT

    /// Some time passes in which nothing at all is delivered, once what was begun has come to its end.
    bool comesToRest()
    {
        return await([this] {
            const Deliveries deliveries({QEvent::Timer, QEvent::Paint, QEvent::MetaCall, QEvent::UpdateRequest});
            wait(1500);
            // (The one is the timer of this wait.)
            return deliveries.whom.size() <= 1;
        });
    }

private slots:
    void pausedNothingHappens()
    {
        openAll();
        run().playFrom(0);
        QVERIFY(await([this] { return run().step() > 100; }));
        run().pause();
        QVERIFY(comesToRest());
    }

    void atTheEndNothingHappens()
    {
        run().setSpeed(Worker::unlimited);
        run().play();
        QVERIFY(await([this] { return run().isAtEnd(); }));
        QVERIFY(comesToRest());
    }

    // The training goes on; what nobody sees is not made.
    void aMinimisedWindowTakesNoFrames()
    {
        run().setSpeed(1000);
        run().play();
        QVERIFY(await([this] { return run().step() > 100; }));
        window().showMinimized();
        QVERIFY(await([this] { return !run().isWatched(); }));
        wait(100); // what was under way arrives
        QSignalSpy frames(&run(), &RunController::frameChanged);
        const Step before = run().step();
        QVERIFY(comesToRest());
        QCOMPARE(frames.size(), 0);
        window().showNormal();
        QVERIFY(await([&] { return !frames.isEmpty(); }));
        QVERIFY(run().step() > before);
    }

    void aMinimisedFanDoesNotMove()
    {
        QVERIFY(seek(200));
        press(Qt::Key_G);
        QVERIFY(await([this] { return !comesToRestSoon(); }));
        window().showMinimized();
        QVERIFY(comesToRest());
        window().showNormal();
        QVERIFY(await([this] { return !comesToRestSoon(); }));
    }

    void hiddenPanesDoNothing()
    {
        openAll();
        for (QDockWidget *dock : window().findChildren<QDockWidget *>())
            dock->hide();
        document().showPage(Page::CollapseMap);
        run().playFrom(0);
        wait(300);
        QList<QSignalSpy *> models;
        for (QTableView *table : window().findChildren<QTableView *>()) {
            if (table->isVisible())
                continue;
            for (auto *spy : {new QSignalSpy(table->model(), &QAbstractItemModel::dataChanged),
                              new QSignalSpy(table->model(), &QAbstractItemModel::modelReset)}) {
                spy->setParent(table);
                models << spy;
            }
        }
        QVERIFY(models.size() > 2);
        QSignalSpy frames(&run(), &RunController::frameChanged);
        const Deliveries deliveries({QEvent::Paint, QEvent::LayoutRequest, QEvent::UpdateRequest}, true);
        QVERIFY(await([&] { return frames.size() > 20; }));
        QVERIFY2(deliveries.whom.isEmpty(), qPrintable(deliveries.whom.join(", ")));
        for (const QSignalSpy *spy : models)
            QCOMPARE(spy->size(), 0);
    }

private:
    // Whether nothing is delivered for a moment.
    bool comesToRestSoon()
    {
        const Deliveries deliveries({QEvent::Timer});
        wait(200);
        return deliveries.whom.size() <= 1;
    }
};

class Soak : public RoughFixture
{
    Q_OBJECT
    std::unique_ptr<StallWatch> m_watch;
    QElapsedTimer m_since;
    std::vector<QPointF> m_inUse, m_resident; // at rest
    // MB, of the heap that is in use at rest. It grew by 26 in an hour of 1.35 million events, by caches and fonts; 50
    // bytes that each event left would be beyond it.
    static constexpr double mostGrowth = 60;
    double m_mostResident = 0;
    QString m_told; // where the longest stall was

    // On a thread of its own: it takes 100 ms and more, and it is not the window that computes then.
    static MemoryUse measured() { return std::async(std::launch::async, memoryUse).get(); }

    void line()
    {
        const MemoryUse use = measured();
        const Stall stall = m_watch->longest();
        m_mostResident = std::max(m_mostResident, use.resident);
        const auto minutes = double(m_since.elapsed()) / 60'000;
        print(QStringLiteral("%1 min  %2 events  page %3, step %4, %5 undo  resident %6 MB (heap: %7 in use, %8 kept)  "
                             "longest stall %9 ms (CPU %10)")
                  .arg(number(minutes))
                  .arg(m_hand->events())
                  .arg(int(document().view().page) + 1)
                  .arg(run().step())
                  .arg(document().undoStack().count())
                  .arg(number(use.resident), number(use.inUse), number(use.kept), number(stall.wall, 0),
                       number(stall.cpu, 0))
              + (stall.wall > StallWatch::most ? QStringLiteral(": ") + stall.deed : QString()));
        // Now, as it may not come to an end.
        if (stall.wall > StallWatch::most && stall.where != m_told)
            print(QStringLiteral("      ") + stall.where);
        m_told = stall.where;
    }
    void noteRest()
    {
        const auto hours = double(m_since.elapsed()) / 3'600'000;
        const MemoryUse use = measured();
        m_inUse.emplace_back(hours, use.inUse);
        m_resident.emplace_back(hours, use.resident);
        print(QStringLiteral("%1 min  at rest  resident %2 MB (heap: %3 in use, %4 kept)")
                  .arg(number(hours * 60), number(use.resident), number(use.inUse), number(use.kept)));
    }

    /// CPU over five seconds, of the window's thread and of all.
    void idle(const char *what)
    {
        wait(1500); // settles
        const double all = processCpu(), own = threadCpu();
        wait(5000);
        print(QStringLiteral("CPU in 5 s, %1: %2 ms of the window's thread, %3 ms of all")
                  .arg(QLatin1String(what), number(threadCpu() - own), number(processCpu() - all)));
    }
    void measureIdle()
    {
        idle("paused");
        window().showMinimized();
        idle("paused and minimised");
        Session session;
        session.experiment.length = maxSteps;
        document().newSession(session);
        run().setSpeed(1000);
        run().play();
        idle("training 1000 steps a second, minimised");
        window().showNormal();
        idle("training 1000 steps a second, all panels");
        QList<QDockWidget *> shown;
        for (QDockWidget *dock : window().findChildren<QDockWidget *>()) {
            if (dock->isVisible())
                shown << dock;
            dock->hide();
        }
        idle("the same, panels hidden");
        document().showPage(Page::CollapseMap); // which shows no run
        idle("the same, the functions hidden, too");
        document().showPage(Page::Functions);
        for (QDockWidget *dock : shown)
            dock->show();
        run().pause();
    }

private slots:
    void soak()
    {
        makeHand(length.seed);
        QFile large(m_files.filePath(QStringLiteral("c.csv")));
        QVERIFY(large.open(QIODevice::WriteOnly));
        large.write("x,y\n");
        for (int i = 0; i < int(maxPoints); ++i)
            large.write(QByteArray::number(0.001 * i - 5) + ',' + QByteArray::number(i % 97 * 0.01) + '\n');
        large.close();
        print(QStringLiteral("Seed %1. Opens every page, then 60 s of rough use to warm up.").arg(length.seed));
        openAll();
        measureIdle();
        run().play();
        m_hand->start();
        wait(60'000);
        rest();
        m_since.start();
        noteRest();

        m_watch = std::make_unique<StallWatch>([this] { return m_hand->deed(); });
        QTimer lines;
        lines.callOnTimeout(this, [this] { line(); });
        lines.start(30'000);
        const qint64 end = qint64(length.minutes * 60'000), period = std::min<qint64>(end, 300'000);
        while (m_since.elapsed() < end) {
            run().play();
            m_hand->start();
            wait(int(std::max<qint64>(1, std::min(period, end - m_since.elapsed()))));
            rest();
            noteRest();
        }
        lines.stop();
        const Stall longest = m_watch->longest();
        const int stalls = m_watch->count();
        const std::vector<Stall> worst = m_watch->worst();
        m_watch.reset();

        print(QStringLiteral("\n%1 minutes, %2 events").arg(length.minutes).arg(m_hand->events()));
        print(QStringLiteral("memory at rest, at the start and at the end: resident %1 and %2 MB, heap in use %3 and "
                             "%4 MB; slope %5 and %6 MB an hour; most resident meanwhile %7 MB")
                  .arg(number(m_resident.front().y()), number(m_resident.back().y()), number(m_inUse.front().y()),
                       number(m_inUse.back().y()), number(slopeOf(m_resident)), number(slopeOf(m_inUse)),
                       number(m_mostResident)));
        print(QStringLiteral("stalls above %1 ms: %2; the longest %3 ms, of which the window's thread computed %4 ms")
                  .arg(StallWatch::most)
                  .arg(stalls)
                  .arg(number(longest.wall, 0), number(longest.cpu, 0)));
        for (const Stall &stall : worst) {
            print(QStringLiteral("  %1 ms (CPU %2): %3\n      %4")
                      .arg(number(stall.wall, 0), number(stall.cpu, 0), stall.deed, stall.where));
        }
        // Where the thread did not compute, others on the machine did.
        const double computed = worst.empty() ? 0 : worst.front().cpu;
        QVERIFY2(computed <= StallWatch::most, "the window did not answer, by its own fault");
        QVERIFY2(m_inUse.back().y() - m_inUse.front().y() <= mostGrowth, "more and more memory is in use");
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    // As the program: settings of no organisation have an error from the beginning, which each closed window would
    // tell.
    QApplication::setOrganizationName(QStringLiteral("NPScope"));
    QApplication::setApplicationName(QStringLiteral("NPScope"));
    useSettingsFile();
    QStringList arguments = QApplication::arguments();
    for (const char *name : {"--minutes", "--seed"}) {
        const qsizetype at = arguments.indexOf(QLatin1String(name));
        if (at < 0)
            continue;
        const QString value = arguments.value(at + 1);
        (QLatin1String(name) == QLatin1String("--minutes") ? length.minutes = value.toDouble()
                                                           : length.seed = value.toUInt());
        arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    }
    if (length.minutes > 0) {
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(qint64(length.minutes * 2 + 30) * 60'000));
        Soak soak;
        return QTest::qExec(&soak, arguments);
    }
    TestSoak test;
    return QTest::qExec(&test, arguments);
}

#include "tst_soak.moc"
