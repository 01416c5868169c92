// What happened, told: in the words of the place, and every sentence through the door's look-up.
#include "session/telling.h"

#include <map>

#include "session/session.h"
#include "support.h"

namespace composure {
namespace {

using session::Told;
using simulation::ActKind;

const char* marked(const char* english) {
    static std::map<std::string, std::string> known;
    return known.try_emplace(english, "~" + std::string(english)).first->second.c_str();
}
const char* broken(const char*) { return "{} {} {} {} {}"; }

// The first reply each time; every fourth is left out, so that people wait and mutter.
std::vector<Told> told_of(const std::string& scenario, LookUp look_up) {
    const simulation::Model model = test::model_of(scenario);
    session::Session session(model, 3, {}, {});
    session::Narrator narrator(session::Teller{model, {}, look_up});
    for (int n = 0; !session.ended() && n < 4000; ++n) {
        const simulation::View& view = session.view();
        if (n % 4 != 0 && !view.replies.empty() && !view.speaking_until) {
            session.act({.kind = ActKind::reply, .reply = view.replies.front()});
        } else if (!session.next_change()) {
            session.act({.kind = view.line.empty() ? ActKind::close : ActKind::call_next});
            if (!session.next_change() && view.line.empty()) break;
        } else {
            if (!view.at_counter.exists() && !view.line.empty()) session.act({.kind = ActKind::call_next});
            if (session.next_change()) session.advance(*session.next_change());
        }
    }
    return narrator.tell(session.simulation().events());
}

std::size_t notes_in(const std::vector<Told>& told) {
    std::size_t notes = 0;
    for (const Told& each : told) notes += each.kind == Told::Kind::note ? 1 : 0;
    return notes;
}

TEST_CASE("On the phone and in a chat nobody stands in a line or at a counter") {
    for (const char* scenario : {"scenarios/on-the-line.yaml", "scenarios/three-windows.yaml"}) {
        const std::vector<Told> told = told_of(scenario, as_written);
        CHECK(notes_in(told) > 4);
        for (const Told& each : told) {
            if (each.about == Told::About::talk) continue;
            INFO(scenario << ": " << each.line);
            for (const char* word : {"in the line", "in line", "counter", "looks at the clock", "joins"})
                CHECK(each.line.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("Every sentence of the program goes through the look-up of the door; a scenario's own words do not") {
    std::size_t notes = 0;
    for (const char* scenario :
         {"scenarios/saturday-rush.yaml", "scenarios/on-the-line.yaml", "scenarios/three-windows.yaml"}) {
        for (const Told& each : told_of(scenario, marked)) {
            if (each.about == Told::About::card) continue;
            INFO(scenario << ": " << each.line);
            if (each.kind == Told::Kind::note) ++notes;
            if (each.kind == Told::Kind::note) CHECK(each.words.starts_with("~"));
            if (each.about == Told::About::talk && each.kind == Told::Kind::said)
                CHECK_FALSE(each.words.starts_with("~"));
        }
    }
    CHECK(notes > 20);
}

TEST_CASE("A translation whose places do not fit is passed over") {
    const simulation::Model model = test::model_of("scenarios/on-the-line.yaml");
    const session::Teller teller{model, {}, broken};
    CHECK(teller.fill("{} is here.", std::string("Ms Saar")) == "Ms Saar is here.");
}

TEST_CASE("Names are joined as people say them") {
    const simulation::Model model = test::model_of("scenarios/on-the-line.yaml");
    const session::Teller teller{model, {}};
    CHECK(teller.joined({}).empty());
    CHECK(teller.joined({"Ann"}) == "Ann");
    CHECK(teller.joined({"Ann", "Bo"}) == "Ann and Bo");
    CHECK(teller.joined({"Ann", "Bo", "Cy"}) == "Ann, Bo and Cy");
}

}  // namespace
}  // namespace composure
