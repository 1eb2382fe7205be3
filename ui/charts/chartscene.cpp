// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartscene.h"

#include "ui/charts/thinlines.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QImage>
#include <QLegend>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace npscope {

namespace {

struct Look {
    Axes axes;
    Mapping mapping;
    ChartLayout layout;
    ChartColours colours;
    ChartText text;
    bool operator==(const Look &) const = default;
};

constexpr double titleEdge = 2; // of the y axis' title, from the left

// Lines of one pixel lie in the middle of pixels: sharp at every whole scale.
double wholePixel(double pixel, double pixels)
{
    return std::clamp(std::floor(pixel), 0.0, std::max(0.0, pixels - 1)) + 0.5;
}

} // namespace

class ChartScene::Chart
{
public:
    void setLook(const Look &look) { m_look = look; }
    void paint(QPainter &painter)
    {
        if (!m_shown)
            create();
        if (m_shown != m_look)
            show();
        const bool mayKeep = isRaster(painter) && m_look.colours.background.alpha() == 255
                             && painter.deviceTransform().type() <= QTransform::TxScale;
        // What is painted once, as of a figure, needs no copy, which may be of many megabytes.
        if (mayKeep && std::exchange(m_wasPainted, true))
            paintKept(painter);
        else
            render(painter);
    }

private:
    void create();
    void show();
    void render(QPainter &painter);
    void paintKept(QPainter &painter);
    void showStyle();
    void showAxis(QCategoryAxis &axis, std::vector<Tick> ticks, const Range &range, double pixels);
    void settle();
    void settleLine(QGraphicsLineItem &item);

    Look m_look;
    std::optional<Look> m_shown;
    bool m_wasPainted = false; // as it is shown
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart *m_chart = nullptr; // the scene's
    QCategoryAxis *m_x = nullptr;
    QCategoryAxis *m_y = nullptr;
    QImage m_kept; // as it was painted on pixels
    QTransform m_keptDevice;
};

void ChartScene::Chart::create()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_chart = new QChart;
    m_scene->addItem(m_chart);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false); // the caller's
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMinimumSize(0, 0);
    m_chart->legend()->hide();
    m_x = new QCategoryAxis(m_chart);
    m_y = new QCategoryAxis(m_chart);
    for (QCategoryAxis *axis : {m_x, m_y}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setTruncateLabels(false);
    }
}

void ChartScene::Chart::show()
{
    const ChartLayout &layout = m_look.layout;
    m_chart->resize(layout.size);
    m_chart->setPlotArea(m_look.mapping.area);
    showStyle();
    const Mapping &mapping = m_look.mapping;
    const bool isSameArea = m_shown && m_shown->mapping.area == mapping.area;
    if (!isSameArea || m_shown->axes.x != m_look.axes.x || m_shown->mapping.x != mapping.x)
        showAxis(*m_x, m_look.axes.x, mapping.x, mapping.area.width());
    if (!isSameArea || m_shown->axes.y != m_look.axes.y || m_shown->mapping.y != mapping.y)
        showAxis(*m_y, m_look.axes.y, mapping.y, mapping.area.height());
    m_x->setTitleText(m_look.axes.xTitle);
    m_y->setTitleText(m_look.axes.yTitle);
    if (!m_shown) { // only now: until then nothing is laid out
        m_chart->addAxis(m_x, Qt::AlignBottom);
        m_chart->addAxis(m_y, Qt::AlignLeft);
    }
    m_chart->layout()->activate(); // no event loop does it on the command line
    m_shown = m_look;
    m_kept = {};
    m_wasPainted = false;
}

void ChartScene::Chart::render(QPainter &painter)
{
    settle(); // an event may have laid out the chart again
    const QRectF whole({}, m_look.layout.size);
    m_scene->render(&painter, whole, whole);
}

// Texts take most of the time (0.7 ms a chart of 900 x 600, its image 0.1 ms), and they rest while a run plays.
void ChartScene::Chart::paintKept(QPainter &painter)
{
    const QTransform device = painter.deviceTransform();
    const QRect pixels = device.mapRect(QRectF({}, m_look.layout.size)).toAlignedRect();
    if (m_kept.size() != pixels.size() || device != m_keptDevice) {
        m_keptDevice = device;
        m_kept = QImage(pixels.size(), QImage::Format_RGB32);
        if (m_kept.isNull())
            return render(painter); // no memory for it
        m_kept.fill(m_look.colours.background);
        QPainter keeper(&m_kept);
        keeper.setRenderHints(painter.renderHints());
        keeper.setTransform(device * QTransform::fromTranslate(-pixels.left(), -pixels.top()));
        render(keeper);
    }
    painter.save();
    painter.setWorldTransform(device.inverted() * painter.worldTransform()); // pixel on pixel
    painter.drawImage(pixels.topLeft(), m_kept);
    painter.restore();
}

void ChartScene::Chart::showStyle()
{
    const ChartColours &colours = m_look.colours;
    if (m_shown && colours == m_shown->colours && m_look.text == m_shown->text && m_look.layout == m_shown->layout)
        return;
    m_chart->setPlotAreaBackgroundVisible(colours.background.alpha() > 0); // a transparent chart is so everywhere
    m_chart->setPlotAreaBackgroundBrush(colours.plot);
    m_chart->setPlotAreaBackgroundPen(Qt::NoPen);
    for (QCategoryAxis *axis : {m_x, m_y}) {
        axis->setLabelsFont(m_look.text.normal());
        axis->setTitleFont(m_look.text.normal());
        axis->setLabelsBrush(colours.text);
        axis->setTitleBrush(colours.text);
        axis->setGridLinePen(QPen(colours.grid, 1));
        axis->setLinePen(QPen(colours.frame, 1));
        axis->setLabelsVisible(m_look.layout.hasLabels);
        axis->setTitleVisible(m_look.layout.hasTitles);
    }
}

void ChartScene::Chart::showAxis(QCategoryAxis &axis, std::vector<Tick> ticks, const Range &range, double pixels)
{
    axis.setVisible(!ticks.empty()); // one without a tick has no line, but a point in its place
    for (Tick &tick : ticks)
        tick.value =
            range.min + wholePixel((tick.value - range.min) / range.size() * pixels, pixels) / pixels * range.size();
    const bool isSameRange = axis.min() == range.min && axis.max() == range.max;
    {
        QSignalBlocker quiet(axis); // what is told lays out all labels again: of 28, 5 ms instead of 1
        for (const QString &label : axis.categoriesLabels())
            axis.remove(label);
        if (!ticks.empty()) // where the first category begins there is a line, too
            axis.setStartValue(ticks.front().value - range.size() * 1e-9);
        QString apart; // labels must differ; where two read the same, by what nobody sees
        for (const Tick &tick : ticks) {
            if (axis.categoriesLabels().contains(tick.label + apart))
                apart += QChar(0x200B);
            if (isSameRange && &tick == &ticks.back())
                quiet.unblock();
            axis.append(tick.label + apart, tick.value);
        }
    }
    axis.setRange(range.min, range.max);
}

// Qt Charts puts the title of the y axis beside its longest label, so that it would move as the labels do, lets the
// last label of x be cut, an axis lie between two pixels, and draws a grid line at each edge.
void ChartScene::Chart::settle()
{
    const double right = m_look.layout.size.width();
    const double below = m_look.mapping.area.bottom();
    for (QGraphicsItem *item : m_scene->items()) {
        const QRectF place = item->sceneBoundingRect();
        if (auto *line = dynamic_cast<QGraphicsLineItem *>(item))
            settleLine(*line);
        else if (!dynamic_cast<QGraphicsTextItem *>(item) || !item->isVisible())
            continue;
        else if (item->rotation() != 0)
            item->moveBy(std::round(titleEdge - place.left()), 0);
        else if (place.right() > right && place.top() >= below)
            item->moveBy(right - place.right(), 0);
    }
}

// To the last bit, which would be seen as a shade.
void ChartScene::Chart::settleLine(QGraphicsLineItem &item)
{
    const QRectF &area = m_look.mapping.area;
    const QLineF line = item.line(); // in the scene's coordinates: Qt Charts moves no line otherwise
    const auto isNear = [](double a, double b) { return std::abs(a - b) < 0.01; };
    const bool isUpright = line.dx() == 0;
    const bool isAtEdge = isUpright ? isNear(line.x1(), area.left()) || isNear(line.x1(), area.right())
                                    : isNear(line.y1(), area.top()) || isNear(line.y1(), area.bottom());
    if (isAtEdge && item.pen().color() == m_look.colours.grid)
        return item.setVisible(false);
    const double x = std::floor(line.x1()) + 0.5, y = std::floor(line.y1()) + 0.5;
    if (isUpright ? line.x1() == x : line.y1() == y)
        return;
    item.setLine({}); // lines that are nearly equal are the same to it
    item.setLine(isUpright ? QLineF(x, line.y1(), x, line.y2()) : QLineF(line.x1(), y, line.x2(), y));
}

ChartScene::ChartScene() : m_chart(std::make_unique<Chart>()) {}
ChartScene::~ChartScene() = default;
ChartScene::ChartScene(ChartScene &&) noexcept = default;
ChartScene &ChartScene::operator=(ChartScene &&) noexcept = default;

void ChartScene::setAxes(const Axes &axes, const Mapping &mapping, const ChartLayout &layout,
                         const ChartColours &colours, const ChartText &text)
{
    m_chart->setLook({axes, mapping, layout, colours, text});
}

void ChartScene::paint(QPainter &painter) const
{
    m_chart->paint(painter);
}

} // namespace npscope
