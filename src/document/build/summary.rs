//! The summary: one page for people who decide.

use super::{
    Brief,
    pictures::compass,
    pieces::{body, columns, lead, note, small, table},
};
use crate::{
    document::{Block, Cell, Document, Kind, Run, Tone},
    domain::{Decision, Level},
    matching::{SolutionVerdict, Status},
};

/// Solutions shown; the others are counted.
const SHOWN: usize = 5;

/// The summary.
pub(super) fn summary(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Summary);
    let blocks = &mut document.blocks;
    // Everything has to stand on one page.
    if let Some(Block::Title { lines, .. }) = blocks.first_mut() {
        *lines = vec![lines.join(" · ")];
    }
    blocks.push(lead(headline(brief)));
    blocks.extend(compass(brief).map(Block::Figure));
    let uncovered = &brief.assessment.uncovered_essential;
    if !uncovered.is_empty() {
        let names: Vec<String> = uncovered.iter().map(|it| brief.need_label(it)).collect();
        blocks.push(note(Tone::Danger, words.say("summary-uncovered"), words.list(&names)));
    }
    blocks.extend(solutions(brief));
    blocks.push(body(next_steps(brief)));
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
        &[
            ("profile", brief.text(&brief.persona.label).into()),
            ("asked", asked.into()),
            ("covered", covered.into()),
            ("missing", (total - answered).into()),
        ],
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
        let reason = it.reasons.first().map(|it| brief.need_label(&it.need)).unwrap_or_default();
        vec![
            Cell::of(vec![Run::strong(brief.solution_label(&it.id))]),
            Cell::plain(words.decision(it.decision)),
            Cell::plain(words.status(it.status)),
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
        [("column-solution", 56), ("column-decision", 20), ("column-status", 23), ("summary-column-why", 48)],
    );
    Some(table(caption, heads, rows))
}

fn next_steps(brief: &Brief<'_>) -> String {
    let count = |level| brief.calls.count(level);
    brief.words.tell(
        "summary-next",
        &[
            ("requirements", brief.calls.requirements.len().into()),
            ("minimum", count(Level::Minimum).into()),
            ("scored", count(Level::Scored).into()),
            ("option", count(Level::Option).into()),
        ],
    )
}
