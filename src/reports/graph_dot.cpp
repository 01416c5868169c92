#include "reports/graph_dot.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/millis_text.h"
#include "reports/graph_picture_internal.h"

namespace composure::reports {

namespace graph {

namespace {

using scenario::Customer;
using scenario::Moment;
using scenario::Outcome;

constexpr std::string_view kFont = "Noto Sans,Helvetica,Arial,sans-serif";  // a browser takes the first it has

std::string_view end_look(Outcome outcome) {
    const bool well =
        outcome == Outcome::resolved || outcome == Outcome::handed_over || outcome == Outcome::served_by_colleague;
    return well ? "shape=box, style=\"rounded,filled\", penwidth=2, fillcolor=\"#dff0e4\""
                : "shape=octagon, style=filled, penwidth=2, fillcolor=\"#f7dfd9\"";
}

}  // namespace

std::string Picture::draw() {
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

// `like` without moments of its own: the very same lines of the file.
const Customer* Picture::same_talk(std::size_t position) const {
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

void Picture::draw_customer(std::size_t position) {
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

void Picture::draw_start(std::size_t position, const Customer& customer) {
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

std::string end_name(std::size_t customer, Outcome outcome) {
    std::string word{name_of(outcome)};
    std::replace(word.begin(), word.end(), '-', '_');
    return fmt::format("end{}_{}", customer, word);
}

void Picture::draw_escalations(const Customer& customer, std::size_t position) {
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
std::string Picture::legend() const {
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

}  // namespace graph

std::string graph_dot(const simulation::Model& model, const GraphMarks& marks) {
    return graph::Picture(model, marks).draw();
}

}  // namespace composure::reports
