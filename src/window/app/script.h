// A test script: what a person would press, how long they would wait, and what must be on the screen then. One command
// a line:
//
//     key 1            a key: a character, or enter escape tab up down left right page-up page-down home end space;
//                      shift+ and ctrl+ before it
//     type TEXT        into the field that has the focus
//     click NAME       the middle of the widget with that id ("reply/1") or label
//     move NAME        the pointer goes there without pressing
//     drag FROM TO NAME    the pointer is pressed on it and moved, in hundredths of its width: drag 20 80 timeline
//     wheel N          turns the wheel, up is positive
//     wait MS          time passes (with --virtual-time at once)
//     expect TEXT      the text is part of something on the screen, or the name of the screen
//     expect-not TEXT
//     expect-spoken TEXT    the text is part of something on the screen that has unrolled to its end
//     expect-focus NAME    the widget with that id or label has the focus
//     expect-rings     Tab goes once round the screen, and Shift+Tab back: each widget it reaches is in sight and has a
//                      visible ring
//     expect-layout    nothing is cut off, nothing lies over something else (layout_check.h)
//     expect-in-sight PREFIX    every widget whose id begins so ("reply/") is whole in sight, without scrolling
//     expect-as-anew   a pass that draws the screen anew shows and tells what it showed and told before (shown_check.h)
//     note-layout FILE as expect-layout, but the faults are added to the file, a line each
//     screenshot FILE  a PNG, relative to the script
//     copy FROM TO     the file TO gets the bytes of FROM, both relative to the script, as an editor saves it
//     resize 640x440   the window is made so large
//     quit
//
// Empty lines and lines that begin with # say nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/millis.h"
#include "window/ui/input.h"

namespace composure::window {

struct ScriptStep {
    enum class Kind {
        key,
        type,
        click,
        move,
        drag,
        wheel,
        wait,
        expect,
        expect_not,
        expect_spoken,
        expect_focus,
        expect_rings,
        expect_layout,
        expect_in_sight,
        expect_as_anew,
        note_layout,
        screenshot,
        copy,
        resize,
        quit
    };
    Kind kind = Kind::quit;
    std::string text;  // name, text or file
    InputEvent key;
    Millis wait;
    float wheel = 0;
    float from = 0, to = 0;  // drag: 0..1 of the width
    std::size_t line = 0;
};

// Code: script-line, with the number of the line in the message.
Result<std::vector<ScriptStep>> read_script(std::string_view bytes);

// What did not hold at this step.
tl::unexpected<Error> script_failed(const ScriptStep& step, const std::string& what);

}  // namespace composure::window
