// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/processorvariants.h"

#include "core/processor/variant.h"

#ifdef NPSCOPE_VARIANTS
#include <QByteArray>

#include <dlfcn.h>
#include <filesystem>
#include <string_view>
#include <unistd.h>
#endif

namespace npscope {

#ifdef NPSCOPE_VARIANTS

namespace {

constexpr const char *searched = "LD_LIBRARY_PATH";     // where the loader looks first
constexpr const char *kept = "NPSCOPE_LD_LIBRARY_PATH"; // what that was before; there in a process that started anew

// Of the core that is at work, without the subfolder of its variant.
std::filesystem::path libraryFolder()
{
    Dl_info info{};
    if (dladdr(reinterpret_cast<void *>(&processorVariant), &info) == 0)
        return {};
    std::error_code error;
    const auto folder = std::filesystem::canonical(info.dli_fname, error).parent_path();
    return folder.parent_path().filename() == "glibc-hwcaps" ? folder.parent_path().parent_path() : folder;
}

} // namespace

std::vector<ProcessorVariant> processorVariants()
{
    return {{"baseline", "x86-64", "baseline", true},
            {"avx2", "x86-64-v3", "glibc-hwcaps/x86-64-v3", __builtin_cpu_supports("x86-64-v3") != 0},
            {"avx512", "x86-64-v4", "glibc-hwcaps/x86-64-v4", __builtin_cpu_supports("x86-64-v4") != 0}};
}

bool isRunning(const ProcessorVariant &variant)
{
    const std::string_view running = processorVariant();
    return running.substr(0, running.find(' ')) == variant.title;
}

std::string folderOf(const ProcessorVariant &variant)
{
    return libraryFolder() / variant.subfolder;
}

void startAnewWith(const ProcessorVariant &variant, char **argv)
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error || qEnvironmentVariableIsSet(kept))
        return;
    const QByteArray before = qgetenv(searched);
    const QByteArray folder = folderOf(variant).c_str();
    qputenv(kept, before);
    qputenv(searched, before.isEmpty() ? folder : folder + ':' + before);
    execv(program.c_str(), argv);
}

void forgetStart()
{
    if (!qEnvironmentVariableIsSet(kept))
        return;
    const QByteArray before = qgetenv(kept);
    if (before.isEmpty())
        qunsetenv(searched);
    else
        qputenv(searched, before);
    qunsetenv(kept);
}

#else

std::vector<ProcessorVariant> processorVariants()
{
    return {};
}

bool isRunning(const ProcessorVariant &)
{
    return true;
}

std::string folderOf(const ProcessorVariant &)
{
    return {};
}

void startAnewWith(const ProcessorVariant &, char **) {}

void forgetStart() {}

#endif

} // namespace npscope
