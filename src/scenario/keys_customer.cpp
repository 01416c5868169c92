#include "scenario/keys_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array<Key, 17> kCustomerKeys{{
    {.name = "name", .about = "Their name, as the trainee sees it.", .presence = Presence::needed},
    {.name = "pronoun", .about = "How they are spoken of: she, he, they."},
    {.name = "looks",
     .form = Form::looks,
     .about = "Somebody of `composure list looks`, or a description: old woman with glasses, grey bun."},
    {.name = "voice", .form = Form::voice, .about = "How they sound."},
    {.name = "like",
     .form = Form::customer,
     .about = "Copies another customer of this file; own keys win, and moments of the same name replace."},
    {.name = "mood",
     .form = Form::choice,
     .about = "How angry they arrive: calm is 10, irritated 35, angry 60, furious 85. Without it: calm.",
     .choices = only_words<mood_words>},
    {.name = "anger",
     .form = Form::integer,
     .about = "The same as a number; either this or `mood`.",
     .least = 0,
     .most = 100},
    {.name = "trust", .form = Form::integer, .about = "From 0 to 100. Without it: 50.", .least = 0, .most = 100},
    {.name = "temper",
     .form = Form::choice,
     .about = "How strongly they take things. Of several one is drawn. Without it: even.",
     .shape = Shape::list,
     .choices = only_words<temper_words>},
    {.name = "remorse",
     .form = Form::text_or_group,
     .about = "What they say when they are sorry for an insult that was let pass.",
     .group = Group::remorse},
    {.name = "patience",
     .form = Form::duration,
     .about = "How long they wait in the line before they have had enough. Without it: 90s."},
    {.name = "arrives", .form = Form::duration, .about = "When they come. Wanted from the second customer on."},
    {.name = "mutters", .form = Form::words, .about = "What they say while they wait.", .shape = Shape::list},
    {.name = "out-of-patience",
     .form = Form::choice,
     .about = "What they do then. Without it: leaves.",
     .choices = only_words<out_of_patience_words>},
    {.name = "hidden",
     .form = Form::words,
     .about = "What is behind it, which the trainee does not know; told in the debrief."},
    {.name = "escalation",
     .form = Form::group,
     .about = "When help must be called, which kind, and how soon.",
     .shape = Shape::list,
     .most_items = kMostEscalations,
     .group = Group::escalation},
    {.name = "moments",
     .form = Form::group,
     .about = "The talk, piece by piece, by short names of yours. It begins with the first.",
     .shape = Shape::by_name,
     .presence = Presence::needed,
     .least = 1,
     .most_items = kMostMoments,
     .group = Group::moment},
}};

constexpr std::array<Key, 3> kRemorseKeys{{
    {.name = "chance", .form = Form::chance, .about = "How often they are sorry, like 9 in 10 (the usual)."},
    {.name = "says", .form = Form::words, .about = "What they say then.", .presence = Presence::needed},
    {.name = "then", .form = Form::way, .about = "Where the talk goes on. Without it: where the reply says."},
}};

constexpr std::array<Key, 6> kEscalationKeys{{
    {.name = "needs",
     .form = Form::choice,
     .about = "Who must come. Without it: supervisor.",
     .choices = only_words<help_needed_words>},
    {.name = "due",
     .form = Form::due,
     .about = "From when on help is right: a condition, or never. Without it: an insult after a limit, the third "
              "insult, a threat, or harassment."},
    {.name = "within", .form = Form::duration, .about = "How soon then. Without it: 20s."},
    {.name = "harm",
     .form = Form::group,
     .about = "What marks that it was too late. Without it: this customer has walked out.",
     .group = Group::condition},
    {.name = "answer", .form = Form::moment, .about = "The moment in which the helper is there."},
    {.name = "hand-over",
     .form = Form::group,
     .about = "What the trainee may say to the helper. Without it: three replies that fit anybody.",
     .shape = Shape::list,
     .most_items = kMostReplies,
     .group = Group::hand_over_reply},
}};

constexpr Key compared(std::string_view name, std::int64_t most, std::string_view about) {
    return {.name = name, .form = Form::compared, .about = about, .most = most};
}

constexpr std::array<Key, 15> kConditionKeys{{
    compared("anger", 100, "How angry they are: at least 60."),
    compared("trust", 100, "How much they trust: below 20."),
    compared("insults", 100, "How often they insulted, this line included: at least 2."),
    {.name = "waited", .form = Form::compared_time, .about = "How long they were in the line: at least 30s."},
    {.name = "served", .form = Form::compared_time, .about = "How long they are at the counter: at least 60s."},
    compared("in-line", 16, "How many people wait: at least 3."),
    {.name = "heard",
     .form = Form::choice,
     .about = "What this customer has said: {heard: threat}.",
     .choices = only_words<provocation_words>},
    {.name = "limit", .form = Form::choice, .about = "A limit was set: {limit: set}.", .choices = set_word},
    {.name = "fact", .form = Form::fact, .about = "A fact that some `sets` made true."},
    {.name = "reached", .form = Form::moment, .about = "The talk has come to this moment."},
    {.name = "supervisor",
     .form = Form::choice,
     .about = "The supervisor can come: {supervisor: free}.",
     .choices = free_word},
    {.name = "colleague",
     .form = Form::choice,
     .about = "The colleague can come: {colleague: free}.",
     .choices = free_word},
    {.name = "not", .form = Form::group, .about = "The opposite holds.", .group = Group::condition},
    {.name = "any",
     .form = Form::group,
     .about = "At least one of these holds.",
     .shape = Shape::list,
     .least = 1,
     .group = Group::condition},
    {.name = "all",
     .form = Form::group,
     .about = "All of these hold.",
     .shape = Shape::list,
     .least = 1,
     .group = Group::condition},
}};

const KeyTable kCustomer{.title = "a customer",
                         .about = "Somebody who comes, and the talk with them.",
                         .keys = kCustomerKeys,
                         .at_most_one = {"mood", "anger"},
                         .without_needs = "like"};
const KeyTable kRemorse{.title = "remorse", .about = "Being sorry.", .keys = kRemorseKeys};
const KeyTable kEscalation{.title = "an escalation", .about = "When help must be called.", .keys = kEscalationKeys};
const KeyTable kCondition{.title = "a condition",
                          .about = "Something that holds or not; several keys mean all of them.",
                          .keys = kConditionKeys,
                          .may_be_empty = false};

}  // namespace

const KeyTable& customer_keys(Group group) {
    switch (group) {
        case Group::remorse: return kRemorse;
        case Group::escalation: return kEscalation;
        case Group::condition: return kCondition;
        default: return kCustomer;
    }
}

}  // namespace composure::scenario
