//! The peer of the method: points and ranks only, as one writes them first, with nested maps and a look-up per pair.

use std::collections::HashMap;

use gouvernail::domain::{Dossier, NeedId, Pack, Persona, SolutionId};

/// Solutions by their points, best first.
pub(crate) fn naive(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Vec<(SolutionId, u32)> {
    let mut levels: HashMap<SolutionId, HashMap<NeedId, u32>> = HashMap::new();
    for link in &pack.links {
        let level = u32::from(link.level.level().unwrap_or(0));
        levels.entry(link.solution.clone()).or_default().insert(link.need.clone(), level);
    }
    let points = |solution: &SolutionId| {
        let of = |need: &NeedId| {
            let level = levels.get(solution).and_then(|it| it.get(need)).copied().unwrap_or(0);
            dossier.importance(need).map_or(0, |it| pack.scale.weight(it)) * level
        };
        persona.needs.iter().map(|it| of(&it.need)).sum::<u32>()
    };
    let mut scores: Vec<(SolutionId, u32)> =
        persona.solutions.iter().map(|it| (it.solution.clone(), points(&it.solution))).collect();
    scores.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    scores
}
