// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What came of reading or writing: the value, or one translated sentence that a user can act on.

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace npscope {

struct Failure {
    QString text;
};

template <class T>
class [[nodiscard]] Loaded
{
public:
    Loaded(T value) : m_result(std::move(value)) {}
    Loaded(Failure failure) : m_result(std::move(failure)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_result); }
    const T &operator*() const { return std::get<T>(m_result); }
    const T *operator->() const { return &std::get<T>(m_result); }
    /// Empty where there is a value.
    QString error() const
    {
        const Failure *failure = std::get_if<Failure>(&m_result);
        return failure ? failure->text : QString();
    }
    Failure failure() const { return {error()}; }

private:
    std::variant<T, Failure> m_result;
};

} // namespace npscope
