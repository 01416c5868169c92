// One scenario as a graph for Graphviz, while it is being drawn: who comes (graph_dot.cpp), what is said and how one
// thing leads to another (graph_moments.cpp). Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/graph_dot.h"
#include "reports/graph_internal.h"

namespace composure::reports::graph {

// Characters of a line.
inline constexpr std::size_t kHeadWidth = 40;  // of a moment's words, at least

// By line and arrow head as well as by colour: a picture is printed in grey too.
struct Look {
    std::string_view sign, style, head, colour, paper;
};
inline constexpr Look kPlain{"neither", "solid", "vee", "#4a5560", "#ffffff"};
inline constexpr Look kHelp{"", "dotted", "box", "#34508c", "#ffffff"};

class Picture {
public:
    // `model` and `marks` outlive it.
    Picture(const simulation::Model& model, const GraphMarks& marks)
        : model_(model), marks_(marks), best_(trail_of(model, marks.best)), worst_(trail_of(model, marks.worst)) {}

    std::string draw();

private:
    std::string legend() const;
    void draw_customer(std::size_t position);
    void draw_start(std::size_t position, const scenario::Customer& customer);
    void draw_escalations(const scenario::Customer& customer, std::size_t position);
    const scenario::Customer* same_talk(std::size_t position) const;

    void draw_moment(MomentId id, const scenario::Customer& customer, std::size_t position);
    std::string reply_cell(MomentId from, ReplyId id, const scenario::Customer& customer, std::size_t position);
    std::string other_ways(MomentId from, const scenario::Moment& moment, const scenario::Customer& customer,
                           std::size_t position, std::size_t& count);
    std::string cell(const Look& look, std::string_view port, std::string_view words, std::string_view small,
                     const Step& step) const;
    Look look_of(const scenario::Reply& reply) const;
    std::string codes_of(const scenario::Reply& reply) const;
    bool unreachable(MomentId moment) const;
    bool unreachable(ReplyId reply) const;
    void draw_way(const Step& step, std::string_view port, const scenario::Way& way, const Look& look,
                  const scenario::Customer& customer, std::size_t position);
    void draw_edge(const Step& step, std::string_view port, const scenario::Target& target, const Look& look,
                   std::string_view words, const scenario::Customer& customer, std::size_t position);

    const simulation::Model& model_;
    const GraphMarks& marks_;
    Trail best_, worst_;
    std::string dot_, edges_;
    std::vector<scenario::Outcome> outcomes_;  // of the customer being drawn
};

std::string end_name(std::size_t customer, scenario::Outcome outcome);

}  // namespace composure::reports::graph
