// The memory twin of a database: as strict as SQLite about transactions, unique sets and NULL, and as forgetful as its
// Memory. Private to this room.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "records/database_internal.h"
#include "records/twins.h"

namespace composure::records {

class MemoryDatabase;

class Memory {
public:
    struct Rows {
        std::map<std::int64_t, Row> rows;  // in the order of their insertion
        std::int64_t next = 1;
        std::vector<std::unordered_map<std::string, std::int64_t>> taken;  // by unique set: values to row
    };

private:
    friend class MemoryDatabase;
    struct Undo {
        Table table = Table::meta;
        std::int64_t key = 0;
        std::optional<Row> before;  // nothing: it was inserted
    };
    // Two stores over one memory may be two threads' (a journal writes, somebody looks). Held from begin to the end of
    // a transaction, so that nobody else sees half of one; the same thread's second store is told that it is locked.
    std::recursive_mutex mutex_;
    std::array<Rows, kTableCount> tables_;
    std::vector<Undo> undo_;
    const MemoryDatabase* writer_ = nullptr;
    std::map<std::int64_t, const MemoryDatabase*> claims_;
};

class MemoryDatabase final : public Database {
public:
    explicit MemoryDatabase(std::shared_ptr<Memory> memory);
    ~MemoryDatabase() override;
    MemoryDatabase(const MemoryDatabase&) = delete;
    MemoryDatabase& operator=(const MemoryDatabase&) = delete;

    std::string place() const override { return "memory"; }
    Result<Done> begin() override;
    Result<Done> commit() override;
    void rollback() override;
    Result<std::int64_t> insert(Table table, const Row& row) override;
    Result<std::int64_t> update(Table table, const Where& where, const std::vector<Setting>& set) override;
    Result<std::int64_t> remove(Table table, const Where& where) override;
    Result<std::vector<Row>> select(const Query& query) override;
    Result<bool> claim(std::int64_t session) override;
    Result<bool> is_claimed(std::int64_t session) override;
    void let_go(std::int64_t session) override;
    Result<Done> backup(const std::string& path) override;

private:
    std::lock_guard<std::recursive_mutex> alone() const { return std::lock_guard(memory_->mutex_); }
    Memory::Rows& rows_of(Table table) { return memory_->tables_[static_cast<std::size_t>(table)]; }
    Result<Done> may_write(Table table, const Row& row) const;
    std::vector<std::int64_t> matching(Table table, const Where& where);
    bool put(Table table, std::int64_t key, const Row& row);
    void take_out(Table table, std::int64_t key);
    bool is_free(Table table, std::int64_t key, const Row& row);

    std::shared_ptr<Memory> memory_;
};

}  // namespace composure::records
