# What the terminal program says, and the faults of texts.

entry-persona = persona
entry-need = need
entry-solution = solution
entry-card = card
entry-requirement = requirement
entry-parameter = parameter
entry-flag = legal flag
entry-source = source
entry-term = lexicon entry
entry-theme = theme
entry-framework = framework
entry-framework-item = framework item
entry-position = founders’ position
entry-method = method card
entry-agenda = agenda
entry-advice = advice to facilitators
entry-pitfall = pitfall

fault-empty = the file is empty
fault-blank = the file holds only NUL bytes, as after a power cut: take a copy of it
fault-too-large = the file is larger than { $limit } MiB, which no dossier or pack reaches
fault-not-text = this is not UTF-8 text; if it is a dossier, save it again as UTF-8
fault-utf-16 = this text is in UTF-16 (“Unicode” in Notepad): save it as UTF-8
fault-other-encoding = this byte is not UTF-8; the text seems to be in Windows-1252 (ANSI): save it as UTF-8
fault-other-kind = this is no Gouvernail dossier, which is a UTF-8 text, but a file of another kind (archive, office document, picture)
fault-key-twice = the key { $key } is given twice: one of its values would be lost
fault-dropped = the character { $letter }, which nobody sees, has no place in a text: it is left out
fault-unseen = the character { $letter } cannot be seen: two different texts would look the same
fault-lookalike = { $kind }: the id “{ $id }” holds { $letter }, of another script or invisible, which would be taken for something else
fault-long = this text has { $found } characters; no more than { $most } can be typed: it is kept whole, but cannot be made longer
fault-too-many-entries = { $kind }: more than { $most } entries, which no pack has
fault-newer = this dossier has format { $found }, newer than format { $known } of this program: update Gouvernail; the file was not changed
fault-touched = this dossier was changed outside Gouvernail, or damaged, since it was saved last: read it through, then save it
fault-missing-file = this file is missing from the pack
fault-duplicate = { $kind }: the id “{ $id }” is already taken
fault-duplicate-first = {""} ({ $first })
fault-unknown = { $kind }: there is no id “{ $id }”
fault-unknown-nearest = ; did you mean “{ $nearest }”?
fault-missing-text = “{ $entry }”: a text is missing in language { $language }
fault-range = “{ $entry }”: the default must lie within a range that is not empty
fault-unsourced = “{ $entry }”: no source is cited
fault-undeclared = “{ $entry }”: the sentence uses the parameter “{ $parameter }”, which the requirement does not declare
fault-unused = “{ $entry }”: the parameter “{ $parameter }” is declared but no sentence uses it
fault-one-language = “{ $entry }”: the parameter “{ $parameter }” is used in one language only
fault-too-many-participants = the workshop has more than { $most } participants: spread them over several workshops
fault-group = the rules of the group need a quorum of two votes at least, distances of 1 to 3 levels, one round at least, and thresholds of concordance that grow without passing 100
fault-scale = the scale must grow from “wished” to “essential” without passing { $heaviest }, “covered_from” be 1 to 3 and “most_minimum” at most 100
fault-linked-twice = the solution “{ $solution }” and the need “{ $need }” are linked twice
fault-foreign = { $kind }: “{ $id }” does not belong to this persona and does not count
fault-value = “{ $id }”: the value { $found } does not suit; expected: { $possible }
fault-too-many-needs = a dossier may have at most { $most } needs of its own
fault-wordless = “{ $entry }”: the requirement has no sentence, public or private
fault-orphan = { $kind } “{ $id }”: nothing uses it
fault-misnamed = “{ $entry }”: expected EX-<theme of the card>-<three digits>
fault-date = “{ $found }” is not a date of the form 2026-11-23
fault-control = a control character has no place in a text
fault-other-pack = the dossier was made with the pack { $found }; this one is { $used }
fault-stray = nothing in a pack reads this file: check its name and its folder
fault-overclaimed = “{ $entry }”: the confidence claimed is above that of the best source cited
fault-unmeasured = “{ $entry }”: a penalty rests on “{ $parameter }”, and nothing says how that is measured
fault-reasonless = the link between solution “{ $solution }” and need “{ $need }” does not say why
fault-address = “{ $found }” is no https address
fault-other-base = this overlay is made for the pack “{ $wanted }”; this one is “{ $used }”
fault-laid-twice = this overlay lies there already: “{ $entry }”
fault-hidden = { $kind }: “{ $id }” is hidden by the overlay “{ $overlay }” and does not count
fault-retired = the id “{ $entry }” was withdrawn and may not be used again
fault-row-twice = the row “{ $entry }” is there twice
fault-mute = the row “{ $entry }” calls no requirement
fault-methodless = the row “{ $entry }” is advice to the buyer, and no method card accompanies its cards
fault-undated = the source “{ $entry }” is to be checked, and has no review date
fault-reviewed = the source “{ $entry }” was due for review before the day it was read
fault-unchronicled = version { $entry } and its date are not at the head of the changelog
fault-weights = “{ $entry }”: each item needs a weight and their sum must be 100; it is { $sum }
fault-only-referenced = the framework “{ $entry }” may only be named: nothing can be mapped to it
fault-unvouched = “{ $entry }”: nothing says how far the correspondence with requirements was checked
fault-pattern = “{ $entry }”: “{ $found }” is no acceptable regular expression
fault-form-twice = “{ $entry }”: the form “{ $form }” already belongs to another entry of the lexicon
fault-steps = “{ $entry }”: each step has one bound, “at_least” rising or “at_most” falling, and only a number has any
fault-minutes = “{ $entry }”: its steps take { $sum } minutes, it says { $said }, and each takes one at least
fault-proofless = “{ $entry }”: no proof is asked for
fault-ceiling = “{ $entry }”: the ceiling concerns no buyer
fault-unoffered = “{ $entry }”: an optional requirement is offered by a position, and only such a one is
fault-risky = “{ $entry }”: “{ $words }” carries flag { $flag }, which the requirement does not declare
fault-logo = the logo of the dossier is damaged: documents are made without it; choose it again
fault-ungrounded = { $subject }: “{ $words }” carries flag { $flag } without a ground kept
fault-criterion-twice = award criterion: the id “{ $entry }” is already taken
fault-misweighed = weights of award criteria: { $told }
fault-untestable = “{ $entry }”: “{ $words }” cannot be tested
fault-two-duties = “{ $entry }”: the sentence lays two duties (language { $language })
fault-sentences = “{ $entry }”: a requirement is a single sentence (language { $language })
fault-typography = “{ $entry }”: typography to mend near “{ $words }” (language { $language })
fault-due = the source “{ $entry }” is due for review by { $date }{ $entries ->
    [0] {""}
    [one] {""}; one statement rests on it
   *[other] {""}; { $entries } statements rest on it
}

syntax-no-such-field = there is no field “{ $found }”; possible fields: { $expected }
syntax-missing-field = the field “{ $field }” is missing
syntax-duplicate-field = the field “{ $field }” is given twice
syntax-no-such-variant = “{ $found }” is not a possible value; possible values: { $expected }
syntax-wrong-value = unexpected value: { $found }; expected: { $expected }
syntax-end = the text ends too early: the file is truncated
syntax-trailing = the end of the text was expected here
syntax-too-deep = too many nested parentheses or brackets
syntax-comma = a comma was expected here
syntax-string-end = this text is not closed: a straight quote is missing, or the file is truncated
syntax-string = a text in straight quotes was expected here
syntax-integer = a whole number was expected here
syntax-bracket = a parenthesis, bracket or brace was expected here ({ $detail })
syntax-other = the text does not follow the RON notation ({ $detail })

store-read =
    cannot read: { $cause }
    file: { $path }
store-write =
    cannot write: { $cause }; what was there has not been changed
    file: { $path }
store-not-a-file =
    this path does not name an ordinary file
    path: { $path }
store-altered =
    what was read back differs from what was to be written; what was there has not been changed
    file: { $path }
cause-not-found = the file or its folder does not exist
cause-denied = access is denied
cause-full = the disk is full
cause-read-only = the disk is read-only
cause-folder = it is a folder
cause-not-a-folder = a part of the path is not a folder
cause-name = the name is not allowed

severity-warning = warning

help-about = Gouvernail helps you choose digital infrastructure without losing control of it, and drafts the tender annex. Offline.
help-lang = language of messages and documents
help-pack = folder of a knowledge pack, in place of the program’s own
help-json = output in JSON, for other programs
help-file = dossier (.gouvernail)
help-personas = lists the personas, their needs, solutions and requirements
help-new = creates a blank dossier
help-new-persona = persona, by the id that the command “personas” gives
help-new-buyer = the buyer’s status (etat, collectivite, entite-adjudicatrice, prive, inconnu): it changes how requirements are worded
help-new-out = dossier to create
help-match = says what is covered, which solutions answer and why
help-export = writes a document; the extension of the path chooses the format
help-export-document = document: annex (requirements annex), checklist, summary, response-grid, traceability, sheet (participant’s sheet of a workshop), workshop (report of a workshop), handout (a visitor’s page), everything (as JSON)
help-guide = writes the facilitator’s guide of a workshop; the extension of the path chooses the format
help-guide-out = file to write: .pdf, .docx, .odt, .html or .md
help-export-out = file to write: .pdf, .docx, .odt, .xlsx, .html, .md, .csv, .svg, .png or .json, after the document
help-check = checks packs and dossiers: file:line:column: message
help-check-paths = folders of packs, files of packs, dossiers

arguments-value = “{ $value }” does not fit { $argument }; possible values: { $possible }
arguments-form = “{ $value }” does not fit { $argument }
arguments-no-value = { $argument } needs a value
arguments-conflict = { $argument } does not go with { $other }
arguments-twice = { $argument } is given twice
arguments-unknown = there is no argument “{ $argument }”
arguments-command = there is no command “{ $command }”
arguments-missing = { $argument } is missing
arguments-other = wrong arguments ({ $detail })
arguments-help = for help: gouvernail-cli --help

fail-unknown-persona = there is no persona “{ $id }”; possible personas: { $known }
fail-unknown-theme = there is no theme “{ $id }”; possible themes: { $known }

personas-counts = { $needs } needs, { $solutions } solutions
match-answered = { $given ->
    [one] { $given } answer
   *[other] { $given } answers
} out of { $total }
match-uncovered-essential = ! essential and not covered: { $need }
match-uncoverable = ! no solution of the pack covers: { $need }
match-not-enough = Not enough answers to rank the solutions.
match-up-to = {" "}(up to { $share })
match-reason = {"      "}{ $points } = { $weight } × { $level }  { $need }
match-no-set = No set of solutions is needed or possible for the needs expressed.
match-set-minimal = Smallest sufficient set ({ $size }): { $names }{ $others ->
    [0] .
    [one] ; another combination is equivalent.
   *[other] ; { $others } other combinations are equivalent.
}
match-set-at-least = Sufficient set ({ $size }; at least { $least } are needed): { $names }.
new-done = dossier created: { $path }
export-done = document written: { $path }
fail-format = the extension of “{ $path }” is not a format of this document; possible formats: { $possible }
fail-rows = a table has more than the { $most } rows of a sheet: choose another format
fail-render = the document could not be laid out, through a fault of the program ({ $cause })

help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-help = shows this help
help-version = shows the version

store-too-many-files =
    this folder holds more than { $most } files: it is no pack
    folder: { $path }
store-exists =
    this file already exists; choose another name
    file: { $path }
fail-itself = this file is the dossier itself; choose another name: { $path }
fail-output = cannot write on standard output: { $cause }
match-flips = {"      "}Another status if: { $flips }
match-flip = “{ $need }” became “{ $to }” (status: { $status })
match-critical = Most sensitive need: “{ $need }”. “{ $first }” stays first as long as its importance does not become: { $to }.
match-stable = Stable result: no single changed answer would cost “{ $first }” the first place.

help-overlay = overlay laid over the pack: folder or .gouvernail-pack file; may be repeated
help-stats = counts what the pack holds, by persona and by card
help-check-stale = lists instead the sources due for review by this date (2027-01-15)
help-bundle = puts a pack or an overlay into one file to share
help-bundle-folder = folder of the pack or of the overlay
help-bundle-out = file to write (.gouvernail-pack)
bundle-done = pack written: { $path }

store-not-a-bundle =
    this file is no pack in one file, or it is damaged
    file: { $path }
store-leads-out =
    this pack holds “{ $entry }”, a link or a path that leads out of it: it is not opened
    file: { $path }
store-not-an-overlay =
    this is no overlay: “overlay.ron” is missing
    path: { $path }
store-unwritable = the file could not be made: { $cause }

stats-needs = needs
stats-solutions = solutions
stats-links = links
stats-cards = cards
stats-requirements = requirements
stats-optional = of which optional, offered by a position
stats-parameters = parameters
stats-flags = legal flags
stats-positions = founders’ positions
stats-methods = method cards
stats-terms = entries of the lexicon
stats-frameworks = frameworks
stats-sources = sources
stats-persona = { $needs } needs, { $solutions } solutions, { $cards } cards, { $requirements } requirements
stats-head = By card: requirements, minimum ones for an essential need, bid elements, personas that call it.

store-logo = { $path } cannot be a logo: { $cause }
picture-heavy = the file has more than { $most } MB
picture-unknown = it is neither a PNG nor an SVG
picture-size = its dimensions do not suit
picture-blank = nothing can be seen in it
picture-intricate = the drawing is too intricate; export it as a PNG
picture-faulty = the picture is damaged ({ $cause })

help-diff = compares two dossiers: additions, removals, wordings, levels, answers, decisions
help-diff-old = first dossier
help-diff-new = second dossier
help-diff-out = file to write; without it, the comparison is printed

help-mark = marks a dossier: stage, version, author, confidentiality, logo; the dossier is rewritten
help-mark-stage = stage: draft (watermark on each page) or final (to be sent)
help-mark-version = version that the documents bear
help-mark-author = person or department that writes
help-mark-confidentiality = marking on each page (for example, Restricted)
help-mark-logo = logo of the organisation, PNG or SVG; it is copied into the dossier
help-mark-logo-description = what the logo shows, for those who do not see it
mark-done = dossier marked: { $path }
mark-no-logo = the dossier has no logo to describe; add --logo
help-mark-no-logo = takes the logo out of the dossier
help-weigh = weights the award criteria of a dossier and says what their sum is worth; the dossier is rewritten
help-weigh-theme = weight of a theme of the annex, a whole percentage from 1 to 100 (CON=20); nothing after the equals sign takes it back
help-weigh-criterion = weight of a criterion assessed outside the annex (Price=40), added if it is not there; nothing after the equals sign removes it
weigh-done = dossier weighted: { $path }

help-gather = gathers the answers of a workshop’s participants in a dossier, and tells what each file brings; the dossier is rewritten
help-gather-from = files filled by participants, or folders that hold them; order does not matter, and the same one twice changes nothing
help-outcome = shows the outcome of a workshop: shared priorities, concordance, dissents
gather-new = { $file }: answers of { $who } added
gather-group = { $file }: votes of a group added
gather-nothing = { $file }: nothing new
gather-left-out = left in this file, for the group is to decide: { $part }
gather-done = { $n ->
    [one] one participant in { $path }
   *[other] { $n } participants in { $path }
}
fail-other-persona = { $path } is made for the persona “{ $persona }”, not “{ $wanted }”: its answers are about other needs; nothing was gathered
outcome-concordance = Concordance: { $strength } (W = { $w })
outcome-line = { $rank }. { $need }: { $median } ({ $agreement }{ $dissents ->
    [0] {""}
    [one] , one dissent
   *[other] , { $dissents } dissents
})
outcome-not-kept = The dossier does not hold all the group’s answers yet.

open-touched = { $path }: the dossier was changed outside Gouvernail, or damaged, since it was saved last. Read it through.
open-newer = { $path }: the dossier comes from a newer version of Gouvernail. What this one does not know is not read.

help-anonymise = writes a copy of a dossier to show to others, without names, organisation, notes or free texts, and tells what was taken out
help-anonymise-out = copy to write (.gouvernail); a file that exists is never replaced
anonymise-done = copy written: { $path }. Taken out:
help-encrypt = writes a copy of a dossier that only a passphrase opens (age format); the passphrase is read from --passphrase-file
help-encrypt-out = copy to write (.gouvernail); a file that exists is never replaced
help-decrypt = writes a copy of an encrypted dossier that anybody can read; the passphrase is read from --passphrase-file
help-decrypt-out = copy to write (.gouvernail); a file that exists is never replaced
help-passphrase-file = file whose first line is the passphrase of encrypted dossiers
encrypt-done = encrypted copy: { $path }
decrypt-done = copy that anybody can read: { $path }
fail-passphrase = a passphrase is needed: give the file that holds it with --passphrase-file
fail-passphrase-short = this passphrase has fewer than { $n } characters: choose a longer one

help-returned = reads a response grid that a bidder filled in: answers by requirement, and what is not as it was sent any more; nothing is changed
help-returned-grid = response grid that came back: .xlsx or .csv
fail-no-grid = no table of this file is the response grid of this dossier: { $path }
store-not-a-grid =
    this file cannot be read as a response grid: { $cause }
    file: { $path }
grid-damaged = it is no .xlsx workbook and no .csv table, or it is damaged
grid-unfolded = its content is larger than { $most } MiB once unpacked
grid-sheets = it has more than { $most } sheets
grid-rows = a sheet has more than { $most } rows
grid-columns = a row has more than { $most } columns
grid-letters = a cell has more than { $most } characters

returned-counts = { $answered } answers to { $asked } requirements; { $remarks ->
    [0] the grid is as it was sent
    [one] one remark
   *[other] { $remarks } remarks
}
returned-answers = Answers
returned-values = Values proposed
returned-remarks = Remarks
returned-answer = { $key }: { $told }
returned-none = no answer
returned-spot = sheet “{ $sheet }”, row { $row }
returned-spot-row = row { $row }
returned-remark = { $spot }: { $told }
returned-remark-key = { $spot }, { $key }: { $told }
returned-remark-absent = { $key }: { $told }
returned-altered = “{ $column }” was changed: “{ $sent }” became “{ $found }”
returned-missing = the row did not come back
returned-unknown = this id was never sent
returned-keyless = row added, without an id: “{ $found }”
returned-twice = the id is there twice; neither answer is preferred
returned-blank = empty row inside the table
returned-unanswered = no answer is given
returned-not-offered = “{ $found }” is none of the answers offered (column “{ $column }”)
returned-not-a-number = “{ $found }” is no number (column “{ $column }”)
returned-outside = { $found } is out of bounds (column “{ $column }”)
returned-formula = the column “{ $column }” holds a formula: it is not worked out
returned-column-missing = the column “{ $column }” did not come back
returned-column-added = the column “{ $column }” was added
returned-column-twice = the column “{ $column }” is there twice: neither is read
returned-table-missing = the table “{ $table }” did not come back
returned-other-dossier = this grid was made from another state of the dossier
