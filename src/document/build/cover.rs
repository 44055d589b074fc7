//! What a document bears around its text: properties, title page, header and footer, marking, what it was made from.

use sha2::{Digest, Sha256};

use super::{Brief, brief::Edition};
use crate::{
    document::{Block, Document, Kind, Marking, Metadata, Picture, Stamp},
    domain::{Logo, Pack, Stage},
    picture,
    words::Words,
};

/// The message that is the title of a document.
fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Annex => "annex-title",
        Kind::Checklist => "checklist-title",
        Kind::Summary => "summary-title",
        Kind::ResponseGrid => "grid-title",
        Kind::Traceability => "traceability-title",
        Kind::Changes => "changes-title",
        Kind::Workshop => "report-title",
        Kind::Sheet => "sheet-title",
        Kind::Guide => "guide-title",
        Kind::Handout => "handout-title",
        Kind::Day => "day-title",
    }
}

/// Name and version of the program.
pub(in super::super) fn program() -> String {
    format!("Gouvernail {}", env!("CARGO_PKG_VERSION"))
}

/// What of a pack is not known to be what somebody wrote, for the foot of every page.
pub(super) fn doubts(pack: &Pack, words: &Words) -> Vec<String> {
    pack.doubtful().map(|(title, provenance)| words.doubt(title.get(words.language()), provenance)).collect()
}

/// A footer that begins with what is doubtful: a line that is too long is cut at its end.
pub(super) fn doubtful_first(pack: &Pack, words: &Words, footer: String) -> String {
    let parts = doubts(pack, words).into_iter().chain([footer]).filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

impl Brief<'_> {
    /// A document with its properties, header and footer; only the blocks are missing.
    pub(super) fn document(&self, kind: Kind) -> Document {
        let words = self.words;
        let name = words.say(title(kind));
        let title = match self.dossier.title.as_str() {
            "" => name.clone(),
            case => format!("{name} – {case}"),
        };
        let (fingerprint, stamp) = (self.fingerprint(), self.stamp());
        let marking = &self.dossier.marking;
        let generator = program();
        // A form to be filled in is never a draft, and its page has no room for a logo.
        let is_draft = marking.stage == Stage::Draft && kind != Kind::Sheet;
        let footer = match self.edition {
            // Hashes mean nothing to someone who holds a pen.
            _ if kind == Kind::Sheet => self.date_and_pack(),
            Edition::Working => self.made_with(),
            // Bidders find that once, at the end.
            Edition::Tender => self.version_and_date(),
        };
        let footer = doubtful_first(self.pack, words, footer);
        Document {
            kind,
            language: words.language(),
            metadata: Metadata {
                title,
                subject: self.object(),
                author: self.dossier.organisation.clone(),
                reference: self.dossier.reference.clone(),
                date: self.dossier.date.clone(),
                keywords: self.keywords(),
                version: marking.version.clone(),
                writer: marking.author.clone(),
                generator,
                fingerprint,
                stamp,
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
            marking: Marking {
                confidentiality: self.confidentiality(kind),
                watermark: if is_draft { words.say("document-draft") } else { String::new() },
                logo: marking.logo.as_ref().filter(|_| kind != Kind::Sheet).and_then(|it| self.logo(it)),
            },
            blocks: vec![Block::Title { text: name, lines: self.title_lines() }],
        }
    }

    /// What a document was made with: program, pack and dossier, with their hashes.
    pub(super) fn made_with(&self) -> String {
        self.words.tell(
            "document-footer",
            &[
                ("program", program().into()),
                ("version", self.version().into()),
                ("hash", self.pack.hash.as_str().into()),
                ("dossier", self.stamp().dossier_hash.into()),
            ],
        )
    }

    /// How far a document may go. The team's own papers say that they are, unless the buyer said more.
    fn confidentiality(&self, kind: Kind) -> String {
        match (self.dossier.marking.confidentiality.as_str(), kind) {
            ("", Kind::Checklist | Kind::Traceability | Kind::Changes | Kind::Workshop | Kind::Sheet) => {
                self.words.say("document-internal")
            }
            (given, _) => given.to_owned(),
        }
    }

    fn version_and_date(&self) -> String {
        let version = self.dossier.marking.version.as_str();
        let version =
            (!version.is_empty()).then(|| self.words.tell("document-version", &[("version", version.into())]));
        let date = self.words.date(&self.dossier.date);
        version.into_iter().chain([date]).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Date of the dossier, and the pack whose needs are asked about.
    fn date_and_pack(&self) -> String {
        let pack = self.words.tell("sheet-pack", &[("version", self.version().into())]);
        let date = self.words.date(&self.dossier.date);
        [date, pack].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Key words. Bidders are not told which profile the buyer saw itself in.
    fn keywords(&self) -> Vec<String> {
        let profile = self.profile().filter(|_| self.edition == Edition::Working).map(str::to_owned);
        profile.into_iter().chain([self.pack.version.clone()]).collect()
    }

    fn title_lines(&self) -> Vec<String> {
        let words = self.words;
        let mut lines = vec![self.dossier.title.clone(), self.dossier.organisation.clone()];
        if !self.dossier.reference.is_empty() {
            lines.push(words.tell("document-reference", &[("reference", self.dossier.reference.as_str().into())]));
        }
        let version = self.dossier.marking.version.as_str();
        if !version.is_empty() {
            lines.push(words.tell("document-version", &[("version", version.into())]));
        }
        lines.push(words.date(&self.dossier.date));
        lines.push(self.dossier.marking.author.clone());
        lines.retain(|it| !it.is_empty());
        lines
    }

    /// The logo of a dossier; one that cannot be read is left out, and `check` tells it. Who does not see it is told
    /// whose it is.
    fn logo(&self, logo: &Logo) -> Option<Picture> {
        let (png, dots) = picture::read_logo(logo).ok()?;
        let description = match logo.description.as_str() {
            "" => self.words.tell("document-logo", &[("organisation", self.dossier.organisation.as_str().into())]),
            said => said.to_owned(),
        };
        Some(Picture { description, png: png.into(), width: dots.width, height: dots.height })
    }

    /// Version of the pack, and of what was laid over it.
    fn version(&self) -> String {
        let laid = self.pack.overlays.iter().map(|it| format!("{} {}", self.text(&it.title), it.version));
        std::iter::once(self.pack.version.clone()).chain(laid).collect::<Vec<_>>().join(" + ")
    }

    /// What the documents of this dossier are made from.
    pub(in super::super) fn stamp(&self) -> Stamp {
        Stamp {
            pack: format!("{} {}", self.pack.id, self.version()),
            pack_hash: self.pack.hash.clone(),
            doubts: doubts(self.pack, self.words).join(" · "),
            dossier_hash: short(&Sha256::digest(self.dossier_as_data())),
        }
    }

    /// First 16 hexadecimal digits of the SHA-256 of dossier and pack together.
    fn fingerprint(&self) -> String {
        short(&Sha256::new().chain_update(self.pack.hash.as_bytes()).chain_update(self.dossier_as_data()).finalize())
    }

    fn dossier_as_data(&self) -> Vec<u8> {
        // Plain data with text keys always serialises.
        serde_json::to_vec(self.dossier).unwrap_or_default()
    }
}

/// First 16 hexadecimal digits of a hash.
pub(super) fn short(hash: &[u8]) -> String {
    hash.first_chunk().map(|it| format!("{:016x}", u64::from_be_bytes(*it))).unwrap_or_default()
}
