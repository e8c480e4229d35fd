// SPDX-License-Identifier: MIT
// What of this process a plugin might change, as text or numbers to compare.
#pragma once

#include <cstddef>
#include <set>
#include <string>

namespace fairlead {

[[nodiscard]] std::size_t thread_count();
/// Once no more than `expected` are left, or after waiting for threads that are just ending.
[[nodiscard]] std::size_t settled_thread_count(std::size_t expected);

/// `5 /tmp/file`: number and target of each descriptor.
[[nodiscard]] std::set<std::string> open_files();

/// Sorted lines.
[[nodiscard]] std::string environment_text();
[[nodiscard]] std::string locale_text();
/// Working directory, file mask, rounding mode, signal handlers.
[[nodiscard]] std::string settings_text();
/// The first line that one text has and the other has not.
[[nodiscard]] std::string first_difference(const std::string& before, const std::string& after);

/// On the heap now.
[[nodiscard]] std::size_t allocated_bytes();
/// Address space in use now.
[[nodiscard]] std::size_t mapped_bytes();
/// Whether a sanitizer allocates: what is mapped then grows with every new stack that it sees.
[[nodiscard]] bool runs_under_sanitizer();

}  // namespace fairlead
