// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/answernote.h"

#include "ui/document/document.h"
#include "ui/paint/functions/freecorner.h"
#include "ui/run/runcontroller.h"
#include "ui/views/functionview.h"
#include "ui/views/gesture.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <new>
#include <utility>

namespace npscope {

namespace {

constexpr int widest = 420;
// Of the plot area; on a smaller chart it would be in the way.
constexpr double mostOfWidth = 0.6;
constexpr double mostOfHeight = 0.45;

QToolButton *addButton(QHBoxLayout &row, const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(name);
    row.addWidget(button);
    return button;
}

} // namespace

AnswerNote::AnswerNote(Document &document, RunController &run, FunctionView &chart, QAction *editTraining)
    : QFrame(&chart), m_document(document), m_run(run), m_chart(chart), m_before(document.experiment())
{
    setObjectName(QStringLiteral("answerNote"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation); // a click on it is none on the chart
    create(editTraining);
    hide();
    chart.installEventFilter(this);
    connect(&document, &Document::replaced, this, &AnswerNote::restart, Qt::QueuedConnection);
    connect(&document, &Document::experimentChanged, this, &AnswerNote::followExperiment);
    connect(&run, &RunController::frameChanged, this, &AnswerNote::followFrame);
    connect(&Gesture::instance(), &Gesture::ended, this, &AnswerNote::followFrame);
}

void AnswerNote::create(QAction *editTraining)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(4);
    m_label = new QLabel;
    m_label->setWordWrap(true);
    m_label->setForegroundRole(QPalette::ToolTipText);
    layout->addWidget(m_label);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    QToolButton *edit = addButton(*row, tr("Edit training points"), QStringLiteral("editTraining"));
    edit->setToolTip(tr("Then the network learns your point: it is trained anew while you drag (T)"));
    QToolButton *back = addButton(*row, tr("Go back to step %1").arg(QLocale().toString(qlonglong(earlyStep))),
                                  QStringLiteral("goBack"));
    back->setToolTip(tr("Early in the run, before it has settled"));
    row->addStretch(1);
    QToolButton *close = addButton(*row, tr("Close"), QStringLiteral("dismiss"));
    close->setToolTip(tr("Closes this note for good"));
    layout->addLayout(row);
    connect(edit, &QToolButton::clicked, editTraining, &QAction::trigger);
    connect(edit, &QToolButton::clicked, this, &QWidget::hide);
    connect(back, &QToolButton::clicked, this, [this] { m_run.seek(earlyStep); });
    connect(back, &QToolButton::clicked, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, [this] {
        setWanted(false);
        emit dismissed();
    });
}

QString AnswerNote::text() const
{
    return m_label->text();
}

void AnswerNote::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    if (!isWanted)
        hide();
}

// Another document is no change of this one.
void AnswerNote::restart()
{
    m_before = m_document.experiment();
    m_isAwaited = false;
    hide();
}

void AnswerNote::followExperiment()
{
    hide();
    m_isAwaited = true;
}

// A drag is one change: what it has come to is answered after it.
void AnswerNote::followFrame()
{
    const auto frame = m_run.frame();
    if (!frame || Gesture::isHeld())
        return;
    const bool isPassing = frame->playing && frame->step >= m_step;
    if (!isHidden() && frame->step != m_step && !isPassing)
        hide();
    if (!m_isAwaited || m_isComputing || frame->isComputing() || !frame->weights
        || *frame->experiment != m_document.experiment())
        return;
    m_isAwaited = false;
    const Experiment before = std::exchange(m_before, *frame->experiment);
    if (m_isWanted && frame->fan)
        compute(frame, before);
}

// On a thread of its own: a large network would hold the window.
void AnswerNote::compute(const std::shared_ptr<const Frame> &frame, const Experiment &before)
{
    m_isComputing = true;
    m_errand.start([this, frame, before](const std::stop_token &) -> Errand::Take {
        std::optional<Answer> answer;
        try {
            answer = answerTo(*frame->weights, before, *frame->experiment, frame->fan->grid);
        } catch (const std::bad_alloc &) {
            // Nothing is said of it.
        }
        return [this, frame, answer] { take(*frame, answer); };
    });
}

// Meanwhile something else may have been asked: then nothing is said of this.
void AnswerNote::take(const Frame &frame, const std::optional<Answer> &answer)
{
    m_isComputing = false;
    if (m_isWanted && !m_isAwaited && answer && answer->isDeaf() && *frame.experiment == m_document.experiment()) {
        m_step = frame.step;
        tell(*answer);
    }
    followFrame(); // another step may be shown, or another change await its answer
}

void AnswerNote::tell(const Answer &answer)
{
    const QLocale locale;
    m_label->setText(tr("This network hardly listens to its context: your point lies %1 from the curves' mean and has "
                        "moved it by %2 at most (step %3).")
                         .arg(locale.toString(answer.asked, 'g', 2), locale.toString(answer.moved, 'g', 2),
                              locale.toString(qlonglong(m_step))));
    m_point = answer.point;
    place();
}

void AnswerNote::place()
{
    const Mapping mapping = m_chart.painter().mapping();
    const int width = std::min(widest, int(mapping.area.width() * mostOfWidth));
    const QSize size(width, heightForWidth(width));
    if (width < minimumSizeHint().width() || size.height() > mapping.area.height() * mostOfHeight)
        return hide();
    setGeometry(freeCorner(size, m_chart.content(), mapping, m_point).toRect());
    show();
}

bool AnswerNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace npscope
