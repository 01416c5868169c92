// rubric.md: "in one event log, removing a bad code, all else unchanged, never lowers a pillar". Each moment offers
// every set of up to two codes, so that a code can be taken out of any act of a log.
#include "base/mix64.h"
#include "catch.h"
#include "scoring/builders.h"

namespace composure::scoring::testing {
namespace {

using scenario::Outcome;
using scenario::Provocation;
using simulation::Event;
using simulation::EventKind;
using simulation::MovedBy;

constexpr std::uint64_t kLogs = 3000;
const std::vector<std::string> kBad{"snaps-back", "mild-calm", "yes-but",  "contradicts", "claims-authority",
                                    "jargon",     "hurries",   "gives-in", "insults",     "fobs-off"};
const std::vector<std::string> kMoments{"quiet", "remark", "insult", "threat", "bystander"};

// The first does nothing bad, each other one the same and one bad code.
std::vector<std::vector<std::string>> replies() {
    std::vector<std::vector<std::string>> all{{"takes-seriously"}};
    for (std::size_t n = 0; n + 1 < simulation::kMostReplies && n < kBad.size(); ++n)
        all.push_back({"takes-seriously", kBad[n]});
    return all;
}

std::vector<CustomerPlan> story() {
    std::vector<CustomerPlan> plans;
    for (const char* id : {"ader", "borg", "cruz"}) {
        CustomerPlan plan{id, {}, {}};
        plan.moments.push_back({"quiet", Provocation::none, {"takes-seriously", "sets-limit"}, replies()});
        plan.moments.push_back({"remark", Provocation::remark, {"takes-seriously"}, replies()});
        plan.moments.push_back({"insult", Provocation::insult, {"takes-seriously"}, replies()});
        plan.moments.push_back({"threat", Provocation::threat, {"takes-seriously"}, replies()});
        plan.moments.push_back(
            {"bystander", Provocation::hurry, {"takes-seriously"}, replies(), scenario::Speaker::bystander});
        plans.push_back(std::move(plan));
    }
    plans[0].needs = {NeedPlan{}};
    plans[1].needs = {NeedPlan{true}};
    return plans;
}

class Dice {
public:
    explicit Dice(std::uint64_t seed) : seed_(seed) {}
    std::size_t below(std::size_t most) { return scale_below(mix64(seed_, 7, 0, ++n_), most); }
    bool one_in(std::size_t n) { return below(n) == 0; }

private:
    std::uint64_t seed_, n_ = 0;
};

void random_turn(Log& log, Dice& dice, const char* customer) {
    log.says(customer, kMoments[dice.below(kMoments.size())]);
    if (dice.one_in(12)) log.due(0);
    if (dice.one_in(10)) log.calls(dice.one_in(3) ? scenario::Helper::colleague : scenario::Helper::supervisor, 400);
    if (dice.one_in(14)) log.limit(dice.one_in(2));
    if (dice.one_in(7)) {
        log.silent();
        if (dice.one_in(2)) log.moved(50'000, MovedBy::silence);
        return;
    }
    const int reply = static_cast<int>(dice.one_in(2) ? 1 : 1 + dice.below(kBad.size() + 1));
    dice.one_in(8) ? log.interrupts(reply) : log.replies(reply);
    if (dice.one_in(4)) log.moved(static_cast<int>(dice.below(90'000)), MovedBy::conduct);
    if (dice.one_in(12)) log.help();
}

Log random_log(const simulation::Model& model, std::uint64_t seed) {
    Dice dice(seed);
    Log log(model);
    log.at(0).arrives("ader").arrives("borg").arrives("cruz").acknowledges("borg");
    const std::vector<const char*> customers{"ader", "borg", "cruz"};
    for (const char* customer : customers) {
        const std::size_t turns = dice.below(7);
        for (std::size_t n = 0; n < turns; ++n) random_turn(log, dice, customer);
        constexpr std::array<Outcome, 4> kOutcomes{Outcome::resolved, Outcome::walked_out, Outcome::handed_over,
                                                   Outcome::left};
        log.gone(customer, kOutcomes[dice.below(kOutcomes.size())]);
    }
    log.asks("ader").ended();
    return log;
}

// The same log with one bad code less; false if this event carries none.
bool without_bad_code(const simulation::Model& model, Event& event) {
    if (event.kind == EventKind::cut_off || event.kind == EventKind::limit_set) {
        if (event.detail != 1) return false;
        event.detail = 0;
        return true;
    }
    if (event.kind != EventKind::replied || model.reply(event.reply).does.size() < 2) return false;
    event.reply = model.first_reply(event.moment);
    return true;
}

struct Values {
    std::array<std::int64_t, scenario::kPillarCount> exact{};
    std::array<bool, scenario::kPillarCount> judged{};
};

Values values_of(const simulation::Model& model, const std::vector<Event>& events, const Reference& reference) {
    const Scorecard card = judge(model, events, reference);
    Values values;
    for (std::size_t n = 0; n < scenario::kPillarCount; ++n) {
        const Exercised state = card.pillars[n].exercised;
        values.exact[n] = card.pillars[n].exact;
        values.judged[n] = state == Exercised::yes || state == Exercised::too_few;
    }
    return values;
}

TEST_CASE("Removing a bad code never lowers a pillar") {
    const simulation::Model model = model_of(story());
    std::array<std::size_t, scenario::kPillarCount> raised{};
    std::size_t removed = 0;
    for (std::uint64_t seed = 1; seed <= kLogs; ++seed) {
        const Log log = random_log(model, seed);
        const Reference reference = measure_reference(model, random_log(model, seed + kLogs).events);
        const Values before = values_of(model, log.events, reference);
        for (std::size_t place = 0; place < log.events.size(); ++place) {
            std::vector<Event> cleaner = log.events;
            if (!without_bad_code(model, cleaner[place])) continue;
            ++removed;
            const Values after = values_of(model, cleaner, reference);
            for (std::size_t n = 0; n < scenario::kPillarCount; ++n) {
                if (!before.judged[n] || !after.judged[n]) continue;
                if (after.exact[n] > before.exact[n]) ++raised[n];
                if (after.exact[n] >= before.exact[n]) continue;
                CAPTURE(seed, place, n, before.exact[n], after.exact[n]);
                REQUIRE(after.exact[n] >= before.exact[n]);
            }
        }
    }
    REQUIRE(removed > 5000);
    for (const std::size_t times : raised) REQUIRE(times > 50);  // the property is not empty: each pillar did rise
}

TEST_CASE("Every number stays between 0 and 100, whatever happened") {
    const simulation::Model model = model_of(story());
    for (std::uint64_t seed = 1; seed <= kLogs; ++seed) {
        const Reference reference = measure_reference(model, random_log(model, seed + 1).events);
        const Scorecard card = judge(model, random_log(model, seed).events, reference);
        for (const PillarScore& score : card.pillars) {
            CAPTURE(seed);
            REQUIRE(score.exact >= 0);
            REQUIRE(score.exact <= 100'000);
            REQUIRE(score.rounded == (score.exact + 500) / 1000);
        }
        if (card.total) REQUIRE((*card.total >= 0 && *card.total <= 100));
        for (std::size_t n = 1; n < card.findings.size(); ++n) REQUIRE(card.findings[n - 1].at <= card.findings[n].at);
    }
}

}  // namespace
}  // namespace composure::scoring::testing
