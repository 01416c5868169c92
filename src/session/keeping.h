// A session and the records: what is kept at the start, after each act and at the end, and going on after a crash.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "records/store.h"
#include "session/session.h"
#include "simulation/model.h"

namespace composure::session {

records::Figures figures_of(const scoring::Scorecard& card);
records::CarryOver carry_over_of(const Session& session);

// Scenario and conduct table as kept, read again. Codes: not-there, records-damaged (the bytes do not have their
// digest: the scenario was swapped), cannot-verify (this program does not read that file any more).
struct KeptModel {
    std::unique_ptr<simulation::Model> model;
    std::string scenario_name;
};
Result<KeptModel> model_from(records::Store& store, const Digest& scenario, const Digest& conduct);

// The same, each read once: for who looks at many sessions.
class KeptModels {
public:
    explicit KeptModels(records::Store& store) : store_(store) {}
    const Result<KeptModel>& of(const Digest& scenario, const Digest& conduct);

private:
    records::Store& store_;
    std::map<std::pair<Digest, Digest>, Result<KeptModel>> read_;
};

// An open practice session up to its last durable act; play on from there. Codes: not-there, act-refused.
Result<simulation::Simulation> resume(records::Store& store, const records::SessionCode& session,
                                      const simulation::Model& model);

}  // namespace composure::session
