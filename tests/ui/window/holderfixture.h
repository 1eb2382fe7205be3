// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// As WindowFixture, but with the window in its holder, which puts another one in its place and keeps what is not saved.

#pragma once

#include "tests/ui/window/windowfixture.h"
#include "ui/window/windowholder.h"

namespace npscope {

class HolderFixture : public WindowFixture
{
    Q_OBJECT

protected:
    std::unique_ptr<WindowHolder> m_holder;

    MainWindow &window() { return m_holder->window(); }

    /// What was open is closed before.
    void start(const Session &session = {})
    {
        failOnWarnings();
        stop();
        m_document = std::make_unique<Document>();
        m_document->newSession(session);
        m_run = std::make_unique<RunController>(*m_document);
        m_holder = std::make_unique<WindowHolder>(*m_document, *m_run);
        window().resize(1100, 720);
        window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(await([this] { return run().frame() != nullptr; }));
    }
    void stop()
    {
        m_holder.reset();
        destroy();
    }

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
};

} // namespace npscope
