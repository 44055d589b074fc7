# Titles, headings and sentences of the documents. What follows the law is in the pack.

document-contents = Contents
document-page = Page
document-page-of = of
document-footer = { $program } · pack { $version } ({ $hash }) · dossier { $dossier }
document-logo = Logo of the organisation { $organisation }
document-internal = Internal document, not for bidders
document-draft = DRAFT
document-version = Version { $version }
document-reference = Reference: { $reference }
document-object-missing = The subject-matter of the contract has yet to be stated.
document-warning = Please note
document-disclaimer = Help with drafting

column-solution = Solution
column-status = Status
column-decision = Decision
column-done = Done
column-need = Need
column-importance = Importance
column-level = Level
column-requirement = Requirement
column-requirements = Requirements
column-title = Title

annex-title = Requirements annex
annex-object = Subject-matter and scope
annex-reading = How to read this document
annex-definitions = Definitions
annex-requirements = Requirements
annex-measures = Indicators and penalties
annex-proofs = Proofs and verification
annex-criteria = Award criteria
annex-grid = Response grid
annex-traceability = Traceability
annex-sources = Sources
annex-checks = To check before publication

annex-identity = Identification of the document
annex-column-field = Item
annex-column-value = Value
annex-buyer = Buyer
annex-status = Status
annex-reference = Reference
annex-date = Date
annex-profile = Profile
annex-pack = Knowledge pack
annex-counts = Requirements by level
annex-column-count = Number
annex-column-term = Term
annex-column-meaning = Meaning
annex-definitions-caption = Useful terms
annex-nothing-called = No requirement is called: no need has an importance yet and no solution is retained.

field-nature = Nature
field-proofs = Proofs requested
field-verification = Verification
field-penalty = Basis for a penalty
field-level-changed = Level chosen by the buyer
field-level-lowered = Level capped
field-bearer = Responsibility of
field-sources = Sources

annex-column-parameter = Indicator
annex-column-measure = Measure
annex-parameters = Values requested and how they are measured
annex-measure-point = Measured at: { $text }
annex-measure-window = Period: { $text }
annex-measure-exclusions = Exclusions: { $text }
annex-column-proof = Document to enclose with the bid
annex-proofs-caption = Documents to enclose with the bid, by requirement
annex-column-criterion = Theme
annex-column-scored = Scored requirements
annex-column-weight = Weight (%)
annex-criteria-caption = Scored requirements, to be attached to weighted sub-criteria
annex-criteria-caption-final = Scored requirements, by domain
annex-traceability-intro = Each weighted need, the solutions retained or already in place that answer it, and the requirements that follow. What is missing is stated.
annex-column-source = Ref.
annex-column-publisher = Publisher
annex-column-title = Text
annex-column-checked = Consulted on
annex-column-state = State
annex-sources-caption = Sources of requirements and values
annex-review = ; to be reread before { $date }
annex-remove-title = For the buyer only
annex-remove = This part, traceability and sources show the buyer’s internal choices. They disappear, with the words “to be checked”, once the dossier is declared final: the annex is then the one for bidders.
annex-flags = Legal flags
annex-flags-caption = Risks of the subjects treated, and the safe way to write them
annex-column-flag = Flag
annex-column-message = Message and rewrite
annex-column-rule = Rule
annex-ground = Ground kept for { $id }: { $ground }
annex-advice = Advice to the buyer

confidence-verified = text read
confidence-secondary = secondary source
confidence-general = to be checked (trade knowledge)
confidence-pending = to be checked (text still moving)

checklist-title = Checklist
checklist-intro = Solutions by decision: what is still to be obtained, who follows it up and by when.
checklist-uncovered = Essential needs that are not covered
checklist-retained = To be obtained
checklist-open = To be decided
checklist-in-place = Already in place
checklist-set-aside = Set aside
checklist-column-owner = Followed up by
checklist-column-due = Due
checklist-column-proofs = Proofs to obtain
checklist-empty = No solution answers a weighted need yet.

summary-title = Summary
summary-headline = { $asked ->
    [0] No need has been expressed yet
   *[other] { $covered ->
        [0] None of the { $asked } needs expressed is covered by the solutions retained or already in place
        [one] { $covered } of the { $asked } needs expressed is covered by the solutions retained or already in place
       *[other] { $covered } of the { $asked } needs expressed are covered by the solutions retained or already in place
    }
}{ $missing ->
    [0] .
    [one] ; one question has no answer yet.
   *[other] ; { $missing } questions have no answer yet.
}
summary-uncovered = Essential needs not covered
summary-solutions = Solutions retained and recommended{ $more ->
    [0] {""}
    [one] {" "}(and one more in the checklist)
   *[other] {" "}(and { $more } more in the checklist)
}
summary-column-why = Chiefly answers
summary-decide = Decisions awaited: { $solutions }{ $more ->
    [0] .
    [one] {""}, and one more.
   *[other] {""}, and { $more } more.
}
summary-counts = The requirements annex holds { $requirements ->
    [0] no requirement yet.
    [one] one requirement.
   *[other] { $requirements } requirements: { $parts }.
}
summary-minimum = { $n } minimum
summary-scored = { $n } scored
summary-option = { $n } optional
summary-information = { $n } for information
summary-next = Next: read the points to check, set the weights of the criteria, name someone for each solution retained.
summary-next-weighed = Next: read the points to check, name someone for each solution retained.

compass-asked = Asked
compass-covered = Covered
compass-part = { $theme }: { $asked ->
    [one] { $asked } point asked
   *[other] { $asked } points asked
}, { $covered } covered
compass-description = Coverage compass by theme. { $parts }.

grid-title = Response grid
grid-caption = To be filled in by the bidder, one row for each requirement
grid-column-sentence = Text of the requirement
grid-column-asked = Value requested
grid-column-proposed = Value proposed
grid-column-answer = Answer
grid-column-comment = Comment
grid-column-proof = Supporting document

traceability-title = Traceability matrix
traceability-caption = From needs to requirements
traceability-solutions = From solutions to requirements
traceability-column-row = Origin
traceability-column-solutions = Solutions retained or in place
traceability-nothing-offered = none in the manifesto
traceability-nothing-retained = no solution retained
traceability-advice = advice to the buyer
traceability-hole = no requirement: to be written

annex-minimums-title = Many minimum requirements
annex-minimums = { $minimum } requirements out of { $all } are minimum ones, while { $most }% is a prudent mark: beyond it, able bidders may be kept out. Turn into scored requirements those whose absence does not jeopardise the service.

grid-asked = { $label }: { $value }
field-level-exceeded = Level above the legal ceiling
annex-definitions-none = No term of the lexicon is used in this annex.

annex-overlays = Overlays
annex-origin-added = Requirement added by the overlay “{ $overlay }”
annex-origin-reworded = Reworded by the overlay “{ $overlay }”
annex-origin-position = Position { $id } of the manifesto’s founders, adopted by the buyer: { $title }
field-frameworks = Frameworks
field-origin = Origin
framework-items = { $framework }: { $items }
framework-separator = {" "}·{" "}
downtime-month = at most { $duration } out of service in a 30-day month
downtime-year = at most { $duration } out of service in a year
annex-findings = Wordings to mend
annex-findings-caption = Words of this document that carry a legal risk
annex-column-place = Where
finding-object = Object of the contract
finding-perimeter = Perimeter
finding-words = “{ $words }”
finding-ground = Ground on file: { $ground }
annex-realism = Cost of the levels asked for
annex-realism-caption = What demanding values imply, in architecture, money and energy
annex-column-implies = What it implies
annex-positions = Founders’ positions adopted
annex-methods = Method cards
annex-limits = Limits
annex-overlay = { $title }, version { $version }
annex-overlay-made = Authors: { $authors }. Date: { $date }. Licence: { $licence }.
annex-overlay-reworded = { $id }, reworded: { $because }
annex-overlay-hidden = { $id }, hidden: { $because }
annex-overlay-extended = { $id }, extended: { $because }
annex-origin-extended = Extended by the overlay “{ $overlay }”

bars-description = Coverage by theme, in points covered out of points asked. { $parts }.
matrix-level-0 = No answer
matrix-level-1 = In part
matrix-level-2 = Largely
matrix-level-3 = Fully
matrix-part = { $number }. { $need }: { $importance }, { $level }
matrix-description = Priorities: importance of each need and answer given. { $parts }.
path-sites = Sites of the buyer
path-asked = { $all ->
    [one] { $all } requirement
   *[other] { $all } requirements
}
path-minimum = { $minimum ->
    [0] none minimum
   *[other] { $minimum } minimum
}
path-part = { $place }: { $asked }
path-description = Path of data, from the buyer’s sites to where it is stored: { $along }. All along: { $across }.

grid-answer-compliant = Compliant
grid-answer-partial = Partially compliant
grid-answer-not-compliant = Non-compliant
grid-answer-not-applicable = Not applicable
grid-sheet-answers = Answers
grid-sheet-values = Proposed values
grid-values-caption = Values proposed by the bidder, one row for each quantity
grid-column-unit = Unit
grid-column-bounds = Usual range
grid-bounds = from { $low } to { $high }

checklist-priorities = Priorities and coverage
checklist-priorities-caption = Needs of the matrix, by number
checklist-column-number = No.
checklist-column-coverage = Coverage
checklist-column-answers = Solutions that answer it
checklist-proofs-if-retained = { $n ->
    [0] None
    [one] One proof to ask for if the solution is retained
   *[other] { $n } proofs to ask for if the solution is retained
}
checklist-covered = Covered
checklist-partly-covered = Partly covered
uncovered-partly = { $need } (partly covered)
checklist-not-covered = Not covered

traceability-sheet-needs = Needs
traceability-sheet-solutions = Solutions
traceability-sheet-frameworks = Frameworks
traceability-frameworks = Frameworks to which these requirements contribute. A correspondence is no proof of compliance.
traceability-column-framework = Framework
traceability-column-date = Dated
traceability-column-use = Use in a tender

changes-title = Comparison of two dossiers
changes-intro = What sets the second dossier apart from the first. Words added are in bold, words removed are struck through.
changes-none = Both dossiers say the same.
changes-none-printed = The two dossiers differ, but nothing that documents print has changed.
changes-marking = Marking
changes-marking-caption = Marking that changed
changes-stage = Stage
changes-version = Version
changes-author = Written by
changes-confidentiality = Confidentiality marking
changes-logo = Logo
changes-logo-other = another picture
changes-positions = Positions of the founders
changes-positions-caption = Positions adopted or not
changes-position = Position
changes-adopted = Adopted
changes-not-adopted = Not adopted
changes-grounds = Grounds
changes-grounds-caption = Grounds that changed
changes-column-before = Before
changes-column-after = After
changes-title-of-case = Name of the case
changes-vital = Operator of vital importance
changes-context = Context
changes-context-caption = Fields changed
changes-needs = Needs
changes-needs-caption = Answers changed
changes-solutions = Solutions
changes-solutions-caption = Decisions changed
changes-values = Values
changes-values-caption = Values changed
changes-added = Requirements added
changes-added-caption = Requirements of the second dossier only
changes-removed = Requirements removed
changes-removed-caption = Requirements of the first dossier only
changes-levels = Levels
changes-levels-caption = Levels changed
changes-reworded = Wordings changed

criteria-unweighed = No criterion is weighted yet.
criteria-whole = The weights total { $sum }, and each criterion has its own.
criteria-short = The weights total { $sum }: { $by } is missing.
criteria-over = The weights total { $sum }: { $by } too much.
criteria-missing = “{ $name }” has no weight.
criteria-idle = “{ $name }” has a weight of { $weight }, but no scored requirement: that weight does not count.
criteria-nameless = unnamed criterion
criteria-nameless-weighed = unnamed criterion ({ $weight })
criteria-to-be-named = “{ $name }”: give it a name.
criteria-outside = Criterion assessed outside this annex
criteria-column = Criterion
criteria-caption = Award criteria and their weights
criteria-total = Total
criteria-faulty = Weights to be mended
criteria-faulty-text = The weights enter the final annex only if every criterion has one and they total exactly 100%.
changes-weights = Weights
changes-weights-caption = Weights changed
changes-criterion = { $name } ({ $weight })

sheet-title = Participant’s sheet
sheet-how = Tick one box on each line, in silence, thinking of your own work; “don’t know” is an answer.
sheet-name = Name, role or number
sheet-column-number = No.
sheet-column-expectations = Expectations: what you hope for
sheet-column-constraints = Constraints: what limits you
sheet-missing = What matters to me and is missing
sheet-becomes = The facilitator enters the sheet by its number; all answers are shown together, without names. They are discussed again where they differ, and then the sheet is given back to you or destroyed.
sheet-pack = Pack { $version }

guide-title = Facilitator’s guide
guide-subtitle = Workshop with a projector, four to twelve people
guide-footer = { $program } · pack { $version }
guide-none = This pack holds no guide.
guide-rules = Four rules, to be said at the start
guide-material = Material
guide-column-material = To have at hand
guide-column-clock = Time
guide-column-step = Step
guide-column-action = What you do, what you say
guide-column-result = What comes out
guide-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
guide-projected = Projector: { $screen }
guide-said = “{ $text }”
guide-before = Before the workshop
guide-during = During the workshop
guide-after = After the workshop
guide-pitfalls = Pitfalls
guide-column-sign = What happens
guide-column-remedy = What you do
guide-source = [{ $id }] { $title } ({ $publisher }) – { $state }
