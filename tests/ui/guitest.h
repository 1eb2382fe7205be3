// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every test that paints or shows a window does first.

#pragma once

#include <QRegularExpression>
#include <QTest>

/// To be called in init(): whatever Qt warns of from now on fails the test, as a path through NaN or a painter that is
/// not active.
inline void failOnWarnings()
{
    // But for what the offscreen platform has to say of itself.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}
