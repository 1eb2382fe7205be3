// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/changecommand.h"

#include <utility>

namespace npscope {

ChangeExperiment::ChangeExperiment(const QString &text, DocumentState before, DocumentState after,
                                   const QString &mergeKey, Show show)
    : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)), m_mergeKey(mergeKey),
      m_show(std::move(show))
{
}

void ChangeExperiment::undo()
{
    m_show(m_before);
}

void ChangeExperiment::redo()
{
    m_show(m_after);
}

int ChangeExperiment::id() const
{
    return m_mergeKey.isEmpty() ? -1 : 1; // -1 never merges
}

bool ChangeExperiment::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const ChangeExperiment *>(other); // only this class has an id other than -1
    if (next->m_mergeKey != m_mergeKey)
        return false;
    m_after = next->m_after;
    setText(next->text());
    setObsolete(m_before == m_after);
    return true;
}

} // namespace npscope
