#include "base/mix64.h"

#include <array>
#include <bit>
#include <set>

#include "catch.h"

using composure::mix64;
using composure::scale_below;

TEST_CASE("mix64 is written down: these values never change without a new rules version") {
    CHECK(mix64(0) == 0);
    CHECK(mix64(1) == 0x4179b061e0c0e0d0ULL);
    CHECK(mix64(0x123456789ABCDEFULL) == 0x3efdea49c590f4ecULL);
    CHECK(mix64(1, 2, 3, 4) == 0xfd1aa7ad86d9a69ULL);
    CHECK(mix64(0, 0, 0, 0) == 0x50766f5833ea8461ULL);
}

TEST_CASE("one changed bit of the seed changes each bit of the answer about every second time") {
    constexpr int kSamples = 2000;
    for (int bit = 0; bit < 64; ++bit) {
        std::array<int, 64> changed{};
        for (std::uint64_t sample = 0; sample < kSamples; ++sample) {
            const std::uint64_t seed = mix64(sample * 0x9E3779B97F4A7C15ULL + 7);
            const std::uint64_t difference = mix64(seed) ^ mix64(seed ^ (1ULL << bit));
            for (std::size_t out = 0; out < 64; ++out) changed[out] += static_cast<int>((difference >> out) & 1U);
        }
        for (const int times : changed) {
            CHECK(times > kSamples * 40 / 100);
            CHECK(times < kSamples * 60 / 100);
        }
    }
}

TEST_CASE("neighbouring seeds, purposes, customers and counts draw nothing alike") {
    std::set<std::uint64_t> seen;
    std::int64_t bits = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        for (std::uint64_t purpose = 0; purpose < 6; ++purpose) {
            for (std::uint64_t customer = 0; customer < 8; ++customer) {
                for (std::uint64_t n = 0; n < 20; ++n) {
                    const std::uint64_t drawn = mix64(seed, purpose, customer, n);
                    seen.insert(drawn);
                    bits += std::popcount(drawn ^ mix64(seed, purpose, customer, n + 1));
                }
            }
        }
    }
    CHECK(seen.size() == 10 * 6 * 8 * 20);
    CHECK(bits > 31 * 9600);
    CHECK(bits < 33 * 9600);
}

TEST_CASE("scale_below spreads evenly, stays below, and one is always nought") {
    std::array<int, 6> drawn{};
    for (std::uint64_t n = 0; n < 60'000; ++n) ++drawn[scale_below(mix64(1, 1, 1, n), drawn.size())];
    for (const int times : drawn) {
        CHECK(times > 9'600);
        CHECK(times < 10'400);
    }
    CHECK(scale_below(~0ULL, 6) == 5);
    CHECK(scale_below(~0ULL, 1) == 0);
    CHECK(scale_below(0, 6) == 0);
    CHECK(scale_below(~0ULL, 1ULL << 32) == 0xFFFFFFFF);
}
