// A part of one layer, with its texts and widgets, that stands still while something else moves: drawn anew only when
// `Key` is another, or when somebody does something.
#pragma once

#include <memory>
#include <optional>

#include "window/ui/ui.h"

namespace composure::window {

template <class Key>
class KeptPart {
public:
    // `how` draws it and returns its height. No layer is changed in it, no field is typed into.
    template <class Draw>
    float draw(Ui& ui, const Key& key, const Draw& how) {
        if (key_ && *key_ == key && ui.repeat(part_)) return part_->height;
        ui.begin_part(part_);
        part_->height = how();
        ui.end_part(*part_);
        key_ = key;
        return part_->height;
    }

private:
    std::optional<Key> key_;
    std::shared_ptr<StillPart> part_;
};

}  // namespace composure::window
