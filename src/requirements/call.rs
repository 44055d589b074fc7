//! Which requirements a dossier calls, at which level, and on whose behalf.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    BuyerStatus, CalledLevel, Card, CardId, Ceiling, Decision, Dossier, Importance, Level, LevelChange, NeedId, Pack,
    Persona, Requirement, SolutionId,
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
    /// What the user put in the method's place.
    pub changed: Option<&'a LevelChange>,
    /// Weighted needs that call it, in the order of the persona.
    pub needs: Vec<NeedId>,
    /// Retained solutions that call it, in the order of the persona.
    pub solutions: Vec<SolutionId>,
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
}

#[derive(Default)]
struct Callers {
    /// Highest importance of the needs that call.
    importance: Option<Importance>,
    /// Highest usual level of the solutions that call.
    level: Option<Level>,
    method: bool,
    needs: Vec<NeedId>,
    solutions: Vec<SolutionId>,
}

/// What a dossier calls.
///
/// A weighted need calls the cards of its row, at the level of its importance (essential: minimum, important:
/// scored, wished: option). A retained solution calls the cards of its row at the row's usual level; a solution
/// already in place calls none. Where several call, the highest level holds, then the law's ceiling for the buyer.
#[must_use]
pub fn call<'a>(pack: &'a Pack, persona: &Persona, dossier: &'a Dossier) -> Calls<'a> {
    let mut callers: BTreeMap<&CardId, Callers> = BTreeMap::new();
    for row in &persona.needs {
        let Some(importance) = dossier.importance(&row.need).filter(|it| 0 < pack.scale.weight(*it)) else {
            continue;
        };
        for card in &row.cards {
            let it = callers.entry(card).or_default();
            it.needs.push(row.need.clone());
            match row.level {
                CalledLevel::Method => it.method = true,
                CalledLevel::Level(_) | CalledLevel::Rewrite => it.importance = it.importance.max(Some(importance)),
            }
        }
    }
    for row in &persona.solutions {
        if dossier.decision(&row.solution) != Decision::Retained {
            continue;
        }
        for card in &row.cards {
            let it = callers.entry(card).or_default();
            it.solutions.push(row.solution.clone());
            match row.level {
                CalledLevel::Level(level) => it.level = it.level.max(Some(level)),
                CalledLevel::Method => it.method = true,
                // What the manifesto asks must not be asked as such; the card says what may be, as a scored item.
                CalledLevel::Rewrite => it.level = it.level.max(Some(Level::Scored)),
            }
        }
    }
    let status = dossier.buyer;
    let requirements = pack.requirements.iter().filter(|it| applies(it, status)).filter_map(|requirement| {
        let it = callers.get(&requirement.card)?;
        let asked = it.importance.map(|it| level_of(requirement, it)).max(it.level)?;
        let lowered = ceiling(requirement, status).filter(|ceiling| ceiling.level < asked);
        let method_level = lowered.map_or(asked, |ceiling| ceiling.level);
        let changed = dossier.levels.get(&requirement.id);
        Some(Called {
            requirement,
            level: changed.map_or(method_level, |change| change.level),
            method_level,
            lowered,
            changed,
            needs: it.needs.clone(),
            solutions: it.solutions.clone(),
        })
    });
    let advice = pack.cards.iter().filter_map(|card| {
        let it = callers.get(&card.id)?;
        it.method.then(|| Advice { card, needs: it.needs.clone(), solutions: it.solutions.clone() })
    });
    Calls { requirements: requirements.collect(), advice: advice.collect() }
}

/// Level that an importance gives to a requirement.
fn level_of(requirement: &Requirement, importance: Importance) -> Level {
    match importance {
        Importance::Essential => requirement.levels.essential,
        Importance::Important => requirement.levels.important,
        Importance::Wished | Importance::None => requirement.levels.wished,
    }
}

/// Whether a requirement has a wording for a buyer.
fn applies(requirement: &Requirement, status: BuyerStatus) -> bool {
    if status.is_public() { requirement.wording.public.is_some() } else { requirement.wording.private.is_some() }
}

/// The lowest ceiling that the law sets for a buyer.
fn ceiling(requirement: &Requirement, status: BuyerStatus) -> Option<&Ceiling> {
    let concerned = requirement.ceilings.iter().filter(|it| it.buyers.contains(&status));
    concerned.min_by_key(|it| it.level)
}

impl Calls<'_> {
    /// Weighted needs of the persona that call neither a requirement nor advice.
    #[must_use]
    pub fn silent_needs(&self, pack: &Pack, persona: &Persona, dossier: &Dossier) -> Vec<NeedId> {
        let heard: BTreeSet<&NeedId> = (self.requirements.iter().flat_map(|it| &it.needs))
            .chain(self.advice.iter().flat_map(|it| &it.needs))
            .collect();
        let weighted = |need: &NeedId| dossier.importance(need).is_some_and(|it| 0 < pack.scale.weight(it));
        let rows = persona.needs.iter().map(|it| &it.need);
        let own = dossier.own_needs.iter().map(|it| &it.id);
        rows.chain(own).filter(|it| weighted(it) && !heard.contains(it)).cloned().collect()
    }
}
