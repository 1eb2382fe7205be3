// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Variants of an experiment: what they change, are called and are proposed as.

#include "core/data/questiontask.h"
#include "ui/document/comparison.h"
#include "ui/document/document.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace npscope;

namespace {

std::vector<const Setting *> comparable()
{
    std::vector<const Setting *> found;
    for (const Setting &setting : settings()) {
        if (canDiffer(setting))
            found.push_back(&setting);
    }
    return found;
}

bool areDistinct(const std::vector<Variant> &variants)
{
    for (std::size_t i = 1; i < variants.size(); ++i) {
        if (std::find(variants.begin(), variants.begin() + std::ptrdiff_t(i), variants[i])
            != variants.begin() + std::ptrdiff_t(i))
            return false;
    }
    return true;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void itBeginsWithTheArticlesThree()
    {
        const Comparison comparison;
        QVERIFY(isAllowed(comparison));
        QStringList names;
        for (const Variant &variant : comparison.variants)
            names << variantText(variant);
        QCOMPARE(names, QStringList({"normal", "default", "xavier"}));
    }

    void aVariantChangesItsSettingsAndNothingElse()
    {
        Experiment main;
        main.question.curves = 7;
        const Variant variant = with(with({}, setting("seed"), 7), setting("learning_rate"), 0.01);
        Experiment expected = main;
        expected.training.seed = 7;
        expected.training.learningRate = 0.01;
        QCOMPARE(applied(variant, main), expected);
        QCOMPARE(applied({}, main), main);
        // Functions are compared by their own contexts.
        setting("family").set(main, double(Family::Sine));
        const Experiment third = applied({{&setting("function"), 3}}, main);
        QCOMPARE(third.question.context, questionTask(third.training, third.question)->context);
    }

    void theOrderOfChangesDoesNotMatter()
    {
        const Setting &a = setting("seed");
        const Setting &b = setting("learning_rate");
        QCOMPARE(with(with({}, a, 7), b, 0.01), with(with({}, b, 0.01), a, 7));
        QCOMPARE(with(with({}, a, 7), a, 8), with({}, a, 8));
    }

    void namesTellWhatIsDifferent()
    {
        QCOMPARE(variantText({}), QString("the main experiment"));
        QCOMPARE(variantText(with({}, setting("seed"), 7)), QString("Seed 7"));
        const Variant both = with(with({}, setting("initialisation"), 2), setting("hidden"), 16);
        QCOMPARE(variantText(both), QString("xavier · Hidden units 16"));
    }

    void theLengthOfTheRunIsOneForAll()
    {
        QVERIFY(!canDiffer(setting("length")));
        Comparison comparison;
        comparison.variants.front() = {{&setting("length"), 5}};
        QVERIFY(!isAllowed(comparison));
    }

    void everySettingCanBeComparedByDistinctAllowedValues()
    {
        for (const Setting *setting : comparable()) {
            for (std::size_t count = fewestVariants; count <= mostVariants; ++count) {
                const std::vector<Variant> variants = variantsBy(*setting, Experiment{}, count);
                QVERIFY2(isAllowed(Comparison{variants}), setting->name);
                QVERIFY2(variants.size() == count || setting->max - setting->min < double(count), setting->name);
                QVERIFY2(areDistinct(variants), setting->name);
                QCOMPARE(comparedSetting(variants), setting);
                // The main experiment is among them, to compare with.
                const double main = setting->get(Experiment{});
                const bool hasMain = std::ranges::any_of(
                    variants, [&](const Variant &variant) { return variant.front().value == main; });
                QVERIFY2(hasMain, setting->name);
            }
        }
    }

    // From one function to all, which is the last though its number is 0.
    void functionsAreComparedFromOneToAll()
    {
        const Setting &functions = setting("functions");
        const auto values = [&](int present, std::size_t count) {
            Experiment experiment;
            experiment.training.functions.count = present;
            QList<double> values;
            for (const Variant &variant : variantsBy(functions, experiment, count))
                values << variant.front().value;
            return values;
        };
        QCOMPARE(values(0, 4), (QList<double>{1, 8, 64, 0}));
        QCOMPARE(values(100, 4), (QList<double>{1, 8, 64, 100}));
        QCOMPARE(variantText(with({}, functions, 0)), QString("Functions F all"));
        const Variant next = nextVariant({with({}, functions, 1), with({}, functions, 8)}, {});
        QCOMPARE(next.front().value, 64.0);
    }

    // A variant's family brings its usual values before what the variant says beside it.
    void aVariantsFamilyComesFirst()
    {
        const Variant variant = with(with({}, setting("x_min"), -1), setting("family"), double(Family::Eq));
        const Functions functions = applied(variant, {}).training.functions;
        QVERIFY(functions.family == Family::Eq);
        QCOMPARE(functions.x.min, -1.0);
        QCOMPARE(functions.targets, usualFunctions(Family::Eq).targets);
    }

    void oneMoreIsAnother()
    {
        for (const Setting *setting : comparable()) {
            std::vector<Variant> variants = variantsBy(*setting, Experiment{}, fewestVariants);
            if (setting->max - setting->min < 2)
                continue; // there is no third value
            variants.push_back(nextVariant(variants, Experiment{}));
            QVERIFY2(isAllowed(Comparison{variants}), setting->name);
            QVERIFY2(areDistinct(variants), setting->name);
        }
    }

    void theDocumentTakesWhatIsAllowed()
    {
        Document document;
        QSignalSpy changes(&document, &Document::comparisonChanged);
        std::vector<Variant> variants = articleVariants();
        variants.pop_back();
        QVERIFY(document.setVariants("two", variants));
        QCOMPARE(document.comparison().variants, variants);
        QCOMPARE(changes.count(), 1);

        std::vector<Variant> wrong = variants;
        wrong.pop_back();
        QVERIFY(!document.setVariants("one is no comparison", wrong));
        wrong = variants;
        wrong.front() = {{&setting("seed"), -1}};
        QVERIFY(!document.setVariants("a value that is not allowed", wrong));
        QVERIFY(!document.setVariants("too many", std::vector<Variant>(mostVariants + 1)));
        QCOMPARE(document.comparison().variants, variants);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(document.undoStack().count(), 1);
    }

    void aChangeIsUndoneAndMarksTheSessionModified()
    {
        Document document;
        QSignalSpy experiments(&document, &Document::experimentChanged);
        const std::vector<Variant> two(2);
        QVERIFY(document.setVariants("two", two));
        QVERIFY(document.isModified());
        QVERIFY(document.setVariants("the same", two));
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(document.comparison(), Comparison{});
        QVERIFY(!document.isModified());
        document.undoStack().redo();
        QCOMPARE(document.comparison().variants, two);
        QCOMPARE(experiments.count(), 0); // it trains nothing that is trained already
    }

    void whetherItIsShownIsNoChange()
    {
        Document document;
        document.showPage(Page::Compare);
        QVERIFY(!document.isModified());
        QVERIFY(document.setVariants("two", std::vector<Variant>(2)));
        document.showPage(Page::Functions);
        document.undoStack().undo();
        QVERIFY(document.view().page == Page::Functions); // undo leaves it as it is
        QCOMPARE(document.comparison().variants, articleVariants());
    }

    void changesOfTheExperimentAndOfTheComparisonAreUndoneInTheirOrder()
    {
        Document document;
        QVERIFY(document.setSeed(7));
        QVERIFY(document.setVariants("two", std::vector<Variant>(2)));
        QVERIFY(document.setSeed(8));
        document.undoStack().undo();
        QCOMPARE(document.experiment().training.seed, 7U);
        QCOMPARE(document.comparison().variants.size(), std::size_t(2));
        document.undoStack().undo();
        QCOMPARE(document.experiment().training.seed, 7U);
        QCOMPARE(document.comparison().variants.size(), std::size_t(3));
        document.undoStack().undo();
        QCOMPARE(document.experiment(), Experiment{});
    }

    void anInitialisationHasOneColour()
    {
        Comparison comparison;
        comparison.variants = articleVariants();
        const auto colour = [](Initialisation scheme) { return colourOf(scheme); };
        QCOMPARE(variantColours(comparison),
                 (std::vector{colour(Initialisation::Normal), colour(Initialisation::Default),
                              colour(Initialisation::Xavier)}));
        std::ranges::reverse(comparison.variants);
        QCOMPARE(variantColours(comparison),
                 (std::vector{colour(Initialisation::Xavier), colour(Initialisation::Default),
                              colour(Initialisation::Normal)}));
    }

    void aPaneKeepsItsColour()
    {
        Document document;
        const auto seed = [](double value) { return with({}, setting("seed"), value); };
        const auto colours = [&document] { return variantColours(document.comparison()); };
        QVERIFY(document.setVariants("three", {seed(1), seed(2), seed(3)}));
        const std::vector<std::size_t> then = colours();
        QVERIFY(document.setVariants("another value", {seed(1), seed(20), seed(3)}));
        QVERIFY(document.setVariants("the first is removed", {seed(20), seed(3)}));
        QCOMPARE(colours(), (std::vector{then[1], then[2]}));
        document.undoStack().undo();
        QCOMPARE(colours(), then);
        document.undoStack().redo();
        QVERIFY(document.setVariants("one is added", {seed(20), seed(3), seed(4)}));
        QCOMPARE(colours(), (std::vector{then[1], then[2], then[0]}));
        // An initialisation whose own colour another pane has.
        const Variant taken = with({}, setting("initialisation"), double(then[1]));
        QVERIFY(document.setVariants("another setting", {seed(20), seed(3), taken}));
        const auto now = colours();
        QCOMPARE(std::set<std::size_t>(now.begin(), now.end()).size(), std::size_t(3));
        QCOMPARE(now.front(), then[1]);
    }

    void openingAVariantIsOneChange()
    {
        Document document;
        QVERIFY(document.openVariant(with(with({}, setting("seed"), 7), setting("hidden"), 16)));
        QCOMPARE(document.experiment().training.seed, 7U);
        QCOMPARE(document.experiment().training.sizes.hidden, 16);
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(document.experiment(), Experiment{});
        QVERIFY(!document.openVariant(with({}, setting("context_min"), 9))); // beyond context_max
        QCOMPARE(document.experiment(), Experiment{});
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
