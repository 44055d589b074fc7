//! `check`: packs, personas and dossiers, one line for each fault.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{desk::Desk, fail::Failure};
use crate::{
    document::Brief,
    domain::Pack,
    notation::{Diagnostic, Fault, Place, Severity, place_of},
    pack::{OVERLAY_MANIFEST, stale},
    requirements::{Finding, Verdict, Where},
    store::{self, Named, Seal, StoreError, System},
    words::Words,
};

/// Checks each path: a folder is a pack or an overlay, so is a file with their extension, a file of a pack stands for
/// itself, anything else is a dossier. With a date, tells instead what has to be read again by then.
pub(super) fn check(desk: Desk<'_>, paths: &[PathBuf], stale: Option<Date>) -> Result<String, Failure> {
    let words = desk.words;
    let mut lines = Vec::new();
    let mut sound = true;
    for path in paths {
        let found = match stale {
            Some(by) => due(desk.pack, path, by),
            None => check_one(desk, path),
        };
        match found {
            Ok(diagnostics) => {
                sound &= diagnostics.iter().all(|it| it.severity == Severity::Warning);
                lines.extend(diagnostics.iter().map(|it| line(words, it)));
            }
            // The other paths are looked at all the same.
            Err(error) => {
                sound = false;
                lines.push(words.store_error(&error));
            }
        }
    }
    let told = lines.join("\n");
    match (sound, told.is_empty()) {
        (false, _) => Err(Failure::Faults(told)),
        (true, true) => Ok(told),
        (true, false) => Ok(told + "\n"),
    }
}

/// A diagnostic on one line; a warning says that it is one.
pub(super) fn line(words: &Words, diagnostic: &Diagnostic) -> String {
    match diagnostic.severity {
        Severity::Error => words.diagnostic(diagnostic),
        Severity::Warning => {
            let severity = words.say("severity-warning");
            format!("{}: {severity}: {}", diagnostic.place, words.fault(&diagnostic.fault))
        }
    }
}

fn check_one(desk: Desk<'_>, path: &Path) -> Result<Vec<Diagnostic>, StoreError> {
    if is_pack(path) {
        return Ok(store::compile_folder(path, desk.pack)?.diagnostics);
    }
    match folder_of(path) {
        Some(folder) => check_file(desk.pack, &folder, path),
        None => check_dossier(desk, path),
    }
}

fn is_pack(path: &Path) -> bool {
    store::named(path) == Named::Folder || path.extension().is_some_and(|it| it == store::BUNDLE_EXTENSION)
}

/// What has to be read again by a date. A dossier has nothing of the kind.
fn due(used: &Pack, path: &Path, by: Date) -> Result<Vec<Diagnostic>, StoreError> {
    let folder = if is_pack(path) { Some(path.to_owned()) } else { folder_of(path) };
    let Some(folder) = folder else {
        return store::read(path).map(|_| Vec::new());
    };
    let pack = store::compile_folder(&folder, used)?.pack;
    let mut diagnostics = stale(&pack, &store::pack_files(&folder)?, by);
    for it in &mut diagnostics {
        it.place.file = folder.join(&it.place.file).display().to_string();
    }
    if is_pack(path) { Ok(diagnostics) } else { Ok(of_file(diagnostics, path)) }
}

/// The folder of the pack or overlay that a file in RON belongs to.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let is_text = path.extension().is_some_and(|it| it == "ron");
    let above = || store::folder_above(path, "pack.ron").or_else(|| store::folder_above(path, OVERLAY_MANIFEST));
    is_text.then(above).flatten()
}

/// The faults of one file of a pack.
fn check_file(used: &Pack, folder: &Path, path: &Path) -> Result<Vec<Diagnostic>, StoreError> {
    Ok(of_file(store::compile_folder(folder, used)?.diagnostics, path))
}

/// Those of one file, under the name that the user gave it.
fn of_file(mut diagnostics: Vec<Diagnostic>, path: &Path) -> Vec<Diagnostic> {
    diagnostics.retain(|it| store::is_same_file(Path::new(&it.place.file), path));
    for it in &mut diagnostics {
        it.place.file = path.display().to_string();
    }
    diagnostics
}

fn check_dossier(desk: Desk<'_>, path: &Path) -> Result<Vec<Diagnostic>, StoreError> {
    let Desk { words, pack: used, passphrase } = desk;
    let name = path.display().to_string();
    let bytes = store::read_text(&System, path, passphrase)?;
    let dossier = match store::parse(&name, &bytes) {
        Ok(dossier) => dossier,
        Err(diagnostic) => return Ok(vec![diagnostic]),
    };
    let mut diagnostics = store::check_references(&name, &bytes, &dossier, used);
    if str::from_utf8(&bytes).is_ok_and(|it| store::seal_of(it) == Seal::Broken) {
        diagnostics.push(Diagnostic::new(Place { file: name.clone(), line: 1, column: 1 }, Fault::Touched));
    }
    if let Some(brief) = Brief::new(used, &dossier, words) {
        let text = String::from_utf8_lossy(&bytes);
        diagnostics.extend(ungrounded(&brief, &name, &text));
        diagnostics.extend(misweighed(&brief, &name, &text));
    }
    Ok(diagnostics)
}

/// What of the texts carries a legal risk that the user gave no ground for.
fn ungrounded(brief: &Brief<'_>, name: &str, text: &str) -> Vec<Diagnostic> {
    let found = brief.findings().iter().filter(|it| it.ground.is_none());
    let told = found.map(|it| {
        let place = match at(text, it) {
            Some(at) => place_of(name, text, at),
            None => Place { file: name.to_owned(), ..Place::default() },
        };
        let (subject, flag) = (brief.words.place(&it.place), it.flag.id.as_str().into());
        Diagnostic::new(place, Fault::Ungrounded { subject, flag, words: it.words.as_str().into() })
    });
    told.collect()
}

/// What keeps the weights of award criteria from being published. A dossier without any weighs elsewhere.
fn misweighed(brief: &Brief<'_>, name: &str, text: &str) -> Vec<Diagnostic> {
    let weighing = brief.weighing();
    let told = match weighing.verdict() {
        Verdict::Faulty(_) => brief.words.weighing(&weighing),
        Verdict::Unweighed | Verdict::Whole => brief.words.idle(&weighing),
    };
    let place = place_of(name, text, text.find("criteria:").unwrap_or_default());
    told.into_iter().map(|told| Diagnostic::new(place.clone(), Fault::Misweighed { told })).collect()
}

/// Where the words of a finding stand in the text of a dossier; where their field does, when they are the pack's.
fn at(text: &str, finding: &Finding<'_>) -> Option<usize> {
    let field = match &finding.place {
        Where::Object => text.find("object:"),
        Where::Perimeter => text.find("perimeter:"),
        Where::Requirement(id) => {
            let named = format!("\"{id}\"");
            let wordings = text.find("wordings:").unwrap_or_default();
            text.get(wordings..)?.find(&named).map(|it| wordings + it).or_else(|| text.find(&named))
        }
    }?;
    let line = text.get(field..)?.lines().next()?;
    Some(field + line.find(&finding.words).unwrap_or_default())
}
