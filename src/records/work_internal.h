// What one call does with the database, as a list of steps: after the first error every further step does nothing, and
// the call ends with that error. So the store's code reads as what happens, not as what might go wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "records/database_internal.h"

namespace composure::records {

Error not_there(std::string_view what);  // "There is no such session in the records."

class Work {
public:
    explicit Work(Database& database) : database_(&database) {}

    bool ok() const { return !error_; }
    const Error& error() const { return *error_; }
    void refuse(Error error) {
        if (!error_) error_ = std::move(error);
    }

    // After an error: nothing, 0.
    std::vector<Row> select(const Query& query) {
        return run([&] { return database_->select(query); });
    }
    std::optional<Row> select_one(const Query& query) {
        std::vector<Row> rows = select(query);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }
    std::int64_t insert(Table table, const Row& row) {
        return run([&] { return database_->insert(table, row); });
    }
    std::int64_t update(Table table, const Where& where, const std::vector<Setting>& set) {
        return run([&] { return database_->update(table, where, set); });
    }
    std::int64_t remove(Table table, const Where& where) {
        return run([&] { return database_->remove(table, where); });
    }
    bool is_claimed(std::int64_t session) {
        return run([&] { return database_->is_claimed(session); });
    }

private:
    template <class Step>
    auto run(Step step) -> typename decltype(step())::value_type {
        if (error_) return {};
        auto result = step();
        if (result) return std::move(*result);
        error_ = std::move(result.error());
        return {};
    }

    Database* database_;
    std::optional<Error> error_;
};

template <class Steps>
auto read(Database& database, Steps steps) -> Result<decltype(steps(std::declval<Work&>()))> {
    Work work(database);
    auto value = steps(work);
    if (!work.ok()) return tl::unexpected(work.error());
    return value;
}

template <class Steps>
auto write(Database& database, Steps steps) -> Result<decltype(steps(std::declval<Work&>()))> {
    if (auto begun = database.begin(); !begun) return tl::unexpected(std::move(begun.error()));
    Work work(database);
    auto value = steps(work);
    if (!work.ok()) {
        database.rollback();
        return tl::unexpected(work.error());
    }
    if (auto kept = database.commit(); !kept) return tl::unexpected(std::move(kept.error()));
    return value;
}

}  // namespace composure::records
