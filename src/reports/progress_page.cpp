#include "reports/progress_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "records/chain.h"

namespace composure::reports {
namespace {

// Each read leaves its error in `wrong`; the page is then not shown.
class Gathering {
public:
    Gathering(records::Store& store, records::Person person) : store_(store) { page.person = std::move(person); }

    ProgressPage page;
    std::optional<Error> wrong;

    void read_sessions() {
        const records::PersonId id = page.person.id;
        take(page.practice, store_.sessions_of(id, records::Mode::practice));
        take(page.assessments, store_.sessions_of(id, records::Mode::assessment));
        take(page.interrupted, store_.interrupted(id));
        take(page.assignments, store_.assignments(id));
        take(page.accesses, store_.accesses(id));
        page.practice_standing = records::standing_of(page.practice);
        page.assessment_standing = records::standing_of(page.assessments);
        std::vector<records::SessionInfo> all = page.practice;
        all.insert(all.end(), page.assessments.begin(), page.assessments.end());
        std::ranges::stable_sort(all, {}, [](const records::SessionInfo& each) { return each.start.at; });
        page.spill = records::spill_of(all);
        for (const records::SessionInfo& each : all) read_what_people_said(each);
    }
    void read_heads() {
        page.assessment_head = head(records::Chain::assessment);
        page.practice_head = head(records::Chain::practice);
    }

private:
    records::Store& store_;

    template <class T>
    void take(T& into, Result<T> read) {
        if (read) {
            into = std::move(*read);
        } else if (!wrong) {
            wrong = read.error();
        }
    }
    void read_what_people_said(const records::SessionInfo& session) {
        if (session.status == records::Status::open || session.status == records::Status::stopped) return;
        std::vector<records::Rating> ratings;
        take(ratings, store_.ratings(session.code));
        if (!ratings.empty()) page.rated.push_back({session, std::move(ratings)});
        std::vector<records::ReviewStep> steps;
        take(steps, store_.steps(session.code));
        if (!steps.empty()) page.decided.push_back({session.code, std::move(steps)});
    }
    std::string head(records::Chain chain) {
        std::optional<records::ChainEntry> entry;
        take(entry, store_.head(chain));
        return entry ? records::short_head(entry->hash) : "";
    }
};

}  // namespace

Result<ProgressPage> read_progress(records::Store& store, records::Person person) {
    Gathering gathering(store, std::move(person));
    gathering.read_sessions();
    gathering.read_heads();
    if (gathering.wrong) return tl::unexpected(*gathering.wrong);
    return std::move(gathering.page);
}

std::string who_sees_text(const scenario::Site& site, const records::Person& person) {
    std::string text = fmt::format("Your reviewers here ({})", fmt::join(site.reviewers, ", "));
    if (!person.trainer.empty()) text += fmt::format(" and your trainer, {},", person.trainer);
    text += " see your assessments: result, pillars and what was decided.";
    switch (site.moments) {
        case scenario::MomentsFor::with_reason:
            text += " Reviewers open the moments only with a reason, and you see it here.";
            break;
        case scenario::MomentsFor::reviewers: text += " Reviewers may open the moments; you see here when."; break;
        case scenario::MomentsFor::nobody: text += " Reviewers do not see the moments."; break;
    }
    return text +
           fmt::format(" Purpose: {} Kept {} days. Rests on: {}", site.purpose, site.retention_days, site.agreement);
}

std::optional<EstimateFigures> estimates_of(const std::vector<RatedSession>& rated) {
    std::int64_t difference = 0, count = 0;
    for (const RatedSession& each : rated) {
        if (!each.session.figures) continue;
        for (const records::Rating& rating : each.ratings) {
            const auto& score = each.session.figures->pillars[static_cast<std::size_t>(rating.pillar)];
            if (!score) continue;
            difference += *score - rating.value;
            ++count;
        }
    }
    if (count == 0) return std::nullopt;
    return EstimateFigures{(difference < 0 ? difference - count / 2 : difference + count / 2) / count, count};
}

}  // namespace composure::reports
