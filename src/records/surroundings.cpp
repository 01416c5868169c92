#include <memory>
#include <random>

#include "records/open.h"

namespace composure::records {

Surroundings surroundings(Instant now) {
    auto device = std::make_shared<std::random_device>();
    return {[device] {
                const std::uint64_t high = (*device)();
                return (high << 32U) | (*device)();
            },
            now};
}

}  // namespace composure::records
