#!/bin/bash
# with_a_screen.sh PROGRAM SOURCE FOLDER: the window on a screen of X, with keys and the pointer from outside. One test of
# what scripts cannot show: that the operating system's own events arrive.
set -euo pipefail
program=$1 source=$2 folder=$3
rm -rf "$folder" && mkdir -p "$folder"
for needed in Xvfb xdotool; do
    command -v $needed >/dev/null || { echo "$needed is missing; run tools/setup"; exit 1; }
done
exec 3>"$folder/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 2>"$folder/xvfb.log" &
screen=$!
window=
trap 'kill $window $screen 2>/dev/null || true' EXIT
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$folder/display")
export DISPLAY SDL_VIDEODRIVER=x11 SDL_AUDIODRIVER=dummy COMPOSURE_DATA=$source
export XDG_CONFIG_HOME=$folder XDG_DATA_HOME=$folder XDG_STATE_HOME=$folder

"$program" play "$source/tests/cases/doors/wrong-change.yaml" --seed 1 --pace off --size 1280x800 --language en \
    --theme light --records "$folder/records.db" --trainee Ann --record "$folder/played.recording" 2>"$folder/window.log" &
window=$!
id=$(timeout 60 xdotool search --sync --onlyvisible --name '^Composure' | head -1) || true
[ -n "$id" ] || { echo "no window came"; exit 1; }
xdotool windowfocus "$id" || true

press() { xdotool key --window "$id" "$1" && sleep "${2:-1}"; }
sleep 2
press Return 8 # begins; then the first line is spoken to its end
press 2 2
xdotool mousemove 700 300 click 1
sleep 1
press Escape 1
press Return 2 # "Stop now" or "Go on": whichever has the focus, the window still stands
kill -0 $window || { echo "the window is gone"; cat "$folder/window.log"; exit 1; }
press ctrl+q 1 || true # it may be gone before the keys are up
for _ in $(seq 100); do kill -0 $window 2>/dev/null || break; sleep 0.1; done
status=0
wait $window || status=$?
window=
[ "$status" -le 1 ] || { echo "exit status $status"; cat "$folder/window.log"; exit 1; }
grep -q '^act.*reply' "$folder/played.recording" || { echo "no reply was recorded:"; cat "$folder/played.recording"; exit 1; }
echo "keys from outside were recorded"
