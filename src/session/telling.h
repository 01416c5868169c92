// What happened, told for a person: in the order in which somebody there would notice it. The one teller of every door;
// a door with a language gives the look-up of its words.
#pragma once

#include <fmt/format.h>

#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/wording.h"
#include "scoring/evidence.h"
#include "session/place_telling.h"
#include "simulation/event.h"
#include "simulation/model.h"
#include "simulation/view.h"

namespace composure::session {

struct Told {
    enum class Kind : std::uint8_t { said, you, shown, note };
    enum class About : std::uint8_t {
        talk,
        mood,    // their face or voice has changed
        comes,   // to the counter, to the phone; back from hold
        people,  // who comes, waits, mutters, goes
        help,
        card,
        act,     // something that the trainee did, or did not
        prompt,  // what to do now
    };
    Millis at;
    Kind kind = Kind::note;
    About about = About::talk;
    CustomerId customer;
    std::string who;    // of what is said: the speaker
    std::string words;  // said, seen, or the note as a sentence
    std::string line;   // all of it for a list of lines, without a newline: "Mrs Tamm: ...", "(...)", "* ..."
};

// Names and texts with their placeholders filled in. The model must outlive it.
struct Teller {
    const simulation::Model& model;
    scoring::Names names;
    LookUp look_up = as_written;

    std::string words(std::string_view text, CustomerId customer) const {
        return scoring::expand(text, model, customer, names);
    }
    std::string name_of(CustomerId customer) const;           // "Mrs Tamm", else the id
    std::string helper(scenario::Helper helper) const;        // "Ms Saar", else "the supervisor", "a colleague"
    std::string helper_at_start(scenario::Helper who) const;  // "Ms Saar", "The supervisor"
    std::string joined(const std::vector<std::string>& people) const;  // "A, B and C"
    std::string speaker(MomentId moment, CustomerId customer) const;   // "Someone in line" for a bystander
    const PlaceTelling& place() const { return telling_of(model.scenario().place); }

    // Looked up, with its places filled. A translation whose places do not fit is passed over.
    template <class... Values>
    std::string fill(const char* english, const Values&... values) const {
        try {
            return fmt::format(fmt::runtime(look_up(english)), values...);
        } catch (const fmt::format_error&) {
            return fmt::format(fmt::runtime(english), values...);
        }
    }
};

// Keeps what has been told already, and each person's mood, so that only a change is worth a line.
class Narrator {
public:
    explicit Narrator(const Teller& teller);

    // The lines of those events that were not told before. `events`: the whole log.
    std::vector<Told> tell(std::span<const simulation::Event> events);

private:
    void tell_one(std::span<const simulation::Event> events, std::size_t at);
    void tell_act(const simulation::Event& event);
    void tell_line(const simulation::Event& event);
    void tell_counter(const simulation::Event& event);
    void tell_help(const simulation::Event& event);
    void tell_said(const simulation::Event& event);
    void tell_reply(const simulation::Event& event);
    void tell_gone(const simulation::Event& event);
    void tell_end(const simulation::Event& event);
    void tell_card(const simulation::Event& event);
    void tell_arrived(std::span<const simulation::Event> events, std::size_t at);
    void tell_acknowledged(std::span<const simulation::Event> events, std::size_t at);
    void tell_lesson(const simulation::Event& event);
    void see_moods(std::span<const simulation::Event> events, std::size_t from);
    void tell_mood();
    void tell_unclear(const simulation::Event& event, const std::string& name);
    void add(Told told);
    void note(const simulation::Event& event, Told::About about, std::string words);
    void say(const simulation::Event& event, std::string who, std::string words, std::string_view again = {});
    void show(const simulation::Event& event, const std::string& text);
    void you(const simulation::Event& event, std::string words);

    Teller teller_;
    std::vector<std::int32_t> anger_;    // thousandths, by customer
    std::vector<std::uint8_t> on_hold_;  // by customer
    CustomerId at_counter_;
    simulation::Mood mood_told_ = simulation::Mood::calm;
    std::size_t told_ = 0;
    std::size_t acknowledged_until_ = 0;  // events before this one stand in one line already
    std::vector<std::string> unserved_;   // names
    Millis now_;
    std::vector<Told> lines_;
};

}  // namespace composure::session
