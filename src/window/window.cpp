#include "window/window.h"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <future>
#include <string>
#include <vector>

#include "window/app/loop.h"
#include "window/app/people_page.h"
#include "window/text/cache.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

constexpr int kFindings = 1;
constexpr int kWrongUsage = 2;
constexpr int kMachineFailed = 3;
constexpr int kScriptFailed = 4;  // told apart from a session that did not meet the standard

// Whoever reads it may be gone, with the terminal: that must not end a play.
void say(std::FILE* to, const std::string& text) { std::fputs(text.c_str(), to); }

int report(const Error& error) {
    say(stderr, fmt::format("composure-window: {}\n", error.message));
    if (!error.fix.empty()) say(stderr, fmt::format("  {}\n", error.fix));
    if (error.code == "script-failed") return kScriptFailed;
    return error.kind == ErrorKind::machine ? kMachineFailed : kWrongUsage;
}

Result<std::vector<ScriptStep>> script_of(const Options& options) {
    const auto bytes = session::read_file(options.script, 1 << 20);
    if (!bytes) return tl::unexpected(bytes.error());
    return read_script(*bytes);
}

int draw_people(const Options& options) {
    if (options.language) choose_language(*options.language, locale_folder());
    const auto written = write_people_pages(options);
    return written ? 0 : report(written.error());
}

int play(const Options& options, const Outside& outside) {
    auto app = App::start(options, outside);
    if (!app) return report(app.error());
    std::vector<ScriptStep> steps;
    if (!options.script.empty()) {
        auto read = script_of(options);
        if (!read) return report(read.error());
        steps = std::move(*read);
    }
    // The letters are drawn while the window opens; should its screen be finer than most, they are drawn once more.
    std::future<Result<PreparedFonts>> fonts;
    const auto begin = [&] {
        fonts = std::async(std::launch::async, [scale = (*app)->ui_scale()] {
            return PreparedFonts::make(scale, Letters::usual, Cache::of_user());
        });
        (*app)->read_ahead(App::When::window_opens);
    };
    auto platform = Platform::open("Composure", options.width, options.height, {begin, [&fonts] { fonts.wait(); }});
    if (!platform) return report(platform.error());
    Loop loop(**platform, **app, options, outside.log);
    auto prepared = fonts.get();
    if (!prepared) return report(prepared.error());
    loop.take(std::move(*prepared));
    const auto done = options.script.empty() ? loop.run() : loop.run_script(steps);
    (*app)->close();  // if it could not go on, what was played stays all the same
    const auto elsewhere = (*app)->kept_elsewhere();
    if (elsewhere) say(stderr, fmt::format("composure-window: {}\n", *elsewhere));
    if (!done) return report(done.error());
    if (elsewhere) return kMachineFailed;
    if ((*app)->save_failed()) return kMachineFailed;
    const bool asked_for_one = !options.scenario.empty() || options.go_on;
    return asked_for_one && !(*app)->met().value_or(true) ? kFindings : 0;
}

}  // namespace

int run(int count, const char* const* words, const Outside& outside) {
    std::signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string> given(words + (count > 0 ? 1 : 0), words + count);
    const auto options = read_options(given);
    if (!options) return report(options.error());
    if (options->help) say(stdout, help_text());
    if (options->version) say(stdout, fmt::format("composure-window (rules {})\n", simulation::kRulesVersion));
    if (options->help || options->version) return 0;
    return options->people.empty() ? play(*options, outside) : draw_people(*options);
}

}  // namespace composure::window
