// What a debrief shows, worked out once from the scorecard and the events: no drawing here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "records/types.h"
#include "reports/scorecard_key.h"
#include "scoring/highlights.h"
#include "session/session.h"
#include "window/play/shift.h"
#include "window/portrait/looks.h"
#include "window/text/heard.h"

namespace composure::window {

enum class Mark { good, mild, grave, missed, help };

struct JudgedCode {
    Mark mark = Mark::good;
    std::string words;  // what it was
    std::string small;  // code and rules
};

// One act of the trainee with everything that was found in it.
struct JudgedMoment {
    Millis at;
    CustomerId customer;
    MomentId moment;
    Mark mark = Mark::good;  // the worst of its codes
    std::string who;         // the customer's name
    std::string their_words;
    bool they_spoke = true;
    std::string your_words;
    bool quoted = true;  // your_words was spoken
    std::vector<JudgedCode> codes;
    std::string why, better, example;
    bool hinted = false;  // a hint was taken at it
};

struct MoodPoint {
    Millis at;
    float anger = 0, trust = 0;  // 0..1
};

struct LinePoint {
    Millis at;
    int people = 0;  // in line from then on
};

struct Lane {
    CustomerId customer;
    std::string name, outcome;
    Millis from, to;
    std::optional<Millis> served;  // came to the counter
    std::vector<MoodPoint> moods;  // each value holds until the next
    std::vector<Millis> calls;     // for help
    std::string hidden;            // what was on their mind
    Looks looks;
};

struct PillarRow {
    scoring::Pillar pillar = scoring::Pillar::calm;
    std::string title, sentence;
    bool scored = false;
    std::int32_t points = 0, weight = 0;
    std::optional<std::int32_t> floor;
};

struct Debrief {
    reports::Key key = reports::Key::shown;  // withheld: result, pillars and lessons alone
    std::string title, result, sentence, total;
    scoring::Outcome outcome = scoring::Outcome::incomplete;
    std::optional<std::int32_t> points;
    std::int32_t pass_mark = 70;
    std::vector<std::string> went_well;
    scoring::Advice advice;
    std::vector<PillarRow> pillars;
    std::vector<std::string> verdicts;
    std::vector<Lane> lanes;
    Millis length;
    scenario::Place place = scenario::Place::counter;
    std::vector<JudgedMoment> moments;
    std::vector<std::string> revelation, lessons;
    std::optional<std::size_t> change;  // the moment that the advice is about
    std::optional<Millis> change_at;    // and its time, also where no judged moment belongs to it
    std::vector<std::string> asked;     // what the supervisor said afterwards, when asked
    std::vector<LinePoint> line;        // each holds until the next
    std::vector<Heard> heard;           // everything said and seen
    bool stopped = false;
};

// `people`: whom the scenario's `looks:` may name. Without a scorecard it is judged now.
Debrief make_debrief(const session::Session& session, const scenario::Gallery& people = {});
Debrief make_debrief(const session::Session& session, const scoring::Scorecard& card, const scenario::Gallery& people);
// Of a scorecard alone: without the course, so nothing can be seen or tried again.
Debrief make_debrief(const simulation::Model& model, const scoring::Scorecard& card);
// Not even the scenario can be read any more: result and figures.
Debrief make_debrief(const std::string& title, const records::Figures& figures);

// Marks the moments at which a hint was taken.
void mark_hints(Debrief& debrief, const std::vector<Shift::Hinted>& hints);
// What was said and seen with the same person: a few lines before the moment, and up to their next words after it.
std::vector<const Heard*> talk_around(const Debrief& debrief, const JudgedMoment& moment);

// The whole session at one time.
enum class Whereabouts { not_here, in_line, at_counter, gone };
struct LaneAt {
    Whereabouts where = Whereabouts::not_here;
    float anger = 0, trust = 0;  // 0..1
};
LaneAt lane_at(const Lane& lane, Millis at);
int people_in_line(const Debrief& debrief, Millis at);
// What was said last by somebody else and by the trainee, not after `at`; null: nothing yet.
struct WordsAt {
    const Heard* theirs = nullptr;
    const Heard* yours = nullptr;
};
WordsAt words_at(const Debrief& debrief, Millis at);

}  // namespace composure::window
