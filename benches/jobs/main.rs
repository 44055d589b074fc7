//! Named pieces of work, for `benches/run`, which counts and times what one run of each costs.
//!
//! ```text
//! jobs list                    the names, one a line
//! jobs run NAME                once to have everything warm, then once inside `job::counted`, for callgrind
//! jobs memory NAME             the same, then the most memory that the process had, in KiB
//! jobs clock NAME TIMES        so many runs once warm: the milliseconds of each
//! jobs race NAME PEER TURNS    two in turn, once warm: the milliseconds of both, a line for each turn
//! ```
#![expect(clippy::expect_used, reason = "what cannot be prepared cannot be measured")]

#[cfg(feature = "gui")]
mod answers;
mod cases;
mod documents;
#[path = "../made/every.rs"]
mod every;
mod files;
mod groups;
mod job;
#[path = "../made/large.rs"]
mod large;
mod matching;
#[path = "../made/naive.rs"]
mod naive;
mod packs;
mod peers;
mod reading;
#[expect(dead_code, reason = "the tests use what the benches do not")]
#[path = "../../tests/matching/sample.rs"]
mod sample;

use std::{
    env,
    error::Error,
    fs,
    io::{self, Write as _},
};

use job::{Job, counted, timed};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let mut out = io::stdout().lock();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["list"] => Ok(jobs().iter().try_for_each(|it| writeln!(out, "{}", it.name()))?),
        ["run", name] => {
            counted(&mut *named(name)?.warm());
            Ok(())
        }
        ["memory", name] => {
            counted(&mut *named(name)?.warm());
            Ok(writeln!(out, "{}", most_memory()?)?)
        }
        ["clock", name, times] => {
            let mut work = named(name)?.warm();
            (0..times.parse()?).try_for_each(|_| Ok(writeln!(out, "{}", milliseconds(&mut *work))?))
        }
        ["race", name, peer, turns] => {
            let (mut ours, mut theirs) = (named(name)?.warm(), named(peer)?.warm());
            (0..turns.parse()?).try_for_each(|turn: usize| {
                // Whoever comes second finds the other's memory in the caches.
                let pair = if turn.is_multiple_of(2) {
                    let first = milliseconds(&mut *ours);
                    (first, milliseconds(&mut *theirs))
                } else {
                    let first = milliseconds(&mut *theirs);
                    (milliseconds(&mut *ours), first)
                };
                Ok(writeln!(out, "{} {}", pair.0, pair.1)?)
            })
        }
        // `cargo bench` runs every bench: this one needs its script.
        [] | ["--bench", ..] => Ok(()),
        _ => Err("see the head of benches/jobs/main.rs".into()),
    }
}

fn jobs() -> Vec<Job> {
    let mut all = matching::jobs();
    #[cfg(feature = "gui")]
    all.extend(answers::jobs());
    all.extend(files::jobs());
    all.extend(packs::jobs());
    all.extend(reading::jobs());
    all.extend(groups::jobs());
    all.extend(documents::jobs());
    all.extend(peers::jobs());
    all
}

fn named(name: &str) -> Result<Job, String> {
    jobs().into_iter().find(|it| it.name() == name).ok_or_else(|| format!("no job `{name}`"))
}

fn milliseconds(work: &mut dyn FnMut()) -> f64 {
    timed(work).as_secs_f64() * 1000.0
}

/// The most memory that this process had, in KiB, as the kernel tells it.
fn most_memory() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:")).ok_or("the kernel does not tell")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
