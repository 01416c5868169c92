// The tables, for code: names and kinds of columns, and which sets of them are unique. The schema itself, with its
// constraints and indices, is written out in migrations.cpp; a test holds the two together. Private to this room.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace composure::records {

enum class Table : std::uint8_t {
    meta,
    cohort,
    person,
    salt,
    document,
    assignment,
    session,
    act,
    recording,
    scorecard,
    step,
    access,
    rating,
    chain,
    board,
};
inline constexpr std::size_t kTableCount = 15;

enum class ColumnKind : std::uint8_t { id, integer, text };  // id: given by the database; text may hold any UTF-8
struct Column {
    std::string_view name;
    ColumnKind kind = ColumnKind::integer;
    bool may_be_null = false;
};
struct Shape {
    std::string_view name;
    std::vector<Column> columns;
    std::vector<std::vector<std::size_t>> unique;  // sets of columns
};
const Shape& shape_of(Table table);

// Columns by name, one enum a table, in the shape's order.
namespace meta {
enum : std::size_t { key, value };
}
namespace cohort {
enum : std::size_t { id, name };
}
namespace person {
enum : std::size_t { id, uuid, name, number, cohort_id, trainer, active, erased, created };
}
namespace salt {
enum : std::size_t { person_id, salt };
}
namespace document {
enum : std::size_t { digest, kind, name, bytes };
}
namespace assignment {
enum : std::size_t { id, person_id, scenario, due, assigned_by, assigned_at, session_code };
}
namespace session {
enum : std::size_t {
    id,
    code,
    person_id,
    mode,
    status,
    shared,
    scenario,
    title,
    scenario_digest,
    conduct_digest,
    site_digest,
    rules,
    seed,
    line_judged,
    pace,
    started,
    ended,
    acts,
    attempt,
    attention,
    outcome
};
}
namespace act {
enum : std::size_t { session_id, number, line };
}
namespace recording {
enum : std::size_t { session_id, text };
}
namespace scorecard {
enum : std::size_t {
    id,
    session_id,
    person_id,
    number,
    kind,
    rules,
    conduct_digest,
    made,
    made_by,
    outcome,
    reason,
    total,
    calm,
    no_arguing,
    escalation,
    service,
    line,
    scored_on,
    pass_mark,
    due_helped,
    due_total,
    foils_held,
    foils_total,
    serious,
    after_good,
    after_total,
    other_good,
    other_total,
    frozen
};
}
namespace step {
enum : std::size_t { id, session_id, kind, at, who, words };
}
namespace access {
enum : std::size_t { id, at, who, role, person_id, session_code, what, reason };
}
namespace rating {
enum : std::size_t { session_id, pillar, value };
}
namespace chain {
enum : std::size_t { id, chain, sequence, at, kind, body, hash };
}
namespace board {
enum : std::size_t {
    person_id,
    name,
    number,
    cohort,
    trainer,
    not_started,
    in_progress,
    incomplete,
    waiting,
    signed_off,
    next_due,
    held,
    contested,
    unclear,
    forms,
    newest
};
}

}  // namespace composure::records
