//! Packs far larger than real ones, the same on every machine.

use std::collections::BTreeMap;

use gouvernail::domain::{Answer, Importance};

use crate::sample::{Sample, coverage, link, need_id, solution_id};

/// As many solutions as needs, so many links for each need, every need answered. Links, levels and answers are spread by
/// a fixed multiplicative generator: levels 1, 1, 2, 3 or unknown in equal shares.
pub(crate) fn large((size, links): (usize, usize)) -> Sample {
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
