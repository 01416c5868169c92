#include "terminal/console.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <csignal>
#include <cstdio>

namespace composure::terminal {

namespace {

sigset_t stop_signals() {
    sigset_t set;
    ::sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&set, number);
    return set;
}

}  // namespace

StandardConsole::StandardConsole() {
    const sigset_t set = stop_signals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    signals_ = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (signals_ < 0) ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends the input, not the program
}

StandardConsole::~StandardConsole() { stop_listening(); }

void StandardConsole::stop_listening() {
    if (signals_ < 0) return;
    signalfd_siginfo heard;
    while (::read(signals_, &heard, sizeof heard) > 0) {
    }
    ::close(signals_);
    signals_ = -1;
    const sigset_t set = stop_signals();
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

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

void StandardConsole::keep(std::string_view bytes) {
    if (skips_) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) return;
        bytes.remove_prefix(end);
        skips_ = false;
    }
    unread_.append(bytes);
    const std::size_t last = unread_.rfind('\n');
    const std::size_t begun = last == std::string::npos ? 0 : last + 1;
    if (unread_.size() - begun <= kMostLine) return;
    unread_.resize(begun + kMostLine + 1);
    skips_ = true;
}

void StandardConsole::read_some() {
    std::array<char, 4096> block;
    const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count > 0) keep({block.data(), static_cast<std::size_t>(count)});
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) ended_ = true;
}

Console::Input StandardConsole::read_line(std::string& line, std::optional<Millis> most) {
    const std::optional<Millis> until = most ? std::optional(now() + *most) : std::nullopt;
    for (;;) {
        std::array<pollfd, 2> ready{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{signals_, POLLIN, 0}};
        const bool whole = ended_ || unread_.find('\n') != std::string::npos;
        const std::int64_t left = whole ? 0 : until ? std::max<std::int64_t>(0, (*until - now()).count) : -1;
        const int answer = ::poll(ready.data(), ready.size(), static_cast<int>(std::min<std::int64_t>(left, INT_MAX)));
        if (answer < 0 && errno != EINTR) return Input::end;
        if (answer > 0 && ready[1].revents != 0) {
            stop_listening();
            unread_.clear();
            ended_ = true;
            return Input::end;
        }
        if (take_line(line)) return Input::line;
        if (ended_) return Input::end;
        if (answer == 0 && until && now() >= *until) return Input::timeout;
        if (answer > 0) read_some();
    }
}

void StandardConsole::write(std::string_view text) {
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!whole || std::fflush(stdout) != 0) ended_ = true;  // nobody reads any more
}

Millis StandardConsole::now() {
    const auto passed = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(passed).count()};
}

}  // namespace composure::terminal
