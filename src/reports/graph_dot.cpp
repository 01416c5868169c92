#include "reports/graph_dot.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/millis_text.h"
#include "reports/graph_internal.h"

namespace composure::reports {

namespace graph {

namespace {

using scenario::Branch;
using scenario::ConductKind;
using scenario::Customer;
using scenario::Moment;
using scenario::Outcome;
using scenario::Reply;
using scenario::Target;

constexpr std::string_view kFont = "Noto Sans,Helvetica,Arial,sans-serif";  // a browser takes the first it has

// Characters of a line.
constexpr std::size_t kCellWidth = 24;   // of a reply: four of them make a moment
constexpr std::size_t kHeadWidth = 40;   // of a moment's words, at least
constexpr std::size_t kLabelWidth = 18;  // beside an arrow

// By line and arrow head as well as by colour: a picture is printed in grey too.
struct Look {
    std::string_view sign, style, head, colour, paper;
};
constexpr Look kHelps{"+ helps", "solid", "normal", "#1d6b40", "#eff7f1"};
constexpr Look kHurts{"- hurts", "dashed", "tee", "#a3341f", "#fcf1ee"};
constexpr Look kBoth{"+- both", "dashed", "diamond", "#7a5200", "#fcf6e6"};
constexpr Look kPlain{"neither", "solid", "vee", "#4a5560", "#ffffff"};
constexpr Look kSilence{"... silence", "dotted", "odot", "#4a5560", "#ffffff"};
constexpr Look kAct{"! act", "dotted", "vee", "#34508c", "#ffffff"};
constexpr Look kHelp{"", "dotted", "box", "#34508c", "#ffffff"};

class Picture {
public:
    Picture(const simulation::Model& model, const GraphMarks& marks)
        : model_(model), marks_(marks), best_(trail_of(model, marks.best)), worst_(trail_of(model, marks.worst)) {}

    std::string draw() {
        const scenario::Scenario& scenario = model_.scenario();
        dot_ += fmt::format(
            "digraph {} {{\n"
            "  graph [rankdir=TB, fontname=\"{}\", labelloc=t, labeljust=l, label=<{}>, nodesep=0.3, ranksep=0.55, "
            "pad=0.4, bgcolor=\"#ffffff\"];\n"
            "  node [fontname=\"{}\", fontsize=11, shape=plain, color=\"#4a5560\"];\n"
            "  edge [fontname=\"{}\", fontsize=10, fontcolor=\"#333333\", arrowsize=0.8];\n",
            dot_string(scenario.id), kFont, legend(), kFont, kFont);
        for (std::size_t i = 0; i < scenario.customers.size(); ++i) draw_customer(i);
        return dot_ + edges_ + "}\n";
    }

private:
    // `like` without moments of its own: the very same lines of the file.
    const Customer* same_talk(std::size_t position) const {
        const auto& all = model_.scenario().customers;
        const auto same = [&](const Customer& other) {
            const Customer& own = all[position];
            return std::equal(own.moments.begin(), own.moments.end(), other.moments.begin(), other.moments.end(),
                              [](const Moment& a, const Moment& b) { return a.at == b.at; });
        };
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(position);
        const auto found = std::find_if(all.begin(), end, same);
        return found == end ? nullptr : &*found;
    }

    void draw_customer(std::size_t position) {
        const Customer& customer = model_.scenario().customers[position];
        dot_ += fmt::format(
            "  subgraph cluster_{} {{\n    label={};\n    labeljust=l; style=\"rounded\"; color=\"#9aa5b1\"; "
            "fontsize=18; "
            "margin=16;\n",
            position, dot_string(fmt::format("{} ({})", customer.name, customer.id)));
        draw_start(position, customer);
        if (const Customer* other = same_talk(position); other == nullptr) {
            outcomes_.clear();
            for (std::size_t i = 0; i < customer.moments.size(); ++i) {
                draw_moment(MomentId::at(customer.first_moment.position() + i), customer, position);
            }
            draw_escalations(customer, position);
            for (const Outcome outcome : outcomes_) {
                dot_ += fmt::format("    {} [{}, fontsize=13, margin=\"0.18,0.1\", label={}];\n",
                                    end_name(position, outcome), end_look(outcome), dot_string(name_of(outcome)));
            }
        }
        dot_ += "  }\n";
    }

    void draw_start(std::size_t position, const Customer& customer) {
        const Customer* other = same_talk(position);
        std::string words = customer.arrives.count > 0 ? fmt::format("comes at {}", duration_text(customer.arrives))
                                                       : std::string("there from the start");
        words += fmt::format("\nanger {}, trust {}", customer.anger / 1000, customer.trust / 1000);
        if (other != nullptr) words += fmt::format("\nthe same talk as {}", other->name);
        dot_ += fmt::format("    start{} [shape=box, style=rounded, margin=\"0.16,0.1\", label={}];\n", position,
                            dot_string(words));
        if (other != nullptr) return;
        edges_ += fmt::format("  start{} -> m{}:head:n [penwidth=1.6, color=\"{}\"];\n", position,
                              customer.first_moment.position(), kPlain.colour);
    }

    static std::string end_name(std::size_t customer, Outcome outcome) {
        std::string word{name_of(outcome)};
        std::replace(word.begin(), word.end(), '-', '_');
        return fmt::format("end{}_{}", customer, word);
    }

    static std::string_view end_look(Outcome outcome) {
        const bool well =
            outcome == Outcome::resolved || outcome == Outcome::handed_over || outcome == Outcome::served_by_colleague;
        return well ? "shape=box, style=\"rounded,filled\", penwidth=2, fillcolor=\"#dff0e4\""
                    : "shape=octagon, style=filled, penwidth=2, fillcolor=\"#f7dfd9\"";
    }

    bool unreachable(MomentId moment) const {
        const auto& all = marks_.unreachable_moments;
        return std::find(all.begin(), all.end(), moment) != all.end();
    }

    bool unreachable(ReplyId reply) const {
        const auto& all = marks_.unreachable_replies;
        return std::find(all.begin(), all.end(), reply) != all.end();
    }

    void draw_moment(MomentId id, const Customer& customer, std::size_t position) {
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

    static std::string_view speaker(const Moment& moment) {
        switch (moment.who) {
            case scenario::Speaker::supervisor: return "the supervisor speaks";
            case scenario::Speaker::colleague: return "the colleague speaks";
            case scenario::Speaker::bystander: return "a bystander speaks";
            default: return "";
        }
    }

    static std::string_view head_colour(const Moment& moment) {
        if (moment.ends != Outcome::none) return "#e8eef2";
        if (moment.who != scenario::Speaker::customer) return "#e6ebf7";
        return "#fbf3df";
    }

    Look look_of(const Reply& reply) const {
        bool good = false, bad = false;
        for (const CodeId code : reply.does) {
            (model_.vocabulary()[code].kind == ConductKind::bad ? bad : good) = true;
        }
        if (good && bad) return kBoth;
        return bad ? kHurts : good ? kHelps : kPlain;
    }

    std::string codes_of(const Reply& reply) const {
        std::string text;
        for (const CodeId code : reply.does) text += (text.empty() ? "" : ", ") + model_.vocabulary()[code].id;
        if (reply.condition.always()) return text;
        return fmt::format("{}{}if {}", text, text.empty() ? "" : "; ", condition_words(model_, reply.condition));
    }

    // What it does in a word and by a sign, and whether the two plays took it; the words; its codes in small letters.
    std::string cell(const Look& look, std::string_view port, std::string_view words, std::string_view small,
                     const Step& step) const {
        std::string top{look.sign};
        if (best_.steps.count(step) > 0) top += "  BEST";
        if (worst_.steps.count(step) > 0) top += "  WORST";
        std::string under;
        if (!small.empty())
            under =
                fmt::format("<FONT POINT-SIZE=\"9\" COLOR=\"#555555\">{}</FONT>", wrapped(small, kCellWidth + 4, 4));
        return fmt::format(
            "<TD PORT=\"{}\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\" BGCOLOR=\"{}\"><FONT POINT-SIZE=\"10\" "
            "COLOR=\"{}\"><B>{}</B></FONT><BR ALIGN=\"LEFT\"/>{}{}</TD>",
            port, look.paper, look.colour, top, words, under);
    }

    std::string reply_cell(MomentId from, ReplyId id, const Customer& customer, std::size_t position) {
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

    std::string other_ways(MomentId from, const Moment& moment, const Customer& customer, std::size_t position,
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
            draw_edge({from, "ends"}, "head", Target{Target::Kind::ends, {}, moment.ends}, kPlain, "", customer,
                      position);
        return cells;
    }

    void draw_way(const Step& step, std::string_view port, const scenario::Way& way, const Look& look,
                  const Customer& customer, std::size_t position) {
        for (const Branch& branch : way) {
            const std::string words = branch.condition.always() ? (way.size() > 1 ? "else" : "")
                                                                : "if " + condition_words(model_, branch.condition);
            draw_edge(step, port, branch.target, look, words, customer, position);
        }
    }

    void draw_edge(const Step& step, std::string_view port, const Target& target, const Look& look,
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

    static bool taken(const Trail& trail, const Step& step, const Target& target, std::size_t arrival) {
        if (target.kind == Target::Kind::wait_for_help) return trail.steps.count(step) > 0;
        return trail.arrivals.count({step, arrival}) > 0;
    }

    static std::string help_name(const Customer& customer, std::size_t position) {
        return customer.escalations.empty() ? fmt::format("end{}_handed_over", position)
                                            : fmt::format("help{}_0", position);
    }

    void draw_escalations(const Customer& customer, std::size_t position) {
        for (std::size_t n = 0; n < customer.escalations.size(); ++n) {
            const scenario::Escalation& escalation = customer.escalations[n];
            const std::string_view who = escalation.needs == scenario::HelpNeeded::any         ? "somebody"
                                         : escalation.needs == scenario::HelpNeeded::colleague ? "the colleague"
                                                                                               : "the supervisor";
            const std::string due = escalation.due.kind == scenario::ConditionKind::never
                                        ? "never needed"
                                        : fmt::format("due: {}", condition_words(model_, escalation.due));
            dot_ += fmt::format(
                "    help{}_{} [shape=plain, label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" STYLE=\"dashed\" "
                "CELLPADDING=\"5\" "
                "COLOR=\"{}\"><TR><TD BALIGN=\"LEFT\" ALIGN=\"LEFT\"><B>help: {}</B><BR ALIGN=\"LEFT\"/>{}within "
                "{}<BR ALIGN=\"LEFT\"/></TD></TR></TABLE>>];\n",
                position, n, kHelp.colour, who, wrapped(due, kHeadWidth - 8, 4), duration_text(escalation.within));
            if (escalation.answer.exists()) {
                edges_ += fmt::format(
                    "  help{}_{} -> m{}:head:n [style={}, arrowhead={}, color=\"{}\", label=\"they "
                    "come\"];\n",
                    position, n, escalation.answer.position(), kHelp.style, kHelp.head, kHelp.colour);
            }
        }
    }

    // The title, and under it how to read the picture.
    std::string legend() const {
        const auto line = [](std::string_view sign, std::string_view words) {
            return fmt::format("<TD ALIGN=\"LEFT\"><B>{}</B></TD><TD ALIGN=\"LEFT\">{}   </TD>", sign, words);
        };
        std::string rows = "<TR>" + line("+ helps", "solid arrow") + line("- hurts", "dashed arrow, flat end") +
                           "</TR><TR>" + line("+- both", "dashed arrow, diamond") +
                           line("neither", "solid arrow, open head") + "</TR><TR>" +
                           line("... silence", "dotted arrow, ring") + line("! act, or help", "dotted arrow") + "</TR>";
        const auto play = [&](std::string_view sign, std::string_view words) {
            if (words.empty()) return;
            rows += fmt::format(
                "<TR><TD ALIGN=\"LEFT\"><B>{}</B></TD><TD ALIGN=\"LEFT\" COLSPAN=\"3\">thick arrow: {}</TD></TR>", sign,
                escaped(words));
        };
        play("BEST", marks_.best_words);
        play("WORST", marks_.worst_words);
        return fmt::format(
            "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\"><TR><TD ALIGN=\"LEFT\" COLSPAN=\"4\"><FONT "
            "POINT-SIZE=\"26\"><B>{}</B></FONT></TD></TR>{}</TABLE>",
            escaped(model_.scenario().title), rows);
    }

    const simulation::Model& model_;
    const GraphMarks& marks_;
    Trail best_, worst_;
    std::string dot_, edges_;
    std::vector<Outcome> outcomes_;  // of the customer being drawn
};

}  // namespace

}  // namespace graph

std::string graph_dot(const simulation::Model& model, const GraphMarks& marks) {
    return graph::Picture(model, marks).draw();
}

}  // namespace composure::reports
