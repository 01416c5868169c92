// The trainee's own: contest, share, unshare.
#include "commands/kept.h"

using namespace composure;
using test::check_refused;
using test::Kept;
using test::Ran;

namespace {

std::string with(std::string text, const std::string& code) {
    for (std::size_t at = text.find("SESSION"); at != std::string::npos; at = text.find("SESSION", at))
        text.replace(at, 7, code);
    return text;
}

void people(const Kept& kept) {
    kept.site();
    kept.fine({"people", "add", "Mari Kask"});
    kept.fine({"people", "add", "Jaan Tamm"});
}

}  // namespace

TEST_CASE("an assessment is contested, and the trainee hears what happens next", "[contest]") {
    const Kept kept;
    people(kept);
    const std::string code = kept.play("Mari Kask", {"--assessment"});
    CHECK(kept.fine(
              {"contest", code, "--words", "The supervisor was <not> asked; 'really'.", "--trainee", "Mari Kask"}) ==
          with("Thank you for saying so, Mari Kask. Session SESSION is contested.\n"
               "Somebody looks at it again with your words beside it: one of Ms Saar, Mr Lepik, but nobody who decided "
               "about it before.\n"
               "They may open its moments for this, and you see that they did.\n"
               "Either the result stays, with a reason, or the session is void and you may take it again. "
               "`composure progress` shows what they decided.\n",
               code));
    check_refused(kept.run({"contest", code, "--words", "Again.", "--trainee", "Mari Kask"}),
                  "composure: You contested this session already, and it waits for a second reviewer.\n"
                  "  Wait for the decision; you will find it beside the session.\n");
}

TEST_CASE("practice is shared and taken back", "[contest]") {
    const Kept kept;
    people(kept);
    const std::string code = kept.play("Mari Kask");
    const std::string shared = with(
        "Session SESSION is shared. Your trainer and those who review can now see it: its pillars, its result and "
        "its moments.\n"
        "All your other practice stays yours alone. `composure unshare SESSION` takes it back at any time.\n",
        code);
    CHECK(kept.fine({"share", code, "--trainee", "Mari Kask"}) == shared);
    CHECK(kept.fine({"share", code, "--trainee", "Mari Kask"}) == shared);
    CHECK(kept.fine({"unshare", code, "--trainee", "Mari Kask"}) ==
          with("Session SESSION is yours alone again. Nobody else can open it from now on.\n"
               "What somebody saw already, they have seen. `composure progress` shows you who looked.\n",
               code));
}

TEST_CASE("nobody touches another's session, and it is not told that it exists", "[contest]") {
    const Kept kept;
    people(kept);
    const std::string code = kept.play("Mari Kask");
    const Ran theirs = kept.run({"share", code, "--trainee", "Jaan Tamm"});
    const Ran none = kept.run({"share", "aaaa-aaaa", "--trainee", "Jaan Tamm"});
    CHECK(theirs.status == 2);
    CHECK(theirs.err == none.err);
    CHECK(kept.run({"contest", code, "--words", "No.", "--trainee", "Jaan Tamm"}).err == theirs.err);
    check_refused(kept.run({"contest", code, "--words", "No.", "--trainee", "Mari Kask"}),
                  "composure: This is practice, and nobody decides about it.\n  Assessments can be contested.\n");
    const std::string assessed = kept.play("Mari Kask", {"--assessment"});
    check_refused(kept.run({"share", assessed, "--trainee", "Mari Kask"}),
                  "composure: This is an assessment, which your reviewers see anyway.\n  Practice can be shared.\n");
    CHECK(kept.run({"contest", assessed, "--words", "   ", "--trainee", "Mari Kask"}).status == 2);
    CHECK(kept.run({"contest", assessed, "--trainee", "Mari Kask"}).status == 2);
    CHECK(kept.run({"contest", assessed, "--words", std::string(2001, 'x'), "--trainee", "Mari Kask"}).status == 2);
    check_refused(kept.run({"share", code, "--trainee", "Mari Kas"}),
                  "composure: nobody named 'Mari Kas' is in the records\n  did you mean 'Mari Kask'?\n");
}

TEST_CASE("without records there is nothing to contest", "[contest]") {
    const Kept kept;
    const Ran ran = kept.run({"contest", "k7m2-9fqd", "--words", "No.", "--trainee", "Mari Kask"});
    CHECK(ran.status != 0);
    CHECK(test::bytes_of(kept.records()) == "");
}
