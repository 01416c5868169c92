#include "simulation/event.h"

#include <array>

namespace composure::simulation {
namespace {

constexpr std::array kNames{std::string_view("started"),
                            std::string_view("arrived"),
                            std::string_view("came-to-counter"),
                            std::string_view("said"),
                            std::string_view("speech-ended"),
                            std::string_view("clock-started"),
                            std::string_view("clock-cancelled"),
                            std::string_view("offered"),
                            std::string_view("replied"),
                            std::string_view("cut-off"),
                            std::string_view("silence"),
                            std::string_view("listened"),
                            std::string_view("acknowledged"),
                            std::string_view("consulted"),
                            std::string_view("called"),
                            std::string_view("help-unavailable"),
                            std::string_view("help-arrived"),
                            std::string_view("hand-over-began"),
                            std::string_view("handed-over"),
                            std::string_view("limit-set"),
                            std::string_view("reacted"),
                            std::string_view("told-to-leave"),
                            std::string_view("remorse"),
                            std::string_view("moved"),
                            std::string_view("fact-set"),
                            std::string_view("fact-unset"),
                            std::string_view("due"),
                            std::string_view("harm"),
                            std::string_view("patience"),
                            std::string_view("muttered"),
                            std::string_view("pushed-in"),
                            std::string_view("passed-over"),
                            std::string_view("went-with-helper"),
                            std::string_view("gone"),
                            std::string_view("busy"),
                            std::string_view("busy-ended"),
                            std::string_view("breathed"),
                            std::string_view("felt-unsafe"),
                            std::string_view("asked-afterwards"),
                            std::string_view("waits-for-help"),
                            std::string_view("ended"),
                            std::string_view("held"),
                            std::string_view("unclear")};
static_assert(kNames.size() == static_cast<std::size_t>(EventKind::unclear) + 1);

}  // namespace

std::string_view name_of(EventKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

}  // namespace composure::simulation
