// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/recovery.h"

#include "ui/document/crashreports.h"
#include "ui/document/document.h"
#include "ui/document/sessionfile.h"
#include "ui/window/autosave.h"
#include "ui/window/messagebar.h"
#include "ui/window/plainbox.h"
#include "ui/window/reportdialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QLocale>
#include <QMainWindow>
#include <QPixmap>
#include <QPushButton>
#include <QUndoStack>

#include <utility>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Recovery)
};

constexpr int pictureWidth = 300;

enum class Answer { TakeBack, Discard, Later };

void show(const QList<CrashReport> &reports, QWidget &window)
{
    ReportDialog(reports, window).exec();
    forget(reports);
}

// Beside the answers: the question stays.
void addReports(QMessageBox &box, const QList<CrashReport> &reports)
{
    if (reports.isEmpty())
        return;
    box.setInformativeText(Text::tr("There is a report of a crash, which is sent nowhere."));
    auto *button = box.addButton(Text::tr("Show &Report…"), QMessageBox::ActionRole);
    QObject::disconnect(button, &QPushButton::clicked, nullptr, nullptr); // which would close the box
    QObject::connect(button, &QPushButton::clicked, &box, [&box, reports] { show(reports, box); });
}

Answer ask(const LostSession &session, const QList<CrashReport> &reports, QWidget &window)
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
    addReports(box, reports);
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

void offerReports(const QList<CrashReport> &reports, QMainWindow &window)
{
    auto *show = new QAction(Text::tr("Show Report…"), &window);
    auto *discard = new QAction(Text::tr("Discard"), &window);
    auto *bar = new MessageBar(Text::tr("NPScope crashed at %1. There is a report of it, which is sent nowhere.")
                                   .arg(QLocale().toString(reports.first().time, QLocale::ShortFormat)),
                               {show, discard}, window);
    QObject::connect(show, &QAction::triggered, bar, [reports, bar, &window] {
        npscope::show(reports, window);
        bar->putAway();
    });
    QObject::connect(discard, &QAction::triggered, bar, [reports, bar] {
        forget(reports);
        bar->putAway();
    });
}

} // namespace

void offerLost(Document &document, Autosave &autosave, QMainWindow &window)
{
    QList<CrashReport> reports = crashReports();
    const QList<LostSession> all = Autosave::lost();
    for (const LostSession &session : all) {
        const Answer answer = ask(session, reports, window);
        if (answer == Answer::Later)
            return;
        forget(std::exchange(reports, {}));
        if (answer == Answer::Discard)
            Autosave::forget(session);
        else if (takeBack(session, document, autosave, window))
            return; // others are asked about at the next start
    }
    if (!reports.isEmpty())
        offerReports(reports, window);
}

} // namespace npscope
