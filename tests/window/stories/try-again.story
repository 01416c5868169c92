# The debrief from the own estimate to a second try beside the first, and the page to keep.
== play tests/cases/doors/wrong-change.yaml
key enter
wait 7000
click I gave you the right change, I am quite sure, I always check it twice.
wait 7000
click Nobody called you anything. You are the one who is shouting at me here.
wait 8000
click There is nothing I can do about that, those are the rules of this shop.
wait 10000
wait 10000
expect debrief
expect Before you see how it went
expect-layout
screenshot estimate.png
key 4
key 3
key enter
expect What went well
expect That moment again, at 0:14
expect Step 1 of 3; the arrow keys step, too.
expect Calm: you said “Mostly”, and it was 100 of 100. You did better than you thought.
expect-layout
click replay/on
click replay/on
expect Anger +10, trust -8.
screenshot debrief.png
expect-layout
key t
expect play
expect A second try, for practice
wait 3000
click I want to get this right. Shall we count it together?
wait 10000
wait 10000
wait 10000
expect comparison
expect Mrs Tamm: walked out the first time, settled this time.
expect it counts for nothing and is not kept
expect-layout
screenshot comparison.png
key b
expect debrief
quit
status 1
