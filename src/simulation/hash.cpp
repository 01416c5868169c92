// The golden hash: an event log as bytes that are the same on every machine.
#include <type_traits>

#include "simulation/recording.h"

namespace composure::simulation {
namespace {

template <class Number>
void append(std::string& bytes, Number value) {
    auto rest = static_cast<std::make_unsigned_t<Number>>(value);
    for (std::size_t n = 0; n < sizeof(Number); ++n) {
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(rest & 0xFFU)));
        if constexpr (sizeof(Number) > 1) rest = static_cast<std::make_unsigned_t<Number>>(rest >> 8U);
    }
}

}  // namespace

Digest hash_of(std::span<const Event> events) {
    std::string bytes;
    bytes.reserve(events.size() * sizeof(Event));
    for (const Event& event : events) {
        append(bytes, event.at.count);
        append(bytes, event.value);
        append(bytes, event.other);
        append(bytes, event.customer.value);
        append(bytes, event.moment.value);
        append(bytes, event.reply.value);
        append(bytes, event.ref);
        append(bytes, static_cast<std::uint8_t>(event.kind));
        append(bytes, event.detail);
    }
    return sha256(std::string_view(bytes));
}

}  // namespace composure::simulation
