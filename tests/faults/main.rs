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
    process::{Command, ExitCode},
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

/// Asks the program to play cases itself.
const ALONE: &str = "--alone";

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

/// Plays cases, as many at a time as there are processors, and prints how they went in their order.
///
/// Each is played by a program of its own: a program that another case starts would hold the locks of this one for a
/// moment, and one that the system ends takes no other case with it.
fn play_all(cases: &[Case]) -> Tally {
    let next = AtomicUsize::new(0);
    let (report, reports) = mpsc::channel();
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..at_once {
            let (report, next) = (report.clone(), &next);
            scope.spawn(move || {
                while let Some((at, case)) = case_at(cases, next.fetch_add(1, Ordering::Relaxed)) {
                    report.send((at, played_apart(case))).ok();
                }
            });
        }
        drop(report);
        let mut tally = Tally::default();
        let mut early = BTreeMap::new();
        let mut told = 0;
        for (at, line) in reports {
            early.insert(at, line);
            while let Some(line) = early.remove(&told) {
                tally.count(&line);
                println!("{line}");
                told += 1;
            }
        }
        tally
    })
}

fn case_at(cases: &[Case], at: usize) -> Option<(usize, &Case)> {
    cases.get(at).map(|it| (at, it))
}

/// The line of a case that a program of its own plays.
fn played_apart(case: &Case) -> String {
    let played = std::env::current_exe().and_then(|it| Command::new(it).args([ALONE, case.number]).output());
    let line = played.as_ref().ok().and_then(|it| str::from_utf8(&it.stdout).ok()).and_then(|it| it.lines().last());
    match line {
        Some(line) => line.to_owned(),
        None => line_of(case, &Outcome::Lost(format!("no word: {played:?}")), Duration::ZERO),
    }
}

/// How cases went.
#[derive(Default)]
struct Tally {
    survived: usize,
    lost: usize,
    not_tried: usize,
}

impl Tally {
    fn count(&mut self, line: &str) {
        let counted = match line.get(6..).unwrap_or_default() {
            it if it.starts_with(SURVIVED) => &mut self.survived,
            it if it.starts_with(NOT_TRIED) => &mut self.not_tried,
            _ => &mut self.lost,
        };
        *counted += 1;
    }
}

const SURVIVED: &str = "survived";
const NOT_TRIED: &str = "not tried";

fn line_of(case: &Case, outcome: &Outcome, took: Duration) -> String {
    let (word, told) = match outcome {
        Outcome::Survived(seen) => (SURVIVED, seen.as_str()),
        Outcome::Lost(what) => ("LOST", what.as_str()),
        Outcome::NotTried(missing) => (NOT_TRIED, *missing),
    };
    let told = told.replace('\n', " ");
    format!("{:>4}  {word:<9}  {:>6} ms  {}: {told}", case.number, took.as_millis(), case.name)
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
    let mut wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_alone = wanted.first().is_some_and(|it| it == ALONE);
    wanted.retain(|it| !it.starts_with('-'));
    let mut cases = cases();
    cases.retain(|it| wanted.is_empty() || wanted.iter().any(|wanted| wanted == it.number));
    if is_alone {
        panic::set_hook(Box::new(|_| {}));
        for case in &cases {
            let began = Instant::now();
            let outcome = outcome(case);
            println!("{}", line_of(case, &outcome, began.elapsed()));
        }
        return ExitCode::SUCCESS;
    }
    let Tally { survived, lost, not_tried } = play_all(&cases);
    println!("{} run, {survived} survived, {lost} lost; {not_tried} not tried", survived + lost);
    if lost == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
