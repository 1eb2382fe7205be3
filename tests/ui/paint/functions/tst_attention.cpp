// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where an attentive network looks: a line to each point of its context, wherever that is.

#include "tests/ui/guitest.h"
#include "tests/ui/paint/functions/sampleexact.h"
#include "ui/paint/functions/functionpainter.h"

#include <QLineF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <vector>

using namespace npscope;

namespace {

// Draws nothing, and keeps the lines that a wide pen was to draw.
class LineEngine : public QPaintEngine
{
public:
    LineEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &state) override
    {
        if (state.state() & DirtyPen)
            m_isRound = state.pen().capStyle() == Qt::RoundCap && state.pen().widthF() > 1;
    }
    Type type() const override { return User; }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawLines(const QLineF *some, int count) override
    {
        if (m_isRound)
            lines.insert(lines.end(), some, some + count);
    }

    std::vector<QLineF> lines;

private:
    bool m_isRound = false;
};

class LineDevice : public QPaintDevice
{
public:
    explicit LineDevice(const QSize &size) : m_size(size) {}
    LineEngine *paintEngine() const override { return &m_engine; }
    const std::vector<QLineF> &lines() const { return m_engine.lines; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDevicePixelRatio:
        case PdmDepth:
            return metric == PdmDepth ? 32 : 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 96;
        }
    }

private:
    QSize m_size;
    mutable LineEngine m_engine;
};

constexpr QSize size{900, 600};

// Looking from x = 0, where the mean is 0, at these, as much at each.
FunctionPainter lookingAt(const Points &points)
{
    FunctionPainter painter;
    ChartContent content = sampleContent();
    content.fan = conditionalFan();
    content.view.showsTrainingPoints = false; // which are lines, too
    content.experiment.question.followsTraining = false;
    content.experiment.question.context = points;
    painter.setContent(content);
    painter.setSize(size);
    ChartMarks marks;
    marks.attention = AttentionMark{0, std::vector<float>(points.size(), 1.0F / float(points.size()))};
    painter.setMarks(marks);
    return painter;
}

std::vector<QLineF> linesOf(FunctionPainter &painter)
{
    LineDevice device(size);
    QPainter on(&device);
    painter.paint(on);
    on.end();
    return device.lines();
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void aLineGoesToEachPoint()
    {
        FunctionPainter painter = lookingAt({{1, 0.5}, {-2, 1}});
        const auto lines = linesOf(painter);
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[0], QLineF(painter.mapping().toPixel({0, 0}), painter.mapping().toPixel({1, 0.5})));
        QCOMPARE(lines[1], QLineF(painter.mapping().toPixel({0, 0}), painter.mapping().toPixel({-2, 1})));
    }

    // A line of five million pixels takes Qt's rasteriser a second, and no one sees more of it than of a short one.
    void toAPointFarAwayAsFarAsIsSeen()
    {
        FunctionPainter painter = lookingAt({{1e6, 0}, {0, -1e6}, {-1e6, 1e6}, {1, 1}});
        const QRectF plot = painter.mapping().area;
        const QPointF from = painter.mapping().toPixel({0, 0});
        const auto lines = linesOf(painter);
        QCOMPARE(lines.size(), std::size_t(4));
        for (const QLineF &line : lines) {
            QCOMPARE(line.p1(), from);
            QVERIFY(plot.adjusted(-10, -10, 10, 10).contains(line.p2()));
        }
        QVERIFY(lines[0].p2().x() > plot.right());
        QVERIFY(std::abs(lines[0].p2().y() - from.y()) < 1e-9);
        QVERIFY(lines[1].p2().y() > plot.bottom());
        // In the direction of what is far away.
        const QLineF there(from, painter.mapping().toPixel({-1e6, 1e6}));
        QVERIFY(std::abs(lines[2].angle() - there.angle()) < 1e-6);
    }
};

QTEST_MAIN(TestAttention)
#include "tst_attention.moc"
