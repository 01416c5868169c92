// Any bytes as the lines of a program that plays: every line is answered, and the session ends with an `end`.
#include <cstddef>
#include <cstdint>

#include "common.h"
#include "session/session.h"
#include "terminal/protocol.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace composure;
    std::string_view rest = fuzz::text(data, size);
    const auto read = [&rest](std::string& line) {
        if (rest.empty()) return false;
        const std::size_t end = rest.find('\n');
        line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        return true;
    };
    std::string last;
    const auto write = [&last](std::string_view line) { last = line; };

    session::Session session{fuzz::model(), 1, {}, {}};
    terminal::play_protocol(session, read, write);
    if (!last.starts_with("{\"end\":")) std::abort();
    return 0;
}
