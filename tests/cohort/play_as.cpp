// Plays a session through the real program as a simulated trainee: works out the acts beside it, and hands them over
// the line protocol.
//   play_as SCENARIO.yaml SEED SKILL LUCK COMMAND...
// COMMAND is `composure play --jsonl ...` of the same scenario and seed. Prints under which code it was kept. Exit
// status: the command's; 9 if it did not take an act.
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "cohort/skilled.h"
#include "session/files.h"

using namespace composure;
using simulation::ActKind;
using simulation::TimedAct;

namespace {

class Child {
public:
    explicit Child(char** words) {
        int to[2], from[2];
        if (::pipe(to) != 0 || ::pipe(from) != 0) std::exit(3);
        pid_ = ::fork();
        if (pid_ == 0) {
            ::dup2(to[0], 0);
            ::dup2(from[1], 1);
            for (const int end : {to[0], to[1], from[0], from[1]}) ::close(end);
            ::execvp(words[0], words);
            ::_exit(127);
        }
        ::close(to[0]);
        ::close(from[1]);
        in_ = ::fdopen(to[1], "w");
        out_ = ::fdopen(from[0], "r");
    }
    // Up to and including the next view, refusal or end; nothing: the program is gone.
    std::optional<std::string> answer() {
        char* line = nullptr;
        std::size_t size = 0;
        std::optional<std::string> found;
        while (::getline(&line, &size, out_) > 0) {
            found = line;
            if (found->starts_with("{\"kept\"")) std::fputs(line, stdout);
            if (found->starts_with("{\"view\"") || found->starts_with("{\"end\"") || found->starts_with("{\"error\""))
                break;
        }
        std::free(line);
        return found;
    }
    void say(const std::string& line) {
        std::fputs((line + "\n").c_str(), in_);
        std::fflush(in_);
    }
    int finish() {
        std::fclose(in_);
        while (answer()) {
        }
        int status = 0;
        ::waitpid(pid_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    }

private:
    pid_t pid_ = -1;
    std::FILE* in_ = nullptr;
    std::FILE* out_ = nullptr;
};

std::string order(const simulation::Simulation& before, const TimedAct& timed) {
    const simulation::Model& model = before.model();
    const simulation::Act& act = timed.act;
    std::string line = fmt::format(R"({{"at":{},)", timed.at.count);
    if (act.kind == ActKind::reply) {
        const auto shown = before.view().replies;
        const auto place = std::find(shown.begin(), shown.end(), act.reply) - shown.begin();
        return line + fmt::format(R"("reply":"r{}"}})", place + 1);
    }
    line += fmt::format(R"("do":"{}")", simulation::name_of(act.kind));
    if (act.minutes > 0) line += fmt::format(R"(,"minutes":{})", act.minutes);
    if (act.policy.exists())
        line += fmt::format(R"(,"policy":"{}")", model.scenario().policies[act.policy.position()].id);
    if (act.customer.exists()) line += fmt::format(R"(,"customer":"{}")", model.customer(act.customer).id);
    if (act.reason != simulation::CallReason::none)
        line += fmt::format(R"(,"reason":"{}")", simulation::name_of(act.reason));
    return line + "}";
}

std::int64_t time_of(const std::string& view) {
    const auto at = view.find("\"at\":");
    return at == std::string::npos ? 0 : std::strtoll(view.c_str() + at + 5, nullptr, 10);
}

bool over(const std::optional<std::string>& line) { return !line || line->starts_with("{\"end\""); }

int play_through(const simulation::Simulation& played, char** command) {
    Child child(command);
    std::optional<std::string> last = child.answer();
    simulation::Simulation shadow(played.model(), played.seed());
    for (const TimedAct& timed : played.acts()) {
        while (!over(last) && time_of(*last) < timed.at.count) {
            child.say(fmt::format(R"({{"wait":{}}})", timed.at.count - time_of(*last)));
            last = child.answer();
        }
        shadow.advance(timed.at);
        if (over(last)) break;
        child.say(order(shadow, timed));
        last = child.answer();
        if (last && last->starts_with("{\"error\"")) return 9;
        if (!shadow.act(timed.act)) return 9;
    }
    while (!over(last)) {
        child.say(R"({"wait":"change"})");
        last = child.answer();
    }
    return child.finish();
}

}  // namespace

int main(int count, char** words) {
    if (count < 6) {
        std::fputs("play_as SCENARIO.yaml SEED SKILL LUCK COMMAND...\n", stderr);
        return 2;
    }
    const auto folders = session::find_data_folders();
    if (!folders) return 2;
    const auto table = session::load_conduct_table(*folders);
    if (!table) return 2;
    auto loaded = session::load_scenario(words[1], *table);
    if (!loaded || !loaded->reading.value) return 2;
    const simulation::Model model(std::move(*loaded->reading.value));
    const cohort::Trainee trainee{std::atoi(words[3]), std::strtoull(words[4], nullptr, 10)};
    return play_through(cohort::play(model, std::strtoull(words[2], nullptr, 10), trainee), words + 5);
}
