// Killed at random instants, again and again: no acknowledged act is lost, no file is damaged, and the session goes on.
#include <poll.h>
#include <sys/resource.h>

#include <chrono>
#include <random>

#include "commands/program.h"
#include "records/open.h"

using namespace composure;
using test::Ran;

namespace {

const std::string kSmall = test::source_path("tests/cases/doors/wrong-change.yaml");

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

// The program with pipes at both ends, killed after a while.
class Killed {
public:
    Killed(const std::string& home, std::vector<std::string> arguments) {
        int in[2], out[2];
        REQUIRE(::pipe2(in, O_CLOEXEC) == 0);
        REQUIRE(::pipe2(out, O_CLOEXEC) == 0);
        const std::string program = std::string(COMPOSURE_BINARY_DIR) + "/composure-records";
        std::vector<char*> words{const_cast<char*>(program.c_str())};
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
            ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
            ::setenv("HOME", home.c_str(), 1);
            ::execv(program.c_str(), words.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        to_ = in[1];
        from_ = out[0];
    }
    Killed(const Killed&) = delete;
    Killed& operator=(const Killed&) = delete;
    ~Killed() {
        ::close(to_);
        ::close(from_);
    }

    enum class Since : std::uint8_t { start, first_view };
    // Breathes again and again until the time is over, or `enough` views were seen (a quick machine would play to the
    // end); everything that was read before the program was gone.
    std::string play_for(std::chrono::microseconds most, Since since, std::size_t enough = 1'000'000) {
        auto end = std::chrono::steady_clock::now() + (since == Since::start ? most : std::chrono::seconds(20));
        const std::string act = "{\"after\":6000,\"do\":\"breathe\"}\n";
        bool killed = false;
        std::size_t views = 0;
        for (;;) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            pollfd ready{from_, POLLIN, 0};
            if (::poll(&ready, 1, killed ? 5000 : std::max<int>(0, static_cast<int>(left.count()))) > 0 && !read_some())
                break;
            if (!killed && std::chrono::steady_clock::now() >= end) {
                ::kill(child_, SIGKILL);
                killed = true;
            }
            const std::size_t seen = count_of(all_, "{\"view\"");
            if (seen >= enough) end = std::chrono::steady_clock::now();
            if (since == Since::first_view && views == 0 && seen > 0 && seen < enough)
                end = std::chrono::steady_clock::now() + most;
            for (; !killed && views < seen; ++views)
                if (::write(to_, act.data(), act.size()) < 0) break;
        }
        ::waitpid(child_, nullptr, 0);
        return all_;
    }

private:
    bool read_some() {
        char block[4096];
        const ssize_t count = ::read(from_, block, sizeof block);
        if (count > 0) all_.append(block, static_cast<std::size_t>(count));
        return count > 0;
    }

    pid_t child_ = -1;
    int to_ = -1, from_ = -1;
    std::string all_;
};

std::unique_ptr<records::Store> reopened(const std::string& path) {
    auto store = records::open(path, records::Open::existing, records::surroundings({1'800'000'000'000}));
    INFO((store ? std::string() : store.error().message));
    REQUIRE(store);
    return std::move(*store);
}

// Only breaths whose next view was read are acknowledged: the event line and then a view after it.
std::size_t acknowledged(const std::string& all) {
    const std::size_t view = all.rfind("{\"view\"");
    return view == std::string::npos ? 0 : count_of(all.substr(0, view), "{\"event\":\"breathed\"");
}

void crash(int rounds, std::uint32_t seed) {
    test::Folder folder;
    const std::string path = folder / "records.db";
    std::mt19937 random(seed);
    int interrupted = 0, continued = 0;
    for (int round = 0; round < rounds; ++round) {
        INFO("round " << round << ", seed " << seed);
        std::vector<std::string> words{"play", "--jsonl", "--trainee", "x", "--records", path};
        const bool goes_on = interrupted > 0 && round % 2 == 1;
        if (goes_on) {
            words.emplace_back("--continue");
        } else {
            words.push_back(kSmall);
        }
        Killed program(folder / "", words);
        // Mostly while it plays, sometimes while it starts.
        const auto since = round % 5 == 4 ? Killed::Since::start : Killed::Since::first_view;
        // Every other time after a few acts: a quick machine is at the end of the play before a clock of some tens of
        // milliseconds is.
        const std::size_t enough = round % 2 == 0 ? 1 + random() % 4 : 1'000'000;
        const std::string all = program.play_for(std::chrono::microseconds(random() % 60'000), since, enough);
        const std::size_t kept = all.find("{\"kept\":\"");
        if (kept == std::string::npos || all.find("{\"view\"") == std::string::npos) continue;
        const std::string code = all.substr(kept + 9, 9);
        auto store = reopened(path);  // checks the whole file
        const auto info = store->session(code);
        REQUIRE(info);
        if (info->status != records::Status::open) continue;  // it came to its end before it was killed
        const auto acts = store->acts(code);
        REQUIRE(acts);
        CHECK(acts->size() >= acknowledged(all));
        ++interrupted;
        continued += goes_on ? 1 : 0;
    }
    CHECK(interrupted > 0);
    INFO(interrupted << " interrupted, " << continued << " of them continued");
    const Ran verified = test::run({"verify", "--records", path});
    INFO(verified.out << verified.err);
    CHECK(verified.status == 0);
}

}  // namespace

TEST_CASE("killed at random instants: nothing acknowledged is lost") { crash(10, 1); }

TEST_CASE("killed 500 times at random instants: nothing acknowledged is lost", "[.slow]") { crash(500, 2); }

TEST_CASE("after a crash the session goes on to its end, and its score is proved") {
    test::Folder folder;
    const std::string path = folder / "records.db";
    {
        Killed program(folder / "", {"play", kSmall, "--jsonl", "--trainee", "x", "--records", path});
        program.play_for(std::chrono::seconds(20), Killed::Since::first_view, 3);
    }
    const Ran on = test::run({"play", "--continue", "--jsonl", "--trainee", "x", "--records", path},
                             "{\"reply\":\"r1\"}\n{\"wait\":60000}\n{\"wait\":60000}\n{\"wait\":60000}\n"
                             "{\"reply\":\"r1\"}\n{\"wait\":600000}\n{\"wait\":600000}\n{\"wait\":600000}\n");
    INFO(on.out << on.err);
    CHECK(on.out.find("{\"end\":") != std::string::npos);
    CHECK(test::run({"verify", "--records", path}).status == 0);
}

TEST_CASE("a disk that is full while somebody plays: it is said, and the recording is kept elsewhere") {
    test::Folder folder;
    const std::string path = folder / "records.db";
    const std::string input = "{\"at\":5000,\"reply\":\"r2\"}\n{\"wait\":60000}\n{\"wait\":60000}\n{\"wait\":60000}\n";
    REQUIRE(test::run({"play", kSmall, "--jsonl", "--trainee", "x", "--records", path}, input).status == 0);
    // As on a disk that fills while somebody plays: room for the beginning in the database's log, not for the end.
    // Other files are small enough.
    const rlimit full{static_cast<rlim_t>(56) * 1024, RLIM_INFINITY};
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &full) == 0);
    const Ran ran =
        test::run({"play", kSmall, "--jsonl", "--trainee", "x", "--records", path}, input, {{"TMPDIR", folder / ""}});
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, old);
    INFO(ran.out << ran.err);
    CHECK(ran.status == 3);
    CHECK(ran.err.find("composure: this session could not be kept in the records: ") != std::string::npos);
    const std::string went = "  the recording was kept in ";
    const std::size_t from = ran.err.find(went);
    REQUIRE(from != std::string::npos);
    const std::size_t name = from + went.size();
    const std::string where = ran.err.substr(name, ran.err.find(" instead\n", name) - name);
    CHECK(where.starts_with(folder / "composure-wrong-change-"));
    const Ran replayed = test::run({"replay", where, "--scenario", kSmall, "--format", "json"});
    INFO(replayed.err);
    CHECK(replayed.status == 0);
    CHECK(ran.out.find(replayed.out.substr(0, replayed.out.find('\n'))) != std::string::npos);  // the same score
    auto store = reopened(path);
    const auto people = store->people();
    REQUIRE(people);
    const auto sessions = store->sessions_of(people->front().id, records::Mode::practice);
    REQUIRE(sessions);
    std::size_t finished = 0;
    for (const records::SessionInfo& info : *sessions) finished += info.status == records::Status::finished ? 1 : 0;
    CHECK(finished == 1);  // the first one; of the second nothing wrong was stored
    CHECK(test::run({"verify", "--records", path}).status == 0);
}
