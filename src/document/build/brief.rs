//! What every document is built from.

use sha2::{Digest, Sha256};

use crate::{
    document::{Block, Document, Kind, Metadata},
    domain::{
        Citation, Confidence, Dossier, Need, NeedId, NeedKind, Pack, Parameter, Persona, RequirementId, Solution,
        SolutionId, Text,
    },
    matching::{Assessment, assess},
    requirements::{Calls, call, value},
    words::Words,
};

/// A dossier with what follows from it, and the words to tell it.
#[derive(Debug)]
pub struct Brief<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The persona of the dossier.
    pub persona: &'a Persona,
    /// The dossier.
    pub dossier: &'a Dossier,
    /// What the method says.
    pub assessment: Assessment,
    /// What is called.
    pub calls: Calls<'a>,
    /// The words.
    pub words: &'a Words,
}

impl<'a> Brief<'a> {
    /// Works a dossier out; `None` when the pack does not have its persona.
    #[must_use]
    pub fn new(pack: &'a Pack, dossier: &'a Dossier, words: &'a Words) -> Option<Self> {
        let persona = pack.persona(&dossier.persona)?;
        let assessment = assess(pack, persona, dossier);
        let calls = call(pack, persona, dossier);
        Some(Self { pack, persona, dossier, assessment, calls, words })
    }

    /// A text of the pack in the language of the document.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.language())
    }

    /// Name of a need: the persona's, the catalogue's, or the user's own.
    pub(crate) fn need_label(&self, id: &NeedId) -> String {
        let row = self.persona.needs.iter().find(|it| it.need == *id).and_then(|it| it.label.as_ref());
        let entry = self.pack.need(id).map(|it: &Need| &it.label);
        let own = || self.dossier.own_needs.iter().find(|it| it.id == *id).map(|it| it.label.clone());
        row.or(entry).map(|it| self.text(it).to_owned()).or_else(own).unwrap_or_else(|| id.to_string())
    }

    /// Kind of a need.
    pub(crate) fn need_kind(&self, id: &NeedId) -> NeedKind {
        let own = || self.dossier.own_needs.iter().find(|it| it.id == *id).map(|it| it.kind);
        self.pack.need(id).map(|it| it.kind).or_else(own).unwrap_or(NeedKind::Expectation)
    }

    /// Row of the source that a need comes from; a dash for the user's own.
    pub(super) fn need_bullet(&self, id: &NeedId) -> String {
        let row = self.persona.needs.iter().find(|it| it.need == *id);
        row.map_or_else(|| "–".to_owned(), |it| it.bullet.clone())
    }

    /// Name of a solution.
    pub(crate) fn solution_label(&self, id: &SolutionId) -> String {
        let row = self.persona.solutions.iter().find(|it| it.solution == *id).and_then(|it| it.label.as_ref());
        let entry = self.pack.solution(id).map(|it: &Solution| &it.label);
        row.or(entry).map_or_else(|| id.to_string(), |it| self.text(it).to_owned())
    }

    /// Citations on one line: `[S01] R2111-7, [S42]`.
    pub(super) fn citations(&self, cite: &[Citation], confidence: Confidence) -> String {
        let one = |Citation(source, locator): &Citation| match locator.as_str() {
            "" => format!("[{source}]"),
            locator => format!("[{source}] {locator}"),
        };
        let line = cite.iter().map(one).collect::<Vec<_>>().join(", ");
        self.checked(line, confidence)
    }

    /// A statement, with « à vérifier » behind it where it was not.
    pub(super) fn checked(&self, statement: String, confidence: Confidence) -> String {
        if confidence.to_be_checked() {
            format!("{statement} ({})", self.words.say("to-be-checked"))
        } else {
            statement
        }
    }

    /// The value of a parameter; one that the buyer did not choose may still have to be checked.
    pub(super) fn value(&self, parameter: &Parameter) -> String {
        let value = value(parameter, self.dossier, self.words);
        let chosen = self.dossier.numbers.contains_key(&parameter.id) || self.dossier.words.contains_key(&parameter.id);
        if chosen { value } else { self.checked(value, parameter.confidence) }
    }

    /// Ids on one line.
    pub(super) fn ids<'i>(ids: impl Iterator<Item = &'i RequirementId>) -> String {
        ids.map(RequirementId::as_str).collect::<Vec<_>>().join(", ")
    }

    /// Object of the contract, or the words that say that it was not given.
    pub(super) fn object(&self) -> String {
        or_say(&self.dossier.object, self.words, "document-object-missing")
    }

    /// A document with its properties, header and footer; only the blocks are missing.
    pub(super) fn document(&self, kind: Kind, key: &str) -> Document {
        let words = self.words;
        let name = words.say(&format!("{key}-title"));
        let title = match self.dossier.title.as_str() {
            "" => name.clone(),
            case => format!("{name} – {case}"),
        };
        let fingerprint = self.fingerprint();
        let footer = words.tell(
            "document-footer",
            &[
                ("version", self.pack.version.as_str().into()),
                ("hash", self.pack.hash.as_str().into()),
                ("fingerprint", fingerprint.as_str().into()),
            ],
        );
        Document {
            kind,
            language: words.language(),
            metadata: Metadata {
                title,
                subject: self.object(),
                author: self.dossier.organisation.clone(),
                reference: self.dossier.reference.clone(),
                date: self.dossier.date.clone(),
                keywords: vec![self.text(&self.persona.label).to_owned(), self.pack.version.clone()],
                generator: format!("Gouvernail {}", env!("CARGO_PKG_VERSION")),
                fingerprint,
            },
            header: [self.dossier.organisation.as_str(), &name]
                .into_iter()
                .filter(|it| !it.is_empty())
                .collect::<Vec<_>>()
                .join(" – "),
            footer,
            contents: None,
            page_words: (words.say("document-page"), words.say("document-page-of")),
            landscape: false,
            blocks: vec![Block::Title { text: name, lines: self.title_lines() }],
        }
    }

    fn title_lines(&self) -> Vec<String> {
        let words = self.words;
        let mut lines = vec![self.dossier.title.clone(), self.dossier.organisation.clone()];
        if !self.dossier.reference.is_empty() {
            lines.push(words.tell("document-reference", &[("reference", self.dossier.reference.as_str().into())]));
        }
        lines.push(words.date(&self.dossier.date));
        lines.retain(|it| !it.is_empty());
        lines
    }

    /// First 16 hexadecimal digits of the SHA-256 of dossier and pack.
    fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.pack.hash.as_bytes());
        // Plain data with text keys always serialises.
        hash.update(serde_json::to_vec(self.dossier).unwrap_or_default());
        hash.finalize().first_chunk().map(|it| format!("{:016x}", u64::from_be_bytes(*it))).unwrap_or_default()
    }
}

fn or_say(text: &str, words: &Words, key: &str) -> String {
    if text.is_empty() { words.say(key) } else { text.to_owned() }
}
