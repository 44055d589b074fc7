//! Which requirements a dossier calls, at which level, and on whose behalf.

use std::collections::BTreeMap;

use super::sentence;
use crate::domain::{
    BuyerStatus, CalledLevel, Card, CardId, Ceiling, Decision, Dossier, Importance, Level, LevelChange, Nature, NeedId,
    Pack, Persona, Position, PositionId, Requirement, SolutionId,
};

/// A requirement that a dossier calls.
#[derive(Clone, Debug, PartialEq)]
pub struct Called<'a> {
    /// The requirement.
    pub requirement: &'a Requirement,
    /// Its level in the documents.
    pub level: Level,
    /// The level from needs and law, before the user changed it.
    pub method_level: Level,
    /// The rule that lowered it.
    pub lowered: Option<&'a Ceiling>,
    /// The rule that the user's own level goes beyond.
    pub exceeded: Option<&'a Ceiling>,
    /// What the user put in the method's place.
    pub changed: Option<&'a LevelChange>,
    /// Weighted needs that call it, in the order of the persona.
    pub needs: Vec<NeedId>,
    /// Retained solutions that call it, in the order of the persona.
    pub solutions: Vec<SolutionId>,
    /// Adopted positions that call it, in the order of the pack.
    pub positions: Vec<PositionId>,
}

/// A card that is advice to the buyer, not a requirement to bidders.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice<'a> {
    /// The card.
    pub card: &'a Card,
    /// Weighted needs that call it.
    pub needs: Vec<NeedId>,
    /// Retained solutions that call it.
    pub solutions: Vec<SolutionId>,
}

/// Everything that a dossier calls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calls<'a> {
    /// Requirements, in the order of the pack.
    pub requirements: Vec<Called<'a>>,
    /// Advice, in the order of the pack.
    pub advice: Vec<Advice<'a>>,
    /// Founders' positions that the user adopted, in the order of the pack.
    pub positions: Vec<&'a Position>,
}

impl Called<'_> {
    /// Whether it only informs bidders: it has a level, of which nothing follows.
    #[must_use]
    pub fn informs(&self) -> bool {
        self.requirement.nature == Nature::Information
    }

    /// Whether it is judged among award criteria; information has no score, whatever its level.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.level == Level::Scored && !self.informs()
    }
}

impl Calls<'_> {
    /// How many requirements have a level; those that only inform have none.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.requirements.iter().filter(|it| it.level == level && !it.informs()).count()
    }
}

/// Who calls one card.
#[derive(Clone, Debug, Default)]
struct Caller {
    /// Highest importance on whose behalf the card is called.
    importance: Option<Importance>,
    method: bool,
    needs: Vec<NeedId>,
    solutions: Vec<SolutionId>,
}

impl Caller {
    fn add(&mut self, importance: Importance) {
        self.importance = self.importance.max(Some(importance));
    }
}

/// Who calls what in a dossier, card by card: enough to tell of one requirement without going through all of them.
#[derive(Clone, Debug, Default)]
pub struct Callers(BTreeMap<CardId, Caller>);

impl Callers {
    /// The weighted needs and the retained solutions of a dossier, by the cards that they call.
    #[must_use]
    pub fn new(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Self {
        let mut callers: BTreeMap<CardId, Caller> = BTreeMap::new();
        for row in &persona.needs {
            let Some(importance) = dossier.importance(&row.need).filter(|it| 0 < pack.scale.weight(*it)) else {
                continue;
            };
            for card in &row.cards {
                let it = callers.entry(card.clone()).or_default();
                it.needs.push(row.need.clone());
                it.method |= row.level.advises();
                if row.level.asks() {
                    it.add(importance);
                }
            }
        }
        for row in &persona.solutions {
            if dossier.decision(&row.solution) != Decision::Retained {
                continue;
            }
            for card in &row.cards {
                let it = callers.entry(card.clone()).or_default();
                it.solutions.push(row.solution.clone());
                it.method |= row.level.advises();
                match row.level {
                    CalledLevel::Level(level) | CalledLevel::MethodAnd(level) => it.add(importance_of(level)),
                    CalledLevel::Method => {}
                    // What the manifesto asks must not be asked as such; the card says what may be, as a scored item.
                    CalledLevel::Rewrite => it.add(Importance::Important),
                }
            }
        }
        Self(callers)
    }

    /// A requirement as the dossier calls it; `None` when it does not.
    #[must_use]
    pub fn requirement<'a>(
        &self,
        pack: &Pack,
        dossier: &'a Dossier,
        requirement: &'a Requirement,
    ) -> Option<Called<'a>> {
        let buyer = dossier.buyer();
        sentence(requirement, buyer)?;
        let adopted = pack.positions.iter().filter(|it| dossier.positions.contains(&it.id));
        let offering = adopted.filter(|it| it.requirements.contains(&requirement.id));
        let positions: Vec<PositionId> = offering.map(|it| it.id.clone()).collect();
        let it = match (requirement.optional, positions.is_empty()) {
            (true, true) => return None,
            (true, false) => &Caller::default(),
            (false, _) => self.0.get(&requirement.card)?,
        };
        let wished = requirement.optional.then_some(Importance::Wished);
        let asked = level_of(requirement, it.importance.or(wished)?, buyer.status);
        let ceiling = ceiling(requirement, buyer.status);
        let lowered = ceiling.filter(|ceiling| ceiling.level < asked);
        let method_level = lowered.map_or(asked, |ceiling| ceiling.level);
        let changed = dossier.levels.get(&requirement.id);
        let level = changed.map_or(method_level, |change| change.level);
        Some(Called {
            requirement,
            level,
            exceeded: ceiling.filter(|ceiling| ceiling.level < level),
            method_level,
            lowered,
            changed,
            needs: it.needs.clone(),
            solutions: it.solutions.clone(),
            positions,
        })
    }

    /// Everything that the dossier calls, these being who calls what in it.
    #[must_use]
    pub fn calls<'a>(&self, pack: &'a Pack, dossier: &'a Dossier) -> Calls<'a> {
        Calls {
            requirements: pack.requirements.iter().filter_map(|it| self.requirement(pack, dossier, it)).collect(),
            advice: pack.cards.iter().filter_map(|it| self.advice(it)).collect(),
            positions: pack.positions.iter().filter(|it| dossier.positions.contains(&it.id)).collect(),
        }
    }

    /// A card as the dossier calls it for advice; `None` when it does not.
    #[must_use]
    pub fn advice<'a>(&self, card: &'a Card) -> Option<Advice<'a>> {
        let it = self.0.get(&card.id).filter(|it| it.method)?;
        Some(Advice { card, needs: it.needs.clone(), solutions: it.solutions.clone() })
    }
}

/// What a dossier calls.
///
/// A weighted need calls the cards of its row, and its importance gives each requirement its level (usually
/// essential: minimum, important: scored, wished: option). A retained solution calls the cards of its row as a need
/// of the row's usual level would; a solution already in place calls none. A founders' position that the user adopted
/// calls its optional requirements as a wished need would. Where several call, the highest importance holds, then the
/// law's ceiling for the buyer.
#[must_use]
pub fn call<'a>(pack: &'a Pack, persona: &Persona, dossier: &'a Dossier) -> Calls<'a> {
    Callers::new(pack, persona, dossier).calls(pack, dossier)
}

/// Level that an importance gives to a requirement, for a buyer.
fn level_of(requirement: &Requirement, importance: Importance, status: BuyerStatus) -> Level {
    let private = requirement.private_levels.filter(|_| !status.is_public());
    let levels = private.unwrap_or(requirement.levels);
    match importance {
        Importance::Essential => levels.essential,
        Importance::Important => levels.important,
        Importance::Wished | Importance::None => levels.wished,
    }
}

/// The importance that usually gives a level: a retained solution counts as a need of that importance.
fn importance_of(level: Level) -> Importance {
    match level {
        Level::Minimum => Importance::Essential,
        Level::Scored => Importance::Important,
        Level::Option => Importance::Wished,
    }
}

/// The lowest ceiling that the law sets for a buyer.
fn ceiling(requirement: &Requirement, status: BuyerStatus) -> Option<&Ceiling> {
    let concerned = requirement.ceilings.iter().filter(|it| it.buyers.contains(&status));
    concerned.min_by_key(|it| it.level)
}
