#include "scenario/keys_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array<Key, 21> kScenarioKeys{{
    {.name = "composure",
     .form = Form::version,
     .about = "The version of this format: 1.",
     .presence = Presence::needed},
    {.name = "id", .form = Form::id, .about = "The short name of this scenario. Without it: the name of the file."},
    {.name = "title", .about = "What trainees see in the list of scenarios.", .presence = Presence::needed},
    {.name = "language", .about = "The language of the texts, like en, de or he. Without it: en."},
    {.name = "place",
     .form = Form::choice,
     .about = "Where it happens: at a counter with a line, on the phone, or in a chat. Without it: counter.",
     .choices = only_words<place_words>},
    {.name = "level",
     .form = Form::integer,
     .about = "How hard it is, from 1 (a first day) to 5.",
     .least = 1,
     .most = 5},
    {.name = "minutes", .form = Form::integer, .about = "How long a play takes, about.", .least = 1, .most = 240},
    {.name = "use",
     .form = Form::choice,
     .about = "What it is made for: practice (the usual) or assessment.",
     .choices = only_words<use_words>},
    {.name = "brief",
     .form = Form::words,
     .about = "What the trainee reads before it begins: who they are here, and what they may decide."},
    {.name = "goals",
     .form = Form::words,
     .about = "What is to be practised, one sentence each.",
     .shape = Shape::list},
    {.name = "warning",
     .form = Form::words,
     .about = "What somebody may want to know before they play, like harassment or a death in the family."},
    {.name = "pass-mark",
     .form = Form::integer,
     .about = "The total from which the standard is met. Without it: 70.",
     .least = 0,
     .most = 100},
    {.name = "weights",
     .form = Form::group,
     .about = "How much each of the five pillars counts; together 100. One that is not named keeps its usual weight.",
     .group = Group::weights},
    {.name = "floors",
     .form = Form::group,
     .about = "The least points in a pillar with which the standard can be met.",
     .group = Group::floors},
    {.name = "see-within",
     .form = Form::duration,
     .about = "How soon somebody new in the line wants to be noticed. Without it: 20s."},
    {.name = "policies",
     .form = Form::group,
     .about = "The rules of the house that a trainee may look up, by a short name of yours.",
     .shape = Shape::by_name,
     .most_items = kMostPolicies,
     .group = Group::policy},
    {.name = "words",
     .form = Form::group,
     .about = "Conduct codes of your own house, by name, beside those of `composure list conduct`.",
     .shape = Shape::by_name,
     .most_items = kMostHouseWords,
     .group = Group::conduct_code},
    {.name = "team", .form = Form::group, .about = "Who can be called for help.", .group = Group::team},
    {.name = "customers",
     .form = Form::group,
     .about = "The people who come, by a short name of yours. The first is there from the start.",
     .shape = Shape::by_name,
     .presence = Presence::needed,
     .least = 1,
     .most_items = kMostCustomers,
     .group = Group::customer},
    {.name = "debrief", .form = Form::group, .about = "What is told after the play.", .group = Group::debrief},
    {.name = "tests",
     .form = Form::group,
     .about = "Plays with what is expected of them; `composure test` plays them.",
     .shape = Shape::list,
     .most_items = kMostTests,
     .group = Group::test},
}};

constexpr Key pillar_number(std::string_view name, std::string_view about) {
    return {.name = name, .form = Form::integer, .about = about, .least = 0, .most = 100};
}

constexpr std::array<Key, 5> kWeightKeys{{
    pillar_number("calm", "Staying polite and even. Usually 25."),
    pillar_number("no-arguing", "Not being drawn into an argument. Usually 20."),
    pillar_number("escalation", "Help at the right moment. Usually 25."),
    pillar_number("service", "Helping with what the customer needs. Usually 25."),
    pillar_number("line", "The others who wait. Usually 5."),
}};

constexpr std::array<Key, 3> kPolicyKeys{{
    {.name = "says", .form = Form::words, .about = "The rule, as a trainee reads it.", .presence = Presence::needed},
    {.name = "exception",
     .form = Form::group,
     .about = "When it need not be kept, and who may decide so.",
     .group = Group::exception},
    {.name = "may-end",
     .form = Form::choice,
     .about = "When a customer may be told to leave. In one policy at most; without it: never.",
     .choices = only_words<may_end_words>},
}};

constexpr std::array<Key, 3> kExceptionKeys{{
    {.name = "says",
     .form = Form::words,
     .about = "The exception, as a trainee reads it.",
     .presence = Presence::needed},
    {.name = "authority",
     .form = Form::choice,
     .about = "Who may decide it. Without it: supervisor.",
     .choices = only_words<authority_words>},
    {.name = "limit", .about = "Up to what, in your words: 40 euros."},
}};

constexpr std::array<Key, 2> kTeamKeys{{
    {.name = "supervisor",
     .form = Form::group,
     .about = "Who decides what the trainee may not.",
     .group = Group::helper},
    {.name = "colleague", .form = Form::group, .about = "Who can take somebody over.", .group = Group::helper},
}};

constexpr std::array<Key, 3> kHelperKeys{{
    {.name = "name", .about = "Their name; <supervisor> and <colleague> stand for it.", .presence = Presence::needed},
    {.name = "arrives", .form = Form::duration, .about = "How long after a call they are there. Without it: 20s."},
    {.name = "free", .form = Form::free, .about = "Whether they can come: now (the usual), never, or after 60s."},
}};

constexpr std::array<Key, 9> kConductKeys{{
    {.name = "pillar",
     .form = Form::choice,
     .about = "Which of the five questions it counts for.",
     .presence = Presence::needed,
     .choices = only_words<pillar_words>},
    {.name = "topic", .form = Form::topic, .about = "Good conduct: the topic of service it belongs to."},
    {.name = "severity",
     .form = Form::thousandths,
     .about = "Bad conduct: what it costs. Mild -0.2, plain -0.5, grave -1.",
     .least = -1000,
     .most = 0},
    {.name = "moves",
     .form = Form::group,
     .about = "What it does to an even-tempered customer: {anger: -4, trust: +3}.",
     .presence = Presence::needed,
     .group = Group::moves},
    {.name = "says", .about = "What the trainee did, in one sentence, for the debrief.", .presence = Presence::needed},
    {.name = "better", .about = "What to do instead; bad conduct needs it."},
    {.name = "rules", .about = "The rules of service it comes from.", .shape = Shape::list},
    {.name = "serious", .form = Form::yes_no, .about = "A serious incident: a person looks at the session."},
    {.name = "surrender", .form = Form::yes_no, .about = "Gives what must not be given."},
}};

constexpr std::array<Key, 2> kMovesKeys{{
    {.name = "anger", .form = Form::integer, .about = "Points of anger, more or less.", .least = -100, .most = 100},
    {.name = "trust", .form = Form::integer, .about = "Points of trust, more or less.", .least = -100, .most = 100},
}};

constexpr std::array<Key, 2> kDebriefKeys{{
    {.name = "revelation",
     .form = Form::words,
     .about = "What the trainee could not know. Without it: what is `hidden` of each customer.",
     .shape = Shape::list},
    {.name = "lessons", .form = Form::words, .about = "What to take home, one sentence each.", .shape = Shape::list},
}};

const KeyTable kScenario{.title = "a scenario", .about = "One scenario of Composure.", .keys = kScenarioKeys};
const KeyTable kWeights{.title = "weights", .about = "The weights of the pillars.", .keys = kWeightKeys};
const KeyTable kFloors{.title = "floors", .about = "The least points in a pillar.", .keys = kWeightKeys};
const KeyTable kPolicy{.title = "a policy", .about = "A rule of the house.", .keys = kPolicyKeys};
const KeyTable kException{.title = "an exception", .about = "When a rule need not be kept.", .keys = kExceptionKeys};
const KeyTable kTeam{.title = "a team", .about = "Who can be called for help.", .keys = kTeamKeys};
const KeyTable kHelper{.title = "a helper", .about = "Somebody who can be called.", .keys = kHelperKeys};
const KeyTable kConduct{.title = "a conduct code",
                        .about = "A way to act, and what it is worth.",
                        .keys = kConductKeys,
                        .exactly_one = {"topic", "severity"},
                        .at_least_one = {"better"},
                        .at_least_one_with = "severity"};
const KeyTable kMoves{.title = "moves",
                      .about = "What a code does to a customer.",
                      .keys = kMovesKeys,
                      .at_least_one = {"anger", "trust"}};
const KeyTable kDebrief{.title = "a debrief", .about = "What is told after the play.", .keys = kDebriefKeys};

}  // namespace

const KeyTable& file_keys(Group group) {
    switch (group) {
        case Group::weights: return kWeights;
        case Group::floors: return kFloors;
        case Group::policy: return kPolicy;
        case Group::exception: return kException;
        case Group::team: return kTeam;
        case Group::helper: return kHelper;
        case Group::conduct_code: return kConduct;
        case Group::moves: return kMoves;
        case Group::debrief: return kDebrief;
        default: return kScenario;
    }
}

}  // namespace composure::scenario
