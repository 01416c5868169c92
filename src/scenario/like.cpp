#include <fmt/format.h>

#include <algorithm>

#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

enum class Progress { not_yet, working, done };

// Writes `like` out: own keys win, moments merge by id. Each customer is written out once, the one it copies before it.
class Copier {
public:
    Copier(WrittenOut& written, Findings& findings)
        : customers_(written.customers),
          whole_(written.whole),
          progress_(customers_.size(), Progress::not_yet),
          findings_(findings) {
        for (const Member& customer : customers_) names_.push_back({customer.key, customer.key_at});
    }

    void write_out(std::size_t position) {
        if (progress_[position] != Progress::not_yet) return;
        progress_[position] = Progress::working;
        if (const auto base = copied_by(position)) {
            write_out(*base);
            if (!whole_[*base]) whole_[position] = false;
            merge(customers_[*base].value, customers_[position].value);
        }
        progress_[position] = Progress::done;
    }

private:
    std::optional<std::size_t> copied_by(std::size_t position) {
        const Node* like = customers_[position].value.member("like");
        if (like == nullptr || like->kind != NodeKind::scalar) return std::nullopt;
        const Findings::Scope scope(findings_, fmt::format("in customer '{}'", customers_[position].key));
        const auto base = resolve_name(*like, "unknown-customer", "customer", names_, findings_);
        whole_[position] = base.has_value();
        if (base && progress_[*base] == Progress::working) {
            findings_.error("like-cycle", like->at,
                            fmt::format("'{}' is to be like '{}', which is to be like '{}' in turn",
                                        customers_[position].key, like->text, customers_[position].key),
                            {"take one 'like' away, so that one of them stands on its own"});
            whole_[position] = false;
            return std::nullopt;
        }
        return base;
    }

    static void merge_moments(const Node& base, Node& own) {
        if (base.kind != NodeKind::mapping || own.kind != NodeKind::mapping) return;
        std::vector<Member> merged = base.members;
        for (Member& moment : own.members) {
            const auto same =
                std::find_if(merged.begin(), merged.end(), [&](const Member& each) { return each.key == moment.key; });
            if (same == merged.end()) {
                merged.push_back(std::move(moment));
            } else {
                *same = std::move(moment);
            }
        }
        own.members = std::move(merged);
    }

    static void merge(const Node& base, Node& own) {
        if (base.kind != NodeKind::mapping || own.kind != NodeKind::mapping) return;
        for (const Member& member : base.members) {
            if (member.key == "like") continue;
            const auto same = std::find_if(own.members.begin(), own.members.end(),
                                           [&](const Member& each) { return each.key == member.key; });
            const bool other_mood = (member.key == "mood" && own.member("anger") != nullptr) ||
                                    (member.key == "anger" && own.member("mood") != nullptr);
            if (same == own.members.end()) {
                if (!other_mood) own.members.push_back(member);
            } else if (member.key == "moments") {
                merge_moments(member.value, same->value);
            }
        }
    }

    std::vector<Member>& customers_;
    std::vector<bool>& whole_;
    std::vector<Named> names_;
    std::vector<Progress> progress_;
    Findings& findings_;
};

}  // namespace

WrittenOut customers_written_out(const Node& customers, Findings& findings) {
    const auto& all = customers.members;
    const std::size_t count = std::min(all.size(), kMostCustomers);
    WrittenOut written{{all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)}, std::vector<bool>(count, true)};
    if (all.size() > kMostCustomers) {
        findings.error("over-limit", all[kMostCustomers].key_at,
                       fmt::format("a scenario has at most {} customers; this file has {}", kMostCustomers, all.size()),
                       {"a rush of five is already a hard day; two scenarios teach more than one crowd"});
    }
    Copier copier(written, findings);
    for (std::size_t i = 0; i < count; ++i) copier.write_out(i);
    return written;
}

}  // namespace composure::scenario
