//! What of the counts may be shown, so that no figure speaks of too few people.
//!
//! A figure under the threshold is hidden. In a row whose total is known, hiding one figure hides nothing: it is the total
//! without the others. So the smallest figure that could be shown is hidden too, wherever it stands, and every zero: what
//! is hidden then speaks of as many people as the threshold asks for, and no figure of it can be told from the total,
//! even by who knows this rule (a test goes through all small rows).

use std::collections::{BTreeMap, BTreeSet};

use super::{Hour, Reply, Statistics, statistics::PersonaCounts};
use crate::domain::{NeedId, Pack, PersonaId, SolutionId};

/// Counts as they may be shown; `None` is a figure that is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Visits that came to their end.
    pub visits: Option<u32>,
    /// Visits that were left before their result.
    pub unfinished: Option<u32>,
    /// By persona. One whose visits are hidden, or who had none, shows nothing else.
    pub personas: BTreeMap<PersonaId, ShownPersona>,
    /// By hour, those that may be shown.
    pub hours: BTreeMap<Hour, Option<u32>>,
}

/// The counts of a persona as they may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownPersona {
    /// Visits that came to their end.
    pub visits: Option<u32>,
    /// For each need, how often it got each reply.
    pub replies: BTreeMap<NeedId, BTreeMap<Reply, Option<u32>>>,
    /// How often each solution was among the first.
    pub solutions: BTreeMap<SolutionId, Option<u32>>,
}

/// What may be shown of counts when no figure may speak of fewer people than the threshold.
///
/// A row has every cell that it could have had: each persona and each solution of the pack, each hour of a day. Else what
/// has a line at all would be known to be somebody. Hours without a figure have no line.
#[must_use]
pub fn shown(pack: &Pack, statistics: &Statistics, threshold: u32) -> Shown {
    let visits = statistics.visits();
    let may = |n: u32| (n == 0 || threshold <= n).then_some(n);
    let nobody = PersonaCounts::default();
    let ids: BTreeSet<&PersonaId> = pack.personas.iter().map(|it| &it.id).chain(statistics.personas.keys()).collect();
    let personas: Vec<_> = ids.iter().map(|it| (*it, statistics.personas.get(*it).unwrap_or(&nobody))).collect();
    let by_persona: Vec<u32> = personas.iter().map(|it| it.1.visits).collect();
    let personas = personas.into_iter().zip(row(&by_persona, threshold));
    let of_pack = |id: &PersonaId| pack.persona(id).map(|it| it.solutions.iter().map(|it| &it.solution));
    let days: BTreeSet<&str> = statistics.hours.keys().map(|it| it.day.as_str()).collect();
    let hours: Vec<Hour> = days.into_iter().flat_map(|day| (0..24).map(|it| Hour::new(day, it))).collect();
    let by_hour: Vec<u32> = hours.iter().map(|it| statistics.hours.get(it).copied().unwrap_or(0)).collect();
    let hours = hours.into_iter().zip(row(&by_hour, threshold)).filter(|it| it.1.is_some_and(|it| 0 < it));
    Shown {
        visits: may(visits),
        unfinished: may(statistics.unfinished),
        personas: personas
            .map(|((id, counts), visits)| {
                let solutions = of_pack(id).into_iter().flatten().chain(counts.solutions.keys());
                (id.clone(), of_persona(counts, solutions.collect(), visits, threshold))
            })
            .collect(),
        hours: hours.collect(),
    }
}

fn of_persona(
    counts: &PersonaCounts,
    solutions: BTreeSet<&SolutionId>,
    visits: Option<u32>,
    threshold: u32,
) -> ShownPersona {
    if visits.is_none_or(|it| it == 0) {
        return ShownPersona { visits, ..ShownPersona::default() };
    }
    let replies = counts.replies.iter().map(|(need, replies)| {
        let n = Reply::ALL.map(|it| replies.get(&it).copied().unwrap_or(0));
        (need.clone(), Reply::ALL.into_iter().zip(row(&n, threshold)).collect())
    });
    let n: Vec<u32> = solutions.iter().map(|it| counts.solutions.get(*it).copied().unwrap_or(0)).collect();
    let solutions = solutions.into_iter().cloned().zip(firsts(&n, counts.visits, threshold));
    ShownPersona { visits, replies: replies.collect(), solutions: solutions.collect() }
}

/// The figures of a row whose total is known.
fn row(counts: &[u32], threshold: u32) -> Vec<Option<u32>> {
    let hidden = counts.iter().map(|it| 0 < *it && *it < threshold).collect();
    shown_of(counts, &hide_until_safe(counts, hidden))
}

/// The figures of solutions, each of which is in a visit or is not: those who did not have it are a figure as well.
fn firsts(counts: &[u32], visits: u32, threshold: u32) -> Vec<Option<u32>> {
    let few = |n: u32| 0 < n && n < threshold;
    let hidden = counts.iter().map(|it| few(*it) || few(visits.saturating_sub(*it))).collect();
    shown_of(counts, &hide_until_safe(counts, hidden))
}

/// Hides, where something is hidden, every zero and the smallest of the figures that could be shown, wherever it stands.
fn hide_until_safe(counts: &[u32], hidden: Vec<bool>) -> Vec<bool> {
    if !hidden.contains(&true) {
        return hidden;
    }
    let open = counts.iter().zip(&hidden).filter(|it| !it.1 && 0 < *it.0);
    let least = open.map(|it| *it.0).min().unwrap_or(0);
    counts.iter().zip(hidden).map(|(count, hidden)| hidden || [0, least].contains(count)).collect()
}

fn shown_of(counts: &[u32], hidden: &[bool]) -> Vec<Option<u32>> {
    counts.iter().zip(hidden).map(|(count, hidden)| (!hidden).then_some(*count)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Every row of so many figures with this sum.
    fn rows(cells: usize, total: u32) -> Vec<Vec<u32>> {
        if cells == 1 {
            return vec![vec![total]];
        }
        let first = |n: u32| {
            rows(cells - 1, total - n).into_iter().map(move |rest| [vec![n], rest].concat()).collect::<Vec<_>>()
        };
        (0..=total).flat_map(first).collect()
    }

    #[test]
    fn a_figure_under_the_threshold_is_hidden_with_the_next_smallest() {
        assert_eq!(row(&[2, 9, 20], 5), [None, None, Some(20)]);
        assert_eq!(row(&[7, 9, 0], 5), [Some(7), Some(9), Some(0)]);
        assert_eq!(row(&[4, 4, 30, 40], 5), [None, None, None, Some(40)]);
        assert_eq!(row(&[4, 9, 9, 40], 5), [None, None, None, Some(40)]);
    }

    #[test]
    fn hidden_figures_speak_together_of_enough_people() {
        assert_eq!(row(&[1, 1, 9, 30], 5), [None, None, None, Some(30)]);
        assert_eq!(row(&[1, 0, 9], 5), [None, None, None]);
    }

    #[test]
    fn a_solution_that_nearly_everybody_had_is_hidden_too() {
        assert_eq!(firsts(&[20, 19, 10, 11], 20, 5), [Some(20), None, None, Some(11)]);
    }

    #[test]
    fn nothing_hidden_can_be_worked_out_even_by_who_knows_how_it_is_hidden() {
        for threshold in [2, 3, 4, 5] {
            for total in threshold..13 {
                let mut alike: BTreeMap<Vec<Option<u32>>, Vec<Vec<u32>>> = BTreeMap::new();
                for it in rows(4, total) {
                    alike.entry(row(&it, threshold)).or_default().push(it);
                }
                for (shown, rows) in alike {
                    for cell in (0..shown.len()).filter(|it| shown[*it].is_none()) {
                        let is_known = rows.iter().all(|it| it[cell] == rows[0][cell]);
                        assert!(!is_known, "{shown:?} of {total} at {threshold} can only be {rows:?}");
                    }
                    let hidden = rows[0].iter().zip(&shown).filter(|it| it.1.is_none()).map(|it| it.0);
                    let hidden: u32 = hidden.sum();
                    assert!(hidden == 0 || threshold <= hidden, "{shown:?} of {total} tells of {hidden} people");
                }
            }
        }
    }
}
