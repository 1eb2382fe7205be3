// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The kept moments as a list to be shown: their pictures, names and steps, which of them is on the screen and which is
// the ghost. Pictures are painted when a frame comes, never while the list is painted.

#pragma once

#include "ui/charts/colours.h"
#include "ui/document/moment.h"

#include <QAbstractListModel>
#include <QPixmap>

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

class Document;
class MomentFrames;
class RunController;
struct Frame;

class MomentModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Besides those for the name (display), the picture (decoration), the tool tip and what is read aloud.
    enum Role { StepRole = Qt::UserRole, PresentRole, GhostRole };
    static constexpr QSize pictureSize{128, 64};

    /// All must outlive it.
    MomentModel(Document &document, RunController &run, MomentFrames &frames, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// What the pictures are painted in.
    void setStyle(const ChartColours &colours, double ratio);
    double ratio() const { return m_ratio; }

private:
    struct Cell {
        Moment moment;
        std::shared_ptr<const Frame> frame; ///< that the picture is of
        QPixmap picture;
    };

    void followMoments();
    void followFrames();
    void followPresent();
    void followGhost();
    void tell(std::optional<std::size_t> row);
    QString accessibleText(std::size_t row) const;

    Document &m_document;
    RunController &m_run;
    MomentFrames &m_frames;
    ChartColours m_colours = ChartColours::paper();
    double m_ratio = 1;
    std::vector<Cell> m_cells;
    std::optional<std::size_t> m_present;
    std::optional<std::size_t> m_ghost;
};

} // namespace npscope
