// What the review's pages are made of. Who may see and decide what, and the log of it, is records/review.h's; what a
// page offers is reports'.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/review_reading.h"

namespace composure::window {

// site.yaml beside these records. Codes: no-site, bad-site.
Result<scenario::Site> site_beside(const std::string& records_place);
// COMPOSURE_AS, else the login name.
std::string reviewer_name();

struct SessionView {
    reports::SessionText text;
    std::vector<reports::ReviewKey> keys;  // what can be opened and decided from here
    std::optional<reports::Moments> moments;
    records::OpenReason opened_because = records::OpenReason::none;
};

class ReviewWork {
public:
    // Codes: those of site_beside and of records::reviewer_named.
    static Result<ReviewWork> open(records::Store& store, const std::string& records_place, const std::string& name);

    const scenario::Site& site() const { return site_; }
    const records::Reviewer& reviewer() const { return reviewer_; }
    std::string head() const;  // of the assessments' chain, short; may be empty

    Result<records::Board> board(const std::string& cohort) const;
    Result<records::PersonFile> person(records::PersonId person) const;
    Result<SessionView> session(const records::SessionCode& session) const;
    Result<SessionView> moments(const records::SessionCode& session, records::OpenReason reason) const;
    // With its moments if `reason` opens them or none is needed; else by pillars.
    Result<reports::Sheet> sheet(const records::SessionCode& session, records::OpenReason reason,
                                 const std::vector<records::Playable>& library) const;

    bool needs_reason(const records::Person& person) const;  // to open moments
    Result<records::Done> decide(reports::ReviewKey decision, const records::SessionCode& session,
                                 std::string_view words) const;

private:
    ReviewWork(records::Store& store, scenario::Site site, records::Reviewer reviewer)
        : store_(&store), site_(std::move(site)), reviewer_(std::move(reviewer)) {}
    SessionView view_of(records::SessionFile file, bool with_moments) const;
    Result<records::Done> decide_incident(const records::SessionCode& session, records::StepKind step,
                                          std::string_view words) const;

    records::Store* store_;
    scenario::Site site_;
    records::Reviewer reviewer_;
};

}  // namespace composure::window
