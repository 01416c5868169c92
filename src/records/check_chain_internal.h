// The parts of check_chain: links, sessions, people. Private to this room.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "records/chain.h"
#include "records/chain_internal.h"

namespace composure::records {

struct InChain {  // what the chain says of one session
    const ChainEntry* finished = nullptr;
    const ChainEntry* removed = nullptr;
    std::vector<const ChainEntry*> scorecards, steps;
};

struct ChainCheck {
    Store& store;
    Chain chain;
    std::vector<ChainEntry> entries;
    std::map<SessionCode, InChain> told;
    std::vector<Person> people;
    std::map<SessionCode, SessionInfo> kept;  // all sessions of this chain's mode
    std::vector<ChainFault> faults;

    void say(const ChainEntry* entry, const SessionCode& session, std::string what) {
        faults.push_back({chain, entry == nullptr ? 0 : entry->sequence, session, std::move(what)});
    }
};

void check_links(ChainCheck& check, std::string_view station);
Result<Done> check_sessions(ChainCheck& check);
Result<Done> check_people(ChainCheck& check);

}  // namespace composure::records
