//! The file of a group, then those of its participants, one after the other: gathered, concluded, saved.

use gouvernail::{
    document::{Kind, build},
    domain::{Dossier, Edit, MOST_PARTICIPANTS, NeedId},
    matching::assess,
    render::Format,
    store,
    workshop::{adopt, conclude, everybody, gather, joined},
};

use super::{
    parts::parts,
    shared::{pack, sound, survives, told, words},
};

/// Most files that are gathered: what more would show, these do.
const MOST_FILES: usize = 4;

pub(super) fn play(bytes: &[u8]) {
    let mut files = Vec::new();
    for (name, text) in parts(bytes).into_iter().take(1 + MOST_FILES) {
        match store::understand(&name, &text) {
            Ok((dossier, _)) => files.push((name, dossier)),
            Err(diagnostic) => return told(&[diagnostic]),
        }
    }
    let Some(((_, group), files)) = files.split_first() else {
        return;
    };
    // Another persona is refused before anything is gathered.
    let files: Vec<&(String, Dossier)> = files.iter().filter(|it| it.1.persona == group.persona).collect();
    let held = all(group, files.iter().copied());
    let twice = files.iter().rev().chain(&files).copied();
    assert_eq!(all(group, twice), held, "the order of files, or their number, makes a difference");
    for (_, file) in files {
        let (one, other) = (&group.workshop, &file.workshop);
        assert_eq!(joined(one, other), joined(other, one), "which comes first makes a difference");
        assert_eq!(joined(other, other), *other, "a workshop put together with itself is another");
    }
    // So is a crowd.
    if held.workshop.participants.len() <= MOST_PARTICIPANTS {
        survives(&held);
        concluded(&held, bytes.len());
    }
}

/// A group with the files of participants gathered, in this order.
fn all<'a>(group: &Dossier, files: impl Iterator<Item = &'a (String, Dossier)>) -> Dossier {
    files.fold(group.clone(), |mut held, (name, file)| {
        let gathered = gather(&held, file, name);
        assert_eq!(gathered.is_new, gathered.workshop != held.workshop, "something new is not told, or nothing is");
        held.apply(Edit::Workshop(Box::new(gathered.workshop)));
        held
    })
}

/// What follows from the votes of a group is worked out, and kept.
fn concluded(held: &Dossier, choice: usize) {
    let Some(persona) = pack().persona(&held.persona) else {
        return;
    };
    assert_eq!(everybody(&held.workshop).len(), held.workshop.participants.len(), "somebody is not told");
    let needs: Vec<NeedId> = assess(pack(), persona, held).needs.iter().map(|it| it.id.clone()).collect();
    let concluded = conclude(pack(), persona, held, &needs);
    let mut kept = held.clone();
    for edit in adopt(held, &concluded.outcome) {
        kept.apply(edit);
    }
    assert!(adopt(&kept, &concluded.outcome).is_empty(), "what the group kept is still to be kept");
    survives(&kept);
    let document = build(Kind::Workshop, pack(), held, words(choice)).unwrap();
    sound(&document, [Format::Markdown, Format::Html][choice / 2 % 2]);
}
