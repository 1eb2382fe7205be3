// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/datadialog.h"

#include "core/experiment/settings.h"
#include "ui/document/problemtext.h"
#include "ui/window/besidewindow.h"
#include "ui/window/datapicture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace npscope {

namespace {

QComboBox *comboBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QLabel *wrappedLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // a file may have anything in it
    label->setWordWrap(true);
    return label;
}

} // namespace

DataDialog::Table DataDialog::tableOf(const QString &text)
{
    const DataGuess guess = guessDialect(text);
    return {text, guess, readData(text, guess.dialect)};
}

DataDialog::DataDialog(Table table, const Experiment &experiment, DataUse proposed, bool isBeside, QWidget *parent)
    : QDialog(parent), m_table(std::move(table)), m_experiment(experiment), m_isBeside(isBeside), m_result(experiment)
{
    setWindowTitle(tr("Take a Table"));
    auto *form = new QFormLayout;
    createReading(*form);
    createUse(*form, proposed);
    createLayout(form);
    showDialect();
    showColumns();
    if (m_table.guess.dialect.name >= 0)
        m_use->setCurrentIndex(m_use->findData(int(DataUse::Functions)));
    propose();
    m_buttons->button(QDialogButtonBox::Ok)->setFocus();
}

void DataDialog::createReading(QFormLayout &form)
{
    m_separator = comboBox(tr("Separator"));
    for (const QChar separator : dataSeparators)
        m_separator->addItem(separatorName(separator), separator);
    m_mark = comboBox(tr("Decimal sign"));
    m_mark->addItem(tr("point: 1.5"), QChar(u'.'));
    m_mark->addItem(tr("comma: 1,5"), QChar(u','));
    m_header = new QCheckBox(tr("The first row is a header"));
    form.addRow(tr("Separator"), m_separator);
    form.addRow(tr("Decimal sign"), m_mark);
    form.addRow(m_header);
    m_x = comboBox(tr("Column of x"));
    m_y = comboBox(tr("Column of y"));
    m_name = comboBox(tr("Column of names"));
    m_name->setToolTip(tr("It names the function that each row is a point of"));
    form.addRow(tr("Column of x"), m_x);
    form.addRow(tr("Column of y"), m_y);
    form.addRow(tr("Column of names"), m_name);

    const auto takeDialect = [this] {
        DataDialect &dialect = m_table.guess.dialect;
        dialect.separator = m_separator->currentData().toChar();
        dialect.decimalMark = m_mark->currentData().toChar();
        dialect.hasHeader = m_header->isChecked();
        m_table.guess = guessColumns(m_table.text, dialect);
        showColumns();
        read();
    };
    connect(m_separator, &QComboBox::activated, this, takeDialect);
    connect(m_mark, &QComboBox::activated, this, takeDialect);
    connect(m_header, &QCheckBox::toggled, this, takeDialect);
    for (QComboBox *column : {m_x, m_y, m_name})
        connect(column, &QComboBox::activated, this, &DataDialog::takeColumns);
}

void DataDialog::createUse(QFormLayout &form, DataUse proposed)
{
    m_use = comboBox(tr("Take as"));
    m_use->addItem(tr("context points"), int(DataUse::Context));
    m_use->addItem(tr("training points, of one function"), int(DataUse::Training));
    m_use->addItem(tr("functions to train on"), int(DataUse::Functions));
    m_use->setCurrentIndex(int(proposed));
    form.addRow(tr("Take as"), m_use);
    m_standardise = new QCheckBox(tr("Standardise"));
    connect(m_use, &QComboBox::activated, this, &DataDialog::propose);
    connect(m_standardise, &QCheckBox::toggled, this, &DataDialog::update);
}

void DataDialog::createLayout(QFormLayout *form)
{
    m_picture = new DataPicture;
    m_summary = wrappedLabel();
    m_summary->setObjectName(QStringLiteral("summary"));
    m_problem = wrappedLabel();
    m_problem->setObjectName(QStringLiteral("problem"));
    QFont bold = m_problem->font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Take"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *above = new QHBoxLayout;
    above->addLayout(form);
    above->addWidget(m_picture, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(above, 1);
    layout->addWidget(m_standardise);
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    m_summary->setMinimumWidth(560);
    m_summary->setMinimumHeight(5 * m_summary->fontMetrics().lineSpacing()); // so that nothing jumps
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

DataUse DataDialog::use() const
{
    return static_cast<DataUse>(m_use->currentData().toInt());
}

bool DataDialog::isStandardised() const
{
    return m_standardise->isChecked() && !m_scalings.isNone();
}

void DataDialog::showDialect()
{
    const DataDialect &dialect = m_table.guess.dialect;
    m_separator->setCurrentIndex(m_separator->findData(dialect.separator));
    m_mark->setCurrentIndex(m_mark->findData(dialect.decimalMark));
    const QSignalBlocker blocker(m_header); // it shows what is so
    m_header->setChecked(dialect.hasHeader);
}

void DataDialog::showColumns()
{
    const DataDialect &dialect = m_table.guess.dialect;
    const QStringList names = columnNames(m_table.text, dialect);
    for (QComboBox *box : {m_x, m_y, m_name}) {
        box->clear();
        if (box == m_name)
            box->addItem(tr("none"), -1);
        for (int i = 0; i < int(names.size()); ++i)
            box->addItem(names[i], i);
    }
    m_x->setCurrentIndex(m_x->findData(dialect.x));
    m_y->setCurrentIndex(m_y->findData(dialect.y));
    m_name->setCurrentIndex(m_name->findData(dialect.name));
}

void DataDialog::takeColumns()
{
    DataDialect &dialect = m_table.guess.dialect;
    const int before = dialect.name;
    dialect.x = m_x->currentData().toInt();
    dialect.y = m_y->currentData().toInt();
    dialect.name = m_name->currentData().toInt();
    if (before < 0 && dialect.name >= 0)
        m_use->setCurrentIndex(m_use->findData(int(DataUse::Functions)));
    m_table.guess.doubt.clear(); // the user has decided
    read();
}

void DataDialog::read()
{
    const DataDialect dialect = m_table.guess.dialect;
    DataReading reading;
    ++m_readings;
    besideWindow(*this, tr("Reading the table…"), [&] { reading = readData(m_table.text, dialect); });
    --m_readings;
    if (dialect != m_table.guess.dialect)
        return; // chosen meanwhile, as by a screen reader, which no bar keeps out: that is read, too
    m_table.reading = std::move(reading);
    propose();
}

void DataDialog::done(int result)
{
    if (m_readings == 0 || result == Rejected) // what is taken is what is read
        QDialog::done(result);
}

Points DataDialog::numbers() const
{
    return use() == DataUse::Functions ? pointsOf(m_table.reading.functions) : m_table.reading.points;
}

// To standardise, where the numbers are far from where they are wanted.
void DataDialog::propose()
{
    const DataRange wanted = wantedRange(m_experiment.training, use());
    m_scalings = standardising(numbers(), m_experiment.training, use());
    const QSignalBlocker blocker(m_standardise); // it is proposed, and shown below
    m_standardise->setChecked(isFar(numbers(), wanted, use()));
    const QString how = scalingsText(m_scalings);
    m_standardise->setText(how.isEmpty() ? tr("Standardise") : tr("Standardise: %1").arg(how));
    m_standardise->setEnabled(!how.isEmpty());
    update();
}

void DataDialog::update()
{
    const Scalings scalings = isStandardised() ? m_scalings : Scalings();
    m_result = withData(m_experiment, m_table.reading, use(), scalings, m_isBeside);

    const bool areFunctions = use() == DataUse::Functions;
    std::vector<Points> shown;
    if (areFunctions) {
        for (const GivenFunction &function : m_table.reading.functions)
            shown.push_back(scaled(function.points, scalings));
    } else {
        shown.push_back(scaled(m_table.reading.points, scalings));
    }
    m_picture->setContent(shown, areFunctions, wantedRange(m_experiment.training, use()));

    QStringList sentences{dialectSentence(m_table.text, m_table.guess.dialect),
                          areFunctions ? functionsSentence(m_table.reading.functions)
                                       : pointsSentence(m_table.reading.points),
                          leftOutSentence(areFunctions ? leftOutOfAll(m_table.reading) : m_table.reading.leftOut),
                          m_table.guess.doubt, placeSentence()};
    sentences.removeAll(QString());
    m_summary->setText(sentences.join(u'\n'));
    m_picture->setToolTip(use() == DataUse::Context ? tr("Shaded: x and y that the network is trained on")
                                                    : tr("Shaded: the usual range of x and y"));
    m_picture->setAccessibleDescription(sentences.value(1));
    const QString why = problem();
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(why.isEmpty());
}

QString DataDialog::placeSentence() const
{
    const bool isFarOff = isFar(numbers(), wantedRange(m_experiment.training, use()), use());
    if (isStandardised())
        return isFarOff ? tr("They are far from the shaded range, and standardised onto it.")
                        : tr("They are standardised onto the shaded range.");
    return isFarOff ? tr("They are far from the shaded range: there the network can hardly be right.") : QString();
}

// Why it cannot be taken as it is.
QString DataDialog::problem() const
{
    const DataDialect &dialect = m_table.guess.dialect;
    if (dialect.x == dialect.y || dialect.x == dialect.name || dialect.y == dialect.name)
        return tr("x, y and the names must be different columns.");
    if (use() == DataUse::Functions && dialect.name < 0)
        return tr("Which column names the functions?");
    if (use() == DataUse::Functions ? m_table.reading.functions.empty() : m_table.reading.points.empty())
        return tr("There is nothing to take.");
    const auto found = findProblem(m_result);
    return found ? problemText(*found) : QString();
}

} // namespace npscope
