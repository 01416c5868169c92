#include <algorithm>
#include <utility>

#include "scenario/limits_internal.h"
#include "scenario/plain_tree_internal.h"
#include "scenario/tree_internal.h"
#include "scenario/yaml_events_internal.h"

namespace composure::scenario {
namespace {

constexpr std::size_t kMostDiagnostics = 50;
constexpr std::size_t kMostErrors = 2000;  // enough that the first 50 in file order are nearly always among them
constexpr std::size_t kMostWarnings = 500;

bool comes_before(const Diagnostic& a, const Diagnostic& b) {
    if (a.at.line != b.at.line) return a.at.line < b.at.line;
    return a.at.column < b.at.column;
}

// A customer who is `like` another brings the other's mistakes along; each is said once.
void say_each_once(std::vector<Diagnostic>& sorted) {
    std::vector<Diagnostic> once;
    for (Diagnostic& found : sorted) {
        const auto first = std::lower_bound(once.begin(), once.end(), found, comes_before);
        const bool said = std::any_of(first, once.end(), [&](const Diagnostic& other) {
            return other.code == found.code && other.message == found.message;
        });
        if (!said) once.push_back(std::move(found));
    }
    sorted = std::move(once);
}

}  // namespace

void Findings::add(Severity severity, std::string_view code, SourceSpan at, std::string message,
                   std::vector<std::string> notes) {
    std::size_t& kept = severity == Severity::error ? errors_ : warnings_;
    if (kept >= (severity == Severity::error ? kMostErrors : kMostWarnings)) return;
    ++kept;
    found_.push_back({std::string{code}, severity, at, std::move(message), context_, std::move(notes)});
}

void Findings::error(std::string_view code, SourceSpan at, std::string message, std::vector<std::string> notes) {
    add(Severity::error, code, at, std::move(message), std::move(notes));
}

void Findings::warning(std::string_view code, SourceSpan at, std::string message, std::vector<std::string> notes) {
    add(Severity::warning, code, at, std::move(message), std::move(notes));
}

std::vector<Diagnostic> Findings::take() {
    std::vector<Diagnostic> taken = std::exchange(found_, {});
    errors_ = warnings_ = 0;
    std::stable_sort(taken.begin(), taken.end(), comes_before);
    say_each_once(taken);
    if (taken.size() <= kMostDiagnostics) return taken;
    const auto is_error = [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; };
    const auto behind = taken.begin() + static_cast<std::ptrdiff_t>(kMostDiagnostics);
    // An error must not be hidden by fifty warnings before it.
    if (std::none_of(taken.begin(), behind, is_error)) std::stable_partition(taken.begin(), taken.end(), is_error);
    taken.resize(kMostDiagnostics);
    std::stable_sort(taken.begin(), taken.end(), comes_before);
    taken.push_back({"too-many",
                     Severity::note,
                     {},
                     "there is more to mend: these are the first 50",
                     "",
                     {"mend these and check again"}});
    return taken;
}

Findings::Scope::Scope(Findings& findings, std::string context)
    : findings_(findings), outer_(std::exchange(findings.context_, std::move(context))) {}

Findings::Scope::~Scope() { findings_.context_ = std::move(outer_); }

const Node* Node::member(std::string_view key) const {
    const auto found = std::find_if(members.begin(), members.end(), [key](const Member& m) { return m.key == key; });
    return found == members.end() ? nullptr : &found->value;
}

std::optional<Node> read_tree(std::string_view bytes, Findings& findings) {
    const auto passed = pass_limits(bytes, findings);
    if (!passed) return std::nullopt;
    SourceLines lines{*passed};
    if (auto plain = read_plain_tree(lines)) return plain;
    return parse_tree(lines, findings);
}

}  // namespace composure::scenario
