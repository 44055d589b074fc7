//! The award criteria: what is scored in the annex, what the buyer judges besides, and how it all weighs.

use super::{
    super::{
        Brief,
        brief::Edition,
        pieces::{body, captioned, lines_cell, paragraphs, toned},
    },
    by_status,
};
use crate::{
    document::{Block, Cell, Run, Tone},
    domain::Weight,
    requirements::{Called, Verdict, Weighing},
};

/// Headings of the columns, with their shares of the width.
const CRITERION: (&str, u16) = ("annex-column-criterion", 30);
const SCORED: (&str, u16) = ("annex-column-scored", 60);
const WEIGHT: (&str, u16) = ("annex-column-weight", 20);

/// The section. Bidders read weights only when they may be published; the buyer reads them as they are, and finds
/// room to write them on paper as long as there are none.
pub(super) fn criteria(brief: &Brief<'_>) -> Vec<Block> {
    let texts = &brief.pack.texts;
    let mut blocks = paragraphs(brief, by_status(brief, &texts.criteria_public, &texts.criteria_private));
    let weighing = brief.weighing();
    blocks.extend(match (brief.edition, weighing.verdict()) {
        (_, Verdict::Whole) => weighed(brief, &weighing, Tone::Neutral),
        (Edition::Tender, Verdict::Unweighed | Verdict::Faulty(_)) => {
            let rows = themes(brief, &weighing).map(|(cells, _)| Vec::from(cells)).collect();
            captioned(brief, "annex-criteria-caption-final", [CRITERION, SCORED], rows)
        }
        (Edition::Working, Verdict::Unweighed) if weighing.others.is_empty() => {
            let rows = themes(brief, &weighing).map(|([name, scored], _)| vec![name, scored, Cell::plain("")]);
            captioned(brief, "annex-criteria-caption", [CRITERION, SCORED, WEIGHT], rows.collect())
        }
        (Edition::Working, Verdict::Unweighed | Verdict::Faulty(_)) => {
            let told = brief.words.weighing(&weighing).into_iter().next().map(body);
            weighed(brief, &weighing, Tone::Warning).into_iter().chain(told).collect()
        }
    });
    blocks
}

/// Every criterion with its weight, and their sum on a background.
fn weighed(brief: &Brief<'_>, weighing: &Weighing<'_>, tone: Tone) -> Vec<Block> {
    let words = brief.words;
    let others = weighing.others.iter().map(|it| {
        let cells = [words.criterion(it), words.say("criteria-outside")].map(Cell::plain);
        (cells, it.weight)
    });
    // The heading tells the unit.
    let points = |weight: Option<Weight>| weight.map(|it| it.percents().to_string()).unwrap_or_default();
    let rows = themes(brief, weighing).chain(others);
    let rows = rows.map(|([name, scored], weight)| vec![name, scored, Cell::plain(points(weight))]);
    let strong = |text: String| Cell::of(vec![Run::strong(text)]);
    let total = toned(strong(weighing.sum.to_string()), tone);
    let rows = rows.chain([vec![strong(words.say("criteria-total")), Cell::plain(""), total]]).collect();
    captioned(brief, "criteria-caption", [("criteria-column", CRITERION.1), SCORED, WEIGHT], rows)
}

/// Name and scored requirements of each theme that has some, and its weight.
fn themes<'b>(
    brief: &'b Brief<'_>,
    weighing: &'b Weighing<'_>,
) -> impl Iterator<Item = ([Cell; 2], Option<Weight>)> + 'b {
    let line = |it: &&Called<'_>| format!("{} – {}", it.requirement.id, brief.text(&it.requirement.title));
    weighing.themes.iter().map(move |it| {
        let name = Cell::plain(brief.text(&it.theme.label));
        ([name, lines_cell(it.scored.iter().map(line))], it.weight)
    })
}
