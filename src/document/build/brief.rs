//! What every document is built from.

use std::{cell::OnceCell, collections::BTreeSet};

use rust_decimal::Decimal;

use super::pieces::term_anchor;
use crate::{
    document::{Kind, Run, Target},
    domain::{
        Bearer, Citation, Confidence, Dossier, Nature, Need, NeedId, NeedKind, Pack, Parameter, Persona, Quantity,
        RequirementId, Solution, SolutionId, SourceId, Stage, Text,
    },
    matching::{Assessment, assess},
    reading::{RiskReader, TermReader, Used},
    requirements::{Called, Calls, Finding, Weighing, call, findings, value, weigh},
    words::Words,
};

/// For whom a document is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Edition {
    /// The buyer's team: sources, doubts and points to check are printed.
    #[default]
    Working,
    /// Bidders: what they have to know, and nothing of the buyer's own file.
    Tender,
}

/// A dossier with what follows from it, and the words to tell it.
#[derive(Debug)]
pub struct Brief<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The persona of the dossier.
    pub persona: &'a Persona,
    /// The dossier.
    pub dossier: &'a Dossier,
    /// What the method says.
    pub assessment: Assessment,
    /// What is called.
    pub calls: Calls<'a>,
    /// The words.
    pub words: &'a Words,
    /// For whom.
    pub(super) edition: Edition,
    /// Made when a text is first read.
    risks: OnceCell<RiskReader>,
    terms: OnceCell<TermReader>,
    findings: OnceCell<Vec<Finding<'a>>>,
}

impl<'a> Brief<'a> {
    /// Works a dossier out; `None` when the pack does not have its persona.
    #[must_use]
    pub fn new(pack: &'a Pack, dossier: &'a Dossier, words: &'a Words) -> Option<Self> {
        let persona = pack.persona(&dossier.persona)?;
        let assessment = assess(pack, persona, dossier);
        let calls = call(pack, persona, dossier);
        let (risks, terms, findings) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        let edition = Edition::Working;
        Some(Self { pack, persona, dossier, assessment, calls, words, edition, risks, terms, findings })
    }

    /// Reads texts for legal risks.
    fn risks(&self) -> &RiskReader {
        self.risks.get_or_init(|| RiskReader::new(self.pack))
    }

    /// Reads texts for terms of the lexicon.
    pub(super) fn terms(&self) -> &TermReader {
        self.terms.get_or_init(|| TermReader::new(self.pack, self.words.language()))
    }

    /// Requirements that bidders answer: what the buyer bears alone is none of theirs.
    pub(super) fn answered_by_bidders(&self) -> impl Iterator<Item = &Called<'a>> {
        self.calls.requirements.iter().filter(|it| it.requirement.borne_by != Bearer::Buyer)
    }

    /// Level of a requirement in words; what only informs has none.
    pub(super) fn level(&self, called: &Called<'_>) -> String {
        if called.informs() { self.words.nature(Nature::Information) } else { self.words.level(called.level) }
    }

    /// How award criteria weigh.
    #[must_use]
    pub fn weighing(&self) -> Weighing<'_> {
        weigh(self.pack, self.dossier, &self.calls)
    }

    /// Legal risks that the texts of the dossier carry.
    #[must_use]
    pub fn findings(&self) -> &[Finding<'a>] {
        let read = || findings(self.pack, self.dossier, &self.calls, self.risks(), self.words);
        self.findings.get_or_init(read)
    }

    /// A text as runs; each term of the lexicon leads to its definition where it comes first.
    pub(super) fn runs(&self, text: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut told = BTreeSet::new();
        let mut from = 0;
        for Used { term, place } in self.terms().read(text) {
            if !told.insert(term.clone()) {
                continue;
            }
            let between = text.get(from..place.start).unwrap_or_default();
            if !between.is_empty() {
                runs.push(Run::plain(between));
            }
            let words = text.get(place.clone()).unwrap_or_default();
            runs.push(Run::link(words, Target::Term(term_anchor(&term))));
            from = place.end;
        }
        let rest = text.get(from..).unwrap_or_default();
        if !rest.is_empty() || runs.is_empty() {
            runs.push(Run::plain(rest));
        }
        runs
    }

    /// A text of the pack in the language of the document.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.language())
    }

    /// Name of the profile, where documents may tell it.
    pub(super) fn profile(&self) -> Option<&str> {
        (!self.persona.discreet).then(|| self.text(&self.persona.label))
    }

    /// Names of the essential needs that nothing covers enough.
    pub(super) fn uncovered(&self) -> Vec<String> {
        let needs = self.assessment.needs.iter().filter(|it| self.assessment.uncovered_essential.contains(&it.id));
        let told = needs.map(|it| match (self.need_label(&it.id), it.level) {
            (label, 0) => label,
            (label, _) => self.words.tell("uncovered-partly", &[("need", label.into())]),
        });
        told.collect()
    }

    /// Name of a need: the persona's, the catalogue's, or the user's own.
    pub(crate) fn need_label(&self, id: &NeedId) -> String {
        let row = self.persona.needs.iter().find(|it| it.need == *id).and_then(|it| it.label.as_ref());
        let entry = self.pack.need(id).map(|it: &Need| &it.label);
        let own = || self.dossier.own_needs.iter().find(|it| it.id == *id).map(|it| it.label.clone());
        row.or(entry).map(|it| self.text(it).to_owned()).or_else(own).unwrap_or_else(|| id.to_string())
    }

    /// What is asked of the user about a need; `None` for the user's own.
    pub(super) fn need_question(&self, id: &NeedId) -> Option<&str> {
        self.pack.need(id).map(|it| self.text(&it.question))
    }

    /// Kind of a need.
    pub(crate) fn need_kind(&self, id: &NeedId) -> NeedKind {
        let own = || self.dossier.own_needs.iter().find(|it| it.id == *id).map(|it| it.kind);
        self.pack.need(id).map(|it| it.kind).or_else(own).unwrap_or(NeedKind::Expectation)
    }

    /// Row of the source that a need comes from; a dash for the user's own.
    pub(in super::super) fn need_bullet(&self, id: &NeedId) -> String {
        let row = self.persona.needs.iter().find(|it| it.need == *id);
        row.map_or_else(|| "–".to_owned(), |it| it.bullet.clone())
    }

    /// Name of a solution.
    pub(crate) fn solution_label(&self, id: &SolutionId) -> String {
        let row = self.persona.solutions.iter().find(|it| it.solution == *id).and_then(|it| it.label.as_ref());
        let entry = self.pack.solution(id).map(|it: &Solution| &it.label);
        row.or(entry).map_or_else(|| id.to_string(), |it| self.text(it).to_owned())
    }

    /// Whether a source says anything to this buyer: the procurement code says nothing to a private one.
    pub(super) fn binds(&self, source: &SourceId) -> bool {
        self.dossier.buyer.is_public() || self.pack.source(source).is_none_or(|it| !it.public_buyers_only)
    }

    /// Citations on one line: `[S01] R2111-7, [S42]`.
    pub(super) fn citations(&self, cite: &[Citation], confidence: Confidence) -> String {
        let one = |Citation(source, locator): &Citation| match locator.as_str() {
            "" => format!("[{source}]"),
            locator => format!("[{source}] {locator}"),
        };
        let line = cite.iter().filter(|it| self.binds(&it.0)).map(one).collect::<Vec<_>>().join(", ");
        self.checked(line, confidence)
    }

    /// The same, for the readers of this kind of document: what goes to bidders is written for them once the dossier
    /// is final.
    pub(super) fn for_readers_of(self, kind: Kind) -> Self {
        let sent = matches!(kind, Kind::Annex | Kind::ResponseGrid) && self.dossier.marking.stage == Stage::Final;
        Self { edition: if sent { Edition::Tender } else { Edition::Working }, ..self }
    }

    /// A statement, with « à vérifier » behind it where it was not. The buyer's doubts are none of the bidders'
    /// business: `check` tells what is still to be checked in a final dossier.
    pub(super) fn checked(&self, statement: String, confidence: Confidence) -> String {
        if !statement.is_empty() && confidence.to_be_checked() && self.edition == Edition::Working {
            format!("{statement} ({})", self.words.say("to-be-checked"))
        } else {
            statement
        }
    }

    /// The value of a parameter; one that the buyer did not choose may still have to be checked.
    pub(super) fn value(&self, parameter: &Parameter) -> String {
        let value = value(parameter, self.dossier, self.words);
        if self.is_chosen(parameter) { value } else { self.checked(value, parameter.confidence) }
    }

    /// Whether the buyer put a value in the place of the default.
    pub(super) fn is_chosen(&self, parameter: &Parameter) -> bool {
        self.dossier.numbers.contains_key(&parameter.id) || self.dossier.words.contains_key(&parameter.id)
    }

    /// The number that a parameter has in the dossier; `None` for words.
    pub(super) fn number(&self, parameter: &Parameter) -> Option<Decimal> {
        match &parameter.quantity {
            Quantity::Number { default, .. } => {
                Some(self.dossier.numbers.get(&parameter.id).copied().unwrap_or(*default))
            }
            Quantity::OneOf { .. } | Quantity::Words { .. } => None,
        }
    }

    /// Items of frameworks on one line: `SecNumCloud 3.2 : 15 ; NIS 2 : 21.2.d`.
    pub(super) fn frameworks(&self, requirement: &RequirementId) -> String {
        let mut confidence = Confidence::Verified;
        let mut named = Vec::new();
        for (framework, items) in self.pack.frameworks_of(requirement) {
            let arguments = [("framework", self.text(&framework.title).into()), ("items", items.join(", ").into())];
            named.push(self.words.tell("framework-items", &arguments));
            confidence = confidence.max(framework.mapping_confidence.unwrap_or(Confidence::General));
        }
        if named.is_empty() {
            return String::new();
        }
        self.checked(named.join(&self.words.say("framework-separator")), confidence)
    }

    /// What was laid over the pack, each with its version and its date.
    pub(super) fn overlays(&self) -> Vec<String> {
        let told = self
            .pack
            .overlays
            .iter()
            .map(|it| format!("{} {} ({})", self.text(&it.title), it.version, self.words.date(&it.date)));
        told.collect()
    }

    /// Ids on one line.
    pub(super) fn ids<'i>(ids: impl Iterator<Item = &'i RequirementId>) -> String {
        ids.map(RequirementId::as_str).collect::<Vec<_>>().join(", ")
    }

    /// Object of the contract, or the words that say that it was not given.
    pub(super) fn object(&self) -> String {
        or_say(&self.dossier.object, self.words, "document-object-missing")
    }
}

fn or_say(text: &str, words: &Words, key: &str) -> String {
    if text.is_empty() { words.say(key) } else { text.to_owned() }
}
