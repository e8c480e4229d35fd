// SPDX-License-Identifier: MIT
// Standard streams that the program was started without.
#pragma once

namespace fairlead {

/// A closed standard stream is opened so that reading finds its end and writing fails, as on a closed one: else the
/// next file opened would take its number and be written into.
void occupy_standard_streams();

}  // namespace fairlead
