//! What every command works with, and how it opens and saves dossiers.

use std::path::Path;

use super::{check, fail::Failure, tell};
use crate::{
    document::Brief,
    domain::{Dossier, Pack, PersonaId},
    store::{self, Content, Opened, Passphrase, Standing, StoreError, System, Versions},
    words::Words,
};

/// What every command works with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk<'a> {
    /// The language that is spoken.
    pub(super) words: &'a Words,
    /// The knowledge.
    pub(super) pack: &'a Pack,
    /// What opens encrypted dossiers.
    pub(super) passphrase: Option<&'a Passphrase>,
}

impl<'a> Desk<'a> {
    /// Opens a dossier to read it; what of it the pack does not know is told, and counts for nothing.
    pub(super) fn open(self, file: &Path) -> Result<Dossier, Failure> {
        self.open_to_change(file).map(|it| it.dossier)
    }

    /// The same, with what a save needs to know of the file.
    pub(super) fn open_to_change(self, file: &Path) -> Result<Opened, Failure> {
        let Self { words, pack, passphrase } = self;
        let name = file.display().to_string();
        let opened = store::unlock(&System, file, passphrase)?;
        let arguments = [("path", name.as_str().into())];
        match opened.standing {
            Standing::Touched => tell(&words.tell("open-touched", &arguments)),
            Standing::Newer(_) => tell(&words.tell("open-newer", &arguments)),
            Standing::Current | Standing::Past(_) => {}
        }
        pack.persona(&opened.dossier.persona).ok_or_else(|| unknown(pack, &opened.dossier.persona))?;
        for diagnostic in store::check_references(&name, &opened.text, &opened.dossier, pack) {
            tell(&check::line(words, &diagnostic));
        }
        Ok(opened)
    }

    /// What documents are made from.
    pub(super) fn brief<'b>(self, dossier: &'b Dossier) -> Result<Brief<'b>, Failure>
    where
        'a: 'b,
    {
        Brief::new(self.pack, dossier, self.words).ok_or_else(|| unknown(self.pack, &dossier.persona))
    }

    /// A passphrase that is good enough for a file that is made.
    pub(super) fn new_passphrase(self) -> Result<&'a Passphrase, Failure> {
        match self.passphrase {
            None => Err(Failure::NoPassphrase),
            Some(it) if it.is_long_enough() => Ok(it),
            Some(_) => Err(Failure::ShortPassphrase { least: Passphrase::LEAST }),
        }
    }
}

/// Saves a dossier that was opened, encrypted if it was, unless something else changed its file meanwhile; what it
/// replaces is kept where the window finds it too.
pub(super) fn save(file: &Path, opened: &Opened, dossier: &Dossier) -> Result<(), StoreError> {
    let versions = store::state_folder().map(|it| Versions::in_folder(&it));
    let content = Content { dossier, passphrase: opened.passphrase.as_ref() };
    store::save(&System, versions.as_ref(), file, content, opened.expected())?;
    Ok(())
}

/// That a pack has no such persona.
pub(super) fn unknown(pack: &Pack, id: &PersonaId) -> Failure {
    Failure::UnknownPersona { id: id.clone(), known: pack.personas.iter().map(|it| it.id.to_string()).collect() }
}
