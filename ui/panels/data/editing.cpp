// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/data/editing.h"

#include "ui/document/document.h"

#include <algorithm>

namespace npscope {

// The training points train nothing where functions are of a family.
static PointKind editedKind(const Document &document)
{
    return document.experiment().training.isOfFamily() ? PointKind::Context : document.view().edits;
}

Editing::Editing(Document &document, QObject *parent)
    : QObject(parent), m_document(document), m_kind(editedKind(document))
{
    connect(&document, &Document::experimentChanged, this, &Editing::follow);
    connect(&document, &Document::experimentChanged, this, &Editing::dropMissing);
    connect(&document, &Document::viewChanged, this, &Editing::follow);
    connect(&document, &Document::replaced, this, [this] { select({}); });
}

void Editing::setKind(PointKind kind)
{
    View view = m_document.view();
    view.edits = kind;
    m_document.setView(view);
}

void Editing::follow()
{
    const PointKind kind = editedKind(m_document);
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_selected.clear();
    emit kindChanged(m_kind);
    emit selectionChanged();
}

void Editing::select(std::vector<int> indices)
{
    std::ranges::sort(indices);
    if (indices == m_selected)
        return;
    m_selected = std::move(indices);
    emit selectionChanged();
}

void Editing::dropMissing()
{
    auto kept = m_selected;
    std::erase_if(kept, [&](int i) { return i >= int(m_document.points(m_kind).size()); });
    select(std::move(kept));
}

} // namespace npscope
