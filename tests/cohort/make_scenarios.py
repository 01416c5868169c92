#!/usr/bin/env python3
"""Writes scenarios for the simulated cohort: the same few situations at other counters, with other things and people.

  make_scenarios.py FOLDER COUNT      shop-1.yaml ... in FOLDER; every one is meant for assessment

Plain, but whole: two customers, a provocation, something beyond the trainee's authority, and in every other one a
request that tempts to call for help without need.
"""

import pathlib
import sys

SHOPS = [
    ("a library", "the reservation", "Ms Oja", ["Mrs Saks", "Mr Ilves"]),
    ("a bakery", "the cake", "Mr Kuusk", ["Mr Laane", "Ms Pihl"]),
    ("a bicycle shop", "the repair", "Ms Rand", ["Ms Tooming", "Mr Vares"]),
    ("a ticket office", "the ticket", "Mr Sepp", ["Mr Kivi", "Mrs Lepik"]),
    ("a pharmacy", "the order", "Ms Allik", ["Mrs Org", "Mr Teder"]),
    ("a shoe repair", "the heel", "Mr Must", ["Ms Kallas", "Mr Roos"]),
    ("a hotel desk", "the room", "Ms Hein", ["Mr Paju", "Mrs Luik"]),
    ("a garden centre", "the tree", "Mr Saar", ["Mrs Uibo", "Mr Jarv"]),
    ("a museum shop", "the guide", "Ms Nurk", ["Mr Ots", "Ms Kask"]),
    ("a phone shop", "the screen", "Mr Parts", ["Ms Rebane", "Mr Kuld"]),
]

CUSTOMER = """\
  first:
    name: {first}
    mood: irritated
    hidden: It was meant as a present, and the day for it is today.
    remorse: I am sorry. That was not meant for you.
    escalation: {{needs: supervisor, due: {{reached: wants-more}}, within: 25s, answer: with-help}}
    moments:
      begins:
        says: I was told that {thing} is ready today. I have asked three times already.
        is: remark
        calls-for: [takes-seriously, asks-open]
        replies:
          - {{say: "Three times is two too many. What were you told, and when?", does: all-of-it, then: story}}
          - {{say: "Nobody can have told you that, we never promise a day.", does: contradicts, then: heated, better: "Ask what was said before anybody is right."}}
          - {{say: "I will look. It takes as long as it takes.", does: ignores, then: story, better: "Name what they waited for, and ask."}}
          - {{say: "You could have telephoned before you came all this way.", does: blames-customer, then: heated, better: "The way is behind them; look ahead."}}
      heated:
        says: Are you all asleep in here, or just plain stupid?
        is: insult
        calls-for: [lets-it-pass, takes-seriously]
        changes: {{anger: +12}}
        replies:
          - {{say: "I want to get this right for you. Let me look it up now.", does: all-of-it, then: story, otherwise: wants-more}}
          - {{say: "Nobody here is asleep, and you will take that back.", does: has-last-word, then: wants-more, better: "Let their word be the last one."}}
          - {{say: "Oh, charming. A real pleasure to meet you, too.", does: sarcastic, then: wants-more, better: "Answer the matter alone."}}
          - {{say: "Please calm down, there is no reason to be like that.", does: tells-to-calm-down, then: wants-more, better: "Do something; calm follows."}}
          - {{say: "Stupid is who cannot read a collection date, my dear.", does: insults, then: wants-more, why: "It calls a customer stupid, whoever said it first.", better: "Let their word be the last one."}}
      story:
        says: They told me today at noon. And I stand here like a fool with {thing} not done.
        calls-for: [names-the-feeling, apologises]
        replies:
          - {{say: "That is maddening, and it is our doing. I am sorry.", does: all-of-it, then: wants-more}}
          - {{say: "Yes, but we have been very busy this week, you see.", does: yes-but, then: wants-more, better: "Leave the week out of it and say sorry once."}}
          - {{say: "My colleague should have written that down properly.", does: blames-colleague, then: wants-more, better: "You are the house now; say we."}}
          - {{say: "Then you get all of it free, I will simply not ring it up.", does: [gives-in, beyond-authority], then: thanks, better: "Fetch the one who may decide about money."}}
      wants-more:
        says: I want my money back, all of it, and somebody who can decide that.
        wait: long
        calls-for: [gets-help, explains-solution]
        replies:
          - {{say: "That is for {boss} to decide. I am calling now, and I stay with you.", does: all-of-it, calls: supervisor, then: wait-for-help}}
          - {{say: "There is nobody who can decide that, those are the rules.", does: [fobs-off, refuses-help], then: cold, better: "Call the one who may decide."}}
          - {{say: "That I can decide myself. You get half of it back.", does: [beyond-authority, claims-authority], then: thanks, better: "More than ten euros is not yours to give."}}
          - {{say: "Let us wait and see what tomorrow brings, shall we?", does: fobs-off, then: cold, better: "Say what happens now."}}
      cold:
        says: Then I know where I stand. I will write about this place tonight.
        is: complaint
        calls-for: [thanks-complaint, offers-option]
        replies:
          - {{say: "Thank you for saying it here. I can call {boss} for you now.", does: all-of-it, calls: supervisor, then: wait-for-help}}
          - {{say: "Write what you like, nobody reads that.", does: mocks-request, ends: walked-out, better: "A complaint is a right; thank for it."}}
          - {{say: "Please do not, we live from our good name here.", does: justifies, ends: walked-out, better: "Offer a way on instead."}}
      with-help:
        who: supervisor
        says: Good afternoon. I have heard what was promised; let us put it right.
        ends: handed-over
      thanks:
        says: Well. I did not expect that.
        ends: resolved
"""

SECOND = """\
  second:
    name: {second}
    mood: calm
    arrives: {arrives}s
    hidden: {hidden}
    {escalation}
    mutters: [Is this going to take all day?]
    moments:
      asks:
        says: Sorry to trouble you. {odd}
        is: odd-request
        calls-for: [takes-seriously, offers-option]
        replies:
          - {{say: "Certainly not a silly question. Let me think how we can do it.", does: all-of-it, then: and-then}}
          - {{say: "Ha! That is the best one I have heard all week.", does: laughs-at, then: hurt, better: "Take it as they mean it."}}
          - {{say: "That is really not what we are here for.", does: ignores, then: hurt, better: "Say what is possible."}}
      hurt:
        says: I only asked. You need not make a face.
        is: remark
        calls-for: [apologises, takes-seriously]
        replies:
          - {{say: "You are right, and I am sorry. Tell me again what you need.", does: all-of-it, then: and-then}}
          - {{say: "I made no face at all, that is just how I look.", does: contradicts, then: and-then, better: "Whether or not; say sorry and go on."}}
          - {{say: "You people are too easily hurt these days.", does: blames-customer, ends: walked-out, better: "One sorry costs nothing."}}
      and-then:
        says: It would have to be by four o'clock, though.
        calls-for: [offers-choice, checks-satisfied]
        replies:
          - {{say: "By four I can do the one, by six the other. Would either suit you?", does: all-of-it, then: good}}
          - {{say: "By four, word of honour, no matter what.", does: over-promises, then: good, better: "Promise what you know."}}
          - {{say: "Four o'clock. Next please, there are people waiting.", does: hurries, then: good, better: "You are the one who hurries; ask whether that suits."}}
      good:
        says: That will do nicely. Thank you.
        ends: resolved
"""

ODD = [
    "Could you keep this bag of stones for me until four?",
    "Would you read this letter to me? I have the wrong glasses.",
    "May I charge my hearing aid at your socket?",
    "Can you tell me which of these two is more like a Tuesday?",
    "Could somebody hold my goldfish while I look round?",
]


def scenario(number):
    place, thing, boss, people = SHOPS[number % len(SHOPS)]
    foil = number % 2 == 0
    second = SECOND
    return f"""\
# Written by tests/cohort/make_scenarios.py for the simulated cohort.
composure: 1
title: {place[2:].strip().capitalize()}, half past {1 + number % 9}
language: en
place: counter
level: {1 + number % 4}
minutes: 3
use: assessment
brief: You serve at the counter of {place}. More than ten euros back is for {boss} to decide.
policies:
  money: {{says: More than ten euros back is for {boss} to decide., exception: {{says: Up to ten euros are yours., authority: you, limit: ten euros}}}}
  manners: {{says: Nobody here has to listen to names., may-end: after 1 limit}}
team:
  supervisor: {{name: {boss}, arrives: {10 + number % 3 * 5}s, free: now}}
customers:
""" + CUSTOMER.format(first=people[0], thing=thing, boss=boss) + second.format(
        second=people[1], arrives=20 + 5 * (number % 4), hidden="They ask because nobody else would listen today.",
        odd=ODD[number % len(ODD)],
        escalation="escalation: {needs: supervisor, due: never}" if foil else "trust: 50")


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"shop-{number + 1}.yaml").write_text(scenario(number), encoding="utf-8")


if __name__ == "__main__":
    main()
