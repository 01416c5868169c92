#include "session/journal.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace composure::session {

namespace {

constexpr int kMostTries = 4;  // of the end, and of what is left when the journal goes
constexpr std::chrono::milliseconds kBetweenLastTries{50};
constexpr std::chrono::seconds kBetweenTries{1};

}  // namespace

struct Journal::Inside {
    using Ending = std::function<Result<records::Done>(records::Store&)>;

    std::unique_ptr<records::Store> store;  // the thread's own while it has work
    Begin begin;                            // empty once the session is begun
    records::SessionCode code;
    mutable std::mutex mutex;  // over everything below, and `begin` and `code`
    std::condition_variable work, done;
    std::deque<std::string> line;  // appended and not durable yet; only the thread takes from it
    std::size_t durable = 0;
    bool asked = false;  // to try now, whatever came of the last try
    bool busy = false;   // a try goes on
    bool leaves = false;
    int failures = 0;  // in a row
    std::optional<Error> trouble;
    Ending ending;
    std::optional<Result<bool>> ended;
    std::thread thread;

    bool all_durable() const { return !begin && line.empty(); }
    bool has_work() const { return !all_durable() || ending; }
    bool hurries() const { return leaves || ending; }

    void run();
    void wait_for_work(std::unique_lock<std::mutex>& lock);
    void try_one(std::unique_lock<std::mutex>& lock);
    void note(const std::optional<Error>& failed);
    void end_with(Ending how);
    Result<bool> wait_for_end();
    void leave();
};

void Journal::Inside::run() {
    std::unique_lock lock(mutex);
    for (;;) {
        wait_for_work(lock);
        if (!has_work() || (leaves && failures >= kMostTries)) return;
        try_one(lock);
    }
}

void Journal::Inside::wait_for_work(std::unique_lock<std::mutex>& lock) {
    work.wait(lock, [this] { return has_work() || leaves; });
    if (failures == 0 || asked) return;
    if (hurries()) {
        work.wait_for(lock, kBetweenLastTries);
    } else {
        work.wait_for(lock, kBetweenTries, [this] { return asked || hurries(); });
    }
}

// The next thing in line: the beginning, the oldest act, the end.
void Journal::Inside::try_one(std::unique_lock<std::mutex>& lock) {
    asked = false;
    busy = true;
    std::optional<Error> failed;
    if (begin) {
        lock.unlock();
        auto begun = begin(*store);
        lock.lock();
        if (begun) {
            code = std::move(*begun);
            begin = nullptr;
        } else {
            failed = begun.error();
        }
    } else if (!line.empty()) {
        const std::string& act = line.front();  // stays where it is while others join the line
        lock.unlock();
        const auto kept = store->append(code, static_cast<std::int32_t>(durable), act);
        lock.lock();
        if (kept) {
            line.pop_front();
            ++durable;
        } else {
            failed = kept.error();
        }
    } else {
        const Ending how = ending;
        lock.unlock();
        const auto over = how(*store);
        lock.lock();
        if (over) {
            ended = true;
            ending = nullptr;
        } else {
            failed = over.error();
        }
    }
    busy = false;
    note(failed);
}

void Journal::Inside::note(const std::optional<Error>& failed) {
    trouble = failed;
    failures = failed ? failures + 1 : 0;
    if (failed && ending && failures >= kMostTries) {
        ended = tl::unexpected(*failed);
        ending = nullptr;
    }
    done.notify_all();
}

void Journal::Inside::end_with(Ending how) {
    const std::lock_guard lock(mutex);
    ended.reset();
    ending = std::move(how);
    failures = 0;
    asked = true;
    work.notify_all();
}

Result<bool> Journal::Inside::wait_for_end() {
    std::unique_lock lock(mutex);
    done.wait(lock, [this] { return ended.has_value(); });
    return *ended;
}

void Journal::Inside::leave() {
    {
        const std::lock_guard lock(mutex);
        leaves = true;
        failures = 0;
        work.notify_all();
    }
    if (thread.joinable()) thread.join();
}

Journal::Journal(std::unique_ptr<records::Store> store, Begin begin) : inside_(std::make_unique<Inside>()) {
    inside_->store = std::move(store);
    inside_->begin = std::move(begin);
    inside_->thread = std::thread([inside = inside_.get()] { inside->run(); });
}

Journal::Journal(std::unique_ptr<records::Store> store, records::SessionCode session, std::size_t acts)
    : inside_(std::make_unique<Inside>()) {
    inside_->store = std::move(store);
    inside_->code = std::move(session);
    inside_->durable = acts;
    inside_->thread = std::thread([inside = inside_.get()] { inside->run(); });
}

Journal::~Journal() { inside_->leave(); }

void Journal::append(std::string line) {
    const std::lock_guard lock(inside_->mutex);
    inside_->line.push_back(std::move(line));
    inside_->asked = true;
    inside_->work.notify_one();
}

std::size_t Journal::acknowledged() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->durable;
}

std::optional<Error> Journal::trouble() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->trouble;
}

bool Journal::wait() {
    std::unique_lock lock(inside_->mutex);
    const Inside& now = *inside_;
    inside_->done.wait(lock, [&] { return !now.busy && (now.all_durable() || (now.trouble && !now.asked)); });
    return now.all_durable();
}

records::SessionCode Journal::session() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->code;
}

void Journal::begin_finish(records::Finish finish) {
    inside_->end_with([inside = inside_.get(), finish = std::move(finish)](records::Store& store) {
        return store.finish(inside->code, finish);
    });
}

void Journal::begin_stop(std::string recording, records::Instant at) {
    inside_->end_with([inside = inside_.get(), recording = std::move(recording), at](records::Store& store) {
        return store.stop(inside->code, recording, at);
    });
}

Result<bool> Journal::finish(const records::Finish& finish) {
    begin_finish(finish);
    return wait_for_end();
}

Result<bool> Journal::stop(const std::string& recording, records::Instant at) {
    begin_stop(recording, at);
    return wait_for_end();
}

Result<bool> Journal::wait_for_end() { return inside_->wait_for_end(); }

std::optional<Result<bool>> Journal::ended() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->ended;
}

records::Store& Journal::store() { return *inside_->store; }

std::unique_ptr<records::Store> Journal::take_store() {
    inside_->leave();
    return std::move(inside_->store);
}

}  // namespace composure::session
