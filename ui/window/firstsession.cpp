// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/firstsession.h"

#include "ui/document/presets.h"
#include "ui/document/sessionfile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace npscope {

namespace {

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString path()
{
    return folder() + QStringLiteral("/beginning.npscope");
}

Session beginningOf(const Session &other)
{
    Session session;
    session.experiment = other.experiment;
    session.comparison = other.comparison;
    session.view = other.view;
    return session;
}

} // namespace

Session firstSession(const QString &beginsWith)
{
    if (beginsWith == ownBeginning) {
        if (const auto kept = loadSession(path()))
            return beginningOf(kept->session);
    } else if (const auto preset = findPreset(beginsWith)) {
        return beginningOf(preset->session);
    }
    return {};
}

bool hasOwnBeginning()
{
    return QFile::exists(path());
}

std::optional<Failure> keepFirstSession(const Session &session)
{
    QDir().mkpath(folder()); // what fails here fails below, with a reason
    if (const auto saved = saveSession(path(), beginningOf(session)); !saved)
        return saved.failure();
    return {};
}

} // namespace npscope
