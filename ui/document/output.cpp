// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/output.h"

#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <filesystem>
#include <system_error>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace npscope {

namespace {

namespace fs = std::filesystem;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Output)
};

struct Target {
    enum class Kind { File, Special, OpenFile, Unknown };

    fs::path path; ///< no symbolic link, except one to an open file
    Kind kind = Kind::File;
    std::error_code error; ///< where it is unknown
};

// The links below /proc stand for files that are open already: /dev/stdout leads there. Replacing the file
// behind one would leave its owner with the old one, and truncating it would undo a shell's >>.
bool isOpenFile(const fs::path &link)
{
    std::error_code error;
    const fs::path folder = fs::canonical(link.parent_path(), error);
    return !error && folder.native().starts_with("/proc/");
}

// Follows the links by hand, since the last one may point to a file that is still to be made.
Target resolve(const QString &path)
{
    std::error_code error;
    Target target;
    target.path = fs::absolute(fs::path(QFile::encodeName(path).toStdString()), error);
    const int maxLinks = 40; // as many as the system follows
    for (int i = 0; i < maxLinks && fs::is_symlink(target.path, error); ++i) {
        if (isOpenFile(target.path) && fs::is_regular_file(target.path, error)) {
            target.kind = Target::Kind::OpenFile;
            return target;
        }
        if (isOpenFile(target.path))
            break; // a pipe has no path to go on to
        // An absolute link replaces the whole.
        target.path = target.path.parent_path() / fs::read_symlink(target.path, error);
    }
    const fs::file_status status = fs::status(target.path, target.error);
    if (!fs::status_known(status))
        target.kind = Target::Kind::Unknown;
    else if (fs::exists(status) && !fs::is_regular_file(status))
        target.kind = Target::Kind::Special;
    return target;
}

// Unbuffered, so that a disk that is full is noticed now, not when the file is closed.
bool writeAll(QFileDevice &file, QIODevice::OpenMode mode, const QByteArray &bytes)
{
    return file.open(mode | QIODevice::Unbuffered) && file.write(bytes) == bytes.size();
}

// The old file goes only when all of the new one is on the disk.
QString replace(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!writeAll(file, QIODevice::WriteOnly, bytes))
        return file.errorString();
    if (const QString problem = syncProblem(file); !problem.isEmpty())
        return problem;
    errno = 0;
    if (file.commit())
        return {};
    const int error = errno;
    // Of a file without a name that cannot be given one Qt does not say why.
    return file.error() == QFileDevice::UnspecifiedError && error != 0 ? qt_error_string(error) : file.errorString();
}

} // namespace

// Some file systems say only here that there was no room.
QString syncProblem([[maybe_unused]] const QFileDevice &file)
{
#ifdef Q_OS_UNIX
    if (fsync(file.handle()) != 0 && errno != EINVAL && errno != ENOTSUP && errno != ENOSYS) // those cannot do it
        return qt_error_string(errno);
#endif
    return {};
}

std::optional<Failure> write(const QString &path, const QByteArray &bytes)
{
    const auto failure = [&](const QString &reason) {
        return Failure{Text::tr("%1 cannot be written: %2").arg(shownPath(path), shown(reason, 200))};
    };
    if (path.isEmpty())
        return Failure{Text::tr("The name of the file to write is missing")};
    const Target target = resolve(path);
    const QString name = QFile::decodeName(QByteArray::fromStdString(target.path.string()));
    if (std::error_code error; fs::is_directory(target.path, error))
        return failure(Text::tr("it is a folder"));
    if (target.kind == Target::Kind::Unknown)
        return failure(QString::fromLocal8Bit(target.error.message()));
    if (target.kind == Target::Kind::File) {
        const QString problem = replace(name, bytes);
        return problem.isEmpty() ? std::nullopt : std::optional(failure(problem));
    }
    QFile file(name);
    if (!writeAll(file, target.kind == Target::Kind::OpenFile ? QIODevice::Append : QIODevice::WriteOnly, bytes))
        return failure(file.errorString());
    return {};
}

} // namespace npscope
