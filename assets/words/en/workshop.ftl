### The workshop: participants, votes, outcome, follow-up.

room-part-prepare = Prepare
room-part-vote = Vote
room-part-outcome = Outcome
room-part-follow-up = Follow-up
room-leave = Back to the dossier
room-enter = Workshop
command-room = Open the workshop
home-workshop = Run a workshop
home-workshop-text = In a meeting, before a projector: everyone votes, views are shown together, dissents are kept. The workshop opens from any dossier too.
home-workshop-name = Run a workshop: { $persona }
home-workshop-example = Example: eight participants, two rounds
participant-number = no. { $n }
participant-twin = { $name } ({ $n })

## Prepare

room-prepare-title = Prepare the workshop
room-prepare-lead = Everyone first gives their view alone; the group then discusses where views differ. Every vote stays in the dossier.
room-participants = { $n ->
    [0] Who takes part?
    [one] One participant
   *[other] { $n } participants
}
room-participants-text = A role is enough, a name is never needed. With mere numbers, nobody can be recognised.
room-names = Names or roles, separated by commas
room-names-hint = Procurement, IT department, councillor for digital affairs…
room-add = Add
room-numbers = Or mere numbers:
room-add-numbers = { $n ->
    [one] one number
   *[other] { $n } numbers
}
room-remove = Remove { $name }
room-attributed = Documents say who holds which view
room-attributed-text = To be decided together before the first vote. Otherwise views stay in the dossier, and documents report them without names.
room-alone = Each on their own, before the meeting
room-alone-text = Prepare a file for each participant, or print the participant’s sheet. Files that were filled are gathered here, in any order and as often as you like: nothing is counted twice.
room-prepare-files = Prepare a file for each participant
room-sheet = Participant’s sheet (PDF)
room-gather = Gather the filled files
room-gathered = “{ $file }”: answers of { $name } added
room-gathered-nothing = “{ $file }”: nothing new
room-gathered-group = “{ $file }”: votes of a group added
room-sheets-text = Sheets handed back on paper: pick a participant, then type their answers one after the other, out of the group’s sight.
room-sheet-enter = Enter the sheet: { $name }
room-sheet-of = Sheet: { $name }
room-sheet-end = Stop this sheet
room-line = { $name }: { $text }
room-disputed-hidden = { $n ->
    [one] One participant answered in several ways
   *[other] { $n } participants answered in several ways
}
room-disputed-hidden-text = Their files contradict each other: the vote does not count until they vote again. Begin another round.
notice-crowd = Too many participants
notice-text-crowd = { $path } was not gathered: a workshop has 200 participants at most.
room-left-out = Left in this file, for the group is to decide: { $parts }.
left-out-values = values of parameters
left-out-requirements = levels and wordings of requirements
left-out-positions = founders’ positions
left-out-criteria = weights of criteria
left-out-follow-up = follow-up of the checklist
room-reveal-all = { $n ->
    [one] Show the votes on the need that everyone answered
   *[other] Show the votes on the { $n } needs that everyone answered
}
room-skip-agreed = { $n ->
    [one] Keep the answer to the need that is agreed on, and turn to the debate
   *[other] Keep the answers to the { $n } needs that are agreed on, and turn to the debate
}
room-proposals = { $n ->
    [one] One need proposed by a participant
   *[other] { $n } needs proposed by participants
}
room-take-up = Add to the dossier
room-take-up-name = Add the need “{ $need }” to the dossier
room-rules = Rules, fixed before the first vote
room-rules-text = Votes are hidden until they are shown together. The group keeps the median, never an average; below { $quorum } votes, nothing is said of agreement. A vote at least { $dissent } levels from the median is a dissent: it is kept with its reason. At most { $rounds } rounds on a need; fewer when votes agree, or when less than { $settled }% of them change.
room-begin = Begin the votes
room-clear = Erase participants and votes
room-clear-text = Erasing takes the names, votes and notes of the workshop out of the dossier. It can be undone as long as the dossier stays open; answers that were kept remain.

## Vote

room-nobody = Nobody takes part yet
room-nobody-text = Add one participant at least: a role, a name or a mere number.
room-go-prepare = Add participants
room-need-open = Need { $n }: { $need }, no vote yet
room-need-shown = Need { $n }: { $need }, votes shown, to be concluded
room-need-settled = Need { $n }: { $need }, answer kept
room-need-parked = Need { $n }: { $need }, kept for later
room-time-left = Time left: { $time }
room-time-over = Time is up
room-time-run = Start the clock
room-time-hold = Hold the clock
room-time-again = Start the clock again
room-minutes = { $n } min
room-minutes-name = { $n } minutes for each need
room-round = Round { $round }: votes hidden
room-round-shown = Round { $round }
room-round-before = In the round before: { $votes }
room-argument = { $answer }: “{ $reason }”
room-progress = { $done } votes of { $all }
room-called = Vote – { $name }
room-cast = Vote – { $name }: { $answer }
room-hidden = What is entered is not shown. Keys 1 to 5, then the next participant; pick a name to correct their vote.
room-all-voted = Everyone has voted.
room-reveal = Show the votes
room-person-voted = { $name }, has voted
room-person-waiting = { $name }, has not voted yet
room-nobody-knows = Nobody gave an importance.
room-votes-of = { $level }: { $n }
room-spread = { $votes }. Median: { $median }.
room-legend = A dot for each vote. The band covers half of the votes, the frame marks the median.
room-legend-rounds = A dot for each vote, a ring for each vote of the round before. The band covers half of the votes, the frame marks the median.
room-unknown = { $n ->
    [one] One participant does not know.
   *[other] { $n } participants do not know.
}
room-moved = Since the round before, { $changed } views of { $of } changed: the median moves from “{ $before }” to “{ $now }”.
room-moved-little = { $changed ->
    [0] No view changed since the round before.
    [one] Since the round before, one view of { $of } changed; the median stays.
   *[other] Since the round before, { $changed } views of { $of } changed; the median stays.
}
agreement-too-few = Too few votes
agreement-full = Agreement
agreement-partial = Partial agreement
agreement-none = To be debated
room-next-wait = A vote is missing, or one has to be settled.
room-next-settle = The votes agree: the group can keep the median.
room-next-stable = Views hardly move any more. Keep the median: dissents are kept with their reasons.
room-next-last = That was the last round. Keep the median: dissents are kept with their reasons.
room-next-again = Views differ. Those at the extremes say why, then everyone votes again.
room-vote-again = Vote again (round { $round })
room-keep = Keep the median: { $answer }
room-kept = Answer kept by the group:
room-kept-name = Answer of the group to “{ $need }”
room-disputed = { $name } answered in several ways: which one counts?
room-disputed-keep = { $answer }
room-disputed-keep-reason = { $answer } (“{ $reason }”)
room-dissents = Dissents
room-dissents-text = Far from the median. Their reasons are kept and reported: they will help those who were not there.
room-dissent = Dissent { $n }: { $answer }. Why?
room-dissent-of = { $name }: { $answer }. Why?
room-dissent-hint = In one sentence
room-discussion = Notes of the discussion
room-discussion-name = Notes of the discussion on “{ $need }”
room-discussion-hint = Arguments heard, facts to check, points agreed
room-next = Next need
room-before = Previous need
room-park = Keep for later
room-unpark = Take this need up again
room-to-outcome = See the outcome

## Outcome

room-outcome-title = Outcome of the workshop
room-outcome-lead = What the group shares, what divides it, and what that changes.
room-outcome-none = No vote was shown yet
room-outcome-none-text = The outcome builds up as votes are shown.
concordance-none = Concordance: without object
concordance-none-text = It takes at least two participants who voted on every need shown, two needs, and votes that are not all equal.
concordance-weak = The group orders the needs in very different ways
concordance-moderate = The group orders the needs in rather different ways
concordance-good = The group orders the needs in rather similar ways
concordance-strong = The group orders the needs in very similar ways
concordance-word-weak = weak
concordance-word-moderate = moderate
concordance-word-good = good
concordance-word-strong = strong
concordance-text = Kendall’s coefficient of concordance W: { $w }, from 0 (no common order) to 1 (the same order for all). Worked out on { $participants } participants of { $all }, those who voted on the { $needs } needs shown.
room-adopt = Put the group’s answers into the dossier
room-adopt-text = Medians become the answers of the dossier, except for needs kept for later and for those to which the group kept an answer already.
room-adopted = The dossier holds the group’s answers
room-report = Report (DOCX)
room-report-pdf = Report (PDF)
room-priorities = Shared priorities
room-priorities-text = First the median, then agreement: with equal medians, what the group agrees on comes first.
room-see = See again
room-see-name = See the votes on “{ $need }” again
room-parked = { $n ->
    [one] One need kept for later
   *[other] { $n } needs kept for later
}
room-open = { $n ->
    [one] One need without votes shown
   *[other] { $n } needs without votes shown
}
room-effects = { $n ->
    [0] No dissent
    [one] One dissent, and its effect on the result
   *[other] { $n } dissents, and their effect on the result
}
room-effects-text = A dissent that changes nothing can wait; one that changes solutions is worth a check.
room-quartiles = If the group leaned a little more to one side
effect-dissent = { $n ->
    [one] If the lone view prevailed, “{ $answer }” for { $need }
   *[other] If the { $n } distant views prevailed, “{ $answer }” for { $need }
}
effect-quartile = If “{ $answer }” were kept for { $need }
effect-none = Nothing would change: no status, no leading solution.
effect-status = { $solution } would go from “{ $was }” to “{ $is }”
effect-enters = { $n ->
    [one] { $solutions } would come among the first three
   *[other] { $solutions } would come among the first three
}
effect-leaves = { $n ->
    [one] { $solutions } would leave the first three
   *[other] { $solutions } would leave the first three
}
room-leaders = Who would be served by what
room-leaders-text = An average hides opposed groups. This is what would come first if each one’s votes were the answers.
room-leader = { $solution } comes first for { $n } participants of { $all }
room-wishes = Decisions taken each on their own
room-wishes-text = The group decided nothing: decisions are taken at the step of solutions.
room-wish = { $name }: { $decision }
room-somebody = a participant

## Follow-up

follow-up-title = Follow-up of the team
follow-up-lead = From one meeting to the next: who follows what up, by when, and how far it has come.
follow-up-none = Nothing to follow up yet
follow-up-none-text = What is followed up are solutions retained or in place. Decide on them first, at the step of solutions.
follow-up-decide = Decide on solutions
follow-up-since = { $n ->
    [0] Nothing changed since the meeting of { $date }
    [one] One change since the meeting of { $date }
   *[other] { $n } changes since the meeting of { $date }
}
follow-up-late = { $n ->
    [one] One due date has passed
   *[other] { $n } due dates have passed
}
follow-up-late-line = { $solution }, due on { $date }
follow-up-progress = Progress of “{ $solution }”
follow-up-owner = Owner
follow-up-owner-name = Owner of “{ $solution }”
follow-up-due = Due date
follow-up-due-name = Due date of “{ $solution }”
follow-up-remark = Remark
follow-up-remark-name = Remark on “{ $solution }”
follow-up-close-title = Close the meeting
follow-up-close-text = The state of the list is kept: the next meeting will tell what changed since.
follow-up-day = Date of the meeting
follow-up-note = Minutes in a few words
follow-up-note-hint = Decisions, what is blocked, next date
follow-up-close = Close the meeting of { $date }
follow-up-export = Checklist (PDF)
follow-up-past = Past meetings
follow-up-meeting = { $date }: { $done } of { $all } done
progress-not-started = Not started
progress-ongoing = Ongoing
progress-blocked = Blocked
progress-done = Done
follow-up-decision = Decision
follow-up-advance = Progress
follow-up-new = new line
follow-up-gone = not followed up any more
follow-up-changed = { $what }: { $before } → { $now }
follow-up-nothing = none

## Files

dialog-gather = Files filled by participants
dialog-prepare = Folder in which to write the participants’ files
path-gather = Gather
path-prepare = Write here
notice-prepared = { $n ->
    [one] One file prepared
   *[other] { $n } files prepared
}
notice-text-prepared = In { $path }. Give each participant theirs; once filled, gather them at the step “Prepare”.
notice-other-persona = This file is made for another persona
notice-text-other-persona = { $path }: its answers are about other needs. Nothing was added.
field-respondent = Who answers (for a workshop)
field-hint-respondent = A role is enough: procurement department

## Report

report-title = Workshop report
report-method = { $n ->
    [one] One participant, without a name in this document.
   *[other] { $n } participants, without names in this document.
} Votes stayed hidden until they were shown together. The group keeps the median, never an average; below { $quorum } votes, nothing is said of agreement. A vote at least { $dissent } levels from the median is a dissent. At most { $rounds } rounds on a need; fewer when votes agree, or when less than { $settled }% of them change. Every vote is kept in the dossier.
report-method-attributed = { $n ->
    [one] One participant: { $names }.
   *[other] { $n } participants: { $names }.
} The group decided that this document says who holds which view. Votes stayed hidden until they were shown together. The group keeps the median, never an average; below { $quorum } votes, nothing is said of agreement. A vote at least { $dissent } levels from the median is a dissent. At most { $rounds } rounds on a need; fewer when votes agree, or when less than { $settled }% of them change. Every vote is kept in the dossier.
report-concordance = Concordance: { $strength }
report-priorities-caption = Needs by median, then by agreement
report-column-rank = Rank
report-column-median = Median
report-column-votes = Votes
report-column-agreement = Agreement
report-column-rounds = Rounds
report-rounds = How views moved
report-rounds-caption = Needs voted on more than once; half of the votes lie between the quartiles
report-column-round = Round
report-column-first-quartile = First quartile
report-column-third-quartile = Third quartile
report-column-changed = Views changed
report-changed = { $changed } of { $of }
report-dissents = Dissents
report-dissents-caption = Views far from the median, and what they would change
report-column-view = View
report-column-reason = Reason
report-column-effect = Effect on the result
report-no-reason = Not given
report-no-dissent = No view is far from the median.
report-quartiles = If the group leaned a little more to one side
report-quartiles-caption = Answers close by that would change the result
report-column-answer = Answer
report-leaders-caption = Solution that comes first, were each one’s votes the answers
report-column-first-for = First for
report-share = { $n } participants of { $all }
report-otherwise = Answers of the dossier other than the median
report-otherwise-caption = Where the dossier says something else than the votes
report-column-held = Answer of the dossier
report-column-state = Why
report-chosen = Kept by the group after discussion
report-not-kept = The group has not concluded yet
report-discussions = Notes of the discussion
report-discussions-caption = What was noted, need by need
report-column-notes = Notes
report-put-off = To be taken up again
report-put-off-caption = Needs without conclusion
report-parked = Kept for later
report-open = No votes shown
report-proposals = Needs proposed
report-proposals-caption = Proposed by participants, not in the dossier yet
report-column-kind = Kind
report-wishes-caption = What participants decided alone; the group decided nothing
report-column-wishes = Decisions
report-wish-reason = { $name }: { $decision } ({ $reason })
