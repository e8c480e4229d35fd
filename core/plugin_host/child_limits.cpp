// SPDX-License-Identifier: MIT
#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/plugin_host/child_process.hpp"

namespace fairlead {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

/// `grace`: between the signal that says so and the end.
void limit(__rlimit_resource resource, std::uint64_t most, std::uint64_t grace = 0) {
  const rlimit limits{static_cast<rlim_t>(most), static_cast<rlim_t>(most + grace)};
  ::setrlimit(resource, &limits);
}

}  // namespace

void follow_parent() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  // The parent's handlers are gone with exec; what it ignores or blocks stays so.
  for (const int signal : {SIGINT, SIGTERM, SIGPIPE, SIGABRT, SIGCHLD}) std::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void limit_this_process(const ChildLimits& limits) {
  limit(RLIMIT_CORE, 0);
  if (limits.seconds > 0) limit(RLIMIT_CPU, limits.seconds, 1);
  if (limits.memory_bytes > 0 && !sanitized) limit(RLIMIT_AS, limits.memory_bytes);
}

}  // namespace fairlead
