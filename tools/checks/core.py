"""What base .. scoring, language and analysis never touch: clock, disk, log, screen, thread, chance, floats, globals."""

import re

from . import house, rooms

HEADERS = {
    "core-clock": ("chrono", "ctime", "fmt/chrono.h"),
    "core-disk": ("cstdio", "filesystem", "fstream", "fmt/os.h"),
    "core-screen": ("iostream", "ostream", "istream", "print", "syncstream", "fmt/ostream.h", "fmt/color.h"),
    "core-thread": ("atomic", "barrier", "condition_variable", "execution", "future", "latch", "mutex", "semaphore",
                    "shared_mutex", "stop_token", "thread"),
    "core-float": ("cfenv", "cfloat", "cmath", "complex", "numbers", "valarray"),
    "core-random": ("random",),
    "core-global": ("clocale", "csignal", "locale"),
}

CALLED = r"(?:\bstd::|(?:^|[=({\[,;!&|+*/?:<]|-|\breturn)\s*(?:::)?)"  # a call, not a member or a declaration of that name

WORDS = {
    "core-clock": r"\bstd::chrono\b|\b(?:clock_gettime|gettimeofday|sleep_for|sleep_until)\b"
                  rf"|{CALLED}(?:time|clock)\s*\(",
    "core-disk": r"\bFILE\b|\b(?:fopen|fwrite|fread|freopen)\s*\(|\bstd::(?:[io]?fstream|filesystem)\b",
    "core-screen": r"\b(?:printf|fprintf|vprintf|puts|putchar|perror)\s*\(|\bfmt::print\b|\bstd::(?:cout|cerr|clog|cin)\b",
    "core-thread": r"\bstd::(?:jthread|thread|mutex|atomic\w*|async|future|call_once)\b|\bthread_local\b",
    "core-float": r"\b(?:double|float)\b|(?<![\w.])\d[\d']*\.\d|(?<![\w.])\d+[eE][-+]?\d",
    "core-random": r"\bstd::(?:random_device|mt19937\w*|\w+_distribution|shuffle)\b|(?<![\w.>:])(?:std::)?s?rand\s*\(",
    "core-global": r"\b(?:getenv|setenv|setlocale)\s*\(",
}

ADVICE = {
    "core-clock": "the core has no clock; time comes in as Millis",
    "core-disk": "the core has no disk; bytes come in and go out as values",
    "core-screen": "the core prints nothing; return the text",
    "core-thread": "the core has no threads; the door owns them",
    "core-float": "the core counts in integers; use Permille or Millis",
    "core-random": "chance comes from the seed; use mix64",
    "core-global": "the core has no state of its own outside its arguments; pass it in",
}

CONSTANT = r"\b(?:const|constexpr|constinit\s+const)\b"
NOT_A_VARIABLE = (r"(?:__extension__\s+)?(?:using|typedef|namespace|template|friend|static_assert|class|struct|union|enum|extern|concept|return"
                  r"|requires)\b|.*\boperator\b")


def check(source, report):
    if rooms.room_of(source.path) not in house.CORE:
        return
    for include in source.includes:
        for rule, headers in HEADERS.items():
            if include.name in headers:
                report(source.path, include.line, rule, f"<{include.name}>: {ADVICE[rule]}")
    for rule, words in WORDS.items():
        for match in re.finditer(words, source.code, re.M):
            found = re.search(r"[\w:.]*\w\W*$", match.group(0)).group(0).rstrip("( ")
            report(source.path, source.line_of(match.start()), rule, f"{found}: {ADVICE[rule]}")
    check_globals(source, report)


def check_globals(source, report):
    for around, offset, text in source.statements:
        if around != "function" and re.match(NOT_A_VARIABLE, text, re.S):
            continue
        before_value = re.split(r"[={]", text, maxsplit=1)[0]
        if re.search(CONSTANT, before_value):
            continue
        is_static = re.match(r"(?:inline\s+)?static\b", text)
        if around == "function":
            found = bool(is_static)
        elif around == "type":
            found = bool(is_static) and "(" not in before_value
        else:
            found = "(" not in before_value and bool(re.match(r"(?:[\w:]+(?:<.*>)?[\s*&]+)+\w+\s*(?:\[.*\])?\s*$", before_value, re.S))
        if found:
            name = re.search(r"(\w+)\s*(?:\[.*\])?\s*(?:\(.*)?$", before_value, re.S)
            report(source.path, source.line_of(offset), "core-global",
                   f"{name.group(1) if name else before_value} can change and outlives its function: {ADVICE['core-global']}")
