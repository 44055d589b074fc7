//! `check`: packs, personas and dossiers, one line for each fault.

use std::path::{Path, PathBuf};

use super::fail::Failure;
use crate::{
    domain::Pack,
    notation::{Diagnostic, Severity},
    pack, store,
    words::Words,
};

/// Checks each path: a folder is a pack, a RON file stands for the pack of its folder, anything else is a dossier.
pub(super) fn check(words: &Words, used: &Pack, paths: &[PathBuf]) -> Result<String, Failure> {
    let mut diagnostics = Vec::new();
    for path in paths {
        diagnostics.extend(check_one(used, path)?);
    }
    let lines: Vec<String> = diagnostics.iter().map(|it| line(words, it)).collect();
    let told = lines.join("\n");
    if diagnostics.iter().any(|it| it.severity == Severity::Error) {
        return Err(Failure::Faults(told));
    }
    Ok(if told.is_empty() { told } else { told + "\n" })
}

fn line(words: &Words, diagnostic: &Diagnostic) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => return words.diagnostic(diagnostic),
        Severity::Warning => words.say("severity-warning"),
    };
    format!("{}: {severity}: {}", diagnostic.place, words.fault(&diagnostic.fault))
}

fn check_one(used: &Pack, path: &Path) -> Result<Vec<Diagnostic>, Failure> {
    if path.is_dir() {
        return check_pack(path, None);
    }
    if path.extension().is_some_and(|it| it == "ron") {
        return match root_of(path) {
            Some((root, name)) => check_pack(&root, Some(&name)),
            None => check_dossier(used, path),
        };
    }
    check_dossier(used, path)
}

/// The folder of the pack that a file belongs to, and its name in it.
fn root_of(path: &Path) -> Option<(PathBuf, String)> {
    let root = path.ancestors().skip(1).take(4).find(|it| it.join("pack.ron").is_file())?;
    let name = path.strip_prefix(root).ok()?;
    Some((root.to_owned(), name.to_string_lossy().replace('\\', "/")))
}

fn check_pack(folder: &Path, only: Option<&str>) -> Result<Vec<Diagnostic>, Failure> {
    let mut diagnostics = pack::compile(&store::pack_files(folder)?).diagnostics;
    diagnostics.retain(|it| only.is_none_or(|name| it.place.file == name));
    for it in &mut diagnostics {
        it.place.file = folder.join(&it.place.file).display().to_string();
    }
    Ok(diagnostics)
}

fn check_dossier(used: &Pack, path: &Path) -> Result<Vec<Diagnostic>, Failure> {
    let name = path.display().to_string();
    let bytes = store::read(path)?;
    Ok(match store::parse(&name, &bytes) {
        Ok(dossier) => store::check_references(&name, &bytes, &dossier, used),
        Err(diagnostic) => vec![diagnostic],
    })
}
