// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace npscope {

class Document;

/// Which draw of the curves' noise is shown, and a button for the next one.
class DrawField final : public QWidget
{
    Q_OBJECT

public:
    explicit DrawField(Document &document, QWidget *parent = nullptr);

private:
    void follow();

    Document &m_document;
    QLabel *m_draw = nullptr;
};

} // namespace npscope
