//! The bytes of a pack in one file, or its files, as it is loaded and used.

use std::path::Path;

use gouvernail::{
    domain::Pack,
    notation::Severity,
    pack::{Compiled, PackFile, compile, compile_over, is_overlay},
    store,
};

use super::{
    parts::{is_of_parts, parts},
    shared::{told, words, works},
};

pub(super) fn play(bytes: &[u8]) {
    let Some(files) = files(bytes) else {
        return;
    };
    let compiled = if is_overlay(&files) { compile_over(Pack::default(), &files) } else { compile(&files) };
    if let Some(pack) = accepted(compiled) {
        works(&pack, bytes.len());
    }
}

/// The files of a bundle, or of one that is made of parts; `None` when it is refused. Put in a bundle again, they are
/// the same.
pub(super) fn files(bytes: &[u8]) -> Option<Vec<PackFile>> {
    let read = |bytes: &[u8]| store::bundle_files(Path::new("p.gouvernail-pack"), bytes);
    let bundled = if is_of_parts(bytes) {
        let part = |(name, text): (String, Vec<u8>)| PackFile { name, text: String::from_utf8_lossy(&text).into() };
        let parts: Vec<PackFile> = parts(bytes).into_iter().map(part).collect();
        store::bundle(&parts).and_then(|it| read(&it))
    } else {
        read(bytes)
    };
    match bundled {
        Ok(files) => {
            assert_eq!(read(&store::bundle(&files).unwrap()).unwrap(), files, "bundled again, they are others");
            Some(files)
        }
        Err(error) => {
            assert!(!words(bytes.len()).store_error(&error).is_empty(), "{error:?} is not told");
            None
        }
    }
}

/// A pack in which nothing is an error.
pub(super) fn accepted(Compiled { pack, diagnostics }: Compiled) -> Option<Pack> {
    told(&diagnostics);
    diagnostics.iter().all(|it| it.severity == Severity::Warning).then_some(pack)
}
