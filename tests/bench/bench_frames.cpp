// What the interface code of one picture costs, without drawing it on a card, beside Dear ImGui's demo window in the
// same run.
#include <imgui.h>

#include <algorithm>
#include <functional>

#include "bench.h"
#include "window/app.h"

using namespace composure;
using namespace composure::window;

namespace {

constexpr int kFrames = 60, kBatches = 7;
constexpr Point kSize{1280, 800};
constexpr Millis kStep{33};  // thirty pictures a second

// Milliseconds a frame; of the best batch, because what else runs on the machine only adds.
double best(const std::function<void()>& frame) {
    double least = 1e9;
    for (int batch = 0; batch < kBatches; ++batch) {
        const double before = bench::cpu_seconds();
        for (int i = 0; i < kFrames; ++i) frame();
        least = std::min(least, (bench::cpu_seconds() - before) / kFrames * 1e3);
    }
    return least;
}

// Once across the screen and down it in a batch: about 300 pixels a second.
Point way_of_pointer(std::size_t frame) {
    const float share = static_cast<float>(frame % kFrames) / kFrames;
    return {kSize.x * (0.25F + 0.5F * share), kSize.y * share};
}

class Driver {
public:
    explicit Driver(const std::string& scenario) : ui_(fonts_) {
        fonts_.load(1);
        options_.scenario = scenario;
        options_.script = "bench";  // nobody's settings
        options_.virtual_time = true;
        options_.seed = 1;
        auto app = App::start(options_, {});
        if (!app) {
            std::fputs(("bench_frames: " + app.error().message + "\n").c_str(), stderr);
            std::exit(1);
        }
        app_ = std::move(*app);
        pass({});
    }

    // As Loop does it.
    void pass(const InputEvent& event) {
        ui_.set_appearance(app_->appearance());
        if ((!still_until_ || now_ < *still_until_) && ui_.would_repeat(kSize, event)) return;
        InputEvent next = event;
        for (int i = 0; i < 4; ++i) {
            ui_.set_appearance(app_->appearance());
            ui_.begin(kSize, next, now_);
            app_->draw(ui_, now_);
            if (!ui_.end()) break;
            next = {};
        }
        const auto still = app_->still_for(now_);
        still_until_ = still ? std::optional(now_ + *still) : std::nullopt;
        ++passes_;
    }
    void key(Key key) { this->key(key_event(key)); }
    void key(const InputEvent& event) {
        pass(event);
        pass({});  // a question that it opens is there from now on
    }
    void wait(Millis time) {
        for (const Millis end = now_ + time; now_ < end; pass({})) now_ += Millis{100};
    }
    void click(const std::string& id) {
        for (const Widget& widget : std::vector<Widget>(ui_.widgets())) {
            if (widget.id != id) continue;
            pass(pointer_event(InputEvent::Kind::pointer_down, widget.rect.centre()));
            pass(pointer_event(InputEvent::Kind::pointer_up, widget.rect.centre()));
            pass({});
            return;
        }
        std::fputs(("bench_frames: there is no " + id + " on the screen " + app_->screen_name() + "\n").c_str(),
                   stderr);
        std::exit(1);
    }
    // While the pointer goes across the screen, as in demo_time. A screen on which nothing is done at all is not drawn.
    double pointed_time() {
        std::size_t frame = 0;
        return best([&] {
            now_ += kStep;
            pass(pointer_event(InputEvent::Kind::pointer_moved, way_of_pointer(frame++)));
            pass({});
        });
    }
    double frame_time() {
        return best([&] {
            now_ += kStep;
            pass({});
        });
    }
    bool has(const std::string& id) const {
        return std::any_of(ui_.widgets().begin(), ui_.widgets().end(),
                           [&](const Widget& widget) { return widget.id == id; });
    }
    bool at(const std::string& screen) const { return app_->screen_name() == screen; }
    std::size_t people() const {
        return static_cast<std::size_t>(
            std::count_if(ui_.widgets().begin(), ui_.widgets().end(),
                          [](const Widget& widget) { return widget.id.starts_with("line/"); }));
    }

private:
    Fonts fonts_;
    Ui ui_;
    Options options_;
    std::unique_ptr<App> app_;
    Millis now_;
    std::optional<Millis> still_until_ = Millis{};
    std::size_t passes_ = 0;
};

enum class Pointer { rests, moves };

double demo_time(Pointer hand) {
    Fonts fonts;
    fonts.load(1);
    ImGui::GetIO().DisplaySize = {1280, 800};
    ImGui::GetIO().DeltaTime = 1.0F / 30;
    std::size_t frame = 0;
    return best([&] {
        const Point pointer = way_of_pointer(frame++);
        if (hand == Pointer::moves) ImGui::GetIO().MousePos = {pointer.x, pointer.y};
        ImGui::NewFrame();
        ImGui::ShowDemoWindow();
        ImGui::Render();
    });
}

// The first line of five_in_line lasts about ten seconds; all of it is measured.
double rush_time() {
    Driver rush(COMPOSURE_SOURCE_DIR "/tests/bench/five_in_line.yaml");
    rush.key(Key::enter);
    rush.wait({5500});
    if (rush.people() != 5) {
        std::fputs("bench_frames: there are not five people in line\n", stderr);
        std::exit(1);
    }
    return rush.frame_time();
}

// Milliseconds from a key to the picture that shows what it did, the longest of some; tests/window/input_test.cpp
// proves that the act is recorded by then.
double input_time() {
    Driver rush(COMPOSURE_SOURCE_DIR "/tests/bench/five_in_line.yaml");
    rush.key(Key::enter);
    rush.wait({5500});
    double longest = 0;
    for (int i = 0; i < 20; ++i) {
        const double before = bench::cpu_seconds();
        if (i % 2 == 0)
            rush.key(character_event(U't'));  // what was said
        else
            rush.key(Key::escape);
        longest = std::max(longest, (bench::cpu_seconds() - before) * 1e3);
    }
    return longest;
}

struct Worst {
    double milliseconds = 0;
    std::string name;
    void take(double time, const std::string& screen) {
        if (time > milliseconds) *this = {time, screen};
    }
};

Worst other_screens() {
    Worst worst;
    {
        Driver home("");
        worst.take(home.pointed_time(), "home");
        for (const std::string name : {"settings", "progress", "review", "people"}) {
            if (!home.has("home/" + name)) continue;  // there are no records here
            home.click("home/" + name);
            if (home.at(name)) worst.take(home.pointed_time(), name);
            home.key(Key::escape);
        }
    }
    Driver play("rude-remark");
    worst.take(play.pointed_time(), "briefing");
    play.key(Key::enter);
    play.wait({16'000});
    play.click("reply/1");
    play.wait({12'000});
    play.key(Key::escape);
    play.click("stop/stop");
    if (play.at("debrief")) worst.take(play.pointed_time(), "debrief");
    return worst;
}

}  // namespace

int main() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // as the window's own renderer
    const double demo = demo_time(Pointer::rests);
    const double demo_pointed = demo_time(Pointer::moves);
    const double rush = rush_time();
    const Worst other = other_screens();
    const double input = input_time();
    ImGui::DestroyContext();
    bench::at_most("input to picture", input, 16.7, "ms until an act by key is recorded and its picture is made");
    bench::aims_at("frame of the rush", rush / demo, 10,
                   fmt::format("times ImGui's demo window ({:.3f} ms and {:.4f} ms) with five in line", rush, demo));
    bench::aims_at("frame of a screen", other.milliseconds / demo_pointed, 2,
                   fmt::format("times ImGui's demo window while the pointer moves; the dearest is {} with {:.3f} ms",
                               other.name, other.milliseconds));
    return 0;
}
