// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/sweepexport.h"

#include "ui/document/document.h"
#include "ui/document/output.h"
#include "ui/document/recordtext.h"
#include "ui/document/sessionfile.h"
#include "ui/paint/picture.h"
#include "ui/panels/collapsemappage.h"
#include "ui/panels/collapsemapview.h"
#include "ui/run/runcontroller.h"
#include "ui/run/sweepcontroller.h"
#include "ui/window/exportdialog.h"
#include "ui/window/plainbox.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace npscope {

SweepExport::SweepExport(CollapseMapPage &page, SweepController &sweep, Document &document, RunController &run,
                         QSettings &settings, QWidget &window)
    : QObject(&window), m_page(page), m_sweep(sweep), m_document(document), m_run(run), m_settings(settings),
      m_window(window)
{
    connect(page.exportPicture, &QAction::triggered, this, &SweepExport::exportPicture);
    connect(page.exportCsv, &QAction::triggered, this, &SweepExport::exportCsv);
}

QString SweepExport::askPath(const QString &title, const QString &filters, const QString &suffix,
                             const QString &folderKey)
{
    QFileDialog dialog(&m_window, title, m_settings.value(folderKey, QDir::homePath()).toString(), filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &filter) {
        const qsizetype dot = filter.lastIndexOf(QLatin1String("*."));
        dialog.setDefaultSuffix(filter.mid(dot + 2).chopped(1)); // "… (*.pdf)"
    });
    dialog.selectFile(QStringLiteral("npscope-collapse-map.") + suffix);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString path = dialog.selectedFiles().constFirst();
    m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
    return path;
}

void SweepExport::exportPicture()
{
    ExportDialog options(m_document.picture(), m_run.step(), m_run.length(), &m_window);
    options.withoutSheet();
    if (options.exec() != QDialog::Accepted)
        return;
    Picture picture = options.picture();
    picture.steps = m_document.picture().steps; // a function chart's
    m_document.setPicture(picture);
    const QString path = askPath(tr("Export Collapse Map"), tr("PNG picture (*.png);;PDF (*.pdf)"),
                                 QStringLiteral("png"), QStringLiteral("folders/picture"));
    if (!path.isEmpty())
        tell(writePicture(path));
}

std::optional<Failure> SweepExport::writePicture(const QString &path)
{
    Session session = m_document.session(m_run.step());
    session.picture.steps.clear();
    const ChartColours theme = m_page.view().colours();
    const auto painting = [this](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        CollapseMapPainter map;
        map.setColours(colours);
        map.setSize(size);
        map.setContent(m_page.view().content());
        map.paint(painter);
    };
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return write(path, paintPdf(painting, session.picture, theme));
    const QImage image = paintPicture(painting, session.picture, theme);
    if (image.isNull())
        return Failure{tr("There is not enough memory for a picture of this size")};
    return writePng(path, image, session);
}

void SweepExport::exportCsv()
{
    const QString path =
        askPath(tr("Export Runs"), tr("CSV (*.csv)"), QStringLiteral("csv"), QStringLiteral("folders/data"));
    if (!path.isEmpty())
        tell(write(path, sweepToCsv(*m_sweep.sweep(), m_sweep.runs(), m_page.column())));
}

void SweepExport::tell(const std::optional<Failure> &failure)
{
    if (failure)
        PlainBox::warn(tr("Not exported"), failure->text, m_window);
}

} // namespace npscope
