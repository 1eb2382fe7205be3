// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/helpdialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace npscope {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("npscope::HelpDialog", text);
}

void appendActions(QString &html, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            appendActions(html, menu->actions());
            continue;
        }
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText).toHtmlEscaped());
        if (!keys.isEmpty()) {
            html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td><b>%2</b></td></tr>")
                        .arg(action->text().remove(QLatin1Char('&')).toHtmlEscaped(), keys.join(QStringLiteral(", ")));
        }
    }
}

} // namespace

HelpDialog::HelpDialog(const QString &title, const QString &html, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *browser = new QTextBrowser;
    browser->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(browser);
    layout->addWidget(buttons);
    resize(620, 560);
}

QString contentsText()
{
    // The lines are those of the text.
    // clang-format off
    const char *const paragraphs[] = {
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>What you see</h2><p>A <i>neural process</i> learns to predict whole "
            "functions. It turns a set of points, the <b>context</b>, into a distribution q(z|C) over a latent z; each z "
            "is decoded into one curve. The chart shows many such curves: where they fan out the network is uncertain, "
            "where they lie on each other it is not. It trains in front of you, one small update after the other.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<p>The question to ask: is that uncertainty honest, or an accident of how "
            "the weights were initialised and of when training stopped? Press 1, 2 and 3 at the same step to compare "
            "initialisations; press End to train on and watch the fan collapse.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<p>New to it? <b>Take the Tour</b> (Ctrl+T) walks through fourteen scenes that "
            "tell the story, from one function to many. Alt+Right and Alt+Left go on and back; play with everything in between. Esc leaves, and gives back "
            "what was there before: your experiment and its history, the step, and how the window was arranged.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Points</h2><p><b>Training points</b> (crosses) are what the network "
            "learns; changing them trains it anew, to the step on the screen. <b>Context points</b> (rings) are what it is "
            "asked with; changing them never trains. The switch above the chart says which of the two the pointer "
            "edits: a click adds, a drag moves, a right-click removes. With no context, z is drawn from N(0, I). "
            "<b>Presets ▸ Training Data</b> has other data to train on, and lets you draw your own (Ctrl+D).</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Steps</h2><p>Step <i>t</i> is the state after <i>t</i> updates; step 0 is "
            "untrained. The timeline goes to any step, computed already or not, forwards and backwards: the same step "
            "always has exactly the same weights. The loss of step <i>t</i> is the one that update <i>t</i> computed.</p>"
            "<p>A large network takes a moment to come to a step that it has passed: meanwhile the weights of the nearest kept "
            "step before it are shown, and the caption and the line at the bottom say which. <b>Training ▸ Memory for Going "
            "Back</b> (Ctrl+Shift+M) says how much memory the kept steps may take.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Moments</h2><p>Ctrl+B keeps what is on the screen, the experiment and the "
            "step, as a small picture above the timeline. A click goes back to it; its menu gives it a note, removes it, or "
            "draws its curves as a <b>ghost</b> behind the present ones. Moments are saved with the session, and all of them "
            "are exported as one sheet. Tab reaches the strip: there the arrows choose, Enter goes there, F2 edits the note "
            "and Del removes.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Side by side</h2><p><b>Compare</b> (Ctrl+2) shows two to four panes in "
            "step, each the main experiment with another value of one setting. Where seed and data agree, all panes train on "
            "the same splits and noise; curve <i>k</i> has the same noise in all. The chart below them shows the spread "
            "(standard deviation over the curves) at x = −4, a broad line, and at x = 4, a thin one; or, where functions are "
            "of a family, how far each pane is from the exact answer, over its updates or over the seconds that these took "
            "on this machine. There a point on each line is its present step, and a click goes to the nearest line's step. "
            "<b>Open</b> makes a pane's experiment the main one; exporting gives all panes as one sheet.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>The charts</h2><p>The wheel zooms at the pointer, dragging an empty place "
            "pans, F fits the y-range, which from then on follows what is shown: it widens at once and narrows when playing "
            "rests or half of it has stayed empty; while a button is held, no scale changes. The hatched regions lie beyond "
            "the training points. A curve has the colour of its z, in the latent plane and the latent grid, too. D "
            "shows the residuals, the curves' way from their mean in units of sigma_y: there a collapsed fan can be "
            "seen.</p><p>All charts over the steps "
            "show the same ones: the wheel zooms at the pointer, a drag pans, a double click shows the whole run again, L "
            "makes the steps logarithmic. Move over a chart to read a step's values, click it to go there; the line of the "
            "present step can be dragged. The loss chart is symlog: pale the range of the losses in a pixel's steps, clear "
            "their running median. F9 hides all panels, and shows them again.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>The latent space</h2><p>The latent plane shows the Gaussians of the "
            "read-out as ellipses, N(0, I) for scale, and each curve's z as a point in its colour. Point at a curve and its "
            "z lights up, and the reverse. Press anywhere in the plane, and the curve of that z, the <b>probe</b>, is drawn; "
            "drag it, or move it with the arrow keys; Esc removes it. The latent grid decodes z over a square; a click there "
            "places the probe, too. Z draws the fan with the first step's sigma_z and today's decoder behind the present "
            "one. While the run is paused, G sets the fan in motion: every z goes round a great circle, so that the curves are a valid sample at every moment.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Why it collapses</h2><p><b>Anatomy</b> takes the loss apart, with the floor "
            "that it cannot pass, and shows sigma_z and how strongly the decoder answers to z. <b>Sd over steps</b> "
            "shows how wide the fan is, and the <b>Verdict</b> says so in words: a run has collapsed where the curves' "
            "standard deviation is below the model's own sigma_y everywhere, on the data, too. <b>KL argument</b> shows that nothing keeps the two sigmas from shrinking together. <b>Remedies</b> "
            "are what has been proposed against it, as switches; <b>Compare</b> beside one shows the experiment without it and "
            "with it.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Functions</h2><p>The article trains on one function, of which it knows five "
            "points. The settings begin with the <b>family</b> that functions are drawn of instead, and with a dial for how many "
            "there are, F: a pool of 1, 2, 4, … 512 functions that is drawn once, or ∞, all of the family, new ones in every "
            "update. A family brings its usual ranges, noise, targets and context sizes, and shows its formula. A field that "
            "has no effect beside the others is disabled, and says why.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<p>With a family Bayes' rule has an <b>exact answer</b> to every context, "
            "which stands dashed beside the network's: E shows its mean and band, Shift+E curves sampled from it. The band is of "
            "the same kind as the network's; a CNP predicts observations, so both are those of an observation. H draws the "
            "context of the next function that no update sees, Shift+H goes back, P takes one of the pool's own; U shows the "
            "function itself. The context can be edited then: move a point up, and watch both. Shift+D shows residuals in "
            "units of the exact sd: a network that is as unsure as it ought to be fills ±1.6. Hatched is what lies beyond "
            "the x that functions are seen at. <b>Asked family</b>, among the settings of the curves, asks about functions of "
            "another family than is trained on, and <b>Exact answer under</b> says under which of the two the exact answer "
            "is.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<p><b>Where to look next</b>: a small arrow at the upper edge marks the x, in view "
            "and within the trained, at which the network is least sure. W adds a context point there; its y is what the function "
            "shows, noise included, or the network's own mean where the context is of no function. <b>Guess yourself</b>: Q covers "
            "all answers, and you draw the curve that the points seem to come from. Then the exact answer appears, and a note says "
            "how far your guess is from its mean and from the function, how much of it lies in the exact band, and how the network "
            "did. Esc leaves the drawing, or puts the guess away.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Models</h2><p>A <b>latent NP</b> makes curves of samples of z; with a <b>deterministic "
            "path</b> its decoder also gets what an encoder of its own says of the context, for each x by attention where it is "
            "an attentive NP. A <b>CNP</b> predicts mean and standard deviation at each x, of the mean of what its encoder says of the points; an "
            "<b>attentive CNP</b> lets each x look at the points, and with the pointer in the chart lines show at which ones, and "
            "how much; a <b>ConvCNP</b> works on a grid along x, so that moved data have a moved answer. Those three have a fan, "
            "too, where <b>Places of feedback</b> is not 0: they draw y at one x after the other, each from all before. Y gives the "
            "context other values at the same x: a Gaussian process is as sure as before, and a network ought to be. Shift+Y moves "
            "the context and what is shown by 4, and back: the exact answer moves along. In place of the latent grid, the "
            "page Inside shows what such a model makes of the context on the way to its answer.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Fields</h2><p>Point at a field, or press Shift+F1 and click it, to read "
            "what it does, what is allowed and its default; <tt>npscope help settings</tt> prints the same. Numbers may be "
            "typed with a decimal point or a decimal comma. What has two readings, or is not allowed, is not taken, and the "
            "field says why.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Files</h2><p>Sessions (*.npscope) keep experiment, step and view. An exported "
            "picture carries the same in its text: open it, or drop it on the window, to get its experiment back.</p>"),
        QT_TRANSLATE_NOOP("npscope::HelpDialog", "<h2>Your own data</h2><p>Paste a table of a spreadsheet (Ctrl+V), open a CSV or "
            "TSV file (Ctrl+I), or drop it on the window: columns separated by tabs, semicolons, commas or spaces, with a "
            "decimal point or comma, with a header or without. Before anything is taken, you see how it was read, and can change "
            "it; Enter takes it. What is pasted comes beside the points that are edited, what is opened in their place. Numbers "
            "that are far from where the network knows x and y can be standardised onto that range, which is said above the "
            "table of points. Where a column names the function of each row, the table becomes the <b>data</b> that are trained "
            "on, a family of functions like any other: lines between their points, level beyond the ends. Of F functions the "
            "first F of the table are trained on, and the others are new to the network. Ctrl+C copies the points as a "
            "table.</p>"),
    };
    // clang-format on
    QString html;
    for (const char *paragraph : paragraphs)
        html += translated(paragraph);
    return html;
}

QString shortcutsText(const QMenuBar &menus)
{
    QString html;
    for (const QAction *menu : menus.actions()) {
        html += QStringLiteral("<h3>%1</h3><table>").arg(menu->text().remove(QLatin1Char('&')).toHtmlEscaped());
        appendActions(html, menu->menu()->actions());
        html += QStringLiteral("</table>");
    }
    html += translated(
        QT_TRANSLATE_NOOP("npscope::HelpDialog",
                          "<h3>On the chart</h3><p>Tab selects one point after the other; arrows move it (with Shift "
                          "ten times as far), Del "
                          "removes it, Esc deselects. With no point selected, Left and Right step through the run.</p>"
                          "<p>Keys without Ctrl act where the focused control does not use them itself.</p>"));
    return html;
}

} // namespace npscope
