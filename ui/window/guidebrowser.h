// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows a page of the guide: in lines of a readable length, in the window's colours, with its figures drawn.

#pragma once

#include <QTextBrowser>

namespace npscope {

class GuidePictures;

class GuideBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideBrowser(QWidget *parent = nullptr);

    /// The address of a page, or of a heading on it.
    static QUrl address(const QString &page, const QString &anchor = {});
    /// As a link does; where it is already, to the beginning of that.
    void goTo(const QUrl &address);
    /// The page that is shown.
    QString page() const;
    const GuidePictures &pictures() const { return *m_pictures; }

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    /// The page, or the heading, that source() names.
    void shown();

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double widestColumn() const;
    double columnWidth() const;
    QImage picture(const QString &name) const;
    void setMargins();
    void paintPictures();
    void restyle();

    GuidePictures *m_pictures;
};

} // namespace npscope
