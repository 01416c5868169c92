#include "window/app/loop.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "session/files.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

constexpr Millis kHiddenStep{250};  // between two looks at the clock while nobody sees the window
constexpr int kMostPasses = 4;      // something scrolled into sight may move once more; more would be a bug

Result<bool> copy_file(const ScriptStep& step, const std::filesystem::path& folder) {
    const std::size_t space = step.text.find(' ');
    if (space == std::string::npos) return script_failed(step, "copy wants two files");
    const auto bytes = session::read_file((folder / step.text.substr(0, space)).string(), std::size_t{1} << 20);
    if (!bytes) return script_failed(step, bytes.error().message);
    return session::write_file((folder / step.text.substr(space + 1)).string(), *bytes);
}

}  // namespace

Loop::Loop(Platform& platform, App& app, const Options& options, records::Log* log)
    : platform_(platform), app_(app), options_(options), ui_(fonts_) {
    if (!options.virtual_time) sound_.emplace(log);
}

void Loop::take(PreparedFonts fonts) {
    fonts_.take(std::move(fonts));
    platform_.upload_fonts();
}

Result<bool> Loop::fit_fonts() {
    const float scale = app_.ui_scale() * platform_.density();
    const bool there = fonts_[Face::body] != nullptr && !fonts_.lacks();
    if (there && std::abs(scale - fonts_.scale()) < 0.001F) return true;
    more_letters_ = more_letters_ || fonts_.lacks();
    const auto loaded = fonts_.load(scale, more_letters_ ? Letters::all : Letters::usual);
    if (!loaded) return loaded;
    platform_.upload_fonts();
    if (fonts_.incomplete()) app_.tell(tr("Some letters cannot be drawn: install the package fonts-noto-core."));
    return true;
}

Loop::~Loop() {
    platform_.hide();
    if (sound_ && !sound_->end()) platform_.leave_audio();
}

// What nobody sees is not heard either.
void Loop::hear() {
    if (!sound_) return;
    const Audible wanted = app_.take_audible();
    sound_->play(platform_.hidden() || app_.wants_to_quit() ? Audible{} : wanted);
}

void Loop::pass(const InputEvent& event) {
    ui_.set_appearance(app_.appearance());
    const bool stands = !still_until_ || now() < *still_until_;
    // For what moves by itself show has a pass.
    const bool moved = event.kind == InputEvent::Kind::pointer_moved || event.kind == InputEvent::Kind::wheel;
    if ((stands || moved) && ui_.up_to_date(platform_.size(), event)) return;
    InputEvent next = event;
    for (int i = 0; i < kMostPasses; ++i) {
        ui_.set_appearance(app_.appearance());
        ui_.begin(platform_.size(), next, now());
        app_.draw(ui_, now());
        if (!ui_.end()) break;
        next = {};
    }
    const auto still = app_.still_for(now());
    still_until_ = still ? std::optional(now() + *still) : std::nullopt;
    hear();
}

void Loop::obey(const std::vector<WindowEvent>& events) {
    for (const WindowEvent& event : events) {
        if (event.kind == WindowEvent::Kind::closed) app_.close();
        if (event.kind == WindowEvent::Kind::input) pass(event.input);
        if (app_.wants_to_quit()) return;
    }
}

Result<bool> Loop::show(const std::string& picture_path) {
    if (const auto fonts = fit_fonts(); !fonts) return fonts;
    pass({});
    if (fonts_.lacks()) {
        if (const auto fonts = fit_fonts(); !fonts) return fonts;
        pass({});
    }
    platform_.show_hand(ui_.wants_hand());
    platform_.set_typing(ui_.typing());
    ++pictures_;
    return platform_.present(ui_.picture(), picture_path);
}

Result<bool> Loop::run() {
    while (!app_.wants_to_quit()) {
        if (platform_.hidden() && pictures_ > 0) {
            pass({});  // time goes on, nothing is drawn
            const bool still = !app_.still_for(now());
            obey(platform_.wait(still ? std::nullopt : std::optional(kHiddenStep)));
            continue;
        }
        if (const auto shown = show(); !shown) return shown;
        if (pictures_ == 1) app_.read_ahead(App::When::first_picture_there);
        obey(platform_.wait(app_.still_for(now())));
    }
    hear();
    return true;
}

// Real time: the same as run(), but only so long.
Result<bool> Loop::let_pass(Millis most) {
    if (options_.virtual_time) {
        virtual_now_ += most;
        return show();
    }
    const Millis end = now() + most;
    while (now() < end && !app_.wants_to_quit()) {
        const Millis left = end - now();
        const auto still = app_.still_for(now());
        const auto events = platform_.wait(still ? std::min(*still, left) : left);
        obey(events);
        if (now() < end || !events.empty())
            if (const auto shown = show(); !shown) return shown;
    }
    return true;
}

Result<bool> Loop::point_at(const ScriptStep& step) {
    const auto named = [&] {
        return std::ranges::find_if(
            ui_.widgets(), [&](const Widget& each) { return each.id == step.text || each.label == step.text; });
    };
    const auto in_sight = [](const Widget& each) {
        return each.view.empty() ? each.rect : common(each.rect, each.clip);
    };
    auto found = named();
    if (found != ui_.widgets().end() && !in_sight(*found).contains(found->rect.centre())) {
        ui_.focus(std::string(found->id));  // scrolls it into sight, as a person would first
        pass({});
        found = named();
    }
    if (found != ui_.widgets().end()) {
        if (step.kind == ScriptStep::Kind::drag) return drag(step, found->rect);
        const Rect shown = in_sight(*found);
        if (shown.width <= 0 || shown.height <= 0)
            return script_failed(step, fmt::format("'{}' cannot be scrolled into sight on the screen {}", step.text,
                                                   app_.screen_name()));
        const Point at = shown.centre();
        pass(pointer_event(InputEvent::Kind::pointer_moved, at));
        if (step.kind == ScriptStep::Kind::move) return true;
        pass(pointer_event(InputEvent::Kind::pointer_down, at));
        pass(pointer_event(InputEvent::Kind::pointer_up, at));
        return true;
    }
    std::string names;
    for (const Widget& widget : ui_.widgets()) names += fmt::format("\n    {} ({})", widget.id, widget.label);
    return script_failed(
        step, fmt::format("there is nothing named '{}' on the screen {}:{}", step.text, app_.screen_name(), names));
}

Result<bool> Loop::drag(const ScriptStep& step, const Rect& on) {
    const float y = on.centre().y;
    const auto moved = [&](InputEvent::Kind kind, float share) {
        pass(pointer_event(kind, {on.x + on.width * share, y}));
    };
    moved(InputEvent::Kind::pointer_moved, step.from);
    moved(InputEvent::Kind::pointer_down, step.from);
    moved(InputEvent::Kind::pointer_moved, (step.from + step.to) / 2);
    moved(InputEvent::Kind::pointer_moved, step.to);
    moved(InputEvent::Kind::pointer_up, step.to);
    return true;
}

Result<bool> Loop::resize(const ScriptStep& step) {
    int width = 0, height = 0;
    if (std::sscanf(step.text.c_str(), "%dx%d", &width, &height) != 2 || width < 1 || height < 1)
        return script_failed(step, "resize wants something like 640x440");
    platform_.resize(width, height);
    obey(platform_.wait(Millis{0}));
    return show();
}

Result<bool> Loop::expect(const ScriptStep& step) {
    bool found = app_.screen_name() == step.text;
    std::string all;
    for (const ShownText& each : ui_.texts()) {
        const bool counts = each.spoken || step.kind != ScriptStep::Kind::expect_spoken;
        found = found || (counts && each.text.find(step.text) != std::string::npos);
        all += (each.spoken ? "\n    " : "\n    (being said) ") + each.text;
    }
    if (found == (step.kind != ScriptStep::Kind::expect_not)) return true;
    return script_failed(step, fmt::format("{}expected '{}' on the screen {}:{}", found ? "not " : "", step.text,
                                           app_.screen_name(), all));
}

Result<bool> Loop::step(const ScriptStep& step) {
    using Kind = ScriptStep::Kind;
    switch (step.kind) {
        case Kind::key: pass(step.key); break;
        case Kind::type: {
            InputEvent typed;
            typed.kind = InputEvent::Kind::text;
            typed.text = step.text;
            pass(typed);
            break;
        }
        case Kind::click:
        case Kind::move:
        case Kind::drag:
            if (const auto pointed = point_at(step); !pointed) return pointed;
            break;
        case Kind::wheel: {
            InputEvent event = pointer_event(InputEvent::Kind::wheel, {});
            event.wheel = step.wheel;
            pass(event);
            break;
        }
        case Kind::wait: return let_pass(step.wait);
        case Kind::expect:
        case Kind::expect_not:
        case Kind::expect_spoken: return expect(step);
        case Kind::expect_focus: return expect_focus(step);
        case Kind::expect_rings: return expect_rings(step);
        case Kind::expect_layout:
        case Kind::note_layout: return check_layout(step);
        case Kind::expect_in_sight: return expect_in_sight(step);
        case Kind::expect_as_anew: return expect_as_anew(step);
        case Kind::resize: return resize(step);
        case Kind::screenshot: {
            const std::filesystem::path folder = std::filesystem::path(options_.script).parent_path();
            return show((folder / step.text).string());
        }
        case Kind::copy: return copy_file(step, std::filesystem::path(options_.script).parent_path());
        case Kind::quit: app_.close(); return true;
    }
    pass({});
    return fit_fonts();
}

Result<bool> Loop::run_script(const std::vector<ScriptStep>& steps) {
    if (const auto shown = show(); !shown) return shown;
    for (const ScriptStep& next : steps) {
        if (app_.wants_to_quit()) break;
        if (const auto done = step(next); !done) return done;
    }
    app_.close();
    hear();
    return true;
}

}  // namespace composure::window
