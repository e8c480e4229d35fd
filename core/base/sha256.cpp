// SPDX-License-Identifier: MIT
// The only place that knows OpenSSL.
#include "core/base/sha256.hpp"

#include <array>

#include <openssl/evp.h>

#include "core/base/invariant.hpp"

namespace fairlead {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  const int ok = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  FAIRLEAD_INVARIANT(ok == 1 && size == 32, "OpenSSL computes a sha256");
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (unsigned int k = 0; k < size; ++k) {
    hex += digits[digest[k] >> 4];
    hex += digits[digest[k] & 15];
  }
  return hex;
}

}  // namespace fairlead
