//! How long the method takes on packs far larger than real ones; `benches/README.md` keeps the figures.

use std::hint::black_box;

use divan::Bencher;
use gouvernail::matching;

#[path = "made/large.rs"]
mod large;
#[path = "made/naive.rs"]
mod naive;
#[expect(dead_code, reason = "the tests use what the benches do not")]
#[path = "../tests/matching/sample.rs"]
mod sample;

use large::large;
use naive::naive;
use sample::solution_id;

fn main() {
    divan::main();
}

/// Needs and solutions, links per need.
const SIZES: [(usize, usize); 3] = [(30, 5), (200, 10), (2000, 20)];

/// Scores, ranks, reasons, needs, and the sufficient set within its budget.
#[divan::bench(args = SIZES)]
fn assess(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let sample = large(size);
    bencher.bench(|| matching::assess(black_box(&sample.pack), sample.persona(), &sample.dossier));
}

/// The peer.
#[divan::bench(args = SIZES)]
fn naive_scores(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let sample = large(size);
    bencher.bench(|| naive(black_box(&sample.pack), sample.persona(), &sample.dossier));
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
