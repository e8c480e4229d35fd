// SPDX-License-Identifier: MIT
// Subcommands of `fairlead plugin` that have a file of their own.
#pragma once

#include "core/app/command.hpp"

namespace fairlead {

Action define_plugin_check(CLI::App& app);

}  // namespace fairlead
