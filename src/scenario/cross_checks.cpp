#include <fmt/format.h>

#include <algorithm>

#include "base/millis_text.h"
#include "base/utf8.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

// simulation.md, "Waiting for a reply": a clock never measures reading speed.
constexpr Millis kLeastClock{5'000};
constexpr Millis kPerWordRead{300};
constexpr std::size_t kMostUrgentReplies = 3;
constexpr std::size_t kMostUrgentWords = 8;
constexpr std::size_t kMostSilentMoments = 50;
constexpr std::size_t kManyReplies = 6;  // they are on the keys 1 to 6

SourceSpan key_at(const Node& node, std::string_view key) {
    for (const Member& member : node.members) {
        if (member.key == key) return member.key_at;
    }
    return node.at;
}

SourceSpan value_at(const Node& node, std::string_view key) {
    const Node* value = node.member(key);
    return value == nullptr ? node.at : value->at;
}

void check_urgent(const Moment& moment, const Node& node, Reader& reader) {
    Findings& findings = reader.findings;
    if (!moment.exact_wait) {
        findings.warning("never-used", key_at(node, "urgent"),
                         "'urgent' lets a clock be shorter than reading time, and none is given",
                         {"say how long: wait: 4s, or take 'urgent' away"});
    }
    if (moment.replies.size() > kMostUrgentReplies) {
        findings.error("clock-too-short-to-read", key_at(node, "urgent"),
                       fmt::format("an urgent moment has at most {} replies; this one has {}", kMostUrgentReplies,
                                   moment.replies.size()),
                       {"keep the three that matter, or take 'urgent' away"});
    }
    for (const Reply& reply : moment.replies) {
        const std::size_t words = word_count(reply.say);
        if (words <= kMostUrgentWords) continue;
        findings.error(
            "clock-too-short-to-read", reply.at,
            fmt::format("in an urgent moment a reply has at most {} words; this one has {}", kMostUrgentWords, words),
            {"say it shorter, or take 'urgent' away"});
    }
}

void check_clock(const Moment& moment, const Node& node, Reader& reader) {
    if (moment.urgent) return check_urgent(moment, node, reader);
    if (!moment.exact_wait) return;
    std::size_t words = 0;
    for (const Reply& reply : moment.replies) words += word_count(reply.say);
    const Millis least = kLeastClock + kPerWordRead * static_cast<std::int64_t>(words);
    if (*moment.exact_wait >= least) return;
    const Millis rounded{(least.count + 999) / 1000 * 1000};
    reader.findings.error("clock-too-short-to-read", value_at(node, "wait"),
                          fmt::format("reading these replies takes {}; a clock of {} would measure reading speed",
                                      duration_text(rounded), duration_text(*moment.exact_wait)),
                          {fmt::format("write wait: {}, or take 'wait' away: the shortest fair clock is the usual one",
                                       duration_text(rounded)),
                           "where haste is the point: urgent: true, with at most 3 replies of 8 words"});
}

void check_without_replies(const Node& node, Reader& reader) {
    for (const std::string_view key : {"wait", "urgent", "silence", "calls-for", "order"}) {
        if (node.member(key) == nullptr) continue;
        reader.findings.warning("never-used", key_at(node, key),
                                fmt::format("'{}' does nothing in a moment without replies", key),
                                {"take it away, or move it to the moment that the trainee answers"});
    }
}

// What leads where among the moments of one customer.
class Talk {
public:
    Talk(const Customer& customer, const Reader& reader) : customer_(customer), names_(reader.customer) {}

    std::size_t local(MomentId id) const { return id.position() - customer_.first_moment.position(); }

    // All that can be come to from the first moment (and from remorse); with help, from where help goes on as well.
    std::vector<bool> reachable(bool with_help) const {
        std::vector<bool> reached(customer_.moments.size(), false);
        std::vector<std::size_t> open;
        const auto reach = [&](std::size_t moment) {
            if (reached[moment]) return;
            reached[moment] = true;
            open.push_back(moment);
        };
        reach(0);
        for (const Edge& edge : names_.edges) {
            if (edge.kind == Edge::Kind::help ? with_help : !edge.from.exists()) reach(local(edge.to));
        }
        const auto ways = ways_by_moment();
        while (!open.empty()) {
            const std::size_t moment = open.back();
            open.pop_back();
            for (const std::size_t next : ways[moment]) reach(next);
        }
        return reached;
    }

private:
    std::vector<std::vector<std::size_t>> ways_by_moment() const {
        std::vector<std::vector<std::size_t>> ways(customer_.moments.size());
        for (const Edge& edge : names_.edges) {
            if (edge.from.exists()) ways[local(edge.from)].push_back(local(edge.to));
        }
        return ways;
    }

    const Customer& customer_;
    const CustomerNames& names_;
};

void note_reachable(const Customer& customer, const Talk& talk, Reader& reader) {
    const auto reached = talk.reachable(true);
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const Moment& moment = customer.moments[i];
        if (reached[i] || reader.customer.way_unknown || reader.parts_left_out) {
            reader.reached.push_back(moment.at);
        } else {
            reader.unreached.push_back({moment.at, moment.id, customer.id});
        }
    }
}

void check_answers(const Customer& customer, const Talk& talk, Reader& reader) {
    const auto reached = talk.reachable(false);
    for (const Escalation& escalation : customer.escalations) {
        if (!escalation.answer.exists()) continue;
        const std::string& id = customer.moments[talk.local(escalation.answer)].id;
        const std::string fix = "let this way lead to 'wait-for-help' with a call, or to another moment";
        for (const Edge& edge : reader.customer.edges) {
            const bool direct = edge.kind == Edge::Kind::talk && edge.to == escalation.answer;
            if (!direct || (edge.from.exists() && !reached[talk.local(edge.from)])) continue;
            reader.findings.error(
                "answer-before-help", edge.at,
                fmt::format("'{}' is where help goes on, and this leads there before help has come", id), {fix});
        }
        if (talk.local(escalation.answer) == 0) {
            reader.findings.error("answer-before-help", customer.moments[0].at,
                                  fmt::format("'{}' is where help goes on, so the talk cannot begin there", id),
                                  {"put the moment in which the customer begins to speak first"});
            reader.customer.way_unknown = true;
        }
    }
}

bool is_silent(const Moment& moment) { return moment.says.empty() && moment.replies.empty() && !moment.then.empty(); }

// The simulation carries out at most 1,000 changes at one instant; sixteen customers may each pass all theirs at once.
void check_silent_moments(const Customer& customer, Reader& reader) {
    std::size_t count = 0;
    for (const Moment& moment : customer.moments) {
        if (!is_silent(moment) || ++count != kMostSilentMoments + 1) continue;
        reader.findings.error("over-limit", moment.at,
                              fmt::format("a customer has at most {} moments that go on by themselves without a word",
                                          kMostSilentMoments),
                              {"a list of ways in one 'then' can do the work of many such moments"});
    }
}

// A ring of moments that go on by themselves without a word would turn for ever in no time at all.
void check_time_passes(const Customer& customer, const Talk& talk, Reader& reader) {
    enum class Mark : std::uint8_t { unseen, open, closed };
    std::vector<Mark> marks(customer.moments.size(), Mark::unseen);
    struct PathStep {
        std::size_t moment;
        std::size_t branch;
    };
    for (std::size_t start = 0; start < customer.moments.size(); ++start) {
        std::vector<PathStep> path;
        const auto enter = [&](std::size_t moment) {
            if (marks[moment] == Mark::open) {
                reader.findings.error("talk-without-time", customer.moments[moment].at,
                                      fmt::format("from '{}' the talk comes back to it without a word or an answer",
                                                  customer.moments[moment].id),
                                      {"let somebody say something on the way, or let one of the moments end"});
            }
            if (marks[moment] != Mark::unseen) return;
            marks[moment] = is_silent(customer.moments[moment]) ? Mark::open : Mark::closed;
            if (marks[moment] == Mark::open) path.push_back({moment, 0});
        };
        enter(start);
        while (!path.empty()) {
            PathStep& place = path.back();
            const Way& way = customer.moments[place.moment].then;
            if (place.branch == way.size()) {
                marks[place.moment] = Mark::closed;
                path.pop_back();
                continue;
            }
            const Target target = way[place.branch++].target;
            if (target.kind == Target::Kind::moment) enter(talk.local(target.moment));
        }
    }
}

}  // namespace

void check_moment(const Moment& moment, const Node& node, Reader& reader) {
    const Node* replies = node.member("replies");
    const bool has_replies = replies != nullptr;
    if (has_replies && moment.says.empty() && moment.shows.empty() && node.member("says") == nullptr) {
        reader.findings.error("says-nothing", moment.at,
                              fmt::format("nothing is said in '{}', so there is nothing to answer", moment.id),
                              {"add 'says:' with the customer's words, or 'shows:' with what is seen"});
    }
    if (!has_replies) return check_without_replies(node, reader);
    if (moment.replies.size() > kManyReplies && replies->items.size() <= kMostReplies) {
        reader.findings.warning("many-replies", key_at(node, "replies"),
                                fmt::format("{} replies; only the first {} on screen have a key of their own",
                                            moment.replies.size(), kManyReplies),
                                {"three or four are plenty: nobody can weigh more while somebody waits"});
    }
    check_clock(moment, node, reader);
}

void check_talk(const Customer& customer, Reader& reader) {
    if (customer.moments.empty()) return;
    const Talk talk(customer, reader);
    check_answers(customer, talk, reader);
    check_time_passes(customer, talk, reader);
    check_silent_moments(customer, reader);
    note_reachable(customer, talk, reader);
}

void check_unreached(Reader& reader) {
    const auto comes_before = [](const SourceSpan& a, const SourceSpan& b) {
        return a.line != b.line ? a.line < b.line : a.column < b.column;
    };
    std::sort(reader.reached.begin(), reader.reached.end(), comes_before);
    for (const Unreached& found : reader.unreached) {
        if (std::binary_search(reader.reached.begin(), reader.reached.end(), found.at, comes_before)) continue;
        const Findings::Scope scope(reader.findings, fmt::format("in customer '{}'", found.customer));
        reader.findings.warning("unreachable-moment", found.at, fmt::format("no way leads to '{}'", found.moment),
                                {fmt::format("let a reply say 'then: {}', or take the moment away", found.moment)});
    }
}

}  // namespace composure::scenario
