#include "base/sha256.h"

#include <algorithm>
#include <bit>

namespace composure {
namespace {

constexpr std::size_t kBlock = 64;

// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// FIPS 180-4, 5.3.3: the same of the square roots of the first 8 primes.
using Hash = std::array<std::uint32_t, 8>;
constexpr Hash kStart{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

std::uint32_t spread(std::uint32_t x, int a, int b, int c) {
    return std::rotr(x, a) ^ std::rotr(x, b) ^ std::rotr(x, c);
}

std::array<std::uint32_t, 64> schedule(const std::byte* block) {
    std::array<std::uint32_t, 64> words{};
    const auto byte = [block](std::size_t i) { return std::to_integer<std::uint32_t>(block[i]); };
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = byte(4 * i) << 24 | byte(4 * i + 1) << 16 | byte(4 * i + 2) << 8 | byte(4 * i + 3);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t old = words[i - 15];
        const std::uint32_t recent = words[i - 2];
        const std::uint32_t small_0 = std::rotr(old, 7) ^ std::rotr(old, 18) ^ (old >> 3);
        const std::uint32_t small_1 = std::rotr(recent, 17) ^ std::rotr(recent, 19) ^ (recent >> 10);
        words[i] = words[i - 16] + small_0 + words[i - 7] + small_1;
    }
    return words;
}

// One round; the caller turns the names instead of moving the values: a digest is a fifth of a check's time.
inline void mix_round(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e,
                      std::uint32_t f, std::uint32_t g, std::uint32_t& h, std::uint32_t word) {
    const std::uint32_t first = h + spread(e, 6, 11, 25) + (g ^ (e & (f ^ g))) + word;
    d += first;
    h = first + spread(a, 2, 13, 22) + ((a & b) | (c & (a | b)));
}

void mix_block(Hash& hash, const std::byte* block) {
    const auto words = schedule(block);
    auto [a, b, c, d, e, f, g, h] = hash;
    for (std::size_t i = 0; i < 64; i += 8) {
        mix_round(a, b, c, d, e, f, g, h, kRound[i] + words[i]);
        mix_round(h, a, b, c, d, e, f, g, kRound[i + 1] + words[i + 1]);
        mix_round(g, h, a, b, c, d, e, f, kRound[i + 2] + words[i + 2]);
        mix_round(f, g, h, a, b, c, d, e, kRound[i + 3] + words[i + 3]);
        mix_round(e, f, g, h, a, b, c, d, kRound[i + 4] + words[i + 4]);
        mix_round(d, e, f, g, h, a, b, c, kRound[i + 5] + words[i + 5]);
        mix_round(c, d, e, f, g, h, a, b, kRound[i + 6] + words[i + 6]);
        mix_round(b, c, d, e, f, g, h, a, kRound[i + 7] + words[i + 7]);
    }
    const Hash added{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < hash.size(); ++i) hash[i] += added[i];
}

}  // namespace

Digest sha256(std::span<const std::byte> bytes) {
    Hash hash = kStart;
    std::size_t done = 0;
    for (; bytes.size() - done >= kBlock; done += kBlock) mix_block(hash, bytes.data() + done);

    // What is left, one set bit, zeros, and the length in bits: one block, or two.
    std::array<std::byte, 2 * kBlock> tail{};
    const std::size_t left = bytes.size() - done;
    std::copy(bytes.begin() + static_cast<std::ptrdiff_t>(done), bytes.end(), tail.begin());
    tail[left] = std::byte{0x80};
    const std::size_t end = left + 9 <= kBlock ? kBlock : 2 * kBlock;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (std::size_t i = 0; i < 8; ++i) tail[end - 1 - i] = static_cast<std::byte>((bits >> (8 * i)) & 0xFF);
    for (std::size_t block = 0; block < end; block += kBlock) mix_block(hash, tail.data() + block);

    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest[i] = static_cast<std::uint8_t>((hash[i / 4] >> (24 - 8 * (i % 4))) & 0xFF);
    }
    return digest;
}

Digest sha256(std::string_view text) { return sha256(std::as_bytes(std::span{text.data(), text.size()})); }

std::string to_hex(const Digest& digest) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 0xF];
    }
    return text;
}

}  // namespace composure
