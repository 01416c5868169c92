// Where in the file what the league found is to be mended, and how.
#include <algorithm>

#include "analysis/league_findings_internal.h"

namespace composure::analysis {

using scenario::Pillar;
using scenario::Reply;
using simulation::Model;

SourceSpan beginning(const Model& model) { return model.scenario().customers.front().at; }

namespace {

// The first authored reply that does a code of this sort; else where the talk begins.
template <class Sort>
SourceSpan first_reply_with(const Model& model, const Sort& sort) {
    for (std::size_t n = 0; n < model.reply_count(); ++n) {
        const ReplyId id = ReplyId::at(n);
        if (model.is_hand_over(model.moment_of(id))) continue;
        for (const CodeId code : model.reply(id).does) {
            if (sort(code)) return model.reply(id).at;
        }
    }
    return beginning(model);
}

}  // namespace

std::int32_t items_on_offer(const Model& model) {
    std::int32_t items = 0;
    for (std::size_t n = 0; n < model.moment_count(); ++n) {
        const scenario::Moment& moment = model.moment(MomentId::at(n));
        for (const CodeId code : moment.calls_for) {
            const auto offers = [&](const Reply& reply) {
                return std::find(reply.does.begin(), reply.does.end(), code) != reply.does.end();
            };
            if (std::any_of(moment.replies.begin(), moment.replies.end(), offers)) ++items;
        }
    }
    return items;
}

SourceSpan first_choice(const Model& model) {
    for (std::size_t n = 0; n < model.moment_count(); ++n) {
        const MomentId id = MomentId::at(n);
        if (model.reply_count(id) > 1 && !model.is_hand_over(id)) return model.moment(id).at;
    }
    return beginning(model);
}

SourceSpan place_of(const Model& model, Bot bot) {
    const scenario::Vocabulary& words = model.vocabulary();
    switch (bot) {
        case Bot::gives_in: return first_reply_with(model, [&](CodeId code) { return words[code].surrender; });
        case Bot::arguer:
            return first_reply_with(model, [&](CodeId code) {
                return words[code].pillar == Pillar::no_arguing && words[code].severity < 0;
            });
        case Bot::apologises_only:
            return first_reply_with(model, [&](CodeId code) { return code == words.apologises; });
        case Bot::calls_at_once:
        case Bot::never_calls:
            for (const scenario::Customer& customer : model.scenario().customers) {
                if (!customer.escalations.empty()) return customer.escalations.front().at;
            }
            return beginning(model);
        default: return first_choice(model);
    }
}

BotWords words_of_bot(Bot bot) {
    switch (bot) {
        case Bot::gives_in:
            return {
                "giving in meets the standard",
                "let the moments call for at least three things, and keep the floor of service at 60: then giving in "
                "does not pass"};
        case Bot::arguer:
            return {"arguing at every turn meets the standard",
                    "keep the floor of no-arguing at 60, and let replies that argue carry their codes (contradicts, "
                    "justifies, ...)"};
        case Bot::calls_at_once:
            return {"calling for help at once, whatever it is about, meets the standard",
                    "let help become due by something that happens, and keep the floor of escalation at 60"};
        case Bot::never_calls:
            return {"never calling the help that is due meets the standard",
                    "keep the floor of escalation at 60, and let 'due' name what really needs help"};
        case Bot::apologises_only:
            return {"saying sorry and nothing else meets the standard",
                    "let the moments call for more than an apology: a question, a fact, a next step"};
        case Bot::speed_runner:
            return {"clicking on whatever is shown first meets the standard",
                    "offer wrong replies, with the codes of what they do, in more moments"};
        case Bot::silent:
            return {"saying nothing at all meets the standard",
                    "let silence lead to somewhere worse ('silence:'), and keep the floors at 60"};
        case Bot::random:
        case Bot::first:
            return {"picking replies blindly meets the standard",
                    "offer wrong replies, with the codes of what they do, in more moments"};
        default:
            return {"the worst reply everywhere meets the standard",
                    "let wrong replies carry the codes of what they do, and keep the floors at 60"};
    }
}

}  // namespace composure::analysis
