// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A main window to test by real mouse and key events, with settings of its own.

#pragma once

#include "core/predict/predictor.h"
#include "core/train/run.h"
#include "tests/sanitizer.h"
#include "tests/ui/guitest.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"
#include "ui/views/functionview.h"
#include "ui/window/focuspolicy.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QProgressDialog>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace npscope {

class WindowFixture : public QObject
{
    Q_OBJECT

protected:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<MainWindow> m_window;

    /// Long enough for a sanitizer on a busy machine: waiting so long means it never comes.
    static constexpr int patience = times(60'000, 600'000); // ms
    static bool await(const std::function<bool()> &isSo) { return QTest::qWaitFor(isSo, patience); }

    Document &document() { return *m_document; }
    RunController &run() { return *m_run; }
    FunctionView &chart() { return m_window->functionView(); }

    /// The chart as it is on the screen, and the texts of its legend.
    QImage shot()
    {
        QImage image(chart().size(), QImage::Format_RGB32);
        chart().render(&image);
        return image;
    }
    QStringList legend()
    {
        QStringList texts;
        for (const LegendEntry &entry : functionLegend(chart().content(), ChartColours::paper()))
            texts << entry.text;
        return texts;
    }

    void create()
    {
        destroy();
        m_document = std::make_unique<Document>();
        m_run = std::make_unique<RunController>(*m_document);
        m_window = std::make_unique<MainWindow>(*m_document, *m_run);
    }
    void destroy()
    {
        m_window.reset();
        m_run.reset();
        m_document.reset();
    }
    void open()
    {
        create();
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(await([this] { return run().frame() != nullptr; }));
    }

    /// Waits until the present experiment is shown at this step.
    bool awaitStep(Step step)
    {
        return await([&] {
            const auto frame = run().frame();
            return frame && !frame->isComputing() && frame->step == step
                   && *frame->experiment == document().experiment();
        });
    }
    bool seek(Step step)
    {
        run().seek(step);
        return awaitStep(step);
    }
    std::vector<float> curves() { return run().frame()->fan->y; }

    /// Where the value is drawn, in the coordinates of the chart.
    QPoint at(Point value) { return chart().painter().mapping().toPixel({value.x, value.y}).toPoint(); }
    void click(Point value, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(&chart(), button, {}, at(value));
    }
    void drag(Point from, Point to)
    {
        QTest::mousePress(&chart(), Qt::LeftButton, {}, at(from));
        for (int i = 1; i <= 5; ++i) {
            const double share = i / 5.0;
            QTest::mouseMove(&chart(), at({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)}));
        }
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, at(to));
    }
    void fitPlane(LatentFit fit)
    {
        View view = document().view();
        view.latent.fit = fit;
        document().setView(view);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), Qt::Key(key), modifiers);
    }

    /// Calls back with each modal dialog that asks something as it comes up, instead of whom it called before, until
    /// the test ends.
    void withDialogs(const std::function<void(QWidget *)> &handle)
    {
        m_dialogs = std::make_unique<QTimer>();
        m_dialogs->setInterval(20);
        connect(m_dialogs.get(), &QTimer::timeout, this, [handle, handled = QPointer<QWidget>()]() mutable {
            QWidget *dialog = QApplication::activeModalWidget();
            const bool asks = dialog && !qobject_cast<QProgressDialog *>(dialog); // which goes by itself
            if (asks && dialog != handled) {
                handled = dialog;
                handle(dialog);
            }
        });
        m_dialogs->start();
    }
    static void chooseFile(QWidget *dialog, const QString &path)
    {
        auto *name = dialog->findChild<QLineEdit *>("fileNameEdit");
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    }

private:
    std::unique_ptr<QTimer> m_dialogs;

private slots:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QCoreApplication::setOrganizationName("NPScope");
        QCoreApplication::setApplicationName("NPScope");
        QLocale::setDefault(QLocale::c());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QVERIFY(QSettings().fileName().startsWith(m_folder.path()));
        qApp->installEventFilter(new FocusPolicy(qApp));
    }
    void init()
    {
        failOnWarnings();
        QSettings().clear();
        open();
    }
    void cleanup()
    {
        m_dialogs.reset();
        destroy();
    }
};

} // namespace npscope
