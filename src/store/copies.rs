//! Copies that a synchroniser made beside a dossier when it could not choose between two versions of it.

use std::path::{Path, PathBuf};

use super::{disk::Disk, dossier_file::EXTENSION, file::folder_of};

/// The files beside a dossier whose names begin with its name and hold one of these words, in lower case.
#[must_use]
pub fn copies_beside(disk: &dyn Disk, path: &Path, words: &[&str]) -> Vec<PathBuf> {
    let stem = |it: &Path| it.file_stem().and_then(|it| it.to_str()).map(str::to_lowercase);
    let Some(name) = stem(path) else {
        return Vec::new();
    };
    let is_copy = |it: &PathBuf| {
        it.extension().is_some_and(|it| it == EXTENSION)
            && stem(it)
                .and_then(|it| it.strip_prefix(&name).map(str::to_owned))
                .is_some_and(|rest| words.iter().any(|word| rest.contains(word)))
    };
    let mut copies: Vec<PathBuf> = disk.list(folder_of(path)).into_iter().flatten().filter(is_copy).collect();
    copies.sort();
    copies
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::System;

    #[test]
    fn only_copies_of_this_file_count() {
        let folder = tempfile::tempdir().unwrap();
        let names = [
            "a.gouvernail",
            "a (conflict 2).gouvernail",
            "a 2.gouvernail",
            "b (conflict).gouvernail",
            "a conflict.pdf",
        ];
        for name in names {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let found = copies_beside(&System, &folder.path().join("a.gouvernail"), &["conflict"]);
        assert_eq!(found, [folder.path().join("a (conflict 2).gouvernail")]);
    }
}
