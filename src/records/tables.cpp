#include "records/tables_internal.h"

namespace composure::records {

namespace {

using enum ColumnKind;

Column key(std::string_view name) { return {name, id, false}; }
Column number(std::string_view name) { return {name, integer, false}; }
Column maybe(std::string_view name) { return {name, integer, true}; }
Column words(std::string_view name) { return {name, text, false}; }
Column maybe_words(std::string_view name) { return {name, text, true}; }

Shape session_shape() {
    return {"session",
            {key("id"),
             words("code"),
             number("person_id"),
             number("mode"),
             number("status"),
             maybe("shared"),
             words("scenario"),
             words("title"),
             words("scenario_digest"),
             words("conduct_digest"),
             maybe_words("site_digest"),
             number("rules"),
             words("seed"),
             number("line_judged"),
             words("pace"),
             number("started"),
             maybe("ended"),
             number("acts"),
             number("attempt"),
             number("attention"),
             maybe("outcome")},
            {{session::code}}};
}

Shape scorecard_shape() {
    return {"scorecard",
            {key("id"),
             number("session_id"),
             number("person_id"),
             number("number"),
             number("kind"),
             number("rules"),
             words("conduct_digest"),
             number("made"),
             words("made_by"),
             number("outcome"),
             number("reason"),
             maybe("total"),
             maybe("calm"),
             maybe("no_arguing"),
             maybe("escalation"),
             maybe("service"),
             maybe("line"),
             number("scored_on"),
             number("pass_mark"),
             number("due_helped"),
             number("due_total"),
             number("foils_held"),
             number("foils_total"),
             number("serious"),
             number("after_good"),
             number("after_total"),
             number("other_good"),
             number("other_total"),
             words("frozen")},
            {{scorecard::session_id, scorecard::number}}};
}

Shape board_shape() {
    return {
        "board",
        {number("person_id"), words("name"), words("number"), words("cohort"), words("trainer"), number("not_started"),
         number("in_progress"), number("incomplete"), number("waiting"), number("signed_off"), maybe("next_due"),
         number("held"), number("contested"), number("unclear"), number("forms"), maybe("newest")},
        {{board::person_id}}};
}

std::array<Shape, kTableCount> all_shapes() {
    return {{
        {"meta", {words("key"), words("value")}, {{meta::key}}},
        {"cohort", {key("id"), words("name")}, {{cohort::name}}},
        {"person",
         {key("id"), words("uuid"), words("name"), maybe_words("number"), maybe("cohort_id"), words("trainer"),
          number("active"), maybe("erased"), number("created")},
         {{person::uuid}, {person::number}}},
        {"salt", {number("person_id"), words("salt")}, {{salt::person_id}}},
        {"document", {words("digest"), number("kind"), words("name"), words("bytes")}, {{document::digest}}},
        {"assignment",
         {key("id"), number("person_id"), words("scenario"), maybe("due"), words("assigned_by"), number("assigned_at"),
          maybe_words("session_code")},
         {}},
        session_shape(),
        {"act", {number("session_id"), number("number"), words("line")}, {{act::session_id, act::number}}},
        {"recording", {number("session_id"), words("text")}, {{recording::session_id}}},
        scorecard_shape(),
        {"step", {key("id"), number("session_id"), number("kind"), number("at"), words("who"), words("words")}, {}},
        {"access",
         {key("id"), number("at"), words("who"), words("role"), number("person_id"), maybe_words("session_code"),
          number("what"), words("reason")},
         {}},
        {"rating", {number("session_id"), number("pillar"), number("value")}, {{rating::session_id, rating::pillar}}},
        {"chain",
         {key("id"), number("chain"), number("sequence"), number("at"), words("kind"), words("body"), words("hash")},
         {{chain::chain, chain::sequence}}},
        board_shape(),
    }};
}

}  // namespace

const Shape& shape_of(Table table) {
    static const std::array<Shape, kTableCount> shapes = all_shapes();
    return shapes[static_cast<std::size_t>(table)];
}

}  // namespace composure::records
