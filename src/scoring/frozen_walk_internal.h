// The order of a frozen scorecard, said once: the writer and the reader both walk it, so neither can know a line that
// the other does not. Private to this room.
//
// An Io has: good(), ids(); line(path); value(part, range), the only value of a line; must(name, part, range), a named
// one; field(name, part, range), a named one that is left out where it is 0, none or no; end() of the line; and
// many(path, list, most), the length of a list.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>

#include "scoring/authored_ids_internal.h"
#include "scoring/scorecard.h"

namespace composure::scoring {

struct Range {
    std::int64_t least = 0, most = 0;
};
inline constexpr Range kCount{0, 1'000'000};
inline constexpr Range kPoints{0, 100};
inline constexpr Range kExactPoints{0, 100'000};
inline constexpr Range kPermille{0, 1000};
inline constexpr Range kByte{0, 255};
inline constexpr Range kTextNumber{0, 0xFFFF};
inline constexpr Range kSeverity{-1'000'000, 0};
inline constexpr Range kAmount{0, 1'000'000'000'000};
inline constexpr Range kMonth{0, 30LL * 24 * 3600 * 1000};  // scenario time: no session is longer
inline constexpr Range kWords{};                            // of what is no number

// Where an id is looked up: moments and replies are those of one customer.
template <class Id>
struct Of {
    CustomerId customer;
    Id& id;
};
template <class Id>
Of(CustomerId, Id&) -> Of<Id>;

template <class Index>
struct TopicOf {
    Index& index;
};
template <class Index>
TopicOf(Index&) -> TopicOf<Index>;

inline std::size_t most_customers(const AuthoredIds& ids) { return ids.model().scenario().customers.size(); }
inline std::size_t most_escalations(const AuthoredIds& ids) { return ids.model().escalation_count(); }

template <class Io, class Part>
void walk_value(Io& io, const std::string& path, Part& part, Range range) {
    io.line(path);
    io.value(part, range);
    io.end();
}

template <class Io, class Score>
void walk_pillar(Io& io, const std::string& path, Score& score) {
    walk_value(io, path + ".exercised", score.exercised, kWords);
    walk_value(io, path + ".exact", score.exact, kExactPoints);
    walk_value(io, path + ".rounded", score.rounded, kPoints);
    walk_value(io, path + ".weight", score.weight, kPoints);
    walk_value(io, path + ".floor", score.floor, kPoints);
    walk_value(io, path + ".opportunities", score.opportunities, kCount);
    walk_value(io, path + ".reference-opportunities", score.reference_opportunities, kCount);
    walk_value(io, path + ".good", score.good, kCount);
    walk_value(io, path + ".provoked", score.provoked, kCount);
    walk_value(io, path + ".provoked-good", score.provoked_good, kCount);
}

template <class Io, class Card>
void walk_result(Io& io, Card& card) {
    walk_value(io, "result.outcome", card.outcome, kWords);
    walk_value(io, "result.reason", card.reason, kWords);
    walk_value(io, "result.decided-by", card.decided_by, kWords);
    walk_value(io, "result.total", card.total, kPoints);
    walk_value(io, "result.scored-on", card.scored_on, kPoints);
    walk_value(io, "result.pass-mark", card.pass_mark, kPoints);
    walk_value(io, "clocks.run", card.clocks, kCount);
    walk_value(io, "clocks.answered", card.clocks_answered, kCount);
    walk_value(io, "length", card.length, kMonth);
}

template <class Io, class Verdict>
void walk_escalation(Io& io, const std::string& path, Verdict& verdict) {
    io.line(path);
    io.must("need", verdict.escalation, kWords);
    io.must("customer", verdict.customer, kWords);
    io.must("verdict", verdict.verdict, kWords);
    io.must("points", verdict.points, kExactPoints);
    io.field("counts", verdict.counts, kWords);
    io.field("foil", verdict.foil, kWords);
    io.field("own-making", verdict.own_making, kWords);
    io.field("due", verdict.due, kMonth);
    io.field("called", verdict.called, kMonth);
    io.field("harm", verdict.harm, kMonth);
    io.field("progress", verdict.progress, kPermille);
    io.field("bonus", verdict.bonus, kCount);
    io.field("penalty", verdict.penalty, kCount);
    io.field("held", verdict.held_until_help, kWords);
    io.field("facts", verdict.facts_handed_over, kWords);
    io.field("asked", verdict.asked_afterwards, kWords);
    io.field("limit-missing", verdict.limit_missing, kWords);
    io.end();
}

template <class Io, class Finding>
void walk_finding(Io& io, const std::string& path, Finding& finding) {
    io.line(path);
    io.must("at", finding.at, kMonth);
    io.must("pillar", finding.pillar, kWords);
    io.must("code", finding.code, kWords);
    io.field("customer", finding.customer, kWords);
    io.field("moment", Of{finding.customer, finding.moment}, kWords);
    io.field("text", finding.text, kTextNumber);
    io.field("reply", Of{finding.customer, finding.reply}, kWords);
    io.field("act", finding.act, kWords);
    io.field("silence", finding.silence, kWords);
    io.field("severity", finding.severity, kSeverity);
    io.field("chain", finding.chain, kCount);
    io.field("cost", finding.cost, kAmount);
    io.field("serious", finding.serious, kWords);
    io.field("missed", finding.missed, kWords);
    io.field("called-for", finding.called_for, kWords);
    io.field("better", Of{finding.customer, finding.better_reply}, kWords);
    io.end();
}

template <class Io, class Figures>
void walk_service(Io& io, Figures& service) {
    walk_value(io, "service.bad-acts", service.bad_acts, kCount);
    walk_value(io, "service.surrendered", service.surrendered, kWords);
    walk_value(io, "service.own-anger", service.own_anger, kWords);
}

template <class Io, class Topics>
void walk_topics(Io& io, Topics& topics) {
    io.many("topics", topics, kMostTopics);
    for (std::size_t n = 0; io.good() && n < topics.size(); ++n) {
        io.line(fmt::format("topic.{}", n + 1));
        io.must("name", TopicOf{topics[n].topic}, kWords);
        io.must("items", topics[n].items, kCount);
        io.must("done", topics[n].done, kCount);
        io.end();
    }
}

template <class Io, class Figures>
void walk_line(Io& io, Figures& line) {
    walk_value(io, "line.waiting", line.waiting, kCount);
    walk_value(io, "line.seen", line.seen, kCount);
    walk_value(io, "line.lost", line.lost, kCount);
    walk_value(io, "line.reference-kept", line.reference_kept, kCount);
    walk_value(io, "line.hurried", line.hurried, kCount);
    walk_value(io, "line.mean-wait", line.mean_wait, kMonth);
    walk_value(io, "line.longest-wait", line.longest_wait, kMonth);
}

template <class Io, class PerCustomer>
void walk_reference_of(Io& io, const std::string& path, PerCustomer& each) {
    io.line(path);
    io.must("weight", each.weight, kAmount);
    io.must("turns", each.turns, kCount);
    io.must("kept", each.kept, kWords);
    for (std::size_t topic = 0; topic < each.items.size(); ++topic) {
        io.field(fmt::format("items-{}", io.ids().topic_or_number(topic)), each.items[topic], kByte);
    }
    io.end();
}

template <class Io, class Measured>
void walk_reference(Io& io, Measured& reference) {
    walk_value(io, "reference.weight", reference.weight, kAmount);
    walk_value(io, "reference.turns", reference.turns, kCount);
    walk_value(io, "reference.service-items", reference.service_items, kCount);
    walk_value(io, "reference.escalations", reference.escalations, kCount);
    walk_value(io, "reference.waiting", reference.waiting, kCount);
    walk_value(io, "reference.kept", reference.kept, kCount);
    io.many("reference.customers", reference.customers, most_customers(io.ids()));
    for (std::size_t n = 0; io.good() && n < reference.customers.size(); ++n) {
        walk_reference_of(io, fmt::format("reference.customer.{}", io.ids().word_of(CustomerId::at(n))),
                          reference.customers[n]);
    }
    io.many("reference.needs", reference.due, most_escalations(io.ids()));
    for (std::size_t n = 0; io.good() && n < reference.due.size(); ++n) {
        walk_value(io, fmt::format("reference.due.{}", io.ids().word_of(EscalationId::at(n))), reference.due[n],
                   Range{0, 1});
    }
}

template <class Io, class Card>
void walk_card(Io& io, Card& card) {
    walk_result(io, card);
    for (const Pillar pillar : scenario::kPillars) {
        walk_pillar(io, fmt::format("pillar.{}", scenario::name_of(pillar)),
                    card.pillars[static_cast<std::size_t>(pillar)]);
    }
    io.many("escalations", card.escalations, most_escalations(io.ids()));
    for (std::size_t n = 0; io.good() && n < card.escalations.size(); ++n) {
        walk_escalation(io, fmt::format("escalation.{}", n + 1), card.escalations[n]);
    }
    walk_service(io, card.service);
    walk_topics(io, card.topics);
    walk_line(io, card.line);
    io.many("customers", card.customers, most_customers(io.ids()));
    for (std::size_t n = 0; io.good() && n < card.customers.size(); ++n) {
        walk_value(io, fmt::format("customer.{}", io.ids().word_of(CustomerId::at(n))), card.customers[n], kWords);
    }
    io.many("findings", card.findings, static_cast<std::size_t>(kCount.most));
    for (std::size_t n = 0; io.good() && n < card.findings.size(); ++n) {
        walk_finding(io, fmt::format("finding.{}", n + 1), card.findings[n]);
    }
    walk_reference(io, card.reference);
}

}  // namespace composure::scoring
