//! The response grid: what bidders fill in.

use super::{
    Brief,
    pieces::{columns, lines_cell, paragraphs, requirement_cell, table},
};
use crate::{
    document::{Block, Cell, Document, Kind},
    requirements::wording,
};

/// The grid, with the whole sentence of each requirement.
pub(super) fn response_grid(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::ResponseGrid, "grid");
    document.landscape = true;
    document.blocks.extend(paragraphs(brief, &brief.pack.texts.grid));
    let heads = columns(
        brief,
        [
            ("column-requirement", 24),
            ("grid-column-sentence", 70),
            ("column-level", 20),
            ("grid-column-asked", 26),
            ("grid-column-proposed", 22),
            ("grid-column-answer", 24),
            ("grid-column-comment", 34),
            ("grid-column-proof", 26),
        ],
    );
    let rows = brief.calls.requirements.iter().map(|called| {
        let it = called.requirement;
        let parameters = it.parameters.iter().filter_map(|id| brief.pack.parameter(id));
        let asked = parameters.map(|it| {
            words.tell("grid-asked", &[("label", brief.text(&it.label).into()), ("value", brief.value(it).into())])
        });
        vec![
            Cell::plain(it.id.as_str()),
            lines_cell([brief.text(&it.title).to_owned(), wording(brief.pack, brief.dossier, it, words)]),
            Cell::plain(words.level(called.level)),
            lines_cell(asked),
            Cell::plain(""),
            Cell::plain(""),
            Cell::plain(""),
            Cell::plain(""),
        ]
    });
    document.blocks.push(table(words.say("grid-caption"), heads, rows.collect()));
    document
}

/// The grid inside the annex: the sentences stand there already.
pub(super) fn short_grid(brief: &Brief<'_>) -> Block {
    let heads = columns(
        brief,
        [
            ("column-requirement", 21),
            ("column-title", 38),
            ("column-level", 27),
            ("grid-column-answer", 18),
            ("grid-column-proof", 22),
        ],
    );
    let rows = brief.calls.requirements.iter().map(|called| {
        vec![
            requirement_cell(&called.requirement.id),
            Cell::plain(brief.text(&called.requirement.title)),
            Cell::plain(brief.words.level(called.level)),
            Cell::plain(""),
            Cell::plain(""),
        ]
    });
    table(brief.words.say("grid-caption"), heads, rows.collect())
}
