//! Why what was asked could not be done.

use std::path::PathBuf;

use crate::{
    domain::{PersonaId, ThemeId},
    render::RenderError,
    store::StoreError,
    words::Words,
};

/// Why what was asked could not be done.
#[derive(Debug)]
pub(super) enum Failure {
    /// A file could not be read or written.
    Store(StoreError),
    /// Faults were found, already told line by line.
    Faults(String),
    /// The pack has no such persona.
    UnknownPersona {
        /// The id given.
        id: PersonaId,
        /// The ids that exist.
        known: Vec<String>,
    },
    /// The pack has no such theme.
    UnknownTheme {
        /// The id given.
        id: ThemeId,
        /// The ids that exist.
        known: Vec<String>,
    },
    /// A participant filled the questionnaire of another persona.
    OtherPersona {
        /// Their file.
        path: PathBuf,
        /// Its persona.
        persona: PersonaId,
        /// That of the dossier.
        wanted: PersonaId,
    },
    /// A file holds no response grid of the dossier.
    NoGrid(PathBuf),
    /// More participants than a workshop may have.
    Crowd {
        /// The most.
        most: usize,
    },
    /// The document would replace the dossier that it is made from.
    Itself(PathBuf),
    /// A logo is described, and there is none.
    NoLogo,
    /// Something is to be encrypted or decrypted, and there is no passphrase.
    NoPassphrase,
    /// A passphrase that is to encrypt a file has too few letters.
    ShortPassphrase {
        /// Fewest letters.
        least: usize,
    },
    /// The system refused to write on standard output.
    Output(std::io::Error),
    /// The document has no such format.
    Format {
        /// The path given.
        path: PathBuf,
        /// Extensions of the formats that it has.
        possible: Vec<&'static str>,
    },
    /// The document could not be laid out.
    Render(RenderError),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Failure {
    /// One message that says what, and how to mend it.
    pub(super) fn in_words(&self, words: &Words) -> String {
        match self {
            Self::Store(error) => words.store_error(error),
            Self::Faults(told) => told.clone(),
            Self::UnknownPersona { id, known } => {
                words.tell("fail-unknown-persona", &[("id", id.as_str().into()), ("known", known.join(", ").into())])
            }
            Self::UnknownTheme { id, known } => {
                words.tell("fail-unknown-theme", &[("id", id.as_str().into()), ("known", known.join(", ").into())])
            }
            Self::OtherPersona { path, persona, wanted } => {
                let arguments = [
                    ("path", path.display().to_string().into()),
                    ("persona", persona.as_str().into()),
                    ("wanted", wanted.as_str().into()),
                ];
                words.tell("fail-other-persona", &arguments)
            }
            Self::Crowd { most } => words.tell("fault-too-many-participants", &[("most", (*most).into())]),
            Self::NoGrid(path) => words.tell("fail-no-grid", &[("path", path.display().to_string().into())]),
            Self::Itself(path) => words.tell("fail-itself", &[("path", path.display().to_string().into())]),
            Self::NoLogo => words.say("mark-no-logo"),
            Self::NoPassphrase => words.say("fail-passphrase"),
            Self::ShortPassphrase { least } => words.tell("fail-passphrase-short", &[("n", (*least).into())]),
            Self::Output(error) => words.tell("fail-output", &[("cause", words.cause(error).into())]),
            Self::Format { path, possible } => {
                let possible: Vec<String> = possible.iter().map(|it| format!(".{it}")).collect();
                let arguments = [("path", path.display().to_string().into()), ("possible", possible.join(", ").into())];
                words.tell("fail-format", &arguments)
            }
            Self::Render(RenderError::Rows { most }) => {
                words.tell("fail-rows", &[("most", words.number((*most).into()).into())])
            }
            Self::Render(error) => words.tell("fail-render", &[("cause", error.to_string().into())]),
        }
    }
}
