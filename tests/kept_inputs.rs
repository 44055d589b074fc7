//! Inputs that were kept of those that fuzzing made up (`fuzz/corpus`), put through the same again.

use std::{collections::BTreeSet, fs, panic::catch_unwind, path::Path};

use crate::fuzzed::{TARGETS, play};

/// The names of what a folder holds.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect()
}

#[track_caller]
fn played_again(target: &str) {
    let folder = Path::new("fuzz/corpus").join(target);
    let kept = names(&folder);
    assert!(!kept.is_empty(), "nothing is kept for {target}");
    for name in kept {
        let bytes = fs::read(folder.join(&name)).unwrap();
        assert!(catch_unwind(|| play(target, &bytes)).is_ok(), "{target}/{name}");
    }
}

#[test]
fn dossiers_that_were_kept_do_no_harm() {
    played_again("dossier");
}

#[test]
fn packs_that_were_kept_do_no_harm() {
    played_again("pack");
}

#[test]
fn overlays_that_were_kept_do_no_harm() {
    played_again("overlay");
}

#[test]
fn files_of_participants_that_were_kept_do_no_harm() {
    played_again("gather");
}

#[test]
fn grids_that_were_kept_do_no_harm() {
    played_again("grid");
}

#[test]
fn logos_that_were_kept_do_no_harm() {
    played_again("logo");
}

#[test]
fn every_kind_of_bytes_has_inputs_a_program_and_a_dictionary() {
    let known: BTreeSet<String> = TARGETS.iter().map(|it| it.0.to_owned()).collect();
    let with = |end: &str| known.iter().map(|it| format!("{it}{end}")).collect::<BTreeSet<_>>();
    assert_eq!(names("fuzz/corpus".as_ref()), known);
    assert_eq!(names("fuzz/fuzz_targets".as_ref()), with(".rs"));
    assert_eq!(names("fuzz/dictionaries".as_ref()), with(".dict"));
    let package = fs::read_to_string("fuzz/Cargo.toml").unwrap();
    assert!(known.iter().all(|it| package.contains(&format!("fuzz_targets/{it}.rs"))), "a program is not built");
}
