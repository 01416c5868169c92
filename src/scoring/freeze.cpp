#include "base/sha256.h"
#include "scoring/frozen.h"
#include "scoring/frozen_words_internal.h"

namespace composure::scoring {

namespace {

class Writer {
public:
    Writer(const AuthoredIds& ids, std::string& text) : ids_(ids), text_(text) {}

    static bool good() { return true; }
    const AuthoredIds& ids() const { return ids_; }
    void line(const std::string& path) { text_ += path; }
    template <class Part>
    void value(const Part& part, Range) {
        text_ += ' ';
        text_ += word_for(ids_, part);
    }
    template <class Part>
    void must(const std::string& name, const Part& part, Range) {
        text_ += fmt::format(" {}={}", name, word_for(ids_, part));
    }
    template <class Part>
    void field(const std::string& name, const Part& part, Range range) {
        if (!is_nothing(part)) must(name, part, range);
    }
    void end() { text_ += '\n'; }
    template <class List>
    void many(const std::string& path, const List& list, std::size_t) {
        text_ += fmt::format("{} {}\n", path, list.size());
    }

private:
    const AuthoredIds& ids_;
    std::string& text_;
};

}  // namespace

std::string freeze(const simulation::Model& model, const Scorecard& card) {
    std::string text =
        fmt::format("composure-scorecard {}\nrules {}\nscenario-digest {}\nconduct-digest {}\n", kFrozenFormat,
                    simulation::kRulesVersion, to_hex(model.scenario().digest), to_hex(model.vocabulary().digest));
    const AuthoredIds ids(model);
    Writer writer(ids, text);
    walk_card(writer, card);
    return text;
}

}  // namespace composure::scoring
