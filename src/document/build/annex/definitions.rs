//! The terms that a reader of the annex meets in it.

use std::collections::BTreeSet;

use super::super::{
    Brief,
    pieces::{body, columns, lines_cell, term_anchor},
};
use crate::{
    document::{Block, Cell, Row, Run, Table},
    domain::Term,
    reading::Folded,
};

/// The terms of the lexicon that a text uses, in the order of the alphabet.
pub(super) fn definitions(brief: &Brief<'_>, said: &str) -> Vec<Block> {
    let columns = columns(brief, [("annex-column-term", 3), ("annex-column-meaning", 9)]);
    let used: BTreeSet<_> = brief.terms().read(said).into_iter().map(|it| it.term).collect();
    let rows = brief.pack.lexicon.iter().filter(|it| used.contains(&it.id)).map(|it: &Term| {
        let term = Cell::of(vec![Run::strong(brief.text(&it.term))]);
        let short = brief.checked(brief.text(&it.short).to_owned(), it.confidence);
        let meaning = lines_cell([brief.text(&it.expansion).to_owned(), short]);
        let order = Folded::new(brief.text(&it.term)).as_str().to_owned();
        (order, Row { cells: vec![term, meaning], anchor: term_anchor(&it.id) })
    });
    let mut rows: Vec<(String, Row)> = rows.collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    let rows: Vec<Row> = rows.into_iter().map(|it| it.1).collect();
    if rows.is_empty() {
        return vec![body(brief.words.say("annex-definitions-none"))];
    }
    let caption = brief.words.say("annex-definitions-caption");
    vec![Block::Table(Table { caption, columns, rows, row_headers: true, ..Table::default() })]
}
