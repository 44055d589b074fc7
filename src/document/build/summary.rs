//! The summary: one page for people who decide.

use super::{
    Brief,
    pictures::compass,
    pieces::{body, columns, lead, note, small, table},
};
use crate::{
    document::{Block, Cell, Document, Kind, Run, Tone},
    domain::{Decision, Level, Stage},
    matching::{SolutionVerdict, Status},
};

/// Solutions shown; the others are counted.
const SHOWN: usize = 5;

/// Decisions awaited that are named; the others are counted.
const AWAITED: usize = 3;

/// The summary.
pub(super) fn summary(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Summary);
    let blocks = &mut document.blocks;
    // Everything has to stand on one page.
    if let Some(Block::Title { lines, .. }) = blocks.first_mut() {
        *lines = vec![lines.join(" · ")];
    }
    blocks.push(lead(brief.object()));
    blocks.push(body(headline(brief)));
    blocks.extend(compass(brief).map(Block::Figure));
    let uncovered = brief.uncovered();
    if !uncovered.is_empty() {
        blocks.push(note(Tone::Danger, words.say("summary-uncovered"), words.list(&uncovered)));
    }
    blocks.extend(solutions(brief));
    blocks.extend(awaited(brief).map(body));
    blocks.push(body(counts(brief)));
    blocks.push(small(brief.text(&brief.pack.texts.disclaimer)));
    document
}

fn headline(brief: &Brief<'_>) -> String {
    let weighted = brief.assessment.needs.iter().filter(|it| it.weighs());
    let (asked, covered) =
        weighted.fold((0_u32, 0_u32), |(asked, covered), it| (asked + 1, covered + u32::from(it.covered)));
    let (answered, total) = brief.assessment.answered;
    brief.words.tell(
        "summary-headline",
        &[("asked", asked.into()), ("covered", covered.into()), ("missing", (total - answered).into())],
    )
}

/// What was retained first, then what the method recommends.
fn solutions(brief: &Brief<'_>) -> Option<Block> {
    let words = brief.words;
    let order = |it: &&SolutionVerdict| match (it.decision, it.status) {
        (Decision::Retained, _) => 0,
        (Decision::InPlace, _) => 1,
        (Decision::Open, Status::Indispensable) => 2,
        (Decision::Open, Status::Recommended) => 3,
        _ => 4,
    };
    let mut shown: Vec<&SolutionVerdict> = brief.assessment.solutions.iter().filter(|it| order(it) < 4).collect();
    shown.sort_by_key(order);
    let more = shown.len().saturating_sub(SHOWN);
    shown.truncate(SHOWN);
    let rows = shown.into_iter().map(|it| {
        let choice = brief.dossier.choices.get(&it.id).cloned().unwrap_or_default();
        let reason = it.reasons.first().map(|it| brief.need_label(&it.need)).unwrap_or_default();
        vec![
            Cell::of(vec![Run::strong(brief.solution_label(&it.id))]),
            Cell::plain(words.decision(it.decision)),
            Cell::plain(choice.owner),
            Cell::plain(words.date(&choice.due)),
            Cell::plain(reason),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let caption = words.tell("summary-solutions", &[("more", more.into())]);
    let heads = columns(
        brief,
        [
            ("column-solution", 56),
            ("column-decision", 20),
            ("checklist-column-owner", 26),
            ("checklist-column-due", 31),
            ("summary-column-why", 38),
        ],
    );
    Some(table(caption, heads, rows))
}

/// What the method recommends and nobody decided yet.
fn awaited(brief: &Brief<'_>) -> Option<String> {
    let open = brief.assessment.solutions.iter().filter(|it| it.decision == Decision::Open);
    let open = open.filter(|it| matches!(it.status, Status::Indispensable | Status::Recommended));
    let names: Vec<String> = open.map(|it| brief.solution_label(&it.id)).collect();
    let shown = names.get(..AWAITED).unwrap_or(&names);
    let arguments = [("solutions", brief.words.list(shown).into()), ("more", (names.len() - shown.len()).into())];
    (!names.is_empty()).then(|| brief.words.tell("summary-decide", &arguments))
}

/// How many requirements there are, and what is still to be done about them.
fn counts(brief: &Brief<'_>) -> String {
    let (words, calls) = (brief.words, &brief.calls);
    let parts = [
        ("summary-minimum", calls.count(Level::Minimum)),
        ("summary-scored", calls.count(Level::Scored)),
        ("summary-option", calls.count(Level::Option)),
        ("summary-information", calls.requirements.iter().filter(|it| it.informs()).count()),
    ];
    let parts = parts.into_iter().filter(|it| 0 < it.1).map(|(key, n)| words.tell(key, &[("n", n.into())]));
    let parts = words.list(&parts.collect::<Vec<_>>());
    let told =
        words.tell("summary-counts", &[("requirements", calls.requirements.len().into()), ("parts", parts.into())]);
    match brief.dossier.marking.stage {
        Stage::Draft => {
            let next = if brief.weighing().is_whole() { "summary-next-weighed" } else { "summary-next" };
            format!("{told} {}", words.say(next))
        }
        Stage::Final => told,
    }
}
