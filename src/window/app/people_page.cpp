#include "window/app/people_page.h"

#include <imgui.h>

#include <filesystem>
#include <functional>

#include "base/wording.h"
#include "session/files.h"
#include "window/platform/platform.h"
#include "window/portrait/portrait.h"
#include "window/text/words.h"
#include "window/ui/ui.h"

namespace composure::window {
namespace {

struct Pose {
    std::string name;
    Expression expression;
};

struct Cell {
    const scenario::Person* person;
    Pose pose;
};

struct PeopleSheet {
    std::string file;
    std::vector<Cell> cells;
    std::size_t columns = 8;
    float unit = 50;                 // half of a head, pixels
    float wide = 4.6F, high = 5.6F;  // of a cell, in units
    float head_at = 0.34F;           // of the cell's height
    float haze = 0;
    bool counter = false;
    bool bust = false;  // children are lifted until their shoulders are seen
    float scale = 1;
    ThemeName theme = ThemeName::light;
};

Expression feeling(float anger, float trust, float impatience = 0) {
    Expression expression;
    expression.anger = anger;
    expression.trust = trust;
    expression.impatience = impatience;
    return expression;
}

std::vector<Pose> moods() {
    std::vector<Pose> poses{{tr_later("calm"), feeling(0.05F, 0.55F)},
                            {tr_later("irritated"), feeling(0.37F, 0.42F)},
                            {tr_later("angry"), feeling(0.62F, 0.3F)},
                            {tr_later("furious"), feeling(0.92F, 0.12F)},
                            {tr_later("trusting"), feeling(0, 1)},
                            {tr_later("worried"), feeling(0.08F, 0.05F)},
                            {tr_later("impatient"), feeling(0.15F, 0.5F, 0.9F)},
                            {tr_later("talking"), feeling(0.05F, 0.7F)}};
    poses.back().expression.talk = 0.6F;
    poses.back().expression.emphasis = 0.9F;
    return poses;
}

std::vector<Pose> gestures() {
    std::vector<Pose> poses{
        {tr_later("shouting"), feeling(0.95F, 0.1F)},       {tr_later("watch"), feeling(0.1F, 0.5F, 0.9F)},
        {tr_later("pleading"), feeling(0.1F, 0.3F)},        {tr_later("telephone"), feeling(0.1F, 0.6F)},
        {tr_later("looks left"), feeling(0.05F, 0.6F)},     {tr_later("looks right"), feeling(0.05F, 0.6F)},
        {tr_later("leans in"), feeling(0.05F, 0.6F, 0.3F)}, {tr_later("blinks"), feeling(0.05F, 0.6F)}};
    poses[0].expression.talk = poses[0].expression.emphasis = 0.9F;
    poses[1].expression.watch = 1;
    poses[2].expression.plead = 1;
    poses[2].expression.talk = 0.4F;
    poses[3].expression.phone = 1;
    poses[3].expression.talk = 0.4F;
    poses[4].expression.look = -1;
    poses[5].expression.look = 1;
    poses[6].expression.look = -0.7F;
    poses[6].expression.lean = 0.8F;
    poses[6].expression.tilt = 0.4F;
    poses[7].expression.blink = 1;
    return poses;
}

PeopleSheet sheet_of(std::string file, const scenario::Gallery& gallery, std::size_t people,
                     const std::vector<Pose>& poses) {
    PeopleSheet sheet;
    sheet.file = std::move(file);
    sheet.columns = poses.size();
    for (std::size_t i = 0; i < std::min(people, gallery.people.size()); ++i)
        for (const Pose& pose : poses) sheet.cells.push_back({&gallery.people[i], pose});
    return sheet;
}

void draw_cell(Ui& ui, const PeopleSheet& sheet, const Cell& cell, Rect rect) {
    ImDrawList& list = ui.list();
    list.PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
    const bool dark = sheet.theme != ThemeName::light;
    const std::uint32_t above = rgb(dark ? 0x34434F : 0xCFDCE2).packed();
    const std::uint32_t below = rgb(dark ? 0x1E2A34 : 0xA9BAC4).packed();
    list.AddRectFilledMultiColor({rect.x, rect.y}, {rect.right(), rect.bottom()}, above, above, below, below);
    Portrait portrait;
    portrait.unit = sheet.unit;
    portrait.head = {rect.centre().x, rect.y + rect.height * sheet.head_at};
    portrait.floor_y = rect.bottom() + sheet.unit;
    portrait.haze = sheet.haze;
    if (sheet.counter) portrait.counter_y = rect.bottom() - rect.height * 0.2F;
    if (sheet.bust) portrait.counter_y = rect.bottom() - ui.px(22);
    const Looks looks = looks_of_person(*cell.person);
    draw_person(list, portrait, looks, cell.pose.expression);
    if (sheet.counter) {
        list.AddRectFilled({rect.x, portrait.counter_y}, {rect.right(), rect.bottom()}, rgb(0xC19562).packed());
        draw_hands_on_counter(list, portrait, looks, cell.pose.expression);
    }
    const Rect label{rect.x, rect.bottom() - ui.px(22), rect.width, ui.px(22)};
    list.AddRectFilled({label.x, label.y}, {label.right(), label.bottom()}, rgb(0x22303C).packed());
    ui.one_line(label, cell.person->name + (cell.pose.name.empty() ? "" : ", " + tr_text(cell.pose.name)),
                {Face::small, rgb(0xF7F6F2), Align::centre});
    list.PopClipRect();
}

void draw_sheet(Ui& ui, const PeopleSheet& sheet) {
    const std::size_t rows = (sheet.cells.size() + sheet.columns - 1) / sheet.columns;
    const float width = ui.size().x / static_cast<float>(sheet.columns);
    const float height = ui.size().y / static_cast<float>(rows);
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
        const Rect rect{width * static_cast<float>(i % sheet.columns), height * static_cast<float>(i / sheet.columns),
                        width, height};
        draw_cell(ui, sheet, sheet.cells[i], rect.inset(1));
    }
}

std::vector<PeopleSheet> all_sheets(const scenario::Gallery& gallery) {
    std::vector<PeopleSheet> sheets;
    PeopleSheet everybody =
        sheet_of("people-everybody.png", gallery, gallery.people.size(), {{"", feeling(0.03F, 0.6F)}});
    everybody.columns = 6;
    everybody.unit = 78;
    everybody.wide = 4;
    everybody.high = 4.6F;
    everybody.head_at = 0.42F;
    everybody.bust = true;
    sheets.push_back(everybody);
    sheets.push_back(sheet_of("people-moods.png", gallery, 8, moods()));
    PeopleSheet hands = sheet_of("people-hands.png", gallery, 4, gestures());
    sheets.push_back(hands);
    PeopleSheet counter = sheet_of("people-counter.png", gallery, 4, moods());
    counter.counter = true;
    sheets.push_back(counter);
    PeopleSheet line = sheet_of("people-line.png", gallery, 8, moods());
    line.unit = 24;
    line.haze = 0.25F;
    sheets.push_back(line);
    return sheets;
}

Point size_of(const PeopleSheet& sheet) {
    const std::size_t rows = (sheet.cells.size() + sheet.columns - 1) / sheet.columns;
    return {static_cast<float>(sheet.columns) * sheet.unit * sheet.wide,
            static_cast<float>(rows) * sheet.unit * sheet.high};
}

Result<bool> write_sheet(const PeopleSheet& sheet, const std::string& folder) {
    const Point size = size_of(sheet);
    auto platform = Platform::open("People", static_cast<int>(size.x), static_cast<int>(size.y));
    if (!platform) return tl::unexpected(platform.error());
    Fonts fonts;
    if (const auto loaded = fonts.load(sheet.scale); !loaded) return loaded;
    (*platform)->upload_fonts();
    Ui ui(fonts);
    ui.set_appearance({sheet.theme, Motion::full, false});
    ui.begin((*platform)->size(), {}, {});
    draw_sheet(ui, sheet);
    ui.end();
    return (*platform)->present(ui.picture(), (std::filesystem::path(folder) / sheet.file).string());
}

}  // namespace

Result<bool> write_people_pages(const Options& options) {
    const auto folders = session::find_data_folders();
    if (!folders) return tl::unexpected(folders.error());
    const auto gallery = session::load_looks(*folders);
    if (!gallery) return tl::unexpected(gallery.error());
    for (PeopleSheet& sheet : all_sheets(*gallery)) {
        sheet.scale = options.ui_scale.value_or(1);
        sheet.unit *= sheet.scale;
        sheet.theme = options.theme.value_or(ThemeName::light);
        if (const auto written = write_sheet(sheet, options.people); !written) return written;
    }
    return true;
}

}  // namespace composure::window
