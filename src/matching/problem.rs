//! The integer matrix: what the persona's solutions do for its needs, and what each need weighs.

use std::collections::HashMap;

use crate::domain::{Answer, Coverage, Dossier, HEAVIEST, Importance, NeedId, NeedKind, Pack, Persona, SolutionId};

/// A need, with what the user said of it.
pub(super) struct Criterion<'a> {
    pub(super) id: &'a NeedId,
    pub(super) kind: NeedKind,
    pub(super) answer: Option<Answer>,
}

/// A link seen from one of its ends: the index of the other end, and the level, `None` when unknown.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) at: usize,
    pub(super) level: Option<u8>,
}

impl Cell {
    /// The level, an unknown one counted as nothing.
    pub(super) fn known(self) -> u8 {
        self.level.unwrap_or(0)
    }
}

/// A veto that may apply to this buyer and this persona.
struct Filter {
    /// Index in the pack.
    index: usize,
    need: usize,
    from: Importance,
    solution: usize,
}

/// The matrix of a persona and a dossier.
pub(super) struct Problem<'a> {
    /// Needs of the persona in its order, then the user's own; each once.
    pub(super) needs: Vec<Criterion<'a>>,
    /// Solutions of the persona in the order of the catalogue; each once.
    pub(super) solutions: Vec<&'a SolutionId>,
    /// For each solution, its links by need.
    pub(super) columns: Vec<Vec<Cell>>,
    /// For each need, its links by solution.
    pub(super) rows: Vec<Vec<Cell>>,
    /// Level from which a need is covered, at least 1.
    pub(super) covered_from: u8,
    /// Points of each importance, lowest first.
    points: [u32; 4],
    filters: Vec<Filter>,
    /// For each need, whether a filter looks at it.
    filtering: Vec<bool>,
}

impl<'a> Problem<'a> {
    /// Lays the matrix. Links and answers about what the persona does not have do not count.
    pub(super) fn new(pack: &'a Pack, persona: &'a Persona, dossier: &'a Dossier) -> Self {
        let (needs, need_at) = needs(pack, persona, dossier);
        let (solutions, solution_at) = solutions(pack, persona);

        // A later link takes the place of an earlier one on the same pair: the persona's over the catalogue's.
        let mut links: Vec<(usize, usize, Coverage)> = Vec::with_capacity(pack.links.len());
        for link in pack.links.iter().chain(&persona.links) {
            if let (Some(&solution), Some(&need)) = (solution_at.get(&link.solution), need_at.get(&link.need)) {
                links.push((solution, need, link.level));
            }
        }
        // A need that the pack has too is the pack's: what a dossier says of its links does not count.
        let own_needs = dossier.own_needs.iter().filter(|it| pack.need(&it.id).is_none());
        for own in own_needs {
            for (id, level) in &own.links {
                if let (Some(&solution), Some(&need)) = (solution_at.get(id), need_at.get(&own.id)) {
                    links.push((solution, need, *level));
                }
            }
        }
        links.reverse();
        links.sort_by_key(|&(solution, need, _)| (solution, need));
        links.dedup_by_key(|&mut (solution, need, _)| (solution, need));

        let mut columns = vec![Vec::new(); solutions.len()];
        let mut rows = vec![Vec::new(); needs.len()];
        for (solution, need, coverage) in links {
            let level = coverage.level();
            columns[solution].push(Cell { at: need, level });
            rows[need].push(Cell { at: solution, level });
        }

        let mut filtering = vec![false; needs.len()];
        let mut filters = Vec::new();
        for (index, veto) in pack.vetoes.iter().enumerate() {
            if !veto.buyers.is_empty() && !veto.buyers.contains(&dossier.buyer) {
                continue;
            }
            if let (Some(&need), Some(&solution)) = (need_at.get(&veto.need), solution_at.get(&veto.solution)) {
                filtering[need] = true;
                filters.push(Filter { index, need, from: veto.from, solution });
            }
        }

        Self {
            needs,
            solutions,
            columns,
            rows,
            covered_from: pack.scale.covered_from.max(1),
            points: Importance::ALL.map(|it| pack.scale.weight(it).min(HEAVIEST)),
            filters,
            filtering,
        }
    }

    /// Points of an importance on the pack's scale.
    pub(super) fn worth(&self, importance: Importance) -> u32 {
        self.points[importance as usize]
    }

    /// What the user said of a need, `None` when they did not say or do not know.
    pub(super) fn importance(&self, need: usize) -> Option<Importance> {
        match self.needs[need].answer {
            Some(Answer::Importance(importance)) => Some(importance),
            Some(Answer::DontKnow) | None => None,
        }
    }

    /// Weight of a need, `None` when its importance is not known.
    pub(super) fn weight(&self, need: usize) -> Option<u32> {
        self.importance(need).map(|it| self.worth(it))
    }

    /// Weight of a need in scores: nothing as long as it is not known.
    pub(super) fn counted(&self, need: usize) -> u32 {
        self.weight(need).unwrap_or(0)
    }

    /// The interval in which the weight of a need lies.
    pub(super) fn weight_box(&self, need: usize) -> (u32, u32) {
        self.weight(need).map_or((0, self.worth(Importance::Essential)), |it| (it, it))
    }

    /// Whether the user called a need essential.
    pub(super) fn is_essential(&self, need: usize) -> bool {
        self.importance(need) == Some(Importance::Essential)
    }

    /// Whether an answer about a need can make a solution inadmissible.
    pub(super) fn filters_on(&self, need: usize) -> bool {
        self.filtering[need]
    }

    /// Whether each solution is admissible.
    pub(super) fn admissible(&self) -> Vec<bool> {
        let mut admissible = vec![true; self.solutions.len()];
        for filter in self.filters.iter().filter(|it| self.applies(it)) {
            admissible[filter.solution] = false;
        }
        admissible
    }

    /// For each solution, the vetoes that apply to it, as indices in the pack.
    pub(super) fn vetoes(&self) -> Vec<Vec<usize>> {
        let mut vetoes = vec![Vec::new(); self.solutions.len()];
        for filter in self.filters.iter().filter(|it| self.applies(it)) {
            vetoes[filter.solution].push(filter.index);
        }
        vetoes
    }

    /// The index of a solution.
    pub(super) fn position(&self, solution: &SolutionId) -> Option<usize> {
        self.solutions.iter().position(|it| *it == solution)
    }

    fn applies(&self, filter: &Filter) -> bool {
        self.importance(filter.need).is_some_and(|it| filter.from <= it)
    }
}

/// Where each identifier stands; only ever looked up.
type Places<'a, Id> = HashMap<&'a Id, usize>;

fn needs<'a>(pack: &'a Pack, persona: &'a Persona, dossier: &'a Dossier) -> (Vec<Criterion<'a>>, Places<'a, NeedId>) {
    let kinds: HashMap<&NeedId, NeedKind> = pack.needs.iter().map(|it| (&it.id, it.kind)).collect();
    let kind_of = |id| kinds.get(id).copied().unwrap_or(NeedKind::Expectation);
    let rows = persona.needs.iter().map(|it| (&it.need, kind_of(&it.need)));
    let own = dossier.own_needs.iter().filter(|it| !kinds.contains_key(&it.id)).map(|it| (&it.id, it.kind));

    let (mut needs, mut places) = (Vec::new(), Places::new());
    for (id, kind) in rows.chain(own) {
        if !places.contains_key(id) {
            places.insert(id, needs.len());
            needs.push(Criterion { id, kind, answer: dossier.answers.get(id).copied() });
        }
    }
    (needs, places)
}

fn solutions<'a>(pack: &'a Pack, persona: &'a Persona) -> (Vec<&'a SolutionId>, Places<'a, SolutionId>) {
    let catalogue: Places<'_, SolutionId> = pack.solutions.iter().enumerate().map(|(at, it)| (&it.id, at)).collect();
    let mut solutions: Vec<&SolutionId> = persona.solutions.iter().map(|it| &it.solution).collect();
    solutions.sort_by_key(|id| (catalogue.get(id).copied().unwrap_or(usize::MAX), *id));
    solutions.dedup();
    let places = solutions.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    (solutions, places)
}
