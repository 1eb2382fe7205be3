// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests of families are run over: every family that the settings know, as the field usually takes it.

#pragma once

#include "core/experiment/functions.h"
#include "core/experiment/settings.h"

#include <QTest>

#include <vector>

namespace npscope {

/// Not Points, which is no family, nor Data, of which nothing is drawn that is not given.
inline std::vector<Functions> usualFamilies()
{
    std::vector<Functions> families;
    for (std::size_t i = 0; i < setting("family").choices.size(); ++i) {
        if (Family(i) != Family::Points && Family(i) != Family::Data)
            families.push_back(usualFunctions(Family(i)));
    }
    return families;
}

inline std::vector<Functions> gaussianProcesses()
{
    std::vector<Functions> families = usualFamilies();
    std::erase_if(families, [](const Functions &functions) { return !isGaussianProcess(functions.family); });
    return families;
}

/// Functions of data: some that lie apart, of many points and of few, at other x each.
inline Functions someData()
{
    Functions functions = usualFunctions(Family::Data);
    functions.given = {{"falling", {{-2, 1}, {2, -1}}},
                       {"bent", {{-2.5, 0}, {-0.5, 2}, {0.25, 0.5}, {3, 0.5}}},
                       {"level", {{-2, -0.5}, {1, -0.5}}},
                       {"jagged", {{-3, 0}, {-2, 1}, {-1, -1}, {0, 1}, {1, -1}, {2, 1}}},
                       {"rising", {{-2, -1.5}, {0, 0}, {4, 0.5}}}};
    functions.x = knownX(functions.given);
    return functions;
}

inline const char *nameOf(Family family)
{
    return setting("family").choices[std::size_t(family)];
}

/// A row for each of them.
inline void addRows(const std::vector<Functions> &families)
{
    QTest::addColumn<Functions>("functions");
    for (const Functions &functions : families)
        QTest::newRow(nameOf(functions.family)) << functions;
}

} // namespace npscope

Q_DECLARE_METATYPE(npscope::Functions)
