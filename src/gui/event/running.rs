//! An event that runs, and the visit that is going on.

use std::path::PathBuf;

use super::{Handouts, Lock, Preparation};
use crate::{
    document::Takeaway,
    domain::{Language, PersonaId, TermId},
    event::{EventRules, Statistics, Visit},
    gui::{memo::Memo, session::Session},
    store::PrivateFolder,
};

/// What holds for every visit of an event.
#[derive(Debug)]
pub(in super::super) struct Settings {
    /// The rules of events.
    pub(in super::super) rules: EventRules,
    /// Personas that visitors choose from.
    pub(in super::super) offered: Vec<PersonaId>,
    /// The language that each visit begins in.
    pub(in super::super) language: Language,
    /// Seconds after which a visit is taken for left.
    pub(in super::super) idle: u32,
    /// What becomes of handouts.
    pub(in super::super) handouts: Handouts,
}

/// What became of the handout of a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) enum Making {
    /// Nobody asked for it.
    #[default]
    NotAsked,
    /// It is being made.
    UnderWay,
    /// It was written under this number.
    Written(u32),
    /// It was opened.
    Opened,
    /// It could not be made.
    Failed,
}

/// A visit, with what is shown of it.
#[derive(Debug)]
pub(in super::super) struct Visited {
    /// The visit.
    pub(in super::super) visit: Visit,
    /// A blank dossier of its persona: names and terms are read through it.
    pub(in super::super) session: Session,
    /// The same visit when its result was seen last.
    pub(in super::super) reached: Option<Visit>,
    /// What is told of its result, in a language.
    pub(in super::super) taken: Memo<Language, Option<Takeaway>>,
    /// The term that is explained.
    pub(in super::super) explained: Option<TermId>,
    /// What became of its handout.
    pub(in super::super) making: Making,
    /// Where the handout is, when it is opened; removed with the visit.
    pub(in super::super) private: Option<PrivateFolder>,
}

/// Where a visitor is.
#[derive(Debug, Default)]
pub(in super::super) enum Stage {
    /// Nobody is there.
    #[default]
    Attract,
    /// Before the cards of personas.
    Personas,
    /// Before a question, or the result.
    Visit(Box<Visited>),
}

/// Everything that belongs to a visitor: dropped whole at the end of a visit.
#[derive(Debug)]
pub(in super::super) struct Visiting {
    /// Where the visitor is.
    pub(in super::super) stage: Stage,
    /// The language in use.
    pub(in super::super) language: Language,
    /// The code is asked for.
    pub(in super::super) is_leaving: bool,
    /// Whether they are still there is asked.
    pub(in super::super) is_warned: bool,
}

impl Visiting {
    /// Before anybody comes.
    pub(in super::super) fn new(language: Language) -> Self {
        Self { stage: Stage::Attract, language, is_leaving: false, is_warned: false }
    }
}

/// An event that runs.
#[derive(Debug)]
pub(in super::super) struct Running {
    /// What holds for every visit.
    pub(in super::super) settings: Settings,
    /// The way out.
    pub(in super::super) lock: Lock,
    /// The visit that is going on.
    pub(in super::super) visiting: Visiting,
    /// Number of that visit, among those of this event.
    pub(in super::super) number: u64,
    /// Number of the last handout.
    pub(in super::super) handouts: u32,
    /// Time of the last sign of life, in seconds; nothing until a frame was drawn.
    pub(in super::super) last: Option<f64>,
    /// What was counted and could not be written yet.
    pub(in super::super) pending: Statistics,
    /// Why not, in words.
    pub(in super::super) fault: Option<String>,
    /// Where a file of counts that could not be read was put.
    pub(in super::super) set_aside: Option<PathBuf>,
}

impl Running {
    /// An event as it was prepared.
    pub(in super::super) fn new(preparation: Preparation) -> Self {
        let Preparation { rules, offered, language, idle, codes: [code, _], handouts, .. } = preparation;
        Self {
            lock: Lock::new(&code),
            settings: Settings { rules, offered: offered.into_iter().collect(), language, idle, handouts },
            visiting: Visiting::new(language),
            number: 0,
            handouts: 0,
            last: None,
            pending: Statistics::default(),
            fault: None,
            set_aside: None,
        }
    }

    /// Drops everything of the visit that is going on.
    pub(in super::super) fn reset(&mut self) {
        self.visiting = Visiting::new(self.settings.language);
        self.lock.clear();
        self.number += 1;
    }

    /// The visit that is going on, once a persona was chosen.
    pub(in super::super) fn visited(&mut self) -> Option<&mut Visited> {
        match &mut self.visiting.stage {
            Stage::Visit(visited) => Some(visited),
            Stage::Attract | Stage::Personas => None,
        }
    }
}
