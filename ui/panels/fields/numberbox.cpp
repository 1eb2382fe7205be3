// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/numberbox.h"

#include "ui/panels/fields/fieldmessage.h"

#include <QKeyEvent>

#include <algorithm>

namespace npscope {

NumberBox::NumberBox(NumberKind kind, double min, double max, QWidget *parent) : QDoubleSpinBox(parent), m_kind(kind)
{
    if (kind == NumberKind::Whole)
        setDecimals(0);
    setRange(min, max);
    setKeyboardTracking(false);
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { FieldMessage::withdraw(*this); });
}

void NumberBox::setQuantity(const Limits &limits, int decimals, const QString &suffix)
{
    m_kind = decimals == 0 ? NumberKind::Whole : NumberKind::Real;
    setDecimals(decimals);
    setSuffix(suffix);
    setRange(limits.min, limits.max);
}

bool NumberBox::isZero(const QString &text) const
{
    return m_zero && text.trimmed().compare(zeroText(m_zero, locale()), Qt::CaseInsensitive) == 0;
}

// The number without what the box writes around it.
Loaded<double> NumberBox::read(QString text) const
{
    if (text.startsWith(prefix()))
        text.remove(0, prefix().size());
    if (text.endsWith(suffix()))
        text.chop(suffix().size());
    if (isZero(text))
        return 0.0;
    return typedNumber(text, m_kind, locale());
}

QString NumberBox::textFromValue(double value) const
{
    if (m_zero && value == 0)
        return zeroText(m_zero, locale());
    QLocale plain = locale();
    if (!isGroupSeparatorShown())
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', decimals());
}

double NumberBox::valueFromText(const QString &text) const
{
    const auto number = read(text);
    return number ? *number : value();
}

QValidator::State NumberBox::validate(QString &text, int &) const
{
    const auto number = read(text);
    if (number && *number >= minimum() && *number <= maximum())
        return QValidator::Acceptable;
    const QString around = prefix() + suffix();
    const bool mayBecomeOne =
        std::ranges::all_of(text, [&](QChar c) { return isNumberCharacter(c, locale()) || around.contains(c); });
    const bool mayBecomeZero = m_zero && zeroText(m_zero, locale()).startsWith(text.trimmed(), Qt::CaseInsensitive);
    return mayBecomeOne || mayBecomeZero ? QValidator::Intermediate : QValidator::Invalid;
}

QString NumberBox::problemOf(const QString &text) const
{
    const auto number = read(text);
    const QString allowed = allowedText({minimum(), maximum(), m_kind == NumberKind::Whole, m_zero}, locale());
    const QString problem = number ? tr("%1 is not allowed").arg(numberText(*number, locale())) : number.error();
    return tr("%1. Allowed: %2.", "what is wrong; what is allowed").arg(problem, allowed);
}

// Comes just before the last value is put back.
void NumberBox::fixup(QString &text) const
{
    FieldMessage::tell(*this, problemOf(text));
}

QString NumberBox::problem() const
{
    return hasAcceptableInput() ? QString() : problemOf(text());
}

// The key that a dialog would take for "OK" has done enough by refusing.
void NumberBox::keyPressEvent(QKeyEvent *event)
{
    const bool isRefused = !hasAcceptableInput();
    QDoubleSpinBox::keyPressEvent(event);
    if (isRefused && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        event->accept();
}

} // namespace npscope
