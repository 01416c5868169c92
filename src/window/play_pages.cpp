#include "window/play_pages.h"

#include "window/save.h"

namespace composure::window {

Next PlayPage::draw(Ui& ui, Millis real) {
    playing_.shift->run_to(real);
    screen_.set_mark(desk_.keeper.not_saved_yet() ? tr("Not saved yet") : "");
    return screen_.draw(ui) == PlayResult::over ? Next(GoToDebrief{}) : Next(Stay{});
}

std::optional<Millis> PlayPage::still_for(Millis real) {
    std::optional<Millis> still = playing_.shift->until_change(real);
    if (const auto next = screen_.next_picture(real)) {
        const Millis wait = std::max(*next - real, Millis{0});
        still = still ? std::min(*still, wait) : wait;
    }
    return still;
}

DebriefPage::DebriefPage(Desk& desk, Playing& playing, std::string message)
    : desk_(desk), playing_(playing), message_(std::move(message)), screen_(make_debrief(playing.shift->session())) {}

std::string DebriefPage::words() const {
    const std::string kept = desk_.keeper.ending() ? std::string(tr("Saving …")) : desk_.keeper.outcome();
    return kept.empty() ? message_ : message_ + "  ·  " + kept;
}

Next DebriefPage::draw(Ui& ui, Millis) {
    if (!message_.empty()) screen_.set_message(words());
    switch (screen_.draw(ui)) {
        case DebriefChoice::again: return PlayAgain{};
        case DebriefChoice::home: return GoHome{};
        case DebriefChoice::save:
            message_.clear();
            screen_.set_message(save_recording(playing_.shift->session()));
            break;
        case DebriefChoice::none: break;
    }
    return Stay{};
}

}  // namespace composure::window
