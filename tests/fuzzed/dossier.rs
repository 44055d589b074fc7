//! The bytes of a dossier, as it is opened, looked at, exported and saved.

use gouvernail::{domain::anonymous, store};

use super::shared::{pack, survives, told, worked_out};

pub(super) fn play(bytes: &[u8]) {
    let name = "d.gouvernail";
    let dossier = match store::understand(name, bytes) {
        Ok((dossier, _)) => dossier,
        Err(diagnostic) => return told(&[diagnostic]),
    };
    told(&store::check_references(name, bytes, &dossier, pack()));
    survives(&dossier);
    worked_out(pack(), &dossier, bytes.len());
    survives(&anonymous(&dossier, pack()).0);
}
