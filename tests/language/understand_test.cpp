// What a typed text is understood as: the rules one by one, and input that nobody meant well.
#include "language/understand.h"

#include <chrono>

#include "language/phrases.h"
#include "rules.h"

namespace composure::language::testing {
namespace {

using Kind = Understood::Kind;

std::string result(std::string_view typed, const std::vector<Offer>& offers) {
    const Understood understood = understand(typed, offers, english());
    std::string places;
    for (const std::size_t n : understood.offers) places += " " + std::to_string(n + 1);
    const std::string_view kinds[] = {"sure", "ask", "unclear"};
    return std::string(kinds[static_cast<std::size_t>(understood.kind)]) + places;
}

const std::vector<Offer>& two() {
    static const std::vector<Offer> offers{
        {"Let me count it again with you. Which note did you give me?", {"I will check the change", "recount"}},
        {"I gave you the right change, I always check it twice.", {}}};
    return offers;
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string all;
    for (std::size_t n = 0; n < times; ++n) all += part;
    return all;
}

}  // namespace

TEST_CASE("case, space and punctuation make no difference") {
    CHECK(result("let me COUNT it again with you which note did you give me", two()) == "sure 1");
    CHECK(result("  Let me count it again... with you! Which note did you give me", two()) == "sure 1");
}

TEST_CASE("the trainer's own paraphrases count like the reply itself") {
    CHECK(result("I'll check the change", two()) == "sure 1");
    CHECK(result("Recount", two()) == "sure 1");
    CHECK(result("I checked the changes", two()) == "sure 1");
}

TEST_CASE("word forms, order and small slips of the hand are forgiven") {
    CHECK(result("I always check twice, I gave you the right change", two()) == "sure 2");
    CHECK(result("I gvae you the right chnage, I always chekc it twice", two()) == "sure 2");
    CHECK(result("I give you the right change, always checking it twice", two()) == "sure 2");
}

TEST_CASE("not sure: one is asked about; equally good: all of them, at most three") {
    CHECK(result("which note was it", two()) == "ask 1");
    const std::vector<Offer> alike{{"Good morning, what can I do?", {}},
                                   {"Good morning, who is next?", {}},
                                   {"Good morning, that will be ten euros.", {}},
                                   {"Good morning, sit down.", {}}};
    CHECK(understand("good morning", alike, english()).kind == Kind::ask);
    CHECK(understand("good morning", alike, english()).offers.size() <= 3);
    CHECK(result("the same", {{"The same.", {}}, {"the same!", {}}}) == "ask 1 2");
}

TEST_CASE("a text is never the reply that says the opposite") {
    const std::vector<Offer> cannot{{"I can not.", {}}};
    const std::vector<Offer> can{{"I can.", {}}};
    for (const char* typed : {"I can", "i can", "yes I can", "I can do it"}) {
        CHECK(result(typed, cannot) == "unclear");
    }
    for (const char* typed : {"I can not", "I can't", "i cant", "I cannot", "I can nto", "I never can", "nobody can"}) {
        INFO(typed);
        CHECK(result(typed, can) == "unclear");
    }
    CHECK(result("I can", {{"I can.", {}}, {"I can not.", {}}}) == "sure 1");
    CHECK(result("I can't", {{"I can.", {}}, {"I can not.", {}}}) == "sure 2");
    CHECK(result("I don't think we can help", {{"I think we can help", {}}}) == "unclear");
    CHECK(result("that is your fault", {{"That is not your fault, madam.", {}}}) == "unclear");
    CHECK(result("it's not possible", {{"It is possible, of course.", {}}}) == "unclear");
    CHECK(result("it is impossible", {{"It is possible", {}}}) == "unclear");
    CHECK(result("with a receipt", {{"Without a receipt I can do nothing.", {}}}) == "unclear");
    CHECK(result("I can help nobody", {{"I can help", {}}}) == "unclear");
    CHECK(result("I can help", {{"I can help nobody here today, sorry.", {}}}) == "unclear");
}

TEST_CASE("a lone 'No,' turns nothing round") {
    CHECK(result("No, let me count it again with you. Which note did you give me?", two()) == "sure 1");
}

TEST_CASE("what says nothing of the kind is unclear") {
    for (const char* typed : {"", " ", "...", "the of and", "bananas", "yes", "no", "not", "?", "'", "''''", "%"}) {
        INFO(typed);
        CHECK(result(typed, two()) == "unclear");
    }
    CHECK(result("let me count", {}) == "unclear");
}

TEST_CASE("hostile input is answered, and quickly") {
    const std::vector<std::string> hostile{repeated("a", 999),
                                           repeated("a ", 499),
                                           repeated("not ", 249),
                                           repeated("count ", 160),
                                           repeated("\xF0\x9F\xA6\x88", 200),
                                           repeated("\u202E\u200F", 100),
                                           repeated("'", 900),
                                           repeated("\xE4\xBD\xA0", 300),
                                           std::string("count\0again", 11),
                                           "\x1B[2J\x07 count it again",
                                           "\xFF\xFE\xC0\x80",
                                           repeated("e\u0301", 300),
                                           repeated("x", 2'000'000),
                                           repeated("count it again with you ", 100'000)};
    const std::vector<Offer> many(12, {repeated("count again note change twice ", 30),
                                       std::vector<std::string>(8, repeated("which note did you give ", 20))});
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string& typed : hostile) {
        understand(typed, two(), english());
        understand(typed, many, english());
    }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    CHECK(result(repeated("x", 1001), two()) == "unclear");
    CHECK(result("\xFF let me count it again with you", two()) == "unclear");
}

TEST_CASE("other scripts are compared as they are") {
    const std::vector<Offer> offers{{"Простите, я сейчас проверю.", {}}, {"\u05E9\u05DC\u05D5\u05DD", {}}};
    CHECK(result("простите я сейчас проверю", offers) == "sure 1");
    CHECK(result("\u200F\u05E9\u05DC\u05D5\u05DD!", offers) == "sure 2");
}

TEST_CASE("phrases that help or hurt are found in any form, each once, and not where they are turned round") {
    const std::vector<std::string> typed{"As I already said, you should've come earlier", "Calm down!",
                                         "please CALM down", "I'm sorry, let me look", "I see. Yes, but no."};
    std::vector<std::string> ids;
    for (const FoundPhrase& found : find_phrases(typed, english()))
        ids.push_back(english().phrases[found.phrase].id + " " + std::to_string(found.line) + " " +
                      std::to_string(found.times));
    CHECK(ids == std::vector<std::string>{"as-i-said 0 1", "should-have 0 1", "calm-down 1 2", "sorry 3 1",
                                          "let-me-look 3 1", "yes-but 4 1"});
    const std::vector<std::string> well{"Good morning", "You should not worry", "It is calm here", ""};
    CHECK(find_phrases(well, english()).empty());
}

TEST_CASE("every phrase of the list says why and what instead, and is found in its own words") {
    for (std::size_t n = 0; n < english().phrases.size(); ++n) {
        const scenario::CoachedPhrase& phrase = english().phrases[n];
        INFO(phrase.id);
        CHECK((phrase.why.ends_with('.') && phrase.instead.size() > 10 && !phrase.rule.empty()));
        for (const std::string& words : phrase.says) {
            bool found = false;
            for (const FoundPhrase& one : find_phrases(std::vector<std::string>{words}, english()))
                found = found || one.phrase == n;
            INFO(words);
            CHECK(found);
        }
    }
}

}  // namespace composure::language::testing
