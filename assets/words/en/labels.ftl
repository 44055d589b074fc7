# Names of the terms, shared by the window, the terminal and the documents.

kind-expectation = Expectation
kind-constraint = Constraint
kind-capability = Security and resilience solution
kind-commitment = Commitment of means

importance-expectation-none = Not applicable
importance-expectation-wished = Wished
importance-expectation-important = Important
importance-expectation-essential = Essential
importance-constraint-none = Absent
importance-constraint-wished = Moderate
importance-constraint-important = Strong
importance-constraint-essential = Blocking
answer-dont-know = Don’t know
answer-missing = Not answered

coverage-0 = no
coverage-1 = in part
coverage-2 = largely
coverage-3 = fully
coverage-unknown = not known

status-indispensable = Indispensable
status-recommended = Recommended
status-useful = Useful
status-without-object = Not needed
status-vetoed = Inadmissible

stage-draft = Draft
stage-final = Final version

decision-open = To be decided
decision-retained = Retained
decision-in-place = Already in place
decision-set-aside = Set aside

level-minimum = Minimum requirement
level-scored = Scored requirement
level-option = Option

nature-technical-specification = Technical specification
nature-performance-condition = Performance condition
nature-award-criterion = Award criterion
nature-bid-element = Bid element
nature-information = Information

bearer-bidder = Bidder
bearer-buyer = Buyer
bearer-both = Bidder and buyer

buyer-state = Contracting authority: the State
buyer-local-authority = Contracting authority: local authority or other public body
buyer-contracting-entity = Contracting entity
buyer-private = Not subject to the Public Procurement Code
buyer-unknown = Status not stated

to-be-checked = to be checked
ex-aequo = tied

date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

list-separator = {"; "}

unit-days = d
unit-hours = h
unit-minutes = min
unit-seconds = s

projected-nothing = nothing
projected-context = Context
projected-expectations = Expectations
projected-constraints = Constraints
projected-solutions = Solutions
projected-requirements = Requirements
projected-review = Review
projected-documents = Documents
projected-prepare = Workshop, Prepare
projected-vote = Workshop, Vote
projected-outcome = Workshop, Outcome
projected-follow-up = Workshop, Follow-up

instant = { $date } at { $hour }:{ $minute }
store-changed = { $path }: the file was changed by another program, another window or somebody else. It is left as it is; open it again, or save elsewhere.
store-newer = { $path }: the file is in format { $found }, newer than this program. It is left as it is; update Gouvernail, or save elsewhere.
store-busy = { $path }: another window is saving this file. Try again in a moment.
store-locked-none = { $path }: the file is protected by a passphrase.
store-locked-wrong = { $path }: this is not the passphrase of this file.
store-locked-other-key = { $path }: the file is encrypted otherwise than with a passphrase. Decrypt it first with the tool that made it.
store-locked-costly = { $path }: trying a passphrase on this file would take too much time or memory. Gouvernail writes no such files.
store-locked-damaged = { $path }: the encrypted file is damaged or cut short, and nothing of it can be read. Take up a previous version or a backup.
store-no-passphrase = { $path }: the first line of this file is empty; it must hold the passphrase.

provenance-unsigned = “{ $title }” is not signed
provenance-changed = “{ $title }” was changed since it was signed, or signed by somebody else
publisher-new = Publisher of { $id } seen for the first time, kept with its key: { $key }. Check it with them by another way.
store-publishers = { $path }: the keys of publishers of packs cannot be read. Without them a changed pack would pass for a new one: put this file back, or delete it if you accept to check everything anew.

removed-nothing = nothing: there was no name and no free text
removed-identity = { $n ->
    [one] one name (case, organisation, reference, version, author, marking)
   *[other] { $n } names (case, organisation, reference, version, author, marking)
}
removed-contract = { $n ->
    [one] one text on object or perimeter
   *[other] { $n } texts on object and perimeter
}
removed-logo = { $n ->
    [one] one logo
   *[other] { $n } logos
}
removed-note = { $n ->
    [one] one note
   *[other] { $n } notes
}
removed-own-words = { $n ->
    [one] one title of a need or criterion of one’s own
   *[other] { $n } titles of needs and criteria of one’s own
}
removed-reason = { $n ->
    [one] one reason or owner
   *[other] { $n } reasons and owners
}
removed-value = { $n ->
    [one] one value in words
   *[other] { $n } values in words
}
removed-wording = { $n ->
    [one] one wording or ground
   *[other] { $n } wordings and grounds
}
removed-participant = { $n ->
    [one] one name of a participant
   *[other] { $n } names of participants
}
removed-said = { $n ->
    [one] one thing said in the workshop
   *[other] { $n } things said in the workshop
}
removed-follow-up = { $n ->
    [one] one remark or owner of the follow-up
   *[other] { $n } remarks and owners of the follow-up
}
