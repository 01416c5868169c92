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

constexpr std::size_t kWidth = 42;  // characters of a line

// By line and arrow head as well as by colour: a picture is printed in grey too.
struct Look {
    std::string_view sign, style, head, colour;
};
constexpr Look kHelps{"+", "solid", "normal", "#1d6b40"};
constexpr Look kHurts{"-", "dashed", "tee", "#a3341f"};
constexpr Look kBoth{"+-", "dashed", "diamond", "#7a5200"};
constexpr Look kPlain{"", "solid", "vee", "#4a5560"};
constexpr Look kSilence{"...", "dotted", "odot", "#4a5560"};
constexpr Look kAct{"!", "dotted", "vee", "#34508c"};
constexpr Look kHelp{"", "dotted", "box", "#34508c"};

class Picture {
public:
    Picture(const simulation::Model& model, const GraphMarks& marks)
        : model_(model), marks_(marks), best_(trail_of(model, marks.best)), worst_(trail_of(model, marks.worst)) {}

    std::string draw() {
        const scenario::Scenario& scenario = model_.scenario();
        dot_ += fmt::format(
            "digraph {} {{\n"
            "  graph [rankdir=LR, fontname=\"Noto Sans\", fontsize=20, labelloc=t, labeljust=l, label={}, "
            "nodesep=0.25, "
            "ranksep=1.1, "
            "pad=0.4, bgcolor=\"#ffffff\"];\n"
            "  node [fontname=\"Noto Sans\", fontsize=11, shape=plain, color=\"#4a5560\"];\n"
            "  edge [fontname=\"Noto Sans\", fontsize=9, fontcolor=\"#333333\", arrowsize=0.8];\n",
            dot_string(scenario.id), dot_string(scenario.title));
        // Graphviz stacks from the bottom: the first customer comes last, and so stands on top.
        for (std::size_t i = scenario.customers.size(); i-- > 0;) draw_customer(i);
        draw_legend();
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
            "fontsize=16; "
            "margin=18;\n",
            position, dot_string(fmt::format("{} ({})", customer.name, customer.id)));
        draw_start(position, customer);
        if (const Customer* other = same_talk(position); other == nullptr) {
            outcomes_.clear();
            for (std::size_t i = 0; i < customer.moments.size(); ++i) {
                draw_moment(MomentId::at(customer.first_moment.position() + i), customer, position);
            }
            draw_escalations(customer, position);
            for (const Outcome outcome : outcomes_) {
                dot_ += fmt::format("    {} [shape=doubleoctagon, margin=\"0.12,0.06\", label={}];\n",
                                    end_name(position, outcome), dot_string(name_of(outcome)));
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
        dot_ += fmt::format("    start{} [shape=cds, margin=\"0.16,0.1\", label={}];\n", position, dot_string(words));
        if (other != nullptr) return;
        edges_ += fmt::format("  start{} -> m{}:head:w [penwidth=1.6, color=\"{}\"];\n", position,
                              customer.first_moment.position(), kPlain.colour);
    }

    static std::string end_name(std::size_t customer, Outcome outcome) {
        std::string word{name_of(outcome)};
        std::replace(word.begin(), word.end(), '-', '_');
        return fmt::format("end{}_{}", customer, word);
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
        std::string rows = fmt::format(
            "<TR><TD PORT=\"head\" COLSPAN=\"2\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" BGCOLOR=\"{}\">{}<BR "
            "ALIGN=\"LEFT\"/>{}</TD></TR>",
            never ? "#dddddd" : head_colour(moment), head, wrapped(words, kWidth, 3));
        for (std::size_t n = 0; n < moment.replies.size(); ++n) {
            rows += reply_row(id, ReplyId::at(model_.first_reply(id).position() + n), customer, position);
        }
        rows += other_ways(id, moment, customer, position);
        dot_ += fmt::format(
            "    m{} [label=<<TABLE BORDER=\"{}\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"{}\" "
            "STYLE=\"{}\">{}</TABLE>>];\n",
            id.position(), never ? 1 : 2, never ? "#a3341f" : "#4a5560", never ? "dashed" : "solid", rows);
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

    // The sign, then the words with what they do in small letters, and the marks of the two plays.
    std::string row(const Look& look, std::string_view port, std::string words, std::string_view small,
                    const Step& step) const {
        std::string mark;
        if (best_.steps.count(step) > 0) mark += "<B>BEST</B> ";
        if (worst_.steps.count(step) > 0) mark += "<B>WORST</B> ";
        if (!small.empty()) words += fmt::format("<FONT POINT-SIZE=\"9\">{}</FONT>", wrapped(small, kWidth + 8, 2));
        return fmt::format(
            "<TR><TD FIXEDSIZE=\"FALSE\" WIDTH=\"22\"><FONT COLOR=\"{}\"><B>{}</B></FONT></TD><TD PORT=\"{}\" "
            "ALIGN=\"LEFT\" BALIGN=\"LEFT\">{}{}</TD></TR>",
            look.colour, look.sign, port, mark, words);
    }

    std::string reply_row(MomentId from, ReplyId id, const Customer& customer, std::size_t position) {
        const Reply& reply = model_.reply(id);
        const Look look = look_of(reply);
        const Step step{from, fmt::format("reply {}", id.position())};
        const std::string port = fmt::format("r{}", id.position());
        std::string small = codes_of(reply);
        if (reply.calls) small += fmt::format("{}calls the {}", small.empty() ? "" : "; ", name_of(*reply.calls));
        std::string words = wrapped(reply.say, kWidth, 2);
        if (unreachable(id)) words = "<B>NEVER ON OFFER</B> " + words;
        draw_way(step, port, reply.then, look, customer, position);
        if (reply.otherwise) draw_edge(step, port, *reply.otherwise, kPlain, "otherwise", customer, position);
        return row(look, port, std::move(words), small, step);
    }

    std::string other_ways(MomentId from, const Moment& moment, const Customer& customer, std::size_t position) {
        std::string rows;
        const auto add = [&](const Look& look, std::string by, std::string_view words, const Target& target) {
            const Step step{from, std::move(by)};
            std::string port = step.by;
            std::replace_if(
                port.begin(), port.end(), [](char letter) { return letter == ' ' || letter == '-'; }, '_');
            rows += row(look, port, escaped(words), "", step);
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
        return rows;
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
            to = fmt::format("m{}:head:w", target.moment.position());
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
        if (best) label += label.empty() ? "best" : ", best";
        if (worst) label += label.empty() ? "worst" : ", worst";
        edges_ += fmt::format("  m{}:{}:e -> {} [style=\"{}\", arrowhead={}, color=\"{}\", penwidth={}{}];\n",
                              step.from.position(), port, to, drawn.style, drawn.head, drawn.colour,
                              best || worst ? "3.2" : "1.1",
                              label.empty() ? "" : fmt::format(", label={}", dot_string(label)));
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
                position, n, kHelp.colour, who, wrapped(due, kWidth, 4), duration_text(escalation.within));
            if (escalation.answer.exists()) {
                edges_ += fmt::format(
                    "  help{}_{} -> m{}:head:w [style={}, arrowhead={}, color=\"{}\", label=\"they "
                    "come\"];\n",
                    position, n, escalation.answer.position(), kHelp.style, kHelp.head, kHelp.colour);
            }
        }
    }

    void draw_legend() {
        const auto line = [](std::string_view sign, std::string_view words) {
            return fmt::format("<TR><TD ALIGN=\"LEFT\">{}</TD><TD ALIGN=\"LEFT\">{}</TD></TR>", sign, words);
        };
        std::string rows = line("<B>+</B> solid", "a reply that helps") +
                           line("<B>-</B> dashed, flat end", "one that hurts") +
                           line("<B>+-</B> dashed, diamond", "one that does both") +
                           line("solid, open head", "neither") + line("... dotted, ring", "silence") +
                           line("! dotted", "an act instead of a reply") + line("dotted, box", "help");
        if (!marks_.best_words.empty()) rows += line("thick, BEST", escaped(marks_.best_words));
        if (!marks_.worst_words.empty()) rows += line("thick, WORST", escaped(marks_.worst_words));
        dot_ += fmt::format(
            "  legend [label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLPADDING=\"3\" COLOR=\"#9aa5b1\">{}</TABLE>>];\n",
            rows);
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
