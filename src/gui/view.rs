//! What the window remembers and nobody saves: which screen, what is being typed.

use crate::{
    document::{Document, Kind},
    domain::{CardId, Dossier, Language, NeedKind, PositionId, RequirementId, SolutionId, SourceId, TermId},
    gui::{
        draft::Drafts,
        event::Preparation,
        memo::Memo,
        passphrase::Choosing,
        preview::Preview,
        room::Room,
        screens::{Choices, Item, Lines},
    },
    render::Format,
    requirements::Filter,
    store::Version,
};

/// A screen of an open dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Who buys what, under which rules.
    #[default]
    Context,
    /// What one hopes for.
    Expectations,
    /// What limits the choice.
    Constraints,
    /// What answers that.
    Solutions,
    /// What the annex will ask.
    Requirements,
    /// What was said and decided, and what is still to be settled.
    Review,
    /// What one leaves with.
    Documents,
}

impl Screen {
    /// Every screen, in the order of the steps.
    pub const ALL: [Self; 7] = [
        Self::Context,
        Self::Expectations,
        Self::Constraints,
        Self::Solutions,
        Self::Requirements,
        Self::Review,
        Self::Documents,
    ];

    /// The step that comes next.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|it| *it != self).nth(1)
    }

    /// The kind of need that it lists.
    #[must_use]
    pub fn needs(self) -> Option<NeedKind> {
        match self {
            Self::Expectations => Some(NeedKind::Expectation),
            Self::Constraints => Some(NeedKind::Constraint),
            _ => None,
        }
    }
}

/// What is shown whole on the screen of requirements.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Picked {
    /// The award criteria.
    Criteria,
    /// A requirement.
    Requirement(RequirementId),
    /// A card of advice.
    Advice(CardId),
    /// A founders' position.
    Position(PositionId),
}

/// What is consulted in the place of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Consulted {
    /// The lexicon, at a term when one was looked up.
    Lexicon(Option<TermId>),
    /// The sources, at one of them when it was picked.
    Sources(Option<SourceId>),
    /// How to lead a workshop.
    Guide,
}

/// What is shown over everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// What the keyboard does, and what the program is.
    Help,
    /// What the user prefers.
    Preferences,
    /// The versions of the open file that were replaced.
    Versions,
    /// A passphrase to choose for the file.
    Protection,
}

/// How solutions are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SolutionsAs {
    /// One below the other, best first.
    #[default]
    List,
    /// Against needs.
    Matrix,
}

/// Two dossiers side by side.
#[derive(Debug)]
pub(super) struct Comparison {
    /// The other one, taken for the older.
    pub(super) older: Dossier,
    /// What sets the open one apart from it, for a state of the open one in a language.
    pub(super) document: Memo<(u64, Language), Option<Document>>,
}

impl Comparison {
    /// The open dossier beside this one.
    pub(super) fn with(older: Dossier) -> Self {
        Self { older, document: Memo::default() }
    }
}

/// Ephemeral state.
#[derive(Debug, Default)]
pub(super) struct View {
    /// The screen.
    pub(super) screen: Screen,
    /// Where the dossier stands takes the place of the screen, in a window too narrow for both.
    pub(super) overview: bool,
    /// What is consulted in the place of the screen.
    pub(super) consulted: Option<Consulted>,
    /// Words looked for in what is consulted.
    pub(super) looked_for: String,
    /// What is found of it, in a language.
    pub(super) items: Memo<(Language, bool, String), Vec<Item>>,
    /// The facilitator's guide of a pack, by its hash, in a language.
    pub(super) guide: Memo<(Language, String), Document>,
    /// What is typed in the list of commands, when it is shown.
    pub(super) palette: Option<String>,
    /// Every piece of the window is shown.
    pub(super) gallery: bool,
    /// What is shown over everything else.
    pub(super) told: Option<Told>,
    /// The passphrase that is being chosen.
    pub(super) choosing: Choosing,
    /// Place of the question that is asked, for each kind of need.
    pub(super) question: [usize; 2],
    /// What is being typed.
    pub(super) drafts: Drafts,
    /// What is shown whole on the screen of requirements.
    pub(super) picked: Option<Picked>,
    /// Only the requirements that have all this are listed.
    pub(super) filter: Filter,
    /// Which lines these are, for a state of the dossier in a language.
    pub(super) lines: Memo<((u64, Language), Filter), Lines>,
    /// What may be asked for.
    pub(super) choices: Memo<(u64, Language), Choices>,
    /// How solutions are laid out.
    pub(super) solutions_as: SolutionsAs,
    /// The solution to bring into view.
    pub(super) sought: Option<SolutionId>,
    /// The format chosen for each document.
    pub(super) formats: Vec<(Kind, Format)>,
    /// Words of a need that is about to be added, for each kind.
    pub(super) new_need: [String; 2],
    /// Name of an award criterion that is about to be added.
    pub(super) new_criterion: String,
    /// Another dossier beside the open one.
    pub(super) comparison: Option<Comparison>,
    /// A document as it will be printed, in the place of the screen of documents.
    pub(super) preview: Option<Preview>,
    /// A group at work, in the place of the screens.
    pub(super) room: Option<Room>,
    /// An event that is prepared.
    pub(super) preparation: Option<Preparation>,
    /// Versions of the open file that were replaced, when they are shown.
    pub(super) versions: Vec<Version>,
    /// Path being typed in the window's own dialog.
    pub(super) path: String,
}

impl View {
    /// The format chosen for a document.
    pub(super) fn format(&self, kind: Kind) -> Format {
        let chosen = self.formats.iter().find(|it| it.0 == kind).map(|it| it.1);
        chosen.or_else(|| Format::possible(kind).first().copied()).unwrap_or(Format::Markdown)
    }

    /// What is printed: the document that is shown, or the annex.
    pub(super) fn printed(&self) -> Kind {
        match (&self.preview, &self.comparison) {
            (Some(preview), _) => preview.kind(),
            (None, Some(_)) => Kind::Changes,
            (None, None) => Kind::Annex,
        }
    }

    /// Chooses the format of a document.
    pub(super) fn choose(&mut self, kind: Kind, format: Format) {
        self.formats.retain(|it| it.0 != kind);
        self.formats.push((kind, format));
    }

    /// Place of the question that is asked.
    pub(super) fn question(&mut self, kind: NeedKind) -> &mut usize {
        let [expectation, constraint] = &mut self.question;
        match kind {
            NeedKind::Expectation => expectation,
            NeedKind::Constraint => constraint,
        }
    }

    /// Words of a need that is about to be added.
    pub(super) fn new_need(&mut self, kind: NeedKind) -> &mut String {
        let [expectation, constraint] = &mut self.new_need;
        match kind {
            NeedKind::Expectation => expectation,
            NeedKind::Constraint => constraint,
        }
    }
}
