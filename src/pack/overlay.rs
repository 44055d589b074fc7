//! Packs of one's own: what is laid over another pack, without touching it.

use schemars::JsonSchema;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{
    PackFile,
    assemble::{Reader, Whole, entries, order_requirements},
};
use crate::{
    domain::{
        Alteration, Altered, CardId, Citation, FlagId, Kind, Link, MethodId, NeedId, NeedRow, Overlay, Pack, PackId,
        PersonaId, PositionId, Provenance, RequirementId, SolutionId, SolutionRow, TermId, Text, Wording,
    },
    notation::{Diagnostic, Fault, Place, nearest},
};

/// Name of the file that makes a folder an overlay.
pub const OVERLAY_MANIFEST: &str = "overlay.ron";

/// `overlay.ron`.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OverlayManifest")]
pub(super) struct Manifest {
    id: PackId,
    /// The pack that it is laid over.
    base: PackId,
    version: String,
    date: String,
    title: Text,
    licence: String,
    authors: Vec<String>,
    interest: Text,
}

/// `changes.ron`: what becomes of entries that the pack has.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Changes {
    /// Entries that are not offered any more.
    hide: Vec<Hiding>,
    /// Words put in the place of others.
    reword: Vec<Rewording>,
    /// What is added to entries.
    extend: Vec<Extension>,
}

/// An entry that is not offered any more, and why.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Hiding {
    entry: Hidden,
    because: Text,
}

/// An entry that is not offered any more. Dossiers that name it keep what was said of it.
#[derive(Deserialize, JsonSchema)]
pub(super) enum Hidden {
    Persona(PersonaId),
    Need(NeedId),
    Solution(SolutionId),
    Card(CardId),
    Requirement(RequirementId),
    Position(PositionId),
    Method(MethodId),
    Term(TermId),
}

/// Words put in the place of others; what is not given stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) enum Rewording {
    Persona {
        id: PersonaId,
        #[serde(default)]
        label: Option<Text>,
        #[serde(default)]
        description: Option<Text>,
        #[serde(default)]
        problem: Option<Text>,
        because: Text,
    },
    Need {
        id: NeedId,
        #[serde(default)]
        label: Option<Text>,
        #[serde(default)]
        question: Option<Text>,
        #[serde(default)]
        why: Option<Text>,
        because: Text,
    },
    Solution {
        id: SolutionId,
        #[serde(default)]
        label: Option<Text>,
        #[serde(default)]
        summary: Option<Text>,
        because: Text,
    },
    Card {
        id: CardId,
        #[serde(default)]
        title: Option<Text>,
        #[serde(default)]
        public_advice: Option<Text>,
        #[serde(default)]
        private_advice: Option<Text>,
        because: Text,
    },
    Requirement {
        id: RequirementId,
        #[serde(default)]
        title: Option<Text>,
        #[serde(default)]
        wording: Wording,
        because: Text,
    },
}

/// What is added to an entry.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) enum Extension {
    Persona {
        id: PersonaId,
        #[serde(default)]
        needs: Vec<NeedRow>,
        #[serde(default)]
        solutions: Vec<SolutionRow>,
        #[serde(default)]
        links: Vec<Link>,
        because: Text,
    },
    Requirement {
        id: RequirementId,
        #[serde(default)]
        proofs: Vec<Text>,
        #[serde(default)]
        flags: Vec<FlagId>,
        #[serde(default)]
        cite: Vec<Citation>,
        because: Text,
    },
}

/// Whether a folder with these files is an overlay.
#[must_use]
pub fn is_overlay(files: &[PackFile]) -> bool {
    files.iter().any(|it| it.name == OVERLAY_MANIFEST)
}

/// Lays an overlay over a pack, without checking what the result says.
pub(super) fn lay(mut pack: Pack, files: &[PackFile]) -> (Pack, Vec<Diagnostic>) {
    let mut reader = Reader::new(files);
    let manifest: Option<Manifest> = reader.one(OVERLAY_MANIFEST);
    let own = entries(&mut reader, Whole::Partial);
    let changes: Changes = reader.perhaps("changes.ron");
    let hash = reader.hash();
    let mut diagnostics = reader.finish();
    let Some(manifest) = manifest else {
        return (pack, diagnostics);
    };
    if manifest.base != pack.id {
        let fault = Fault::OtherBase { wanted: manifest.base.to_string(), used: pack.id.to_string() };
        diagnostics.push(Diagnostic::new(place_in(files, OVERLAY_MANIFEST, manifest.base.as_str()), fault));
    }
    if pack.overlays.iter().any(|it| it.id == manifest.id) {
        let fault = Fault::LaidTwice { id: manifest.id.to_string() };
        diagnostics.push(Diagnostic::new(place_in(files, OVERLAY_MANIFEST, manifest.id.as_str()), fault));
        return (pack, diagnostics);
    }
    let mut layer = Layer { files, altered: Vec::new(), diagnostics };
    layer.change(&mut pack, changes);
    layer.add(&mut pack, own);
    pack.hash = both(&pack.hash, &hash);
    pack.overlays.push(Overlay {
        provenance: Provenance::default(),
        id: manifest.id,
        version: manifest.version,
        date: manifest.date,
        title: manifest.title,
        licence: manifest.licence,
        authors: manifest.authors,
        interest: manifest.interest,
        hash,
        altered: layer.altered,
    });
    order_requirements(&mut pack);
    (pack, layer.diagnostics)
}

fn both(pack: &str, overlay: &str) -> String {
    let digest = Sha256::digest(format!("{pack}+{overlay}"));
    digest.first_chunk().map(|it| format!("{:016x}", u64::from_be_bytes(*it))).unwrap_or_default()
}

fn place_in(files: &[PackFile], name: &str, id: &str) -> Place {
    let file = files.iter().find(|it| it.name == name);
    let at = file.and_then(|it| it.text.find(&format!("\"{id}\"")));
    match (file, at) {
        (Some(file), Some(at)) => crate::notation::place_of(name, &file.text, at),
        _ => Place { file: name.to_owned(), ..Place::default() },
    }
}

/// An overlay being laid.
struct Layer<'a> {
    files: &'a [PackFile],
    altered: Vec<Altered>,
    diagnostics: Vec<Diagnostic>,
}

impl Layer<'_> {
    fn note(&mut self, kind: Kind, id: &str, how: Alteration, because: Option<Text>) {
        self.altered.push(Altered { kind, id: id.to_owned(), how, because });
    }

    fn unknown<'i>(&mut self, kind: Kind, id: &str, known: impl Iterator<Item = &'i str>) {
        let fault = Fault::Unknown { kind, id: id.to_owned(), nearest: nearest(id, known) };
        self.diagnostics.push(Diagnostic::new(place_in(self.files, "changes.ron", id), fault));
    }

    fn change(&mut self, pack: &mut Pack, changes: Changes) {
        for it in changes.reword {
            self.reword(pack, it);
        }
        for it in changes.extend {
            self.extend(pack, it);
        }
        for it in changes.hide {
            self.hide(pack, it);
        }
    }

    fn reword(&mut self, pack: &mut Pack, rewording: Rewording) {
        let (kind, id, because, found) = match rewording {
            Rewording::Persona { id, label, description, problem, because } => {
                let it = pack.personas.iter_mut().find(|it| it.id == id);
                let found = it.map(|it| {
                    put(&mut it.label, label);
                    put(&mut it.description, description);
                    put(&mut it.problem, problem);
                });
                (Kind::Persona, id.to_string(), because, found)
            }
            Rewording::Need { id, label, question, why, because } => {
                let it = pack.needs.iter_mut().find(|it| it.id == id);
                let found = it.map(|it| {
                    put(&mut it.label, label);
                    put(&mut it.question, question);
                    put(&mut it.why, why);
                });
                (Kind::Need, id.to_string(), because, found)
            }
            Rewording::Solution { id, label, summary, because } => {
                let it = pack.solutions.iter_mut().find(|it| it.id == id);
                let found = it.map(|it| {
                    put(&mut it.label, label);
                    put(&mut it.summary, summary);
                });
                (Kind::Solution, id.to_string(), because, found)
            }
            Rewording::Card { id, title, public_advice, private_advice, because } => {
                let it = pack.cards.iter_mut().find(|it| it.id == id);
                let found = it.map(|it| {
                    put(&mut it.title, title);
                    put(&mut it.public_advice, public_advice);
                    put(&mut it.private_advice, private_advice);
                });
                (Kind::Card, id.to_string(), because, found)
            }
            Rewording::Requirement { id, title, wording, because } => {
                let it = pack.requirements.iter_mut().find(|it| it.id == id);
                let found = it.map(|it| {
                    put(&mut it.title, title);
                    it.wording.public = wording.public.or_else(|| it.wording.public.take());
                    let of_entity = wording.contracting_entity;
                    it.wording.contracting_entity = of_entity.or_else(|| it.wording.contracting_entity.take());
                    it.wording.private = wording.private.or_else(|| it.wording.private.take());
                    it.wording.vital_operator = wording.vital_operator.or_else(|| it.wording.vital_operator.take());
                });
                (Kind::Requirement, id.to_string(), because, found)
            }
        };
        match found {
            Some(()) => self.note(kind, &id, Alteration::Reworded, Some(because)),
            None => self.unknown(kind, &id, ids(pack, kind).iter().map(String::as_str)),
        }
    }

    fn extend(&mut self, pack: &mut Pack, extension: Extension) {
        let (kind, id, because, found) = match extension {
            Extension::Persona { id, needs, solutions, links, because } => {
                let found = pack.personas.iter_mut().find(|it| it.id == id).map(|it| {
                    it.needs.extend(needs);
                    it.solutions.extend(solutions);
                    it.links.extend(links);
                });
                (Kind::Persona, id.to_string(), because, found)
            }
            Extension::Requirement { id, proofs, flags, cite, because } => {
                let found = pack.requirements.iter_mut().find(|it| it.id == id).map(|it| {
                    it.proofs.extend(proofs);
                    it.flags.extend(flags);
                    it.cite.extend(cite);
                });
                (Kind::Requirement, id.to_string(), because, found)
            }
        };
        match found {
            Some(()) => self.note(kind, &id, Alteration::Extended, Some(because)),
            None => self.unknown(kind, &id, ids(pack, kind).iter().map(String::as_str)),
        }
    }

    fn hide(&mut self, pack: &mut Pack, Hiding { entry: hidden, because }: Hiding) {
        let (kind, id) = match &hidden {
            Hidden::Persona(id) => (Kind::Persona, id.to_string()),
            Hidden::Need(id) => (Kind::Need, id.to_string()),
            Hidden::Solution(id) => (Kind::Solution, id.to_string()),
            Hidden::Card(id) => (Kind::Card, id.to_string()),
            Hidden::Requirement(id) => (Kind::Requirement, id.to_string()),
            Hidden::Position(id) => (Kind::Position, id.to_string()),
            Hidden::Method(id) => (Kind::Method, id.to_string()),
            Hidden::Term(id) => (Kind::Term, id.to_string()),
        };
        let known = ids(pack, kind);
        if !known.contains(&id) {
            return self.unknown(kind, &id, known.iter().map(String::as_str));
        }
        take_out(pack, &hidden);
        self.note(kind, &id, Alteration::Hidden, Some(because));
    }

    /// Entries of the overlay's own; an id that is taken is told by the check of the result.
    fn add(&mut self, pack: &mut Pack, own: Pack) {
        for kind in ADDED {
            for id in ids(&own, kind) {
                self.note(kind, &id, Alteration::Added, None);
            }
        }
        pack.themes.extend(own.themes);
        pack.sources.extend(own.sources);
        pack.lexicon.extend(own.lexicon);
        pack.needs.extend(own.needs);
        pack.solutions.extend(own.solutions);
        pack.links.extend(own.links);
        pack.vetoes.extend(own.vetoes);
        pack.flags.extend(own.flags);
        pack.parameters.extend(own.parameters);
        pack.cards.extend(own.cards);
        pack.requirements.extend(own.requirements);
        pack.frameworks.extend(own.frameworks);
        pack.mappings.extend(own.mappings);
        pack.positions.extend(own.positions);
        pack.methods.extend(own.methods);
        pack.personas.extend(own.personas);
    }
}

fn put(held: &mut Text, new: Option<Text>) {
    if let Some(new) = new {
        *held = new;
    }
}

/// Kinds of entries that an overlay may add, in the order in which they are told.
const ADDED: [Kind; 13] = [
    Kind::Persona,
    Kind::Need,
    Kind::Solution,
    Kind::Card,
    Kind::Requirement,
    Kind::Parameter,
    Kind::Position,
    Kind::Method,
    Kind::Framework,
    Kind::Flag,
    Kind::Term,
    Kind::Source,
    Kind::Theme,
];

fn ids(pack: &Pack, kind: Kind) -> Vec<String> {
    fn all<T>(list: &[T], id: impl Fn(&T) -> &str) -> Vec<String> {
        list.iter().map(|it| id(it).to_owned()).collect()
    }
    match kind {
        Kind::Persona => all(&pack.personas, |it| it.id.as_str()),
        Kind::Need => all(&pack.needs, |it| it.id.as_str()),
        Kind::Solution => all(&pack.solutions, |it| it.id.as_str()),
        Kind::Card => all(&pack.cards, |it| it.id.as_str()),
        Kind::Requirement => all(&pack.requirements, |it| it.id.as_str()),
        Kind::Parameter => all(&pack.parameters, |it| it.id.as_str()),
        Kind::Flag => all(&pack.flags, |it| it.id.as_str()),
        Kind::Source => all(&pack.sources, |it| it.id.as_str()),
        Kind::Term => all(&pack.lexicon, |it| it.id.as_str()),
        Kind::Theme => all(&pack.themes, |it| it.id.as_str()),
        Kind::Framework => all(&pack.frameworks, |it| it.id.as_str()),
        Kind::FrameworkItem | Kind::Agenda | Kind::Advice | Kind::Pitfall => Vec::new(),
        Kind::Position => all(&pack.positions, |it| it.id.as_str()),
        Kind::Method => all(&pack.methods, |it| it.id.as_str()),
    }
}

/// Takes an entry out, and every reference to it.
fn take_out(pack: &mut Pack, hidden: &Hidden) {
    match hidden {
        Hidden::Persona(id) => pack.personas.retain(|it| it.id != *id),
        Hidden::Need(id) => {
            pack.needs.retain(|it| it.id != *id);
            pack.links.retain(|it| it.need != *id);
            pack.vetoes.retain(|it| it.need != *id);
            for persona in &mut pack.personas {
                persona.needs.retain(|it| it.need != *id);
                persona.links.retain(|it| it.need != *id);
            }
        }
        Hidden::Solution(id) => {
            pack.solutions.retain(|it| it.id != *id);
            pack.links.retain(|it| it.solution != *id);
            pack.vetoes.retain(|it| it.solution != *id);
            for persona in &mut pack.personas {
                persona.solutions.retain(|it| it.solution != *id);
                persona.links.retain(|it| it.solution != *id);
            }
        }
        Hidden::Card(id) => {
            pack.cards.retain(|it| it.id != *id);
            let gone: Vec<RequirementId> =
                pack.requirements.iter().filter(|it| it.card == *id).map(|it| it.id.clone()).collect();
            for it in gone {
                take_out(pack, &Hidden::Requirement(it));
            }
            for persona in &mut pack.personas {
                let needs = persona.needs.iter_mut().map(|it| &mut it.cards);
                for cards in needs.chain(persona.solutions.iter_mut().map(|it| &mut it.cards)) {
                    cards.retain(|it| it != id);
                }
            }
            for cards in pack.positions.iter_mut().map(|it| &mut it.cards) {
                cards.retain(|it| it != id);
            }
            for cards in pack.methods.iter_mut().map(|it| &mut it.cards) {
                cards.retain(|it| it != id);
            }
        }
        Hidden::Requirement(id) => {
            pack.requirements.retain(|it| it.id != *id);
            pack.mappings.retain(|it| it.requirement != *id);
            for position in &mut pack.positions {
                position.requirements.retain(|it| it != id);
            }
        }
        Hidden::Position(id) => pack.positions.retain(|it| it.id != *id),
        Hidden::Method(id) => pack.methods.retain(|it| it.id != *id),
        Hidden::Term(id) => {
            pack.lexicon.retain(|it| it.id != *id);
            for term in &mut pack.lexicon {
                term.see.retain(|it| it != id);
            }
        }
    }
}
