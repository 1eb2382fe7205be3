// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Training allocates nothing between two checkpoints. Every way to the heap ends in malloc or one of its kin
// (operator new, Eigen's aligned memory, a vector that grows), so it is these that are counted: by replacing them in
// this program, or, where a sanitizer has replaced them already, by its own hooks. A thread counts for itself;
// Qt Test has one, too.

#include "core/init/initialise.h"
#include "core/train/run.h"
#include "tests/benchmarks/workloads.h"
#include "tests/core/train/batches.h"
#include "tests/sanitizer.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <span>

namespace {

// Atomic, since the compiler takes for granted that malloc changes no plain variable.
thread_local std::atomic<int> t_allocations = 0;

} // namespace

extern "C" {

#if defined(NPSCOPE_IS_SANITIZED)

int __sanitizer_install_malloc_and_free_hooks(void (*onMalloc)(const volatile void *, std::size_t),
                                              void (*onFree)(const volatile void *));

#elif defined(__GLIBC__)
#define COUNTS_BY_REPLACING

// glibc's own names for them, under which they stay reachable.
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *old, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);

void *malloc(std::size_t size)
{
    ++t_allocations;
    return __libc_malloc(size);
}

void *calloc(std::size_t count, std::size_t size)
{
    ++t_allocations;
    return __libc_calloc(count, size);
}

void *realloc(void *old, std::size_t size)
{
    ++t_allocations;
    return __libc_realloc(old, size);
}

void *memalign(std::size_t alignment, std::size_t size)
{
    ++t_allocations;
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(std::size_t alignment, std::size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **result, std::size_t alignment, std::size_t size)
{
    void *block = memalign(alignment, size);
    if (!block)
        return ENOMEM;
    *result = block;
    return 0;
}

#endif

} // extern "C"

using namespace npscope;

namespace {

// How often `act` goes to the heap.
template <class Act>
int allocationsOf(Act act)
{
    const int before = t_allocations;
    act();
    return t_allocations - before;
}

// Something the compiler cannot see through, so that it does not leave an allocation out.
template <class Value>
void use(Value *value)
{
    [[maybe_unused]] static void *volatile sink;
    sink = value;
}

void useAndFree(void *block)
{
    use(block);
    std::free(block);
}

// So many of each kind at most.
void addTrainings(int most)
{
    QTest::addColumn<Training>("training");
    const auto add = [most](const auto &workloads) {
        for (const Workload &workload : std::span(workloads).first(std::min(workloads.size(), std::size_t(most))))
            QTest::newRow(workload.name) << workload.training;
    };
    add(workloads::all());
    add(workloads::functions());
    add(workloads::withPath());
}

// Updates 2 … 65 by a learner that has made its first one; what one of them allocates, each does.
template <class Scalar>
int allocationsOfUpdates(const Training &training, SizesFrom sizes)
{
    State<Scalar> state(initialParameters(training));
    Adam<Scalar> adam;
    const auto learner = makeLearner<Scalar>(training, adam, sizes);
    TaskDraw draw(training);
    Batch<Scalar> batch;
    const auto update = [&] {
        convert(draw.batch(state.step + 1), batch);
        learner->update(state, batch);
    };
    update();
    return allocationsOf([&] {
        while (state.step < times(65, 4))
            update();
    });
}

} // namespace

Q_DECLARE_METATYPE(npscope::Training)

class TestAllocations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#if defined(NPSCOPE_IS_SANITIZED)
        QVERIFY(__sanitizer_install_malloc_and_free_hooks([](const volatile void *, std::size_t) { ++t_allocations; },
                                                          [](const volatile void *){})
                > 0);
#elif !defined(COUNTS_BY_REPLACING)
        QSKIP("only glibc's malloc can be counted without a sanitizer");
#endif
    }

    void everyWayToTheHeapIsCounted()
    {
        QVERIFY(allocationsOf([] { useAndFree(std::malloc(100)); }) > 0);
        QVERIFY(allocationsOf([] { useAndFree(std::calloc(10, 10)); }) > 0);
        QVERIFY(allocationsOf([] { useAndFree(std::realloc(nullptr, 100)); }) > 0);
#if defined(COUNTS_BY_REPLACING) // the thread sanitizer's hooks leave it out
        QVERIFY(allocationsOf([] { useAndFree(std::aligned_alloc(64, 128)); }) > 0);
#endif
        QVERIFY(allocationsOf([] { use(std::make_unique<double>(1).get()); }) > 0);
        QVERIFY(allocationsOf([] { use(std::vector<int>(100).data()); }) > 0);
        QVERIFY(allocationsOf([] { use(Eigen::MatrixXd(10, 10).data()); }) > 0);
        std::vector<int> reserved(100);
        QCOMPARE(allocationsOf([&] { use(reserved.data()); }), 0);
    }

    void updatesAllocateNothing_data()
    {
        addTrainings(100);
    }
    void updatesAllocateNothing()
    {
        QFETCH(Training, training);
        QCOMPARE(allocationsOfUpdates<float>(training, SizesFrom::CompileTime), 0);
        QCOMPARE(allocationsOfUpdates<float>(training, SizesFrom::RunTime), 0);
        QCOMPARE(allocationsOfUpdates<double>(training, SizesFrom::CompileTime), 0);
        QCOMPARE(allocationsOfUpdates<double>(training, SizesFrom::RunTime), 0);
    }

    void aRunAllocatesNothingBetweenCheckpoints_data()
    {
        addTrainings(times(100, 1)); // each is trained for 256 updates and more
    }
    void aRunAllocatesNothingBetweenCheckpoints()
    {
        QFETCH(Training, training);
        Run run(training);
        run.goTo(Checkpoints::widestFirst);
        const Step last = run.step() + run.interval() - 1;
        QCOMPARE(allocationsOf([&] { run.goTo(last); }), 0);
        QCOMPARE(run.step(), last);
    }
};

QTEST_APPLESS_MAIN(TestAllocations)
#include "tst_allocations.moc"
