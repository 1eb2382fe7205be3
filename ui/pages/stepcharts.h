// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every chart over steps has in common in the window: it shows the steps that the document's view says, and what
// the user does with it changes that view, or goes to a step of the run.

#pragma once

namespace npscope {

class Document;
class RunController;
class SeriesView;

void linkStepChart(SeriesView &chart, Document &document, RunController &run);

} // namespace npscope
