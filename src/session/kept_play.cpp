#include "session/kept_play.h"

#include <fmt/format.h>

#include "scoring/frozen.h"

namespace composure::session {

namespace {

constexpr std::size_t kMostBytes = std::size_t{4} << 20;

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t n = 0; n < names.size(); ++n)
        text += (n == 0 ? "" : n + 1 == names.size() ? " and " : ", ") + names[n];
    return text;
}

std::string who_sees(const scenario::Site& site, const records::Person& trainee) {
    std::vector<std::string> names = site.reviewers;
    if (!trainee.trainer.empty()) names.push_back(fmt::format("your trainer {}", trainee.trainer));
    return listed(names);
}

std::string_view moments_in_words(scenario::MomentsFor moments) {
    switch (moments) {
        case scenario::MomentsFor::with_reason:
            return "What you said and did is opened only with a reason, which you can read.";
        case scenario::MomentsFor::reviewers: return "They may also open what you said and did.";
        case scenario::MomentsFor::nobody: return "What you said and did stays closed to them.";
    }
    return "";
}

Result<records::Done> declare_void(records::Store& store, const records::SessionCode& code, records::Instant now) {
    return store.add_step(code, {records::StepKind::voided, now, "composure", "interrupted"}, std::nullopt);
}

}  // namespace

Error which_person(std::size_t count, std::string_view name) {
    return {"which-person", fmt::format("there are {} people named '{}'", count, name),
            "give the employee number instead of the name"};
}

Result<records::Person> find_or_add_person(records::Store& store, const std::string& name, records::Instant now) {
    auto found = store.find_people(name);
    if (!found) return tl::unexpected(found.error());
    if (found->size() == 1) return found->front();
    if (found->size() > 1) return tl::unexpected(which_person(found->size(), name));
    records::Person person;
    person.name = name;
    person.created = now;
    const auto id = store.add_person(person, now);
    if (!id) return tl::unexpected(id.error());
    return store.person(*id);
}

Result<LeftOpen> settle_left_open(records::Store& store, records::PersonId person, records::Instant now) {
    auto open = store.interrupted(person);
    if (!open) return tl::unexpected(open.error());
    LeftOpen left;
    for (records::SessionInfo& info : *open) {
        if (info.start.mode == records::Mode::practice) {
            left.practice.push_back(std::move(info));
            continue;
        }
        if (const auto done = declare_void(store, info.code, now); !done) return tl::unexpected(done.error());
        left.voided.push_back(std::move(info));
    }
    return left;
}

std::optional<records::SessionInfo> to_continue(const LeftOpen& left, std::string_view scenario) {
    std::optional<records::SessionInfo> newest;
    for (const records::SessionInfo& info : left.practice) {
        if (!scenario.empty() && info.start.scenario != scenario) continue;
        if (!newest || info.start.at >= newest->start.at) newest = info;
    }
    return newest;
}

Result<PlayedWith> files_of(const std::string& scenario_path, const DataFolders& folders) {
    const std::string table_path = folders.assets + "/rubric.yaml";
    auto scenario = read_file(scenario_path, kMostBytes);
    if (!scenario) return tl::unexpected(scenario.error());
    auto table = read_file(table_path, kMostBytes);
    if (!table) return tl::unexpected(table.error());
    const std::string name = scenario_path.substr(scenario_path.rfind('/') + 1);
    return PlayedWith{{records::DocumentKind::scenario, name, std::move(*scenario)},
                      {records::DocumentKind::conduct_table, "rubric.yaml", std::move(*table)},
                      {}};
}

Journal::Begin begin_of(const Session& session, PlayedWith files, const PlayPlan& plan) {
    const simulation::Recording recording = session.recording();
    records::Start start{.person = plan.person,
                         .mode = plan.mode,
                         .scenario = recording.scenario,
                         .title = session.model().scenario().title,
                         .scenario_digest = recording.scenario_digest,
                         .conduct_digest = recording.conduct_digest,
                         .site_digest = {},
                         .rules = recording.rules,
                         .seed = recording.seed,
                         .line_judged = recording.settings.line_judged,
                         .pace = std::string(name_of(plan.pace)),
                         .at = plan.at};
    return [start = std::move(start), files = std::move(files),
            code = records::SessionCode()](records::Store& store) mutable -> Result<records::SessionCode> {
        for (const records::Document* document : {&files.scenario, &files.conduct_table})
            if (const auto kept = store.keep_document(*document); !kept) return tl::unexpected(kept.error());
        if (files.site) {
            const auto kept = store.keep_document(*files.site);
            if (!kept) return tl::unexpected(kept.error());
            start.site_digest = *kept;
        }
        if (code.empty()) {  // else a try before this one got so far
            auto begun = store.begin(start);
            if (!begun) return begun;
            code = std::move(*begun);
        }
        if (const auto claimed = store.claim(code); !claimed) return tl::unexpected(claimed.error());
        return code;
    };
}

Result<TakenUp> take_up(records::Store& store, const records::SessionInfo& info, scoring::Names names) {
    const auto claimed = store.claim(info.code);
    if (!claimed) return tl::unexpected(claimed.error());
    if (!*claimed) {
        return tl::unexpected(Error{"session-in-use", fmt::format("session {} is being played elsewhere", info.code),
                                    "go on there, or close it there first"});
    }
    auto model = model_from(store, info.start.scenario_digest, info.start.conduct_digest);
    if (!model) return tl::unexpected(model.error());
    auto simulation = resume(store, info.code, *model->model);
    if (!simulation) return tl::unexpected(simulation.error());
    Session session(std::move(*simulation), {.line_judged = info.start.line_judged}, std::move(names));
    auto scenario = store.document(info.start.scenario_digest);
    if (!scenario) return tl::unexpected(scenario.error());
    auto table = store.document(info.start.conduct_digest);
    if (!table) return tl::unexpected(table.error());
    return TakenUp{std::move(*model), std::move(session), pace_named(info.start.pace).value_or(Pace{}), info,
                   PlayedWith{std::move(*scenario), std::move(*table), {}}};
}

records::Finish finish_of(const Session& session, records::Instant at) {
    const scoring::Scorecard card = session.scorecard();
    return {.recording = simulation::write_recording(session.recording()),
            .frozen = scoring::freeze(session.model(), card),
            .figures = figures_of(card),
            .carry_over = carry_over_of(session),
            .at = at};
}

void begin_end(Journal& journal, const Session& session, records::Instant at) {
    if (session.stopped()) {
        journal.begin_stop(simulation::write_recording(session.recording()), at);
    } else {
        journal.begin_finish(finish_of(session, at));
    }
}

Result<bool> end(Journal& journal, const Session& session, records::Instant at) {
    if (session.stopped()) return journal.stop(simulation::write_recording(session.recording()), at);
    return journal.finish(finish_of(session, at));
}

Result<bool> let_go(Journal& journal, std::size_t acts, records::Mode mode, records::Instant at) {
    const std::unique_ptr<records::Store> store = journal.take_store();  // its end lets go of the session
    const records::SessionCode code = journal.session();
    if (code.empty() || journal.acknowledged() < acts) {
        const auto trouble = journal.trouble();
        return tl::unexpected(trouble.value_or(Error{"records-failed", "not every act was kept", "try again"}));
    }
    // If this does not succeed, whoever finds it declares it void.
    if (mode == records::Mode::assessment) static_cast<void>(declare_void(*store, code, at));
    return true;
}

std::string assessment_notice(const scenario::Site& site, const records::Person& trainee) {
    return fmt::format(
        "This is an assessment for {}. Its result is seen by {}. {} What it is for: {} It is kept for {} days. What it "
        "rests on: {} You see everything that they can see, and who looked. If you stop, nothing is counted.",
        site.name, who_sees(site, trainee), moments_in_words(site.moments), site.purpose, site.retention_days,
        site.agreement);
}

}  // namespace composure::session
