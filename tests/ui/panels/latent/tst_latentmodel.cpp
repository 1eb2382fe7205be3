// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/panels/latent/latentmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace npscope;

namespace {

Frame sample()
{
    Frame frame;
    frame.experiment = std::make_shared<const Experiment>();
    frame.latent = LatentReadout{.data = {{0.4896406f, 0.23645595f}, {0.0069707f, 0.01075098f}},
                                 .stepContext = {{0.48979104f, 0.2365925f}, {0.00784972f, 0.01087389f}},
                                 .stepContextPoints = {0, 3},
                                 .kl = 0.0134418,
                                 .question = {},
                                 .points = 5,
                                 .stepContextX = {-2, 1}};
    return frame;
}

} // namespace

class TestLatentModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        QLocale::setDefault(QLocale::c());
    }

    void readsAsTheArticlePrints()
    {
        LatentModel model;
        model.show(sample());
        QCOMPARE(model.text(), QStringLiteral("q(z|D): the 5 training points\n"
                                              "z1\t0.489641\t0.0069707\nz2\t0.236456\t0.010751\n"
                                              "q(z|C): this step's context, x = -2; 1\n"
                                              "z1\t0.489791\t0.00784972\nz2\t0.236593\t0.0108739"));
    }

    void theUsersContextIsOneMore()
    {
        LatentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Frame frame = sample();
        model.show(frame);
        QCOMPARE(model.rowCount(), 6);
        frame.latent->question = Gaussian{{1, 2}, {3, 4}};
        model.show(frame);
        QCOMPARE(model.rowCount(), 9);
        QVERIFY(model.isHeading(6));
        frame.latent.reset();
        model.show(frame);
        QCOMPARE(model.rowCount(), 0);
    }

    // As a view asks where nothing is chosen.
    void noCellIsNoNumber() { QVERIFY(!LatentModel().data({}, Qt::DisplayRole).isValid()); }

    void newNumbersDoNotResetTheTable()
    {
        LatentModel model;
        model.show(sample());
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.show(sample());
        QVERIFY(reset.isEmpty());
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_MAIN(TestLatentModel)
#include "tst_latentmodel.moc"
