#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

std::vector<FactId> read_facts(Fields& fields, std::string_view key, Reader& reader) {
    std::vector<FactId> facts;
    for (const Node* item : fields.list(key)) {
        if (const auto fact = resolve_name(*item, "unknown-fact", "fact", reader.facts, reader.findings)) {
            facts.push_back(FactId::at(*fact));
        }
    }
    return facts;
}

}  // namespace

Changes read_changes(Fields& fields, Reader& reader) {
    Changes changes;
    if (const Node* node = fields.find("changes")) {
        Fields inner(*node, "'changes'", Group::changes, reader.findings);
        changes.anger = static_cast<std::int32_t>(inner.integer("anger").value_or(0) * 1000);
        changes.trust = static_cast<std::int32_t>(inner.integer("trust").value_or(0) * 1000);
        inner.finish();
    }
    changes.sets = read_facts(fields, "sets", reader);
    changes.unsets = read_facts(fields, "unsets", reader);
    return changes;
}

}  // namespace composure::scenario
