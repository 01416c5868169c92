#include "base/text.h"

namespace composure {
namespace {
constexpr int kSteps[] = {1, 2, 3};
const std::string kRaw = R"(float rand() #include <chrono> { { {)";
template <typename Number = int>
Number twice(Number value) {
    return value * 2;
}
int timed(int (*time)(int)) { return (*time)(1'000'000); }
static int hidden(char brace = '{') { return brace; }
}  // namespace

int Text::longest() {
    static const std::string kQuoted = "std::chrono \" double";
    static constexpr int kNumber = 0x1e5;
    const auto runtime = [&]() -> int { return kNumber; };
    return twice(kSteps[0]) + hidden() + runtime() + timed(nullptr);
}
}  // namespace composure
