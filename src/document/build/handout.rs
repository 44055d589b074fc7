//! The handout: one page that a visitor of an event takes away.

use std::collections::BTreeMap;

use super::{
    Brief,
    pictures::compass,
    pieces::{body, columns, lines_cell, small, table},
};
use crate::{
    document::{Block, Cell, Document, Kind, Run, Tone},
    domain::{Answer, Dossier, Importance, Pack, SolutionId},
    event::{complete, first, next_reading},
    matching::{Reason, SolutionVerdict},
    words::Words,
};

/// Reasons told of a solution; the others are in the program.
const REASONS: usize = 2;
/// Sources told.
const SOURCES: usize = 3;
/// Importances told, the greatest first.
const TOLD: [Importance; 2] = [Importance::Essential, Importance::Important];
/// Needs named of each; the others are counted.
const NAMED: usize = 5;

/// The handout of a dossier, whose needs without an importance are taken as usual; `None` when the pack does not have its
/// persona.
pub(super) fn handout(pack: &Pack, dossier: &Dossier, words: &Words) -> Option<Document> {
    let whole = complete(pack, pack.persona(&dossier.persona)?, dossier);
    let brief = Brief::new(pack, &whole, words)?;
    let mut document = brief.document(Kind::Handout);
    // It is no draft of anything.
    document.marking.watermark.clear();
    if let Some(Block::Title { lines, .. }) = document.blocks.first_mut() {
        *lines = vec![lines.join(" · ")];
    }
    document.blocks.extend(blocks(&brief, dossier));
    Some(document)
}

fn blocks(brief: &Brief<'_>, said: &Dossier) -> Vec<Block> {
    let words = brief.words;
    let first = first(&brief.assessment);
    let profile = brief.profile().map(|it| words.tell("handout-profile", &[("profile", it.into())]));
    let answers = profile.into_iter().chain([answers(brief, said)]).collect::<Vec<_>>().join(" ");
    let mut blocks = vec![body(answers)];
    blocks.extend(compass(brief).map(Block::Figure));
    blocks.extend(solutions(brief, &first));
    blocks.extend(reading(brief, &first));
    blocks.push(Block::Note {
        tone: Tone::Information,
        title: words.say("handout-note"),
        paragraphs: vec![vec![Run::plain(words.say("handout-honest"))]],
    });
    let standing = [&brief.pack.texts.disclaimer, &brief.pack.interest].map(|it| brief.text(it));
    blocks.push(small(standing.join(" ")));
    blocks
}

/// What was said, by importance, and that the rest was taken as usual.
fn answers(brief: &Brief<'_>, said: &Dossier) -> String {
    let words = brief.words;
    let mut by_importance: BTreeMap<Importance, Vec<String>> = BTreeMap::new();
    let mut given = 0_usize;
    for need in &brief.assessment.needs {
        if let Some(Answer::Importance(importance)) = said.answers.get(&need.id) {
            given += 1;
            by_importance.entry(*importance).or_default().push(brief.need_label(&need.id));
        }
    }
    let told = TOLD.into_iter().filter_map(|importance| {
        let needs = by_importance.get(&importance)?;
        let named = needs.get(..NAMED).unwrap_or(needs);
        let arguments = [("needs", words.list(named).into()), ("more", (needs.len() - named.len()).into())];
        let is_essential = importance == Importance::Essential;
        Some(words.tell(if is_essential { "handout-essential" } else { "handout-important" }, &arguments))
    });
    let told: Vec<String> = told.collect();
    let usual = brief.assessment.needs.len() - given;
    let assumed = words.tell("handout-usual", &[("given", given.into()), ("usual", usual.into())]);
    told.into_iter().chain([assumed]).collect::<Vec<_>>().join(" ")
}

/// The first solutions, and why.
fn solutions(brief: &Brief<'_>, first: &[SolutionId]) -> Option<Block> {
    let verdicts = brief.assessment.solutions.iter().filter(|it| first.contains(&it.id));
    let row = |(number, verdict): (usize, &SolutionVerdict)| {
        let name = format!("{number}. {}", brief.solution_label(&verdict.id));
        let why = verdict.reasons.iter().take(REASONS).map(|it| why(brief, &verdict.id, it));
        vec![Cell::of(vec![Run::strong(name)]), lines_cell(why)]
    };
    let rows: Vec<Vec<Cell>> = (1..).zip(verdicts).map(row).collect();
    let heads = columns(brief, [("column-solution", 46), ("handout-why", 124)]);
    let caption = brief.words.tell("handout-solutions", &[("n", rows.len().into())]);
    (!rows.is_empty()).then(|| table(caption, heads, rows))
}

/// One reason: the need, how much it matters, and the sentence of the pack.
fn why(brief: &Brief<'_>, solution: &SolutionId, reason: &Reason) -> String {
    let words = brief.words;
    let links = brief.pack.links_of(brief.persona);
    let link = links.into_iter().rev().find(|it| it.solution == *solution && it.need == reason.need);
    let because = link.map(|it| brief.checked(brief.text(&it.because).to_owned(), it.confidence));
    let importance = words.answer(brief.need_kind(&reason.need), brief.dossier.answers.get(&reason.need).copied());
    let arguments = [
        ("need", brief.need_label(&reason.need).into()),
        ("importance", importance.to_lowercase().into()),
        ("because", because.unwrap_or_default().into()),
    ];
    words.tell("handout-reason", &arguments)
}

/// What to read next, with how far it was checked and when.
fn reading(brief: &Brief<'_>, first: &[SolutionId]) -> Option<Block> {
    let words = brief.words;
    let sources = next_reading(brief.pack, brief.persona, first, SOURCES);
    let rows = sources.iter().filter_map(|it| brief.pack.source(it)).map(|it| {
        let state = words.confidence(it.confidence);
        vec![
            Cell::plain(brief.text(&it.title)),
            Cell::plain(it.publisher.as_str()),
            Cell::plain(
                words.tell("handout-state", &[("state", state.into()), ("date", words.date(&it.checked).into())]),
            ),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let heads =
        columns(brief, [("annex-column-title", 94), ("annex-column-publisher", 40), ("annex-column-state", 36)]);
    (!rows.is_empty()).then(|| table(words.say("handout-reading"), heads, rows))
}
