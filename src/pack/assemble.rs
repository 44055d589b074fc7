//! Reads the files of a pack and puts them together.

use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    domain::{AnnexTexts, Card, Change, Language, Pack, Parameter, Persona, Requirement, Scale, Text},
    notation::{self, Diagnostic, Fault, Place},
};

/// A file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Path below the folder of the pack, with `/`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// `pack.ron`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    id: String,
    version: String,
    date: String,
    title: Text,
    languages: Vec<Language>,
    licence: String,
    authors: Vec<String>,
    interest: Text,
    changelog: Vec<Change>,
    scale: Scale,
}

/// A file of `catalogue/requirements/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chapter {
    cards: Vec<Card>,
    parameters: Vec<Parameter>,
    requirements: Vec<Requirement>,
}

/// Puts a pack together from its files, in the order of their names, without checking what it says.
pub(crate) fn assemble(files: &[PackFile]) -> (Pack, Vec<Diagnostic>) {
    let mut files: Vec<&PackFile> = files.iter().collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let mut reader = Reader { files, diagnostics: Vec::new() };
    let manifest: Option<Manifest> = reader.one("pack.ron");
    let mut pack = Pack {
        hash: reader.hash(),
        themes: reader.list("catalogue/themes.ron"),
        sources: reader.list("catalogue/sources.ron"),
        lexicon: reader.list("catalogue/lexicon.ron"),
        needs: reader.list("catalogue/needs.ron"),
        solutions: reader.list("catalogue/solutions.ron"),
        links: reader.list("catalogue/links.ron"),
        vetoes: reader.list("catalogue/vetoes.ron"),
        flags: reader.list("catalogue/flags.ron"),
        parameters: reader.list("catalogue/parameters.ron"),
        texts: reader.one::<AnnexTexts>("catalogue/texts.ron").unwrap_or_default(),
        personas: reader.every::<Persona>(|name| name != "pack.ron" && !name.contains('/')),
        ..Pack::default()
    };
    for chapter in reader.every::<Chapter>(|name| name.starts_with("catalogue/requirements/")) {
        pack.cards.extend(chapter.cards);
        pack.parameters.extend(chapter.parameters);
        pack.requirements.extend(chapter.requirements);
    }
    if let Some(manifest) = manifest {
        pack.id = manifest.id;
        pack.version = manifest.version;
        pack.date = manifest.date;
        pack.title = manifest.title;
        pack.languages = manifest.languages;
        pack.licence = manifest.licence;
        pack.authors = manifest.authors;
        pack.interest = manifest.interest;
        pack.changelog = manifest.changelog;
        pack.scale = manifest.scale;
    }
    put_in_order(&mut pack);
    (pack, reader.diagnostics)
}

/// Requirements follow the themes, personas their first row.
fn put_in_order(pack: &mut Pack) {
    let rank = |theme: Option<&str>| pack.themes.iter().position(|it| Some(it.id.as_str()) == theme);
    let theme_of = |id: &str| id.split('-').nth(1).map(str::to_owned);
    let mut requirements = std::mem::take(&mut pack.requirements);
    requirements.sort_by_cached_key(|it| {
        (rank(theme_of(it.id.as_str()).as_deref()).unwrap_or(usize::MAX), it.id.as_str().to_owned())
    });
    pack.requirements = requirements;
    pack.personas.sort_by_cached_key(|it| it.needs.first().map(|row| row.bullet.clone()));
}

struct Reader<'a> {
    files: Vec<&'a PackFile>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for file in &self.files {
            // A checkout with other line ends holds the same pack.
            for part in [&file.name, &file.text.replace("\r\n", "\n")] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part.as_bytes());
            }
        }
        hash.finalize().first_chunk().map(|it| format!("{:016x}", u64::from_be_bytes(*it))).unwrap_or_default()
    }

    fn read<T: DeserializeOwned>(&mut self, file: &PackFile) -> Option<T> {
        let value =
            notation::readable(&file.name, file.text.as_bytes()).and_then(|text| notation::read(&file.name, text));
        match value {
            Ok(value) => Some(value),
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic);
                None
            }
        }
    }

    fn one<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let Some(file) = self.files.iter().find(|it| it.name == name).copied() else {
            let place = Place { file: name.to_owned(), ..Place::default() };
            self.diagnostics.push(Diagnostic::new(place, Fault::MissingFile));
            return None;
        };
        self.read(file)
    }

    fn list<T: DeserializeOwned>(&mut self, name: &str) -> Vec<T> {
        self.one(name).unwrap_or_default()
    }

    fn every<T: DeserializeOwned>(&mut self, wanted: impl Fn(&str) -> bool) -> Vec<T> {
        let files: Vec<&PackFile> = self.files.iter().filter(|it| wanted(&it.name)).copied().collect();
        files.into_iter().filter_map(|file| self.read(file)).collect()
    }
}
