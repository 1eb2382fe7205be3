// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table was read as, before it is taken: how it was read, which can be changed, a picture, and what is left out
// or in doubt. Its controls are set to the best guess, so that Enter takes it.

#pragma once

#include "ui/document/datause.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace npscope {

class DataPicture;

class DataDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of a text, how it was guessed to be read, and what was read so.
    struct Table {
        QString text;
        DataGuess guess;
        DataReading reading;
    };
    static Table tableOf(const QString &text);

    /// For that experiment, where points of the proposed use are taken unless the table names functions. What is taken
    /// comes beside the points that there are, or in their place.
    DataDialog(Table table, const Experiment &experiment, DataUse proposed, bool isBeside, QWidget *parent = nullptr);

    /// With what is taken; it has no problem once the dialog is accepted.
    const Experiment &result() const { return m_result; }
    DataUse use() const;
    bool isStandardised() const;

    void done(int result) override;

private:
    void createReading(QFormLayout &form);
    void createUse(QFormLayout &form, DataUse proposed);
    void createLayout(QFormLayout *form);
    void showDialect();
    void showColumns();
    void takeColumns();
    void read();
    Points numbers() const; ///< those that are taken
    void propose();
    void update();
    QString placeSentence() const;
    QString problem() const;

    Table m_table;
    Experiment m_experiment;
    bool m_isBeside;
    Scalings m_scalings; // if they are wanted
    int m_readings = 0;  // that go on
    Experiment m_result;
    QComboBox *m_separator;
    QComboBox *m_mark;
    QCheckBox *m_header;
    QComboBox *m_x;
    QComboBox *m_y;
    QComboBox *m_name;
    QComboBox *m_use;
    QCheckBox *m_standardise;
    DataPicture *m_picture;
    QLabel *m_summary;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace npscope
