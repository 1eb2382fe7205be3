// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Those parts of a view that belong to one page each, as JSON: "view": {…, "latent": {…}, "map": {…}}.

#pragma once

#include "ui/document/view.h"

#include <QJsonObject>
#include <QString>

namespace npscope {

QJsonObject toJson(const LatentView &latent);
QJsonObject toJson(const MapView &map);
/// `error` takes the first failure, as in jsonfields.h.
LatentView latentFromJson(const QJsonObject &json, QString &error);
MapView mapFromJson(const QJsonObject &json, QString &error);

} // namespace npscope
