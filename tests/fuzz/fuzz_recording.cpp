// Any bytes as a recording: what can be read is written again the same, and replaying it fails with a reason or works.
#include <cstddef>
#include <cstdint>

#include "common.h"
#include "simulation/recording.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace composure;
    const Result<simulation::Recording> recording = simulation::read_recording(fuzz::text(data, size));
    if (!recording) {
        if (recording.error().code.empty() || recording.error().message.empty()) std::abort();
        return 0;
    }
    const Result<simulation::Recording> again = simulation::read_recording(simulation::write_recording(*recording));
    if (!again || !(*again == *recording)) std::abort();

    const simulation::Model& model = fuzz::model();
    simulation::Recording ours =
        *recording;  // the digests of bytes from nowhere never fit, so that they would hide the rest
    ours.rules = simulation::kRulesVersion;
    ours.scenario = model.scenario().id;
    ours.scenario_digest = model.scenario().digest;
    ours.conduct_digest = model.vocabulary().digest;
    const Result<simulation::Simulation> played = simulation::replay_until(model, ours, Millis{600'000});
    if (!played && played.error().code.empty()) std::abort();
    return 0;
}
