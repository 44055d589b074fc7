//! What the window remembers and nobody saves: which screen, what is being typed.

use crate::{
    document::{Document, Kind},
    domain::{CardId, Dossier, FrameworkId, NeedKind, PositionId, RequirementId},
    gui::{draft::Drafts, preview::Preview},
    render::Format,
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
    /// What one leaves with.
    Documents,
}

impl Screen {
    /// Every screen, in the order of the steps.
    pub const ALL: [Self; 6] =
        [Self::Context, Self::Expectations, Self::Constraints, Self::Solutions, Self::Requirements, Self::Documents];

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
    /// A requirement.
    Requirement(RequirementId),
    /// A card of advice.
    Advice(CardId),
    /// A founders' position.
    Position(PositionId),
}

/// Two dossiers side by side.
#[derive(Debug)]
pub(super) struct Comparison {
    /// The other one, taken for the older.
    pub(super) older: Dossier,
    /// What sets the open one apart from it.
    pub(super) document: Document,
}

/// Ephemeral state.
#[derive(Debug, Default)]
pub(super) struct View {
    /// The screen.
    pub(super) screen: Screen,
    /// Where the dossier stands takes the place of the screen, in a window too narrow for both.
    pub(super) overview: bool,
    /// What is typed in the list of commands, when it is shown.
    pub(super) palette: Option<String>,
    /// What the keyboard does is shown.
    pub(super) help: bool,
    /// What is being typed.
    pub(super) drafts: Drafts,
    /// What is shown whole on the screen of requirements.
    pub(super) picked: Option<Picked>,
    /// Only the requirements that contribute to this framework are listed.
    pub(super) framework: Option<FrameworkId>,
    /// The format chosen for each document.
    pub(super) formats: Vec<(Kind, Format)>,
    /// Words of a need that is about to be added, for each kind.
    pub(super) new_need: [String; 2],
    /// Another dossier beside the open one, as long as none of it changes.
    pub(super) comparison: Option<Comparison>,
    /// A document as it will be printed, in the place of the screen of documents.
    pub(super) preview: Option<Preview>,
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

    /// Words of a need that is about to be added.
    pub(super) fn new_need(&mut self, kind: NeedKind) -> &mut String {
        let [expectation, constraint] = &mut self.new_need;
        match kind {
            NeedKind::Expectation => expectation,
            NeedKind::Constraint => constraint,
        }
    }
}
