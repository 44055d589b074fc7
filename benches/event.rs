//! How far the short path of an event agrees with the whole questionnaire, and how long a question takes to choose.
//!
//! A thousand made-up visitors answer every need of each persona. The first three solutions of all their answers are set
//! beside those of the path, of as many questions as it asked picked at random, and of no question at all. Visitors come in two
//! kinds: each importance as likely as another (the hard one), and round the usual importance (half keep it, a quarter
//! each go one step down and up, where there is one). `benches/README.md` keeps the figures.

use std::{
    collections::{BTreeMap, BTreeSet},
    hint::black_box,
    io::{self, Write},
    time::{Duration, Instant},
};

use gouvernail::{
    domain::{Answer, Importance, NeedId, Pack, Persona, SolutionId},
    event::{EventRules, Path},
    pack, store,
};

const PROFILES: u32 = 1000;
/// How often questions are picked at random for each profile.
const PICKS: u32 = 20;

type Replies = BTreeMap<NeedId, Answer>;

fn main() -> io::Result<()> {
    let (pack, rules) = (pack::builtin(), store::event_rules());
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "| persona | needs | visitors | questions | same three | same order | two of three | at random | none |"
    )?;
    writeln!(out, "|---|---|---|---|---|---|---|---|---|")?;
    for persona in &pack.personas {
        for kind in [Visitors::Even, Visitors::Usual] {
            let figures = Figures::of(&pack, persona, &rules, kind);
            writeln!(out, "| {} | {} | {} | {figures} |", persona.id, persona.needs.len(), kind.name())?;
        }
    }
    writeln!(out)?;
    writeln!(out, "| persona | first question, ms | longest of the others, ms |")?;
    writeln!(out, "|---|---|---|")?;
    for persona in &pack.personas {
        let (first, longest) = times(&pack, persona, &rules);
        let milliseconds = |it: Duration| it.as_secs_f64() * 1000.0;
        writeln!(out, "| {} | {:.2} | {:.2} |", persona.id, milliseconds(first), milliseconds(longest))?;
    }
    Ok(())
}

/// How the answers of visitors are drawn.
#[derive(Clone, Copy)]
enum Visitors {
    Even,
    Usual,
}

impl Visitors {
    fn name(self) -> &'static str {
        match self {
            Self::Even => "even",
            Self::Usual => "round the usual",
        }
    }

    fn profile(self, persona: &Persona, draws: &mut Draws) -> Replies {
        let near = |usual: Importance, draw: usize| {
            let place = Importance::ALL.iter().position(|it| *it == usual).unwrap_or(0);
            let moved = match draw {
                0 => place.saturating_sub(1),
                1 => (place + 1).min(Importance::ALL.len() - 1),
                _ => place,
            };
            Importance::ALL[moved]
        };
        let answer = |usual: Importance, draw: usize| match self {
            Self::Even => Importance::ALL[draw],
            Self::Usual => near(usual, draw),
        };
        let one = |row: &gouvernail::domain::NeedRow| {
            (row.need.clone(), Answer::Importance(answer(row.usual, draws.below(4))))
        };
        persona.needs.iter().map(one).collect()
    }
}

/// Shares of profiles, counted.
#[derive(Default)]
struct Figures {
    questions: u32,
    set: u32,
    order: u32,
    two: u32,
    random: u32,
    none: u32,
}

impl Figures {
    fn of(pack: &Pack, persona: &Persona, rules: &EventRules, visitors: Visitors) -> Self {
        let path = Path::new(pack, persona, rules);
        let mut draws = Draws(42);
        let mut figures = Self::default();
        for _ in 0..PROFILES {
            let profile = visitors.profile(persona, &mut draws);
            let whole = path.first(&profile);
            let replies = answered(&path, &profile);
            let first = path.first(&replies);
            figures.questions += u32::try_from(replies.len()).unwrap_or(0);
            figures.set += u32::from(common(&whole, &first) == whole.len());
            figures.order += u32::from(whole == first);
            figures.two += u32::from(whole.len() <= common(&whole, &first) + 1);
            figures.none += u32::from(common(&whole, &path.first(&Replies::new())) == whole.len());
            for _ in 0..PICKS {
                let picked = picked(&profile, replies.len(), &mut draws);
                figures.random += u32::from(common(&whole, &path.first(&picked)) == whole.len());
            }
        }
        figures
    }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |n: u32, all: u32| f64::from(n) * 100.0 / f64::from(all);
        let questions = f64::from(self.questions) / f64::from(PROFILES);
        let of = [self.set, self.order, self.two].map(|it| share(it, PROFILES));
        let [set, order, two] = of;
        let (random, none) = (share(self.random, PROFILES * PICKS), share(self.none, PROFILES));
        write!(f, "{questions:.1} | **{set:.1} %** | {order:.1} % | {two:.1} % | {random:.1} % | {none:.1} %")
    }
}

/// What a visitor has said at the end of the path.
fn answered(path: &Path, profile: &Replies) -> Replies {
    let mut replies = Replies::new();
    while let Some(need) = path.next(&replies) {
        let answer = profile.get(&need).copied().unwrap_or(Answer::DontKnow);
        replies.insert(need, answer);
    }
    replies
}

/// So many of the answers, any of them.
fn picked(profile: &Replies, count: usize, draws: &mut Draws) -> Replies {
    let mut places = BTreeSet::new();
    while places.len() < count.min(profile.len()) {
        places.insert(draws.below(profile.len()));
    }
    let mut chosen = profile.iter().enumerate().filter(|it| places.contains(&it.0));
    chosen.by_ref().map(|(_, (need, answer))| (need.clone(), *answer)).collect()
}

fn common(one: &[SolutionId], other: &[SolutionId]) -> usize {
    one.iter().filter(|it| other.contains(it)).count()
}

/// The fastest of twenty first questions, path included; the longest of the next ones in fifty visits.
fn times(pack: &Pack, persona: &Persona, rules: &EventRules) -> (Duration, Duration) {
    let first = (0..20).map(|_| {
        let since = Instant::now();
        black_box(Path::new(pack, persona, rules).next(&Replies::new()));
        since.elapsed()
    });
    let first = first.min().unwrap_or_default();
    let (path, mut draws, mut longest) = (Path::new(pack, persona, rules), Draws(7), Duration::ZERO);
    for _ in 0..50 {
        let profile = Visitors::Even.profile(persona, &mut draws);
        let mut replies = Replies::new();
        while let Some(need) = path.next(&replies) {
            replies.insert(need.clone(), profile[&need]);
            let since = Instant::now();
            black_box(path.next(&replies));
            longest = longest.max(since.elapsed());
        }
    }
    (first, longest)
}

/// A fixed multiplicative generator, so that the profiles are the same on every machine.
struct Draws(u64);

impl Draws {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % count
    }
}
