// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// SVG as Qt writes it, but clipped: QSvgGenerator (of Qt 6.4) forgets every clip, so a line that leaves its plot area
// would be seen all the way. What is painted here is cut to the clip, which must be a rectangle, before Qt gets it.

#pragma once

#include <QPaintDevice>
#include <QPainter>
#include <QSizeF>

#include <memory>

class QIODevice;
class QSvgGenerator;

namespace npscope {

class SvgPaper : public QPaintDevice
{
public:
    /// `size` in the units that are painted on.
    SvgPaper(QIODevice &out, const QSizeF &size);
    ~SvgPaper() override;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSizeF m_size;
    std::unique_ptr<QSvgGenerator> m_generator;
    std::unique_ptr<Engine> m_engine;
};

} // namespace npscope
