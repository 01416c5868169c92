#include <fmt/format.h>

#include <filesystem>

#include "commands/replay_internal.h"
#include "commands/verify_internal.h"
#include "reports/scorecard_json.h"
#include "reports/scorecard_text.h"
#include "scoring/judge.h"
#include "session/keeping.h"
#include "session/record_test.h"
#include "terminal/transcript.h"

namespace composure::commands {

namespace {

constexpr std::size_t kMostRecordingBytes = std::size_t{8} << 20;

// The scenario asked for, else the one beside the recording, else the shipped one.
std::string scenario_of(const ReplayOptions& options, const std::string& id) {
    if (!options.scenario.empty()) return options.scenario;
    const auto beside = std::filesystem::path(options.recording).parent_path() / (id + ".yaml");
    std::error_code ignored;
    return std::filesystem::exists(beside, ignored) ? beside.string() : id;
}

Result<Replayed> replay_with(std::unique_ptr<simulation::Model> model, const simulation::Recording& recording,
                             const ReplayOptions& options) {
    auto played = options.at ? simulation::replay_until(*model, recording, Millis{*options.at})
                             : simulation::replay(*model, recording);
    if (!played) return tl::unexpected(played.error());
    const scoring::Reference reference = scoring::make_reference(*model, recording.seed);
    scoring::Scorecard card = scoring::judge(*model, played->events(), reference, recording.settings);
    return Replayed{std::move(model), std::move(*played), std::move(card)};
}

Exit show(const Replayed& replayed, const ReplayOptions& options) {
    const simulation::Model& model = *replayed.model;
    const reports::Key key = reports::key_of(model.scenario());
    if (options.format == Format::json) {
        print(reports::scorecard_json(model, replayed.card, {}, key) + "\n");
    } else {
        print(terminal::transcript(replayed.simulation, {}));
        if (!options.at) print("\n" + reports::scorecard_text(model, replayed.card, {}, kColumns, key));
    }
    return options.at || replayed.card.outcome == scoring::Outcome::met ? Exit::fine : Exit::findings;
}

tl::unexpected<Error> not_yours(const std::string& code, const records::Person& person) {
    return tl::unexpected(Error{"not-yours", fmt::format("{} has no session {}", person.name, code),
                                "`composure progress` lists your own; --trainee says who you are"});
}

// Own sessions only; whether somebody else has one of that code is not told. Others' go through `review`.
Result<records::SessionInfo> own_session(records::Store& store, const std::string& code, const std::string& trainee) {
    const auto person = person_meant(store, trainee);
    if (!person) return tl::unexpected(person.error());
    const auto session = store.session(code);
    if (!session && session.error().code != "not-there") return tl::unexpected(session.error());
    if (!session || session->start.person != person->id) return not_yours(code, *person);
    if (session->status != records::Status::open) return session;
    return tl::unexpected(Error{"still-open", fmt::format("session {} is not over yet", code),
                                "`composure play --continue` goes on with it"});
}

Exit replay_session(Program& program, const ReplayOptions& options, const std::string& code) {
    const auto store = open_records(program, records::Open::to_read);
    if (!store) return report(store.error());
    const auto session = own_session(**store, code, options.trainee);
    if (!session) return report(session.error());
    auto kept = session::model_from(**store, session->start.scenario_digest, session->start.conduct_digest);
    if (!kept) return report(kept.error());
    const auto bytes = (*store)->recording(code);
    if (!bytes) return report(bytes.error());
    const auto recording = simulation::read_recording(*bytes);
    if (!recording) return report(recording.error());
    const auto replayed = replay_with(std::move(kept->model), *recording, options);
    if (!replayed) return report(replayed.error());
    return show(*replayed, options);
}

}  // namespace

Result<Replayed> replay_file(const ReplayOptions& options) {
    const Result<std::string> bytes = session::read_file(options.recording, kMostRecordingBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const Result<simulation::Recording> recording = simulation::read_recording(*bytes);
    if (!recording) return tl::unexpected(recording.error());
    const auto basis = find_basis();
    if (!basis) return tl::unexpected(basis.error());
    std::optional<simulation::Model> model =
        load_model(scenario_of(options, recording->scenario), basis->folders, basis->table);
    if (!model) return tl::unexpected(Error{});
    return replay_with(std::make_unique<simulation::Model>(std::move(*model)), *recording, options);
}

namespace {

Exit keep_as_test(const Replayed& replayed, const ReplayOptions& options) {
    const auto basis = find_basis();
    if (!basis) return report(basis.error());
    const auto path = session::find_scenario(scenario_of(options, replayed.model->scenario().id), basis->folders);
    if (!path) return report(path.error());
    const session::Session session(replayed.simulation, {}, {});
    const auto written = session::record_test(*path, session, *options.record_test, basis->table);
    if (!written) return report(written.error());
    print(fmt::format("Written as the test '{}' into {}.\n", *options.record_test, *path));
    return Exit::fine;
}

}  // namespace

Exit replay(Program& program, const ReplayOptions& options) {
    std::error_code ignored;
    const std::string code = session_code_in(options.recording);
    if (options.record_test && (options.at || options.format == Format::json))
        return report({"usage", "--record-test writes a whole play and shows nothing of it",
                       "leave out --at and --format", ErrorKind::usage});
    if (options.record_test && !code.empty() && !std::filesystem::exists(options.recording, ignored))
        return report({"usage", "--record-test wants a recording file and its scenario file",
                       "`composure play --record FILE` makes one", ErrorKind::usage});
    if (!code.empty() && !std::filesystem::exists(options.recording, ignored))
        return replay_session(program, options, code);
    const Result<Replayed> replayed = replay_file(options);
    if (!replayed) return replayed.error().message.empty() ? Exit::usage : report(replayed.error());
    if (options.record_test) return keep_as_test(*replayed, options);
    return show(*replayed, options);
}

}  // namespace composure::commands
