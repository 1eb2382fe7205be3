// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The band of the tour: which scene, its title and text, the ways on, back and out. It is as high as the longest
// text needs at its width, so that nothing moves from scene to scene.

#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QLabel;

namespace npscope {

class ProgressDots;
struct Scene;

struct TourControls {
    QAction *back = nullptr;
    QAction *next = nullptr;
    QAction *leave = nullptr;
};

class TourBar : public QWidget
{
    Q_OBJECT

public:
    /// The scenes must outlive it.
    TourBar(const std::vector<Scene> &scenes, const TourControls &controls, QWidget *parent = nullptr);

    void setScene(int index);
    /// As high as needed at that width.
    void fitTo(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHeader(const TourControls &controls);

    const std::vector<Scene> &m_scenes;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_count = nullptr;
    ProgressDots *m_dots = nullptr;
};

} // namespace npscope
