// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/picturesizefields.h"

#include "ui/document/pictureformats.h"
#include "ui/document/picturesize.h"
#include "ui/document/sessionlimits.h"
#include "ui/panels/fields/numberbox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace npscope {

namespace {

// So many that a pixel shows.
int decimalsOf(Unit unit)
{
    return unit == Unit::Pixel ? 0 : unit == Unit::Millimetre ? 2 : 3;
}

} // namespace

PictureSizeFields::PictureSizeFields(const Session &session, QFormLayout &form, QWidget *parent) : QObject(parent)
{
    m_format = new QComboBox;
    m_format->addItem(tr("Any size"));
    m_format->addItems(pictureFormatTitles());
    m_format->setToolTip(
        tr("The size, the text size and the resolution that are usual there; of a sheet the whole is as "
           "wide"));
    m_width = addBox(tr("Width of a chart"));
    m_height = addBox(tr("Height of a chart"));
    m_units = new QComboBox;
    m_units->setAccessibleName(tr("Unit of width and height"));
    for (const char *unit : unitNames)
        m_units->addItem(QLatin1String(unit));
    m_resolution = addBox(tr("Resolution"));
    m_resolution->setToolTip(
        tr("Of an image: 2× or 192 dpi is the same picture with twice as many pixels each way. SVG "
           "and PDF are sharp at every size"));
    m_textSize = addBox(tr("Text size"));
    m_textSize->setToolTip(tr("Lines are as thick as belongs to it: a curve is a twelfth of it"));
    m_textSize->setQuantity(textSizes, 1, tr(" pt"));

    auto *size = new QHBoxLayout;
    size->addWidget(m_width, 1);
    size->addWidget(new QLabel(tr("×")));
    size->addWidget(m_height, 1);
    size->addWidget(m_units);
    form.addRow(tr("Made for"), m_format);
    form.addRow(tr("Size of a chart"), size);
    form.addRow(tr("Resolution"), m_resolution);
    form.addRow(tr("Text size"), m_textSize);

    show(session.picture);
    const auto format = formatOf(session);
    m_format->setCurrentIndex(format ? int(*format) + 1 : 0);
    connect(m_format, &QComboBox::currentIndexChanged, this, &PictureSizeFields::changed);
    connect(m_units, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_isShowing)
            return;
        setUnit(static_cast<Unit>(index));
        edited();
    });
}

NumberBox *PictureSizeFields::addBox(const QString &name)
{
    auto *box = new NumberBox(NumberKind::Real, 0, 1);
    box->setKeyboardTracking(true);
    box->setAccessibleName(name);
    connect(box, &NumberBox::valueChanged, this, &PictureSizeFields::edited);
    // A number that is refused is no value.
    connect(box->findChild<QLineEdit *>(), &QLineEdit::textChanged, this, &PictureSizeFields::edited);
    return box;
}

void PictureSizeFields::edited()
{
    if (m_isShowing)
        return;
    const QSignalBlocker blocker(m_format);
    m_format->setCurrentIndex(0);
    emit changed();
}

// The size stays what it is.
void PictureSizeFields::setUnit(Unit unit)
{
    Picture picture = applied({});
    const double factor = pixelsA(picture.unit) / pixelsA(unit);
    picture.unit = unit;
    picture.width *= factor;
    picture.height *= factor;
    show(picture);
}

void PictureSizeFields::show(const Picture &picture)
{
    m_isShowing = true;
    m_unit = picture.unit;
    m_units->setCurrentIndex(int(picture.unit));
    for (NumberBox *box : {m_width, m_height})
        box->setQuantity(sideLimits(picture.unit), decimalsOf(picture.unit), {});
    m_width->setValue(picture.width);
    m_height->setValue(picture.height);
    if (m_unit == Unit::Pixel) {
        m_resolution->setQuantity({minScale, maxScale, false}, 2, tr("×"));
        m_resolution->setSingleStep(0.5);
        m_resolution->setValue(picture.scale);
    } else {
        m_resolution->setQuantity(resolutions, 0, tr(" dpi"));
        m_resolution->setSingleStep(50);
        m_resolution->setValue(picture.scale * dotsAnInch);
    }
    m_textSize->setValue(picture.textSize);
    m_isShowing = false;
}

Picture PictureSizeFields::applied(Picture picture) const
{
    picture.unit = m_unit;
    picture.width = m_width->value();
    picture.height = m_height->value();
    picture.scale = m_resolution->value() / (m_unit == Unit::Pixel ? 1 : dotsAnInch);
    picture.textSize = m_textSize->value();
    return picture;
}

void PictureSizeFields::fit(const Session &asked)
{
    if (m_format->currentIndex() > 0)
        show(inFormat(static_cast<PictureFormat>(m_format->currentIndex() - 1), asked));
}

QString PictureSizeFields::problem() const
{
    for (const NumberBox *box : {m_width, m_height, m_resolution, m_textSize}) {
        if (const QString problem = box->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace npscope
