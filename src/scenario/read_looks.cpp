// assets/looks.yaml: people, each read with the same care as a scenario.
#include <fmt/format.h>

#include <charconv>

#include "scenario/fields_internal.h"
#include "scenario/read_scenario.h"
#include "scenario/resolve_internal.h"
#include "scenario/whole_file_internal.h"

namespace composure::scenario {

namespace {

constexpr std::size_t kMostPeople = 200;
constexpr std::int64_t kLeastPercent = 70;
constexpr std::int64_t kMostPercent = 140;

const std::vector<Word<HairCut>>& cut_words() {
    static const std::vector<Word<HairCut>> kWords{
        {"bald", HairCut::bald},         {"receding", HairCut::receding},
        {"crew", HairCut::crew},         {"side-parting", HairCut::short_side},
        {"swept", HairCut::swept},       {"pixie", HairCut::pixie},
        {"curly", HairCut::curly},       {"waves", HairCut::waves},
        {"bob", HairCut::bob},           {"long", HairCut::long_straight},
        {"ponytail", HairCut::ponytail}, {"bun", HairCut::bun},
        {"braids", HairCut::braids},     {"locs", HairCut::locs},
        {"scarf", HairCut::scarf},       {"turban", HairCut::turban}};
    return kWords;
}

const std::vector<Word<Hat>>& hat_words() {
    static const std::vector<Word<Hat>> kWords{{"none", Hat::none}, {"cap", Hat::cap}, {"beanie", Hat::beanie}};
    return kWords;
}

const std::vector<Word<Beard>>& beard_words() {
    static const std::vector<Word<Beard>> kWords{{"none", Beard::none},
                                                 {"stubble", Beard::stubble},
                                                 {"moustache", Beard::moustache},
                                                 {"goatee", Beard::goatee},
                                                 {"full", Beard::full}};
    return kWords;
}

const std::vector<Word<Frames>>& frame_words() {
    static const std::vector<Word<Frames>> kWords{
        {"none", Frames::none}, {"round", Frames::round}, {"square", Frames::square}, {"half", Frames::half}};
    return kWords;
}

const std::vector<Word<Clothes>>& clothes_words() {
    static const std::vector<Word<Clothes>> kWords{
        {"t-shirt", Clothes::tshirt},        {"shirt", Clothes::shirt},   {"sweater", Clothes::sweater},
        {"turtleneck", Clothes::turtleneck}, {"hoodie", Clothes::hoodie}, {"cardigan", Clothes::cardigan},
        {"jacket", Clothes::jacket},         {"suit", Clothes::suit},     {"coat", Clothes::coat},
        {"dress", Clothes::dress},           {"apron", Clothes::apron},   {"vest", Clothes::vest},
        {"uniform", Clothes::uniform}};
    return kWords;
}

// "e0a987"
void read_colour(const Node* node, std::string_view key, std::uint32_t& into, Findings& findings) {
    if (node == nullptr) return;
    const auto text = read_text(*node, key, findings);
    if (!text) return;
    std::uint32_t value = 0;
    const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), value, 16);
    if (text->size() == 6 && problem == std::errc{} && end == text->data() + text->size()) {
        into = value;
        return;
    }
    findings.error("unknown-word", node->at, fmt::format("'{}' is a colour like e0a987, not '{}'", key, *text),
                   {"two letters or digits each for red, green and blue, from 00 to ff, without a #"});
}

void read_colours(Fields& fields, Person& person, Findings& findings) {
    read_colour(fields.need("skin"), "skin", person.skin, findings);
    read_colour(fields.need("hair"), "hair", person.hair, findings);
    read_colour(fields.need("eyes"), "eyes", person.eyes, findings);
    read_colour(fields.need("cloth"), "cloth", person.cloth, findings);
    read_colour(fields.find("under"), "under", person.under, findings);
    read_colour(fields.find("accent"), "accent", person.accent, findings);
}

void read_shapes(Fields& fields, Person& person) {
    struct Share {
        std::string_view key;
        std::int32_t Person::*into;
    };
    constexpr Share kShares[] = {
        {"height", &Person::height},     {"build", &Person::build}, {"face", &Person::face_width},
        {"jaw", &Person::jaw},           {"nose", &Person::nose},   {"brows", &Person::brows},
        {"eye-size", &Person::eye_size}, {"lips", &Person::lips},   {"cheeks", &Person::cheeks}};
    for (const auto& [key, into] : kShares)
        if (const auto share = fields.integer(key, kLeastPercent, kMostPercent))
            person.*into = static_cast<std::int32_t>(*share);
}

Person read_person(const Member& member, Findings& findings) {
    const Findings::Scope scope(findings, fmt::format("in the looks of '{}'", member.key));
    Person person;
    person.name = member.key;
    check_id(member.key, member.key_at, "person", findings);
    Fields fields(member.value, fmt::format("the person '{}'", member.key), findings);
    if (!fields.is_mapping()) return person;
    person.line = fields.need_text("line");
    fields.need("years");
    person.years = static_cast<std::int32_t>(fields.integer("years", 6, 100).value_or(person.years));
    read_colours(fields, person, findings);
    fields.need("cut");
    person.cut = fields.word("cut", cut_words()).value_or(person.cut);
    person.hat = fields.word("hat", hat_words()).value_or(person.hat);
    person.beard = fields.word("beard", beard_words()).value_or(person.beard);
    person.glasses = fields.word("glasses", frame_words()).value_or(person.glasses);
    fields.need("clothes");
    person.clothes = fields.word("clothes", clothes_words()).value_or(person.clothes);
    person.earrings = fields.boolean("earrings").value_or(false);
    person.lashes = fields.boolean("lashes").value_or(false);
    person.freckles = fields.boolean("freckles").value_or(false);
    person.headset = fields.boolean("headset").value_or(false);
    read_shapes(fields, person);
    fields.finish();
    return person;
}

void read_gallery(const Node& root, Gallery& gallery, Findings& findings) {
    Fields top(root, "a file of looks", findings);
    if (!top.is_mapping()) return;
    if (const Node* format = top.need("looks"); format != nullptr && parse_integer(format->text) != 1)
        findings.error("unknown-version", format->at, "this program reads looks of format 1 only", {"write looks: 1"});
    if (const Node* people = top.need("people")) {
        const Fields list(*people, "'people'", findings);
        for (const Member& member : people->members) {
            if (gallery.people.size() == kMostPeople) {
                findings.error("over-limit", member.key_at, fmt::format("there are at most {} people", kMostPeople));
                break;
            }
            gallery.people.push_back(read_person(member, findings));
        }
    }
    top.finish();
}

}  // namespace

Reading<Gallery> read_looks(std::string_view bytes, std::string_view /*display_name*/) {
    return read_whole_file(bytes, Gallery(), read_gallery);
}

}  // namespace composure::scenario
