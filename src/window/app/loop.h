// From events to pictures: sleeps until somebody does something or the app has something to show.
#pragma once

#include "window/app/app.h"
#include "window/app/script.h"
#include "window/platform/platform.h"
#include "window/sound/sound.h"

namespace composure::window {

class Loop {
public:
    // `log`, if any, outlives it. In virtual time nobody listens: nothing sounds.
    Loop(Platform& platform, App& app, const Options& options, records::Log* log = nullptr);

    ~Loop();  // hides the window and closes the audio device; a sound server that does not answer is left alone
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    // Fonts for its first picture; else they are made then.
    void take(PreparedFonts fonts);

    // Until the window closes. Codes: no-font, cannot-write.
    Result<bool> run();
    // Code script-failed: an expectation did not hold; the message says which and what was on the screen.
    Result<bool> run_script(const std::vector<ScriptStep>& steps);

    std::size_t pictures() const { return pictures_; }  // drawn so far

private:
    Result<bool> show(const std::string& picture_path = {});
    Result<bool> fit_fonts();
    void pass(const InputEvent& event);
    void hear();
    void obey(const std::vector<WindowEvent>& events);
    Result<bool> let_pass(Millis most);
    Result<bool> step(const ScriptStep& step);
    Result<bool> point_at(const ScriptStep& step);
    Result<bool> drag(const ScriptStep& step, const Rect& on);
    Result<bool> expect(const ScriptStep& step);
    Result<bool> expect_focus(const ScriptStep& step);
    Result<bool> expect_rings(const ScriptStep& step);
    Result<bool> expect_in_sight(const ScriptStep& step);
    Result<bool> expect_as_anew(const ScriptStep& step);
    Result<bool> resize(const ScriptStep& step);
    Result<bool> check_layout(const ScriptStep& step);
    Millis now() const { return options_.virtual_time ? virtual_now_ : platform_.now(); }

    Platform& platform_;
    App& app_;
    const Options& options_;
    std::optional<Sound> sound_;
    Fonts fonts_;
    Ui ui_;
    Millis virtual_now_;
    std::optional<Millis> still_until_ = Millis{};  // the last pass holds until then; nothing: until somebody acts
    std::size_t pictures_ = 0;
    bool more_letters_ = false;  // a text has had one that is not usual
};

}  // namespace composure::window
