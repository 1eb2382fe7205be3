// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/random/addressed.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using namespace npscope;

class TestAddressed : public QObject
{
    Q_OBJECT

private slots:
    void knownAnswer()
    {
        // Philox4x32-10 with counter and key zero, from the known-answer tests that Random123 publishes.
        const auto words = randomWords(0, Stream::Parameter, 0, 0);
        QCOMPARE(words[0], 0x6627e8d5u);
        QCOMPARE(words[1], 0xe169c58du);
        QCOMPARE(words[2], 0xbc57ac4cu);
        QCOMPARE(words[3], 0x9b00dbd8u);
    }

    void addressesDiffer()
    {
        std::set<std::uint32_t> seen;
        for (const Stream stream : {Stream::Parameter, Stream::Split, Stream::TrainingNoise, Stream::CurveNoise}) {
            for (std::uint32_t key = 0; key < 3; ++key) {
                for (const std::uint64_t index : {std::uint64_t(0), std::uint64_t(1), std::uint64_t(1) << 32})
                    seen.insert(randomWords(key, stream, index, 0)[0]);
            }
        }
        QCOMPARE(seen.size(), std::size_t(4 * 3 * 3));
    }

    void uniformIsOpen()
    {
        QVERIFY(uniform(0) > 0);
        QVERIFY(uniform(0xffffffffu) < 1);
        QCOMPARE(uniform(0x80000000u) - 0.5, 0x1p-33);
    }

    void aNormalDoesNotDependOnHowManyAreAskedFor()
    {
        std::vector<float> many(101);
        fillNormals(5, Stream::TrainingNoise, 9, many);
        for (std::size_t count = 1; count <= many.size(); ++count) {
            std::vector<float> few(count);
            fillNormals(5, Stream::TrainingNoise, 9, few);
            QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
        }
    }

    void normalsHaveTheirMoments()
    {
        constexpr int rows = 20'000;
        constexpr double n = rows * 20.0;
        double sum = 0, squares = 0, fourths = 0, beyondTwo = 0, neighbours = 0;
        std::vector<float> z(20);
        for (int t = 0; t < rows; ++t) {
            fillNormals(1, Stream::TrainingNoise, std::uint64_t(t), z);
            for (std::size_t i = 0; i < z.size(); ++i) {
                sum += z[i];
                squares += z[i] * z[i];
                fourths += std::pow(z[i], 4);
                beyondTwo += std::abs(z[i]) > 2;
                neighbours += z[i] * z[(i + 1) % z.size()];
            }
        }
        // Four standard errors: 1, sqrt 2, sqrt 96, sqrt(p(1 - p)), 1, each over sqrt n.
        const double four = 4 / std::sqrt(n);
        QVERIFY(std::abs(sum / n) < four);
        QVERIFY(std::abs(squares / n - 1) < std::sqrt(2) * four);
        QVERIFY(std::abs(fourths / n - 3) < std::sqrt(96) * four);
        QVERIFY(std::abs(beyondTwo / n - 0.0455003) < std::sqrt(0.0455 * 0.9545) * four);
        QVERIFY(std::abs(neighbours / n) < four);
    }

    void belowIsUnbiased()
    {
        constexpr int bound = 3, draws = 300'000;
        std::array<int, bound> counts{};
        for (int i = 0; i < draws; ++i)
            ++counts[WordSequence(2, Stream::Split, std::uint64_t(i)).below(bound)];
        // Four standard errors of a binomial count with p = 1/3.
        for (const int count : counts)
            QVERIFY(std::abs(count - draws / 3.0) < 4 * std::sqrt(draws * 2 / 9.0));
    }

    void belowRejectsTheBias()
    {
        // With bound 3 · 2^30, taking the high word alone gives the first of each three values twice as often.
        constexpr std::uint32_t bound = 3u << 30;
        int lowest = 0;
        constexpr int draws = 60'000;
        for (int i = 0; i < draws; ++i)
            lowest += WordSequence(2, Stream::Split, std::uint64_t(i)).below(bound) % 3 == 0;
        QVERIFY(std::abs(lowest - draws / 3.0) < 4 * std::sqrt(draws * 2 / 9.0));
    }
};

QTEST_APPLESS_MAIN(TestAddressed)
#include "tst_addressed.moc"
