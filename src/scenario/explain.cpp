#include "scenario/explain.h"

#include <algorithm>
#include <vector>

#include "scenario/explain_internal.h"

namespace composure::scenario {

std::span<const Explanation> explanations() {
    static const std::vector<Explanation> kAll = [] {
        std::vector<Explanation> all;
        for (const auto part : {file_explanations(), value_explanations(), name_explanations(), talk_explanations(),
                                help_explanations(), test_explanations()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        std::sort(all.begin(), all.end(), [](const Explanation& a, const Explanation& b) { return a.code < b.code; });
        return all;
    }();
    return kAll;
}

}  // namespace composure::scenario
