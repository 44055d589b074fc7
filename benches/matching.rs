//! How long the method takes on packs far larger than real ones; `benches/README.md` keeps the figures.

use std::{
    collections::{BTreeMap, HashMap},
    hint::black_box,
};

use divan::Bencher;
use gouvernail::{
    domain::{Answer, Importance, NeedId, SolutionId},
    matching,
};

#[expect(dead_code, reason = "the tests use what the benches do not")]
#[path = "../tests/matching/sample.rs"]
mod sample;

use sample::{Sample, coverage, link, need_id, solution_id};

fn main() {
    divan::main();
}

/// Needs and solutions, links per need.
const SIZES: [(usize, usize); 3] = [(30, 5), (200, 10), (2000, 20)];

/// Links, levels and answers spread by a fixed multiplicative generator: the same pack on every machine.
fn large((size, links): (usize, usize)) -> Sample {
    let mut sample = Sample::new(size, size);
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    let mut draw = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % below
    };
    for need in 0..size {
        sample.answer(need, Some(Answer::Importance(Importance::ALL[1 + draw(3)])));
        let mut drawn: BTreeMap<usize, char> = BTreeMap::new();
        while drawn.len() < links {
            drawn.insert(draw(size), ['1', '1', '2', '3', '?'][draw(5)]);
        }
        for (solution, letter) in drawn {
            sample.pack.links.extend(coverage(letter).map(|it| link(need_id(need), solution_id(solution), it)));
        }
    }
    sample
}

/// Scores, ranks, reasons, needs, and the sufficient set within its budget.
#[divan::bench(args = SIZES)]
fn assess(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let sample = large(size);
    bencher.bench(|| matching::assess(black_box(&sample.pack), sample.persona(), &sample.dossier));
}

/// The peer: points and ranks only, as one writes them first, with nested maps and a look-up per pair.
#[divan::bench(args = SIZES)]
fn naive_scores(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let sample = large(size);
    bencher.bench(|| naive(black_box(&sample)));
}

/// Why not, for one solution.
#[divan::bench(args = SIZES)]
fn gaps(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let sample = large(size);
    let solution = solution_id(1);
    bencher.bench(|| matching::gaps(black_box(&sample.pack), sample.persona(), &sample.dossier, &solution));
}

/// Weight-stability intervals of every need.
#[divan::bench(args = SIZES)]
fn winner_stability(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let sample = large(size);
    bencher.bench(|| matching::winner_stability(black_box(&sample.pack), sample.persona(), &sample.dossier));
}

/// Every flip of every solution; at the size of a real persona only.
#[divan::bench]
fn all_flips_30(bencher: Bencher<'_, '_>) {
    let sample = large(SIZES[0]);
    bencher.bench(|| matching::all_flips(black_box(&sample.pack), sample.persona(), &sample.dossier));
}

fn naive(sample: &Sample) -> Vec<(SolutionId, u32)> {
    let mut levels: HashMap<SolutionId, HashMap<NeedId, u32>> = HashMap::new();
    for link in &sample.pack.links {
        let level = u32::from(link.level.level().unwrap_or(0));
        levels.entry(link.solution.clone()).or_default().insert(link.need.clone(), level);
    }
    let persona = sample.persona();
    let points = |solution: &SolutionId| {
        let of = |need: &NeedId| {
            let level = levels.get(solution).and_then(|it| it.get(need)).copied().unwrap_or(0);
            sample.dossier.importance(need).map_or(0, |it| sample.pack.scale.weight(it)) * level
        };
        persona.needs.iter().map(|it| of(&it.need)).sum::<u32>()
    };
    let mut scores: Vec<(SolutionId, u32)> =
        persona.solutions.iter().map(|it| (it.solution.clone(), points(&it.solution))).collect();
    scores.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    scores
}
