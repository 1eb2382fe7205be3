// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/document/problemtext.h"
#include "ui/document/typednumber.h"

#include <QDoubleSpinBox>

namespace npscope {

/// The field for a number, wherever one is typed: reads it as typedNumber() does, and says beside itself what is
/// allowed when it puts back what is not. It tells of a value when it is complete, not of every digit.
class NumberBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    NumberBox(NumberKind kind, double min, double max, QWidget *parent = nullptr);

    /// What the field calls 0, and takes for it: in the user's language, e.g. "all".
    void setZero(const char *name) { m_zero = name; }
    /// For another quantity in the same field; the kind is Whole where there are no decimals.
    void setQuantity(const Limits &limits, int decimals, const QString &suffix);

    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;
    /// What is wrong with the text as it stands and what is allowed, for those who must not go on with the last value;
    /// empty if nothing is.
    QString problem() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Loaded<double> read(QString text) const;
    QString problemOf(const QString &text) const;

    bool isZero(const QString &text) const;

    NumberKind m_kind;
    const char *m_zero = nullptr;
};

} // namespace npscope
