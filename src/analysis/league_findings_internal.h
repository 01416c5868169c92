// Where in the file what the league found is to be mended, and how. Private to analysis/.
#pragma once

#include "analysis/bots.h"
#include "base/diagnostic.h"
#include "simulation/model.h"

namespace composure::analysis {

SourceSpan beginning(const simulation::Model& model);     // the first customer
SourceSpan first_choice(const simulation::Model& model);  // the first moment with two replies or more

// What moments call for and some reply does.
std::int32_t items_on_offer(const simulation::Model& model);

// What this bot lives by: the first reply of its kind, an escalation, or the first choice.
SourceSpan place_of(const simulation::Model& model, Bot bot);

struct BotWords {
    const char* does;
    const char* fix;
};

BotWords words_of_bot(Bot bot);

}  // namespace composure::analysis
