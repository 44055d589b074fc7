//! What changed from one dossier to another: requirements added, removed, put at another level, reworded.

use std::collections::BTreeMap;

use similar::{ChangeTag, TextDiff};

use super::{
    Called, Calls,
    fill::{Writer, wording},
};
use crate::domain::{Dossier, Level, Pack, RequirementId};

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Kept(String),
    /// In the newer one only.
    Added(String),
    /// In the older one only.
    Removed(String),
}

/// A requirement that both dossiers call, and that is not the same in both.
#[derive(Clone, Debug)]
pub struct Changed<'a> {
    /// As the newer one calls it.
    pub called: &'a Called<'a>,
    /// Its level in the older one, when it was another.
    pub level_before: Option<Level>,
    /// Its sentence, word by word, when it was another.
    pub sentence: Option<Vec<Piece>>,
}

/// What changed among the requirements.
#[derive(Clone, Debug, Default)]
pub struct Changes<'a> {
    /// Called by the newer one only, in its order.
    pub added: Vec<&'a Called<'a>>,
    /// Called by the older one only, in its order.
    pub removed: Vec<&'a Called<'a>>,
    /// Not the same in both, in the order of the newer one.
    pub changed: Vec<Changed<'a>>,
}

/// Compares the requirements that two dossiers call, under one pack.
#[must_use]
pub fn changes<'a>(
    pack: &Pack,
    (old, old_calls): (&Dossier, &'a Calls<'a>),
    (new, new_calls): (&Dossier, &'a Calls<'a>),
    writer: &impl Writer,
) -> Changes<'a> {
    let by_id = |calls: &'a Calls<'a>| -> BTreeMap<&'a RequirementId, &'a Called<'a>> {
        calls.requirements.iter().map(|it| (&it.requirement.id, it)).collect()
    };
    let (before, after) = (by_id(old_calls), by_id(new_calls));
    let mut changes = Changes {
        removed: old_calls.requirements.iter().filter(|it| !after.contains_key(&it.requirement.id)).collect(),
        ..Changes::default()
    };
    for called in &new_calls.requirements {
        let Some(earlier) = before.get(&called.requirement.id) else {
            changes.added.push(called);
            continue;
        };
        let level_before = (earlier.level != called.level).then_some(earlier.level);
        let (was, is) =
            (wording(pack, old, earlier.requirement, writer), wording(pack, new, called.requirement, writer));
        let sentence = (was != is).then(|| pieces(&was, &is));
        if level_before.is_some() || sentence.is_some() {
            changes.changed.push(Changed { called, level_before, sentence });
        }
    }
    changes
}

/// Two texts word by word; pieces of one kind that follow each other are one.
#[must_use]
pub fn pieces(was: &str, is: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(was, is).iter_all_changes() {
        let word = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Kept(text)))
            | (ChangeTag::Insert, Some(Piece::Added(text)))
            | (ChangeTag::Delete, Some(Piece::Removed(text))) => text.push_str(word),
            (ChangeTag::Equal, _) => pieces.push(Piece::Kept(word.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::Added(word.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Removed(word.to_owned())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Piece::*, *};

    #[test]
    fn the_pieces_give_both_texts_back() {
        let (was, is) = ("un deux trois quatre", "un trois cinq quatre six");
        let pieces = pieces(was, is);
        let old: String = pieces
            .iter()
            .filter_map(|it| if let Kept(it) | Removed(it) = it { Some(it.as_str()) } else { None })
            .collect();
        let new: String = pieces
            .iter()
            .filter_map(|it| if let Kept(it) | Added(it) = it { Some(it.as_str()) } else { None })
            .collect();
        assert_eq!((old.as_str(), new.as_str()), (was, is));
    }
}
