//! Reads the files of a pack and puts them together.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    domain::{
        AnnexTexts, Card, Change, GroupRules, Language, Pack, PackId, Parameter, Persona, Requirement, Scale, Style,
        Text, is_command, is_unseen,
    },
    notation::{self, Diagnostic, Fault, Place, letters, place_of},
};

/// Most characters of a file that are told one by one.
const MOST_TOLD: usize = 20;

/// A file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Path below the folder of the pack, with `/`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// `pack.ron`.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    id: PackId,
    version: String,
    date: String,
    title: Text,
    languages: Vec<Language>,
    licence: String,
    authors: Vec<String>,
    interest: Text,
    changelog: Vec<Change>,
    #[serde(default)]
    retired: Vec<String>,
    scale: Scale,
    group: GroupRules,
    style: Style,
}

/// A file of `catalogue/requirements/`.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Chapter {
    cards: Vec<Card>,
    parameters: Vec<Parameter>,
    requirements: Vec<Requirement>,
}

/// Puts a pack together from its files, in the order of their names, without checking what it says.
pub(crate) fn assemble(files: &[PackFile]) -> (Pack, Vec<Diagnostic>) {
    let mut reader = Reader::new(files);
    let manifest: Option<Manifest> = reader.one("pack.ron");
    let mut pack = entries(&mut reader, Whole::Required);
    pack.hash = reader.hash();
    pack.texts = reader.one::<AnnexTexts>("catalogue/texts.ron").unwrap_or_default();
    // A pack made before there were workshops has none.
    pack.guide = reader.perhaps("catalogue/guide.ron");
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
        pack.retired = manifest.retired;
        pack.scale = manifest.scale;
        pack.group = manifest.group;
        pack.style = manifest.style;
    }
    order_requirements(&mut pack);
    // Personas follow the rows of the source.
    pack.personas.sort_by_cached_key(|it| it.needs.first().map(|row| row.bullet.clone()));
    (pack, reader.finish())
}

/// Whether every file of the catalogue must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    /// In a pack they must.
    Required,
    /// In an overlay they may.
    Partial,
}

/// The entries of a pack or of an overlay: everything but its manifest and its standing texts.
pub(super) fn entries(reader: &mut Reader<'_>, whole: Whole) -> Pack {
    let mut pack = Pack {
        themes: reader.list("catalogue/themes.ron", whole),
        sources: reader.list("catalogue/sources.ron", whole),
        lexicon: reader.list("catalogue/lexicon.ron", whole),
        needs: reader.list("catalogue/needs.ron", whole),
        solutions: reader.list("catalogue/solutions.ron", whole),
        links: reader.list("catalogue/links.ron", whole),
        vetoes: reader.list("catalogue/vetoes.ron", whole),
        flags: reader.list("catalogue/flags.ron", whole),
        parameters: reader.list("catalogue/parameters.ron", whole),
        frameworks: reader.list("catalogue/frameworks.ron", whole),
        mappings: reader.list("catalogue/mappings.ron", whole),
        positions: reader.list("catalogue/positions.ron", whole),
        methods: reader.list("catalogue/methods.ron", whole),
        personas: reader.every::<Persona>(|name| !MANIFESTS.contains(&name) && !name.contains('/')),
        ..Pack::default()
    };
    for chapter in reader.every::<Chapter>(|name| name.starts_with("catalogue/requirements/")) {
        pack.cards.extend(chapter.cards);
        pack.parameters.extend(chapter.parameters);
        pack.requirements.extend(chapter.requirements);
    }
    pack
}

/// Requirements follow the themes, then their names.
pub(super) fn order_requirements(pack: &mut Pack) {
    let rank = |theme: Option<&str>| pack.themes.iter().position(|it| Some(it.id.as_str()) == theme);
    let theme_of = |id: &str| id.split('-').nth(1).map(str::to_owned);
    let mut requirements = std::mem::take(&mut pack.requirements);
    requirements.sort_by_cached_key(|it| {
        (rank(theme_of(it.id.as_str()).as_deref()).unwrap_or(usize::MAX), it.id.as_str().to_owned())
    });
    pack.requirements = requirements;
}

/// Files at the top of a folder that hold no persona.
const MANIFESTS: [&str; 3] = ["pack.ron", "overlay.ron", "changes.ron"];

/// Refuses a control character that is written as an escape: the ones that stand there were refused already.
fn commandless(file: &PackFile) -> Result<(), Diagnostic> {
    if !file.text.contains('\\') {
        return Ok(());
    }
    match letters(&file.text, is_command).first() {
        Some((range, _)) => Err(Diagnostic::new(place_of(&file.name, &file.text, range.start), Fault::Control)),
        None => Ok(()),
    }
}

/// Reads files by name, and tells which ones nobody asked for.
pub(super) struct Reader<'a> {
    files: Vec<&'a PackFile>,
    claimed: BTreeSet<&'a str>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(files: &'a [PackFile]) -> Self {
        let mut files: Vec<&PackFile> = files.iter().collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Self { files, claimed: BTreeSet::new(), diagnostics: Vec::new() }
    }

    /// First 16 hexadecimal digits of the SHA-256 of the files.
    pub(super) fn hash(&self) -> String {
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

    fn find(&self, name: &str) -> Option<&'a PackFile> {
        self.files.iter().find(|it| it.name == name).copied()
    }

    fn read<T: DeserializeOwned>(&mut self, file: &'a PackFile) -> Option<T> {
        self.claimed.insert(&file.name);
        let value =
            notation::readable(&file.name, file.text.as_bytes()).and_then(|text| notation::read(&file.name, text));
        self.note_unseen(file);
        match value.and_then(|value| commandless(file).map(|()| value)) {
            Ok(value) => Some(value),
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic);
                None
            }
        }
    }

    /// Notes the characters that nobody sees: what is read would not be what is there.
    fn note_unseen(&mut self, file: &PackFile) {
        for (range, letter) in letters(&file.text, is_unseen).into_iter().take(MOST_TOLD) {
            let place = place_of(&file.name, &file.text, range.start);
            self.diagnostics.push(Diagnostic::new(place, Fault::Unseen { letter }));
        }
    }

    pub(super) fn one<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let Some(file) = self.find(name) else {
            let place = Place { file: name.to_owned(), ..Place::default() };
            self.diagnostics.push(Diagnostic::new(place, Fault::MissingFile));
            return None;
        };
        self.read(file)
    }

    pub(super) fn perhaps<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        self.find(name).and_then(|file| self.read(file)).unwrap_or_default()
    }

    fn list<T: DeserializeOwned>(&mut self, name: &str, whole: Whole) -> Vec<T> {
        match whole {
            Whole::Required => self.one(name).unwrap_or_default(),
            Whole::Partial => self.perhaps(name),
        }
    }

    fn every<T: DeserializeOwned>(&mut self, wanted: impl Fn(&str) -> bool) -> Vec<T> {
        let files: Vec<&PackFile> = self.files.iter().filter(|it| wanted(&it.name)).copied().collect();
        files.into_iter().filter_map(|file| self.read(file)).collect()
    }

    /// Every fault found, and the files that nothing reads.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        for file in self.files.iter().filter(|it| !self.claimed.contains(it.name.as_str())) {
            let place = Place { file: file.name.clone(), ..Place::default() };
            self.diagnostics.push(Diagnostic::new(place, Fault::Stray));
        }
        self.diagnostics
    }
}
