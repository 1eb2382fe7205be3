// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The document and its file.

#include "ui/document/document.h"
#include "ui/document/sessionfile.h"

#include <utility>

namespace npscope {

std::optional<Failure> Document::open(const QString &path)
{
    const Loaded<SessionFile> file = loadSession(path);
    if (!file)
        return file.failure();
    load(*file, path);
    return {};
}

void Document::load(const SessionFile &file, const QString &path)
{
    if (file.isPicture)
        return load(file.session, File());
    load(file.session, File{path, file.stamp, m_file.claim.isOf(path) ? m_file.claim : FileClaim(path)});
}

std::optional<Failure> Document::save(const QString &path, Step step)
{
    const Loaded<FileStamp> stamp = saveSession(path, session(step));
    if (!stamp)
        return stamp.failure();
    undoStack().setClean();
    setFile({path, *stamp, m_file.claim.isOf(path) ? m_file.claim : FileClaim(path)});
    return {};
}

std::optional<Failure> Document::reload(Step currentStep)
{
    const Loaded<SessionFile> file = loadSession(m_file.path);
    if (!file)
        return file.failure();
    const Session &session = file->session;
    View view = session.view;
    view.ghost = {}; // of moments that are not there yet
    setView(view);
    setPicture(session.picture);
    const DocumentState before = state(currentStep);
    const DocumentState after{std::make_shared<const Experiment>(canonical(session.experiment)),
                              session.comparison.variants, std::make_shared<const std::vector<Moment>>(session.moments),
                              session.step};
    if (before != after)
        push(tr("Reload from the disk"), before, after, {});
    if (std::exchange(m_comparison, session.comparison) != session.comparison)
        emit comparisonChanged();
    setView(session.view);
    undoStack().setClean();
    setFile(file->isPicture ? File() : File{m_file.path, file->stamp, m_file.claim});
    return {};
}

bool Document::isOpenElsewhere(const QString &path) const
{
    const bool isOpenHere = m_file.claim.isOf(path) || (m_aside && m_aside->file.claim.isOf(path));
    return !isOpenHere && FileClaim::isThere(path);
}

FileStamp::Change Document::lookAtDisk()
{
    const FileStamp::Change change = m_file.stamp.changeOf(m_file.path);
    setOnDisk(change, change == FileStamp::Change::Contents ? FileStamp::of(m_file.path) : FileStamp());
    return m_changeOnDisk;
}

void Document::setFile(const File &file)
{
    const bool isMoved = file.path != m_file.path;
    m_file = file;
    setOnDisk(FileStamp::Change::None, {});
    if (isMoved)
        emit pathChanged(file.path);
}

void Document::setOnDisk(FileStamp::Change change, const FileStamp &there)
{
    if (change == m_changeOnDisk && there == m_there)
        return;
    m_changeOnDisk = change;
    m_there = there;
    emit changeOnDiskChanged();
    emit modifiedChanged(isModified());
}

} // namespace npscope
