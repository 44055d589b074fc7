//! Ids of the pieces of a file.

use std::collections::{BTreeMap, BTreeSet};

use super::{CONTENTS, MAIN};
use crate::{
    document::{Block, Document},
    render::places::encoded,
};

/// Ids by anchor, and by place for headings without one.
pub(super) struct Anchors {
    by_anchor: BTreeMap<String, String>,
    by_block: BTreeMap<usize, String>,
    by_row: BTreeMap<(usize, usize), String>,
    given: BTreeSet<String>,
}

impl Anchors {
    /// Gives every piece of a document that may be linked to an id of its own.
    pub(super) fn new(document: &Document) -> Self {
        let given = [MAIN, CONTENTS].map(str::to_owned).into();
        let mut anchors =
            Self { by_anchor: BTreeMap::new(), by_block: BTreeMap::new(), by_row: BTreeMap::new(), given };
        for (index, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Heading { anchor, .. } => {
                    let fallback = format!("part-{}", index + 1);
                    let id = anchors.add(anchor).unwrap_or_else(|| anchors.unique(&fallback));
                    anchors.by_block.insert(index, id);
                }
                Block::Record(record) => {
                    if let Some(id) = anchors.add(&record.anchor) {
                        anchors.by_block.insert(index, id);
                    }
                }
                Block::Table(table) => {
                    for (number, row) in table.rows.iter().enumerate() {
                        if let Some(id) = anchors.add(&row.anchor) {
                            anchors.by_row.insert((index, number), id);
                        }
                    }
                }
                _ => {}
            }
        }
        anchors
    }

    /// Id of a block.
    pub(super) fn of_block(&self, index: usize) -> Option<&str> {
        self.by_block.get(&index).map(String::as_str)
    }

    /// Id of a row of a table.
    pub(super) fn of_row(&self, index: usize, row: usize) -> Option<&str> {
        self.by_row.get(&(index, row)).map(String::as_str)
    }

    /// Id that a link to an anchor leads to.
    pub(super) fn of_anchor(&self, anchor: &str) -> Option<&str> {
        self.by_anchor.get(anchor).map(String::as_str)
    }

    /// An id for an anchor that has none yet.
    fn add(&mut self, anchor: &str) -> Option<String> {
        if anchor.is_empty() || self.by_anchor.contains_key(anchor) {
            return None;
        }
        let plain: String = anchor.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).collect();
        let id = self.unique(&plain);
        self.by_anchor.insert(anchor.to_owned(), id.clone());
        Some(id)
    }

    fn unique(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 1;
        while !self.given.insert(id.clone()) {
            number += 1;
            id = format!("{wanted}-{number}");
        }
        id
    }
}

/// The link to an id.
pub(super) fn fragment(id: &str) -> String {
    format!("#{}", encoded(id))
}
