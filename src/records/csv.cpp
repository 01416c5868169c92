#include <algorithm>

#include "records/csv_internal.h"

namespace composure::records {
namespace {

constexpr std::string_view kSeparators = ",;\t";

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

// Of equally frequent ones the first; separators within quotes are not counted.
char likely_separator(std::string_view line) {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char separator : kSeparators) {
        std::ptrdiff_t count = 0;
        bool quoted = false;
        for (const char character : line) {
            if (character == '"') quoted = !quoted;
            if (character == separator && !quoted) ++count;
        }
        if (count > most) {
            most = count;
            best = separator;
        }
    }
    return best;
}

// Excel's own first line, "sep=;".
std::optional<char> said_separator(std::string_view line) {
    if (line.size() != 5 || !line.starts_with("sep=") || kSeparators.find(line[4]) == std::string_view::npos)
        return std::nullopt;
    return line[4];
}

class Reader {
public:
    Reader(std::string_view text, std::int32_t line) : text_(text), line_(line) {}

    void read(Csv& csv) {
        while (at_ < text_.size() && !csv.mistake) {
            CsvRecord record{line_, {}};
            while (!csv.mistake && read_field(csv, record)) {
            }
            const bool blank = record.fields.size() == 1 && record.fields[0].empty();
            if (!csv.mistake && !blank) csv.records.push_back(std::move(record));
        }
    }

private:
    bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

    // Within quotes; CRLF is one line end there too.
    void count_line(char character) {
        if (character == '\n' || (character == '\r' && text_.substr(at_ + 1, 1) != "\n")) ++line_;
    }

    // True: the record has another field.
    bool read_field(Csv& csv, CsvRecord& record) {
        const bool quoted = at_ < text_.size() && text_[at_] == '"';
        std::string& field = record.fields.emplace_back();
        if (quoted) csv.mistake = read_quoted(field);
        if (csv.mistake) return false;
        const std::size_t begin = at_;
        while (!at_line_end() && text_[at_] != csv.separator) ++at_;
        if (quoted && at_ > begin) csv.mistake = CsvMistake{CsvFault::after_quote, line_};
        if (!quoted) field = text_.substr(begin, at_ - begin);
        if (!at_line_end()) {
            ++at_;
            return true;
        }
        ++line_;
        at_ += text_.substr(at_, 2) == "\r\n" ? 2U : 1U;
        return false;
    }

    std::optional<CsvMistake> read_quoted(std::string& field) {
        const std::int32_t begin = line_;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                if (text_.substr(at_ + 1, 1) != "\"") {
                    ++at_;
                    return std::nullopt;
                }
                ++at_;
            } else {
                count_line(text_[at_]);
            }
            field += text_[at_];
        }
        return CsvMistake{CsvFault::open_quote, begin};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::int32_t line_;
};

}  // namespace

Csv read_csv(std::string_view text) {
    Csv csv;
    std::int32_t line = 1;
    if (const auto said = said_separator(first_line(text))) {
        csv.separator = *said;
        text.remove_prefix(5);
        text.remove_prefix(text.starts_with("\r\n") ? 2U : std::min<std::size_t>(1, text.size()));
        ++line;
    } else {
        csv.separator = likely_separator(first_line(text));
    }
    Reader(text, line).read(csv);
    return csv;
}

}  // namespace composure::records
