//! Two versions of one file: that of this window, and what something else put in its place.

use std::path::PathBuf;

use super::names::{Shown, count};
use crate::{
    domain::{Decision, Dossier},
    store::StoreError,
    words::Words,
};

/// What is done about a file that something else changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Show what sets the two versions apart.
    Compare,
    /// Save that of this window in another file.
    Copy,
    /// Open that of the disk; that of this window is kept among the versions.
    Reload,
    /// Put that of this window in its place; that of the disk is kept among the versions.
    Replace,
    /// Nothing for now.
    Wait,
}

/// A file that is not what this window read or wrote there last.
#[derive(Debug)]
pub(super) struct Conflict {
    /// The file.
    pub(super) path: PathBuf,
    /// What it holds, or why that cannot be read.
    pub(super) theirs: Result<Box<Dossier>, StoreError>,
}

impl Conflict {
    /// What the two versions say, line by line: the name of the line, that of this window, that of the disk.
    pub(super) fn lines(&self, shown: Shown<'_>) -> Vec<[String; 3]> {
        let Ok(theirs) = &self.theirs else {
            return Vec::new();
        };
        let [mine, theirs] = [shown.session.dossier(), theirs].map(|it| facts(shown.words, it));
        let names = ["field-title", "field-organisation", "conflict-answers", "conflict-decisions", "conflict-values"];
        let names = names.map(|it| shown.say(it));
        names.into_iter().zip(mine).zip(theirs).map(|((name, mine), theirs)| [name, mine, theirs]).collect()
    }
}

fn facts(words: &Words, dossier: &Dossier) -> [String; 5] {
    let text = |it: &str| if it.is_empty() { words.say("conflict-nothing") } else { it.to_owned() };
    let number = |it: usize| words.tell("conflict-number", &[("n", count(it))]);
    let decided = dossier.choices.values().filter(|it| it.decision != Decision::Open).count();
    [
        text(&dossier.title),
        text(&dossier.organisation),
        number(dossier.answers.len()),
        number(decided),
        number(dossier.numbers.len() + dossier.words.len() + dossier.wordings.len() + dossier.levels.len()),
    ]
}
