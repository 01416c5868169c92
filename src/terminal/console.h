// Where the text game and the protocol read and write: a real terminal, or a test's script with its own time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/millis.h"

namespace composure::terminal {

inline constexpr std::size_t kMostLine = 65536;  // bytes; of a longer line only the first kMostLine + 1 are kept

class Console {
public:
    enum class Input : std::uint8_t { line, timeout, end };

    virtual ~Console() = default;
    // Waits for a whole line, at most `most` real milliseconds (nothing: as long as it takes).
    virtual Input read_line(std::string& line, std::optional<Millis> most) = 0;
    virtual void write(std::string_view text) = 0;  // with its own newlines; shown at once
    virtual Millis now() = 0;                       // real time since any fixed point, steady
};

// Standard input and output. Waits with poll(), so it costs nothing while nobody speaks. While it lives, Ctrl-C, a
// request to stop and a closed terminal are an end of input, so that the session can be kept; a second one ends the
// program at once. One at a time.
class StandardConsole : public Console {
public:
    StandardConsole();
    StandardConsole(const StandardConsole&) = delete;
    StandardConsole& operator=(const StandardConsole&) = delete;
    ~StandardConsole() override;

    Input read_line(std::string& line, std::optional<Millis> most) override;
    void write(std::string_view text) override;
    Millis now() override;

private:
    bool take_line(std::string& line);
    void read_some();
    void keep(std::string_view bytes);
    void stop_listening();

    std::string unread_;
    bool skips_ = false;  // the rest of a line that is too long
    bool ended_ = false;
    int signals_ = -1;  // signalfd; -1 once it has spoken
};

}  // namespace composure::terminal
