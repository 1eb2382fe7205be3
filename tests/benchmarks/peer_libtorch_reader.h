// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the files of peertask.h: words and numbers.

#pragma once

#include <fstream>
#include <numeric>
#include <stdexcept>
#include <string>
#include <torch/torch.h>
#include <vector>

class Reader
{
public:
    explicit Reader(const std::string &path) : m_file(path) {}

    template <class Value>
    Value read(const char *label)
    {
        expect(label);
        return next<Value>();
    }

    void expect(const char *label)
    {
        std::string word;
        m_file >> word;
        if (word != label)
            throw std::runtime_error("expected " + std::string(label) + ", found " + word);
    }

    template <class Value>
    Value next()
    {
        Value value;
        if (!(m_file >> value))
            throw std::runtime_error("the file ends too early");
        return value;
    }

    template <class Value>
    std::vector<Value> next(int64_t count)
    {
        std::vector<Value> values;
        for (int64_t i = 0; i < count; ++i)
            values.push_back(next<Value>());
        return values;
    }

private:
    std::ifstream m_file;
};

/// Tensor by tensor, each column by column; of a convolution's weight out × in × kernel those of the kernel's first.
inline void setParameters(const std::vector<torch::Tensor> &parameters, const std::vector<float> &values)
{
    const torch::NoGradGuard noGradient;
    const float *from = values.data();
    for (const torch::Tensor &parameter : parameters) {
        std::vector<int64_t> sizes(parameter.sizes().rbegin(), parameter.sizes().rend()), order(sizes.size());
        std::iota(order.rbegin(), order.rend(), 0);
        parameter.copy_(torch::from_blob(const_cast<float *>(from), sizes).permute(order));
        from += parameter.numel();
    }
}
