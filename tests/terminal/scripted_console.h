// A console with its own time: each line of the script is typed at its moment, and sleeping costs nothing.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "terminal/console.h"

namespace composure::test {

class ScriptedConsole : public terminal::Console {
public:
    explicit ScriptedConsole(std::deque<std::pair<Millis, std::string>> script) : script_(std::move(script)) {}

    Input read_line(std::string& line, std::optional<Millis> most) override {
        const bool typed = !script_.empty() && (!most || script_.front().first <= now_ + *most);
        if (!typed) {
            if (!most) return Input::end;
            now_ += *most;
            return Input::timeout;
        }
        now_ = std::max(now_, script_.front().first);
        line = script_.front().second;
        script_.pop_front();
        return Input::line;
    }
    void write(std::string_view text) override { shown_ += text; }
    Millis now() override { return now_; }

    const std::string& shown() const { return shown_; }

private:
    std::deque<std::pair<Millis, std::string>> script_;
    Millis now_;
    std::string shown_;
};

}  // namespace composure::test
