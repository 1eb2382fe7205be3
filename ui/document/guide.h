// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The guide: pages of Markdown in resources/guide, of which each language has its own. The page of the settings is made
// from the registry, and the pictures are figures, drawn when they are looked at; so neither tells of an older program.

#pragma once

#include "ui/document/session.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace npscope {

/// In their order, as their files are called: "first-steps" …
QStringList guidePages();

struct GuideHeading {
    int level = 1;
    QString text;
    QString anchor; ///< what links name it by; the same in every language
};

struct GuideText {
    QString markdown;
    std::vector<GuideHeading> headings;
};

/// In the language of texts now, or in English where the guide has no such page in it.
GuideText guideText(const QString &page);

/// The file of a page in a language ("en", "zh_CN"), as it is; empty where there is none.
QString guideFile(const QString &page, const QString &language);

/// The figures that pages show, by the names that they have there: ![…](figure:NAME).
QStringList guideFigures();
std::optional<Session> guideFigure(const QString &name);

} // namespace npscope
