// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/trainingactions.h"

#include "ui/document/document.h"

#include <QActionGroup>

namespace npscope {

namespace {

QString explanation(Initialisation initialisation)
{
    switch (initialisation) {
    case Initialisation::Normal:
        return TrainingActions::tr("weights N(0, 1), as in the article; biases U(±1/√fan_in)");
    case Initialisation::Default:
        return TrainingActions::tr("weights and biases U(±1/√fan_in), as PyTorch does by itself");
    case Initialisation::Xavier:
        return TrainingActions::tr("weights N(0, 2/(fan_in + fan_out)); biases U(±1/√fan_in)");
    case Initialisation::XavierUniform:
        return TrainingActions::tr("weights U(±√(6/(fan_in + fan_out))); biases U(±1/√fan_in)");
    case Initialisation::HeNormal:
        return TrainingActions::tr("weights N(0, 2/fan_in); biases U(±1/√fan_in)");
    case Initialisation::NormalAll:
        break;
    }
    return TrainingActions::tr("weights and biases N(0, 1), as in Kaspar Martens' experiments");
}

} // namespace

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
        action->setToolTip(
            tr("%1: %2 (key %3)").arg(QLatin1String(name(initialisation)), explanation(initialisation)).arg(i + 1));
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
