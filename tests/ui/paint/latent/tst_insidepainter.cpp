// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a conditional model makes of a context, as it is drawn: every value is where it belongs, in its colour.

#include "core/experiment/settings.h"
#include "core/init/initialise.h"
#include "core/model/parameters.h"
#include "tests/ui/guitest.h"
#include "ui/paint/latent/insidepainter.h"
#include "ui/paint/map/heatcolours.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <limits>

using namespace npscope;

namespace {

InsideContent sample(Model model, int heads = 2, const Points &context = {{-1.5, 0.8}, {0.3, -0.6}, {1.1, 0.2}})
{
    Experiment experiment;
    setting("family").set(experiment, double(Family::Eq));
    Training &training = experiment.training;
    training.model = model;
    training.sizes = {.hidden = 20, .rDim = 8, .convLayers = 3, .heads = heads};
    const auto initial = initialParameters(tensorsOf(training), Initialisation::Default, 5);
    const std::vector<float> theta(initial.begin(), initial.end());
    return {.weights = std::make_shared<const Weights>(training, theta.data()),
            .context = context,
            .x = {-2, 2},
            .caption = QStringLiteral("caption")};
}

struct Painted {
    InsidePainter painter;
    QImage image;
};

Painted painted(const InsideContent &content, const ChartColours &colours = ChartColours::paper(),
                const QSize &size = {700, 500})
{
    Painted picture{.painter = {}, .image = QImage(size, QImage::Format_RGB32)};
    picture.painter.setColours(colours);
    picture.painter.setSize(size);
    picture.painter.setContent(content);
    picture.image.fill(colours.background);
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.painter.paint(painter);
    return picture;
}

// The colour in the middle of a cell of a heat map.
QRgb colourIn(const Painted &picture, const QRectF &area, int row, int rows, int column, int columns)
{
    const QPointF at(area.left() + area.width() * (column + 0.5) / columns,
                     area.top() + area.height() * (row + 0.5) / rows);
    return picture.image.pixel(at.toPoint());
}

void addColours()
{
    QTest::addColumn<ChartColours>("colours");
    QTest::newRow("paper") << ChartColours::paper();
    QTest::newRow("dark") << ChartColours::dark();
    QTest::newRow("print") << ChartColours::print();
}

} // namespace

class TestInsidePainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void layersAreCurvesOverX_data() { addColours(); }
    void layersAreCurvesOverX()
    {
        QFETCH(ChartColours, colours);
        const Painted picture = painted(sample(Model::ConvCnp), colours);
        const auto &areas = picture.painter.areas();
        QCOMPARE(areas.size(), std::size_t(2 + 3));
        for (std::size_t i = 1; i < areas.size(); ++i) {
            QVERIFY(areas[i].top() > areas[i - 1].bottom());
            QCOMPARE(areas[i].left(), areas[0].left()); // one x for all
        }
        const InsideLayer &grid = picture.painter.inside().layers[0];
        const Mapping mapping{areas[0], {-2, 2}, picture.painter.yRanges()[0]};
        const QRgb ground = mixed(colours.grid, colours.plot, 0.35).rgb();
        int seen = 0;
        for (int i = 0; i < grid.cells.count; ++i) {
            const double x = grid.cells.at(i), value = double(grid.channel(0)[std::size_t(i)]);
            const auto isMarked = [&](const Point &p) {
                return std::abs(mapping.toPixelX(p.x) - mapping.toPixelX(x)) < 2;
            };
            if (std::abs(x) > 1.9 || std::ranges::any_of(picture.painter.content().context, isMarked)
                || mapping.toPixelY(0) - mapping.toPixelY(value) < 12) // where other lines are
                continue;
            const QPoint at = mapping.toPixel({x, value}).toPoint();
            const auto isGround = [&](int dy) { return picture.image.pixel(at + QPoint(0, dy)) == ground; };
            QVERIFY(!isGround(-1) || !isGround(0) || !isGround(1)); // the line, which shares its pixels with the ground
            QVERIFY(isGround(10) && (at.y() - 10 < areas[0].top() || isGround(-10)));
            ++seen;
        }
        QVERIFY2(seen >= 5, qPrintable(QString::number(seen)));
    }

    void contributionsHaveTheColoursOfTheirValues_data() { addColours(); }
    void contributionsHaveTheColoursOfTheirValues()
    {
        QFETCH(ChartColours, colours);
        const Painted picture = painted(sample(Model::Cnp), colours);
        const Inside &inside = picture.painter.inside();
        const Range levels = picture.painter.levels();
        QCOMPARE(levels.min, -levels.max);
        const QRectF heat = picture.painter.areas().at(0), bars = picture.painter.areas().at(1);
        QVERIFY(bars.top() > heat.bottom());
        for (int i = 0; i < 3; ++i) {
            for (int j = 0; j < 8; ++j) {
                const double value = double(inside.contributions[std::size_t(i * 8 + j)]);
                QVERIFY(levels.contains(value));
                QCOMPARE(colourIn(picture, heat, i, 3, j, 8),
                         heatColour((value - levels.min) / levels.size(), colours.isGrey));
            }
        }
        // A bar goes from 0 to its value, below the points' column.
        const Mapping mapping{bars, {0, 8}, picture.painter.yRanges().at(1)};
        for (int j = 0; j < 8; ++j) {
            const double value = double(inside.r[std::size_t(j)]);
            const auto at = [&](double share) {
                return QColor(picture.image.pixel(mapping.toPixel({j + 0.5, share * value}).toPoint()));
            };
            if (std::abs(mapping.toPixelY(value) - mapping.toPixelY(0)) < 8)
                continue; // too low to tell
            QCOMPARE(at(0.5).rgb(), colours.mean.rgb());
            QVERIFY(at(-0.5).rgb() != colours.mean.rgb());
        }
    }

    void attentionHasTheColoursOfItsValues_data() { addColours(); }
    void attentionHasTheColoursOfItsValues()
    {
        QFETCH(ChartColours, colours);
        for (const int heads : {1, 2, 4}) {
            const Painted picture = painted(sample(Model::Acnp, heads), colours);
            const Inside &inside = picture.painter.inside();
            QCOMPARE(picture.painter.areas().size(), std::size_t(heads));
            for (int head = 0; head < heads; ++head) {
                for (int i = 0; i < 3; ++i) {
                    for (const int x : {40, 90, 110}) { // away from the points' own
                        const QRgb there =
                            colourIn(picture, picture.painter.areas()[std::size_t(head)], i, 3, x, inside.xs.count);
                        const double values[] = {double(inside.attentionOf(head, i, x - 1)),
                                                 double(inside.attentionOf(head, i, x)),
                                                 double(inside.attentionOf(head, i, x + 1))};
                        QVERIFY(std::ranges::any_of(values, [&](double value) { // a pixel may be of the next x
                            return there == heatColour(value, colours.isGrey);
                        }));
                    }
                }
            }
        }
    }

    void whereThereIsNothingASentenceSaysWhy()
    {
        QVERIFY(painted(sample(Model::Acnp, 2, {})).painter.areas().empty());
        QCOMPARE(painted(sample(Model::Cnp, 2, {})).painter.areas().size(), std::size_t(2)); // r of no points
        QVERIFY(!painted(sample(Model::ConvCnp, 2, {})).painter.areas().empty());
        InsideContent wide = sample(Model::ConvCnp);
        wide.x = {-1e6, 1e6};
        QVERIFY(painted(wide).painter.areas().empty());
        QVERIFY(painted({}).painter.areas().empty());
    }

    void anySizeAndAnyValuesCanBePainted()
    {
        for (const Model model : {Model::Cnp, Model::ConvCnp, Model::Acnp}) {
            InsideContent content = sample(model);
            for (const QSize &size : {QSize(20, 20), QSize(120, 60), QSize(60, 400)})
                painted(content, ChartColours::paper(), size);
            Weights diverged = *content.weights;
            std::ranges::fill(diverged.theta, std::numeric_limits<float>::quiet_NaN());
            content.weights = std::make_shared<const Weights>(diverged);
            painted(content);
            content.context.assign(200, {});
            for (std::size_t i = 0; i < content.context.size(); ++i)
                content.context[i] = {-2 + 0.02 * double(i), std::sin(double(i))};
            painted(content);
        }
    }
};

QTEST_MAIN(TestInsidePainter)
#include "tst_insidepainter.moc"
