// The moments of a graph: what is said, the replies under it, and the arrows that lead on.
#include <fmt/format.h>

#include <algorithm>

#include "reports/graph_picture_internal.h"

namespace composure::reports::graph {

namespace {

using scenario::Branch;
using scenario::ConductKind;
using scenario::Customer;
using scenario::Moment;
using scenario::Outcome;
using scenario::Reply;
using scenario::Target;

// Characters of a line.
constexpr std::size_t kCellWidth = 24;   // of a reply: four of them make a moment
constexpr std::size_t kLabelWidth = 18;  // beside an arrow

constexpr Look kHelps{"+ helps", "solid", "normal", "#1d6b40", "#eff7f1"};
constexpr Look kHurts{"- hurts", "dashed", "tee", "#a3341f", "#fcf1ee"};
constexpr Look kBoth{"+- both", "dashed", "diamond", "#7a5200", "#fcf6e6"};
constexpr Look kSilence{"... silence", "dotted", "odot", "#4a5560", "#ffffff"};
constexpr Look kAct{"! act", "dotted", "vee", "#34508c", "#ffffff"};

std::string_view speaker(const Moment& moment) {
    switch (moment.who) {
        case scenario::Speaker::supervisor: return "the supervisor speaks";
        case scenario::Speaker::colleague: return "the colleague speaks";
        case scenario::Speaker::bystander: return "a bystander speaks";
        default: return "";
    }
}

std::string_view head_colour(const Moment& moment) {
    if (moment.ends != Outcome::none) return "#e8eef2";
    if (moment.who != scenario::Speaker::customer) return "#e6ebf7";
    return "#fbf3df";
}

bool taken(const Trail& trail, const Step& step, const Target& target, std::size_t arrival) {
    if (target.kind == Target::Kind::wait_for_help) return trail.steps.count(step) > 0;
    return trail.arrivals.count({step, arrival}) > 0;
}

std::string help_name(const Customer& customer, std::size_t position) {
    return customer.escalations.empty() ? fmt::format("end{}_handed_over", position)
                                        : fmt::format("help{}_0", position);
}

}  // namespace

bool Picture::unreachable(MomentId moment) const {
    const auto& all = marks_.unreachable_moments;
    return std::find(all.begin(), all.end(), moment) != all.end();
}

bool Picture::unreachable(ReplyId reply) const {
    const auto& all = marks_.unreachable_replies;
    return std::find(all.begin(), all.end(), reply) != all.end();
}

void Picture::draw_moment(MomentId id, const Customer& customer, std::size_t position) {
    const Moment& moment = model_.moment(id);
    const bool never = unreachable(id);
    std::string head = fmt::format("<B>{}</B>", escaped(moment.id));
    if (moment.is != scenario::Provocation::none) head += fmt::format("  <I>{}</I>", name_of(moment.is));
    if (moment.who != scenario::Speaker::customer) head += fmt::format("  <I>{}</I>", speaker(moment));
    if (never) head += "  <B>NEVER REACHED</B>";
    const std::string words = !moment.says.empty() ? moment.says.front() : fmt::format("({})", moment.shows);
    std::string cells;
    std::size_t count = moment.replies.size();
    for (std::size_t n = 0; n < moment.replies.size(); ++n) {
        cells += reply_cell(id, ReplyId::at(model_.first_reply(id).position() + n), customer, position);
    }
    cells += other_ways(id, moment, customer, position, count);
    dot_ += fmt::format(
        "    m{} [label=<<TABLE BORDER=\"{}\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"6\" COLOR=\"{}\" "
        "STYLE=\"{}\"><TR><TD PORT=\"head\" COLSPAN=\"{}\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" BGCOLOR=\"{}\">{}<BR "
        "ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"13\">{}</FONT></TD></TR>{}</TABLE>>];\n",
        id.position(), never ? 1 : 2, never ? "#a3341f" : "#4a5560", never ? "dashed" : "solid",
        std::max<std::size_t>(count, 1), never ? "#dddddd" : head_colour(moment), head,
        wrapped(words, std::max(kHeadWidth, count * kCellWidth), 3), count == 0 ? "" : "<TR>" + cells + "</TR>");
}

Look Picture::look_of(const Reply& reply) const {
    bool good = false, bad = false;
    for (const CodeId code : reply.does) {
        (model_.vocabulary()[code].kind == ConductKind::bad ? bad : good) = true;
    }
    if (good && bad) return kBoth;
    return bad ? kHurts : good ? kHelps : kPlain;
}

std::string Picture::codes_of(const Reply& reply) const {
    std::string text;
    for (const CodeId code : reply.does) text += (text.empty() ? "" : ", ") + model_.vocabulary()[code].id;
    if (reply.condition.always()) return text;
    return fmt::format("{}{}if {}", text, text.empty() ? "" : "; ", condition_words(model_, reply.condition));
}

// What it does in a word and by a sign, and whether the two plays took it; the words; its codes in small letters.
std::string Picture::cell(const Look& look, std::string_view port, std::string_view words, std::string_view small,
                          const Step& step) const {
    std::string top{look.sign};
    if (best_.steps.count(step) > 0) top += "  BEST";
    if (worst_.steps.count(step) > 0) top += "  WORST";
    std::string under;
    if (!small.empty())
        under = fmt::format("<FONT POINT-SIZE=\"9\" COLOR=\"#555555\">{}</FONT>", wrapped(small, kCellWidth + 4, 4));
    return fmt::format(
        "<TD PORT=\"{}\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\" BGCOLOR=\"{}\"><FONT POINT-SIZE=\"10\" "
        "COLOR=\"{}\"><B>{}</B></FONT><BR ALIGN=\"LEFT\"/>{}{}</TD>",
        port, look.paper, look.colour, top, words, under);
}

std::string Picture::reply_cell(MomentId from, ReplyId id, const Customer& customer, std::size_t position) {
    const Reply& reply = model_.reply(id);
    const Look look = look_of(reply);
    const Step step{from, fmt::format("reply {}", id.position())};
    const std::string port = fmt::format("r{}", id.position());
    std::string small = codes_of(reply);
    if (reply.calls) small += fmt::format("{}calls the {}", small.empty() ? "" : "; ", name_of(*reply.calls));
    std::string words = wrapped(reply.say, kCellWidth, 5);
    if (unreachable(id)) words = "<B>NEVER ON OFFER</B><BR ALIGN=\"LEFT\"/>" + words;
    draw_way(step, port, reply.then, look, customer, position);
    if (reply.otherwise) draw_edge(step, port, *reply.otherwise, kPlain, "otherwise", customer, position);
    return cell(look, port, words, small, step);
}

std::string Picture::other_ways(MomentId from, const Moment& moment, const Customer& customer, std::size_t position,
                                std::size_t& count) {
    std::string cells;
    const auto add = [&](const Look& look, std::string by, std::string_view words, const Target& target) {
        const Step step{from, std::move(by)};
        std::string port = step.by;
        std::replace_if(
            port.begin(), port.end(), [](char letter) { return letter == ' ' || letter == '-'; }, '_');
        cells += cell(look, port, wrapped(words, kCellWidth / 2, 3), "", step);
        ++count;
        draw_edge(step, port, target, look, "", customer, position);
    };
    const auto moment_target = [](MomentId to) { return Target{Target::Kind::moment, to, {}}; };
    if (moment.silence) add(kSilence, "silence", "silence", *moment.silence);
    const auto& acts = moment.answers_to;
    if (acts.listen.exists()) add(kAct, "act listen", "listening", moment_target(acts.listen));
    if (acts.set_limit.exists()) add(kAct, "act set-limit", "a limit is set", moment_target(acts.set_limit));
    if (acts.end_conversation.exists())
        add(kAct, "act end-conversation", "the talk is ended", moment_target(acts.end_conversation));
    if (acts.call_supervisor.exists())
        add(kAct, "act call-supervisor", "the supervisor is called", moment_target(acts.call_supervisor));
    if (acts.call_colleague.exists())
        add(kAct, "act call-colleague", "the colleague is called", moment_target(acts.call_colleague));
    draw_way({from, "then"}, "head", moment.then, kPlain, customer, position);
    if (moment.ends != Outcome::none)
        draw_edge({from, "ends"}, "head", Target{Target::Kind::ends, {}, moment.ends}, kPlain, "", customer, position);
    return cells;
}

void Picture::draw_way(const Step& step, std::string_view port, const scenario::Way& way, const Look& look,
                       const Customer& customer, std::size_t position) {
    for (const Branch& branch : way) {
        const std::string words = branch.condition.always() ? (way.size() > 1 ? "else" : "")
                                                            : "if " + condition_words(model_, branch.condition);
        draw_edge(step, port, branch.target, look, words, customer, position);
    }
}

void Picture::draw_edge(const Step& step, std::string_view port, const Target& target, const Look& look,
                        std::string_view words, const Customer& customer, std::size_t position) {
    std::string to;
    std::size_t arrival = kTheEnd;
    Look drawn = look;
    std::string label{words};
    if (target.kind == Target::Kind::moment) {
        to = fmt::format("m{}:head:n", target.moment.position());
        arrival = target.moment.position();
    } else if (target.kind == Target::Kind::ends) {
        to = end_name(position, target.outcome);
        if (std::find(outcomes_.begin(), outcomes_.end(), target.outcome) == outcomes_.end())
            outcomes_.push_back(target.outcome);
    } else {
        to = help_name(customer, position);
        label += label.empty() ? "waits for help" : ", waits for help";
        drawn.head = kHelp.head;
    }
    const bool best = taken(best_, step, target, arrival);
    const bool worst = taken(worst_, step, target, arrival);
    edges_ += fmt::format("  m{}:{}:s -> {} [style=\"{}\", arrowhead={}, color=\"{}\", penwidth={}{}];\n",
                          step.from.position(), port, to, drawn.style, drawn.head, drawn.colour,
                          best || worst ? "3.2" : "1.1",
                          label.empty() ? "" : fmt::format(", label=<{}>", wrapped(label, kLabelWidth, 4)));
}

}  // namespace composure::reports::graph
