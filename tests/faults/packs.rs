//! What cases do to knowledge packs.

use std::{fs, path::PathBuf};

use gouvernail::{
    domain::Language,
    pack::{Compiled, PackFile, compile},
    store,
    words::Words,
};

use crate::{
    Trouble,
    tools::{Place, flat},
};

/// The shipped pack, with one of its files changed.
pub(crate) fn changed(name: &str, change: impl Fn(&str) -> String) -> Vec<PackFile> {
    let mut files = store::pack_files("personas".as_ref()).unwrap();
    for file in files.iter_mut().filter(|it| it.name == name) {
        file.text = change(&file.text);
    }
    files
}

/// The same, with the first occurrence of a text replaced.
pub(crate) fn replaced(name: &str, from: &str, to: &str) -> Result<Vec<PackFile>, Trouble> {
    let files = changed(name, |it| it.replacen(from, to, 1));
    if files == changed("", str::to_owned) { Err(format!("{name} has no {from}").into()) } else { Ok(files) }
}

/// What is told of a pack, one line each, errors and warnings.
pub(crate) fn told(files: &[PackFile]) -> Vec<String> {
    lines(&compile(files))
}

pub(crate) fn lines(compiled: &Compiled) -> Vec<String> {
    let words = Words::new(Language::French);
    compiled.diagnostics.iter().map(|it| flat(words.diagnostic(it).as_bytes())).collect()
}

/// The first line that holds these words; lost when there is none.
pub(crate) fn telling(lines: &[String], words: &str) -> Result<String, Trouble> {
    let found = lines.iter().find(|it| it.contains(words));
    found.cloned().ok_or_else(|| format!("nothing says « {words} »: {:?}", lines.first()).into())
}

/// Writes a pack in a folder.
pub(crate) fn written(place: &Place, name: &str, files: &[PackFile]) -> Result<PathBuf, Trouble> {
    let root = place.at(name);
    for file in files {
        let path = root.join(&file.name);
        fs::create_dir_all(path.parent().unwrap_or(&root))?;
        fs::write(path, &file.text)?;
    }
    Ok(root)
}
