// What the interface code of one picture costs, without drawing it on a card, beside Dear ImGui's demo window in the
// same run.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <numeric>
#include <span>

#include "bench.h"
#include "window/app/app.h"

using namespace composure;
using namespace composure::window;

namespace {

constexpr std::size_t kFrames = 240, kBatches = 7;
constexpr Point kSize{1280, 800};
constexpr Millis kStep{33};  // thirty pictures a second

// Milliseconds a frame, on average and the dearest; each the best of some batches, because what else runs on the
// machine only adds.
struct Cost {
    double mean = 1e9, dearest = 0;
};

double cost_of_the_clock() {
    double least = 1e9;
    for (int i = 0; i < 2000; ++i) {
        const double before = bench::cpu_seconds();
        least = std::min(least, bench::cpu_seconds() - before);
    }
    return least;
}

Cost best(const std::function<void()>& frame) {
    Cost cost;
    for (std::size_t batch = 0; batch < kBatches; ++batch) {
        const double before = bench::cpu_seconds();
        for (std::size_t i = 0; i < kFrames; ++i) frame();
        cost.mean = std::min(cost.mean, (bench::cpu_seconds() - before) / kFrames * 1e3);
    }
    const double clock = cost_of_the_clock();
    std::array<double, kFrames> least{};
    least.fill(1e9);
    for (std::size_t batch = 0; batch < kBatches; ++batch) {
        for (double& each : least) {
            const double before = bench::cpu_seconds();
            frame();
            each = std::min(each, (bench::cpu_seconds() - before - clock) * 1e3);
        }
    }
    cost.dearest = *std::ranges::max_element(least);
    return cost;
}

// Three times to the right and back while it goes down the screen in eight seconds: it comes over everything.
Point way_of_pointer(std::size_t frame) {
    const float share = static_cast<float>(frame % kFrames) / kFrames;
    const float across = std::sin(6 * std::numbers::pi_v<float> * share);
    return {kSize.x * (0.5F + 0.48F * across), kSize.y * share};
}

[[noreturn]] void give_up(const std::string& why) {
    std::fputs(("bench_frames: " + why + "\n").c_str(), stderr);
    std::exit(1);
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
        if (!app) give_up(app.error().message);
        app_ = std::move(*app);
        pass({});
    }

    // As Loop does it. False: nothing was drawn again.
    bool pass(const InputEvent& event) {
        ui_.set_appearance(app_->appearance());
        const bool stands = !still_until_ || now_ < *still_until_;
        const bool moved = event.kind == InputEvent::Kind::pointer_moved || event.kind == InputEvent::Kind::wheel;
        if ((stands || moved) && ui_.up_to_date(kSize, event)) return false;
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
        return true;
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
        give_up("there is no " + id + " on the screen " + app_->screen_name());
    }
    // While the pointer goes over the screen, as in demo_cost. What a frame costs in which nothing has to be drawn
    // again counts, too: it is the next picture all the same.
    Cost pointed_cost() {
        std::size_t frame = 0;
        return best([&] {
            now_ += kStep;
            pass(pointer_event(InputEvent::Kind::pointer_moved, way_of_pointer(frame++)));
            pass({});
        });
    }
    // While the wheel is turned up and down: everything is somewhere else in every frame.
    Cost scrolled_cost() {
        std::size_t frame = 0;
        pass(pointer_event(InputEvent::Kind::pointer_moved, {kSize.x / 2, kSize.y / 2}));
        return best([&] {
            now_ += kStep;
            InputEvent event = pointer_event(InputEvent::Kind::wheel, {});
            event.wheel = frame++ % 16 < 8 ? -0.5F : 0.5F;
            pass(event);
            pass({});
        });
    }
    // From where it stands to the end of the page and back to its beginning, a small turn a picture: the mean of those
    // that moved it, and among them what had to be drawn anew because it was out of sight. `dearest`: the first turn
    // of a page just opened.
    Cost through_cost() {
        Cost cost;
        pass(pointer_event(InputEvent::Kind::pointer_moved, {kSize.x / 2, kSize.y / 2}));
        for (std::size_t batch = 0; batch < kBatches; ++batch) {
            double spent = 0;
            std::size_t turns = 0;
            for (const float steps : {-0.5F, 0.5F})
                for (bool moved = true; moved; ++turns) {
                    const float place = top_of_page();
                    now_ += kStep;
                    InputEvent event = pointer_event(InputEvent::Kind::wheel, {});
                    event.wheel = steps;
                    const double before = bench::cpu_seconds();
                    pass(event);
                    pass({});
                    const double took = (bench::cpu_seconds() - before) * 1e3;
                    if (batch == 0 && turns == 0) cost.dearest = took;
                    moved = top_of_page() != place;
                    if (moved) spent += took;
                }
            if (turns > 2) cost.mean = std::min(cost.mean, spent / static_cast<double>(turns - 2));
        }
        return cost.mean < 1e9 ? cost : Cost{0, 0};
    }
    float top_of_page() const {
        for (const ShownText& each : ui_.texts())
            if (!each.view.empty()) return each.rect.y;
        return 0;
    }
    // The next picture; false: it is that before.
    bool step() {
        now_ += kStep;
        return pass({});
    }
    bool shows(std::string_view words) const {
        return std::ranges::any_of(ui_.texts(),
                                   [&](const ShownText& each) { return each.text.find(words) != std::string::npos; });
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
};

enum class Pointer { rests, moves };

Cost demo_cost(Pointer hand) {
    Fonts fonts;
    fonts.load(1);
    ImGui::GetIO().DisplaySize = {kSize.x, kSize.y};
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

// The first line of five_in_line lasts about ten seconds; of that the last four, when all five are there. Frames in
// which nothing is drawn again are left out: what is measured is a picture of the rush.
Cost rush_cost() {
    constexpr std::size_t kTalk = 120;
    std::array<double, kTalk> least{};
    least.fill(1e9);
    const double clock = cost_of_the_clock();
    std::size_t drawn = 0;
    for (std::size_t run = 0; run < kBatches; ++run) {
        Driver rush(COMPOSURE_SOURCE_DIR "/tests/bench/five_in_line.yaml");
        rush.key(Key::enter);
        rush.wait({5500});
        drawn = 0;
        for (std::size_t i = 0; i < kTalk; ++i) {
            const double before = bench::cpu_seconds();
            if (!rush.step()) continue;
            least[drawn] = std::min(least[drawn], (bench::cpu_seconds() - before - clock) * 1e3);
            ++drawn;
        }
        if (rush.people() != 5 || !rush.shows("They are speaking.")) give_up("nobody speaks to five in line");
    }
    if (drawn < kTalk / 4) give_up("the rush stands still");
    const std::span<const double> pictures(least.data(), drawn);
    return {std::accumulate(pictures.begin(), pictures.end(), 0.0) / static_cast<double>(drawn),
            *std::ranges::max_element(pictures)};
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

// The dearest of some screens, by the mean and by the single frame.
struct Worst {
    Cost cost{0, 0};
    std::string mean_of, dearest_of;
    void take(const Cost& of, const std::string& screen) {
        if (std::getenv("BENCH_EVERY") != nullptr)
            std::fputs(fmt::format("    {}: {:.4f} ms, dearest {:.4f} ms\n", screen, of.mean, of.dearest).c_str(),
                       stderr);
        if (of.mean > cost.mean) cost.mean = of.mean, mean_of = screen;
        if (of.dearest > cost.dearest) cost.dearest = of.dearest, dearest_of = screen;
    }
};

struct Screens {
    Worst pointed, through, scrolled;
    void take(Driver& driver, const std::string& screen) {
        if (!driver.at(screen)) give_up("the screen " + screen + " does not come");
        pointed.take(driver.pointed_cost(), screen);
        through.take(driver.through_cost(), screen + ", from end to end");
        scrolled.take(driver.scrolled_cost(), screen);
    }
};

Screens other_screens() {
    Screens screens;
    {
        Driver home("");
        screens.take(home, "home");
        for (const std::string name : {"settings", "progress", "review", "people"}) {
            if (!home.has("home/" + name)) continue;  // there are no records here
            home.click("home/" + name);
            screens.take(home, name);
            home.key(Key::escape);
        }
    }
    Driver play("rude-remark");
    screens.take(play, "briefing");
    play.key(Key::enter);
    play.wait({16'000});
    play.click("reply/1");
    play.wait({12'000});
    play.key(Key::escape);
    play.click("stop/stop");
    screens.take(play, "debrief");
    return screens;
}

}  // namespace

int main() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // as the window's own renderer
    const Cost demo = demo_cost(Pointer::rests);
    const Cost demo_pointed = demo_cost(Pointer::moves);
    const Cost rush = rush_cost();
    const Screens other = other_screens();
    const double input = input_time();
    ImGui::DestroyContext();
    bench::at_most("input to picture", input, 16.7, "ms until an act by key is recorded and its picture is made");
    bench::at_most("frame of the rush", rush.mean / demo.mean, 10,
                   fmt::format("times ImGui's demo window ({:.3f} ms and {:.4f} ms) with five in line and one who "
                               "talks; the dearest frame {:.1f} times",
                               rush.mean, demo.mean, rush.dearest / demo.mean));
    bench::at_most("frame of a screen", other.pointed.cost.mean / demo_pointed.mean, 2,
                   fmt::format("times ImGui's demo window, while the pointer goes over both; the dearest is {} with "
                               "{:.4f} ms ({:.4f} ms)",
                               other.pointed.mean_of, other.pointed.cost.mean, demo_pointed.mean));
    bench::at_most("dearest frame", other.pointed.cost.dearest / demo_pointed.mean, 2,
                   fmt::format("times ImGui's demo window, the dearest single one while the pointer moves: {} with "
                               "{:.4f} ms (the demo window's dearest {:.4f} ms)",
                               other.pointed.dearest_of, other.pointed.cost.dearest, demo_pointed.dearest));
    bench::at_most("frame scrolled", other.scrolled.cost.mean / demo_pointed.mean, 2,
                   fmt::format("times ImGui's demo window, while the wheel turns and all of the page moves: {} with "
                               "{:.4f} ms",
                               other.scrolled.mean_of, other.scrolled.cost.mean));
    bench::at_most("page scrolled through", other.through.cost.mean / demo_pointed.mean, 2,
                   fmt::format("times ImGui's demo window, with what has to be drawn anew on the way: {} with {:.4f} "
                               "ms; the first turn on a page just opened {:.2f} ms",
                               other.through.mean_of, other.through.cost.mean, other.through.cost.dearest));
    return 0;
}
