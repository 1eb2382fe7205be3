// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/animationdialog.h"

#include "ui/figures/animation.h"
#include "ui/panels/fields/numberbox.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace npscope {

AnimationDialog::AnimationDialog(const Session &session, QWidget *parent) : QDialog(parent), m_figure(new QComboBox)
{
    setWindowTitle(tr("Export Animation"));
    auto *form = new QFormLayout(this);
    for (std::size_t i = 0; i < figureNames.size(); ++i) {
        const auto id = static_cast<FigureId>(i);
        if (isOfStep(id))
            m_figure->addItem(figureTitle(id), int(i));
    }
    m_figure->setCurrentIndex(std::max(0, m_figure->findData(int(session.picture.figure))));
    form->addRow(tr("Figure"), m_figure);
    const double length = double(session.experiment.length);
    m_first = addNumber(tr("From step"), 0, length, std::min(1.0, length));
    m_last = addNumber(tr("to step"), 0, length, session.step > 1 ? double(session.step) : length);
    m_frames = addNumber(tr("Frames"), fewestFrames, mostFrames, 100);
    m_speed = addNumber(tr("Frames a second"), 1, 100, 25);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_summary->setMinimumWidth(320);
    m_summary->setMinimumHeight(2 * m_summary->fontMetrics().lineSpacing());
    form->addRow(m_summary);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("&Export…"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(m_buttons);
    update();
}

NumberBox *AnimationDialog::addNumber(const QString &label, double min, double max, double value)
{
    auto *box = new NumberBox(NumberKind::Whole, min, max);
    box->setKeyboardTracking(true);
    box->setValue(value);
    box->setAccessibleName(label);
    connect(box->findChild<QLineEdit *>(), &QLineEdit::textChanged, this, [this] {
        if (m_buttons)
            update();
    });
    static_cast<QFormLayout *>(layout())->addRow(label, box);
    return box;
}

FigureId AnimationDialog::figure() const
{
    return static_cast<FigureId>(m_figure->currentData().toInt());
}

std::vector<Step> AnimationDialog::steps() const
{
    return animationSteps(Step(m_first->value()), Step(m_last->value()), int(m_frames->value()));
}

int AnimationDialog::framesPerSecond() const
{
    return int(m_speed->value());
}

void AnimationDialog::update()
{
    QString problem;
    for (const NumberBox *box : {m_first, m_last, m_frames, m_speed}) {
        if (problem.isEmpty())
            problem = box->problem();
    }
    if (problem.isEmpty() && m_first->value() >= m_last->value())
        problem = tr("The first step must be before the last.");
    const double seconds = m_frames->value() / std::max(1.0, m_speed->value());
    m_summary->setText(
        problem.isEmpty()
            ? tr("%1 seconds; every frame is exactly the picture of its step.").arg(QLocale().toString(seconds, 'g', 3))
            : problem);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
}

} // namespace npscope
