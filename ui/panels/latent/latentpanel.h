// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The read-out of q(z|D), q(z|C) and the divergence between them, for the weights shown, as the article
// prints them.

#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace npscope {

class LatentModel;
class RunController;

class LatentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LatentPanel(RunController &run, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createTable();
    void follow();
    void spanHeadings();

    RunController &m_run;
    LatentModel *m_model;
    QTableView *m_table;
    QLabel *m_kl;
};

} // namespace npscope
