// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/trainingactions.h"

#include "ui/document/document.h"
#include "ui/document/settingtext.h"

#include <QActionGroup>

namespace npscope {

TrainingActions::TrainingActions(Document &document, QObject *parent)
    : QObject(parent), reroll(new QAction(tr("&New Seed"), this)), resample(new QAction(tr("Re&sample Curves"), this)),
      m_document(document)
{
    auto *group = new QActionGroup(this);
    for (std::size_t i = 0; i < initialisationNames().size(); ++i) {
        const auto initialisation = Initialisation(i);
        auto *action = group->addAction(QLatin1String(name(initialisation)));
        action->setIconText(tr("%1 %2").arg(i + 1).arg(QLatin1String(name(initialisation))));
        action->setCheckable(true);
        action->setShortcut(Qt::Key(Qt::Key_1 + int(i)));
        const Setting &setting = npscope::setting("initialisation");
        action->setToolTip(
            tr("%1: %2 (key %3)").arg(valueText(setting, double(i)), choiceExplanation(setting, double(i))).arg(i + 1));
        action->setWhatsThis(explanation(setting) + QLatin1Char(' ') + action->toolTip());
        connect(action, &QAction::triggered, &document,
                [&document, initialisation] { document.setInitialisation(initialisation); });
        m_initialisations.append(action);
    }
    reroll->setShortcut(Qt::Key_N);
    resample->setShortcut(Qt::Key_R);
    connect(reroll, &QAction::triggered, &document, &Document::rerollSeed);
    connect(resample, &QAction::triggered, &document, &Document::resample);
    connect(&document, &Document::experimentChanged, this, &TrainingActions::follow);
    follow();
}

void TrainingActions::follow()
{
    m_initialisations.at(int(m_document.experiment().training.initialisation))->setChecked(true);
}

} // namespace npscope
