// Where the text game reads and writes: a real terminal, or a test's script with its own time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/millis.h"

namespace composure::terminal {

class Console {
public:
    enum class Input : std::uint8_t { line, timeout, end };

    virtual ~Console() = default;
    // Waits for a whole line, at most `most` real milliseconds (nothing: as long as it takes).
    virtual Input read_line(std::string& line, std::optional<Millis> most) = 0;
    virtual void write(std::string_view text) = 0;  // with its own newlines; shown at once
    virtual Millis now() = 0;                       // real time since any fixed point, steady
};

// Standard input and output. Waits with poll(), so it costs nothing while nobody speaks.
class StandardConsole : public Console {
public:
    Input read_line(std::string& line, std::optional<Millis> most) override;
    void write(std::string_view text) override;
    Millis now() override;

private:
    bool take_line(std::string& line);
    std::string unread_;
    bool ended_ = false;
};

}  // namespace composure::terminal
