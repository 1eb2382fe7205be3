// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layers/product.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace npscope;

namespace {

using Wide = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;

// C + A B, and what rounding may do to an element: once a term, of no more than the sum of all their sizes.
template <class Scalar>
std::pair<Wide, Wide> plain(const Matrix<Scalar> &a, const Matrix<Scalar> &b, const Matrix<Scalar> &c)
{
    Wide sum(c.rows(), c.cols()), error(c.rows(), c.cols());
    for (Eigen::Index i = 0; i < c.rows(); ++i) {
        for (Eigen::Index n = 0; n < c.cols(); ++n) {
            sum(i, n) = c(i, n);
            long double size = std::abs(c(i, n));
            for (Eigen::Index k = 0; k < a.cols(); ++k) {
                const long double term = (long double)(a(i, k)) * (long double)(b(k, n));
                sum(i, n) += term;
                size += std::abs(term);
            }
            error(i, n) = size * (long double)(std::numeric_limits<Scalar>::epsilon()) * (long double)(a.cols() + 1);
        }
    }
    return {sum, error};
}

template <class Scalar>
bool isWithin(const Matrix<Scalar> &found, const std::pair<Wide, Wide> &expected)
{
    return ((found.template cast<long double>() - expected.first).cwiseAbs().array() <= expected.second.array()).all();
}

} // namespace

class TestProduct : public QObject
{
    Q_OBJECT

    // Within larger matrices, as a layer's are.
    template <class Scalar>
    static void compare(Eigen::Index rows, Eigen::Index depth, Eigen::Index cols)
    {
        const Matrix<Scalar> wide = Matrix<Scalar>::Random(rows + 3, depth + 1),
                             tall = Matrix<Scalar>::Random(depth + 2, cols),
                             before = Matrix<Scalar>::Random(rows + 5, cols + 1);
        const auto a = wide.block(1, 1, rows, depth);
        const auto b = tall.block(2, 0, depth, cols);
        const Matrix<Scalar> at = a.transpose(), bt = b.transpose(), c = before.block(4, 1, rows, cols);
        const auto sum = plain<Scalar>(a, b, c), product = plain<Scalar>(a, b, Matrix<Scalar>::Zero(rows, cols));
        Matrix<Scalar> result = before, first;
        addProduct<Scalar>(a, b, result.block(4, 1, rows, cols));
        first = result.block(4, 1, rows, cols);
        QVERIFY(isWithin(first, sum));
        result.block(4, 1, rows, cols) = c;
        QVERIFY(result == before); // nothing beside it
        for (const auto &[left, right] : {std::pair<Factor<Scalar>, Factor<Scalar>>{Factor<Scalar>(at).transposed(), b},
                                          {a, Factor<Scalar>(bt).transposed()}}) {
            result = before;
            addProduct<Scalar>(left, right, result.block(4, 1, rows, cols));
            QVERIFY((result.block(4, 1, rows, cols) == first)); // however they lie in memory
        }
        result.setConstant(std::numeric_limits<Scalar>::quiet_NaN());
        setProduct<Scalar>(a, b, result.block(4, 1, rows, cols));
        QVERIFY(isWithin(Matrix<Scalar>(result.block(4, 1, rows, cols)), product));
        // Each column and each row by itself, to the bit.
        for (Eigen::Index n = 0; n < cols; ++n) {
            Matrix<Scalar> alone = c.col(n);
            addProduct<Scalar>(a, b.col(n), alone);
            QVERIFY(alone == first.col(n));
        }
        for (Eigen::Index i = 0; i < rows; ++i) {
            Matrix<Scalar> alone = c.row(i);
            const Matrix<Scalar> row = a.row(i);
            addProduct<Scalar>(row, b, alone);
            QVERIFY(alone == first.row(i));
        }
    }

private slots:
    void itIsTheSumOfItsTerms_data()
    {
        QTest::addColumn<int>("rows");
        for (const int rows : {1, 2, 7, 8, 15, 16, 17, 31, 32, 33, 50, 64, 70})
            QTest::addRow("%d", rows) << rows;
    }
    void itIsTheSumOfItsTerms()
    {
        QFETCH(int, rows);
        for (const int depth : {1, 3, 16, 17, 127, 128, 129, 300}) {
            for (const int cols : {1, 2, 3, 7, 8, 9, 17}) {
                compare<float>(rows, depth, cols);
                compare<double>(rows, depth, cols);
            }
        }
    }

    void aSumOfNoTermsIsNothing()
    {
        const Matrix<float> a(3, 0), b(0, 2);
        Matrix<float> c = Matrix<float>::Constant(3, 2, 5);
        addProduct<float>(a, b, c);
        QVERIFY((c.array() == 5).all());
        setProduct<float>(a, b, c);
        QVERIFY((c.array() == 0).all());
    }

    void whatIsNotFiniteIsNotHidden()
    {
        const Matrix<float> a = Matrix<float>::Ones(4, 3);
        Matrix<float> b = Matrix<float>::Ones(3, 2), c = Matrix<float>::Zero(4, 2);
        b(1, 1) = std::numeric_limits<float>::quiet_NaN();
        addProduct<float>(a, b, c);
        QVERIFY((c.col(0).array() == 3).all());
        QVERIFY(c.col(1).array().isNaN().all());
    }
};

QTEST_APPLESS_MAIN(TestProduct)
#include "tst_product.moc"
