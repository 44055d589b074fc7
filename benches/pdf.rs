//! How long an annex of 480 records takes.

use divan::Bencher;
use gouvernail::{
    document::{Block, Contents, Document, Field, Kind, Marking, Metadata, Record, Run, Tone},
    domain::Language,
    render,
};

fn main() {
    divan::main();
}

#[divan::bench]
fn annex_of_480_records(bencher: Bencher<'_, '_>) {
    let document = annex();
    bencher.bench(|| render::pdf(&document).map(|it| it.len()));
}

fn annex() -> Document {
    let sentence = "Le titulaire restitue, sans frais, les données dans un format ouvert, documenté et lisible. ";
    let record = |index: usize| {
        let field = |name: &str| Field { name: name.into(), paragraphs: vec![vec![Run::plain(sentence)]] };
        Block::Record(Record {
            anchor: format!("ex-{index}"),
            label: format!("EX-SUP-{index:03}"),
            title: "Restitution des données en fin de marché".into(),
            badge: "Exigence minimale".into(),
            tone: Tone::Danger,
            body: vec![vec![Run::plain(sentence.repeat(3))]],
            fields: vec![field("Paramètres"), field("Preuve attendue"), field("Vérification"), field("Source")],
        })
    };
    let heading = |index: usize| Block::Heading {
        level: 1,
        number: index.to_string(),
        text: "Réversibilité".into(),
        anchor: String::new(),
    };
    let blocks =
        (0..16).flat_map(|theme| std::iter::once(heading(theme)).chain((0..30).map(move |it| record(theme * 30 + it))));
    Document {
        kind: Kind::Annex,
        language: Language::French,
        metadata: Metadata::default(),
        header: "Annexe".into(),
        footer: "Organisation".into(),
        contents: Some(Contents { title: "Sommaire".into(), depth: 2 }),
        page_words: ("Page".into(), "sur".into()),
        landscape: false,
        marking: Marking::default(),
        blocks: blocks.collect(),
    }
}
