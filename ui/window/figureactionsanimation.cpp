// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Animations from the window.

#include "ui/document/output.h"
#include "ui/figures/animation.h"
#include "ui/run/runcontroller.h"
#include "ui/window/animationdialog.h"
#include "ui/window/figureactions.h"

#include <QFileInfo>
#include <QProgressDialog>
#include <QSettings>

namespace npscope {

void FigureActions::exportAnimationByDialog()
{
    m_run.pause();
    Session session = sessionOf(front());
    AnimationDialog options(session, &m_window);
    if (options.exec() != QDialog::Accepted)
        return;
    session = sessionOf(options.figure());
    const QString path =
        askPath(tr("Export Animation"), tr("GIF (*.gif);;MP4 (*.mp4);;WebP (*.webp)"),
                QStringLiteral("npscope-") + QLatin1String(figureNames.at(std::size_t(options.figure())))
                    + QStringLiteral(".gif"));
    if (path.isEmpty())
        return;
    QProgressDialog progress(tr("Painting the frames…"), tr("Cancel"), 0, 1000, &m_window);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(0); // from then on it answers the window's events
    progress.show();
    const Loaded<QByteArray> film = animation(options.figure(), session, options.steps(), QFileInfo(path).suffix(),
                                              options.framesPerSecond(), theme(), [&progress](double share) {
                                                  progress.setValue(int(share * 999)); // also answers events
                                                  return !progress.wasCanceled();
                                              });
    if (!film && film.error().isEmpty())
        return;
    if (!film)
        return tell(film.error());
    write(path, *film);
}

} // namespace npscope
