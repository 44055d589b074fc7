//! Packs and overlays: in folders, or in one file to share.

use std::{
    fs,
    io::{Cursor, ErrorKind, Read as _, Write as _},
    path::Path,
};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    StoreError, file,
    publishers::{self, Bundle, KEY_FILE, Publishers},
};
use crate::{
    domain::{Pack, Provenance, is_command},
    notation::{self, Diagnostic, Fault, MAX_BYTES, Place, Severity},
    pack::{Compiled, PackFile, builtin, compile, compile_over, is_overlay},
};

/// Extension of a pack or an overlay in one file.
pub const BUNDLE_EXTENSION: &str = "gouvernail-pack";

/// Deepest folder below that of the pack which is looked into; the format needs two.
const MAX_DEPTH: usize = 3;

/// Most files that a pack may have.
const MAX_FILES: usize = 1000;

/// The RON files of a folder or of a bundle, sorted by name; links to elsewhere are not followed.
pub fn pack_files(path: &Path) -> Result<Vec<PackFile>, StoreError> {
    read(path).map(|it| it.0)
}

/// The same, with the bundle that they come from, if they do.
fn read(path: &Path) -> Result<(Vec<PackFile>, Option<Bundle>), StoreError> {
    let (mut files, bundle) = if path.is_dir() {
        let mut files = Vec::new();
        collect(path, "", 0, &mut files)?;
        (files, None)
    } else {
        let (files, bundle) = unpack(path)?;
        (files, Some(bundle))
    };
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok((files, bundle))
}

/// The files that go into a bundle: those of a folder, and the key of its publisher when there is one.
pub fn bundled_files(folder: &Path) -> Result<Vec<PackFile>, StoreError> {
    let mut files = pack_files(folder)?;
    let key = folder.join(KEY_FILE);
    if key.is_file() {
        let bytes = file::read(&key)?;
        add(&mut files, folder, KEY_FILE.to_owned(), &key.display().to_string(), &bytes)?;
    }
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
            let bytes = file::read(&entry.path())?;
            add(files, folder, name, &entry.path().display().to_string(), &bytes)?;
        }
    }
    Ok(())
}

/// The files of a bundle, and what may speak for it.
fn unpack(path: &Path) -> Result<(Vec<PackFile>, Bundle), StoreError> {
    let bytes = file::read(path)?;
    let (files, key) = unpacked(path, &bytes)?;
    let signature = match file::read(&publishers::signature_of(path)) {
        Ok(bytes) => Some(String::from_utf8(bytes).unwrap_or_default()),
        Err(StoreError::Read { source, .. }) if source.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    Ok((files, Bundle { bytes, key, signature }))
}

/// The files of a bundle, from its bytes, in its own order; `path` only says where a fault is.
pub fn bundle_files(path: &Path, bytes: &[u8]) -> Result<Vec<PackFile>, StoreError> {
    unpacked(path, bytes).map(|it| it.0)
}

/// The same, with the key of its publisher. Nothing is written on disk, so the names in it are only names.
fn unpacked(path: &Path, bytes: &[u8]) -> Result<(Vec<PackFile>, Option<String>), StoreError> {
    let (mut files, mut key) = (Vec::new(), None);
    let damaged = |_| StoreError::NotABundle { path: path.to_owned() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    // Of entries with one name the last alone would be read.
    if entries_said(bytes) != Some(archive.len()) {
        return Err(StoreError::NotABundle { path: path.to_owned() });
    }
    let mut room = MAX_BYTES;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        let is_key = name == KEY_FILE;
        if entry.is_symlink() || leads_out(&name) {
            return Err(StoreError::LeadsOut { path: path.to_owned(), entry: name });
        }
        if !entry.is_file() || !(is_key || Path::new(&name).extension().is_some_and(|it| it == "ron")) {
            continue;
        }
        // What an archive says of its sizes is not to be believed.
        let mut text = Vec::new();
        let refused = |source| StoreError::Read { path: path.to_owned(), source };
        entry.take(room + 1).read_to_end(&mut text).map_err(refused)?;
        let Some(left) = room.checked_sub(text.len() as u64) else {
            let place = Place { file: path.display().to_string(), ..Place::default() };
            let diagnostics = vec![Diagnostic::new(place, Fault::TooLarge { limit: MAX_BYTES })];
            return Err(StoreError::Faulty { diagnostics });
        };
        room = left;
        if is_key {
            key = String::from_utf8(text).ok();
            continue;
        }
        let told = format!("{}/{name}", path.display());
        add(&mut files, path, name, &told, &text)?;
    }
    Ok((files, key))
}

/// Whether the name of an entry is no path below the pack, on any system.
fn leads_out(name: &str) -> bool {
    name.starts_with('/')
        || name.contains(['\\', ':'])
        || name.contains(is_command)
        || name.split('/').any(|it| it == "..")
}

/// How many entries an archive says that it has, at its end.
fn entries_said(bytes: &[u8]) -> Option<usize> {
    let at = bytes.windows(4).rposition(|it| it == b"PK\x05\x06")?;
    let count = bytes.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes(count.try_into().ok()?)))
}

fn add(files: &mut Vec<PackFile>, pack: &Path, name: String, told: &str, bytes: &[u8]) -> Result<(), StoreError> {
    if MAX_FILES <= files.len() {
        return Err(StoreError::TooManyFiles { path: pack.to_owned(), most: MAX_FILES });
    }
    let text =
        notation::readable(told, bytes).map_err(|diagnostic| StoreError::Faulty { diagnostics: vec![diagnostic] })?;
    files.push(PackFile { name, text: notation::lines(text).into_owned() });
    Ok(())
}

/// The bytes of a pack or an overlay in one file: the same files give the same bytes.
pub fn bundle(files: &[PackFile]) -> Result<Vec<u8>, StoreError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let written = files.iter().try_for_each(|it| {
        archive.start_file(it.name.as_str(), options)?;
        archive.write_all(it.text.as_bytes()).map_err(ZipError::from)
    });
    let finished = written.and_then(|()| archive.finish());
    finished.map(Cursor::into_inner).map_err(|error| StoreError::Unwritable { source: error.into() })
}

/// The pack or the overlay at a path, with every fault at its place below it. An overlay is laid over `base`.
pub fn compile_folder(path: &Path, base: &Pack) -> Result<Compiled, StoreError> {
    Ok(compiled(path, &pack_files(path)?, base))
}

fn compiled(path: &Path, files: &[PackFile], base: &Pack) -> Compiled {
    let mut compiled = if is_overlay(files) { compile_over(base.clone(), files) } else { compile(files) };
    for it in &mut compiled.diagnostics {
        it.place.file = path.join(&it.place.file).display().to_string();
    }
    compiled
}

/// Whether a path looks like that of a pack or an overlay: a folder, or a bundle.
#[must_use]
pub fn is_pack_place(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|it| it == BUNDLE_EXTENSION)
}

/// A pack, or `base` with an overlay laid over it, when nothing in it is an error, with what is to be thought of where
/// it comes from.
pub fn take_pack(path: &Path, base: &Pack, publishers: &mut Publishers) -> Result<Pack, StoreError> {
    take(path, base, false, publishers)
}

/// A pack with what is laid over it, when nothing in them is an error. `None` for the built-in pack.
pub fn load_pack(
    folder: Option<&Path>,
    overlays: &[impl AsRef<Path>],
    publishers: &mut Publishers,
) -> Result<Pack, StoreError> {
    let base = match folder {
        Some(folder) => take(folder, &Pack::default(), false, publishers)?,
        None => builtin(),
    };
    overlays.iter().try_fold(base, |pack, overlay| take(overlay.as_ref(), &pack, true, publishers))
}

fn take(path: &Path, base: &Pack, is_over: bool, publishers: &mut Publishers) -> Result<Pack, StoreError> {
    let (files, bundle) = read(path)?;
    if is_over && !is_overlay(&files) {
        return Err(StoreError::NotAnOverlay { path: path.to_owned() });
    }
    let mut pack = sound(compiled(path, &files, base))?;
    let mut judge = |id| bundle.as_ref().map_or(Provenance::Unsigned, |it| publishers.judge(id, it));
    match pack.overlays.last_mut().filter(|_| is_overlay(&files)) {
        Some(overlay) => overlay.provenance = judge(&overlay.id),
        None => pack.provenance = judge(&pack.id),
    }
    Ok(pack)
}

fn sound(Compiled { pack, diagnostics }: Compiled) -> Result<Pack, StoreError> {
    let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(|it| it.severity == Severity::Error).collect();
    if errors.is_empty() { Ok(pack) } else { Err(StoreError::Faulty { diagnostics: errors }) }
}
