// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panels/training/settingform.h"

class QLabel;

namespace npscope {

class PoolDial;

/// The family and how many functions of it there are: beside its formula only what that family has. From one family to
/// another the box keeps its height, so that what stands below it stays where it is.
class FunctionsForm final : public SettingForm
{
    Q_OBJECT

public:
    FunctionsForm(Document &document, SettingControls &controls, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createDial();
    void createFormula();
    void keepWidth();
    int visibleRows(npscope::Family family) const;
    void follow();
    void fitFormula();

    PoolDial *m_dial = nullptr;
    QLabel *m_formula = nullptr;
};

} // namespace npscope
