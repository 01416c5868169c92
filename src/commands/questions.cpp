#include <fmt/format.h>

#include "commands/questions_internal.h"

namespace composure::commands {

std::string without_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::optional<std::string> ask(terminal::Console& console, std::string_view question, const std::string& otherwise) {
    console.write(fmt::format("{}\n", question));
    if (!otherwise.empty()) console.write(fmt::format("  [{}]\n", otherwise));
    console.write("> ");
    std::string line;
    if (console.read_line(line, std::nullopt) != terminal::Console::Input::line) {
        console.write("\n");
        return std::nullopt;
    }
    std::string answer = without_blanks(line);
    return answer.empty() ? otherwise : answer;
}

bool ask_whether(terminal::Console& console, std::string_view question) {
    const auto answer = ask(console, question, {});
    return answer == "yes" || answer == "y" || answer == "Yes" || answer == "Y";
}

}  // namespace composure::commands
