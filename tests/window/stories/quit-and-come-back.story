# The window closes in the middle of a play; the next day it goes on where it was, to its end.
== play tests/cases/doors/wrong-change.yaml
key enter
wait 7000
click Let me count it again with you. Which note did you give me?
wait 1000
screenshot left.png
quit
status 1
== play --continue
expect briefing
expect You go on where you were
screenshot again.png
key enter
expect play
wait 20000
wait 20000
expect debrief
expect Kept as 
screenshot debrief.png
quit
status 0
