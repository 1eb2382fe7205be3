// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/processorchoice.h"

#include "app/processorvariants.h"
#include "core/processor/variant.h"
#include "ui/document/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <string_view>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ProcessorChoice)
};

const QString optionName = QStringLiteral("processor");

[[noreturn]] void refuse(const QString &text)
{
    throw CommandError{CommandError::BadArguments, QStringLiteral("--processor: ") + text};
}

QStringList namesOf(const std::vector<ProcessorVariant> &variants)
{
    QStringList names;
    for (const ProcessorVariant &variant : variants)
        names.append(QLatin1String(variant.name));
    return names;
}

// The option's place among the arguments and its value; none where it is not given.
struct Given {
    int place = 0;
    int width = 1; // how many arguments it is
    QString value = {};
};

std::optional<Given> findOption(int argc, char **argv)
{
    for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
        QString text = QString::fromLocal8Bit(argv[i]);
        if (!text.startsWith(QLatin1Char('-')))
            continue;
        text.remove(0, text.startsWith(QLatin1String("--")) ? 2 : 1);
        if (text == optionName)
            return i + 1 < argc ? Given{i, 2, QString::fromLocal8Bit(argv[i + 1])} : Given{i};
        if (text.startsWith(optionName + QLatin1Char('=')))
            return Given{i, 1, text.section(QLatin1Char('='), 1)};
    }
    return {};
}

} // namespace

std::vector<Option> processorOptions()
{
    const QStringList names = namesOf(processorVariants());
    if (names.empty())
        return {};
    return {{optionName, "NAME",
             Text::tr("the instructions to compute with: %1; the widest that this machine has unless given otherwise. "
                      "Results of different ones differ by rounding. Every command takes it, too")
                 .arg(names.join(QStringLiteral(", "))),
             false, names}};
}

void chooseProcessor(int &argc, char **argv)
{
    const std::optional<Given> given = findOption(argc, argv);
    if (!given)
        return;
    int one = 1;
    const QCoreApplication texts(one, argv); // Qt's, which has none without
    applyLanguage(languages().front());
    const std::vector<ProcessorVariant> all = processorVariants();
    if (all.empty()) {
        refuse(Text::tr("this program was compiled for %1 alone; there is a choice in the one that is installed as "
                        "a package")
                   .arg(QLatin1String(processorVariant())));
    }
    const ProcessorVariant &asked = all[std::size_t(readChoice(optionName, given->value, namesOf(all)))];
    if (!asked.isSupported) {
        std::vector<ProcessorVariant> supported = all;
        std::erase_if(supported, [](const ProcessorVariant &variant) { return !variant.isSupported; });
        refuse(Text::tr("this machine's processor has no %1; allowed on it are %2")
                   .arg(QLatin1String(asked.name), namesOf(supported).join(QStringLiteral(", "))));
    }
    if (!isRunning(asked)) {
        startAnewWith(asked, argv);
        refuse(Text::tr("the core for %1 is not where it was installed").arg(QLatin1String(asked.name)));
    }
    forgetStart();
    std::move(argv + given->place + given->width, argv + argc + 1, argv + given->place); // with the null at the end
    argc -= given->width;
    if (findOption(argc, argv))
        refuse(Text::tr("it is given more than once; it is allowed once"));
}

} // namespace npscope
