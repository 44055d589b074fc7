//! Packs in folders.

use std::{fs, path::Path};

use super::{StoreError, file};
use crate::{
    domain::Pack,
    notation::{self, Diagnostic, Severity},
    pack::{Compiled, PackFile, compile},
};

/// Deepest folder below that of the pack which is looked into; the format needs two.
const MAX_DEPTH: usize = 3;

/// Most files that a pack may have.
const MAX_FILES: usize = 1000;

/// The RON files below a folder, sorted by name; links to elsewhere are not followed.
pub fn pack_files(folder: &Path) -> Result<Vec<PackFile>, StoreError> {
    let mut files = Vec::new();
    collect(folder, "", 0, &mut files)?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<PackFile>) -> Result<(), StoreError> {
    let refused = |source| StoreError::Read { path: folder.to_owned(), source };
    let mut entries: Vec<_> = fs::read_dir(folder).and_then(Iterator::collect).map_err(refused)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let kind = entry.file_type().map_err(refused)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if kind.is_dir() && depth < MAX_DEPTH {
            collect(&entry.path(), &format!("{name}/"), depth + 1, files)?;
        } else if kind.is_file() && entry.path().extension().is_some_and(|it| it == "ron") {
            if MAX_FILES <= files.len() {
                return Err(StoreError::TooManyFiles { path: folder.to_owned(), most: MAX_FILES });
            }
            let bytes = file::read(&entry.path())?;
            let text = notation::readable(&entry.path().display().to_string(), &bytes)
                .map_err(|diagnostic| StoreError::Faulty { diagnostics: vec![diagnostic] })?;
            files.push(PackFile { name, text: text.to_owned() });
        }
    }
    Ok(())
}

/// The pack of a folder, with every fault at its place in that folder.
pub fn compile_folder(folder: &Path) -> Result<Compiled, StoreError> {
    let mut compiled = compile(&pack_files(folder)?);
    for it in &mut compiled.diagnostics {
        it.place.file = folder.join(&it.place.file).display().to_string();
    }
    Ok(compiled)
}

/// The pack of a folder, when nothing in it is an error.
pub fn load_pack(folder: &Path) -> Result<Pack, StoreError> {
    let Compiled { pack, diagnostics } = compile_folder(folder)?;
    let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(|it| it.severity == Severity::Error).collect();
    if errors.is_empty() { Ok(pack) } else { Err(StoreError::Faulty { diagnostics: errors }) }
}
