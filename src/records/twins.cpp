#include "records/twins.h"

#include <cstdlib>
#include <utility>

#include "records/memory_database_internal.h"

namespace composure::records {

namespace {

class FailingDatabase final : public Database {
public:
    FailingDatabase(std::unique_ptr<Database> below, std::shared_ptr<Failures> failures)
        : below_(std::move(below)), failures_(std::move(failures)) {}

    std::string place() const override { return below_->place(); }
    Result<Done> begin() override { return below_->begin(); }
    Result<Done> commit() override {
        if (auto failed = failure()) {
            below_->rollback();
            return tl::unexpected(*failed);
        }
        return below_->commit();
    }
    void rollback() override { below_->rollback(); }
    Result<std::int64_t> insert(Table table, const Row& row) override {
        if (auto failed = failure()) return tl::unexpected(*failed);
        return below_->insert(table, row);
    }
    Result<std::int64_t> update(Table table, const Where& where, const std::vector<Setting>& set) override {
        if (auto failed = failure()) return tl::unexpected(*failed);
        return below_->update(table, where, set);
    }
    Result<std::int64_t> remove(Table table, const Where& where) override {
        if (auto failed = failure()) return tl::unexpected(*failed);
        return below_->remove(table, where);
    }
    Result<std::vector<Row>> select(const Query& query) override { return below_->select(query); }
    Result<bool> claim(std::int64_t session) override { return below_->claim(session); }
    Result<bool> is_claimed(std::int64_t session) override { return below_->is_claimed(session); }
    void let_go(std::int64_t session) override { below_->let_go(session); }
    Result<Done> backup(const std::string& path) override { return below_->backup(path); }

private:
    std::optional<Error> failure() {
        ++failures_->writes;
        if (failures_->every <= 0 || failures_->writes % failures_->every != 0) return std::nullopt;
        return Error{failures_->code, "The records could not be written.", "", ErrorKind::machine};
    }

    std::unique_ptr<Database> below_;
    std::shared_ptr<Failures> failures_;
};

// A store over memory cannot fail to open: nobody else writes, and a new Memory takes its marks.
std::unique_ptr<Store> must(Result<std::unique_ptr<Store>> store) {
    if (!store) std::abort();
    return std::move(*store);
}

}  // namespace

std::shared_ptr<Memory> new_memory() { return std::make_shared<Memory>(); }

std::unique_ptr<Store> memory_store(std::shared_ptr<Memory> memory, const Surroundings& surroundings) {
    return must(store_over(std::make_unique<MemoryDatabase>(std::move(memory)), surroundings));
}

std::unique_ptr<Store> failing_store(std::shared_ptr<Memory> memory, std::shared_ptr<Failures> failures,
                                     const Surroundings& surroundings) {
    // The marks of a new store are made before anything fails: a store that did not open cannot be tried.
    memory_store(memory, surroundings);
    return must(store_over(
        std::make_unique<FailingDatabase>(std::make_unique<MemoryDatabase>(std::move(memory)), std::move(failures)),
        surroundings));
}

}  // namespace composure::records
