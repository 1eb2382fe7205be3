// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/latent/latentmodel.h"

#include <QFont>
#include <QLocale>

#include <cmath>

namespace npscope {

namespace {

// As many digits as the article prints.
QString number(double value)
{
    return std::isfinite(value) ? QLocale().toString(value, 'g', 6) : LatentModel::tr("not finite");
}

QString namesOf(const std::vector<double> &xs)
{
    constexpr std::size_t most = 4;
    QStringList names;
    for (std::size_t i = 0; i < std::min(xs.size(), most); ++i)
        names.append(QLocale().toString(xs[i], 'g', 3));
    if (xs.size() > most)
        names.append(QStringLiteral("…"));
    return names.join(QStringLiteral("; "));
}

} // namespace

void LatentModel::append(std::vector<Row> &rows, const QString &heading, const Gaussian &q)
{
    rows.push_back({.isHeading = true, .name = heading, .mu = {}, .sigma = {}});
    for (std::size_t j = 0; j < q.mu.size(); ++j)
        rows.push_back({false, QStringLiteral("z%1").arg(j + 1), number(q.mu[j]), number(q.sigma[j])});
}

void LatentModel::show(const Frame &frame)
{
    std::vector<Row> rows;
    const Experiment &experiment = *frame.experiment;
    if (frame.latent && experiment.training.hasLatent()) {
        const LatentReadout &latent = *frame.latent;
        const bool isOfFamily = experiment.training.isOfFamily();
        const int count = int(latent.points);
        append(rows,
               isOfFamily ? tr("q(z|D): all %n points of function 1", nullptr, count)
                          : tr("q(z|D): the %n training points", nullptr, count),
               latent.data);
        const QString context =
            isOfFamily ? tr("q(z|C): its context, x = %1") : tr("q(z|C): this step's context, x = %1");
        append(rows, context.arg(namesOf(latent.stepContextX)), latent.stepContext);
        if (latent.question)
            append(rows, tr("q(z|your context): points: %1").arg(QLocale().toString(experiment.context().size())),
                   *latent.question);
    }
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, 2));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString LatentModel::text() const
{
    QStringList lines;
    for (const Row &row : m_rows)
        lines.append(row.isHeading ? row.name : QStringList{row.name, row.mu, row.sigma}.join(QLatin1Char('\t')));
    return lines.join(QLatin1Char('\n'));
}

int LatentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LatentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant LatentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? row.name : index.column() == 1 ? row.mu : row.sigma;
    if (role == Qt::ToolTipRole && row.isHeading)
        return row.name;
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && row.isHeading) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant LatentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? QString() : section == 1 ? tr("mu") : tr("sigma");
}

} // namespace npscope
