//! Faults and bad inputs, by their numbers: `cargo test --test faults` plays every one that this computer can play and
//! prints what became of each. Numbers after the name play those alone: `cargo test --test faults -- 45 67 O3`.
//!
//! A case survives when nothing was lost, nothing was let in, and whoever uses the program is told. Numbers 1 to 102 are
//! those of the catalogue that the program was designed against; those that begin with O are our own.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test that prints its own table")]

mod bytes;
mod concurrency;
mod disk;
mod encrypted;
mod exports;
mod faulty;
mod grids;
mod made;
mod memory;
mod names;
mod own;
mod packs;
mod scale;
mod semantics;
mod syntax;
mod tools;

use std::{
    collections::BTreeMap,
    num::NonZero,
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

/// What became of a case.
pub(crate) enum Outcome {
    /// Nothing was lost; what was seen.
    Survived(String),
    /// Something was lost; what.
    Lost(String),
    /// This computer cannot play it; what is missing.
    NotTried(&'static str),
}

/// A case: survived with what was seen, or lost with what went wrong.
pub(crate) type Played = Result<String, Trouble>;

/// Why a case did not survive.
pub(crate) enum Trouble {
    /// Something was lost.
    Lost(String),
    /// This computer cannot play it.
    NotTried(&'static str),
}

impl<T: std::fmt::Display> From<T> for Trouble {
    fn from(it: T) -> Self {
        Self::Lost(it.to_string())
    }
}

/// A case that can be played.
pub(crate) struct Case {
    /// Its number.
    pub(crate) number: &'static str,
    /// What is done to the program.
    pub(crate) name: &'static str,
    /// Does it.
    pub(crate) play: fn() -> Played,
}

/// Fails a case unless something holds.
#[macro_export]
macro_rules! ensure {
    ($holds:expr, $($told:tt)*) => {
        if !$holds {
            return Err($crate::Trouble::Lost(format!($($told)*)));
        }
    };
}

fn cases() -> Vec<Case> {
    let groups = [
        bytes::CASES,
        syntax::CASES,
        grids::CASES,
        semantics::CASES,
        scale::CASES,
        disk::CASES,
        concurrency::CASES,
        names::CASES,
        exports::CASES,
        own::CASES,
    ];
    let copied = groups.into_iter().flatten().map(|&Case { number, name, play }| Case { number, name, play });
    let mut cases: Vec<Case> = copied.collect();
    // Those of our own come last.
    cases.sort_by_key(|it| it.number.parse().unwrap_or(u32::MAX));
    cases
}

/// Plays a case; a panic is a loss.
fn outcome(case: &Case) -> Outcome {
    match panic::catch_unwind(AssertUnwindSafe(case.play)) {
        Ok(Ok(seen)) => Outcome::Survived(seen),
        Ok(Err(Trouble::NotTried(missing))) => Outcome::NotTried(missing),
        Ok(Err(Trouble::Lost(what))) => Outcome::Lost(what),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().cloned();
            Outcome::Lost(text.or_else(|| Some((*payload.downcast_ref::<&str>()?).to_owned())).unwrap_or_default())
        }
    }
}

/// Plays cases, as many at a time as there are processors, and tells how they went in their order.
fn play_all(cases: &[Case], mut tell: impl FnMut(&Case, Outcome, Duration)) {
    let next = AtomicUsize::new(0);
    let (report, reports) = mpsc::channel();
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..at_once {
            let (report, next) = (report.clone(), &next);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(case) = cases.get(at) else { break };
                    let began = Instant::now();
                    let played = outcome(case);
                    report.send((at, played, began.elapsed())).ok();
                }
            });
        }
        drop(report);
        let mut early = BTreeMap::new();
        let mut told = 0;
        for (at, played, time) in reports {
            early.insert(at, (played, time));
            while let Some((played, time)) = early.remove(&told) {
                tell(&cases[told], played, time);
                told += 1;
            }
        }
    });
}

fn main() -> ExitCode {
    if let Some(typing) = std::env::var_os(concurrency::TYPING) {
        let typing = typing.to_string_lossy().into_owned();
        let (ends, own) = typing.split_once(':').unwrap_or_default();
        return match concurrency::type_in_window(own.as_ref(), ends) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    let wanted: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    panic::set_hook(Box::new(|_| {}));
    let mut cases = cases();
    cases.retain(|it| wanted.is_empty() || wanted.iter().any(|wanted| wanted == it.number));
    let (mut survived, mut lost, mut not_tried) = (0, 0, 0);
    play_all(&cases, |case, played, time| {
        let (word, told) = match played {
            Outcome::Survived(seen) => {
                survived += 1;
                ("survived", seen)
            }
            Outcome::Lost(what) => {
                lost += 1;
                ("LOST", what)
            }
            Outcome::NotTried(missing) => {
                not_tried += 1;
                ("not tried", missing.to_owned())
            }
        };
        println!("{:>4}  {word:<9}  {:>6} ms  {}: {told}", case.number, time.as_millis(), case.name);
    });
    println!("{} run, {survived} survived, {lost} lost; {not_tried} not tried", survived + lost);
    if lost == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
