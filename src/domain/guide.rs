//! How to lead a workshop: agendas step by step, advice, pitfalls.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AdviceId, AgendaId, Citation, Confidence, PitfallId, Text};

/// What the projector shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Projected {
    /// Nothing: people talk, or fill in their sheets.
    Nothing,
    /// Who buys what, under which rules.
    Context,
    /// What one hopes for.
    Expectations,
    /// What limits the choice.
    Constraints,
    /// What answers that.
    Solutions,
    /// What the annex will ask.
    Requirements,
    /// What was said and decided.
    Review,
    /// What one leaves with.
    Documents,
    /// Workshop: participants, rules, files and sheets.
    Prepare,
    /// Workshop: one need, hidden votes, then all of them together.
    Vote,
    /// Workshop: shared priorities, agreement, dissent.
    Outcome,
    /// Workshop: the checklist from one meeting to the next.
    FollowUp,
}

/// A step of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Short name.
    pub title: Text,
    /// What to do.
    pub action: Text,
    /// What the projector shows meanwhile.
    pub projected: Projected,
    /// What the facilitator says, word by word.
    pub said: Text,
    /// What comes out of it.
    pub result: Text,
}

/// An agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// Name: `deux-heures`.
    pub id: AgendaId,
    /// How long it takes, in minutes: the sum of its steps.
    pub minutes: u16,
    /// Short name.
    pub title: Text,
    /// When to choose it, and what it leaves out.
    pub purpose: Text,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

impl Agenda {
    /// Its steps, each with the minute at which it begins.
    pub fn timed(&self) -> impl Iterator<Item = (u32, &Step)> {
        self.steps.iter().scan(0, |clock, step| {
            let begins = *clock;
            *clock += u32::from(step.minutes);
            Some((begins, step))
        })
    }

    /// How long its steps take, in minutes.
    #[must_use]
    pub fn taken(&self) -> u32 {
        self.steps.iter().map(|it| u32::from(it.minutes)).sum()
    }
}

/// When an advice is of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Moment {
    /// While the workshop is prepared.
    Before,
    /// In the room.
    During,
    /// Once it is over.
    After,
}

impl Moment {
    /// Every moment, in order.
    pub const ALL: [Self; 3] = [Self::Before, Self::During, Self::After];
}

/// An advice to the facilitator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Name: `vote-independant`.
    pub id: AdviceId,
    /// When it is of use.
    pub moment: Moment,
    /// The advice.
    pub text: Text,
    /// What it rests on; nothing for what follows from the program itself.
    #[serde(default)]
    pub cite: Vec<Citation>,
    /// How far that was checked; given with a source only.
    #[serde(default)]
    pub confidence: Option<Confidence>,
}

/// What goes wrong in workshops, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pitfall {
    /// Name: `ancrage`.
    pub id: PitfallId,
    /// What happens.
    pub sign: Text,
    /// What to do.
    pub remedy: Text,
    /// What it rests on; nothing for what follows from the program itself.
    #[serde(default)]
    pub cite: Vec<Citation>,
    /// How far that was checked; given with a source only.
    #[serde(default)]
    pub confidence: Option<Confidence>,
}

/// How to lead a workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Guide {
    /// What a workshop is for, and what this guide holds.
    pub purpose: Text,
    /// How voting goes, a paragraph each.
    pub rules: Vec<Text>,
    /// What to have at hand.
    pub material: Vec<Text>,
    /// Agendas, the longest first.
    pub agendas: Vec<Agenda>,
    /// Advice.
    pub advice: Vec<Advice>,
    /// What goes wrong.
    pub pitfalls: Vec<Pitfall>,
}

impl Guide {
    /// Whether a pack says nothing of workshops.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.agendas.is_empty() && self.advice.is_empty() && self.pitfalls.is_empty()
    }

    /// The agenda with this id.
    #[must_use]
    pub fn agenda(&self, id: &AgendaId) -> Option<&Agenda> {
        self.agendas.iter().find(|it| it.id == *id)
    }
}
