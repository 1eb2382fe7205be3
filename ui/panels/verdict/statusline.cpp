// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/statusline.h"

#include "ui/document/document.h"
#include "ui/document/functionstext.h"
#include "ui/document/shown.h"
#include "ui/panels/data/editing.h"
#include "ui/run/runcontroller.h"

#include <QLocale>

#include <chrono>

namespace npscope {

using namespace std::chrono_literals;

StatusLine::StatusLine(Document &document, RunController &run, Editing &editing, QWidget *parent)
    : QLabel(parent), m_document(document), m_run(run), m_editing(editing)
{
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(100);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long message must not widen the window
    m_timer.setSingleShot(true);
    m_timer.setInterval(8s);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_told.clear();
        follow();
    });
    connect(&document, &Document::refused, this, &StatusLine::tell);
    connect(&document, &Document::viewChanged, this, &StatusLine::follow);
    connect(&run, &RunController::frameChanged, this, &StatusLine::follow);
    connect(&run, &RunController::stateChanged, this, &StatusLine::follow);
    connect(&editing, &Editing::kindChanged, this, &StatusLine::follow);
    connect(this, &QLabel::linkActivated, &run, [&run](const QString &step) { run.seek(step.toLongLong()); });
    follow();
}

void StatusLine::tell(const QString &text)
{
    m_told = text;
    m_timer.start();
    follow();
}

void StatusLine::follow()
{
    const QString whole = message();
    // A sentence with a link is short, and not cut; what is told may hold anything that a user typed, and is no HTML.
    const bool hasLink = m_told.isEmpty() && whole.contains(QLatin1String("<a "));
    const QString next = hasLink ? whole : fontMetrics().elidedText(whole, Qt::ElideRight, contentsRect().width());
    setTextFormat(hasLink ? Qt::RichText : Qt::PlainText);
    if (next != text())
        setText(next);
    setToolTip(next == whole ? QString() : QStringLiteral("<p>%1</p>").arg(whole.toHtmlEscaped()));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    follow();
}

QString StatusLine::message() const
{
    const QString warning = QStringLiteral("⚠ %1");
    if (!m_told.isEmpty())
        return warning.arg(shownMessage(m_told));
    if (!m_run.canTrain()) {
        return warning.arg(tr("Training needs at least two training points; there are %n. Add a point and it resumes.",
                              nullptr, int(m_document.points(PointKind::Training).size())));
    }
    const auto frame = m_run.frame();
    if (frame && frame->divergedAt) {
        const Step last = *frame->divergedAt - 1;
        return warning.arg(tr("This run ends at step %1: its loss or weights are no longer finite. "
                              "<a href=\"%2\">Go to step %3</a>, the last good one.")
                               .arg(QLocale().toString(*frame->divergedAt))
                               .arg(last)
                               .arg(QLocale().toString(last)));
    }
    if (frame && frame->isComputing() && frame->fan) {
        return tr("Step %1 is shown, from which step %2 is being computed.")
            .arg(QLocale().toString(qlonglong(frame->step)), QLocale().toString(qlonglong(frame->goal)));
    }
    const Page page = m_document.view().page;
    if (page != Page::Functions && page != Page::Compare)
        return {}; // no points are edited there; the page says what a click does
    const bool isOfFamily = m_document.experiment().training.isOfFamily();
    if (m_document.view().showsResiduals && isOfFamily && m_document.view().residualUnit == ResidualUnit::ExactSd)
        return tr("Residuals: (curve − exact mean) / exact sd. Shift+D shows the curves, and points can be edited.");
    if (m_document.view().showsResiduals)
        return tr("Residuals: (curve − mean) / sigma_y. D shows the curves, and points can be edited.");
    if (m_editing.kind() == PointKind::Training)
        return tr("Click adds a training point, drag moves it, right-click removes it: the network is trained anew.");
    if (m_document.experiment().training.functions.family == Family::Data)
        return tr("Click, drag and right-click edit the context; P asks about the next function.");
    if (isOfFamily)
        return tr("Click, drag and right-click edit the context; H asks about the next function.") + QLatin1Char(' ')
               + noTrainingPointsText();
    return tr("Click adds a context point, drag moves it, right-click removes it, all without retraining.");
}

} // namespace npscope
