# The whole way with the pointer alone.
== play tests/cases/doors/wrong-change.yaml
move briefing/start
click briefing/start
expect play
wait 1000
click reply/1
expect They are still speaking. Cut in?
click cut-in/no
expect-not Cut in?
click act/consult
click policy/1
expect Refunds over 20 euros need the manager.
wheel -3
click sheet/close
wait 5000
click top/pause
expect Time stands still for everybody.
click pause/go-on
expect Answer before this runs out
click Let me count it again with you. Which note did you give me?
wait 20000
wait 20000
expect debrief
click estimate/skip
screenshot debrief.png
wheel -10
click debrief/home
expect home
status 0
