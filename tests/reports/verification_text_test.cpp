// What verify says when one cause shows in many sessions.
#include "reports/verification_text.h"

#include "catch.h"

namespace composure::test {
namespace {

using reports::VerificationReport;

VerificationReport swapped(int sessions) {
    VerificationReport report;
    for (int n = 1; n <= sessions; ++n) {
        report.findings.push_back({VerificationReport::Kind::damaged, "s" + std::to_string(n), "the file was swapped"});
        ++report.counts.damaged;
    }
    return report;
}

TEST_CASE("verify's words: a cause that shows in many sessions is told once") {
    CHECK(reports::verification_text(swapped(1)) ==
          "Session s1 is damaged or was changed: the file was swapped.\n"
          "0 sessions proved, 1 damaged or changed; practice is as it was recorded. Chain: no entries yet.\n");
    CHECK(reports::verification_text(swapped(9)) ==
          "9 sessions (s1, s2, s3, s4, s5, s6, s7, s8, s9) are damaged or were changed: the file was swapped.\n"
          "0 sessions proved, 9 damaged or changed; practice is as it was recorded. Chain: no entries yet.\n");
    CHECK(reports::verification_text(swapped(40)) ==
          "40 sessions (s1, s2, s3, s4, s5, s6, s7, s8, 32 more; --format=json names all) are damaged or were changed: "
          "the file was swapped.\n"
          "0 sessions proved, 40 damaged or changed; practice is as it was recorded. Chain: no entries yet.\n");
}

TEST_CASE("verify's words: what differs in another way stays apart") {
    VerificationReport report = swapped(2);
    report.findings.push_back({VerificationReport::Kind::differs, "s3", "the seed is 5 in the records and 7"});
    report.findings.push_back({VerificationReport::Kind::differs, "s4", "the file was swapped"});
    report.findings.push_back({VerificationReport::Kind::chain, "s1", "Entry 2 is missing."});
    report.findings.push_back({VerificationReport::Kind::chain, "s2", "Entry 2 is missing."});
    report.counts.differ = 2;
    CHECK(reports::verification_text(report) ==
          "2 sessions (s1, s2) are damaged or were changed: the file was swapped.\n"
          "Session s3 differs: the seed is 5 in the records and 7.\n"
          "Session s4 differs: the file was swapped.\n"
          "Chain: Entry 2 is missing.\n"
          "Chain: Entry 2 is missing.\n"
          "0 sessions proved, 2 differ, 2 damaged or changed; practice is as it was recorded. Chain: no entries "
          "yet.\n");
}

}  // namespace
}  // namespace composure::test
