// The trainee's own page: what next (progress_next.cpp), and below it figures, sessions and who looked. Private to this
// room; the others ask make_progress_screen (desk.h) for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "window/desk/desk.h"
#include "window/progress/progress_sections.h"

namespace composure::window {

class ProgressScreen : public Screen {
public:
    explicit ProgressScreen(Desk& desk) : desk_(desk) {}
    std::string name() const override { return "progress"; }
    void arrive(Ui& ui) override;
    Next draw(Ui& ui, Millis real) override;

private:
    void load();
    void list();
    std::string first() const;
    void draw_top(Flow& flow);
    void draw_page(Flow& flow);
    void draw_next(Flow& flow);
    void draw_what_next(Flow& flow);
    void draw_all_asked(Flow& flow);
    bool waits(const records::Assignment& assignment) const;
    void draw_asked(Flow& flow, const records::Assignment& assignment);
    void draw_open_session(Flow& flow, const records::SessionInfo& session);
    void draw_sessions(Flow& flow);
    void draw_what_others_see(Flow& flow);
    void draw_heads(Flow& flow);
    void draw_rest(Flow& flow, const Table& table, const char* id);

    Desk& desk_;
    std::optional<reports::ProgressPage> page_;
    std::string wrong_, message_;
    std::string chosen_;  // the line whose session was opened
    Table sessions_, accesses_;
    std::vector<std::string> decisions_;
    bool all_ = false, wants_all_ = false;
    Next next_ = Stay{};
};

}  // namespace composure::window
