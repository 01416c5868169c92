// What claims and verdicts are called.
#include "analysis/proof.h"

namespace composure::analysis {

std::string_view name_of(ClaimKind kind) {
    switch (kind) {
        case ClaimKind::moment_reached: return "moment-reached";
        case ClaimKind::reply_offered: return "reply-offered";
        case ClaimKind::ending_happens: return "ending-happens";
        case ClaimKind::escalation_due: return "escalation-due";
        case ClaimKind::part_true: return "part-true";
        case ClaimKind::stuck: return "stuck";
        case ClaimKind::endless: return "endless";
        case ClaimKind::endless_as_written: return "endless-as-written";
    }
    return "";
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::proved_absent: return "proved-absent";
        case Verdict::shown: return "shown";
        case Verdict::undecided: return "undecided";
    }
    return "";
}

}  // namespace composure::analysis
