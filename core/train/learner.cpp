// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/learner.h"

#include "core/objective/taskloss.h"
#include "core/train/deeplearner.h"

#include <algorithm>

namespace npscope {

namespace {

// With or without the parameter of sigma_y: of the sizes that are known here both are padded to the same.
constexpr int parametersOf(int H, int R, int Z)
{
    if (H == Eigen::Dynamic)
        return Eigen::Dynamic;
    const int count = parameterCount(Sizes{H, R, Z});
    return padded(count) == padded(count + 1) ? padded(count) : Eigen::Dynamic;
}

// For one task an update, of the training points, and one hidden layer each.
template <class Scalar, class Shape>
class ShapedLearner final : public Learner<Scalar>
{
public:
    ShapedLearner(const Training &training, const Adam<Scalar> &adam) : m_loss(training), m_adam(adam) {}

    BasicLosses<Scalar> update(State<Scalar> &state, const Batch<Scalar> &batch) override
    {
        const BasicLosses<Scalar> losses =
            m_loss.differentiate(state.theta.data(), state.step + 1, batch.tasks[0].split, batch.noise);
        using Flat = Eigen::Map<Eigen::Array<Scalar, parametersOf(Shape::H, Shape::R, Shape::Z), 1>>;
        const auto flat = [](typename State<Scalar>::Vector &v) { return Flat(v.data(), v.size()); };
        m_adam.update(++state.step, flat(state.theta), flat(state.m), flat(state.v), flat(m_loss.gradient()));
        return losses;
    }

    Scalar logLikelihood(const Scalar *theta, const Batch<Scalar> &batch) override
    {
        return m_loss.logLikelihood(theta, batch.tasks[0].split, batch.noise);
    }

    std::span<const Scalar> gradient() const override
    {
        return {m_loss.gradient().data(), std::size_t(m_loss.gradient().size())};
    }

private:
    TaskLoss<Scalar, Shape> m_loss;
    Adam<Scalar> m_adam;
};

} // namespace

template <class Scalar>
State<Scalar>::State(std::span<const double> initial)
    : theta(Vector::Zero(padded(int(initial.size())))), m(Vector::Zero(theta.size())), v(Vector::Zero(theta.size()))
{
    std::ranges::transform(initial, theta.data(), [](double value) { return Scalar(value); });
}

template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Training &training, const Adam<Scalar> &adam, SizesFrom sizes,
                                             unsigned threads)
{
    const bool isArticlesTask = !training.isOfFamily() && training.batch == 1;
    if (sizes == SizesFrom::CompileTime && isArticlesTask && ArticleShape::fits(training))
        return std::make_unique<ShapedLearner<Scalar, ArticleShape>>(training, adam);
    if (isArticlesTask && AnyShape::fits(training))
        return std::make_unique<ShapedLearner<Scalar, AnyShape>>(training, adam);
    return std::make_unique<DeepLearner<Scalar>>(training, adam, threads);
}

template struct State<float>;
template struct State<double>;
template std::unique_ptr<Learner<float>> makeLearner(const Training &, const Adam<float> &, SizesFrom, unsigned);
template std::unique_ptr<Learner<double>> makeLearner(const Training &, const Adam<double> &, SizesFrom, unsigned);

} // namespace npscope
