//! What the cases have in common.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use gouvernail::{
    domain::{Answer, BuyerStatus, Dossier, Importance},
    store::{self, Found, Left, StoreError, System},
    words::Words,
};
use tempfile::TempDir;

use crate::{Played, Trouble};

/// A folder of a case, with one of the program's own in it.
pub(crate) struct Place(TempDir);

impl Place {
    pub(crate) fn new() -> Result<Self, io::Error> {
        tempfile::tempdir().map(Self)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// A path in the folder.
    pub(crate) fn at(&self, name: impl AsRef<Path>) -> PathBuf {
        self.path().join(name)
    }

    /// A file in the folder.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<PathBuf, io::Error> {
        let path = self.at(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Where the program keeps what is its own.
    pub(crate) fn own(&self) -> PathBuf {
        self.at("own")
    }

    /// The names in the folder, sorted, without that of the program's own.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path()).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
        names.retain(|it| it != "own");
        names.sort();
        names
    }

    /// The terminal program, with these arguments, keeping what is its own in this folder.
    pub(crate) fn terminal<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gouvernail-cli"));
        command.args(arguments).env("XDG_STATE_HOME", self.own());
        command
    }
}

/// A small dossier of this title.
pub(crate) fn dossier(title: &str) -> Dossier {
    let mut dossier = Dossier { title: title.to_owned(), ..Dossier::new("oiv".into(), BuyerStatus::State) };
    dossier.answers.insert("sla-exigeants".into(), Answer::Importance(Importance::Essential));
    dossier
}

/// The text of a small dossier of this title.
pub(crate) fn text(title: &str) -> String {
    store::to_text(&dossier(title))
}

/// The titles of the dossiers that windows left, of those that anybody can read.
pub(crate) fn titles_left(found: &Found) -> Vec<String> {
    found.left.iter().filter_map(Left::readable).map(|it| it.dossier.title.clone()).collect()
}

/// A text, with plain spaces in the place of those that hold.
pub(crate) fn flat(text: &[u8]) -> String {
    String::from_utf8_lossy(text).replace(['\u{a0}', '\u{202f}'], " ")
}

/// A refusal of the store in the words of the program.
pub(crate) fn said(error: &StoreError) -> String {
    flat(Words::new(gouvernail::domain::Language::French).store_error(error).as_bytes())
}

/// The title of the dossier of a file, when it can be read.
pub(crate) fn title(path: &Path) -> Option<String> {
    store::open(&System, path).ok().map(|it| it.dossier.title)
}

/// What the store and the terminal program say of a dossier that both must refuse, whose file stays as it is.
pub(crate) fn refused_dossier(bytes: &[u8]) -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", bytes)?;
    let told = match store::open(&System, &file) {
        Ok(opened) => return Err(format!("opened as « {} »", opened.dossier.title).into()),
        Err(error) => said(&error),
    };
    refused(&output(&mut place.terminal(["match", &file.display().to_string()]))?, "d.gouvernail")?;
    if fs::read(&file)? != bytes {
        return Err("the file changed".into());
    }
    let folder = format!("{}/", place.path().display());
    Ok(told.replace(&folder, ""))
}

/// What `check` says of a dossier, which it must find sound.
pub(crate) fn checked(bytes: &[u8]) -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", bytes)?;
    let done = output(&mut place.terminal(["check", &file.display().to_string()]))?;
    let told = flat(&done.stdout).replace(&format!("{}/", place.path().display()), "");
    if done.status.success() { Ok(told) } else { Err(flat(&done.stderr).into()) }
}

/// A program of the system that a case needs.
pub(crate) fn needs(program: &str, missing: &'static str) -> Result<(), Trouble> {
    let found =
        std::env::var_os("PATH").is_some_and(|it| std::env::split_paths(&it).any(|it| it.join(program).is_file()));
    if found { Ok(()) } else { Err(Trouble::NotTried(missing)) }
}

/// What a program said, and its status.
pub(crate) fn output(command: &mut Command) -> Result<Output, Trouble> {
    command.output().map_err(|error| Trouble::Lost(format!("{command:?}: {error}")))
}

/// Fails unless a program refused with a sentence, without a panic.
pub(crate) fn refused(output: &Output, words: &str) -> Played {
    let stderr = flat(&output.stderr).trim().to_owned();
    if output.status.code() != Some(1) || stderr.contains("panicked") || !stderr.contains(words) {
        return Err(Trouble::Lost(format!("{:?}: {stderr}", output.status)));
    }
    Ok(stderr.lines().next().unwrap_or_default().chars().take(90).collect())
}
