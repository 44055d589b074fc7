//! What to read after a visit.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::domain::{Pack, Persona, SolutionId, SourceId};

/// Sources that what may be asked of these solutions rests on, at most so many: those that most of it rests on first,
/// then the order of the pack. What binds some buyers only, or has no address where it could be read, comes after; what
/// was not checked is left out.
#[must_use]
pub fn next_reading(pack: &Pack, persona: &Persona, solutions: &[SolutionId], most: usize) -> Vec<SourceId> {
    let rows = persona.solutions.iter().filter(|it| solutions.contains(&it.solution));
    let cards = rows.flat_map(|it| &it.cards);
    let mut resting: BTreeMap<&SourceId, u32> = BTreeMap::new();
    for card in cards {
        let advice = pack.card(card).into_iter().flat_map(|it| &it.cite);
        let asked = pack.requirements.iter().filter(|it| it.card == *card && !it.optional).flat_map(|it| &it.cite);
        for citation in advice.chain(asked) {
            *resting.entry(&citation.0).or_default() += 1;
        }
    }
    let read = pack.sources.iter().filter(|it| !it.confidence.to_be_checked());
    let mut sources: Vec<_> = read.filter_map(|it| Some((it, *resting.get(&it.id)?))).collect();
    sources.sort_by_key(|(source, n)| (source.address.is_empty(), source.public_buyers_only, Reverse(*n)));
    sources.into_iter().take(most).map(|it| it.0.id.clone()).collect()
}
