// SPDX-License-Identifier: MIT
#include "core/program/standard_streams.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace fairlead {

void occupy_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
    if (::fcntl(stream, F_GETFD) < 0) static_cast<void>(::open("/dev/null", O_RDONLY));
}

}  // namespace fairlead
