// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures of the guide. What they show is computed on a thread of its own, one after the other, and kept; painted
// they are in the window's colours at the width that there is.

#pragma once

#include "ui/figures/drawing.h"
#include "ui/run/errand.h"

#include <QImage>
#include <QObject>
#include <QPalette>
#include <QStringList>

#include <map>

namespace npscope {

class GuidePictures : public QObject
{
    Q_OBJECT

public:
    explicit GuidePictures(QObject *parent) : QObject(parent) {}

    /// So many logical pixels wide; as yet without anything on it where the figure is still to be computed.
    QImage picture(const QString &name, double width, double pixelRatio, const QPalette &palette);
    /// How many are still to be computed.
    std::size_t waiting() const { return std::size_t(m_waiting.size()); }

signals:
    void ready(const QString &name);

private:
    void drawNext();
    void take(const Loaded<Drawn> &drawn);

    std::map<QString, Drawn> m_drawn;
    QStringList m_asked;
    QStringList m_waiting; ///< the first of which is being drawn
    Errand m_errand;
};

} // namespace npscope
