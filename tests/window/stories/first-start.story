# Somebody starts the program for the first time: who are you, then the guided first day; the second start knows them.
==
expect welcome
expect-layout
screenshot who.png
click people/tutorial
expect briefing
expect Your first day
expect-layout
key enter
expect play
wait 8000
click coach/no-more
wait 16000
screenshot first-day.png
click Good morning. Oh dear, the poor thing. Let me have a look at it.
wait 16000
click A present, and now this. That hurts. Do you still have the little label?
wait 16000
expect play
key escape
expect Stop here?
click stop/stop
wait 1000
quit
status 0
==
expect home
expect Your first day
expect-layout
screenshot home.png
quit
status 0
