#include "reports/league_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "reports/people_words_internal.h"

namespace composure::reports {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kAbsent = "–";

std::string number_or_dash(const std::optional<std::int32_t>& number) {
    return number ? fmt::format("{}", *number) : kAbsent;
}

std::string spread_of(const LeaguePlayer& player) {
    if (!player.least || !player.most) return kAbsent;
    return *player.least == *player.most ? "" : fmt::format("{} to {}", *player.least, *player.most);
}

std::string clock_of_mean(Millis time) {
    const std::int64_t seconds = (time.count + 500) / 1000;
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string row_of(const LeaguePlayer& player) {
    std::string row = fmt::format("  {:<16}{:>6}{:>6}{:>7}{:>11}", player.name,
                                  player.is_reference ? kAbsent : fmt::format("{}", player.apart), player.met,
                                  number_or_dash(player.total), spread_of(player));
    constexpr std::array<int, scenario::kPillarCount> kWidths{6, 12, 12, 9, 6};
    for (std::size_t n = 0; n < scenario::kPillarCount; ++n)
        row += fmt::format("{:>{}}", number_or_dash(player.pillars[n]), kWidths[n]);
    return row + fmt::format("{:>7}\n", clock_of_mean(player.time));
}

std::string guess_rows(const LeagueReport& report) {
    std::string rows;
    for (const LeagueGuess& guess : report.guesses) {
        if (guess.moments == 0) continue;
        rows += fmt::format("  {:<16}{:>6} of {} (blindly: {})\n", guess.name, tenths(guess.hits), guess.moments,
                            tenths(guess.by_chance));
    }
    if (rows.empty()) return rows;
    return "\nWho sees only the replies and not the customer's words finds the best one in so many moments:\n" + rows;
}

std::string faults_text(const LeagueReport& report) {
    if (report.faults.empty()) {
        return "\nIt tells them apart: the reference meets the standard, no bad play does, more skill brings more.\n";
    }
    std::string text = "\nWhat does not hold:\n";
    for (const LeagueFault& fault : report.faults) text += fmt::format("  - {}\n    {}\n", fault.says, fault.fix);
    return text;
}

Json number_or_null(const std::optional<std::int32_t>& number) { return number ? Json(*number) : Json(nullptr); }

Json json_of(const LeaguePlayer& player) {
    Json one;
    one["name"] = player.name;
    one["apart"] = player.apart;
    one["met"] = player.met;
    one["total"] = number_or_null(player.total);
    one["least"] = number_or_null(player.least);
    one["most"] = number_or_null(player.most);
    for (const scenario::Pillar pillar : scenario::kPillars)
        one[std::string(name_of(pillar))] = number_or_null(player.pillars[static_cast<std::size_t>(pillar)]);
    one["ms"] = player.time.count;
    return one;
}

}  // namespace

std::string league_text(const LeagueReport& report) {
    std::string text = fmt::format("{}: {} seeds, scored on {} of 100\n\n", report.file, report.runs, report.scored_on);
    text += fmt::format("  {:<16}{:>6}{:>6}{:>7}{:>11}{:>6}{:>12}{:>12}{:>9}{:>6}{:>7}\n", "who plays", "apart", "met",
                        "total", "", "calm", "no-arguing", "escalation", "service", "line", "time");
    for (const LeaguePlayer& player : report.players) text += row_of(player);
    text +=
        "  apart: seeds on which it did something else than the reference; met: seeds on which it met the standard\n";
    return text + guess_rows(report) + faults_text(report);
}

std::string league_json(const LeagueReport& report) {
    Json all;
    all["file"] = report.file;
    all["runs"] = report.runs;
    all["scored-on"] = report.scored_on;
    all["holds"] = report.faults.empty();
    all["players"] = Json::array();
    for (const LeaguePlayer& player : report.players) all["players"].push_back(json_of(player));
    all["guesses"] = Json::array();
    for (const LeagueGuess& guess : report.guesses) {
        all["guesses"].push_back(
            {{"name", guess.name}, {"moments", guess.moments}, {"hits", guess.hits}, {"chance", guess.by_chance}});
    }
    all["faults"] = Json::array();
    for (const LeagueFault& fault : report.faults) {
        all["faults"].push_back({{"fault", fault.name}, {"who", fault.who}, {"says", fault.says}, {"fix", fault.fix}});
    }
    return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace composure::reports
