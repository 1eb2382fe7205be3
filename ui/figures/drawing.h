// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session's whole picture: one view, or several of them on one sheet. Window and command line draw it here.

#pragma once

#include "ui/figures/figure.h"

namespace npscope {

struct Drawn {
    Figure figure;
    Session session; ///< what is drawn, in the view that it is drawn with
};

/// What has been computed of a view already, with the session that it is of; nothing where it has not.
using KnownResults = std::function<std::optional<std::pair<Results, Session>>(FigureId)>;

/// Computes and makes it. `keepsRange` as of fittedView(); the failure and `goOn` as of compute().
Loaded<Drawn> draw(const Session &session, bool keepsRange, const std::function<bool(double)> &goOn = {},
                   const KnownResults &known = {});

/// Of the whole in units of the layout, before anything is computed.
QSizeF drawnSize(const Session &session);

} // namespace npscope
