// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/remediespanel.h"

#include "ui/document/document.h"
#include "ui/document/settingtext.h"
#include "ui/panels/settingcontrol.h"
#include "ui/document/remedies.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace npscope {

namespace {

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

RemediesPanel::RemediesPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_controls(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(8);
    createHead(*layout);
    for (const Remedy &remedy : remedies())
        layout->addWidget(createRemedy(remedy));
    layout->addStretch(1);
    connect(&document, &Document::experimentChanged, this, &RemediesPanel::follow);
    follow();
}

void RemediesPanel::createHead(QVBoxLayout &layout)
{
    m_inUse = wrapped({});
    m_reset = new QPushButton(tr("All as in the Article"));
    m_reset->setObjectName(QStringLiteral("reset"));
    connect(m_reset, &QPushButton::clicked, this, [this] {
        Experiment after = m_document.experiment();
        after.training = withoutRemedies(after.training);
        m_document.apply(tr("No remedies"), after);
    });
    layout.addWidget(m_inUse);
    layout.addWidget(m_reset, 0, Qt::AlignLeft);
}

QWidget *RemediesPanel::createRemedy(const Remedy &remedy)
{
    auto *group = new QGroupBox(remedy.title);
    auto *form = new QFormLayout(group);
    form->setContentsMargins(8, 4, 8, 6);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const char *name : remedy.settings)
        form->addRow(label(setting(name)), m_controls.create(setting(name)));
    QLabel *formula = wrapped(remedy.formula);
    QFont italic = formula->font();
    italic.setItalic(true);
    formula->setFont(italic);
    form->addRow(formula);
    form->addRow(wrapped(remedy.explanation));
    QLabel *source = wrapped(tr("Source: %1").arg(remedy.source));
    QFont small = source->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    source->setFont(small);
    form->addRow(source);
    return group;
}

void RemediesPanel::follow()
{
    const Training &training = m_document.experiment().training;
    const QStringList inUse = remediesInUse(training);
    m_inUse->setText(inUse.isEmpty() ? tr("Everything as in the article.") : inUse.join(QStringLiteral("\n")));
    m_reset->setEnabled(training != withoutRemedies(training));
    for (const Remedy &remedy : remedies()) {
        for (const char *name : remedy.settings) {
            for (QWidget *control : findChildren<QWidget *>(QLatin1String(name))) {
                QString reason;
                control->setEnabled(hasEffect(name, training, &reason));
                control->setToolTip(reason);
            }
        }
    }
}

} // namespace npscope
