// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/recovery.h"

#include "ui/document/document.h"
#include "ui/document/sessionfile.h"
#include "ui/window/autosave.h"
#include "ui/window/plainbox.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QUndoStack>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Recovery)
};

constexpr int pictureWidth = 300;

enum class Answer { TakeBack, Discard, Later };

Answer ask(const LostSession &session, QWidget &window)
{
    PlainBox box(QMessageBox::Question, Text::tr("Unsaved work"),
                 Text::tr("NPScope ended without its window being closed. What was not saved is still there, as of %1.")
                     .arg(QLocale().toString(session.time, QLocale::ShortFormat)),
                 QMessageBox::NoButton, window);
    const QPixmap picture(session.path);
    if (!picture.isNull())
        box.setIconPixmap(picture.scaledToWidth(pictureWidth, Qt::SmoothTransformation));
    QPushButton *takeBack = box.addButton(Text::tr("Take It &Back"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(Text::tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *later = box.addButton(Text::tr("Ask &Later"), QMessageBox::RejectRole);
    box.setDefaultButton(takeBack);
    box.setEscapeButton(later);
    box.exec();
    return box.clickedButton() == takeBack  ? Answer::TakeBack
           : box.clickedButton() == discard ? Answer::Discard
                                            : Answer::Later;
}

bool takeBack(const LostSession &session, Document &document, Autosave &autosave, QWidget &window)
{
    const auto file = loadSession(session.path);
    if (!file) {
        PlainBox::warn(Text::tr("Not taken back"), file.error(), window);
        return false;
    }
    document.load(*file, session.path); // a picture's: without a file to save to
    document.undoStack().resetClean();
    if (!autosave.keepNow())
        Autosave::forget(session);
    return true;
}

} // namespace

void offerLost(Document &document, Autosave &autosave, QWidget &window)
{
    for (const LostSession &session : Autosave::lost()) {
        switch (ask(session, window)) {
        case Answer::TakeBack:
            if (takeBack(session, document, autosave, window))
                return; // others are asked about at the next start
            break;
        case Answer::Discard:
            Autosave::forget(session);
            break;
        case Answer::Later:
            return;
        }
    }
}

} // namespace npscope
