// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/editing.h"

#include "ui/document/document.h"

#include <algorithm>

namespace npscope {

Editing::Editing(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::experimentChanged, this, &Editing::dropMissing);
    connect(&document, &Document::replaced, this, [this] {
        setKind(PointKind::Context);
        select({});
    });
}

void Editing::setKind(PointKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_selected.clear();
    emit kindChanged(kind);
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
