// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/guidepictures.h"

#include "ui/document/guide.h"
#include "ui/document/picturesize.h"
#include "ui/figures/paper.h"

#include <cmath>

namespace npscope {

QImage GuidePictures::picture(const QString &name, double width, double pixelRatio, const QPalette &palette)
{
    const auto session = guideFigure(name);
    if (!session)
        return {};
    const ChartColours colours = ChartColours::fromPalette(palette);
    Picture picture = session->picture;
    picture.background = Background::Theme;
    picture.unit = Unit::Pixel;
    const auto found = m_drawn.find(name);
    const QSizeF size = (found != m_drawn.end() ? found->second.figure.size : drawnSize(*session)) * textZoom(picture);
    picture.scale = std::floor(width * pixelRatio) / size.width();
    QImage image;
    if (found != m_drawn.end()) {
        image = paintImage(found->second.figure, picture, colours);
    } else {
        image = QImage((size * picture.scale).toSize(), QImage::Format_RGB32);
        image.fill(colours.background);
    }
    image.setDevicePixelRatio(pixelRatio);
    if (found == m_drawn.end() && !m_asked.contains(name)) {
        m_asked.append(name);
        m_waiting.append(name);
        if (m_waiting.size() == 1)
            drawNext();
    }
    return image;
}

void GuidePictures::drawNext()
{
    m_errand.start([this, session = *guideFigure(m_waiting.constFirst())](const std::stop_token &stop) -> Errand::Take {
        const Loaded<Drawn> drawn = draw(session, false, [&](double) { return !stop.stop_requested(); });
        return [this, drawn] { take(drawn); };
    });
}

void GuidePictures::take(const Loaded<Drawn> &drawn)
{
    const QString name = m_waiting.takeFirst();
    if (!m_waiting.isEmpty())
        drawNext();
    if (!drawn)
        return;
    m_drawn.insert_or_assign(name, *drawn);
    emit ready(name);
}

} // namespace npscope
