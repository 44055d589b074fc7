//! What several tests need; nothing here asserts anything.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use gouvernail::{
    domain::Dossier,
    store::{self, Expected, System},
};

/// The dossier of a file.
pub(crate) fn opened(path: impl AsRef<Path>) -> Dossier {
    store::open(&System, path.as_ref()).unwrap().dossier
}

/// Puts a dossier in a file, whatever is there.
pub(crate) fn put(path: impl AsRef<Path>, dossier: &Dossier) {
    store::save(&System, None, path.as_ref(), dossier, Expected::Anything).unwrap();
}

/// A folder for what the program keeps for itself while tests run it, apart from that of whoever runs them.
pub(crate) fn own_folder() -> PathBuf {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().unwrap()).path().to_owned()
}

/// The terminal program, with these arguments.
pub(crate) fn terminal<S: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = S>) -> std::process::Command {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_gouvernail-cli"));
    command.args(arguments).env("XDG_STATE_HOME", own_folder());
    command
}

/// Every Rust file below a folder, with its text.
pub(crate) fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}
