//! An open dossier: the knowledge, what the user said, and what follows from both.

mod asked;
mod held;
mod history;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use rust_decimal::Decimal;

use self::history::History;
pub use self::{
    asked::Asked,
    held::{Held, Withheld},
};
use crate::{
    domain::{
        Answer, BuyerStatus, Choice, Decision, Dossier, Edit, Language, Level, LevelChange, Link, NeedId, NeedKind,
        OwnCriterion, OwnNeed, Pack, ParameterId, Persona, PersonaId, RequirementId, SolutionId, questionnaire,
    },
    matching::{self, Assessment, Flip, Gap, Matrix, ThemeCoverage, by_theme},
    reading::{RiskReader, TermReader},
    requirements::{call, weigh},
    store::{Content, Opened, Passphrase, Saved},
};

/// Why a solution stands where it stands; worked out on demand.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Needs that it leaves open.
    pub gaps: Vec<Gap>,
    /// Answers that would change its status.
    pub flips: Vec<Flip>,
}

/// What reads texts for the pack.
#[derive(Debug)]
struct Readers {
    risks: RiskReader,
    /// For each language, in the order of [`Language::ALL`].
    terms: [TermReader; 2],
}

impl Readers {
    fn new(pack: &Pack) -> Self {
        Self { risks: RiskReader::new(pack), terms: Language::ALL.map(|it| TermReader::new(pack, it)) }
    }
}

/// An open dossier.
///
/// **Invariant:** what is derived is recomputed when the dossier changes, and at no other time.
#[derive(Clone, Debug)]
pub struct Session {
    pack: Arc<Pack>,
    persona: Arc<Persona>,
    dossier: Dossier,
    held: Option<Held>,
    /// What its file is encrypted with, if it is to be.
    passphrase: Option<Passphrase>,
    history: History,
    revision: u64,
    assessment: Assessment,
    themes: Vec<ThemeCoverage>,
    matrix: Matrix,
    asked: Asked,
    /// The links of the persona: no edit changes them.
    links: BTreeMap<SolutionId, Vec<Link>>,
    explanations: BTreeMap<SolutionId, Explanation>,
    /// The flips of every solution, once one was asked for: they are found together.
    flips: Option<BTreeMap<SolutionId, Vec<Flip>>>,
    readers: Arc<Readers>,
}

impl Session {
    /// A blank dossier; `None` when the pack does not have the persona.
    #[must_use]
    pub fn begin(pack: &Arc<Pack>, persona: &PersonaId) -> Option<Self> {
        let mut dossier = Dossier::new(persona.clone(), BuyerStatus::Unknown);
        dossier.pack = pack.stamp();
        Self::new(pack, dossier, None)
    }

    /// A dossier that was read from a file; `None` when the pack does not have its persona.
    #[must_use]
    pub fn opened(pack: &Arc<Pack>, opened: Opened, path: PathBuf) -> Option<Self> {
        let held = Held::read(path, &opened);
        Some(Self::new(pack, opened.dossier, Some(held))?.protected_by(opened.passphrase))
    }

    /// A dossier, as its file holds it when it has one; `None` when the pack does not have its persona.
    #[must_use]
    pub fn new(pack: &Arc<Pack>, dossier: Dossier, held: Option<Held>) -> Option<Self> {
        let persona = Arc::new(pack.persona(&dossier.persona)?.clone());
        let assessment = matching::assess(pack, &persona, &dossier);
        let themes = by_theme(pack, &assessment);
        let matrix = matching::matrix(pack, &persona, &dossier);
        let asked = Asked::new(pack, &persona, &dossier);
        let mut links: BTreeMap<SolutionId, Vec<Link>> = BTreeMap::new();
        for link in pack.links_of(&persona) {
            links.entry(link.solution.clone()).or_default().push(link.clone());
        }
        let readers = Arc::new(Readers::new(pack));
        let pack = Arc::clone(pack);
        let explanations = BTreeMap::new();
        Some(Self {
            pack,
            persona,
            dossier,
            held,
            passphrase: None,
            history: History::new(),
            revision: 0,
            assessment,
            themes,
            matrix,
            asked,
            links,
            explanations,
            flips: None,
            readers,
        })
    }

    /// A dossier that no file holds as it is, whatever is at its path; `None` when the pack does not have its persona.
    #[must_use]
    pub fn recovered(pack: &Arc<Pack>, dossier: Dossier, held: Option<Held>) -> Option<Self> {
        let mut session = Self::new(pack, dossier, held)?;
        session.history.mark_unsaved();
        Some(session)
    }

    /// The same, in a file that is encrypted with this, or in clear.
    #[must_use]
    pub fn protected_by(self, passphrase: Option<Passphrase>) -> Self {
        Self { passphrase, ..self }
    }

    /// What its file is encrypted with, if it is to be.
    #[must_use]
    pub fn passphrase(&self) -> Option<&Passphrase> {
        self.passphrase.as_ref()
    }

    /// Encrypts its file from the next save on, with another passphrase than before, or not any more.
    pub fn protect(&mut self, passphrase: Option<Passphrase>) {
        self.passphrase = passphrase;
        self.history.mark_unsaved();
        self.revision += 1;
    }

    /// The dossier, as its file is to hold it.
    #[must_use]
    pub fn content(&self) -> Content<'_> {
        Content { dossier: &self.dossier, passphrase: self.passphrase.as_ref() }
    }

    /// Reads texts for the legal risks of the pack.
    #[must_use]
    pub fn risks(&self) -> &RiskReader {
        &self.readers.risks
    }

    /// Reads texts for the terms of the lexicon.
    #[must_use]
    pub fn terms(&self, language: Language) -> &TermReader {
        let [french, english] = &self.readers.terms;
        match language {
            Language::French => french,
            Language::English => english,
        }
    }

    /// The knowledge.
    #[must_use]
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// The persona of the dossier.
    #[must_use]
    pub fn persona(&self) -> &Persona {
        &self.persona
    }

    /// What the user said and decided.
    #[must_use]
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// What the method says.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// Coverage of each theme.
    #[must_use]
    pub fn themes(&self) -> &[ThemeCoverage] {
        &self.themes
    }

    /// How far each solution answers each need.
    #[must_use]
    pub fn matrix(&self) -> &Matrix {
        &self.matrix
    }

    /// What the annex will ask.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// The link of the persona between a solution and a need: its level, and why.
    #[must_use]
    pub fn link(&self, solution: &SolutionId, need: &NeedId) -> Option<&Link> {
        self.links.get(solution)?.iter().find(|it| it.need == *need)
    }

    /// Where it was read or saved.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.held.as_ref().map(Held::path)
    }

    /// The file that it was read from, or saved in.
    #[must_use]
    pub fn held(&self) -> Option<&Held> {
        self.held.as_ref()
    }

    /// Takes the file as it is, whatever changed it.
    pub fn accept_file(&mut self) {
        if let Some(held) = &mut self.held {
            held.accept();
        }
    }

    /// Whether something changed since it was read or saved.
    #[must_use]
    pub fn is_modified(&self) -> bool {
        !self.history.is_saved()
    }

    /// Changes the dossier.
    pub fn commit(&mut self, edit: Edit) {
        self.commit_all(vec![edit]);
    }

    /// Changes the dossier in one step, undone as one.
    pub fn commit_all(&mut self, edits: Vec<Edit>) {
        if self.history.apply(&mut self.dossier, edits) {
            self.derive();
        }
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if self.history.undo(&mut self.dossier) {
            self.derive();
        }
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) {
        if self.history.redo(&mut self.dossier) {
            self.derive();
        }
    }

    /// What would be undone.
    #[must_use]
    pub fn last_step(&self) -> Option<&[Edit]> {
        self.history.last()
    }

    /// What would be done again.
    #[must_use]
    pub fn next_step(&self) -> Option<&[Edit]> {
        self.history.next()
    }

    /// Changes when the dossier does, or when it is saved.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    fn derive(&mut self) {
        self.revision += 1;
        self.assessment = matching::assess(&self.pack, &self.persona, &self.dossier);
        self.themes = by_theme(&self.pack, &self.assessment);
        self.matrix = matching::matrix(&self.pack, &self.persona, &self.dossier);
        self.asked = Asked::new(&self.pack, &self.persona, &self.dossier);
        self.explanations.clear();
        self.flips = None;
    }

    /// The dossier to be saved as it is now, stamped with the pack in use. The user goes on meanwhile.
    pub fn begin_save(&mut self) -> Dossier {
        self.history.begin_save();
        Dossier { pack: self.pack.stamp(), ..self.dossier.clone() }
    }

    /// What [`Self::begin_save`] gave was saved.
    pub fn end_save(&mut self, path: &Path, saved: &Saved) {
        self.dossier.pack = self.pack.stamp();
        self.held = Some(Held::written(path.to_owned(), saved));
        self.history.end_save();
        self.revision += 1;
    }

    /// Why a solution stands where it stands, once [`Session::explain`] worked it out.
    #[must_use]
    pub fn explanation(&self, solution: &SolutionId) -> Option<&Explanation> {
        self.explanations.get(solution)
    }

    /// Works out why a solution stands where it stands.
    pub fn explain(&mut self, solution: SolutionId) {
        let gaps = matching::gaps(&self.pack, &self.persona, &self.dossier, &solution);
        let all = || matching::all_flips(&self.pack, &self.persona, &self.dossier);
        let flips = self.flips.get_or_insert_with(all).get(&solution).cloned().unwrap_or_default();
        self.explanations.insert(solution, Explanation { gaps, flips });
    }

    /// Decides on a solution; what else was said of it stays.
    pub fn decide(&mut self, solution: SolutionId, decision: Decision) {
        self.commit(self.decision(solution, decision));
    }

    fn decision(&self, solution: SolutionId, decision: Decision) -> Edit {
        let held = self.dossier.choices.get(&solution).cloned().unwrap_or_default();
        Edit::Choose(solution, Choice { decision, ..held })
    }

    /// Changes a level, or takes the method's back; the reason stays.
    pub fn set_level(&mut self, requirement: RequirementId, level: Option<Level>) {
        let held = self.dossier.levels.get(&requirement);
        let reason = held.map_or_else(String::new, |it| it.reason.clone());
        self.commit(Edit::Level(requirement, level.map(|level| LevelChange { level, reason })));
    }

    /// Moves a number; moves that follow each other are undone as one, unless one `begins` anew.
    pub fn tune(&mut self, parameter: &ParameterId, number: Option<Decimal>, begins: bool) {
        let is_same = |it: &Edit| matches!(it, Edit::Number(moved, _) if moved == parameter);
        let edit = Edit::Number(parameter.clone(), number);
        if self.history.amend(&mut self.dossier, edit, begins, is_same) {
            self.derive();
        }
    }

    /// Retains what was not decided yet among some solutions.
    pub fn retain_all(&mut self, solutions: Vec<SolutionId>) {
        let open = solutions.into_iter().filter(|it| self.dossier.decision(it) == Decision::Open);
        let retained = open.map(|it| self.decision(it, Decision::Retained)).collect();
        self.commit_all(retained);
    }

    /// Adds a need of the user's own under the first free name.
    pub fn add_need(&mut self, kind: NeedKind, label: String) {
        let taken = |id: &NeedId| self.dossier.own_needs.iter().any(|it| it.id == *id);
        let names = (1..).map(|number| NeedId::from(format!("propre-{number}").as_str()));
        let Some(id) = names.into_iter().find(|it| !taken(it)) else {
            return;
        };
        self.commit(Edit::PutOwnNeed(OwnNeed { id, kind, label, links: BTreeMap::new() }));
    }

    /// Adds an award criterion of the user's own under the first free name, without weight.
    pub fn add_criterion(&mut self, label: String) {
        let id = self.dossier.criteria.free_id();
        self.commit(Edit::PutCriterion(OwnCriterion { id, label, weight: None }));
    }

    /// Shares what is left of 100 among the criteria without weight, in one step.
    pub fn share_weights(&mut self) {
        let calls = call(&self.pack, &self.persona, &self.dossier);
        let edits = weigh(&self.pack, &self.dossier, &calls).share();
        self.commit_all(edits);
    }

    /// Every need, in the order of the numbers on participants' sheets.
    #[must_use]
    pub fn needs(&self) -> Vec<NeedId> {
        questionnaire(&self.pack, &self.persona, &self.dossier).into_iter().map(|it| it.need).collect()
    }

    /// Needs of a kind: those of the persona in its order, then the user's own; with the answer to each.
    pub fn answers(&self, kind: NeedKind) -> impl Iterator<Item = Option<Answer>> {
        self.assessment.needs.iter().filter(move |it| it.kind == kind).map(|it| it.answer)
    }
}
