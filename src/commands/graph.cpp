// `composure graph`: a scenario as a picture.
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "analysis/bots.h"
#include "analysis/proof.h"
#include "commands/command_internal.h"
#include "commands/registration_internal.h"
#include "reports/graph_dot.h"
#include "scoring/judge.h"
#include "scoring/reference.h"

namespace composure::commands {

namespace {

struct GraphOptions {
    std::string path, to;
    bool svg = false;
};

std::optional<std::int32_t> total_of(const simulation::Model& model, const simulation::Simulation& play) {
    return scoring::judge(model, play.events(), scoring::make_reference(model, 1)).total;
}

std::string with_total(std::string_view words, std::optional<std::int32_t> total) {
    return total ? fmt::format("{}, {} points", words, *total) : fmt::format("{}, without a total", words);
}

// The lowest total of the league on the first seed.
std::optional<analysis::Bot> worst_bot(const simulation::Model& model) {
    std::optional<analysis::Bot> worst;
    std::int32_t lowest = 101;
    for (const analysis::Bot bot : analysis::kLeague) {
        if (bot == analysis::Bot::reference) continue;
        const auto total = total_of(model, analysis::play_bot(model, 1, bot));
        if (!total || *total >= lowest) continue;
        lowest = *total;
        worst = bot;
    }
    return worst;
}

void mark_unreachable(const simulation::Model& model, reports::GraphMarks& marks) {
    for (const analysis::Claim& claim : analysis::prove(model).claims) {
        if (claim.verdict != analysis::Verdict::proved_absent) continue;
        if (claim.kind == analysis::ClaimKind::moment_reached) marks.unreachable_moments.push_back(claim.moment);
        if (claim.kind == analysis::ClaimKind::reply_offered) marks.unreachable_replies.push_back(claim.reply);
    }
}

std::string picture_of(const simulation::Model& model) {
    reports::GraphMarks marks;
    const simulation::Simulation best = analysis::play_bot(model, 1, analysis::Bot::reference);
    marks.best = best.events();
    marks.best_words = with_total("the reference play", total_of(model, best));
    std::optional<simulation::Simulation> worst;
    if (const auto bot = worst_bot(model)) {
        worst = analysis::play_bot(model, 1, *bot);
        marks.worst = worst->events();
        marks.worst_words =
            with_total(fmt::format("the lowest of the bots ({})", analysis::name_of(*bot)), total_of(model, *worst));
    }
    mark_unreachable(model, marks);
    return reports::graph_dot(model, marks);
}

Error no_graphviz() {
    return {"no-graphviz", "a picture needs Graphviz, and its program 'dot' was not found",
            "install the package graphviz (apt-get install graphviz), or leave --svg away", ErrorKind::machine};
}

// In the child: becomes dot, which reads one pipe and writes the other. No shell sees a word of it.
[[noreturn]] void become_dot(const std::array<int, 2>& in, const std::array<int, 2>& out) {
    ::dup2(in[0], STDIN_FILENO);
    ::dup2(out[1], STDOUT_FILENO);
    for (const int end : {in[0], in[1], out[0], out[1]}) ::close(end);
    ::execlp("dot", "dot", "-Tsvg", nullptr);
    ::_exit(127);
}

void feed(int into, std::string_view text) {
    while (!text.empty()) {
        const ssize_t wrote = ::write(into, text.data(), text.size());
        if (wrote <= 0) break;  // it has ended; its status says why
        text.remove_prefix(static_cast<std::size_t>(wrote));
    }
    ::close(into);
}

std::string drained(int from) {
    std::string text;
    std::array<char, 65536> piece{};
    for (ssize_t got = 0; (got = ::read(from, piece.data(), piece.size())) > 0;)
        text.append(piece.data(), static_cast<std::size_t>(got));
    ::close(from);
    return text;
}

// dot reads everything before it writes anything, so one pipe after the other cannot block.
Result<std::string> svg_of(std::string_view dot) {
    std::array<int, 2> in{}, out{};
    if (::pipe(in.data()) != 0 || ::pipe(out.data()) != 0) return tl::unexpected(no_graphviz());
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    const pid_t child = ::fork();
    if (child == 0) become_dot(in, out);
    ::close(in[0]);
    ::close(out[1]);
    feed(in[1], dot);
    std::string svg = drained(out[0]);
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) < 0) status = -1;
    std::signal(SIGPIPE, before);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return tl::unexpected(no_graphviz());
    if (status != 0 || svg.empty())
        return tl::unexpected(Error{"no-graphviz", "Graphviz could not draw this scenario",
                                    "what it says stands above; without --svg you get what it was given",
                                    ErrorKind::machine});
    return svg;
}

Exit graph(const GraphOptions& options) {
    const auto basis = find_basis();
    if (!basis) return report(basis.error());
    if (const auto found = session::find_scenario(options.path, basis->folders); !found) return report(found.error());
    const auto model = load_model(options.path, basis->folders, basis->table);
    if (!model) return Exit::findings;
    std::string text = picture_of(*model);
    if (options.svg) {
        auto svg = svg_of(text);
        if (!svg) return report(svg.error());
        text = std::move(*svg);
    }
    if (options.to.empty()) {
        print(text);
        return Exit::fine;
    }
    if (const auto written = session::write_file(options.to, text); !written) return report(written.error());
    print(fmt::format("{}: written\n", options.to));
    return Exit::fine;
}

}  // namespace

void add_graph(const Registration& to) {
    auto options = std::make_shared<GraphOptions>();
    CLI::App* command = to.app.add_subcommand("graph", "draw a scenario: its talks, replies, best and worst way");
    command->add_option("PATH", options->path, "a file or a shipped name")->required();
    command->add_flag("--svg", options->svg, "a picture for a browser, through Graphviz; without it: DOT");
    command->add_option("--to", options->to, "the file to write; without it: standard output");
    on_choice(*command, to, options, graph);
}

}  // namespace composure::commands
