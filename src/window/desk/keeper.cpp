#include "window/desk/keeper.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdlib>

#include "records/review.h"
#include "scenario/site.h"
#include "session/whereabouts.h"
#include "window/desk/save.h"
#include "window/text/heard.h"
#include "window/text/words.h"

namespace composure::window {

namespace {

constexpr std::size_t kMostSiteBytes = std::size_t{1} << 20;

bool named_by_environment() {
    const char* name = std::getenv("COMPOSURE_TRAINEE");
    return name != nullptr && *name != '\0';
}

bool asked_for(const Options& options) {
    return options.assessment || options.go_on || !options.trainee.empty() || session::records_named(options.records);
}

}  // namespace

records::Instant wall_clock() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

Result<std::unique_ptr<Keeper>> Keeper::open(const Options& options, const Outside& outside,
                                             const std::optional<std::string>& usual) {
    std::unique_ptr<Keeper> keeper(new Keeper(outside.log));
    if (outside.open == nullptr) return keeper;
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error to tell, not the end of the program
    const std::optional<Error> wrong = keeper->prepare(options, outside, usual);
    if (!wrong) return keeper;
    if (outside.log != nullptr) outside.log->warn(fmt::format("records not opened: {}", wrong->code));
    if (asked_for(options)) return tl::unexpected(*wrong);
    keeper.reset(new Keeper(outside.log));
    keeper->notice_ = tr_fill("You can play, but it is not kept: {}.", wrong->message);
    if (!wrong->fix.empty()) keeper->notice_ += " " + capitalised(wrong->fix) + (wrong->fix.ends_with('.') ? "" : ".");
    return keeper;
}

std::optional<Error> Keeper::prepare(const Options& options, const Outside& outside,
                                     const std::optional<std::string>& usual) {
    place_ = session::records_place(options.records);
    if (options.assessment)
        if (const auto set = set_mode(records::Mode::assessment); !set) return set.error();
    const auto how = options.go_on ? records::Open::existing : records::Open::existing_or_new;
    auto store = outside.open(place_, how, records::surroundings(wall_clock()));
    if (!store) return store.error();
    store_ = std::move(*store);
    const bool named = !options.trainee.empty() || named_by_environment();
    if (!named && !usual) return std::nullopt;
    const auto chosen = choose(named || usual->empty() ? session::trainee_name(options.trainee) : *usual);
    // A name of the settings that no longer says who is meant is asked for again.
    const bool ask_again = !chosen && !named && chosen.error().code == "which-person";
    if (!chosen && !ask_again) return chosen.error();
    if (log_ != nullptr) log_->note("records opened");
    return std::nullopt;
}

Result<bool> Keeper::choose(const std::string& name_or_number) {
    records::Store* records = store();
    if (records == nullptr)
        return tl::unexpected(Error{"no-records", tr("nothing is kept here"), "", ErrorKind::machine});
    const auto name = records::clean_name(name_or_number);
    if (!name) return tl::unexpected(name.error());
    auto person = session::find_or_add_person(*records, *name, wall_clock());
    if (!person) return tl::unexpected(person.error());
    auto left = session::settle_left_open(*records, person->id, wall_clock());
    if (!left) return tl::unexpected(left.error());
    person_ = std::move(*person);
    left_ = std::move(*left);
    taken_up_.reset();
    notice_.clear();
    note_left_open();
    return true;
}

Result<bool> Keeper::set_mode(records::Mode mode) {
    if (mode == records::Mode::practice) {
        site_file_.reset();
    } else if (const auto site = read_site(); !site) {
        return tl::unexpected(site.error());
    }
    mode_ = mode;
    return true;
}

std::string Keeper::agreement() {
    if (mode_ != records::Mode::assessment) return {};
    const auto site = read_site();
    return site ? session::assessment_notice(*site, person_) : std::string();
}

Result<scenario::Site> Keeper::read_site() {
    const std::string place = session::site_place(place_);
    auto bytes = session::read_file(place, kMostSiteBytes);
    if (!bytes) {
        return tl::unexpected(Error{"no-site",
                                    fmt::format("assessments rest on a site file, and there is none yet ({})", place),
                                    "`composure site` writes one in a minute"});
    }
    auto reading = scenario::read_site(*bytes, place);
    if (!reading.value) {
        return tl::unexpected(Error{"bad-site",
                                    print_diagnostics(reading.diagnostics, place, *bytes, ::composure::Colour::never) +
                                        "the site file cannot be used as it is",
                                    "mend what is said above, or write it anew with `composure site`"});
    }
    site_file_ = records::Document{records::DocumentKind::site, "site.yaml", std::move(*bytes)};
    return std::move(*reading.value);
}

std::optional<records::SessionInfo> Keeper::interrupted() {
    records::Store* records = store();
    if (records == nullptr || !knows_who()) return std::nullopt;
    if (auto left = session::settle_left_open(*records, person_.id, wall_clock())) left_ = std::move(*left);
    if (taken_up_) left_.practice.push_back(*taken_up_);  // ours: held, so not among the open ones
    return session::to_continue(left_, {});
}

void Keeper::note_left_open() {
    for (const records::SessionInfo& info : left_.voided) {
        if (log_ != nullptr) log_->warn(fmt::format("assessment {} was interrupted and is void", info.code));
        notice_ =
            tr_fill("Your assessment “{}” was interrupted, so it is void; you may take it again.", info.start.title);
    }
}

Keeper::~Keeper() {
    if (journal_ && ends_) settle();
}

records::Store* Keeper::store() {
    if (!store_ && journal_ && ends_) {
        settle();
        store_ = journal_->take_store();
    }
    return store_.get();
}

}  // namespace composure::window
