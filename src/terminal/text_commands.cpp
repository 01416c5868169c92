#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "base/suggest.h"
#include "base/utf8.h"
#include "terminal/text_commands_internal.h"

namespace composure::terminal {

namespace {

using simulation::Act;
using simulation::ActKind;
using Kind = Command::Kind;

struct Word {
    std::string_view letter, word, does;
    Kind kind = Kind::act;
    ActKind act = ActKind::listen;
};

constexpr std::array<Word, 20> kWords{{
    {"l", "listen", "let them go on for five seconds; it calms a little", Kind::act, ActKind::listen},
    {"a", "acknowledge", "a word to those who wait; a 5 tells them five minutes", Kind::act, ActKind::acknowledge},
    {"p", "policy", "open a card; p lists them, p NAME opens one", Kind::act, ActKind::consult},
    {"s", "supervisor", "call your supervisor; a reason may follow, like s abuse", Kind::act, ActKind::call_supervisor},
    {"c", "colleague", "call a colleague to serve the next in line", Kind::act, ActKind::call_colleague},
    {"m", "limit", "set a limit: say clearly which words have to stop", Kind::act, ActKind::set_limit},
    {"e", "end", "end the conversation and tell them to leave", Kind::act, ActKind::end_conversation},
    {"n", "next", "call the next in line; n NAME calls somebody else", Kind::act, ActKind::call_next},
    {"b", "breathe", "two seconds for yourself", Kind::act, ActKind::breathe},
    {"u", "unsafe", "say that you do not feel safe; it calls help and never costs you anything", Kind::act,
     ActKind::feel_unsafe},
    {"f", "afterwards", "ask your supervisor what to do next time", Kind::act, ActKind::ask_afterwards},
    {"x", "close", "close the counter when nobody is left", Kind::act, ActKind::close},
    {"q", "stop", "stop now; nothing is held against you", Kind::act, ActKind::stop_now},
    {"h", "hold", "put them on hold; say a word before it (a)", Kind::act, ActKind::hold},
    {"o", "switch", "go to the one who waits longest; o NAME goes to somebody else", Kind::act, ActKind::switch_to},
    {"r", "repeat", "say again what was said and what you may answer", Kind::repeat},
    {"i", "line", "who is waiting, and how patient they are", Kind::line},
    {"t", "time", "how long you have to answer", Kind::time},
    {"w", "wait", "with --pace off: let time run until something happens", Kind::wait},
    {"?", "help", "this list", Kind::help},
}};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// An id, or a part of a name as people say it.
CustomerId person_named(const simulation::Model& model, std::string_view said) {
    if (const CustomerId id = model.find_customer(said); id.exists()) return id;
    const std::string wanted = fold(said);
    const auto& customers = model.scenario().customers;
    for (std::size_t position = 0; !wanted.empty() && position < customers.size(); ++position) {
        if (fold(customers[position].name).find(wanted) != std::string::npos) return CustomerId::at(position);
    }
    return CustomerId::none();
}

// An id, or the beginning of the only one that begins so.
PolicyId card_named(const simulation::Model& model, std::string_view said) {
    if (const PolicyId id = model.find_policy(said); id.exists()) return id;
    PolicyId found = PolicyId::none();
    for (const scenario::Policy& policy : model.scenario().policies) {
        if (!policy.id.starts_with(said)) continue;
        if (found.exists()) return PolicyId::none();
        found = model.find_policy(policy.id);
    }
    return found;
}

tl::expected<Command, std::string> with_argument(const Word& word, std::string_view rest,
                                                 const simulation::Model& model) {
    Command command{word.kind, Act{.kind = word.act}};
    if (word.kind == Kind::act && word.act == ActKind::consult) {
        if (rest.empty()) return Command{Kind::policies, {}};
        command.act.policy = card_named(model, rest);
        if (!command.act.policy.exists())
            return tl::unexpected(fmt::format("There is no card '{}'. p lists them.", rest));
        return command;
    }
    if (rest.empty()) return command;
    switch (word.act) {
        case ActKind::acknowledge: {
            const auto minutes = number_in(rest);
            if (!minutes || *minutes < 0 || *minutes > 99)
                return tl::unexpected(std::string("Say the minutes as a number from 0 to 99, like a 5."));
            command.act.minutes = static_cast<std::uint8_t>(*minutes);
            return command;
        }
        case ActKind::call_supervisor:
        case ActKind::call_colleague: {
            const auto reason = simulation::reason_named(rest);
            if (!reason)
                return tl::unexpected(std::string("The reason is one of: authority, knowledge, abuse, safety, line."));
            command.act.reason = *reason;
            return command;
        }
        case ActKind::call_next:
        case ActKind::switch_to: {
            command.act.customer = person_named(model, rest);
            if (!command.act.customer.exists())
                return tl::unexpected(fmt::format("There is nobody called '{}'. i says who waits.", rest));
            return command;
        }
        default: return tl::unexpected(fmt::format("Nothing stands after {}.", word.word));
    }
}

std::string_view does_at(scenario::Place place, const Word& word) {
    if (place == scenario::Place::counter) return word.does;
    const bool phone = place == scenario::Place::phone;
    if (word.kind == Kind::line) return phone ? "who rings and who is on hold" : "which other chats are open";
    if (word.kind != Kind::act) return word.does;
    switch (word.act) {
        case ActKind::acknowledge: return "one moment, please; a 2 tells them two minutes";
        case ActKind::call_colleague: return "call a colleague to take one of those who wait";
        case ActKind::end_conversation: return "end the conversation";
        case ActKind::call_next:
            return phone ? "take the next call; n NAME takes somebody else's" : "open the next new chat";
        case ActKind::close: return phone ? "log off when every call is over" : "log off when every chat is over";
        default: return word.does;
    }
}

}  // namespace

tl::expected<Command, std::string> read_command(std::string_view typed, const simulation::Model& model,
                                                const std::vector<ReplyId>& shown) {
    const std::string_view text = trimmed(typed);
    if (text.empty()) return Command{Kind::nothing, {}};
    if (const auto number = number_in(text)) {
        if (*number >= 1 && static_cast<std::size_t>(*number) <= shown.size()) {
            return Command{Kind::act,
                           Act{.kind = ActKind::reply, .reply = shown[static_cast<std::size_t>(*number) - 1]}};
        }
        if (shown.empty()) return tl::unexpected(std::string("There is nothing to answer just now."));
        return tl::unexpected(fmt::format("Choose 1 to {}.", shown.size()));
    }
    const std::size_t space = text.find(' ');
    const std::string_view first = text.substr(0, space);
    const std::string_view rest = space == std::string_view::npos ? std::string_view() : trimmed(text.substr(space));
    std::vector<std::string_view> known;
    for (const Word& word : kWords) {
        if (first == word.letter || first == word.word ||
            (word.kind == Kind::act && first == simulation::name_of(word.act))) {
            return with_argument(word, rest, model);
        }
        known.push_back(word.word);
    }
    const auto near = nearest(first, known);
    if (near) return tl::unexpected(fmt::format("'{}' is not a word I know. Did you mean {}?", first, *near));
    return tl::unexpected(
        fmt::format("'{}' is not a word I know. Type the number of a reply, or ? for what you can do.", first));
}

std::string help_text(const simulation::View& view) {
    std::string now = "You can type the number of a reply, or:\n";
    std::string not_now;
    for (const Word& word : kWords) {
        simulation::Refusal refused = simulation::Refusal::none;
        for (const simulation::ActOnOffer& act : view.acts) {
            if (word.kind == Kind::act && act.kind == word.act) refused = act.refused;
        }
        if (refused == simulation::Refusal::not_here) continue;
        if (refused == simulation::Refusal::none) {
            now += fmt::format("  {:1}  {:<12} {}\n", word.letter, word.word, does_at(view.place, word));
        } else {
            not_now += fmt::format("  {:1}  {:<12} {}\n", word.letter, word.word,
                                   simulation::sentence_for(refused, view.place));
        }
    }
    return not_now.empty() ? now : now + "Not just now:\n" + not_now;
}

}  // namespace composure::terminal
