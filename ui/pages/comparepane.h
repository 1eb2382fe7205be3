// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One pane of the comparison: what is different in it, and its function chart.

#pragma once

#include "core/live/frame.h"
#include "ui/document/comparison.h"

#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace npscope {

class FunctionView;
class SettingControl;

class ComparePane : public QWidget
{
    Q_OBJECT

public:
    /// `number` of its place, from 0.
    explicit ComparePane(std::size_t number, QWidget *parent = nullptr);

    FunctionView &functionView() { return *m_function; }
    const FunctionView &functionView() const { return *m_function; }
    const Variant &variant() const { return m_variant; }

    /// `colour` that the pane keeps, wherever it stands.
    void setVariant(const npscope::Variant &variant, std::size_t colour);
    void setRemovable(bool isRemovable);
    void setExperiment(const npscope::Experiment &experiment);
    /// Nothing to draw where the variant's experiment is not allowed, but why.
    void setProblem(const QString &problem);
    /// `step` that all panes are to show: one that is at another says so.
    void setFrame(const std::shared_ptr<const npscope::Frame> &frame, npscope::Step step);

signals:
    void variantChanged(npscope::Variant variant);
    void openRequested();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createHeader();
    void createControls();
    void updateBadge();

    std::size_t m_number;
    std::size_t m_colour = 0;
    Variant m_variant;
    QLabel *m_badge = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_problem = nullptr;
    QHBoxLayout *m_controlsLayout = nullptr;
    std::vector<SettingControl *> m_controls; // one a setting that is changed
    QToolButton *m_open = nullptr;
    QToolButton *m_remove = nullptr;
    FunctionView *m_function = nullptr;
};

} // namespace npscope
