#include <array>

#include "records/migrations_internal.h"

namespace composure::records {

namespace {

// Enumerations are kept as their numbers; times as milliseconds since 1970 UTC; digests as 64 hexadecimal digits.
constexpr std::string_view kPeople = R"sql(
CREATE TABLE meta (
    key {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL){end};
CREATE TABLE cohort (
    id {id},
    name {text} NOT NULL UNIQUE CHECK (length(name) > 0)){end};
CREATE TABLE person (
    id {id},
    uuid {text} NOT NULL UNIQUE CHECK (length(uuid) > 0),
    name {text} NOT NULL,
    number {text} UNIQUE CHECK (length(number) > 0),
    cohort_id {integer} REFERENCES cohort (id),
    trainer {text} NOT NULL,
    active {integer} NOT NULL CHECK (active IN (0, 1)),
    erased {integer},
    created {integer} NOT NULL){end};
CREATE INDEX person_by_name ON person (name);
CREATE INDEX person_by_cohort ON person (cohort_id);
CREATE TABLE salt (
    person_id {integer} NOT NULL PRIMARY KEY REFERENCES person (id),
    salt {text} NOT NULL CHECK (length(salt) > 0)){end};
CREATE TABLE document (
    digest {text} NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
    kind {integer} NOT NULL CHECK (kind BETWEEN 0 AND 2),
    name {text} NOT NULL,
    bytes {text} NOT NULL){end};
CREATE TABLE assignment (
    id {id},
    person_id {integer} NOT NULL REFERENCES person (id),
    scenario {text} NOT NULL CHECK (length(scenario) > 0),
    due {integer},
    assigned_by {text} NOT NULL,
    assigned_at {integer} NOT NULL,
    session_code {text}){end};
CREATE INDEX assignment_by_person ON assignment (person_id);
CREATE INDEX assignment_by_session ON assignment (session_code);
CREATE TABLE access (
    id {id},
    at {integer} NOT NULL,
    who {text} NOT NULL,
    role {text} NOT NULL,
    person_id {integer} NOT NULL REFERENCES person (id),
    session_code {text},
    what {integer} NOT NULL CHECK (what BETWEEN 0 AND 4),
    reason {text} NOT NULL){end};
CREATE INDEX access_by_person ON access (person_id, at);
)sql";

constexpr std::string_view kSessions = R"sql(
CREATE TABLE session (
    id {id},
    code {text} NOT NULL UNIQUE CHECK (length(code) > 0),
    person_id {integer} NOT NULL REFERENCES person (id),
    mode {integer} NOT NULL CHECK (mode IN (0, 1)),
    status {integer} NOT NULL CHECK (status BETWEEN 0 AND 3),
    shared {integer},
    scenario {text} NOT NULL CHECK (length(scenario) > 0),
    title {text} NOT NULL,
    scenario_digest {text} NOT NULL REFERENCES document (digest),
    conduct_digest {text} NOT NULL REFERENCES document (digest),
    site_digest {text} REFERENCES document (digest),
    rules {integer} NOT NULL,
    seed {text} NOT NULL CHECK (length(seed) > 0),
    line_judged {integer} NOT NULL CHECK (line_judged IN (0, 1)),
    pace {text} NOT NULL,
    started {integer} NOT NULL,
    ended {integer},
    acts {integer} NOT NULL CHECK (acts >= 0),
    attempt {integer} NOT NULL CHECK (attempt >= 1),
    attention {integer} NOT NULL CHECK (attention BETWEEN 0 AND 3),
    outcome {integer} CHECK (outcome BETWEEN 0 AND 4)){end};
CREATE INDEX session_by_person ON session (person_id, mode, started);
CREATE INDEX session_by_mode ON session (mode, started);
CREATE INDEX session_by_attention ON session (attention, started);
CREATE TABLE act (
    session_id {integer} NOT NULL REFERENCES session (id),
    number {integer} NOT NULL CHECK (number >= 0),
    line {text} NOT NULL,
    PRIMARY KEY (session_id, number)){end};
CREATE TABLE recording (
    session_id {integer} NOT NULL PRIMARY KEY REFERENCES session (id),
    text {text} NOT NULL){end};
CREATE TABLE step (
    id {id},
    session_id {integer} NOT NULL REFERENCES session (id),
    kind {integer} NOT NULL CHECK (kind BETWEEN 0 AND 8),
    at {integer} NOT NULL,
    who {text} NOT NULL,
    words {text} NOT NULL){end};
CREATE INDEX step_by_session ON step (session_id);
CREATE TABLE rating (
    session_id {integer} NOT NULL REFERENCES session (id),
    pillar {integer} NOT NULL CHECK (pillar BETWEEN 0 AND 4),
    value {integer} NOT NULL CHECK (value BETWEEN 0 AND 100),
    PRIMARY KEY (session_id, pillar)){end};
)sql";

constexpr std::string_view kFigures = R"sql(
CREATE TABLE scorecard (
    id {id},
    session_id {integer} NOT NULL REFERENCES session (id),
    person_id {integer} NOT NULL REFERENCES person (id),
    number {integer} NOT NULL CHECK (number >= 1),
    kind {integer} NOT NULL CHECK (kind BETWEEN 0 AND 2),
    rules {integer} NOT NULL,
    conduct_digest {text} NOT NULL CHECK (length(conduct_digest) = 64),
    made {integer} NOT NULL,
    made_by {text} NOT NULL,
    outcome {integer} NOT NULL CHECK (outcome BETWEEN 0 AND 4),
    reason {integer} NOT NULL CHECK (reason BETWEEN 0 AND 8),
    total {integer} CHECK (total BETWEEN 0 AND 100),
    calm {integer} CHECK (calm BETWEEN 0 AND 100),
    no_arguing {integer} CHECK (no_arguing BETWEEN 0 AND 100),
    escalation {integer} CHECK (escalation BETWEEN 0 AND 100),
    service {integer} CHECK (service BETWEEN 0 AND 100),
    line {integer} CHECK (line BETWEEN 0 AND 100),
    scored_on {integer} NOT NULL CHECK (scored_on >= 0),
    pass_mark {integer} NOT NULL CHECK (pass_mark BETWEEN 0 AND 100),
    due_helped {integer} NOT NULL CHECK (due_helped >= 0),
    due_total {integer} NOT NULL CHECK (due_total >= due_helped),
    foils_held {integer} NOT NULL CHECK (foils_held >= 0),
    foils_total {integer} NOT NULL CHECK (foils_total >= foils_held),
    serious {integer} NOT NULL CHECK (serious >= 0),
    after_good {integer} NOT NULL CHECK (after_good >= 0),
    after_total {integer} NOT NULL CHECK (after_total >= after_good),
    other_good {integer} NOT NULL CHECK (other_good >= 0),
    other_total {integer} NOT NULL CHECK (other_total >= other_good),
    frozen {text} NOT NULL, -- last: it is long, and the figures are read without it
    UNIQUE (session_id, number)){end};
CREATE INDEX scorecard_by_person ON scorecard (person_id);
CREATE TABLE chain (
    id {id},
    chain {integer} NOT NULL CHECK (chain IN (0, 1)),
    sequence {integer} NOT NULL CHECK (sequence >= 1),
    at {integer} NOT NULL,
    kind {text} NOT NULL CHECK (length(kind) > 0),
    body {text} NOT NULL,
    hash {text} NOT NULL CHECK (length(hash) = 64),
    UNIQUE (chain, sequence)){end};
CREATE INDEX chain_by_hash ON chain (hash);
CREATE TABLE board (
    person_id {integer} NOT NULL PRIMARY KEY REFERENCES person (id),
    name {text} NOT NULL,
    number {text} NOT NULL,
    cohort {text} NOT NULL,
    trainer {text} NOT NULL,
    not_started {integer} NOT NULL CHECK (not_started >= 0),
    in_progress {integer} NOT NULL CHECK (in_progress >= 0),
    incomplete {integer} NOT NULL CHECK (incomplete >= 0),
    waiting {integer} NOT NULL CHECK (waiting >= 0),
    signed_off {integer} NOT NULL CHECK (signed_off >= 0),
    next_due {integer},
    held {integer} NOT NULL CHECK (held >= 0),
    contested {integer} NOT NULL CHECK (contested >= 0),
    unclear {integer} NOT NULL CHECK (unclear >= 0),
    forms {integer} NOT NULL CHECK (forms >= 0),
    newest {integer}){end};
CREATE INDEX board_by_cohort ON board (cohort, name);
)sql";

// Nobody has these versions yet: until the first release they may be changed.
constexpr std::array<Migration, 3> kMigrations{{
    {1, "people, assignments and who looked", kPeople},
    {2, "sessions, their acts and what was decided", kSessions},
    {3, "scorecards, the chain and the board", kFigures},
}};

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

}  // namespace composure::records
