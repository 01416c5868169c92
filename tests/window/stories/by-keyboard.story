# The whole way with the keyboard alone: from the briefing to the debrief, with everything at hand on the way.
== play tests/cases/doors/wrong-change.yaml
expect briefing
expect The wrong change
expect-layout
screenshot briefing.png
key enter
expect play
wait 1000
key 1
expect They are still speaking. Cut in?
expect-focus cut-in/no
expect-layout
key enter
expect-not Cut in?
key c
expect Policy cards
expect-focus policy/1
key enter
expect Refunds over 20 euros need the manager.
key escape
expect-not Refunds over 20 euros need the manager.
wait 5000
expect Answer before this runs out
screenshot play.png
key tab
key p
expect Time stands still for everybody.
key p
key 2
wait 1000
expect You: Let me count it again with you. Which note did you give me?
wait 20000
wait 20000
expect debrief
expect Before you see how it went
key 4
key enter
expect What went well
screenshot debrief.png
key page-down
key end
key h
expect home
status 0
