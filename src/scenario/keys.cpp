#include "scenario/keys.h"

#include "scenario/keys_internal.h"

namespace composure::scenario {

const Key* KeyTable::find(std::string_view name) const {
    for (const Key& key : keys) {
        if (key.name == name) return &key;
    }
    return nullptr;
}

const KeyTable& keys_of(Group group) {
    switch (group) {
        case Group::customer:
        case Group::remorse:
        case Group::escalation:
        case Group::condition: return customer_keys(group);
        case Group::moment:
        case Group::answers_to:
        case Group::reply:
        case Group::hand_over_reply:
        case Group::way:
        case Group::changes: return talk_keys(group);
        case Group::test:
        case Group::step:
        case Group::expectations: return test_keys(group);
        default: return file_keys(group);
    }
}

}  // namespace composure::scenario
