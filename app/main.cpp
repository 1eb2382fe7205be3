// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>

int main()
{
    std::puts("NPScope " NPSCOPE_VERSION);
}
