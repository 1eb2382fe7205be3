// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/filequestions.h"

#include "ui/window/plainbox.h"

#include <QCoreApplication>
#include <QPushButton>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::FileQuestions)
};

struct Question {
    QString title;
    QString text;
    QString consequence;
    QString yes;
    QMessageBox::ButtonRole role = QMessageBox::DestructiveRole;
};

Replacing ask(const Question &question, QWidget &window)
{
    PlainBox box(QMessageBox::Warning, question.title, question.text, QMessageBox::Cancel, window);
    box.setInformativeText(question.consequence);
    const auto *yes = box.addButton(question.yes, question.role);
    QPushButton *elsewhere = box.addButton(Text::tr("Save &As…"), QMessageBox::AcceptRole);
    box.setDefaultButton(elsewhere);
    box.exec();
    return box.clickedButton() == yes         ? Replacing::Yes
           : box.clickedButton() == elsewhere ? Replacing::Elsewhere
                                              : Replacing::Stay;
}

} // namespace

Leaving askBeforeLeaving(const QString &name, FileStamp::Change change, QWidget &window)
{
    const QString text = change == FileStamp::Change::None ? Text::tr("Save the changes to “%1”?")
                         : change == FileStamp::Change::Removed
                             ? Text::tr("“%1” is no longer where it was opened or saved. Save what is here?")
                             : Text::tr("“%1” has changed on the disk. Save what is here?");
    PlainBox box(QMessageBox::Question, Text::tr("Unsaved changes"), text.arg(name),
                 QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box.setInformativeText(Text::tr("Without saving, the experiment as it is now will be lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return Leaving::Save;
    case QMessageBox::Discard:
        return Leaving::Discard;
    default:
        return Leaving::Stay;
    }
}

Replacing askOfChanged(const QString &name, FileStamp::Change change, QWidget &window)
{
    if (change == FileStamp::Change::Removed) {
        return ask({Text::tr("Removed from the disk"),
                    Text::tr("“%1” is no longer where it was opened or saved.").arg(name),
                    Text::tr("It can be saved there anew, or under another name."), Text::tr("Save &Anew"),
                    QMessageBox::AcceptRole},
                   window);
    }
    return ask({Text::tr("Changed on the disk"),
                Text::tr("“%1” has changed on the disk since it was opened or saved here.").arg(name),
                Text::tr("Overwriting it loses what is in it now. Under another name both are kept."),
                Text::tr("&Overwrite")},
               window);
}

Replacing askOfOpen(const QString &name, QWidget &window)
{
    return ask({Text::tr("Open in another window"), Text::tr("“%1” is open in another window of NPScope.").arg(name),
                Text::tr("Overwriting it loses what is in it now. Under another name both are kept."),
                Text::tr("&Overwrite")},
               window);
}

bool askForCopy(const QString &name, QWidget &window)
{
    PlainBox box(QMessageBox::Question, Text::tr("Open in another window"),
                 Text::tr("“%1” is open in another window of NPScope.").arg(name), QMessageBox::Cancel, window);
    box.setInformativeText(Text::tr("A copy can be opened here. It has no file until it is saved under another name."));
    QPushButton *copy = box.addButton(Text::tr("Open a &Copy"), QMessageBox::AcceptRole);
    box.setDefaultButton(copy);
    box.exec();
    return box.clickedButton() == copy;
}

} // namespace npscope
