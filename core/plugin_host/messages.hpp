// SPDX-License-Identifier: MIT
// Messages over a socket between this program and its child: a length of eight bytes, then so many bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

/// The descriptor on which a child talks with its parent.
inline constexpr int child_socket = 3;

/// The message with its length before it.
[[nodiscard]] std::string framed(std::string_view message);
/// Takes the first whole message off the front of what was received; empty if there is none yet.
[[nodiscard]] std::optional<std::string> take_message(std::string& received);

/// The child's end; both block. False or empty: the parent is gone.
[[nodiscard]] bool write_message(std::string_view message);
[[nodiscard]] std::optional<std::string> read_message();

}  // namespace fairlead
