// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/editactions.h"

#include "ui/document/datause.h"
#include "ui/document/document.h"
#include "ui/document/functionstext.h"
#include "ui/document/pointscsv.h"
#include "ui/panels/data/editing.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <numeric>

namespace npscope {

namespace {

// The copied rows with decimal points, beside the text for other programs, which has the system's decimal sign.
const QString ownFormat = QStringLiteral("application/x-npscope-points");

} // namespace

EditActions::EditActions(Document &document, Editing &editing, QObject *parent)
    : QObject(parent), undo(document.histories().createUndoAction(this, tr("&Undo"))),
      redo(document.histories().createRedoAction(this, tr("&Redo"))), cut(add(tr("Cu&t Points"), QKeySequence::Cut)),
      copy(add(tr("&Copy Points"), QKeySequence::Copy)), paste(add(tr("&Paste Points"), QKeySequence::Paste)),
      remove(add(tr("&Delete Points"), QKeySequence::Delete)),
      selectAll(add(tr("Select &All Points"), QKeySequence::SelectAll)),
      clear(add(tr("C&lear Points"), Qt::CTRL | Qt::Key_Delete)),
      editContext(add(tr("Edit &Context Points"), Qt::Key_X)),
      editTraining(add(tr("Edit T&raining Points"), Qt::Key_T)),
      followTraining(add(tr("Context = Trainin&g Points"), Qt::Key_Equal)), m_document(document), m_editing(editing)
{
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(copy, &QAction::triggered, this, &EditActions::copyPoints);
    connect(cut, &QAction::triggered, this, [this] {
        copyPoints();
        m_document.removePoints(m_editing.kind(), m_editing.selected());
    });
    connect(paste, &QAction::triggered, this, &EditActions::pastePoints);
    connect(remove, &QAction::triggered, this,
            [this] { m_document.removePoints(m_editing.kind(), m_editing.selected()); });
    connect(clear, &QAction::triggered, this, [this] { m_document.clearPoints(m_editing.kind()); });
    connect(selectAll, &QAction::triggered, this, [this] {
        std::vector<int> all(m_document.points(m_editing.kind()).size());
        std::iota(all.begin(), all.end(), 0);
        m_editing.select(std::move(all));
    });
    createKinds();
    connect(&document, &Document::experimentChanged, this, &EditActions::update);
    connect(&editing, &Editing::kindChanged, this, &EditActions::update);
    connect(&editing, &Editing::selectionChanged, this, &EditActions::update);
    update();
}

QAction *EditActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void EditActions::createKinds()
{
    auto *group = new QActionGroup(this);
    for (QAction *action : {editContext, editTraining}) {
        action->setIconVisibleInMenu(false); // a check mark says it there
        action->setCheckable(true);
        action->setActionGroup(group);
    }
    followTraining->setCheckable(true);
    editContext->setIconText(tr("Context"));
    editTraining->setIconText(tr("Training points"));
    followTraining->setToolTip(tr("The context is the training points, whatever they are (=)"));
    editContext->setToolTip(
        tr("The pointer edits the context: the network is asked anew at once, without retraining (X)"));
    connect(editContext, &QAction::triggered, &m_editing, [this] { m_editing.setKind(PointKind::Context); });
    connect(editTraining, &QAction::triggered, &m_editing, [this] { m_editing.setKind(PointKind::Training); });
    connect(followTraining, &QAction::triggered, &m_document, &Document::setFollowsTraining);
}

void EditActions::copyPoints()
{
    const Points &all = m_document.points(m_editing.kind());
    Points chosen;
    for (const int i : m_editing.selected())
        chosen.push_back(all.at(std::size_t(i)));
    const Points &copied = chosen.empty() ? all : chosen;
    auto *data = new QMimeData;
    data->setText(pointsToText(copied, systemDecimalMark()));
    data->setData(ownFormat, pointsToText(copied).toUtf8());
    QApplication::clipboard()->setMimeData(data);
}

// Adds those that are not there yet, as one change. How the program's own are read is no question.
void EditActions::pastePoints()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (!data || !data->hasFormat(ownFormat)) {
        emit tablePasted(data ? data->text() : QString());
        return;
    }
    const DataReading pasted = readData(QString::fromUtf8(data->data(ownFormat)), {.separator = u'\t'});
    const DataUse use = m_editing.kind() == PointKind::Context ? DataUse::Context : DataUse::Training;
    m_document.apply(tr("Paste points"), withData(m_document.experiment(), pasted, use, {}, true));
}

void EditActions::update()
{
    const bool isSelected = !m_editing.selected().empty();
    const bool hasPoints = !m_document.points(m_editing.kind()).empty();
    cut->setEnabled(isSelected);
    remove->setEnabled(isSelected);
    copy->setEnabled(hasPoints);
    selectAll->setEnabled(hasPoints);
    clear->setEnabled(hasPoints);
    const bool isOfFamily = m_document.experiment().training.isOfFamily();
    editTraining->setEnabled(!isOfFamily);
    followTraining->setEnabled(!isOfFamily);
    editTraining->setToolTip(isOfFamily ? noTrainingPointsText()
                                        : tr("The pointer edits the training points: the network is trained anew (T)"));
    (m_editing.kind() == PointKind::Context ? editContext : editTraining)->setChecked(true);
    followTraining->setChecked(m_document.experiment().question.followsTraining);
}

} // namespace npscope
