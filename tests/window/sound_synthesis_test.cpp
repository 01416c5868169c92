#include "window/sound/sound_synthesis.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "catch.h"

using namespace composure::window;

namespace {

constexpr std::size_t kBlock = 1000;  // 48 a second

// What is heard when a pass wants `wanted(number of the block)`.
std::vector<float> heard(std::size_t blocks, const std::function<Audible(std::size_t)>& wanted) {
    Synthesis synthesis;
    SoundState state;
    std::vector<float> all;
    for (std::size_t block = 0; block < blocks; ++block) {
        state = with(state, wanted(block));
        std::vector<float> samples(kBlock);
        synthesis.fill(samples, state);
        all.insert(all.end(), samples.begin(), samples.end());
    }
    return all;
}

float loudest(std::span<const float> samples) {
    float most = 0;
    for (const float each : samples) most = std::max(most, std::abs(each));
    return most;
}

float loudness(std::span<const float> samples) {
    double sum = 0;
    for (const float each : samples) sum += static_cast<double>(each) * static_cast<double>(each);
    return static_cast<float>(std::sqrt(sum / static_cast<double>(samples.size())));
}

float steepest(std::span<const float> samples) {
    float most = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) most = std::max(most, std::abs(samples[i] - samples[i - 1]));
    return most;
}

bool all_zero(std::span<const float> samples) {
    return std::all_of(samples.begin(), samples.end(), [](float each) { return each == 0; });
}

std::span<const float> seconds(const std::vector<float>& samples, double from, double to) {
    const auto begin = static_cast<std::size_t>(from * kSamplesASecond);
    return std::span(samples).subspan(begin, static_cast<std::size_t>(to * kSamplesASecond) - begin);
}

// Everything at once, as loud as it goes, each once a block again and again.
Audible tumult(std::size_t block) {
    Audible all;
    all.volume = 100;
    all.pressure = 1;
    all.people = 5;
    all.ringing = Ringing::at_hand;
    all.tick = block % 7 == 0;
    all.pop = block % 3 == 0;
    all.bell = block % 5 == 0;
    all.beat = block % 4 == 0;
    return all;
}

Audible murmur(float pressure, int people = 3) {
    Audible audible;
    audible.volume = 100;
    audible.pressure = pressure;
    audible.people = people;
    return audible;
}

}  // namespace

TEST_CASE("at volume 0 every sample is exactly zero") {
    const auto samples = heard(100, [](std::size_t block) {
        Audible audible = tumult(block);
        audible.volume = 0;
        return audible;
    });
    CHECK(all_zero(samples));
}

TEST_CASE("with nothing to be heard every sample is zero at every volume") {
    CHECK(all_zero(heard(100, [](std::size_t) { return Audible{.volume = 100}; })));
}

TEST_CASE("no sample is too loud, even when everything sounds at once") {
    const auto samples = heard(1000, tumult);
    CHECK(loudest(samples) < kLoudestSample);
    CHECK(loudest(samples) > 0.2F);  // it did sound
}

TEST_CASE("nothing clicks: from one sample to the next is a small step") {
    for (const std::size_t change : {1U, 3U, 10U, 50U}) {
        const auto samples = heard(600, [&](std::size_t block) {
            Audible audible = tumult(block);
            switch (block / change % 5) {  // everything changes all the time
                case 0: audible.volume = 0; break;
                case 1: audible.pressure = 0; break;
                case 2: audible.people = 0; break;
                case 3: audible.ringing = Ringing::behind_a_talk; break;
                default: audible.ringing = Ringing::none; break;
            }
            return audible;
        });
        CHECK(steepest(samples) < 0.09F);  // all of it at once; a sine of 1,000 Hz at full level has 0.13
    }
}

TEST_CASE("a sound alone begins and ends softly") {
    const auto alone = [](bool Audible::*sound) {
        return heard(120, [sound](std::size_t block) {
            Audible audible{.volume = 100, .pressure = sound == &Audible::beat ? 0.01F : 0};
            audible.*sound = block == 10;
            return audible;
        });
    };
    for (const auto sound : {&Audible::tick, &Audible::pop, &Audible::bell}) {
        const auto samples = alone(sound);
        CHECK(loudest(samples) > 0.1F);
        CHECK(loudest(samples) < 0.2F);
        CHECK(steepest(samples) < 0.04F);
        CHECK(all_zero(seconds(samples, 0, 0.2)));
        CHECK(all_zero(seconds(samples, 1.8, 2.5)));
    }
}

TEST_CASE("the murmur is the louder the more pressure there is, and the more people wait") {
    float before = 0;
    for (const float pressure : {0.1F, 0.3F, 0.5F, 0.7F, 1.0F}) {
        const auto samples = heard(300, [&](std::size_t) { return murmur(pressure); });
        const float now = loudness(seconds(samples, 2, 6));
        CHECK(now > before * 1.1F);
        before = now;
    }
    CHECK(before < 0.1F);  // a murmur
    before = 0;
    for (const int people : {0, 1, 2, 5}) {
        const auto samples = heard(300, [&](std::size_t) { return murmur(1, people); });
        const float now = loudness(seconds(samples, 2, 6));
        CHECK(now > before);
        before = now;
    }
}

TEST_CASE("pressure that comes all at once is heard to rise over a second") {
    const auto samples = heard(150, [](std::size_t block) { return murmur(block < 24 ? 0 : 1); });
    CHECK(all_zero(seconds(samples, 0, 0.5)));
    const float first = loudness(seconds(samples, 0.5, 0.7)), then = loudness(seconds(samples, 0.9, 1.1));
    const float last = loudness(seconds(samples, 1.6, 2.4));
    CHECK(first < 0.35F * last);
    CHECK(then < 0.85F * last);
}

TEST_CASE("after a silence the murmur rises from nothing again") {
    const auto samples = heard(400, [](std::size_t block) {
        Audible audible = murmur(1);
        if (block >= 150 && block < 200) audible.volume = 0;
        return audible;
    });
    const std::size_t returns = 200 * kBlock;
    const auto after = [&](double from, double to) {
        return loudness(seconds(samples, static_cast<double>(returns) / kSamplesASecond + from,
                                static_cast<double>(returns) / kSamplesASecond + to));
    };
    CHECK(all_zero(std::span(samples).subspan(returns - 20 * kBlock, 20 * kBlock)));
    CHECK(after(0, 0.2) < 0.35F * after(2, 3));
}

TEST_CASE("volume goes down to zeros within a fifth of a second, and louder settings are louder") {
    const auto samples = heard(100, [](std::size_t block) {
        Audible audible = tumult(block);
        if (block >= 48) audible.volume = 0;
        return audible;
    });
    CHECK_FALSE(all_zero(seconds(samples, 1.0, 1.1)));
    CHECK(all_zero(seconds(samples, 1.2, 2)));
    float before = 0;
    for (const int volume : {1, 25, 50, 75, 100}) {
        const auto at = heard(200, [&](std::size_t) {
            Audible audible = murmur(1);
            audible.volume = volume;
            return audible;
        });
        CHECK(loudness(at) > before);
        before = loudness(at);
    }
}

TEST_CASE("the same wishes give the same samples") { CHECK(heard(300, tumult) == heard(300, tumult)); }

TEST_CASE("however the samples are asked for, they are the same") {
    SoundState state = with({}, tumult(0));
    Synthesis in_one, in_many;
    std::vector<float> one(4800), many(4800);
    in_one.fill(one, state);
    for (std::size_t at = 0; at < many.size(); at += 160) in_many.fill(std::span(many).subspan(at, 160), state);
    CHECK(one == many);
    in_one.fill({}, state);  // of no samples
    CHECK_FALSE(in_one.silent());
}

TEST_CASE("what began while nothing could be heard does not come late") {
    SoundState state = with({}, {.volume = 0, .tick = true, .pop = true, .bell = true, .beat = true});
    CHECK(state == SoundState{});
    Synthesis synthesis;
    state = with(state, {.volume = 100});
    std::vector<float> samples(kSamplesASecond);
    synthesis.fill(samples, state);
    CHECK(all_zero(samples));
}

TEST_CASE("a sound comes 300 times as the first time") {
    Synthesis synthesis;
    SoundState state;
    std::vector<float> samples(kSamplesASecond / 5);
    for (int time = 0; time < 300; ++time) {
        state = with(state, {.volume = 100, .tick = true});
        synthesis.fill(samples, state);
        CHECK(loudest(samples) > 0.05F);
    }
}

TEST_CASE("wishes beyond what there is are taken as the most or the least") {
    Audible wild;
    wild.volume = 1000;
    wild.pressure = 40;
    wild.people = 900;
    CHECK(with({}, wild) == with({}, {.volume = 100, .pressure = 1, .people = 5}));
    wild.volume = wild.people = -4;
    wild.pressure = -1;
    CHECK(with({}, wild) == SoundState{});
}

TEST_CASE("the telephone rings in bursts, and behind a talk more softly and seldom") {
    const auto ring = [](Ringing how) {
        return heard(480, [how](std::size_t) { return Audible{.volume = 100, .ringing = how}; });
    };
    const auto full = ring(Ringing::at_hand), soft = ring(Ringing::behind_a_talk);
    CHECK(loudest(seconds(full, 0.3, 0.8)) > 0.08F);
    CHECK(all_zero(seconds(full, 1.1, 3.9)));
    CHECK_FALSE(all_zero(seconds(full, 4.1, 4.8)));
    CHECK(loudest(soft) < 0.5F * loudest(full));
    CHECK(all_zero(seconds(soft, 0.5, 7.9)));
    CHECK_FALSE(all_zero(seconds(soft, 8.1, 8.3)));
}

TEST_CASE("the heart beats twice, and not at all without pressure") {
    const auto beats = [](float pressure) {
        return heard(
            48, [&](std::size_t block) { return Audible{.volume = 100, .pressure = pressure, .beat = block == 0}; });
    };
    CHECK(all_zero(beats(0)));
    CHECK_FALSE(all_zero(beats(0.5F)));
}
