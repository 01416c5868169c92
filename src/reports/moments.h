// What a session looked like from close by: the judged moments with the words that were said. Made only for those who
// may open it (records/review.h); plain data, so that pages need neither scenario nor scorecard.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "scoring/highlights.h"

namespace composure::reports {

enum class MomentKind : std::uint8_t { good, asked_for, less_good, serious };  // the heaviest of its findings

// One judgement about what was said: "Contradicted her" (contradicts, NL06).
struct Judged {
    MomentKind kind = MomentKind::good;
    std::string pillar, says, code;
    std::vector<std::string> rules;
};

// Everything judged about one act.
struct Moment {
    MomentKind kind = MomentKind::good;
    Millis at;
    std::string customer, speaker, their_words;
    bool they_spoke = true;
    std::string your_words;  // what the trainee said or did
    bool quoted = true;      // said
    std::vector<Judged> judged;
    std::string why, better, better_words;
    std::int64_t worth = 0;  // what it cost of the total, for choosing what to talk about
};

// A call for help, or the lack of one.
struct HelpMoment {
    std::string sentence;
    std::vector<std::string> rules;
    std::optional<Millis> called;
};

struct ReplayLine {
    Millis at;
    std::string text;
};

struct Moments {
    std::string language;         // of the scenario's texts: "en"
    std::string opened_because;   // "contested"; empty: no reason was needed
    std::vector<Moment> moments;  // in time order
    std::vector<HelpMoment> help;
    std::array<std::string, scenario::kPillarCount> sentences;  // by pillar
    std::vector<std::string> went_well;
    scoring::Advice change;
    std::vector<std::string> lessons;
    std::vector<ReplayLine> replay;  // everything that was said and done; the door adds it
    Millis length;
};

Moments moments_of(const simulation::Model& model, const scoring::Scorecard& card, const scoring::Names& names);

// The two to talk about: serious ones first, then what cost most, not twice the same thing. Indices into `moments`.
std::vector<std::size_t> two_to_talk_about(const std::vector<Moment>& moments);

// Whether both judge the same act, or the same silence.
bool same_act(const scoring::Finding& a, const scoring::Finding& b);

}  // namespace composure::reports
