#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "terminal/console.h"
#include "terminal/protocol_orders_internal.h"

namespace composure::terminal {

namespace {

using ParsedJson = nlohmann::json;
using simulation::Act;
using simulation::ActKind;

constexpr std::int64_t kMostWait = 24LL * 3600 * 1000;  // a day: nobody waits longer

tl::unexpected<std::string> no(std::string message) { return tl::unexpected(std::move(message)); }

std::optional<std::string> unknown_key(const ParsedJson& json) {
    constexpr std::array<std::string_view, 10> known{"after",   "at",     "reply",    "do",   "reason",
                                                     "minutes", "policy", "customer", "wait", "text"};
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) return key;
    }
    return std::nullopt;
}

tl::expected<Order, std::string> wait_of(const OrderReader& reader, const ParsedJson& json) {
    if (json.size() != 1) return no("`wait` stands alone, like {\"wait\":5000}");
    const ParsedJson& wait = json["wait"];
    if (wait == "change") return Order{.wait = true, .wait_for_change = true, .act = {}};
    if (!wait.is_number_integer()) return no("`wait` is a whole number of milliseconds or \"change\"");
    const bool fits = wait.is_number_unsigned() ? wait.get<std::uint64_t>() <= static_cast<std::uint64_t>(kMostWait)
                                                : wait.get<std::int64_t>() >= 0;
    if (!fits) return no(fmt::format("`wait` is between 0 and {}", kMostWait));
    return Order{.at = reader.session.now() + Millis{wait.get<std::int64_t>()}, .wait = true, .act = {}};
}

tl::expected<Millis, std::string> time_of(const OrderReader& reader, const ParsedJson& json) {
    if (json.contains("after") && json.contains("at")) return no("say `after` or `at`, not both");
    const bool relative = !json.contains("at");
    if (relative && !json.contains("after")) return reader.session.now();
    const ParsedJson& time = relative ? json["after"] : json["at"];
    const std::string_view name = relative ? "after" : "at";
    if (!time.is_number_integer()) return no(fmt::format("`{}` is a whole number of milliseconds", name));
    if (time.is_number_unsigned() && time.get<std::uint64_t>() > static_cast<std::uint64_t>(kMostWait)) {
        return no(fmt::format("`{}` is at most {}", name, kMostWait));
    }
    const std::int64_t count = time.get<std::int64_t>();
    if (count < 0) return no(fmt::format("`{}` cannot be negative", name));
    if (relative) return reader.session.now() + Millis{count};
    if (Millis{count} < reader.session.now())
        return no(fmt::format("`at` {} has passed; it is {} now", count, reader.session.now().count));
    return Millis{count};
}

tl::expected<Order, std::string> typed_of(const OrderReader& reader, const ParsedJson& json, Millis at) {
    if (!reader.typing)
        return no("typing is for practice; choose a reply by its id, like {\"after\":2000,\"reply\":\"r1\"}");
    if (!json["text"].is_string()) return no("`text` is a text like \"I will look into it\"");
    if (word_count(json["text"].get<std::string>()) == 0) return no("`text` is empty");
    for (const char* key : {"reason", "minutes", "policy", "customer"}) {
        if (json.contains(key)) return no(fmt::format("`{}` does not go with a text", key));
    }
    return Order{.at = at, .act = {}, .text = json["text"].get<std::string>()};
}

tl::expected<Act, std::string> named_act(const simulation::Model& model, const ParsedJson& json) {
    if (!json["do"].is_string()) return no("`do` is a text like \"listen\"");
    const std::string name = json["do"];
    const std::optional<ActKind> kind = simulation::act_named(name);
    if (!kind || *kind == ActKind::reply || *kind == ActKind::unclear)
        return no(fmt::format("there is no act '{}'; `composure list acts` shows them", name));
    Act act{.kind = *kind};
    if (json.contains("reason")) {
        const auto reason =
            json["reason"].is_string() ? simulation::reason_named(json["reason"].get<std::string>()) : std::nullopt;
        if (!reason) return no("`reason` is one of authority, knowledge, abuse, safety, line");
        act.reason = *reason;
    }
    if (json.contains("minutes")) {
        if (!json["minutes"].is_number_unsigned() || json["minutes"].get<std::uint64_t>() > 99)
            return no("`minutes` is 0 to 99");
        act.minutes = static_cast<std::uint8_t>(json["minutes"].get<std::uint64_t>());
    }
    if (json.contains("policy")) {
        if (json["policy"].is_string()) act.policy = model.find_policy(json["policy"].get<std::string>());
        if (!act.policy.exists()) return no("there is no such `policy` in this scenario");
    }
    if (json.contains("customer")) {
        if (json["customer"].is_string()) act.customer = model.find_customer(json["customer"].get<std::string>());
        if (!act.customer.exists()) return no("there is no such `customer` in this scenario");
    }
    return act;
}

tl::expected<Act, std::string> act_of(const OrderReader& reader, const ParsedJson& json) {
    if (json.contains("do")) return named_act(reader.session.model(), json);
    for (const char* key : {"reason", "minutes", "policy", "customer"}) {
        if (json.contains(key)) return no(fmt::format("`{}` does not go with a reply", key));
    }
    const ParsedJson& reply = json["reply"];
    if (!reply.is_string()) return no("`reply` is a text like \"r1\"");
    for (std::size_t place = 0; place < reader.shown.size(); ++place) {
        if (reply.get<std::string>() == fmt::format("r{}", place + 1))
            return Act{.kind = ActKind::reply, .reply = reader.shown[place]};
    }
    return no(reader.shown.empty() ? std::string("no reply is on offer now")
                                   : fmt::format("there is no reply '{}'; the last view offered r1 to r{}",
                                                 reply.get<std::string>(), reader.shown.size()));
}

}  // namespace

tl::expected<Order, std::string> OrderReader::read(const std::string& line) const {
    if (line.size() > kMostLine) return no("this line is longer than 65536 bytes");
    std::optional<std::string> twice;
    std::vector<std::string> keys;
    const auto watch = [&](int depth, ParsedJson::parse_event_t event, ParsedJson& parsed) {
        if (depth != 1 || event != ParsedJson::parse_event_t::key) return true;
        const std::string key = parsed.get<std::string>();
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) twice = key;
        keys.push_back(key);
        return true;
    };
    const ParsedJson json = ParsedJson::parse(line, watch, false);
    if (json.is_discarded())
        return no("this is not JSON; write one object a line, like {\"after\":2000,\"reply\":\"r1\"}");
    if (!json.is_object()) return no("write one object a line, like {\"after\":2000,\"reply\":\"r1\"}");
    if (twice) return no(fmt::format("the key '{}' stands twice", *twice));
    if (const auto key = unknown_key(json)) return no(fmt::format("there is no key '{}'", *key));
    const int asks = static_cast<int>(json.contains("reply")) + static_cast<int>(json.contains("do")) +
                     static_cast<int>(json.contains("wait")) + static_cast<int>(json.contains("text"));
    if (asks != 1) return no("say exactly one of reply, text, do, wait");
    if (json.contains("wait")) return wait_of(*this, json);
    const auto at = time_of(*this, json);
    if (!at) return no(at.error());
    if (json.contains("text")) return typed_of(*this, json, *at);
    const auto act = act_of(*this, json);
    if (!act) return no(act.error());
    return Order{.at = *at, .act = *act};
}

}  // namespace composure::terminal
