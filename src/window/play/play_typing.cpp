// A line for own words under the replies, and the question where they are not sure.
#include "window/play/play_questions.h"
#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/text_field.h"

namespace composure::window {

namespace {

constexpr std::size_t kMostTypedLetters = 300;

}  // namespace

// From the top of `area`; returns the height taken.
float PlayScreen::draw_own_words(Ui& ui, Rect area) {
    if (!shift_.may_type()) {
        typing_open_ = false;
        return 0;
    }
    // Out of the field, and no question whether to stop.
    if (typing_open_ && ui.is_focused("reply/typed") && ui.pressed(Key::escape)) {
        typing_open_ = false;
        ui.focus("");
    }
    const float gap = ui.px(5);
    if (!typing_open_) {
        const ButtonSpec spec{"reply/own-words", tr("Say it in your own words"), cap(Command::own_words), "",
                              ButtonStyle::quiet};
        const Rect rect{area.x, area.y, area.width, button_height(ui, spec, area.width)};
        if (button(ui, rect, spec, key(Command::own_words))) {
            typing_open_ = true;
            ui.focus("reply/typed");
        }
        return rect.height + gap;
    }
    const TextFieldSpec field{"reply/typed", "", tr("In your own words, then Enter"), kMostTypedLetters};
    const float height = text_field_height(ui, field, own_words_, area.width);
    const TextFieldResult result = text_field(ui, {area.x, area.y, area.width, height}, field, own_words_);
    if (result == TextFieldResult::entered) say_own_words(ui);
    return height + gap;
}

void PlayScreen::say_own_words(Ui& ui) {
    const std::string line = own_words_;
    own_words_.clear();
    typing_open_ = line.empty();
    if (line.empty()) return;
    shift_.type(line);
    ui.focus("");
    if (shift_.asks_to_cut_in()) ui.focus("cut-in/no");
    if (!shift_.meant().empty()) ui.focus("meant/1");
}

void PlayScreen::draw_meant(Ui& ui) {
    const std::vector<ReplyId> meant = shift_.meant();
    const session::Session& session = shift_.session();
    const auto words = [&](ReplyId reply) {
        return session.words(session.model().reply(reply).say, shift_.view().at_counter);
    };
    Question question{tr("Which do you mean?"), tr("Time goes on while you choose."), {}};
    if (meant.size() == 1) {
        question.heading = tr("You mean this?");
        question.words = tr_fill("“{}”", words(meant.front()));
        question.choices.push_back({{"meant/1", tr("Yes, say that"), "Y", "", ButtonStyle::main}, U'y'});
    } else {
        for (std::size_t n = 0; n < meant.size(); ++n) {
            const std::string number = std::to_string(n + 1);
            question.choices.push_back(
                {{"meant/" + number, words(meant[n]), number, ""}, static_cast<char32_t>(U'1' + n)});
        }
    }
    question.choices.push_back({{"meant/no", tr("No, I mean something else"), "N", "", ButtonStyle::quiet}, U'n'});
    const auto chosen = ask(ui, question);
    if (!chosen) return;
    ui.focus("");
    const bool none = *chosen + 1 == question.choices.size();
    shift_.answer_meant(none ? std::nullopt : std::optional(*chosen));
    if (shift_.asks_to_cut_in()) ui.focus("cut-in/no");
    if (!none) return;
    typing_open_ = true;
    ui.focus("reply/typed");
}

}  // namespace composure::window
