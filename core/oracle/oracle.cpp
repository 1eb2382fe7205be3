// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/oracle.h"

#include "core/family/function.h"
#include "core/oracle/families.h"

namespace npscope {

double Oracle::logJoint(const Points &context, const Points &targets) const
{
    Points all = context;
    all.insert(all.end(), targets.begin(), targets.end());
    return logEvidence(all) - logEvidence(context);
}

std::unique_ptr<Oracle> makeOracle(const Training &training)
{
    const Functions &functions = training.functions;
    if (!training.isOfFamily())
        return nullptr;
    if (functions.isPool())
        return makePoolOracle(pool(functions, training.seed), functions.noise);
    return makeFamilyOracle(functions);
}

Training answeredTraining(const Experiment &experiment)
{
    Training training = experiment.training;
    if (experiment.asksAnotherFamily() && experiment.question.exactUnder == ExactUnder::Asked)
        training.functions = functionsOf(experiment.question.askedFamily, training.functions);
    return training;
}

std::unique_ptr<Oracle> makeFamilyOracle(const Functions &functions)
{
    switch (functions.family) {
    case Family::Sine:
    case Family::SineShift:
        return makeSineOracle(functions);
    case Family::Sawtooth:
        return makeSawtoothOracle(functions);
    case Family::EqRandom:
        return makeEqRandomOracle(functions);
    case Family::Mixture: {
        std::vector<std::unique_ptr<Oracle>> members;
        for (const Family member : mixtureMembers) {
            Functions same = functions;
            same.family = member;
            members.push_back(makeFamilyOracle(same));
        }
        return makeMixtureOracle(std::move(members));
    }
    case Family::Data: {
        Functions all = functions;
        all.count = int(all.given.size());
        return makePoolOracle(pool(all, 0), all.noise);
    }
    default:
        return makeGaussianProcessOracle(functions);
    }
}

} // namespace npscope
