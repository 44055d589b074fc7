//! What the window is asked on the command line: a dossier to open. Whatever else it is given is data: told, and left
//! alone.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// What was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Called {
    /// How it is called.
    Help,
    /// Its version.
    Version,
    /// The window.
    #[default]
    Window,
    /// The window, on a dossier, and what is left alone.
    Open(Option<PathBuf>, Vec<OsString>),
}

/// What arguments ask for; the first of them is the name of the program. The first file is opened. What begins with a
/// hyphen is an option unless `exists` knows it as a file, or `--` came before; addresses are no files.
pub(super) fn called(arguments: impl IntoIterator<Item = OsString>, exists: impl Fn(&Path) -> bool) -> Called {
    let (mut file, mut left) = (None, Vec::new());
    let mut are_files = false;
    for argument in arguments.into_iter().skip(1) {
        let text = argument.to_string_lossy();
        let is_known = exists(Path::new(&argument));
        match text.as_ref() {
            "" => continue,
            "--" if !are_files => {
                are_files = true;
                continue;
            }
            "--help" | "-h" if !are_files && !is_known => return Called::Help,
            "--version" | "-V" if !are_files && !is_known => return Called::Version,
            _ => {}
        }
        let is_option = text.starts_with('-') && !are_files;
        let is_address = text.contains("://");
        if file.is_some() || ((is_option || is_address) && !is_known) {
            left.push(argument);
        } else {
            file = Some(PathBuf::from(argument));
        }
    }
    if file.is_none() && left.is_empty() { Called::Window } else { Called::Open(file, left) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str]) -> Called {
        let all = ["gouvernail"].iter().chain(arguments).map(OsString::from);
        called(all, |it| it == Path::new("--here"))
    }

    fn open(file: Option<&str>, left: &[&str]) -> Called {
        Called::Open(file.map(PathBuf::from), left.iter().map(OsString::from).collect())
    }

    #[test]
    fn one_file_is_opened_and_the_others_are_left() {
        assert_eq!(of(&[]), Called::Window);
        assert_eq!(of(&[""]), Called::Window);
        assert_eq!(of(&["a", "b", "c"]), open(Some("a"), &["b", "c"]));
    }

    #[test]
    fn what_is_no_file_is_data() {
        assert_eq!(of(&["--delete", "a"]), open(Some("a"), &["--delete"]));
        assert_eq!(of(&["https://example.org/a"]), open(None, &["https://example.org/a"]));
        assert_eq!(of(&["--here"]), open(Some("--here"), &[]));
        assert_eq!(of(&["--", "--there"]), open(Some("--there"), &[]));
    }

    #[test]
    fn help_and_version_are_told() {
        assert_eq!(of(&["-h"]), Called::Help);
        assert_eq!(of(&["a", "--version"]), Called::Version);
        assert_eq!(of(&["--", "--help"]), open(Some("--help"), &[]));
    }
}
