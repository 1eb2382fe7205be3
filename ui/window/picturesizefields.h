// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields for the size of a picture: what it is made for, or width and height in a unit, with the resolution and the
// text size. They are rows of a form.

#pragma once

#include "ui/document/session.h"

#include <QObject>

class QComboBox;
class QFormLayout;

namespace npscope {

class NumberBox;

class PictureSizeFields : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to the form.
    PictureSizeFields(const Session &session, QFormLayout &form, QWidget *parent);

    /// The picture with the size that stands there.
    Picture applied(Picture picture) const;
    /// The size of a format is of the whole: where one is chosen, fits it to the sheet of this session.
    void fit(const Session &asked);
    /// Why what is typed cannot be taken; empty if it can.
    QString problem() const;

signals:
    void changed();

private:
    NumberBox *addBox(const QString &name);
    /// Takes a value from the user, who then has a size of his own.
    void edited();
    void setUnit(Unit unit);
    void show(const Picture &picture);

    Unit m_unit = Unit::Pixel; ///< of the numbers in the boxes
    bool m_isShowing = false;
    QComboBox *m_format = nullptr;
    QComboBox *m_units = nullptr;
    NumberBox *m_width = nullptr;
    NumberBox *m_height = nullptr;
    NumberBox *m_resolution = nullptr; ///< scale of pixels, else dots an inch
    NumberBox *m_textSize = nullptr;
};

} // namespace npscope
