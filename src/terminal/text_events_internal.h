// What happened, as lines for a person: in the order in which somebody at the counter would notice it.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "scoring/evidence.h"
#include "simulation/event.h"
#include "simulation/model.h"
#include "simulation/view.h"
#include "terminal/place_words_internal.h"

namespace composure::terminal {

struct Told {
    enum class Kind : std::uint8_t { said, you, shown, note };
    Millis at;
    Kind kind = Kind::note;
    std::string line;  // without a newline
};

// Names and texts with their placeholders filled in. Both references must outlive it.
struct Teller {
    const simulation::Model& model;
    const scoring::Names& names;

    std::string words(std::string_view text, CustomerId customer) const {
        return scoring::expand(text, model, customer, names);
    }
    std::string name_of(CustomerId customer) const;                   // "Mrs Tamm", else the id
    std::string helper(scenario::Helper helper) const;                // "Ms Saar", else "the supervisor", "a colleague"
    std::string speaker(MomentId moment, CustomerId customer) const;  // "Someone in line" for a bystander
    const PlaceWords& place() const { return words_of(model.scenario().place); }
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
    void add(Told::Kind kind, std::string line);
    void note(std::string words) { add(Told::Kind::note, "* " + std::move(words)); }

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

std::string clock_time(Millis at);  // "1:12"
std::string capitalised(std::string text);

}  // namespace composure::terminal
