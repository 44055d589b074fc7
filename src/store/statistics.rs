//! The counts of an event, in one file of the program's own folder.
//!
//! The file is written whole, once for each visit that came to its end: whatever happens to the program, it holds the
//! visits that were over and nothing of the others.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{StoreError, disk::Disk, file};
use crate::event::Statistics;

/// Name of the file, in the folder of the program.
const NAME: &str = "event.ron";
/// Version of its format.
const FORMAT: u32 = 1;

/// The file as it stands on the disk.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    format: u32,
    statistics: Statistics,
}

/// The counts that a folder holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The counts.
    pub statistics: Statistics,
    /// Where a file that could not be used was put.
    pub set_aside: Option<PathBuf>,
}

/// Where the counts of a folder are.
#[must_use]
pub fn statistics_path(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

/// The counts of a folder; none when there is no file. A file that cannot be read as counts, or whose sums do not match,
/// is put under another name and never written over.
pub fn read_statistics(folder: &Path) -> Result<Counted, StoreError> {
    let path = statistics_path(folder);
    if fs::symlink_metadata(&path).is_err() {
        return Ok(Counted::default());
    }
    let bytes = match file::read(&path) {
        Ok(bytes) => Some(bytes),
        // Longer than anything that the program writes.
        Err(StoreError::Faulty { .. }) => None,
        Err(error) => return Err(error),
    };
    let text = bytes.and_then(|it| String::from_utf8(it).ok());
    let record: Option<Record> = text.and_then(|it| ron::from_str(&it).ok());
    match record.filter(|it| it.format == FORMAT && it.statistics.consistent()) {
        Some(record) => Ok(Counted { statistics: record.statistics, set_aside: None }),
        None => Ok(Counted { statistics: Statistics::default(), set_aside: Some(set_aside(&path)?) }),
    }
}

/// Puts the counts in the place of those that the folder holds.
pub fn save_statistics(disk: &dyn Disk, folder: &Path, statistics: &Statistics) -> Result<(), StoreError> {
    let path = statistics_path(folder);
    disk.make_folder(folder).map_err(|source| StoreError::Write { path: folder.to_owned(), source })?;
    file::write_private(disk, &path, statistics_text(statistics)?.as_bytes())?;
    Ok(())
}

/// Adds counts to those of a folder; tells where a file that could not be used was put.
pub fn add_statistics(disk: &dyn Disk, folder: &Path, more: &Statistics) -> Result<Option<PathBuf>, StoreError> {
    let Counted { mut statistics, set_aside } = read_statistics(folder)?;
    statistics.merge(more);
    save_statistics(disk, folder, &statistics)?;
    Ok(set_aside)
}

/// Takes the counts of a folder away, with those that could not be used and were put beside them.
pub fn erase_statistics(folder: &Path) -> Result<(), StoreError> {
    let path = statistics_path(folder);
    for path in aside(&path).take_while(|it| fs::symlink_metadata(it).is_ok()).chain([path.clone()]) {
        match fs::remove_file(&path) {
            Err(source) if fs::symlink_metadata(&path).is_ok() => return Err(StoreError::Write { path, source }),
            _ => {}
        }
    }
    Ok(())
}

/// Names under which files that cannot be used are put, the first one first.
fn aside(path: &Path) -> impl Iterator<Item = PathBuf> {
    (1..u32::MAX).map(|number| path.with_extension(format!("unreadable-{number}.ron")))
}

/// The text that the file holds: what is stored, for who wants to see it.
pub fn statistics_text(statistics: &Statistics) -> Result<String, StoreError> {
    let record = Record { format: FORMAT, statistics: statistics.clone() };
    ron::ser::to_string_pretty(&record, ron::ser::PrettyConfig::new())
        .map_err(|error| StoreError::Unwritable { source: std::io::Error::other(error) })
}

/// Puts a file under the first free name beside it.
fn set_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let free = aside(path).find(|it| fs::symlink_metadata(it).is_err()).unwrap_or_default();
    fs::rename(path, &free).map_err(|source| StoreError::Write { path: path.to_owned(), source })?;
    Ok(free)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::System;

    fn counted(unfinished: u32) -> Statistics {
        Statistics { unfinished, ..Statistics::default() }
    }

    #[test]
    fn what_is_counted_is_found_again_until_it_is_erased() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read_statistics(folder.path()).unwrap(), Counted::default());
        add_statistics(&System, folder.path(), &counted(2)).unwrap();
        add_statistics(&System, folder.path(), &counted(3)).unwrap();
        assert_eq!(read_statistics(folder.path()).unwrap().statistics, counted(5));
        erase_statistics(folder.path()).unwrap();
        erase_statistics(folder.path()).unwrap();
        assert_eq!(read_statistics(folder.path()).unwrap(), Counted::default());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let deeper = folder.path().join("a/b");
        save_statistics(&System, &deeper, &counted(1)).unwrap();
        assert_eq!(read_statistics(&deeper).unwrap().statistics, counted(1));
    }

    #[test]
    fn a_file_that_makes_no_sense_is_set_aside_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = statistics_path(folder.path());
        let inconsistent =
            "(format: 1, statistics: (personas: {}, hours: {(day: \"2026-11-29\", hour: 9): 4}, unfinished: 0))";
        for (number, text) in ["no counts", inconsistent, "(format: 9, statistics: ())"].into_iter().enumerate() {
            fs::write(&path, text).unwrap();
            let aside = read_statistics(folder.path()).unwrap().set_aside.unwrap();
            assert_eq!(fs::read_to_string(&aside).unwrap(), text);
            save_statistics(&System, folder.path(), &counted(7)).unwrap();
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), number + 2, "nothing was written over");
        }
        erase_statistics(folder.path()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "erased means all of it");
    }
}
