// Keys of a moment and of a reply, and the form of a talk.
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

const std::string kTeam = "team:\n  supervisor: {name: Ms Saar, free: now}\n";
const std::string kReplies = "  replies:\n    - {say: Let me look., ends: resolved}\n";

Moment moment_with(const std::string& keys, const std::string& top = "") {
    return good(case_with("", "asks:\n" + moved_in(keys, 2) + kReplies, top)).customers.at(0).moments.at(0);
}

Reply reply_with(const std::string& keys, const std::string& more = "", const std::string& top = "") {
    const std::string talk =
        "asks:\n  says: Where is it?\n  calls-for: [asks-open, reassures]\n  replies:\n    - " + keys + "\n";
    return good(case_with("", talk + more, top)).customers.at(0).moments.at(0).replies.at(0);
}

std::string said_to_reply(const std::string& keys, const std::string& top = "") {
    return messages(case_with("", "asks:\n  says: Where is it?\n  replies:\n    - " + keys + "\n", top));
}

}  // namespace

TEST_CASE("a moment says one text or one of several") {
    CHECK(moment_with("says: Hello.").says == std::vector<std::string>{"Hello."});
    CHECK(moment_with("says: [Hello., Good morning.]").says == std::vector<std::string>{"Hello.", "Good morning."});
    const Moment seen = moment_with("shows: He waits.\nwho: bystander");
    CHECK(seen.says.empty());
    CHECK(seen.shows == "He waits.");
    CHECK(seen.who == Speaker::bystander);
}

TEST_CASE("the plain keys of a moment") {
    const Moment moment = moment_with(
        "says: Hurry up!\nis: hurry\nmay-interrupt: true\norder: fixed\nlesson: Haste is theirs.\n"
        "changes: {anger: +5, trust: -3}\nsets: [in-a-hurry]\nunsets: in-a-hurry");
    CHECK(moment.is == Provocation::hurry);
    CHECK(moment.may_interrupt);
    CHECK(moment.order == Order::fixed);
    CHECK(moment.lesson == "Haste is theirs.");
    CHECK(moment.changes.anger == 5'000);
    CHECK(moment.changes.trust == -3'000);
    CHECK(moment.changes.sets == std::vector<FactId>{FactId::at(0)});
    CHECK(moment.changes.unsets == std::vector<FactId>{FactId::at(0)});
}

TEST_CASE("wait is a word or a duration") {
    CHECK(moment_with("says: Hm.").extra_wait == 0_s);
    CHECK(moment_with("says: Hm.\nwait: short").extra_wait == 0_s);
    CHECK(moment_with("says: Hm.\nwait: normal").extra_wait == 4_s);
    CHECK(moment_with("says: Hm.\nwait: long").extra_wait == 10_s);
    CHECK(moment_with("says: Hm.\nwait: 20s").exact_wait == 20_s);
    CHECK(messages(case_with("", "asks:\n  says: Hm.\n  wait: 20\n" + kReplies)) ==
          "'wait' is a duration, or one of: short, normal, long\n");
}

TEST_CASE("a clock is never shorter than reading: 5 s and 300 ms a word") {
    // Three words: 5.9 s.
    CHECK(moment_with("says: Hm.\nwait: 5900ms").exact_wait == 5900_ms);
    CHECK(messages(case_with("", "asks:\n  says: Hm.\n  wait: 5899ms\n" + kReplies)) ==
          "reading these replies takes 6s; a clock of 5899ms would measure reading speed\n");
}

TEST_CASE("an urgent clock may be short, with three replies of eight words") {
    const Moment urgent = moment_with("says: Quick!\nwait: 3s\nurgent: true");
    CHECK(urgent.urgent);
    CHECK(urgent.exact_wait == 3_s);
    const std::string four =
        "    - {say: No., ends: resolved}\n    - {say: Yes., ends: resolved}\n    - {say: Later., ends: resolved}\n";
    CHECK(messages(case_with("", "asks:\n  says: Quick!\n  wait: 3s\n  urgent: true\n" + kReplies + four)) ==
          "an urgent moment has at most 3 replies; this one has 4\n");
    const std::string wordy = "    - {say: I will look for it in the other room., ends: resolved}\n";
    CHECK(messages(case_with("", "asks:\n  says: Quick!\n  wait: 3s\n  urgent: true\n" + kReplies + wordy)) ==
          "in an urgent moment a reply has at most 8 words; this one has 9\n");
    CHECK(messages(case_with("", "asks:\n  says: Quick!\n  urgent: true\n" + kReplies)) ==
          "'urgent' lets a clock be shorter than reading time, and none is given\n");
}

TEST_CASE("time passes whatever a silence leads to") {
    CHECK(messages(case_with("", "asks:\n  says: Quick!\n  wait: 0s\n  urgent: true\n  silence: asks\n" + kReplies)) ==
          "'wait' is at least 1s, not 0s\n");
    std::string chain;
    for (int i = 0; i < 51; ++i) chain += fmt::format("m{}: {{shows: Hm., then: m{}}}\n", i, i + 1);
    CHECK(messages(case_with("", chain + "m51: {says: Bye., ends: resolved}\n")) ==
          "a customer has at most 50 moments that go on by themselves without a word\n");
}

TEST_CASE("silence and answers-to lead to moments of the same customer") {
    const std::string talk = "asks:\n  says: Hm.\n  silence: goes\n  answers-to: {set-limit: stops, listen: asks}\n" +
                             kReplies +
                             "stops:\n  says: All right.\n  then: goes\ngoes:\n  says: Bye.\n  ends: walked-out\n";
    const Customer customer = good(case_with("", talk)).customers.at(0);
    CHECK(customer.moments[0].silence->moment == MomentId::at(2));
    CHECK(customer.moments[0].answers_to.set_limit == MomentId::at(1));
    CHECK(customer.moments[0].answers_to.listen == MomentId::at(0));
    CHECK_FALSE(customer.moments[0].answers_to.end_conversation.exists());
}

TEST_CASE("all-of-it is written out, beside other codes and without doubles") {
    const Vocabulary& codes = table();
    CHECK(reply_with("{say: Hm., does: all-of-it, ends: resolved}").does ==
          std::vector<CodeId>{codes.find("asks-open"), codes.find("reassures")});
    CHECK(reply_with("{say: Hm., does: [jargon, reassures, all-of-it], ends: resolved}").does ==
          std::vector<CodeId>{codes.find("jargon"), codes.find("reassures"), codes.find("asks-open")});
    CHECK(reply_with("{say: Hm., ends: resolved}").does.empty());
}

TEST_CASE("the plain keys of a reply") {
    const Reply reply = reply_with(
        "{id: looks, say: Hm., means: [Well., Let me see.], once: true, uses: refund, changes: {trust: 2}, sets: seen, "
        "shows: You look., why: It helps., better: Look twice., ends: resolved}",
        "", "policies:\n  refund: {says: Up to 20 euros.}\n");
    CHECK(reply.id == "looks");
    CHECK(reply.means == std::vector<std::string>{"Well.", "Let me see."});
    CHECK(reply.once);
    CHECK(reply.uses == PolicyId::at(0));
    CHECK(reply.changes.trust == 2'000);
    CHECK(reply.changes.sets.size() == 1);
    CHECK(reply.shows == "You look.");
    CHECK(reply.why == "It helps.");
    CHECK(reply.better == "Look twice.");
}

TEST_CASE("then in full is tried in order, and its last way always holds") {
    const Reply reply = reply_with(
        "{say: Hm., then: [{if: {trust: below 20}, go: goes}, {if: {insults: at least 1}, go: wait-for-help}, {go: "
        "asks}], "
        "calls: supervisor}",
        "goes:\n  says: Bye.\n  ends: walked-out\n", kTeam);
    REQUIRE(reply.then.size() == 3);
    CHECK(reply.then[0].condition.kind == ConditionKind::trust);
    CHECK(reply.then[0].target.moment == MomentId::at(1));
    CHECK(reply.then[1].target.kind == Target::Kind::wait_for_help);
    CHECK(reply.then[2].condition.always());
}

TEST_CASE("a wrong reply is answered in words") {
    const struct {
        const char* reply;
        const char* said;
    } kCases[] = {
        {"{say: Hm.}", "nothing says what comes after this reply\n"},
        {"{ends: resolved}", "a reply needs 'say'\n"},
        {"{say: Hm., then: asks, ends: resolved}", "this reply goes on with 'then' and ends the talk as well\n"},
        {"{say: Hm., ends: left}", "'left' happens by itself to people in the line; a talk cannot end with it\n"},
        {"{say: Hm., ends: happy}", "'ends' cannot be 'happy'\n"},
        {"{say: Hm., then: wait-for-help}", "this reply waits for help, but nobody is called\n"},
        {"{say: Hm., then: asks, otherwise: wait-for-help}", "only a reply that calls somebody can wait for help\n"},
        {"{say: Hm., calls: boss, ends: resolved}", "'calls' cannot be 'boss'\n"},
        {"{say: Hm., twin: asks, ends: resolved}", "'twin' is reserved for a later version\n"},
        {"{say: Hm., uses: refund, ends: resolved}", "there is no policy 'refund'\n"},
        {"{say: Hello <costumer>., ends: resolved}", "nobody is called <costumer>\n"},
        {"{say: Ask <colleague>., ends: resolved}", "there is no colleague in the team\n"},
        {"Let me look.", "here a reply should stand, with its keys, but here is a text\n"},
    };
    for (const auto& each : kCases) {
        INFO(each.reply);
        CHECK(said_to_reply(each.reply) == each.said);
    }
}

TEST_CASE("a call needs a way on, unless the helper is always there") {
    const std::string reply = "{say: Hm., calls: supervisor, then: wait-for-help}";
    CHECK(said_to_reply(reply, kTeam).empty());
    CHECK(said_to_reply(reply, "team:\n  supervisor: {name: Ms Saar, free: never}\n") ==
          "the supervisor is not always free, and nothing says what happens then\n");
    CHECK(said_to_reply("{say: Hm., calls: supervisor, then: wait-for-help, otherwise: asks}",
                        "team:\n  supervisor: {name: Ms Saar, free: after 60s}\n")
              .empty());
}

TEST_CASE("everything that is wrong is said at once, in file order") {
    CHECK(places(
              case_with("mood: sad\npatiense: 3s",
                        "asks:\n  says: Hm.\n  is: rude\n  replies:\n    - {say: Hm., does: hums, then: nowhere}\n")) ==
          "6:11 unknown-word\n7:5 unknown-key\n11:13 unknown-word\n13:30 unknown-code\n13:42 unknown-moment\n");
}

TEST_CASE("a caret stands right under Hebrew and Czech") {
    const std::string talk =
        "asks:\n  says: \"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D <trainer>\"\n  ends: resolved\n"
        "v\xC4\x9Bta:\n  says: Hm.\n  ends: resolveed\n";
    CHECK(printed(case_with("", talk)) ==
          "case.yaml:8:21: error[unknown-placeholder]: nobody is called <trainer>\n"
          "  |\n"
          "8 |         says: \"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D <trainer>\"\n"
          "  |                     ^^^^^^^^^ in customer 'tamm'\n"
          "  = did you mean <trainee>?\n"
          "  = composure explain unknown-placeholder\n"
          "\n"
          "case.yaml:10:7: warning[unreachable-moment]: no way leads to 'v\xC4\x9Bta'\n"
          "   |\n"
          "10 |       v\xC4\x9Bta:\n"
          "   |       ^^^^ in customer 'tamm'\n"
          "   = let a reply say 'then: v\xC4\x9Bta', or take the moment away\n"
          "   = composure explain unreachable-moment\n"
          "\n"
          "case.yaml:12:15: error[unknown-word]: 'ends' cannot be 'resolveed'\n"
          "   |\n"
          "12 |         ends: resolveed\n"
          "   |               ^^^^^^^^^ in customer 'tamm'\n"
          "   = did you mean 'resolved'?\n"
          "   = it can be resolved, walked-out, handed-over, served-by-colleague or removed\n"
          "   = composure explain unknown-word\n");
}

}  // namespace composure::scenario::testing
