// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/functionstext.h"

#include "core/data/questiontask.h"
#include "core/oracle/oracle.h"
#include "ui/document/settingtext.h"

#include <QCoreApplication>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::FunctionsText)
};

QString familyText(Family family)
{
    return valueText(setting("family"), double(family));
}

} // namespace

QString functionsText(const Training &training)
{
    if (!training.isOfFamily())
        return {};
    const QString family = familyText(training.functions.family);
    const int count = training.functions.count;
    if (count == 0)
        return Text::tr("%1, all functions").arg(family);
    if (count == 1)
        return Text::tr("%1, one function").arg(family);
    return Text::tr("%1, %2 functions").arg(family, QLocale().toString(count));
}

QString askedText(const Experiment &experiment)
{
    const Family asked = askedTraining(experiment).functions.family;
    if (experiment.question.function == 0 || asked == experiment.training.functions.family)
        return {};
    return Text::tr("asked: %1", "family").arg(familyText(asked));
}

QString exactUnderText(const Experiment &experiment)
{
    if (!experiment.asksAnotherFamily())
        return {};
    const Training answered = answeredTraining(experiment);
    return answered.functions.isPool() ? functionsText(answered) : familyText(answered.functions.family);
}

QString noLatentText()
{
    return Text::tr(
        "A conditional model has no latent z, and so no KL: it predicts mean and sd at each x from the context "
        "itself.");
}

QString noTrainingPointsText()
{
    return Text::tr("Functions are drawn of a family: the training points train nothing.");
}

QString modelText(const Training &training)
{
    const Sizes &sizes = training.sizes;
    QString model = valueText(setting("model"), double(training.model));
    if (training.hasPath())
        model = training.hasAttention() ? Text::tr("attentive NP") : Text::tr("%1 with a path", "model").arg(model);
    if (training.model == Model::ConvCnp)
        return QStringLiteral("%1 %2×%3").arg(model).arg(sizes.convLayers).arg(sizes.hidden);
    model =
        QStringLiteral("%1 %2/%3×%4").arg(model).arg(sizes.encoderLayers).arg(sizes.decoderLayers).arg(sizes.hidden);
    const bool sums = training.aggregates() && training.aggregation == Aggregation::Sum;
    return sums ? Text::tr("%1, sum", "model").arg(model) : model;
}

} // namespace npscope
