// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A text that gives way where there is no room for it: it ends in "…", and the tooltip has all of it.

#pragma once

#include <QPainter>
#include <QWidget>

namespace npscope {

class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr) : QWidget(parent), m_text(text)
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        setToolTip(text);
        setAccessibleName(text);
    }

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(m_text), fontMetrics().height()}; }
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(QStringLiteral("…")), fontMetrics().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeading),
                                fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
    }

private:
    QString m_text;
};

} // namespace npscope
