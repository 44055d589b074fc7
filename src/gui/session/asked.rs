//! What the annex will ask, as far as a frame needs it without calling everything again.

use std::collections::BTreeMap;

use crate::{
    domain::{Dossier, Level, Pack, Persona},
    requirements::{Callers, Verdict, weigh},
};

/// What follows from a dossier for the annex.
#[derive(Clone, Debug)]
pub struct Asked {
    callers: Callers,
    requirements: usize,
    advice: usize,
    levels: BTreeMap<Level, usize>,
    is_weighed_wrong: bool,
}

impl Asked {
    pub(super) fn new(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Self {
        let callers = Callers::new(pack, persona, dossier);
        let calls = callers.calls(pack, dossier);
        let levels = [Level::Minimum, Level::Scored, Level::Option].map(|it| (it, calls.count(it)));
        let is_weighed_wrong = matches!(weigh(pack, dossier, &calls).verdict(), Verdict::Faulty(_));
        let (requirements, advice) = (calls.requirements.len(), calls.advice.len());
        Self { callers, requirements, advice, levels: BTreeMap::from(levels), is_weighed_wrong }
    }

    /// Who calls what: tells of one requirement, or of one card of advice.
    #[must_use]
    pub fn callers(&self) -> &Callers {
        &self.callers
    }

    /// How many requirements are called.
    #[must_use]
    pub fn count(&self) -> usize {
        self.requirements
    }

    /// How many requirements have a level; those that only inform have none.
    #[must_use]
    pub fn at(&self, level: Level) -> usize {
        self.levels.get(&level).copied().unwrap_or_default()
    }

    /// Whether neither a requirement nor advice is called.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.requirements + self.advice == 0
    }

    /// Whether award criteria have weights that cannot be published as they are.
    #[must_use]
    pub fn is_weighed_wrong(&self) -> bool {
        self.is_weighed_wrong
    }
}
