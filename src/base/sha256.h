// SHA-256 (FIPS 180-4), for digests of scenarios, conduct tables and event logs. Checked against the standard's own
// vectors.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace composure {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::span<const std::byte> bytes);
Digest sha256(std::string_view text);

// 64 lower-case hexadecimal characters.
std::string to_hex(const Digest& digest);

}  // namespace composure
