#include <fmt/format.h>

#include <charconv>

#include "base/mix64.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

constexpr std::string_view kStationKey = "station";
constexpr std::string_view kMadeKey = "station-made";

std::optional<std::string> mark(Work& work, std::string_view key) {
    const auto row = work.select_one({Table::meta, {meta::value}, {is(meta::key, std::string(key))}, {}, 1});
    if (!row) return std::nullopt;
    return text_at(*row, 0);
}

// Nobody plays by a document that was changed behind the program's back, and it is not mended in silence either.
Error altered(const std::string& name) {
    return {"records-damaged",
            fmt::format("What the records keep as '{}' was altered; no session can rest on it.", name),
            "See what else was altered with `composure verify`.", ErrorKind::machine};
}

}  // namespace

Error not_there(std::string_view what) {
    return {"not-there", fmt::format("There is no such {} in these records.", what), "", ErrorKind::usage};
}

Result<std::unique_ptr<Store>> store_over(std::unique_ptr<Database> database, const Surroundings& surroundings) {
    auto store = std::make_unique<DatabaseStore>(std::move(database), surroundings);
    if (auto made = store->make_marks(); !made) return tl::unexpected(std::move(made.error()));
    return store;
}

Result<Done> DatabaseStore::make_marks() {
    const auto known = read(*database_, [](Work& work) { return mark(work, kStationKey).has_value(); });
    if (!known) return tl::unexpected(known.error());
    if (*known) return Done{};
    return write(*database_, [this](Work& work) {
        if (mark(work, kStationKey)) return Done{};  // another program was quicker
        work.insert(Table::meta, {std::string(kStationKey), draw_hex(16)});
        work.insert(Table::meta, {std::string(kMadeKey), fmt::format("{}", surroundings_.now.ms)});
        return Done{};
    });
}

std::string DatabaseStore::draw_hex(std::size_t digits) {
    std::string text;
    while (text.size() < digits) text += fmt::format("{:016x}", surroundings_.chance());
    text.resize(digits);
    return text;
}

Result<Station> DatabaseStore::station() {
    return read(*database_, [](Work& work) {
        Station station;
        const auto id = mark(work, kStationKey);
        const auto made = mark(work, kMadeKey);
        if (!id || !made) {
            work.refuse({"records-damaged", "The records have lost the mark of their station.",
                         "Save what can be read with `composure backup --salvage`.", ErrorKind::machine});
            return station;
        }
        station.id = *id;
        std::from_chars(made->data(), made->data() + made->size(), station.made.ms);
        return station;
    });
}

Result<Digest> DatabaseStore::keep_document(const Document& document) {
    const Digest digest = sha256(document.bytes);
    const auto is_kept = [&](Work& work) {
        const auto row =
            work.select_one({Table::document, {document::bytes}, {is(document::digest, hex(digest))}, {}, 1});
        if (row && text_at(*row, 0) != document.bytes) work.refuse(altered(document.name));
        return row.has_value();
    };
    const auto already = read(*database_, is_kept);
    if (!already) return tl::unexpected(already.error());
    if (*already) return digest;
    return write(*database_, [&](Work& work) {
        if (!is_kept(work))
            work.insert(Table::document, {hex(digest), as_number(document.kind), document.name, document.bytes});
        return digest;
    });
}

Result<Document> DatabaseStore::document(const Digest& digest) {
    return read(*database_, [&](Work& work) {
        const auto row = work.select_one(all_of(Table::document, {is(document::digest, hex(digest))}));
        if (!row) {
            work.refuse(not_there("document"));
            return Document{};
        }
        return Document{enum_at<DocumentKind>(*row, document::kind), text_at(*row, document::name),
                        text_at(*row, document::bytes)};
    });
}

// Who draws the same numbers again after reopening (tests do) must not meet who is there already.
std::string DatabaseStore::draw_uuid(Work& work) {
    std::string uuid = draw_hex(32);
    while (work.ok() && work.select_one({Table::person, {person::id}, {is(person::uuid, uuid)}, {}, 1}))
        uuid = fmt::format("{:016x}{:.16}", mix64(surroundings_.chance() + 1), to_hex(sha256(uuid)));
    return uuid;
}

// Eight characters that nobody confuses when they are read aloud: no 0 1 i l o.
SessionCode DatabaseStore::draw_code(Work& work) {
    constexpr std::string_view kCharacters = "23456789abcdefghjkmnpqrstuvwxyz";
    for (std::uint64_t round = 0; round < 1000 && work.ok(); ++round) {
        SessionCode code;
        for (std::uint64_t place = 0; place < 8; ++place) {
            if (place == 4) code += '-';
            const std::uint64_t bits = mix64(surroundings_.chance() + round * 8 + place);
            code += kCharacters[scale_below(bits, kCharacters.size())];
        }
        if (!work.select_one({Table::session, {session::id}, {is(session::code, code)}, {}, 1})) return code;
    }
    work.refuse({"records-failed", "No free session code was found.", "Try again.", ErrorKind::machine});
    return {};
}

}  // namespace composure::records
