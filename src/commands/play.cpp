#include <fmt/format.h>

#include <random>

#include "commands/play_internal.h"
#include "session/record_test.h"

namespace composure::commands {

namespace {

std::uint64_t drawn_seed() {
    std::random_device device;
    return device() % 1'000'000;  // short enough to be read out and typed in
}

session::Pace pace_of(const PlayOptions& options) {
    const std::string word = options.pace.empty() ? (options.assessment ? "1.5" : "1") : options.pace;
    return session::pace_named(word).value_or(session::Pace{});
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
    const auto basis = find_basis();
    if (!basis) return report(basis.error());
    const std::string meant = scenario_meant(play.program, play.options.scenario, basis->folders);
    std::optional<simulation::Model> model = load_model(meant, basis->folders, basis->table);
    if (!model) return Exit::usage;
    if (const auto refused = not_for_practice(model->scenario(), play.options)) return report(*refused);
    play.path = *session::find_scenario(meant, basis->folders);
    play.model = std::make_unique<simulation::Model>(*std::move(model));
    if (play.options.record_test) {
        const auto may = session::may_record_test(play.path, *play.options.record_test, basis->table);
        if (!may) return report(may.error());
    }
    auto files = session::files_of(play.path, basis->folders);
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
