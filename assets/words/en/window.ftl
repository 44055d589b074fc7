# What the window says.

window-name = Gouvernail
window-title = { $name } – Gouvernail
window-title-modified = ● { $name } – Gouvernail
window-no-display =
    gouvernail: the window cannot open: a display or a library of the system is missing ({ $cause }).
    Start it from a graphical session. On Linux (X11), install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri.
    Without a display, gouvernail-cli does the same in a terminal: gouvernail-cli --help
quoted = “{ $text }”
sources = Sources
sources-row = Sources (row { $row } of the manifesto)

menu-new = New
menu-open = Open
menu-save = Save
menu-save-as = Save as…
menu-modified = Changes not saved
menu-protected = File protected by a passphrase
theme-system = System colours
theme-light = Light colours
theme-contrast = High contrast
theme-dark = Dark colours
language-french = Français (French)
language-english = English

home-title = Which organisation is most like yours?
home-lead = Choose a persona: it proposes the questions to ask, never the answers. You can add needs of your own.
home-counts = { $expectations ->
    [one] { $expectations } expectation
   *[other] { $expectations } expectations
} · { $constraints ->
    [0] no constraint
    [one] { $constraints } constraint
   *[other] { $constraints } constraints
} · { $solutions ->
    [one] { $solutions } solution
   *[other] { $solutions } solutions
}
home-resume = Already started?
home-open = Open a dossier
home-examples = Worked examples
home-examples-text = A complete, made-up dossier for each persona: walk through it, change it, export it. Nothing is saved without you.
home-example = Example – { $persona }
home-offline-title = Nothing leaves this computer
home-offline-text = Gouvernail works without a network: no connection, no account, no tracking. Your answers are only in the dossier that you save.
home-interest-title = Who wrote these lists
home-advice-title = Help with drafting

steps-persona = Persona
steps-offline = Offline: nothing leaves here
step-context = Context
step-expectations = Expectations
step-constraints = Constraints
step-solutions = Solutions
step-requirements = Requirements
step-documents = Documents
step-review = Review
step-continue = Continue: { $step }
step-state-review = { $n ->
    [0] Nothing left to settle
    [one] { $n } open point
   *[other] { $n } open points
}
step-state-answered = { $done } of { $all }
step-state-nothing-asked = None in the manifesto
step-state-buyer-known = Status given
step-state-buyer-unknown = Status to be given
step-state-decided = { $done } of { $all } decided
step-state-requirements = { $n ->
    [0] None yet
    [one] { $n } called
   *[other] { $n } called
}
step-state-documents = Export

overview-title = Course and coverage
overview-asked = Asked
overview-covered = Covered
overview-axis = { $theme }: { $asked } points asked, { $covered } covered.
overview-nothing = Empty compass: no need has an importance yet.
overview-sentence = { $all ->
    [0] No weighted need yet
    [one] { $all } weighted need, { $covered ->
        [one] { $covered } covered
       *[other] { $covered } covered
    }
   *[other] { $all } weighted needs, { $covered ->
        [0] none covered
        [one] { $covered } covered
       *[other] { $covered } covered
    }
}
overview-essential = { $n ->
    [one] { $n } essential need not covered
   *[other] { $n } essential needs not covered
}
overview-others = Other needs not covered
overview-unknown = { $n ->
    [one] { $n } need of unknown importance: it can still change the ranking.
   *[other] { $n } needs of unknown importance: they can still change the ranking.
}
overview-see-solutions = See what would cover them

context-title = Context
context-lead = This information heads the documents. Everything is optional; the buyer’s status changes the wording of requirements.
context-ahead = What lies ahead
context-ahead-text = { $expectations ->
    [one] { $expectations } expectation
   *[other] { $expectations } expectations
}, { $constraints ->
    [0] no constraint
    [one] { $constraints } constraint
   *[other] { $constraints } constraints
}, then { $solutions ->
    [one] { $solutions } solution to decide on
   *[other] { $solutions } solutions to decide on
}. Nothing is mandatory; you can stop at any time and change every answer.
context-caution = Before you start
context-persona = The chosen persona
context-case = The tender
context-case-lead = Nothing is taken from this computer: only what you write here appears in the documents.
field-organisation = Buying organisation
field-hint-organisation = Name of the buyer
field-title = Name of the dossier
field-hint-title = To find it again
field-object = Object of the contract
field-hint-object = What is bought, in one sentence
field-perimeter = Perimeter
field-hint-perimeter = What is inside, what is outside, which sites
field-reference = Reference of the tender
field-hint-reference = Number or internal code
field-date = Date of the documents
field-hint-date = DD/MM/YYYY
field-too-long = This text would be longer than { $most } characters: nothing was added. Shorten it, or attach it apart.
field-not-a-date = This date is not understood: write for instance 31/12/2026.
field-not-a-number = A number is expected, for instance 99.5.
field-out-of-range = Outside the plausible range: between { $low } and { $high }.
context-buyer = Status of the buyer
context-buyer-lead = The status is never deduced from the persona: it decides the wording and what the French public procurement code allows to be asked.
context-buyer-state = Ministry, department or body that buys for the State: public wording, thresholds of the State.
context-buyer-local-authority = Municipality, group of municipalities, department, region or other public body: public wording.
context-buyer-contracting-entity = Network operator (energy, water, transport, post): public wording, rules of these sectors.
context-buyer-private = Private buyer: free to name an origin, a brand or public ownership.
context-buyer-unknown = In doubt, the stricter (public) wording applies.
context-vital = Operator of vital importance
context-vital-lead = Some requirements are added for it. The question is apart from the status of the buyer.
context-vital-yes = Yes
context-vital-text-yes = The organisation is designated as an operator of vital importance (OIV).
context-vital-no = No
context-vital-text-no = The organisation is not designated.
context-vital-unknown = I don’t know
context-vital-text-unknown = No requirement particular to such operators is added.
context-vital-warning = Write nowhere which systems are vital
context-vital-warning-text = The list of information systems of vital importance is protected. Gouvernail does not ask for it and never stores it; do not put it in the object, the perimeter or the notes either.

needs-title-expectations = Expectations
needs-lead-expectations = What you hope for from your infrastructure. Say how much each expectation matters; press an answer again to take it back.
needs-title-constraints = Constraints
needs-lead-constraints = What limits the choice: duties, risks, means. A blocking constraint can make a solution inadmissible.
needs-progress = { $done } of { $all } answered
needs-all-at-once = All on one page
needs-one-at-a-time = One question at a time
needs-question = Question { $n } of { $all }
needs-question-name = Question { $n } – { $need } – { $answer }
needs-continue = Continue
needs-back = Previous question
needs-own-short = Your own
needs-none = The manifesto lists nothing here for this persona
needs-none-text = Nothing is invented in its place. If you have some, add your own below.
needs-dont-know = I don’t know
needs-usual = Usually: { $importance }
needs-why = Why this question
needs-why-name = Why this question – { $need }
needs-behind = Sources and details
needs-behind-name = Sources and details – { $need }
needs-gap = What the manifesto leaves open
needs-particular = Particular to this persona
needs-note = Note
needs-note-add = Add a note
needs-note-name = Note – { $need }
needs-note-field = Text of the note – { $need }
needs-note-hint = For the record: context, dissent, whom to ask…
needs-own-expectations = Your own expectations
needs-own-constraints = Your own constraints
needs-own-lead = They count in the coverage and appear in the documents.
needs-own-field-expectations = New expectation
needs-own-field-constraints = New constraint
needs-own-hint-expectations = In a few words
needs-own-hint-constraints = In a few words
needs-own-add = Add
needs-own-field = Name – { $need }
needs-own-remove = Remove “{ $need }”
needs-own-unlinked = No solution of the catalogue is linked to it: this need will stay visible as not covered.

solutions-title = Solutions
solutions-lead = The manifesto’s families of solutions, ranked from your answers. The score can be recounted row by row; the decision is yours.
solutions-nothing-asked = No ranking yet
solutions-nothing-asked-text = The ranking comes from your answers: give an importance to some expectations or constraints.
solutions-go-answer = Answer the expectations
solutions-unanswered = { $n ->
    [one] No solution of the manifesto covers this need
   *[other] No solution of the manifesto covers these { $n } needs
}
solutions-unanswered-text = { $n ->
    [one] The requirements that it calls enter the annex all the same.
   *[other] The requirements that they call enter the annex all the same.
}
solutions-unanswered-essential = { $need } (essential)
solutions-unanswered-others = { $n ->
    [one] { $n } other need
   *[other] { $n } other needs
}
solutions-as = Layout
solutions-as-list = List
solutions-as-matrix = Table of needs × solutions
matrix-lead = Each row is a need, each column a solution, from the best ranked to the last. The name of a column leads to its solution.
matrix-cell = { $solution }: { $level }
matrix-row = { $n ->
    [0] { $need } – { $importance } – no solution answers it
   *[other] { $need } – { $importance } – { $levels }
}
notice-answer-first = A question waits for an answer
notice-text-answer-first = Answer it, then drop the file again ({ $path }).
solutions-neutral = Families of solutions are compared, never suppliers. The lists come from a manifesto written by operators that sell part of what it describes; the requirements are written without brand or operator.
solutions-set-minimal = { $n ->
    [one] { $n } solution covers all that can be covered
   *[other] { $n } solutions cover all that can be covered, and no fewer would do
}
solutions-set = { $n ->
    [one] { $n } solution covers all that can be covered
   *[other] { $n } solutions cover all that can be covered
}
solutions-witness = { $solution } – without it, { $need } would no longer be covered
solutions-equivalent = { $n ->
    [one] { $n } other set of the same size would do as well.
   *[other] { $n } other sets of the same size would do as well.
}
solutions-set-decided = Each of them has been decided on.
solutions-retain-all = Retain all
solutions-ranked = Ranking ({ $n })
solutions-without-object = Without object, from your answers ({ $n })
solutions-vetoed = Inadmissible ({ $n })
solution-rank = { $n ->
    [1] Rank 1
   *[other] Rank { $n }
}
solution-rank-tied = { $n ->
    [1] Rank 1, tied
   *[other] Rank { $n }, tied
}
solution-sentence = { $covered ->
    [0] { $all ->
        [one] Contributes to your weighted need without covering it.
       *[other] Contributes to your { $all } weighted needs without covering any.
    }
   *[other] { $all ->
        [one] Covers your weighted need.
       *[other] Covers { $covered } of your { $all } weighted needs.
    }
}
solution-relevance = relevance { $low }%
solution-relevance-interval = relevance { $low } to { $high }%
solution-vetoed = Inadmissible
solution-interest = Declared interest: { $text }
solution-why = Why this rank
solution-why-name = Why this rank – { $solution }
solution-no-reason = No weighted need is linked to it.
solution-column-need = Need
solution-column-weight = Importance
solution-column-level = Level
solution-column-points = Points
solution-total = Total
solution-sum = { $points } / { $max }
solution-gaps = What is missing
solution-gap = { $need }: { $level }
solution-gap-none = { $need }: no answer
solution-flips = What would change its status
solution-flips-none = No answer, changed alone, would change its status.
solution-flip = If { $need } became “{ $importance }”, it would be “{ $status }”.
solution-flip-try = Try this answer
solution-flip-lead = Press a sentence to try it: the answer changes, and undo puts it back.
decide-retain = Retain
decide-in-place = In place
decide-set-aside = Set aside
decide-open = To decide
decide-reason = Why set it aside
decide-hint-reason = The reason appears in the checklist
decide-owner = Owner
decide-hint-owner = A role rather than a name
decide-due = Due
decide-hint-due = DD/MM/YYYY

requirements-title = Requirements
requirements-lead = The testable sentences that the annex will ask, called by your needs and by the retained solutions.
requirements-none = No requirement yet
requirements-none-text = Give an importance to a need or retain a solution: the matching requirements will appear here.
requirements-count = { $n ->
    [one] { $n } requirement
   *[other] { $n } requirements
}
requirements-count-kept = { $kept } of { $n ->
    [one] { $n } requirement
   *[other] { $n } requirements
}
requirements-summary = { $minimum ->
    [one] { $minimum } minimum
   *[other] { $minimum } minimum
} · { $scored ->
    [one] { $scored } scored
   *[other] { $scored } scored
} · { $option ->
    [one] { $option } option
   *[other] { $option } options
}
filter-words = Search the requirements
filter-words-hint = Search: word, number…
filter-words-clear = Clear the search
filter-more = { $n ->
    [0] Filters
    [one] Filters ({ $n } active)
   *[other] Filters ({ $n } active)
}
filter-name = { $filters } of the requirements
filter-clear = Show all
filter-nothing = No requirement has all of this.
filter-theme = Theme
filter-theme-all = All themes
filter-level = Level
filter-level-all = All levels
filter-flag = Legal risk
filter-flag-all = With or without risk
filter-framework = Framework
filter-framework-all = All frameworks
filter-source = Source
filter-source-all = All sources
requirements-advice = Advice to the buyer
requirements-advice-lead = Advice on method, not addressed to bidders.
requirement-written-for = Written for the status “{ $buyer }”
requirement-reworded = Wording changed by you
requirement-reword = Reword
requirement-copy = Copy requirement { $id } as text
requirement-reword-name = Reword – { $id }
requirement-reword-field = Your wording – { $id }
requirement-compared = Your wording beside the proposed one
requirement-compared-legend = Underlined: added by you. Struck through: removed by you.
requirement-reword-back = Take the proposed wording back
requirement-needs = Called by: { $needs }.
requirement-solutions = Carried by: { $solutions }.
requirement-level = Level
requirement-level-method = From the importance of the needs and the applicable law: { $level }.
requirement-level-name = Level – { $id }
requirement-lowered = Level lowered by law
requirement-level-reason = Why another level
requirement-level-reason-hint = The reason is kept with the dossier
requirement-parameters = Values to set
parameter-range = From { $low } to { $high } (proposed: { $default })
parameter-slider = Slider – { $name }
parameter-measure =
    Measured: { $point }
    Period: { $window }
    Exclusions: { $exclusions }
requirement-proofs = Proofs to enclose
requirement-verification = Verification
requirement-penalty = Penalty
requirement-flags = Legal risks of this subject
requirement-flags-proposed = The proposed wording is made to avoid them; read them again if you change it.
requirement-flags-reworded = You changed the wording: check that it does not fall into them.
requirement-rewrite = Write instead: { $text }
requirement-ground = Justification kept in the dossier
requirement-ground-hint = Why this demand is linked to the object of the contract and proportionate
requirement-sources-name = Sources – { $id }

documents-title = Documents
documents-lead = What you leave with. The same dossier always gives the same documents, byte for byte.
documents-buyer-unknown = The status of the buyer is not given
documents-annex = Requirements annex
documents-text-annex = To attach to the contract: requirements by domain, proofs, verification, response grid. A draft also keeps traceability, sources and points to check, for the buyer alone.
documents-checklist = Checklist
documents-text-checklist = The solutions decided on, with their owner and due date; to follow in meetings.
documents-summary = One-page summary
documents-text-summary = For people who decide: the course, what is covered, what is not.
documents-response-grid = Response grid
documents-text-response-grid = The table that bidders fill in, requirement by requirement.
documents-traceability = Traceability matrix
documents-workshop = Workshop report
documents-text-traceability = From the row of the manifesto to the requirement, holes included.
documents-text-workshop = Shared priorities, dissents and their effect.
documents-export = Export
documents-export-name = Export – { $document }
format-pdf = PDF
format-md = Markdown
format-csv = CSV (spreadsheet)
format-docx = Word (DOCX)
format-xlsx = Excel (XLSX)
format-odt = ODT
format-html = HTML (browser)
format-svg = Drawing (SVG)
format-png = Picture (PNG)
file-annex = Annex
file-checklist = Checklist
file-summary = Summary
file-response-grid = Response-grid
file-traceability = Traceability
file-workshop = Workshop-report
filter-gouvernail = Gouvernail dossier
filter-pdf = PDF document
filter-md = Markdown text
filter-csv = CSV table
filter-docx = Word document
filter-xlsx = Excel workbook
filter-odt = ODT document

dialog-open = Open a dossier
dialog-save = Save the dossier
dialog-export = Export a document
dialog-waiting = The system’s file dialog has been asked for. If nothing appears:
dialog-type-path = Type a path
path-text = The system offers no file dialog. Write the full path of the file.
path-field = Path of the file
path-example = The folder must already exist.
path-replaces = This file already exists: it will be replaced.
path-open = Open this file
path-save = Save here
path-export = Export here
path-give-up = Cancel

leave-title = Save the changes?
leave-text = This dossier was changed since it was last saved.
leave-save = Save first
leave-discard = Do not save
leave-stay = Cancel

notice-dismiss = Close this message
notice-exported = Document exported
notice-text-exported = { $path }
notice-export-failed = The document could not be exported
notice-text-export-failed =
    { $cause }
    Your dossier is untouched. Choose another place, then export again ({ $path }).
notice-saved = Dossier saved
notice-text-saved = { $path }
notice-save-failed = The dossier could not be saved
notice-text-save-failed = { $cause } Your answers are still in this window, and the old file is untouched. Save in another place ({ $path }).
notice-open-failed = The dossier could not be opened
notice-text-open-failed = { $cause } Nothing was changed ({ $path }).
notice-open-failed-kept = The dossier could not be opened
notice-text-open-failed-kept = { $cause } Nothing was changed ({ $path }). A previous version was kept on this computer.
notice-open-kept = Open the version that was kept
notice-kept-opened = The version that was kept is open
notice-text-kept-opened = The file that cannot be read did not change: save under another name.
notice-unknown-persona = This dossier is about an unknown persona
notice-text-unknown-persona = This program’s knowledge pack does not have its persona. Nothing was changed ({ $path }).
notice-misfits = Part of the dossier does not fit the knowledge pack
notice-text-misfits =
    { $cause }
    Nothing is lost: what does not fit stays in the dossier and counts for nothing. Read the requirements again before exporting.
notice-save-first = The open dossier has changes that are not saved
notice-text-save-first = Save it, then drop the file again ({ $path }).

source-state = { $passage } – { $state }
source-state-review = { $passage } – { $state }, to be read again by { $date }
frameworks = Frameworks
frameworks-note = This correspondence is the pack’s, not the publisher’s: to be checked.
requirement-frameworks-name = Frameworks – { $id }
risk-found = { $flag }: “{ $words }”
parameter-downtime-month = At most { $duration } out of service in a 30-day month
parameter-downtime-year = At most { $duration } out of service in a year
parameter-realism = What this value implies
method-limits = Limits
positions = Founders’ positions
position-lead = A position of the manifesto or of a text near it, which you are free to adopt.
position-caution = Caution
position-advice = What can be made of it
position-adopt = Adopt this position
position-leave = Leave this position

marking-title = What documents bear
marking-stage = Stage of the dossier
marking-draft-text = Each page bears “DRAFT”; the annex keeps traceability, sources, the words “to be checked” and the points to check, for the buyer only.
marking-final-text = The annex and the response grid are those for bidders: nothing that is for the buyer only stands in them.
marking-logo-choose = Choose a logo
marking-logo-change = Change the logo
marking-logo-remove = Remove the logo
field-version = Version
field-hint-version = 1.0
field-author = Author
field-hint-author = Department or person
field-confidentiality = Confidentiality marking
field-hint-confidentiality = At the top of each page; empty, no marking
field-logo-description = What the logo shows
field-hint-logo-description = For people who do not see it
dialog-logo = Choose a logo
filter-png = PNG or SVG picture
path-logo = Path of the logo to read
notice-logo-failed = Logo refused
notice-text-logo-failed = { $cause }

documents-changes = Compare with another dossier
documents-text-changes = What has changed since another dossier: answers, decisions, requirements, levels, wordings word by word.
documents-compare = Choose the other dossier
documents-changes-back = Back to documents
dialog-compare = Compare with another dossier
file-changes = comparison
filter-html = HTML page
filter-svg = SVG drawing

menu-undo = Undo: { $step }
menu-undo-nothing = Nothing to undo
menu-redo = Redo: { $step }
menu-redo-nothing = Nothing to redo
done-to = { $name } → { $value }
done-withdrawn = { $name }: withdrawn
done-several = { $more ->
    [one] { $name } and one other change
   *[other] { $name } and { $more } other changes
}
done-logo = logo
done-note = note on “{ $name }”
done-own-need = “{ $name }”
done-own-need-removed = a need removed
done-position = position adopted, “{ $name }”
done-position-left = position left, “{ $name }”
done-wording = wording of { $name }
done-wording-restored = original wording of { $name }
done-ground = ground of { $name }
done-criterion = criterion “{ $name }”
done-criterion-removed = a criterion removed
done-respondent = who answers
done-workshop = workshop
# Secret until shown: whose it is and what it says are not told.
done-vote = vote on “{ $name }”
done-reveal = votes shown, “{ $name }”
done-settled = answer of the group, “{ $name }”
done-parked = kept for later, “{ $name }”
done-unparked = taken up again, “{ $name }”
done-follow-up = follow-up of “{ $name }”
done-meeting = meeting closed
done-meeting-reopened = meeting reopened

left-title = Work that was not saved was found.
left-nameless = Dossier without a name
left-encrypted = Dossier protected by a passphrase
left-minutes = “{ $name }”, kept { $minutes ->
    [0] less than a minute ago.
    [one] a minute ago.
   *[other] { $minutes } minutes ago.
}
left-hours = “{ $name }”, kept { $hours ->
    [one] an hour ago.
   *[other] { $hours } hours ago.
}
left-days = “{ $name }”, kept { $days ->
    [one] a day ago.
   *[other] { $days } days ago.
}
left-recover-short = Recover
left-abandon-short = Delete
left-recover = Recover “{ $name }”
left-abandon = Delete “{ $name }”
notice-not-kept = Your work is no longer kept aside
notice-text-not-kept = { $cause } If the program stopped at once, what is not saved would be lost: save often.
home-recent = Recent dossiers
home-forget = Forget “{ $name }”

command-undo = Undo the last step
command-redo = Redo the step undone
command-palette = Look for a command
command-find = Look for a requirement
command-lexicon = Lexicon
command-sources = Sources and reliability
command-settings = Preferences
command-pack = Load a knowledge pack or an overlay
command-guided = One question at a time
command-expert = All questions on one page
command-help = Help and shortcuts
command-larger = Larger
command-smaller = Smaller
command-usual-size = Usual size
command-quit = Quit
key-control = Ctrl
key-shift = Shift
palette-title = What would you like to do?
palette-text = Type a few letters; Enter runs the first command, Escape closes.
palette-field = Name of the command
palette-nothing = No command has this name.
help-title = About Gouvernail
help-versions = Version { $version }, knowledge pack { $pack }.
help-offline = Nothing leaves this computer: no account, no connection, no audience measurement. The program keeps aside, in its own folder, what is not saved yet, your preferences, the place of the window and the list of recent dossiers.
help-licences = Program under the Apache 2.0 licence, knowledge pack under CC BY 4.0. Noto Sans and DejaVu typefaces, Lucide icons.
help-keys = Shortcuts
help-close = Close

consulted-back = Back
consulted-nothing = Nothing matches this search.
consulted-count = { $found } of { $all }
lexicon-title = Lexicon
lexicon-search = Search for a term
lexicon-entry = { $term } – { $expansion }
lexicon-see = See also
term-name = { $term } (term of the lexicon)
sources-title = Sources
sources-search = Search for a source
source-publisher = Publisher
source-address = Address
source-checked = Checked on
source-review = To be read again before
source-citing = Requirements that cite it
domain-technical = Technical
domain-legal = Law and procurement
domain-budgetary = Budget

criteria-list = Criteria and weights
criteria-lead = What each criterion weighs in the score of a bid, in whole percents. The weights enter the final annex only if they total exactly 100%.
criteria-sum = Sum of weights: { $sum }
criteria-share = Share the rest in equal parts
criteria-themes = Themes of the annex
criteria-no-theme = No requirement is scored: there is no theme to weight.
criteria-scored = { $n ->
    [one] { $n } scored requirement
   *[other] { $n } scored requirements
}
criteria-idle-weight = no scored requirement; its weight of { $weight } does not count
criteria-forget = Take back the weight of “{ $name }”
criteria-others = Criteria outside the annex
criteria-others-lead = What you assess from other documents: price or whole-life cost, lead times, environment, social inclusion…
criteria-label-name = Name of the criterion – { $name }
criteria-weight-name = Weight in percent – { $name }
criteria-remove = Remove the criterion “{ $name }”
criteria-new = New criterion
criteria-new-hint = Price, lead times…
field-not-a-weight = A whole number from 1 to 100 is expected.

settings-title = Preferences
settings-text = Kept on this computer only; they go into no document.
settings-language = Language
settings-appearance = Colours
settings-size = Size
settings-questions = Questions
settings-guided = One at a time
settings-expert = All on one page
settings-motion = Motion
settings-motion-on = Yes, subtle
settings-motion-off = No

review-title = Review
review-lead = Read again what you said and decided before you export. Each part can be changed from here.
review-nothing = Nothing left to settle
review-nothing-text = Every question has an answer and every solution a decision.
review-open = { $n ->
    [one] { $n } point to settle, or to leave open knowingly
   *[other] { $n } points to settle, or to leave open knowingly
}
review-open-text = None of them prevents an export: a draft says what is missing, a final version leaves out what is the buyer’s alone.
review-undated = The documents have no date
review-expectations = { $n ->
    [one] { $n } expectation without an answer
   *[other] { $n } expectations without an answer
}
review-constraints = { $n ->
    [one] { $n } constraint without an answer
   *[other] { $n } constraints without an answer
}
review-undecided = { $n ->
    [one] { $n } solution to decide on
   *[other] { $n } solutions to decide on
}
review-without-reason = { $n ->
    [one] { $n } solution set aside without a reason
   *[other] { $n } solutions set aside without a reason
}
review-weights = The weights of criteria cannot be published as they are
review-change = Change
review-change-name = Change – { $step }
review-empty = Not given

documents-preview = Preview
documents-preview-name = Preview – { $document }
documents-copy = Copy as text
documents-copy-name = Copy as text – { $document }
notice-copied = Document copied
notice-text-copied = Its text, in Markdown, is on the clipboard.
notice-copy-failed = The document could not be copied
notice-text-copy-failed = { $cause } Your dossier is intact; it can still be exported.
documents-all = Export everything
documents-text-all = Every document of the dossier, in one folder. A document whose format you chose is written in that format.
documents-all-line = • { $document }: { $formats }
documents-export-all = Export everything to a folder
documents-everything = Data of the dossier
documents-text-everything = All that the dossier holds and leads to, as JSON, for other programs.
format-json = JSON
file-everything = Data
filter-json = JSON data
dialog-export-all = Choose the folder for the documents
path-text-folder = The system offers no dialog to choose a folder. Write the whole path of a folder that exists already.
path-field-folder = Path of the folder
replace-title = { $existing ->
    [one] Replace one file?
   *[other] Replace { $existing } files?
}
replace-text = What already exists under the same names in { $path } would be lost.
replace-agree = { $existing ->
    [one] Replace the file
   *[other] Replace the { $existing } files
}
replace-keep = Replace nothing
progress = Document { $number } of { $all }: { $document }, { $format }
progress-give-up = Give up
progress-given-up = Giving up…
product-persona = The knowledge pack does not know the persona of this dossier.
notice-open = Open the document
notice-reveal = Show in its folder
notice-open-folder = Open the folder
notice-copy-path = Copy the path
notice-given-up = Export given up
notice-text-given-up = Nothing was written.
notice-exported-all = All { $all } files are exported
notice-text-exported-all = { $path }
notice-exported-some = { $done ->
    [one] One file of { $all } is exported
   *[other] { $done } files of { $all } are exported
}
notice-text-exported-some = Those that are written are complete; each of the others has its own message. Folder: { $path }
notice-stopped = { $done ->
    [0] Export given up: none of { $all } files is written
    [one] Export given up: one file of { $all } is written
   *[other] Export given up: { $done } files of { $all } are written
}
notice-text-stopped = What is written is complete, the rest was not touched. Folder: { $path }
notice-no-folder = This folder does not exist
notice-text-no-folder = Nothing was written. Create it, or choose another one: { $path }
notice-print-failed = The document could not be prepared to be printed
notice-text-print-failed =
    { $cause }
    Your dossier is intact. Export the document as PDF to a place of your own, then print it from a PDF viewer.
notice-printing = Document handed to the PDF viewer
notice-text-printing = Print it from the PDF viewer that opens. If nothing opens, open this file yourself; it is kept until Gouvernail closes: { $path }
notice-not-printing = No PDF viewer answered
notice-text-not-printing = The document is ready: open this file in a PDF viewer, then print it. It is kept until Gouvernail closes: { $path }
notice-not-opened = No program could open this file
notice-text-not-opened = It is written and complete. Open it from your file manager: { $path }
notice-not-revealed = No file manager answered
notice-text-not-revealed = The file is written and complete: { $path }
command-preview = Preview of the annex
command-print = Print the document that is shown, or the annex

preview-back = Back to documents
preview-print = Print
preview-export = Export as PDF
preview-previous = Previous page
preview-next = Next page
preview-page = Page { $page } of { $all }
preview-page-name = Page { $page } of { $all } { $document }
preview-of-annex = of the annex
preview-of-checklist = of the checklist
preview-of-summary = of the summary
preview-of-response-grid = of the response grid
preview-of-traceability = of the traceability matrix
preview-of-workshop = of the workshop report
preview-of-sheet = of the participant’s sheet
preview-of-guide = of the facilitator’s guide
preview-of-changes = of the comparison
preview-smaller = Smaller page
preview-larger = Larger page
preview-width = Fit the width
preview-go = Go to a section
preview-making = Setting the pages…
preview-stale = The dossier changed: the preview is being updated…
preview-fault = The preview could not be made
preview-fault-text =
    { $cause }
    Your dossier is intact. Go back to documents, then open the preview again; exporting in another format remains possible.
preview-ended = The work stopped without saying why.

dialog-pack = Load a knowledge pack
filter-gouvernail-pack = Gouvernail knowledge pack
notice-pack-taken = Knowledge pack loaded
notice-text-pack-taken = { $cause }. It serves until the window closes; every document names it ({ $path }).
notice-pack-failed = The knowledge pack could not be loaded
notice-text-pack-failed =
    { $cause }
    Nothing changed: the former pack remains in use ({ $path }).
drop-here = Drop a dossier to open here, or a knowledge pack to load
gallery-title = Gallery of components
gallery-lead = Each component of the window, in each of its states.

command-guide = Facilitator’s guide
guide-save = Save the guide (PDF)
guide-copy = Copy the guide (Markdown)
guide-save-text = The same guide prints on a few pages: keep it at hand during the workshop.
documents-sheet = Participant’s sheet
documents-text-sheet = One page to tick per person, for the first vote of a workshop.
documents-guide = Facilitator’s guide
documents-text-guide = Timed agendas, advice and pitfalls, to lead a workshop.
file-sheet = Participant-sheet
file-guide = Facilitator-guide

saving-slow = Saving takes its time: { $path }. You can go on; your work is kept aside as well.
saving-elsewhere = Save elsewhere…
notice-saving-already = The dossier is being saved already
notice-text-saving-already = Save again once that is over ({ $path }).
notice-newer-format = This dossier comes from a newer version of Gouvernail
notice-text-newer-format = It can be read here, without what this version does not know, and will never be replaced: save your work in another file, or update Gouvernail ({ $path }).
notice-touched = This dossier was changed outside Gouvernail, or damaged
notice-text-touched = Its content does not match its seal any more. Read it through; if it suits you, accept it, and it can be saved again ({ $path }).
notice-accept = Accept it as it is
notice-read-only = This dossier is read-only
notice-text-read-only = You can work; to keep that work, save it in another file ({ $path }).
notice-open-elsewhere = This dossier is open in another window
notice-text-open-elsewhere = If you change it in both, the second one to save will see the two versions side by side ({ $path }).
notice-migrated = The dossier is now in the format of this version
notice-text-migrated = The original is kept under “Previous versions”, for good ({ $path }).
notice-other-names = This file had several names
notice-text-other-names = The dossier is saved under this one; the other names still stand for the old content ({ $path }).
notice-not-flushed = The disk does not vouch for what was written
notice-text-not-flushed = The dossier is saved and was read back, but a power cut within seconds could take it ({ $path }).
notice-version-not-kept = The previous version could not be kept
notice-text-version-not-kept = The dossier is saved; what it replaces is not under “Previous versions” ({ $path }).
notice-made-again = The file was gone
notice-text-made-again = It was moved or deleted since it was opened. The dossier is saved here again ({ $path }).
notice-reloaded = The version of the disk is open
notice-text-reloaded = That of this window is kept under “Previous versions” ({ $path }).
notice-restored = The version is back
notice-text-restored = The file did not change: save to put it there ({ $path }).
notice-version-refused = Previous versions cannot be reached
notice-text-version-refused = { $cause } Nothing was changed ({ $path }).
notice-versions-in-clear = Previous versions can still be read
notice-text-versions-in-clear = The file is encrypted, but versions saved before it was protected are still in clear on this computer ({ $path }).
notice-forget-in-clear = Erase the versions in clear
notice-left-unreadable = A recovery copy cannot be read
notice-text-left-unreadable = It stays where it is ({ $path }).

conflict-title = The file changed since it was opened
conflict-text = Another program, another window or somebody else changed it. Nothing was replaced ({ $path }).
conflict-line = What is said
conflict-mine = In this window
conflict-theirs = On the disk
conflict-answers = Answers
conflict-decisions = Solutions decided
conflict-values = Values and texts changed
conflict-nothing = –
conflict-number = { $n }
conflict-compare = Compare
conflict-copy = Save a copy…
conflict-reload = Open that of the disk
conflict-replace = Replace that of the disk
conflict-wait = Do nothing
command-protect = Protect with a passphrase…
protect-title = Protect this dossier
protect-title-again = Change or remove the protection
protect-text = The file, its previous versions and the recovery copy will be encrypted (age format). Without the passphrase nobody can open them: it is stored nowhere and cannot be recovered. Exported documents are not encrypted.
protect-short = At least { $n } characters. Several unrelated words are better than one complicated word.
protect-differs = The two entries are not the same yet.
protect-ready = Note it in a safe place before you go on.
protect-go = Protect and save
protect-end = Remove the protection
protect-give-up = Cancel
passphrase-field = Passphrase
passphrase-again = The same, once more
passphrase-show = Show what is typed
reading-title = Opening…
reading-text = The disk or the network keeps us waiting ({ $path }). You may give up: nothing is changed.
reading-give-up = Give up
unlock-title = This dossier is protected
unlock-text = Type its passphrase to open it ({ $path }).
unlock-text-left = Type the passphrase of the dossier to get back the work that was not saved.
unlock-hint = Capitals, accents and spaces count.
unlock-trying = Opening…
unlock-wrong = This is not the passphrase of this file.
unlock-go = Unlock
unlock-give-up = Cancel

command-versions = Previous versions
versions-no-file = This dossier is in no file: it has no previous version yet.
versions-none = None. Each time you save, what is replaced is kept; the last ten versions stay.
versions-text = What the last saves replaced in { $path }
versions-line = { $time } – { $n } kB
versions-line-original = { $time } – { $n } kB, original in an older format
versions-compare = Compare
versions-compare-name = Compare with the version of { $version }
versions-restore = Bring back
versions-restore-name = Bring back the version of { $version }
versions-where = These versions are on this computer, in your profile: nowhere else.
versions-forget = Erase them all

# Words that synchronisers put in the name of a copy, in lower case.
copies-words = conflict conflit konflikt
notice-copies = A copy in conflict lies beside this dossier
notice-text-copies = A synchroniser could not choose: { $cause }. Compare the two, keep the right one, then delete the other ({ $path }).

notice-publisher = One more publisher is known
notice-text-publisher = { $cause }
notice-doubtful = Every document will say so
notice-text-doubtful = { $cause } ({ $path })

command-anonymise = Anonymised copy…
dialog-anonymise = Save an anonymised copy
anonymise-name = anonymised-copy
notice-anonymised = The anonymised copy is written
notice-text-anonymised =
    Without: { $cause }
    Read it through before you hand it on: answers themselves can point at an organisation ({ $path }).
notice-anonymise-failed = The anonymised copy could not be written
notice-text-anonymise-failed = { $cause } Your dossier is intact ({ $path }).

# Command line of the window
window-help =
    gouvernail [DOSSIER]
    Opens the window, on a dossier (.gouvernail) when one is given. The same work can be done on a terminal: gouvernail-cli --help
left-alone-more = and { $n } others
notice-left-alone = A window opens one dossier
notice-text-left-alone =
    The following was not opened:
    { $cause }
