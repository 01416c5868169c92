#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "records/memory_database_internal.h"

namespace composure::records {

namespace {

Error machine_error(std::string code, std::string message, std::string fix = "") {
    return {std::move(code), std::move(message), std::move(fix), ErrorKind::machine};
}

bool holds(const Condition& condition, const Row& row) {
    const Value& value = row[condition.column];
    if (condition.compare == Compare::is_null) return is_null(value);
    if (is_null(value) || is_null(condition.value)) return false;  // as in SQL
    switch (condition.compare) {
        case Compare::equal: return value == condition.value;
        case Compare::not_equal: return value != condition.value;
        case Compare::at_least: return value >= condition.value;
        case Compare::less: return value < condition.value;
        case Compare::is_null: break;
    }
    return false;
}

bool all_hold(const Where& where, const Row& row) {
    return std::all_of(where.begin(), where.end(), [&row](const Condition& one) { return holds(one, row); });
}

// Values of a unique set as one key; nothing if one of them is NULL, which is never taken.
std::optional<std::string> key_of(const std::vector<std::size_t>& columns, const Row& row) {
    std::string key;
    for (const std::size_t column : columns) {
        if (is_null(row[column])) return std::nullopt;
        if (const auto* number = std::get_if<std::int64_t>(&row[column])) key += fmt::format("i{};", *number);
        if (const auto* text = std::get_if<std::string>(&row[column]))
            key += fmt::format("t{}:{};", text->size(), *text);
    }
    return key;
}

bool fits(const Column& column, const Value& value) {
    if (is_null(value)) return column.may_be_null || column.kind == ColumnKind::id;
    return std::holds_alternative<std::string>(value) == (column.kind == ColumnKind::text);
}

}  // namespace

MemoryDatabase::MemoryDatabase(std::shared_ptr<Memory> memory) : memory_(std::move(memory)) {
    const auto lock = alone();
    for (std::size_t i = 0; i < kTableCount; ++i)
        memory_->tables_[i].taken.resize(shape_of(static_cast<Table>(i)).unique.size());
}

MemoryDatabase::~MemoryDatabase() {
    const auto lock = alone();
    rollback();
    std::erase_if(memory_->claims_, [this](const auto& claim) { return claim.second == this; });
}

Result<Done> MemoryDatabase::begin() {
    const auto lock = alone();
    if (memory_->writer_ != nullptr)
        return tl::unexpected(
            machine_error("records-locked", "Another program is writing into the records.", "Try again."));
    memory_->writer_ = this;
    memory_->mutex_.lock();  // until the transaction ends
    return Done{};
}

Result<Done> MemoryDatabase::commit() {
    const auto lock = alone();
    if (memory_->writer_ != this) return tl::unexpected(machine_error("records-failed", "No transaction was begun."));
    memory_->undo_.clear();
    memory_->writer_ = nullptr;
    memory_->mutex_.unlock();
    return Done{};
}

void MemoryDatabase::rollback() {
    const auto lock = alone();
    if (memory_->writer_ != this) return;
    for (auto undo = memory_->undo_.rbegin(); undo != memory_->undo_.rend(); ++undo) {
        take_out(undo->table, undo->key);
        if (undo->before) put(undo->table, undo->key, *undo->before);
    }
    memory_->undo_.clear();
    memory_->writer_ = nullptr;
    memory_->mutex_.unlock();
}

Result<Done> MemoryDatabase::may_write(Table table, const Row& row) const {
    if (memory_->writer_ != this)
        return tl::unexpected(machine_error("records-failed", "A write outside a transaction."));
    const Shape& shape = shape_of(table);
    if (row.size() != shape.columns.size())
        return tl::unexpected(machine_error("refused", fmt::format("A row of {} has another length.", shape.name)));
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (fits(shape.columns[i], row[i])) continue;
        return tl::unexpected(machine_error(
            "refused", fmt::format("{}.{} does not take this value.", shape.name, shape.columns[i].name)));
    }
    return Done{};
}

bool MemoryDatabase::is_free(Table table, std::int64_t key, const Row& row) {
    const Shape& shape = shape_of(table);
    for (std::size_t i = 0; i < shape.unique.size(); ++i) {
        const auto values = key_of(shape.unique[i], row);
        if (!values) continue;
        const auto found = rows_of(table).taken[i].find(*values);
        if (found != rows_of(table).taken[i].end() && found->second != key) return false;
    }
    return true;
}

bool MemoryDatabase::put(Table table, std::int64_t key, const Row& row) {
    if (!is_free(table, key, row)) return false;
    const Shape& shape = shape_of(table);
    for (std::size_t i = 0; i < shape.unique.size(); ++i)
        if (const auto values = key_of(shape.unique[i], row)) rows_of(table).taken[i].emplace(*values, key);
    rows_of(table).rows.insert_or_assign(key, row);
    return true;
}

void MemoryDatabase::take_out(Table table, std::int64_t key) {
    const auto found = rows_of(table).rows.find(key);
    if (found == rows_of(table).rows.end()) return;
    const Shape& shape = shape_of(table);
    for (std::size_t i = 0; i < shape.unique.size(); ++i)
        if (const auto values = key_of(shape.unique[i], found->second)) rows_of(table).taken[i].erase(*values);
    rows_of(table).rows.erase(found);
}

Result<std::int64_t> MemoryDatabase::insert(Table table, const Row& row) {
    const auto lock = alone();
    if (auto allowed = may_write(table, row); !allowed) return tl::unexpected(allowed.error());
    Memory::Rows& rows = rows_of(table);
    Row kept = row;
    std::int64_t key = rows.next;
    if (shape_of(table).columns[0].kind == ColumnKind::id) {
        if (const auto* given = std::get_if<std::int64_t>(&kept[0])) key = *given;
        kept[0] = key;
    }
    if (rows.rows.contains(key) || !put(table, key, kept))
        return tl::unexpected(
            machine_error("duplicate", fmt::format("{} has such a row already.", shape_of(table).name)));
    rows.next = std::max(rows.next, key + 1);
    memory_->undo_.push_back({table, key, std::nullopt});
    return key;
}

std::vector<std::int64_t> MemoryDatabase::matching(Table table, const Where& where) {
    std::vector<std::int64_t> keys;
    const Shape& shape = shape_of(table);
    Memory::Rows& rows = rows_of(table);
    // One row by its only unique column, or by its id, without looking at the others.
    if (!where.empty() && where[0].compare == Compare::equal) {
        if (shape.columns[where[0].column].kind == ColumnKind::id) {
            const auto* id = std::get_if<std::int64_t>(&where[0].value);
            const auto found = id == nullptr ? rows.rows.end() : rows.rows.find(*id);
            if (found != rows.rows.end() && all_hold(where, found->second)) keys.push_back(found->first);
            return keys;
        }
        for (std::size_t i = 0; i < shape.unique.size(); ++i) {
            if (shape.unique[i].size() != 1 || shape.unique[i][0] != where[0].column) continue;
            Row asked(shape.columns.size());
            asked[where[0].column] = where[0].value;
            const auto values = key_of(shape.unique[i], asked);
            if (!values) return keys;
            const auto found = rows.taken[i].find(*values);
            if (found != rows.taken[i].end() && all_hold(where, rows.rows.at(found->second)))
                keys.push_back(found->second);
            return keys;
        }
    }
    for (const auto& [key, row] : rows.rows)
        if (all_hold(where, row)) keys.push_back(key);
    return keys;
}

Result<std::int64_t> MemoryDatabase::update(Table table, const Where& where, const std::vector<Setting>& set) {
    const auto lock = alone();
    const std::vector<std::int64_t> keys = matching(table, where);
    for (const std::int64_t key : keys) {
        const Row before = rows_of(table).rows.at(key);
        Row after = before;
        for (const Setting& one : set) after[one.column] = one.value;
        if (auto allowed = may_write(table, after); !allowed) return tl::unexpected(allowed.error());
        take_out(table, key);
        memory_->undo_.push_back({table, key, before});
        if (!put(table, key, after)) {
            put(table, key, before);
            return tl::unexpected(
                machine_error("duplicate", fmt::format("{} has such a row already.", shape_of(table).name)));
        }
    }
    return static_cast<std::int64_t>(keys.size());
}

Result<std::int64_t> MemoryDatabase::remove(Table table, const Where& where) {
    const auto lock = alone();
    if (memory_->writer_ != this)
        return tl::unexpected(machine_error("records-failed", "A write outside a transaction."));
    const std::vector<std::int64_t> keys = matching(table, where);
    for (const std::int64_t key : keys) {
        memory_->undo_.push_back({table, key, rows_of(table).rows.at(key)});
        take_out(table, key);
    }
    return static_cast<std::int64_t>(keys.size());
}

Result<std::vector<Row>> MemoryDatabase::select(const Query& query) {
    const auto lock = alone();
    std::vector<const Row*> found;
    for (const std::int64_t key : matching(query.table, query.where))
        found.push_back(&rows_of(query.table).rows.at(key));
    const auto earlier = [&query](const Row* a, const Row* b) {
        for (const Order& order : query.order) {
            const Value& left = (*a)[order.column];
            const Value& right = (*b)[order.column];
            if (left == right) continue;
            return order.direction == Direction::up ? left < right : right < left;
        }
        return false;
    };
    std::stable_sort(found.begin(), found.end(), earlier);
    std::vector<Row> rows;
    std::set<Row> had;
    for (const Row* row : found) {
        if (query.limit > 0 && rows.size() == static_cast<std::size_t>(query.limit)) break;
        Row some;
        for (const std::size_t column : query.columns) some.push_back((*row)[column]);
        if (query.columns.empty()) some = *row;
        if (query.alike == Alike::kept || had.insert(some).second) rows.push_back(std::move(some));
    }
    return rows;
}

Result<bool> MemoryDatabase::claim(std::int64_t session) {
    const auto lock = alone();
    return memory_->claims_.emplace(session, this).first->second == this;
}

Result<bool> MemoryDatabase::is_claimed(std::int64_t session) {
    const auto lock = alone();
    return memory_->claims_.contains(session);
}

void MemoryDatabase::let_go(std::int64_t session) {
    const auto lock = alone();
    const auto found = memory_->claims_.find(session);
    if (found != memory_->claims_.end() && found->second == this) memory_->claims_.erase(found);
}

Result<Done> MemoryDatabase::backup(const std::string&) {
    return tl::unexpected(machine_error("records-failed", "Records in memory have no file to copy.",
                                        "Open records that are a file, with --records."));
}

}  // namespace composure::records
