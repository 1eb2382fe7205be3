// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/preferencesdialog.h"

#include "ui/document/document.h"
#include "ui/document/presets.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/window/firstsession.h"
#include "ui/window/plainbox.h"
#include "ui/window/shortcutspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QVBoxLayout>

namespace npscope {

namespace {

// The same number as each writes it.
QString numbersText(const QString &format)
{
    return QLocale(format).toString(12345.6, 'f', 1);
}

} // namespace

PreferencesDialog::PreferencesDialog(Document &document, QSettings &settings, Shortcuts &shortcuts,
                                     const QMenuBar &menus, QWidget *parent)
    : QDialog(parent), m_document(document), m_settings(settings), m_pages(new QTabWidget),
      m_keys(new ShortcutsPage(shortcuts, menus))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    m_pages->addTab(createGeneral(), tr("&General"));
    m_pages->addTab(m_keys, tr("Key&board"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults);
    QPushButton *usual = buttons->button(QDialogButtonBox::RestoreDefaults);
    usual->setToolTip(tr("Of the page in front"));
    usual->setAutoDefault(false);
    connect(usual, &QPushButton::clicked, this, &PreferencesDialog::restoreUsual);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    layout->addWidget(buttons);
    follow();
    resize(sizeHint().expandedTo({520, 480}));
}

// Items carry the values.
template <class Value>
QComboBox *PreferencesDialog::addChoice(QFormLayout &form, const QString &label, Value Preferences::*member,
                                        const char *name)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    form.addRow(label, choice);
    connect(choice, &QComboBox::activated, this, [this, choice, member] {
        choose([=](Preferences &p) { p.*member = choice->currentData().template value<Value>(); });
    });
    m_fields.append([choice, member](const Preferences &p) {
        choice->setCurrentIndex(choice->findData(QVariant::fromValue(p.*member)));
    });
    return choice;
}

QWidget *PreferencesDialog::createGeneral()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    QComboBox *language = addChoice(*form, tr("&Language"), &Preferences::language, "language");
    for (const Language &each : languages())
        language->addItem(each.name.isEmpty() ? tr("As the system") : each.name, each.code);
    QComboBox *numbers = addChoice(*form, tr("&Numbers"), &Preferences::numbers, "numbers");
    numbers->setToolTip(tr("On the screen, and how they may be typed. In files they have a point, always"));
    numbers->addItem(tr("As the language"), QString());
    for (const QString &format : numberFormats())
        numbers->addItem(numbersText(format), format);
    QComboBox *theme = addChoice(*form, tr("&Theme"), &Preferences::theme, "theme");
    theme->addItem(tr("As the system"), QVariant::fromValue(Theme::System));
    theme->addItem(tr("Light"), QVariant::fromValue(Theme::Light));
    theme->addItem(tr("Dark"), QVariant::fromValue(Theme::Dark));
    QComboBox *size = addChoice(*form, tr("Text &size"), &Preferences::textSize, "textSize");
    size->setToolTip(tr("Of the window and its charts. Exported pictures have a size of their own"));
    for (const int percent : textSizesInPercent)
        size->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);

    auto *motion = new QCheckBox(tr("Less &motion"));
    motion->setObjectName(QStringLiteral("lessMotion"));
    motion->setToolTip(
        tr("Ranges and points jump to where they go. Where the system asks for less motion, they always do"));
    connect(motion, &QCheckBox::toggled, this,
            [this](bool isOn) { choose([=](Preferences &p) { p.hasLessMotion = isOn; }); });
    m_fields.append([motion](const Preferences &p) { motion->setChecked(p.hasLessMotion); });
    form->addRow(QString(), motion);

    form->addRow(tr("Begin &with"), createBeginning());

    auto *unsaved = new QCheckBox(tr("Keep &unsaved work"));
    unsaved->setObjectName(QStringLiteral("keepsUnsaved"));
    unsaved->setToolTip(tr("Every few seconds while something is changed, outside your files: after a crash the next "
                           "start offers it"));
    connect(unsaved, &QCheckBox::toggled, this,
            [this](bool isOn) { choose([=](Preferences &p) { p.keepsUnsaved = isOn; }); });
    m_fields.append([unsaved](const Preferences &p) { unsaved->setChecked(p.keepsUnsaved); });
    form->addRow(QString(), unsaved);

    auto *memory = new NumberBox(NumberKind::Whole, memoryLimits.min, memoryLimits.max);
    memory->setSuffix(tr(" MB"));
    memory->setSingleStep(64);
    memory->setObjectName(QStringLiteral("memory"));
    memory->setToolTip(tr("For the steps that are kept of a run: the more, the sooner a large network is back at "
                          "an earlier one"));
    connect(memory, &NumberBox::valueChanged, this,
            [this](double mb) { choose([=](Preferences &p) { p.memory = int(mb); }); });
    m_fields.append([memory](const Preferences &p) {
        const QSignalBlocker blocker(memory);
        memory->setValue(p.memory);
    });
    form->addRow(tr("Memory for going bac&k"), memory);
    return page;
}

QWidget *PreferencesDialog::createBeginning()
{
    auto *field = new QWidget;
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins({});
    m_beginning = new QComboBox;
    m_beginning->setObjectName(QStringLiteral("beginsWith"));
    m_beginning->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_beginning->setMinimumContentsLength(30);
    m_beginning->setToolTip(tr("What the window begins with, and File ▸ New, untrained. The commands begin with the "
                               "article's experiment, always"));
    fillBeginnings();
    connect(m_beginning, &QComboBox::activated, this,
            [this] { choose([this](Preferences &p) { p.beginsWith = m_beginning->currentData().toString(); }); });
    m_fields.append([this](const Preferences &p) {
        m_beginning->setCurrentIndex(std::max(0, m_beginning->findData(p.beginsWith)));
    });
    auto *keep = new QPushButton(tr("Keep the &Present One"));
    keep->setObjectName(QStringLiteral("keepBeginning"));
    keep->setToolTip(tr("The window is to begin with the experiment, comparison and view that are in front now"));
    keep->setAutoDefault(false);
    connect(keep, &QPushButton::clicked, this, &PreferencesDialog::keepBeginning);
    layout->addWidget(m_beginning);
    layout->addWidget(keep, 0, Qt::AlignLeading);
    field->setFocusProxy(m_beginning);
    return field;
}

void PreferencesDialog::fillBeginnings()
{
    m_beginning->clear();
    m_beginning->addItem(tr("The article's experiment"), QString());
    if (hasOwnBeginning())
        m_beginning->addItem(tr("The one that was kept here"), ownBeginning);
    for (const Preset &preset : presets()) {
        if (!preset.isSheet)
            m_beginning->addItem(
                preset.published
                    ? tr("%1: %2", "a paper and an experiment of it").arg(preset.published->paper(), preset.title)
                    : preset.title,
                preset.name);
    }
}

void PreferencesDialog::keepBeginning()
{
    if (const auto failure = keepFirstSession(m_document.session(0)))
        return PlainBox::warn(tr("Not kept"), failure->text, *this);
    fillBeginnings();
    choose([](Preferences &p) { p.beginsWith = ownBeginning; });
}

void PreferencesDialog::choose(const std::function<void(Preferences &)> &change)
{
    const Preferences before = Preferences::kept(m_settings);
    Preferences after = before;
    change(after);
    if (after != before) {
        after.keep(m_settings);
        emit chosen();
    }
    follow();
}

void PreferencesDialog::restoreUsual()
{
    if (m_pages->currentWidget() == m_keys)
        m_keys->restoreAll();
    else
        choose([](Preferences &p) { p = {}; });
}

void PreferencesDialog::follow()
{
    const Preferences kept = Preferences::kept(m_settings);
    for (const auto &show : m_fields)
        show(kept);
}

void PreferencesDialog::goOnFrom(const PreferencesDialog &before)
{
    m_pages->setCurrentIndex(before.m_pages->currentIndex());
    restoreGeometry(before.saveGeometry());
    const QWidget *focused = before.focusWidget();
    if (QWidget *field = focused ? findChild<QWidget *>(focused->objectName()) : nullptr)
        field->setFocus();
}

} // namespace npscope
