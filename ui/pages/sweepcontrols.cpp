// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sweepcontrols.h"

#include "ui/document/document.h"
#include "ui/document/sessionlimits.h"
#include "ui/document/settingtext.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/panels/fields/seedbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace npscope {

namespace {

NumberBox *countBox(double max, double value, const QString &name)
{
    auto *box = new NumberBox(NumberKind::Whole, 1, max);
    box->setValue(value);
    box->setAccessibleName(name);
    return box;
}

QLabel *labelFor(QWidget *buddy, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

SweepControls::SweepControls(Document &document, QWidget *parent) : QWidget(parent), m_document(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    createVaried(*first);
    createSeeds(*second);
    createSteps(*second);
    second->addStretch(1);
    layout->addLayout(first);
    layout->addLayout(second);
    m_exam = new QWidget;
    auto *third = new QHBoxLayout(m_exam);
    third->setContentsMargins(0, 0, 0, 0);
    createExam(*third);
    third->addStretch(1);
    layout->addWidget(m_exam);
    connect(&document, &Document::experimentChanged, this, &SweepControls::followExperiment);
    followExperiment();
}

void SweepControls::createVaried(QHBoxLayout &row)
{
    m_varied = new QComboBox;
    m_varied->setObjectName(QStringLiteral("varied"));
    m_varied->setAccessibleName(tr("What varies"));
    for (const Setting *setting : variedSettings())
        m_varied->addItem(label(*setting), QString::fromLatin1(setting->name));
    m_values = new QLineEdit;
    m_values->setObjectName(QStringLiteral("values"));
    m_values->setAccessibleName(tr("Values"));
    m_values->setMaxLength(maxRequestText);
    m_values->setToolTip(tr("One group of rows for each value, with spaces or semicolons between them: %1")
                             .arg(proposedValues(setting("sigma_y"), {})));
    proposeValues();
    row.addWidget(labelFor(m_varied, tr("&Vary")));
    row.addWidget(m_varied);
    row.addWidget(m_values, 1);
    connect(m_varied, &QComboBox::currentIndexChanged, this, &SweepControls::proposeValues);
    connect(m_values, &QLineEdit::textChanged, this, &SweepControls::changed);
    connect(m_values, &QLineEdit::returnPressed, this, &SweepControls::runRequested);
}

void SweepControls::createSeeds(QHBoxLayout &row)
{
    const SweepRequest usual;
    m_seeds = countBox(maxSeeds, double(usual.seeds.size()), tr("Number of seeds"));
    m_seeds->setObjectName(QStringLiteral("seeds"));
    m_firstSeed = new SeedBox;
    m_firstSeed->setObjectName(QStringLiteral("firstSeed"));
    m_firstSeed->setAccessibleName(tr("First seed"));
    row.addWidget(labelFor(m_seeds, tr("Seeds")));
    row.addWidget(m_seeds);
    row.addWidget(labelFor(m_firstSeed, tr("from")));
    row.addWidget(m_firstSeed);
    row.addSpacing(10);
    connect(m_seeds, &NumberBox::valueChanged, this, &SweepControls::changed);
    connect(m_firstSeed, &NumberBox::valueChanged, this, &SweepControls::changed);
}

void SweepControls::createSteps(QHBoxLayout &row)
{
    const SweepRequest usual;
    m_columns = countBox(maxColumns, usual.columns, tr("Number of measured steps"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setToolTip(tr("So many steps are measured, evenly from step 0 to the last; 1 is the last alone"));
    m_last = countBox(double(maxSteps), double(m_document.experiment().length), tr("Last step"));
    m_last->setObjectName(QStringLiteral("lastStep"));
    row.addWidget(labelFor(m_columns, tr("Measured steps")));
    row.addWidget(m_columns);
    row.addWidget(labelFor(m_last, tr("up to step")));
    row.addWidget(m_last);
    connect(m_columns, &NumberBox::valueChanged, this, &SweepControls::changed);
    connect(m_last, &NumberBox::valueChanged, this, &SweepControls::changed);
}

void SweepControls::createExam(QHBoxLayout &row)
{
    const SweepRequest usual;
    m_tasks = new NumberBox(NumberKind::Whole, 0, maxTasks);
    m_tasks->setZero(QT_TRANSLATE_NOOP("npscope::Setting", "no"));
    m_tasks->setValue(usual.evaluation.tasks);
    m_tasks->setObjectName(QStringLiteral("tasks"));
    m_tasks->setAccessibleName(tr("Number of held-out tasks"));
    m_tasks->setToolTip(tr("At each measured step a run is compared with the exact answer on so many tasks, the same "
                           "for every run; at %1 its numbers are those of the Honesty panel")
                            .arg(usual.evaluation.tasks));
    m_on = new QComboBox;
    m_on->setObjectName(QStringLiteral("examOn"));
    m_on->setAccessibleName(tr("Whose functions the tasks are on"));
    m_on->addItems({tr("new functions"), tr("the pool's own functions")}); // in the order of ExamOn
    row.addWidget(labelFor(m_tasks, tr("Compared with the exact answer on")));
    row.addWidget(m_tasks);
    row.addWidget(labelFor(m_on, tr("held-out tasks of")));
    row.addWidget(m_on);
    connect(m_tasks, &NumberBox::valueChanged, this, &SweepControls::changed);
    connect(m_on, &QComboBox::currentIndexChanged, this, &SweepControls::changed);
}

void SweepControls::followExperiment()
{
    m_exam->setVisible(m_document.experiment().training.isOfFamily());
}

void SweepControls::proposeValues()
{
    const Setting &varied = setting(m_varied->currentData().toString().toStdString());
    m_values->setText(proposedValues(varied, m_document.experiment()));
    m_values->setCursorPosition(0);
}

void SweepControls::setRequest(const SweepRequest &request)
{
    if (request == this->request())
        return;
    const QSignalBlocker block(this);
    m_varied->setCurrentIndex(m_varied->findData(request.varied));
    m_values->setText(request.values);
    m_values->setCursorPosition(0);
    m_seeds->setValue(double(request.seeds.size()));
    m_firstSeed->setValue(double(request.seeds.first));
    m_columns->setValue(request.columns);
    m_last->setValue(double(request.last));
    m_tasks->setValue(request.evaluation.tasks);
    m_on->setCurrentIndex(int(request.evaluation.on));
}

SweepRequest SweepControls::request() const
{
    const auto first = std::uint64_t(m_firstSeed->value());
    const auto seedCount = std::uint64_t(setting("seed").max) + 1;
    return {.varied = m_varied->currentData().toString(),
            .values = m_values->text(),
            .seeds = {first, std::min(seedCount, first + std::uint64_t(m_seeds->value()))},
            .columns = int(m_columns->value()),
            .last = Step(m_last->value()),
            .evaluation = {.tasks = int(m_tasks->value()),
                           .on = static_cast<ExamOn>(m_on->currentIndex()),
                           .samples = SweepRequest().evaluation.samples}};
}

} // namespace npscope
