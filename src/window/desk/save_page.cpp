#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "reports/own_page.h"
#include "session/files.h"
#include "window/desk/keeper.h"
#include "window/desk/save.h"
#include "window/text/figure_words.h"
#include "window/text/heard.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

namespace fs = std::filesystem;

// XDG_DOCUMENTS_DIR if it is set, else ~/Documents if there is one, else the home folder.
fs::path documents_folder() {
    const char* named = std::getenv("XDG_DOCUMENTS_DIR");
    if (named != nullptr && *named != '\0') return named;
    const char* home = std::getenv("HOME");
    const fs::path base = home != nullptr && *home != '\0' ? home : ".";
    std::error_code problem;
    return fs::is_directory(base / "Documents", problem) ? base / "Documents" : base;
}

reports::OwnPage page_of(const simulation::Model& model, const scoring::Scorecard& card, records::Mode mode) {
    const scoring::Names names;
    const auto words = [&](const std::string& line) { return scoring::expand(line, model, CustomerId::none(), names); };
    reports::OwnPage page;
    page.title = model.scenario().title;
    page.practice = mode == records::Mode::practice;
    page.result = capitalised(std::string(scoring::words_for(card.outcome)));
    page.sentence = scoring::sentence_for_result(model, card);
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const auto n = static_cast<std::size_t>(pillar);
        const scoring::PillarScore& score = scoring::pillar_of(card, pillar);
        if (score.exercised == scoring::Exercised::yes) page.pillars.at(n) = score.rounded;
        page.sentences.at(n) = scoring::sentence_for(model, card, pillar, names);
    }
    for (const std::string& line : model.scenario().lessons) page.lessons.push_back(words(line));
    if (reports::key_of(model.scenario()) == reports::Key::withheld) return page;
    page.moments = reports::moments_of(model, card, names);
    for (const std::string& line : model.scenario().revelation) page.revelation.push_back(words(line));
    return page;
}

}  // namespace

std::string save_page(const simulation::Model& model, const scoring::Scorecard& card, records::Mode mode) {
    reports::Frame frame;
    frame.program = "composure 0.1.0";
    frame.made = wall_clock();
    frame.date = day_text;
    frame.date_time = day_time_text;
    const fs::path folder = documents_folder();
    std::error_code problem;
    fs::create_directories(folder, problem);
    for (int number = 1;; ++number) {
        const fs::path path = folder / fmt::format("composure-{}-{}.html", model.scenario().id, number);
        if (fs::exists(path, problem)) continue;
        const auto written =
            session::write_file(path.string(), reports::own_page_html(frame, page_of(model, card, mode)));
        if (!written) return tr_fill("Not saved: {}", written.error().message);
        return tr_fill("Saved as {}", path.string());
    }
}

}  // namespace composure::window
