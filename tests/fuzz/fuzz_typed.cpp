// Any bytes as what a trainee types: always an answer, never a crash, and only places that were offered.
#include <cstddef>
#include <cstdint>

#include "common.h"
#include "language/phrases.h"
#include "language/understand.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace composure;
    static const scenario::LanguageRules rules =
        fuzz::need(scenario::read_language_rules(fuzz::file("assets/language/en.yaml"), "en.yaml"));
    static const std::vector<language::Offer> offers = [] {
        std::vector<language::Offer> all;
        for (const scenario::Customer& customer : fuzz::model().scenario().customers)
            for (const scenario::Reply& reply : customer.moments.front().replies) all.push_back({reply.say, {}});
        return all;
    }();
    const std::string typed(fuzz::text(data, size));
    const language::Understood understood = language::understand(typed, offers, rules);
    for (const std::size_t place : understood.offers)
        if (place >= offers.size()) std::abort();
    // Typed words are compared with the author's, so those may be anything, too.
    language::understand(offers.front().say, std::vector<language::Offer>{{typed, {typed}}}, rules);
    language::find_phrases(std::vector<std::string>{typed}, rules);
    return 0;
}
