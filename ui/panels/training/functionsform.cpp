// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/functionsform.h"

#include "ui/document/document.h"
#include "ui/panels/fields/pooldial.h"
#include "ui/panels/fields/settingcontrol.h"
#include "ui/panels/fields/settinghelp.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <string_view>

namespace npscope {

namespace {

// The names of the families are those of the setting's choices.
int familyCount()
{
    return int(setting("family").choices.size());
}

QString formulaOf(Family family)
{
    return choiceExplanation(setting("family"), double(family));
}

} // namespace

FunctionsForm::FunctionsForm(Document &document, SettingControls &controls, QWidget *parent)
    : SettingForm(tr("Functions"), SettingGroup::Functions, document, controls, parent)
{
    form().setRowWrapPolicy(QFormLayout::DontWrapRows); // each row is as high as any other
    createDial();
    createFormula();
    keepWidth();
    connect(&document, &Document::experimentChanged, this, &FunctionsForm::follow);
    follow();
}

// It goes through the usual sizes, the field above it takes any.
void FunctionsForm::createDial()
{
    const Setting &count = setting("functions");
    m_dial = new PoolDial;
    describe(*m_dial, count);
    const auto row = std::ranges::find(rows(), &count, &Row::first);
    form().insertRow(int(row - rows().begin()) + 1, m_dial);
    connect(m_dial, &PoolDial::countChanged, this, [this, &count](int size) { document().setSetting(count, size); });
}

// Not in the form: with anything in it whose height depends on its width, Qt 6.4's writes beyond its rows while some
// are hidden.
void FunctionsForm::createFormula()
{
    m_formula = new QLabel;
    m_formula->setObjectName(QStringLiteral("formula"));
    m_formula->setTextFormat(Qt::PlainText);
    m_formula->setWordWrap(true);
    m_formula->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QFont small = m_formula->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_formula->setFont(small);
    layout()->addWidget(m_formula);
}

// That of all rows, whichever are hidden, and of all labels.
void FunctionsForm::keepWidth()
{
    int widest = 0;
    for (const Row &row : rows())
        widest = std::max(widest, row.label->sizeHint().width());
    for (const Row &row : rows())
        row.label->setMinimumWidth(widest);
    setMinimumWidth(minimumSizeHint().width());
}

int FunctionsForm::visibleRows(Family family) const
{
    Experiment experiment;
    experiment.training.functions.family = family;
    return int(std::ranges::count_if(rows(), [&](const Row &row) { return hasEffect(row, experiment); }));
}

void FunctionsForm::follow()
{
    const Experiment &experiment = document().experiment();
    const Training &training = experiment.training;
    for (const Row &row : rows())
        form().setRowVisible(row.field, hasEffect(row, experiment));
    form().setRowVisible(m_dial, training.isOfFamily());
    const bool isOfData = training.functions.family == Family::Data;
    m_dial->setMost(isOfData ? int(training.functions.given.size()) : int(maxFunctions));
    m_dial->setCount(training.functions.count);
    m_formula->setText(formulaOf(training.functions.family));
    fitFormula();
    form().invalidate(); // which rows there are; what is below moves now, and not an event later
    layout()->activate();
}

// A family with fewer rows than another has the more room for its formula.
void FunctionsForm::fitFormula()
{
    const Family present = document().experiment().training.functions.family;
    const QFontMetrics metrics(m_formula->font());
    const QMargins margins = layout()->contentsMargins();
    const int width = contentsRect().width() - margins.left() - margins.right();
    const auto heightOf = [&](Family family) {
        return metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, formulaOf(family)).height();
    };
    int height = heightOf(present);
    const int row = rows().back().field->sizeHint().height() + form().verticalSpacing();
    for (int i = 1; i < familyCount() && present != Family::Points; ++i)
        height = std::max(height, heightOf(Family(i)) + (visibleRows(Family(i)) - visibleRows(present)) * row);
    m_formula->setFixedHeight(height);
}

void FunctionsForm::resizeEvent(QResizeEvent *event)
{
    SettingForm::resizeEvent(event);
    fitFormula();
}

} // namespace npscope
