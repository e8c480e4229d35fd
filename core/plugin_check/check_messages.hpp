// SPDX-License-Identifier: MIT
// What a checking child says to its parent: a letter for the kind, then the rest.
#pragma once

namespace fairlead::check_message {

inline constexpr char note = 'n';     ///< then what is being tried
inline constexpr char verdict = 'v';  ///< then the outcome's digit and why

}  // namespace fairlead::check_message
