#include "scenario/keys_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr Key kChanges{.name = "changes",
                       .form = Form::group,
                       .about = "What this does to anger and trust beside what the conduct does.",
                       .group = Group::changes};
constexpr Key kSets{
    .name = "sets", .form = Form::fact, .about = "Facts that are true from now on.", .shape = Shape::list};
constexpr Key kUnsets{
    .name = "unsets", .form = Form::fact, .about = "Facts that are no longer true.", .shape = Shape::list};
constexpr Key kShows{.name = "shows", .form = Form::words, .about = "What is seen, not said."};

constexpr std::array<Key, 18> kMomentKeys{{
    {.name = "says",
     .form = Form::words,
     .about = "What is said. Of several lines one is drawn.",
     .shape = Shape::list,
     .most_items = kMostLines},
    {.name = "who",
     .form = Form::choice,
     .about = "Who says it. Without it: the customer.",
     .choices = only_words<speaker_words>},
    kShows,
    {.name = "is",
     .form = Form::choice,
     .about = "What kind of provocation it is, if it is one.",
     .choices = only_words<provocation_words>},
    {.name = "may-interrupt",
     .form = Form::yes_no,
     .about = "true: to cut in here is no rudeness, as with somebody who never stops."},
    {.name = "calls-for",
     .form = Form::good_code,
     .about = "The conduct that helps here; `composure list conduct` shows all.",
     .shape = Shape::list},
    {.name = "wait",
     .form = Form::wait,
     .about = "How long they wait for a reply: short (the usual: time to read), normal, long, or a duration."},
    {.name = "urgent",
     .form = Form::yes_no,
     .about = "true: the clock may be shorter than reading time; at most 3 replies of 8 words."},
    {.name = "silence", .form = Form::moment, .about = "Where the talk goes when nobody answers in time."},
    {.name = "answers-to",
     .form = Form::group,
     .about = "Where the talk goes when the trainee does something instead of replying.",
     .group = Group::answers_to},
    kChanges,
    kSets,
    kUnsets,
    {.name = "order",
     .form = Form::choice,
     .about = "In which order the replies are shown: drawn (the usual) or fixed, as here.",
     .choices = only_words<order_words>},
    {.name = "lesson", .form = Form::words, .about = "What can be learned here, for the debrief."},
    {.name = "replies",
     .form = Form::group,
     .about = "What the trainee may say; three or four are plenty.",
     .shape = Shape::list,
     .least = 1,
     .most_items = kMostReplies,
     .group = Group::reply},
    {.name = "then", .form = Form::way, .about = "The talk goes on by itself with this moment."},
    {.name = "ends",
     .form = Form::choice,
     .about = "The talk is over, and how.",
     .choices = only_words<authored_outcome_words>},
}};

constexpr Key answer_to(std::string_view act, std::string_view about) {
    return {.name = act, .form = Form::moment, .about = about};
}

constexpr std::array<Key, 5> kAnswersKeys{{
    answer_to("listen", "The moment that follows when the trainee just listens."),
    answer_to("set-limit", "The moment that follows when the trainee sets a limit."),
    answer_to("end-conversation", "The moment that follows when the trainee ends the conversation."),
    answer_to("call-supervisor", "The moment that follows when the trainee calls the supervisor."),
    answer_to("call-colleague", "The moment that follows when the trainee calls the colleague."),
}};

constexpr Key kId{
    .name = "id", .form = Form::id, .about = "A name for tests and recordings. Without it: the moment and a number."};
constexpr Key kSay{.name = "say",
                   .form = Form::words,
                   .about = "What the trainee says; up to 90 characters are read at a glance.",
                   .presence = Presence::needed};
constexpr Key kMeans{
    .name = "means", .form = Form::words, .about = "Other ways to say it, for typed replies.", .shape = Shape::list};
constexpr Key kDoes{.name = "does",
                    .form = Form::code_or_all,
                    .about = "The conduct of this reply; all-of-it is everything that the moment calls for.",
                    .shape = Shape::list};
constexpr Key kIf{
    .name = "if", .form = Form::group, .about = "It is on offer only while this holds.", .group = Group::condition};
constexpr Key kUses{.name = "uses", .form = Form::policy, .about = "The policy that this reply is about."};
constexpr Key kWhy{.name = "why", .form = Form::words, .about = "What it does to the customer, for the debrief."};
constexpr Key kBetter{.name = "better", .form = Form::words, .about = "What would have helped more, for the debrief."};
constexpr Key kOnce{.name = "once", .form = Form::yes_no, .about = "true: it can be said only once."};

constexpr std::array<Key, 17> kReplyKeys{{
    kId,
    kSay,
    kMeans,
    kDoes,
    kIf,
    {.name = "then",
     .form = Form::way_or_wait,
     .about = "The next moment, wait-for-help, or ways with conditions: [{if: {anger: at least 60}, go: shouts}, "
              "{go: thanks}]."},
    {.name = "otherwise", .form = Form::moment, .about = "The moment that follows when remorse or help does not come."},
    {.name = "ends",
     .form = Form::choice,
     .about = "The talk is over with this reply, and how.",
     .choices = only_words<authored_outcome_words>},
    kOnce,
    {.name = "calls", .form = Form::choice, .about = "Who is called with it.", .choices = only_words<helper_words>},
    kUses,
    kChanges,
    kSets,
    kUnsets,
    kShows,
    kWhy,
    kBetter,
}};

constexpr std::array<Key, 13> kHandOverKeys{
    {kId, kSay, kMeans, kDoes, kIf, kOnce, kUses, kChanges, kSets, kUnsets, kShows, kWhy, kBetter}};

constexpr std::array<Key, 2> kWayKeys{{
    {.name = "if",
     .form = Form::group,
     .about = "This way is taken when it holds and none above did; the last way has none.",
     .group = Group::condition},
    {.name = "go",
     .form = Form::moment_or_wait,
     .about = "The moment this way leads to.",
     .presence = Presence::needed},
}};

constexpr std::array<Key, 2> kChangesKeys{{
    {.name = "anger", .form = Form::integer, .about = "Points of anger, more or less.", .least = -100, .most = 100},
    {.name = "trust", .form = Form::integer, .about = "Points of trust, more or less.", .least = -100, .most = 100},
}};

const KeyTable kMoment{.title = "a moment",
                       .about = "One line of the talk, and what may follow.",
                       .keys = kMomentKeys,
                       .exactly_one = {"replies", "then", "ends"},
                       .at_least_one = {"says", "shows"},
                       .at_least_one_with = "replies"};
const KeyTable kAnswers{.title = "answers-to", .about = "What follows an act of the trainee.", .keys = kAnswersKeys};
const KeyTable kReply{.title = "a reply",
                      .about = "Something the trainee may say, and what it does.",
                      .keys = kReplyKeys,
                      .exactly_one = {"then", "ends"}};
const KeyTable kHandOver{
    .title = "a hand-over reply", .about = "Something the trainee may say to the helper.", .keys = kHandOverKeys};
const KeyTable kWay{.title = "a way on", .about = "A moment, and when it follows.", .keys = kWayKeys};
const KeyTable kChangesTable{.title = "changes", .about = "What happens to anger and trust.", .keys = kChangesKeys};

}  // namespace

const KeyTable& talk_keys(Group group) {
    switch (group) {
        case Group::answers_to: return kAnswers;
        case Group::reply: return kReply;
        case Group::hand_over_reply: return kHandOver;
        case Group::way: return kWay;
        case Group::changes: return kChangesTable;
        default: return kMoment;
    }
}

}  // namespace composure::scenario
