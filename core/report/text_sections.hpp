// SPDX-License-Identifier: MIT
// Sections of the text report, one function each; a section without content is empty.
#pragma once

#include <string>

#include "core/model/run.hpp"

namespace fairlead::text_sections {

[[nodiscard]] std::string heading(const Run& run, int width);
[[nodiscard]] std::string orders(const Run& run, int width);
[[nodiscard]] std::string money(const Run& run, int width);
[[nodiscard]] std::string lines(const Run& run, int width);
[[nodiscard]] std::string assets(const Run& run, int width);
[[nodiscard]] std::string waiting(const Run& run, int width);
[[nodiscard]] std::string demands(const Run& run, int width);
[[nodiscard]] std::string left_out(const Run& run, int width);
[[nodiscard]] std::string assumptions(const Run& run, int width);

}  // namespace fairlead::text_sections
