// SPDX-License-Identifier: MIT
#include "core/plugin_host/messages.hpp"

#include <cerrno>
#include <cstdint>
#include <cstring>

#include <sys/socket.h>
#include <sys/types.h>

namespace fairlead {
namespace {

using Length = std::uint64_t;

bool receive_some(std::string& received) {
  char piece[1 << 16];
  ssize_t count = 0;
  do count = ::recv(child_socket, piece, sizeof piece, 0);
  while (count < 0 && errno == EINTR);
  if (count <= 0) return false;
  received.append(piece, static_cast<std::size_t>(count));
  return true;
}

}  // namespace

std::string framed(std::string_view message) {
  const Length length = message.size();
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes.append(message);
}

std::optional<std::string> take_message(std::string& received) {
  Length length = 0;
  if (received.size() < sizeof length) return std::nullopt;
  std::memcpy(&length, received.data(), sizeof length);
  if (received.size() - sizeof length < length) return std::nullopt;
  std::string message = received.substr(sizeof length, length);
  received.erase(0, sizeof length + length);
  return message;
}

bool write_message(std::string_view message) {
  const std::string bytes = framed(message);
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t count = ::send(child_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    sent += static_cast<std::size_t>(count);
  }
  return true;
}

std::optional<std::string> read_message() {
  static std::string received;  // NOLINT: one socket a process
  for (;;) {
    if (auto message = take_message(received)) return message;
    if (!receive_some(received)) return std::nullopt;
  }
}

}  // namespace fairlead
