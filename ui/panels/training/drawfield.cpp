// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/drawfield.h"

#include "ui/document/document.h"
#include "ui/panels/fields/settinghelp.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace npscope {

DrawField::DrawField(Document &document, QWidget *parent) : QWidget(parent), m_document(document)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_draw = new QLabel;
    describe(*this, setting("draw"));
    auto *resample = new QPushButton(tr("Resample"));
    resample->setToolTip(tr("Draws the noise of all curves anew (R)"));
    connect(resample, &QPushButton::clicked, this, [this] { m_document.resample(); });
    layout->addWidget(m_draw, 1);
    layout->addWidget(resample);
    connect(&document, &Document::experimentChanged, this, &DrawField::follow);
    follow();
}

void DrawField::follow()
{
    m_draw->setText(QLocale().toString(m_document.experiment().question.draw));
}

} // namespace npscope
