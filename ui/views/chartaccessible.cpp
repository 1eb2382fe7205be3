// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/chartaccessible.h"

#include "ui/views/paintedview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace npscope {

namespace {

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(PaintedView &view) : QAccessibleWidget(&view, QAccessible::Chart), m_view(view) {}

    // In a frame a chart may change a dozen times a second: its words are put together only for who asks for them.
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Description ? m_view.sentence() : QAccessibleWidget::text(which);
    }

private:
    PaintedView &m_view;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<PaintedView *>(object);
    return view ? new ChartAccessible(*view) : nullptr;
}

} // namespace

void describeCharts()
{
    static const bool isDone = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(isDone)
}

} // namespace npscope
