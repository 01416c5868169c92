#include "terminal/console.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdio>

namespace composure::terminal {

bool StandardConsole::take_line(std::string& line) {
    const std::size_t end = unread_.find('\n');
    if (end == std::string::npos) {
        if (!ended_ || unread_.empty()) return false;
        line = std::move(unread_);
        unread_.clear();
        return true;
    }
    line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    return true;
}

Console::Input StandardConsole::read_line(std::string& line, std::optional<Millis> most) {
    const std::optional<Millis> until = most ? std::optional(now() + *most) : std::nullopt;
    for (;;) {
        if (take_line(line)) return Input::line;
        if (ended_) return Input::end;
        pollfd ready{STDIN_FILENO, POLLIN, 0};
        const std::int64_t left = until ? std::max<std::int64_t>(0, (*until - now()).count) : -1;
        const int answer = ::poll(&ready, 1, static_cast<int>(std::min<std::int64_t>(left, INT_MAX)));
        if (answer < 0 && errno != EINTR) return Input::end;
        if (answer == 0) return Input::timeout;
        if (answer < 0) continue;
        std::array<char, 4096> block;
        const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
        if (count > 0) unread_.append(block.data(), static_cast<std::size_t>(count));
        if (count == 0 || (count < 0 && errno != EINTR)) ended_ = true;
    }
}

void StandardConsole::write(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

Millis StandardConsole::now() {
    const auto passed = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(passed).count()};
}

}  // namespace composure::terminal
