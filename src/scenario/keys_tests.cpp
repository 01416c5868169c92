#include "scenario/keys_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array<Key, 4> kTestKeys{{
    {.name = "name", .about = "What it shows, in a few words.", .presence = Presence::needed},
    {.name = "seed", .form = Form::integer, .about = "The luck of this play. Without it: 1.", .most = INT64_MAX},
    {.name = "play",
     .form = Form::text_or_group,
     .about = "What the trainee says and does, step by step: the beginning of a reply, its id, or one of the keys of a "
              "step.",
     .shape = Shape::list,
     .most_items = kMostSteps,
     .group = Group::step},
    {.name = "expect",
     .form = Form::group,
     .about = "What must come of it.",
     .presence = Presence::needed,
     .group = Group::expectations},
}};

constexpr std::array<Key, 7> kStepKeys{{
    {.name = "reply", .about = "The beginning of a reply, or its id."},
    {.name = "do", .form = Form::choice, .about = "An act; `composure list acts` shows all.", .choices = act_words},
    {.name = "wait", .form = Form::duration, .about = "Nothing is done for so long."},
    {.name = "after",
     .form = Form::duration,
     .about = "When: for a reply from the end of the line, for an act from now."},
    {.name = "cut-in", .form = Form::duration, .about = "A reply so long after the line's first word."},
    {.name = "minutes",
     .form = Form::integer,
     .about = "With acknowledge: the minutes that are promised.",
     .least = 0,
     .most = 120},
    {.name = "to", .form = Form::whom, .about = "The customer it is for; with consult: the policy."},
}};

constexpr Key pillar_score(std::string_view name, std::string_view about) {
    return {.name = name, .form = Form::score, .about = about};
}

constexpr std::array<Key, 10> kExpectationKeys{{
    {.name = "outcome",
     .form = Form::by_customer,
     .about = "How the talk ended; with several customers: {tamm: resolved, jonas: left}.",
     .choices = outcome_words},
    {.name = "result", .form = Form::choice, .about = "What the scorecard says.", .choices = result_words},
    {.name = "refused", .form = Form::choice, .about = "Why the last act was refused.", .choices = refusal_words},
    {.name = "moment", .form = Form::any_moment, .about = "A moment that the talk came to."},
    pillar_score("total", "The whole score: 80, at least 80, at most 60 or below 70."),
    pillar_score("calm", "The points for calm: 80, at least 80, at most 60 or below 70."),
    pillar_score("no-arguing", "The points for not arguing: 80, at least 80, at most 60 or below 70."),
    {.name = "escalation",
     .form = Form::score_or_words,
     .about = "The points for escalation, or what is said of it, like hit; with several customers by name.",
     .choices = verdict_words},
    pillar_score("service", "The points for service: 80, at least 80, at most 60 or below 70."),
    pillar_score("line", "The points for the line: 80, at least 80, at most 60 or below 70."),
}};

const KeyTable kTest{.title = "a test", .about = "A play with what is expected of it.", .keys = kTestKeys};
const KeyTable kStep{.title = "a play step",
                     .about = "One thing that the trainee says or does.",
                     .keys = kStepKeys,
                     .exactly_one = {"reply", "do", "wait"}};
const KeyTable kExpectations{
    .title = "expect", .about = "What must come of a play.", .keys = kExpectationKeys, .may_be_empty = false};

}  // namespace

const KeyTable& test_keys(Group group) {
    switch (group) {
        case Group::step: return kStep;
        case Group::expectations: return kExpectations;
        default: return kTest;
    }
}

}  // namespace composure::scenario
