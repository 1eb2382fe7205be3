// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The controls of a sweep: what varies, which seeds, how many steps, and where functions are of a family, how the runs
// are compared with exact answers.

#pragma once

#include "ui/document/sweeprequest.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace npscope {

class Document;
class NumberBox;
class SeedBox;

class SweepControls : public QWidget
{
    Q_OBJECT

public:
    explicit SweepControls(Document &document, QWidget *parent = nullptr);

    SweepRequest request() const;
    /// Without telling of it.
    void setRequest(const SweepRequest &request);

signals:
    void changed();
    /// Return in the list of values.
    void runRequested();

private:
    void createVaried(QHBoxLayout &row);
    void createSeeds(QHBoxLayout &row);
    void createSteps(QHBoxLayout &row);
    void createExam(QHBoxLayout &row);
    void followExperiment();
    void proposeValues();

    Document &m_document;
    QComboBox *m_varied = nullptr;
    QLineEdit *m_values = nullptr;
    NumberBox *m_seeds = nullptr;
    SeedBox *m_firstSeed = nullptr;
    NumberBox *m_columns = nullptr;
    NumberBox *m_last = nullptr;
    QWidget *m_exam = nullptr;
    NumberBox *m_tasks = nullptr;
    QComboBox *m_on = nullptr;
};

} // namespace npscope
