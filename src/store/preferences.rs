//! What the user prefers on this computer, and where they worked last. None of it ever goes into a document.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{StoreError, disk::Disk, file};
use crate::domain::Language;

/// Name of the file, in the folder of the program.
const NAME: &str = "preferences.ron";
/// Most dossiers that are remembered.
const MOST: usize = 10;

/// Light, dark, of high contrast, or as the system is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appearance {
    /// As the system is.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, with no colour that is pale.
    Contrast,
}

/// What the user prefers on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the window.
    pub language: Language,
    /// Light or dark.
    pub appearance: Appearance,
    /// Size of everything, in percent.
    pub zoom: u16,
    /// Questions are asked one at a time.
    pub guided: bool,
    /// What changes moves to its new state; otherwise it is there at once.
    pub motion: bool,
    /// Dossiers opened or saved last, the newest first.
    #[serde(with = "paths")]
    pub recent: Vec<PathBuf>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::French,
            appearance: Appearance::System,
            zoom: 100,
            guided: true,
            motion: true,
            recent: Vec::new(),
        }
    }
}

/// Paths as texts; as bytes where a system has names that are no texts.
mod paths {
    use std::path::{Path, PathBuf};

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Bytes(Vec<u8>),
    }

    pub(super) fn serialize<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
        let written = |it: &PathBuf| match it.to_str() {
            Some(text) => Written::Text(text.to_owned()),
            None => Written::Bytes(it.as_os_str().as_encoded_bytes().to_vec()),
        };
        paths.iter().map(written).collect::<Vec<Written>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PathBuf>, D::Error> {
        let written = Vec::<Written>::deserialize(deserializer)?;
        Ok(written.into_iter().filter_map(path).collect())
    }

    #[cfg_attr(unix, expect(clippy::unnecessary_wraps, reason = "other systems have no such names"))]
    fn path(written: Written) -> Option<PathBuf> {
        match written {
            Written::Text(text) => Some(Path::new(&text).to_owned()),
            #[cfg(unix)]
            Written::Bytes(bytes) => {
                let name: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(bytes);
                Some(name.into())
            }
            #[cfg(not(unix))]
            Written::Bytes(_) => None,
        }
    }
}

impl Preferences {
    /// Sizes that can be chosen, in percent: up to what a projector asks for.
    pub const ZOOMS: [u16; 9] = [80, 90, 100, 110, 125, 150, 175, 200, 250];

    /// Those of a folder; the usual ones when there are none, or none that can be read: no work is lost with them.
    #[must_use]
    pub fn load(folder: &Path) -> Self {
        let text = file::read(&folder.join(NAME)).ok().and_then(|it| String::from_utf8(it).ok());
        let found: Option<Self> = text.and_then(|it| ron::from_str(&it).ok());
        let mut preferences = found.unwrap_or_default();
        if !Self::ZOOMS.contains(&preferences.zoom) {
            preferences.zoom = 100;
        }
        preferences.recent.truncate(MOST);
        preferences
    }

    /// Keeps them in a folder.
    pub fn save(&self, disk: &dyn Disk, folder: &Path) -> Result<(), StoreError> {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new())
            .map_err(|error| StoreError::Unwritable { source: std::io::Error::other(error) })?;
        file::write_private(disk, &folder.join(NAME), text.as_bytes())?;
        Ok(())
    }

    /// Remembers a dossier as the one worked on last.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|it| *it != path);
        // Where a name that is no text cannot be kept, it is left out of the list.
        if cfg!(unix) || path.to_str().is_some() {
            self.recent.insert(0, path);
        }
        self.recent.truncate(MOST);
    }

    /// The next larger size, or the next smaller one; the same at the end.
    #[must_use]
    pub fn zoomed(&self, larger: bool) -> u16 {
        let next = if larger {
            Self::ZOOMS.into_iter().find(|it| self.zoom < *it)
        } else {
            Self::ZOOMS.into_iter().rev().find(|it| *it < self.zoom)
        };
        next.unwrap_or(self.zoom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Preferences { language: Language::English, zoom: 150, ..Preferences::default() };
        kept.remember(&folder.path().join("un.gouvernail"));
        kept.save(&crate::store::System, folder.path()).unwrap();
        assert_eq!(Preferences::load(folder.path()), kept);
    }

    #[test]
    #[cfg(unix)]
    fn a_name_that_is_no_text_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Preferences::default();
        let name: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(b"a\xff.gouvernail".to_vec());
        kept.remember(&folder.path().join(name));
        kept.remember(&folder.path().join("b.gouvernail"));
        kept.save(&crate::store::System, folder.path()).unwrap();
        assert_eq!(Preferences::load(folder.path()), kept);
    }

    #[test]
    fn what_cannot_be_read_is_as_usual() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Preferences::load(folder.path()), Preferences::default());
        std::fs::write(folder.path().join(NAME), "(zoom: 7000, recent: [], autre: 1)").unwrap();
        assert_eq!(Preferences::load(folder.path()).zoom, 100);
    }

    #[test]
    fn the_dossier_worked_on_last_comes_first_and_once() {
        let mut preferences = Preferences::default();
        for name in ["/a", "/b", "/a"] {
            preferences.remember(Path::new(name));
        }
        assert_eq!(preferences.recent, [PathBuf::from("/a"), PathBuf::from("/b")]);
        for number in 0..30 {
            preferences.remember(Path::new(&format!("/{number}")));
        }
        assert_eq!(preferences.recent.len(), MOST);
    }

    #[test]
    fn sizes_go_up_and_down_to_their_ends() {
        let at = |zoom| Preferences { zoom, ..Preferences::default() };
        assert_eq!((at(100).zoomed(true), at(100).zoomed(false)), (110, 90));
        assert_eq!((at(250).zoomed(true), at(80).zoomed(false)), (250, 80));
    }
}
