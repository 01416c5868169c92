#include <algorithm>

#include "scoring/pass_internal.h"

namespace composure::scoring {
namespace {

// What a customer took along by leaving after a bad act counts as come to, and as not done.
void add_taken_along(Pass& pass, const Reference& reference) {
    for (std::size_t n = 0; n < std::min(pass.people_count, reference.customers.size()); ++n) {
        if (!taken_along(pass.people[n])) continue;
        for (std::size_t topic = 0; topic < kMostTopics; ++topic) {
            pass.items[topic] += std::max(0, reference.customers[n].items[topic] - pass.people[n].items[topic]);
        }
    }
}

Exact mean_of_topics(const std::vector<ServiceTopic>& topics) {
    if (topics.empty()) return exactly(0);
    Exact sum;
    for (const ServiceTopic& topic : topics) sum = sum + Exact{std::int64_t{100'000} * topic.done, topic.items};
    return divided(sum, static_cast<std::int64_t>(topics.size()));
}

// A missed item costs its share of its topic, and the topic its share of the pillar.
void price_missed(Pass& pass, const std::vector<ServiceTopic>& topics) {
    for (Finding& finding : pass.findings) {
        if (!finding.missed) continue;
        const std::uint8_t topic = pass.words[finding.code].topic_index;
        for (const ServiceTopic& each : topics) {
            if (each.topic == topic)
                finding.cost = 100'000 / (std::int64_t{each.items} * static_cast<std::int64_t>(topics.size()));
        }
    }
}

}  // namespace

PillarScore score_service(Pass& pass, const Reference& reference, std::vector<ServiceTopic>& topics, Exact& exact) {
    const scenario::RubricNumbers& numbers = pass.numbers;
    add_taken_along(pass, reference);
    PillarScore score;
    topics.clear();
    for (std::size_t topic = 0; topic < kMostTopics; ++topic) {
        if (pass.items[topic] == 0) continue;
        topics.push_back({static_cast<std::uint8_t>(topic), pass.items[topic], pass.done[topic]});
        score.opportunities += pass.items[topic];
        score.good += pass.done[topic];
    }
    price_missed(pass, topics);
    score.reference_opportunities = reference.service_items;
    const std::int32_t enough = reference.service_items < numbers.least_items ? 0 : reference.service_items;
    score.exercised = exercised(score.opportunities, enough, numbers);
    if (score.exercised == Exercised::yes && score.opportunities < numbers.least_items)
        score.exercised = Exercised::too_little;

    const std::int32_t taken = std::min(pass.bad_service_acts * numbers.service_bad_penalty, numbers.service_bad_most);
    exact = greater(exactly(0), mean_of_topics(topics) - exactly(std::int64_t{taken} * 1000));
    if (pass.own_anger) exact = lesser(exact, exactly(std::int64_t{numbers.own_anger_most} * 1000));
    if (pass.surrendered) exact = lesser(exact, exactly(std::int64_t{numbers.surrender_most} * 1000));
    return score;
}

}  // namespace composure::scoring
