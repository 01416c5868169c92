#include "window/desk/options.h"

#include <charconv>

namespace composure::window {
namespace {

tl::unexpected<Error> wrong(std::string message, std::string fix) {
    return tl::unexpected(Error{"wrong-usage", std::move(message), std::move(fix), ErrorKind::usage});
}

template <class Number>
std::optional<Number> number_in(std::string_view word) {
    Number number{};
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (problem != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

Result<bool> read_size(std::string_view word, Options& options) {
    const std::size_t by = word.find('x');
    const auto width = number_in<int>(word.substr(0, by));
    const auto height = number_in<int>(by == std::string_view::npos ? std::string_view() : word.substr(by + 1));
    const auto sensible = [](std::optional<int> pixels) {
        return pixels.value_or(0) >= 240 && pixels.value_or(0) <= 16'384;
    };
    if (!sensible(width) || !sensible(height))
        return wrong("--size wants something like 1280x800", "give width x height in pixels");
    options.width = *width;
    options.height = *height;
    return true;
}

Result<bool> read_scale(std::string_view word, Options& options) {
    const auto percent = number_in<int>(word.ends_with('%') ? word.substr(0, word.size() - 1) : word);
    if (!percent || *percent < 75 || *percent > 300)
        return wrong("--ui-scale wants a number from 75 to 300", "for example --ui-scale 150");
    options.ui_scale = static_cast<float>(*percent) / 100;
    return true;
}

// An option and its value.
Result<bool> read_one(std::string_view name, const std::string& value, Options& options) {
    if (name == "--seed") {
        options.seed = number_in<std::uint64_t>(value);
        if (!options.seed) return wrong("--seed wants a whole number", "for example --seed 1");
        return true;
    }
    if (name == "--pace") {
        const auto pace = session::pace_named(value);
        if (!pace) return wrong("--pace does not know '" + value + "'", "use 1, 1.5, 2, 3, 10 or off");
        options.pace = *pace;
        options.pace_given = true;
        return true;
    }
    if (name == "--theme") {
        options.theme = theme_named(value);
        if (!options.theme) return wrong("--theme does not know '" + value + "'", "use light, dark or contrast");
        return true;
    }
    if (name == "--motion") {
        if (value != "full" && value != "reduced")
            return wrong("--motion does not know '" + value + "'", "use full or reduced");
        options.motion = value == "full" ? Motion::full : Motion::reduced;
        return true;
    }
    if (name == "--language") options.language = value;
    if (name == "--trainee") options.trainee = value;
    if (name == "--records") options.records = value;
    if (name == "--record") options.record = value;
    if (name == "--record-test") options.record_test = value;
    if (name == "--script") options.script = value;
    if (name == "--people") options.people = value;
    if (name == "--ui-scale") return read_scale(value, options);
    if (name == "--size") return read_size(value, options);
    return true;
}

bool takes_value(std::string_view word) {
    for (const std::string_view known :
         {"--seed", "--pace", "--trainee", "--records", "--record", "--record-test", "--script", "--people",
          "--ui-scale", "--size", "--theme", "--motion", "--language"})
        if (word == known) return true;
    return false;
}

}  // namespace

Result<Options> read_options(std::span<const std::string> words) {
    Options options;
    bool play = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string name = words[i];
        if (name == "--help" || name == "-h") {
            options.help = true;
        } else if (name == "--version") {
            options.version = true;
        } else if (name == "--assessment") {
            options.assessment = true;
        } else if (name == "--continue") {
            options.go_on = true;
        } else if (name == "--watch") {
            options.watch = true;
        } else if (name == "--virtual-time") {
            options.virtual_time = true;
        } else if (name == "play" && !play && options.scenario.empty()) {
            play = true;
        } else if (name.starts_with("--")) {
            const std::size_t equals = name.find('=');
            const std::string value = equals != std::string::npos ? name.substr(equals + 1)
                                      : i + 1 < words.size()      ? words[i + 1]
                                                                  : std::string();
            const bool apart = equals == std::string::npos;
            name = name.substr(0, equals);
            if (!takes_value(name))
                return wrong("there is no option '" + name + "'", "composure-window --help shows them all");
            if (apart && i + 1 >= words.size())
                return wrong(name + " wants a value", "composure-window --help shows them all");
            if (apart) ++i;
            if (const auto read = read_one(name, value, options); !read) return tl::unexpected(read.error());
        } else if (options.scenario.empty()) {
            options.scenario = name;
        } else {
            return wrong("there is one scenario too many: '" + name + "'", "give one file or one name");
        }
    }
    if (play && options.scenario.empty() && !options.help && !options.go_on)
        return wrong("play wants a scenario", "for example: play rude-remark");
    if (options.go_on && options.assessment)
        return wrong("an assessment that was interrupted is void", "leave out --continue to take it again");
    if (options.watch && (options.scenario.empty() || options.assessment || options.go_on))
        return wrong("--watch is for trying out the scenario file that you write",
                     "for example: play mine.yaml --watch");
    if (!options.record_test.empty() && (options.scenario.empty() || options.assessment || options.go_on))
        return wrong("--record-test is for a practice that begins and ends here",
                     "for example: play mine.yaml --record-test \"counting together\"");
    if (options.assessment && !options.pace_given) options.pace = *session::pace_named("1.5");
    return options;
}

std::string help_text() {
    return "composure-window: practise with difficult customers in a window\n"
           "\n"
           "  composure-window                     choose a scenario\n"
           "  composure-window play SCENARIO       a file, or the name of a shipped one\n"
           "\n"
           "  --seed N          the luck of the session (default: drawn)\n"
           "  --pace X          1, 1.5, 2, 3, 10: how much more time you have; off: time waits for you\n"
           "  --trainee NAME    who plays (default: COMPOSURE_TRAINEE, else the login name)\n"
           "  --records FILE    where sessions are kept (default: COMPOSURE_RECORDS, else the user's data folder)\n"
           "  --continue        go on with the practice session that was interrupted\n"
           "  --assessment      the result is for review; needs a site.yaml\n"
           "  --record FILE     write the recording there\n"
           "  --record-test N   write the play as a test of that name into the scenario file\n"
           "  --watch           the play follows the file while you write it; nothing is kept\n"
           "  --ui-scale N      size of text and buttons in percent, 75 to 300; also Ctrl + and Ctrl -\n"
           "  --theme NAME      light, dark or contrast\n"
           "  --motion NAME     full or reduced\n"
           "  --language CODE   for example et\n"
           "  --size WxH        size of the window, default 1280x800\n"
           "  --script FILE     for tests: keys, clicks, waits, expectations and screenshots\n"
           "  --virtual-time    for tests: time passes only by the script's waits\n"
           "\n"
           "Files that only save time at the next start: $XDG_CACHE_HOME/composure, else ~/.cache/composure; at most\n"
           "24 MB, nothing about anybody, to be deleted at any time\n"
           "Without a screen: composure play --text SCENARIO\n";
}

}  // namespace composure::window
