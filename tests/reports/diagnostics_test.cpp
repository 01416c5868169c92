#include "reports/diagnostics_json.h"
#include "support.h"

using namespace composure;
using namespace composure::reports;

namespace {

Diagnostic misspelt_moment() {
    Diagnostic found;
    found.code = "unknown-moment";
    found.at = {42, 13, 10};
    found.message = "there is no moment 'appologise'";
    found.context = "in customer 'tamm'";
    found.notes = {"did you mean 'apologise' (line 57)?"};
    return found;
}

}  // namespace

TEST_CASE("diagnostics for editors have a range, the fix and where to read more", "[diagnostics]") {
    CHECK(diagnostics_json({}) == "[]");
    CHECK(diagnostics_json({{"a.yaml", {misspelt_moment()}}}) ==
          "[{\"file\":\"a.yaml\",\"line\":42,\"column\":13,\"end_line\":42,\"end_column\":23,\"length\":10,"
          "\"severity\":\"error\",\"code\":\"unknown-moment\",\"message\":\"there is no moment 'appologise'\","
          "\"context\":\"in customer 'tamm'\",\"notes\":[\"did you mean 'apologise' (line 57)?\"],"
          "\"fix\":\"did you mean 'apologise' (line 57)?\",\"explain\":\"composure explain unknown-moment\"}]");
    Diagnostic bare = misspelt_moment();
    bare.severity = Severity::warning;
    bare.context.clear();
    bare.notes.clear();
    const std::string said = diagnostics_json({{"a.yaml", {bare}}});
    CHECK(said.find("\"severity\":\"warning\"") != std::string::npos);
    CHECK(said.find("\"fix\"") == std::string::npos);
    CHECK(said.find("\"context\"") == std::string::npos);
}

TEST_CASE("diagnostics for a build server stand on one line each", "[diagnostics]") {
    CHECK(diagnostics_github({}).empty());
    CHECK(diagnostics_github({{"a.yaml", {misspelt_moment()}}}) ==
          "::error file=a.yaml,line=42,endLine=42,col=13,endColumn=23,title=unknown-moment::there is no moment "
          "'appologise' (in customer 'tamm')%0Adid you mean 'apologise' (line 57)?\n");
    Diagnostic whole = misspelt_moment();
    whole.severity = Severity::note;
    whole.at = {};
    whole.context.clear();
    whole.notes.clear();
    whole.message = "100 % of it: one,\ntwo";
    CHECK(diagnostics_github({{"a, b: 5%.yaml", {whole}}}) ==
          "::notice file=a%2C b%3A 5%25.yaml,title=unknown-moment::100 %25 of it: one,%0Atwo\n");
}
