// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/datataking.h"

#include "ui/document/datafile.h"
#include "ui/document/document.h"
#include "ui/panels/data/editing.h"
#include "ui/window/besidewindow.h"
#include "ui/window/datadialog.h"
#include "ui/window/plainbox.h"

#include <algorithm>
#include <utility>

namespace npscope {

namespace {

// All x of what was taken, with a margin; they may lie beyond what is shown.
View showing(View view, const Experiment &experiment, DataUse use)
{
    const Training &training = experiment.training;
    Interval x;
    if (use == DataUse::Functions) {
        x = training.functions.x;
    } else {
        const Points &points = use == DataUse::Context ? experiment.question.context : training.points;
        const auto [first, last] = std::ranges::minmax(points, {}, &Point::x);
        x = {first.x, last.x};
    }
    const double margin = std::max(x.width() / 10, 1e-3);
    if (x.min < view.xMin)
        view.xMin = x.min - margin;
    if (x.max > view.xMax)
        view.xMax = x.max + margin;
    return view;
}

} // namespace

DataTaking::DataTaking(Document &document, Editing &editing, QWidget &window)
    : QObject(&window), m_document(document), m_editing(editing), m_window(window)
{
}

void DataTaking::paste(const QString &text)
{
    const auto readable = dataText(text.toUtf8());
    if (!readable)
        return PlainBox::warn(tr("Not pasted"), tr("The clipboard: %1").arg(readable.error()), m_window);
    take(*readable, From::Clipboard);
}

void DataTaking::import(const QString &path)
{
    const auto text = readDataText(path);
    if (!text)
        return PlainBox::warn(tr("Not imported"), text.error(), m_window);
    take(*text, From::File);
}

void DataTaking::take(const QString &text, From from)
{
    const bool isPasted = from == From::Clipboard;
    const DataUse proposed = m_editing.kind() == PointKind::Context ? DataUse::Context : DataUse::Training;
    DataDialog::Table table;
    besideWindow(m_window, tr("Reading the table…"), [&] { table = DataDialog::tableOf(text); });
    DataDialog dialog(std::move(table), m_document.experiment(), proposed, isPasted, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString change = dialog.use() == DataUse::Functions ? tr("Functions of a table")
                     : isPasted                         ? tr("Paste points")
                                                        : tr("Import points");
    if (dialog.isStandardised())
        change = tr("%1, standardised").arg(change);
    if (!m_document.apply(change, dialog.result()))
        return;
    m_document.setView(showing(m_document.view(), m_document.experiment(), dialog.use()));
    if (dialog.use() != DataUse::Functions)
        m_editing.setKind(dialog.use() == DataUse::Context ? PointKind::Context : PointKind::Training);
}

} // namespace npscope
