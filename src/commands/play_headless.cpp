// A play in text or by the line protocol, and what is kept of it.
#include <fmt/format.h>
#include <unistd.h>

#include "commands/play_internal.h"
#include "session/record_test.h"
#include "terminal/protocol.h"
#include "terminal/text_game.h"

namespace composure::commands {

namespace {

void begin_keeping(Play& play, KeptPlay& kept) {
    if (!play.keeping.store) return;
    if (play.goes_on) {
        kept.go_on(*play.goes_on, play.session->simulation().acts().size());
    } else {
        kept.begin(*play.files, play.pace, play.mode());
    }
}

void play_lines(Play& play, terminal::Console& console, KeptPlay& kept) {
    if (play.keeping.site) print_error(paragraph(session::assessment_notice(*play.keeping.site, play.keeping.person)));
    begin_keeping(play, kept);
    const auto read = [&](std::string& line) {
        if (console.read_line(line, std::nullopt) == terminal::Console::Input::line) return true;
        if (kept.interrupt()) print_error(kept.last_words());
        return false;
    };
    bool first = true;
    const auto write = [&](std::string_view line) {
        if (play.session->ended() && line.starts_with("{\"end\"")) kept.end();
        console.write(fmt::format("{}\n", line));
        if (first && kept.begun() && !kept.code().empty())
            console.write(fmt::format("{{\"kept\":\"{}\"}}\n", kept.code()));
        first = false;
    };
    terminal::play_protocol(*play.session, read, write, play.typed ? &*play.typed : nullptr);
}

void say_before(const Play& play) {
    const Keeping& keeping = play.keeping;
    if (keeping.why_not) {
        report(*keeping.why_not);
        print_error("  you can play, but this session is not kept\n");
    }
    for (const records::SessionInfo& info : keeping.left.voided)
        print(paragraph(fmt::format("Your assessment '{}' was interrupted, so it is void; you may take it again.",
                                    info.start.title)));
    if (keeping.site) print(paragraph(session::assessment_notice(*keeping.site, keeping.person)));
    const auto open = session::to_continue(keeping.left, {});
    if (open && !play.goes_on)
        print(paragraph(
            fmt::format("Your practice session '{}' was interrupted; --continue goes on with it.", open->start.title)));
    if (keeping.site || !keeping.left.voided.empty() || (open && !play.goes_on)) print("\n");
}

void play_in_text(Play& play, KeptConsole& console, KeptPlay& kept) {
    using Extras = terminal::TextExtras;
    std::vector<records::Rating> ratings;
    Extras extras;
    if (play.goes_on) extras.from = Extras::From::an_interruption;
    extras.begins = [&] {
        begin_keeping(play, kept);
        console.keep(&kept);
    };
    extras.interrupted = [&] { return kept.interrupt(); };
    extras.before_score = [&] {
        kept.end();
        const bool asks = ::isatty(STDIN_FILENO) != 0 && kept.store() != nullptr && !play.session->stopped();
        if (!asks) return;
        ratings = ask_estimate(console);
        if (!ratings.empty() && !kept.store()->rate(kept.code(), ratings)) ratings.clear();
    };
    extras.after_score = [&] {
        const std::string words = compared_with(play.session->scorecard(), ratings);
        if (!words.empty()) console.write("\n" + words);
    };
    extras.typed = play.typed ? &*play.typed : nullptr;
    extras.why_no_typing = play.why_no_typing;
    say_before(play);
    terminal::play_text(*play.session, play.pace, console, extras);
    if (kept.interrupted()) return print(kept.last_words());
    if (play.mode() == records::Mode::assessment) return print("\n" + kept.last_words());
    const std::uint64_t seed = play.session->simulation().seed();
    print(fmt::format("\nPlayed with seed {}; --seed {} plays the same people again.\n{}", seed, seed,
                      kept.last_words()));
}

Exit keep_recording(const Play& play) {
    const PlayOptions& options = play.options;
    if (options.record.empty()) return Exit::fine;
    const std::string recording = simulation::write_recording(play.session->recording());
    const Result<bool> written = session::write_file(options.record, recording);
    if (!written) return keep_elsewhere(recording, play.model->scenario().id, written.error(), play.program.log);
    if (!options.jsonl)
        print(fmt::format("Recorded in {}; `composure replay {}` shows it again.\n", options.record, options.record));
    return Exit::fine;
}

Exit keep_test(const Play& play) {
    if (!play.options.record_test) return Exit::fine;
    const auto basis = find_basis();
    if (!basis) return report(basis.error());
    const auto written = session::record_test(play.path, *play.session, *play.options.record_test, basis->table);
    if (!written) return report(written.error());
    if (!play.options.jsonl)
        print(fmt::format("Written as the test '{}' into {}; `composure test {}` plays it.\n",
                          *play.options.record_test, play.path, play.path));
    return Exit::fine;
}

}  // namespace

Exit play_headless(Play& play) {
    terminal::StandardConsole standard;
    KeptConsole console(standard);
    const auto tell = [&](std::string_view sentence) {
        if (play.options.jsonl) {
            print_error(fmt::format("composure: {}\n", sentence));
        } else {
            standard.write(paragraph(sentence));
        }
    };
    KeptPlay kept(play.keeping, *play.session, play.program.log, tell);
    if (play.options.jsonl) {
        console.keep(&kept);
        play_lines(play, console, kept);
    } else {
        play_in_text(play, console, kept);
    }
    const Exit recorded = keep_recording(play);
    if (kept.status() != Exit::fine) return kept.status();
    if (recorded != Exit::fine) return recorded;
    if (const Exit tested = keep_test(play); tested != Exit::fine) return tested;
    return play.session->scorecard().outcome == scoring::Outcome::met ? Exit::fine : Exit::findings;
}

}  // namespace composure::commands
