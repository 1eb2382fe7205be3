// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/dataactions.h"

#include "ui/document/datapresets.h"
#include "ui/document/document.h"
#include "ui/document/functionstext.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QProxyStyle>

namespace npscope {

namespace {

constexpr QSize thumbnail(48, 32);

// A menu whose icons are thumbnails.
class ThumbnailStyle final : public QProxyStyle
{
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_SmallIconSize ? thumbnail.width() : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

QIcon iconOf(const Points &points, const QWidget &widget)
{
    const double scale = widget.devicePixelRatioF();
    QPixmap pixmap(thumbnail * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(widget.palette().color(QPalette::Base));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(widget.palette().color(QPalette::Mid));
    painter.drawRect(QRectF(0.5, 0.5, thumbnail.width() - 1, thumbnail.height() - 1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(widget.palette().color(QPalette::Text));
    const View view; // whose axes the chart begins with
    for (const Point &point : points) {
        const double x = (point.x - view.xMin) / (view.xMax - view.xMin) * thumbnail.width();
        const double y = (view.yMax - point.y) / (view.yMax - view.yMin) * thumbnail.height();
        painter.drawEllipse(QPointF(x, y), 1.6, 1.6);
    }
    return pixmap;
}

} // namespace

DataActions::DataActions(Document &document, QObject *parent)
    : QObject(parent), draw(new QAction(tr("&Draw Your Own"), this)), m_document(document)
{
    draw->setShortcut(Qt::CTRL | Qt::Key_D);
    connect(&document, &Document::experimentChanged, this, &DataActions::follow);
    follow();
}

void DataActions::follow()
{
    const bool isOfFamily = m_document.experiment().training.isOfFamily();
    draw->setToolTip(isOfFamily
                         ? noTrainingPointsText()
                         : tr("Press on the chart and draw: points along the stroke become the training points"));
    for (QAction *action : m_presets + QList{draw})
        action->setEnabled(!isOfFamily);
}

void DataActions::addTo(QMenu &menu)
{
    auto *style = new ThumbnailStyle;
    style->setParent(&menu);
    menu.setStyle(style);
    for (const DataPreset &preset : dataPresets()) {
        QAction *action = menu.addAction(preset.title, &m_document, [this, preset] {
            m_document.setPoints(PointKind::Training, preset.points, tr("Data: %1").arg(preset.title));
        });
        // In the colours of the day.
        connect(&menu, &QMenu::aboutToShow, action,
                [action, &menu, points = preset.points] { action->setIcon(iconOf(points, menu)); });
        m_presets.append(action);
    }
    follow();
    menu.addSeparator();
    menu.addAction(draw);
}

} // namespace npscope
