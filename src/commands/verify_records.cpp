#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "commands/command_internal.h"
#include "commands/verify_internal.h"
#include "records/chain.h"
#include "reports/verification_text.h"
#include "session/verify.h"

namespace composure::commands {

namespace {

using reports::VerificationReport;
using FaultKind = VerificationReport::Kind;

constexpr std::size_t kLeastOfHead = 8;  // hexadecimal digits

// What is wrong with practice is for its trainee alone; here it is named, no more.
class Gathering {
public:
    Gathering(records::Store& store, const std::vector<std::string>& only)
        : store_(store), only_(only), models_(store) {
        report_.whole = only.empty();
    }

    Result<VerificationReport> gather() && {
        for (const records::Chain chain : {records::Chain::assessment, records::Chain::practice}) {
            if (const auto error = check(chain)) return tl::unexpected(*error);
        }
        if (const auto error = only_.empty() ? verify_all() : verify_named()) return tl::unexpected(*error);
        return std::move(report_);
    }

private:
    std::optional<Error> check(records::Chain chain) {
        const auto faults = records::check_chain(store_, chain);
        if (!faults) return faults.error();
        for (const records::ChainFault& fault : *faults) {
            const bool asked = only_.empty() || fault.session.empty() ||
                               std::find(only_.begin(), only_.end(), fault.session) != only_.end();
            if (!asked) continue;
            const bool practice = chain == records::Chain::practice;
            if (practice) report_.practice_holds = false;
            add({FaultKind::chain, fault.session, practice ? std::string() : fault.what});
        }
        if (chain == records::Chain::practice) return std::nullopt;
        const auto head = store_.head(chain);
        if (!head) return head.error();
        if (*head) {
            report_.entries = (*head)->sequence;
            report_.head = to_hex((*head)->hash);
        }
        return std::nullopt;
    }

    // The same practice session once.
    void add(VerificationReport::Finding finding) {
        const auto same = [&finding](const VerificationReport::Finding& other) {
            return other.session == finding.session && other.what == finding.what && finding.what.empty();
        };
        if (std::none_of(report_.findings.begin(), report_.findings.end(), same))
            report_.findings.push_back(std::move(finding));
    }

    std::optional<Error> verify_all() {
        const auto people = store_.people();
        if (!people) return people.error();
        for (const records::Person& person : *people) {
            for (const records::Mode mode : {records::Mode::assessment, records::Mode::practice}) {
                const auto sessions = store_.sessions_of(person.id, mode);
                if (!sessions) return sessions.error();
                for (const records::SessionInfo& session : *sessions) verify(session);
            }
        }
        return std::nullopt;
    }

    std::optional<Error> verify_named() {
        for (const std::string& code : only_) {
            const auto session = store_.session(code);
            if (!session && session.error().code == "not-there") {
                return Error{"no-such-session", fmt::format("there is no session {} in these records", code),
                             "`composure progress` lists a trainee's own sessions"};
            }
            if (!session) return session.error();
            verify(*session);
        }
        return std::nullopt;
    }

    void verify(const records::SessionInfo& session) {
        const bool has_result = session.status == records::Status::finished ||
                                (session.status == records::Status::voided && session.figures.has_value());
        if (has_result) count(session, session::verify_session(store_, session, models_));
    }

    void count(const records::SessionInfo& session, const session::Verification& verified) {
        const bool practice = session.start.mode == records::Mode::practice;
        const bool counted = !practice || !only_.empty();
        VerificationReport::Counts& counts = report_.counts;
        switch (verified.proof) {
            case session::Proof::proved: counts.proved += counted ? 1 : 0; return;
            case session::Proof::differs: counts.differ += counted ? 1 : 0; break;
            case session::Proof::unreadable: counts.damaged += counted ? 1 : 0; break;
            case session::Proof::cannot_verify: counts.cannot_verify += counted ? 1 : 0; break;
        }
        const FaultKind kind = verified.proof == session::Proof::differs         ? FaultKind::differs
                               : verified.proof == session::Proof::cannot_verify ? FaultKind::cannot_verify
                                                                                 : FaultKind::damaged;
        if (practice && kind != FaultKind::cannot_verify) report_.practice_holds = false;
        add({kind, verified.session, practice ? std::string() : verified.what});
    }

    records::Store& store_;
    const std::vector<std::string>& only_;
    session::KeptModels models_;
    VerificationReport report_;
};

}  // namespace

Result<VerificationReport> verify_records(records::Store& store, const std::vector<std::string>& only) {
    return Gathering(store, only).gather();
}

Result<bool> look_for_head(records::Store& store, const std::string& printed, VerificationReport& report) {
    std::string digits;
    for (const char c : printed) {
        const char low = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (low == ' ') continue;
        if (std::isxdigit(static_cast<unsigned char>(low)) == 0) digits.clear();
        if (std::isxdigit(static_cast<unsigned char>(low)) == 0) break;
        digits += low;
    }
    if (digits.size() < kLeastOfHead || digits.size() > 64) {
        return tl::unexpected(Error{"usage", "that is not a head of a chain",
                                    "give the 16 digits as they stand on a report: --head \"3f2a 90bc 11de 7a04\""});
    }
    const auto found = records::find_head(store, records::Chain::assessment, digits);
    if (!found) return tl::unexpected(found.error());
    report.asked.emplace();
    report.asked->asked = digits.size() == 16 ? reports::head_in_groups(digits) : digits;
    if (*found) {
        report.asked->entry = (*found)->sequence;
        report.asked->date = date_time_text((*found)->at);
    }
    return true;
}

bool holds(const VerificationReport& report) {
    return report.findings.empty() && (!report.asked || report.asked->entry > 0);
}

std::string session_code_in(const std::string& word) {
    std::string code;
    for (const char c : word) code += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const bool whole = code.size() == 9 && code[4] == '-' && std::all_of(code.begin(), code.begin() + 4, is_part) &&
                       std::all_of(code.begin() + 5, code.end(), is_part);
    return whole ? code : std::string();
}

}  // namespace composure::commands
