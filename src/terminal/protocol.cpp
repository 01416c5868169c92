#include "terminal/protocol.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/utf8.h"
#include "session/perceived.h"
#include "terminal/console.h"
#include "terminal/protocol_json_internal.h"

namespace composure::terminal {

namespace {

using ParsedJson = nlohmann::json;
using simulation::Act;
using simulation::ActKind;

constexpr std::int64_t kMostWait = 24LL * 3600 * 1000;  // a day: nobody waits longer

// What one line of input asks for.
struct Order {
    Millis at{};
    bool wait = false;
    bool wait_for_change = false;
    Act act{};
    std::optional<std::string> text = std::nullopt;
};

class Protocol {
public:
    Protocol(session::Session& session, const WriteLine& write, session::TypedTalk* typed)
        : session_(session), write_(write), typed_(typed) {}

    void begin() {
        write_(header_line(session_));
        print_events();
        print_view();
    }

    void take(const std::string& line) {
        ++line_number_;
        if (line.empty()) return;
        const tl::expected<Order, std::string> order = read(line);
        if (!order) {
            write_(error_line(order.error(), line_number_));
            return;
        }
        if (order->wait) {
            wait(*order);
        } else {
            session_.advance(order->at);
            print_events();
            if (order->text) {
                say(*order->text);
            } else {
                act(order->act);
            }
        }
        if (!session_.ended()) print_view();
    }

    void end() {
        if (!session_.ended()) session_.act(Act{.kind = ActKind::stop_now});
        print_events();
        write_(end_line(session_));
    }

private:
    void act(const Act& act) {
        const simulation::Answer answer = session_.act(act);
        print_events();
        if (!answer) write_(refused_line(answer.refused, session_.view().place));
    }

    // Who still speaks did not hear what nobody understands: then it is not counted.
    void say(const std::string& text) {
        using Kind = session::TypedTalk::Heard::Kind;
        const auto heard = typed_->hear(session_, text);
        if (heard.kind == Kind::nothing) return act(Act{.kind = ActKind::unclear});  // refused: nothing is on offer
        if (heard.kind == Kind::reply) return act(Act{.kind = ActKind::reply, .reply = heard.replies.front()});
        write_(unclear_line(session_, heard.replies));
        session_.act(Act{.kind = ActKind::unclear});
        print_events();
    }

    bool print_events() {
        bool noticed = false;
        const auto events = session_.simulation().events();
        for (; printed_ < events.size(); ++printed_) {
            noticed = noticed || session::ends_a_wait(events[printed_]);
            if (const std::string line = event_line(session_, events[printed_]); !line.empty()) write_(line);
        }
        return noticed;
    }

    void print_view() {
        write_(view_line(session_));
        shown_ = session_.view().replies;
    }

    void wait(const Order& order) {
        for (;;) {
            const std::optional<Millis> next = session_.next_change();
            if (!order.wait_for_change && (!next || *next > order.at)) {
                session_.advance(order.at);
                print_events();
                return;
            }
            if (!next) return;
            session_.advance(*next);
            if (print_events() || session_.ended()) return;
        }
    }

    tl::expected<Order, std::string> read(const std::string& line) const;
    tl::expected<Millis, std::string> time_of(const ParsedJson& json) const;
    tl::expected<Order, std::string> typed_of(const ParsedJson& json, Millis at) const;
    tl::expected<Act, std::string> act_of(const ParsedJson& json) const;
    tl::expected<Act, std::string> named_act(const ParsedJson& json) const;
    tl::expected<Order, std::string> wait_of(const ParsedJson& json) const;

    session::Session& session_;
    const WriteLine& write_;
    session::TypedTalk* typed_;
    std::size_t printed_ = 0;
    std::size_t line_number_ = 0;
    std::vector<ReplyId> shown_;  // what r1, r2, ... meant in the last view
};

tl::unexpected<std::string> no(std::string message) { return tl::unexpected(std::move(message)); }

std::optional<std::string> unknown_key(const ParsedJson& json) {
    constexpr std::array<std::string_view, 10> known{"after",   "at",     "reply",    "do",   "reason",
                                                     "minutes", "policy", "customer", "wait", "text"};
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) return key;
    }
    return std::nullopt;
}

tl::expected<Order, std::string> Protocol::read(const std::string& line) const {
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
    if (json.contains("wait")) return wait_of(json);
    const auto at = time_of(json);
    if (!at) return no(at.error());
    if (json.contains("text")) return typed_of(json, *at);
    const auto act = act_of(json);
    if (!act) return no(act.error());
    return Order{.at = *at, .act = *act};
}

tl::expected<Order, std::string> Protocol::wait_of(const ParsedJson& json) const {
    if (json.size() != 1) return no("`wait` stands alone, like {\"wait\":5000}");
    const ParsedJson& wait = json["wait"];
    if (wait == "change") return Order{.wait = true, .wait_for_change = true, .act = {}};
    if (!wait.is_number_integer()) return no("`wait` is a whole number of milliseconds or \"change\"");
    const bool fits = wait.is_number_unsigned() ? wait.get<std::uint64_t>() <= static_cast<std::uint64_t>(kMostWait)
                                                : wait.get<std::int64_t>() >= 0;
    if (!fits) return no(fmt::format("`wait` is between 0 and {}", kMostWait));
    return Order{.at = session_.now() + Millis{wait.get<std::int64_t>()}, .wait = true, .act = {}};
}

tl::expected<Millis, std::string> Protocol::time_of(const ParsedJson& json) const {
    if (json.contains("after") && json.contains("at")) return no("say `after` or `at`, not both");
    const bool relative = !json.contains("at");
    if (relative && !json.contains("after")) return session_.now();
    const ParsedJson& time = relative ? json["after"] : json["at"];
    const std::string_view name = relative ? "after" : "at";
    if (!time.is_number_integer()) return no(fmt::format("`{}` is a whole number of milliseconds", name));
    if (time.is_number_unsigned() && time.get<std::uint64_t>() > static_cast<std::uint64_t>(kMostWait)) {
        return no(fmt::format("`{}` is at most {}", name, kMostWait));
    }
    const std::int64_t count = time.get<std::int64_t>();
    if (count < 0) return no(fmt::format("`{}` cannot be negative", name));
    if (relative) return session_.now() + Millis{count};
    if (Millis{count} < session_.now())
        return no(fmt::format("`at` {} has passed; it is {} now", count, session_.now().count));
    return Millis{count};
}

tl::expected<Order, std::string> Protocol::typed_of(const ParsedJson& json, Millis at) const {
    if (typed_ == nullptr)
        return no("typing is for practice; choose a reply by its id, like {\"after\":2000,\"reply\":\"r1\"}");
    if (!json["text"].is_string()) return no("`text` is a text like \"I will look into it\"");
    if (word_count(json["text"].get<std::string>()) == 0) return no("`text` is empty");
    for (const char* key : {"reason", "minutes", "policy", "customer"}) {
        if (json.contains(key)) return no(fmt::format("`{}` does not go with a text", key));
    }
    return Order{.at = at, .act = {}, .text = json["text"].get<std::string>()};
}

tl::expected<Act, std::string> Protocol::act_of(const ParsedJson& json) const {
    if (json.contains("do")) return named_act(json);
    for (const char* key : {"reason", "minutes", "policy", "customer"}) {
        if (json.contains(key)) return no(fmt::format("`{}` does not go with a reply", key));
    }
    const ParsedJson& reply = json["reply"];
    if (!reply.is_string()) return no("`reply` is a text like \"r1\"");
    for (std::size_t place = 0; place < shown_.size(); ++place) {
        if (reply.get<std::string>() == fmt::format("r{}", place + 1))
            return Act{.kind = ActKind::reply, .reply = shown_[place]};
    }
    return no(shown_.empty() ? std::string("no reply is on offer now")
                             : fmt::format("there is no reply '{}'; the last view offered r1 to r{}",
                                           reply.get<std::string>(), shown_.size()));
}

tl::expected<Act, std::string> Protocol::named_act(const ParsedJson& json) const {
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
        if (json["policy"].is_string()) act.policy = session_.model().find_policy(json["policy"].get<std::string>());
        if (!act.policy.exists()) return no("there is no such `policy` in this scenario");
    }
    if (json.contains("customer")) {
        if (json["customer"].is_string())
            act.customer = session_.model().find_customer(json["customer"].get<std::string>());
        if (!act.customer.exists()) return no("there is no such `customer` in this scenario");
    }
    return act;
}

}  // namespace

void play_protocol(session::Session& session, const ReadLine& read, const WriteLine& write, session::TypedTalk* typed) {
    Protocol protocol(session, write, typed);
    protocol.begin();
    std::string line;
    while (!session.ended() && read(line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        protocol.take(line);
    }
    protocol.end();
}

}  // namespace composure::terminal
