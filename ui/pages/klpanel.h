// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The article's argument about the KL, with the run's present values: against a prior that stays, shrinking sigma
// costs; against one that is the same network, shrinking both costs nothing once the means agree, and until then what
// the distance of the means costs.

#pragma once

#include "ui/paint/kl/klcurvepainter.h"
#include "ui/paint/kl/klvalleypainter.h"
#include "ui/views/paintedview.h"

class QLabel;

namespace npscope {

class RunController;

class KlPanel : public QWidget
{
    Q_OBJECT

public:
    explicit KlPanel(RunController &run, QWidget *parent = nullptr);

    const KlCurvePainter &curve() const { return m_curve->painter(); }
    const KlValleyPainter &valley() const { return m_valley->painter(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();

    RunController &m_run;
    PlainView<KlCurvePainter> *m_curve;
    PlainView<KlValleyPainter> *m_valley;
    QLabel *m_curveTitle;
    QLabel *m_valleyTitle;
    QWidget *m_charts;
    QLabel *m_without; // says why there are none
};

} // namespace npscope
