#include <fmt/format.h>
#include <unistd.h>

#include <random>

#include "commands/play_internal.h"
#include "session/record_test.h"
#include "session/session.h"
#include "session/typed_talk.h"
#include "terminal/protocol.h"
#include "terminal/text_game.h"

namespace composure::commands {

namespace {

// All that a play needs, whether it is new or goes on.
struct Play {
    const PlayOptions& options;
    Program& program;
    Keeping keeping;
    std::unique_ptr<simulation::Model> model;
    std::string path;  // of the scenario; empty when it goes on
    std::optional<session::PlayedWith> files;
    std::optional<session::Session> session;
    session::Pace pace;
    std::optional<records::SessionInfo> goes_on;
    std::optional<session::TypedTalk> typed = std::nullopt;  // practice in a language with rules for typed words
    std::string why_no_typing = {};

    records::Mode mode() const { return options.assessment ? records::Mode::assessment : records::Mode::practice; }
};

std::uint64_t drawn_seed() {
    std::random_device device;
    return device() % 1'000'000;  // short enough to be read out and typed in
}

std::optional<Error> wrong_usage(const PlayOptions& options, const Program& program) {
    const auto wrong = [](std::string message, std::string fix) {
        return Error{"usage", std::move(message), std::move(fix), ErrorKind::usage};
    };
    if (options.text && options.jsonl) return wrong("--text and --jsonl are two ways to play", "choose one of them");
    if (!options.pace.empty() && !session::pace_named(options.pace))
        return wrong(fmt::format("there is no pace '{}'", options.pace), "choose 1, 1.5, 2, 3, 10 or off");
    if (options.assessment && options.seed && !options.jsonl)
        return wrong("an assessment draws its own luck", "leave out --seed");
    if (options.scenario.empty() && !options.go_on)
        return wrong("SCENARIO is required", "`composure --help` and `composure COMMAND --help` say what is possible");
    if (options.watch &&
        (options.text || options.jsonl || options.assessment || options.go_on || options.scenario.empty()))
        return wrong("--watch is for trying out the scenario file that you write, in the window",
                     "for example: composure play mine.yaml --watch");
    if (options.record_test && (options.assessment || options.go_on))
        return wrong("--record-test is for a practice that begins and ends here",
                     options.assessment ? "leave out --assessment" : "leave out --continue");
    if (!options.go_on) return std::nullopt;
    if (options.assessment)
        return wrong("an assessment that was interrupted is void and cannot be continued",
                     "leave out --continue to take it again");
    if (options.seed || !options.pace.empty())
        return wrong("--continue goes on with the same seed and pace", "leave out --seed and --pace");
    if (options.jsonl && options.trainee.empty() && program.records.empty())
        return wrong("--continue with --jsonl needs to know whose session", "say --trainee NAME");
    return std::nullopt;
}

session::Pace pace_of(const PlayOptions& options) {
    const std::string word = options.pace.empty() ? (options.assessment ? "1.5" : "1") : options.pace;
    return session::pace_named(word).value_or(session::Pace{});
}

std::vector<std::string> window_arguments(const PlayOptions& options, const Program& program, const std::string& path) {
    std::vector<std::string> words{"play"};
    if (!path.empty()) words.push_back(path);
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) words.insert(words.end(), {name, value});
    };
    add("--pace", options.pace);
    if (options.seed) add("--seed", fmt::format("{}", *options.seed));
    add("--record", options.record);
    if (options.record_test) add("--record-test", *options.record_test);
    add("--trainee", options.trainee);
    add("--records", program.records);
    if (options.assessment) words.emplace_back("--assessment");
    if (options.watch) words.emplace_back("--watch");
    if (options.go_on) words.emplace_back("--continue");
    return words;
}

std::optional<Error> not_for_practice(const scenario::Scenario& scenario, const PlayOptions& options) {
    if (options.assessment || scenario.use != scenario::Use::assessment) return std::nullopt;
    return Error{
        "for-assessment",
        fmt::format("'{}' is kept for assessments, so that it is new to everyone who takes it", scenario.title),
        "practise with another one, or take it with --assessment when you are ready"};
}

// The scenario that was asked for. Nothing: what is wrong was printed.
std::optional<Exit> load(Play& play) {
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const auto table = session::load_conduct_table(*folders);
    if (!table) return report(table.error());
    const std::string meant = scenario_meant(play.program, play.options.scenario, *folders);
    std::optional<simulation::Model> model = load_model(meant, *folders, *table);
    if (!model) return Exit::usage;
    if (const auto refused = not_for_practice(model->scenario(), play.options)) return report(*refused);
    play.path = *session::find_scenario(meant, *folders);
    play.model = std::make_unique<simulation::Model>(*std::move(model));
    if (play.options.record_test) {
        const auto may = session::may_record_test(play.path, *play.options.record_test, *table);
        if (!may) return report(may.error());
    }
    auto files = session::files_of(play.path, *folders);
    if (!files) return report(files.error());
    play.files = std::move(*files);
    return std::nullopt;
}

// The newest interrupted practice session, up to its last act.
std::optional<Exit> take_up(Play& play) {
    const std::string scenario = play.model ? play.model->scenario().id : std::string();
    const auto newest = session::to_continue(play.keeping.left, scenario);
    if (!newest) {
        return report({"nothing-to-continue",
                       fmt::format("there is no interrupted practice session of {}{}", play.keeping.person.name,
                                   scenario.empty() ? "" : fmt::format(" with '{}'", scenario)),
                       "begin one: composure play SCENARIO"});
    }
    auto taken = session::take_up(*play.keeping.store, *newest, {});
    if (!taken) return report(taken.error());
    play.session.emplace(std::move(taken->session));
    play.model = std::move(taken->model.model);
    play.pace = taken->pace;
    play.goes_on = std::move(taken->info);
    return std::nullopt;
}

void begin_keeping(Play& play, KeptPlay& kept) {
    if (!play.keeping.store) return;
    if (play.goes_on) {
        kept.go_on(*play.goes_on, play.session->simulation().acts().size());
    } else {
        kept.begin(*play.files, play.pace, play.mode());
    }
}

void play_lines(Play& play, terminal::Console& console, KeptPlay& kept) {
    if (play.keeping.site) print_error(paragraph(session::assessment_notice(*play.keeping.site, play.keeping.person)));
    begin_keeping(play, kept);
    const auto read = [&](std::string& line) {
        if (console.read_line(line, std::nullopt) == terminal::Console::Input::line) return true;
        if (kept.interrupt()) print_error(kept.last_words());
        return false;
    };
    bool first = true;
    const auto write = [&](std::string_view line) {
        if (play.session->ended() && line.starts_with("{\"end\"")) kept.end();
        console.write(fmt::format("{}\n", line));
        if (first && kept.begun() && !kept.code().empty())
            console.write(fmt::format("{{\"kept\":\"{}\"}}\n", kept.code()));
        first = false;
    };
    terminal::play_protocol(*play.session, read, write, play.typed ? &*play.typed : nullptr);
}

void say_before(const Play& play) {
    const Keeping& keeping = play.keeping;
    if (keeping.why_not) {
        report(*keeping.why_not);
        print_error("  you can play, but this session is not kept\n");
    }
    for (const records::SessionInfo& info : keeping.left.voided)
        print(paragraph(fmt::format("Your assessment '{}' was interrupted, so it is void; you may take it again.",
                                    info.start.title)));
    if (keeping.site) print(paragraph(session::assessment_notice(*keeping.site, keeping.person)));
    const auto open = session::to_continue(keeping.left, {});
    if (open && !play.goes_on)
        print(paragraph(
            fmt::format("Your practice session '{}' was interrupted; --continue goes on with it.", open->start.title)));
    if (keeping.site || !keeping.left.voided.empty() || (open && !play.goes_on)) print("\n");
}

void play_in_text(Play& play, KeptConsole& console, KeptPlay& kept) {
    using Extras = terminal::TextExtras;
    std::vector<records::Rating> ratings;
    Extras extras;
    if (play.goes_on) extras.from = Extras::From::an_interruption;
    extras.begins = [&] {
        begin_keeping(play, kept);
        console.keep(&kept);
    };
    extras.interrupted = [&] { return kept.interrupt(); };
    extras.before_score = [&] {
        kept.end();
        const bool asks = ::isatty(STDIN_FILENO) != 0 && kept.store() != nullptr && !play.session->stopped();
        if (!asks) return;
        ratings = ask_estimate(console);
        if (!ratings.empty() && !kept.store()->rate(kept.code(), ratings)) ratings.clear();
    };
    extras.after_score = [&] {
        const std::string words = compared_with(play.session->scorecard(), ratings);
        if (!words.empty()) console.write("\n" + words);
    };
    extras.typed = play.typed ? &*play.typed : nullptr;
    extras.why_no_typing = play.why_no_typing;
    say_before(play);
    terminal::play_text(*play.session, play.pace, console, extras);
    if (kept.interrupted()) return print(kept.last_words());
    if (play.mode() == records::Mode::assessment) return print("\n" + kept.last_words());
    const std::uint64_t seed = play.session->simulation().seed();
    print(fmt::format("\nPlayed with seed {}; --seed {} plays the same people again.\n{}", seed, seed,
                      kept.last_words()));
}

Exit keep_recording(const Play& play) {
    const PlayOptions& options = play.options;
    if (options.record.empty()) return Exit::fine;
    const std::string recording = simulation::write_recording(play.session->recording());
    const Result<bool> written = session::write_file(options.record, recording);
    if (!written) return keep_elsewhere(recording, play.model->scenario().id, written.error(), play.program.log);
    if (!options.jsonl)
        print(fmt::format("Recorded in {}; `composure replay {}` shows it again.\n", options.record, options.record));
    return Exit::fine;
}

Exit keep_test(const Play& play) {
    if (!play.options.record_test) return Exit::fine;
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const auto table = session::load_conduct_table(*folders);
    if (!table) return report(table.error());
    const auto written = session::record_test(play.path, *play.session, *play.options.record_test, *table);
    if (!written) return report(written.error());
    if (!play.options.jsonl)
        print(fmt::format("Written as the test '{}' into {}; `composure test {}` plays it.\n",
                          *play.options.record_test, play.path, play.path));
    return Exit::fine;
}

Exit play_headless(Play& play) {
    terminal::StandardConsole standard;
    KeptConsole console(standard);
    const auto tell = [&](std::string_view sentence) {
        if (play.options.jsonl) {
            print_error(fmt::format("composure: {}\n", sentence));
        } else {
            standard.write(paragraph(sentence));
        }
    };
    KeptPlay kept(play.keeping, *play.session, play.program.log, tell);
    if (play.options.jsonl) {
        console.keep(&kept);
        play_lines(play, console, kept);
    } else {
        play_in_text(play, console, kept);
    }
    const Exit recorded = keep_recording(play);
    if (kept.status() != Exit::fine) return kept.status();
    if (recorded != Exit::fine) return recorded;
    if (const Exit tested = keep_test(play); tested != Exit::fine) return tested;
    return play.session->scorecard().outcome == scoring::Outcome::met ? Exit::fine : Exit::findings;
}

// Who practises may answer in their own words.
void understand_typing(Play& play) {
    if (play.options.assessment) {
        play.why_no_typing =
            "In an assessment you choose a reply by its number; answers in your own words are for practice.";
        return;
    }
    const auto folders = session::find_data_folders();
    if (!folders) return;
    auto rules = session::load_language_rules(*folders, play.session->model().scenario().language);
    if (rules) {
        play.typed.emplace(*std::move(rules));
    } else {
        play.why_no_typing = fmt::format("Type the number of a reply: {}.", rules.error().message);
    }
}

Exit open_and_play(Play& play) {
    const PlayOptions& options = play.options;
    if (is_kept(options, play.program)) {
        auto keeping = open_keeping(play.program, options);
        if (!keeping) return report(keeping.error());
        play.keeping = std::move(*keeping);
    }
    if (options.go_on) {
        if (const auto over = take_up(play)) return *over;
    } else {
        const std::uint64_t seed = options.seed.value_or(options.jsonl ? 1 : drawn_seed());
        play.session.emplace(*play.model, seed, simulation::Settings{.line_judged = !play.pace.off}, scoring::Names{});
    }
    understand_typing(play);
    return play_headless(play);
}

}  // namespace

Exit play(Program& program, const PlayOptions& options) {
    if (const auto wrong = wrong_usage(options, program)) return report(*wrong);
    Play play{options, program, {}, nullptr, {}, {}, {}, pace_of(options), {}};
    if (!options.scenario.empty())
        if (const auto over = load(play)) return *over;
    if (!options.record.empty()) {
        if (const auto may = session::may_write(options.record); !may) return report(may.error());
    }
    if (options.text || options.jsonl) return open_and_play(play);
    return open_window(window_arguments(options, program, play.path));
}

}  // namespace composure::commands
