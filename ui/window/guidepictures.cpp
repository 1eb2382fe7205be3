// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/guidepictures.h"

#include "ui/document/guide.h"
#include "ui/document/picturesize.h"
#include "ui/figures/paper.h"

#include <cmath>

namespace npscope {

GuidePictures::GuidePictures(QObject *parent)
    : QObject(parent), m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

GuidePictures::~GuidePictures() = default;

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
        ++m_waiting;
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(name);
        m_hasWork.notify_one();
    }
    return image;
}

void GuidePictures::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_hasWork.wait(lock, stop, [this] { return !m_queue.empty(); }) && !stop.stop_requested()) {
        const QString name = m_queue.front();
        m_queue.pop_front();
        lock.unlock();
        const Loaded<Drawn> drawn = draw(*guideFigure(name), false, [&](double) { return !stop.stop_requested(); });
        QMetaObject::invokeMethod(
            this, [this, name, drawn] { take(name, drawn); }, Qt::QueuedConnection);
        lock.lock();
    }
}

void GuidePictures::take(const QString &name, const Loaded<Drawn> &drawn)
{
    --m_waiting;
    if (!drawn)
        return;
    m_drawn.insert_or_assign(name, *drawn);
    emit ready(name);
}

} // namespace npscope
