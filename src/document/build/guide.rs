//! The facilitator's guide: agendas by the clock, advice, pitfalls. It follows from the pack alone.

use std::collections::BTreeSet;

use super::{
    cover::{doubtful_first, program, short},
    pieces::{body, lead, section, small},
};
use crate::{
    document::{
        Align, Block, Cell, Column, Document, Input, Kind, Marking, Metadata, Row, Run, Stamp, Table, Target, Tone,
    },
    domain::{Agenda, Citation, Confidence, Guide, Moment, Pack, SourceId, Step, Text},
    words::Words,
};

/// The guide of a pack.
#[must_use]
pub fn guide(pack: &Pack, words: &Words) -> Document {
    let maker = Maker { pack, words };
    let name = words.say("guide-title");
    let language = words.language();
    let version = pack.version.as_str();
    Document {
        kind: Kind::Guide,
        language,
        metadata: Metadata {
            title: name.clone(),
            subject: pack.guide.purpose.get(language).to_owned(),
            date: pack.date.clone(),
            keywords: vec![pack.version.clone()],
            generator: program(),
            fingerprint: short(pack.hash.as_bytes()),
            stamp: Stamp { pack: format!("{} {version}", pack.id), pack_hash: pack.hash.clone(), ..Stamp::default() },
            ..Metadata::default()
        },
        header: name.clone(),
        footer: doubtful_first(
            pack,
            words,
            words.tell("guide-footer", &[("program", program().into()), ("version", version.into())]),
        ),
        contents: None,
        page_words: (words.say("document-page"), words.say("document-page-of")),
        landscape: false,
        marking: Marking::default(),
        blocks: maker.blocks(name),
    }
}

/// A pack and the words to tell it.
#[derive(Clone, Copy)]
struct Maker<'a> {
    pack: &'a Pack,
    words: &'a Words,
}

impl<'a> Maker<'a> {
    fn text(self, text: &'a Text) -> &'a str {
        text.get(self.words.language())
    }

    fn column(self, key: &str, share: u16) -> Column {
        Column { title: self.words.say(key), share, align: Align::Left }
    }

    fn blocks(self, name: String) -> Vec<Block> {
        let Guide { purpose, rules, material, agendas, pitfalls, .. } = &self.pack.guide;
        let words = self.words;
        let mut blocks = vec![Block::Title { text: name, lines: vec![words.say("guide-subtitle")] }];
        if self.pack.guide.is_empty() {
            blocks.push(body(words.say("guide-none")));
            return blocks;
        }
        blocks.push(lead(self.text(purpose)));
        let paragraphs = rules.iter().map(|it| vec![Run::plain(self.text(it))]).collect();
        blocks.push(Block::Note { tone: Tone::Information, title: words.say("guide-rules"), paragraphs });
        let mut number = 0;
        let mut heading = |text: String| {
            number += 1;
            section(number, text)
        };
        let before = self.advice(Moment::Before);
        if !material.is_empty() || before.is_some() {
            blocks.push(heading(words.say("guide-before")));
            blocks.extend(before);
            blocks.push(self.material(material));
        }
        // Each agenda is followed on a sheet of its own.
        for agenda in agendas {
            blocks.push(Block::PageBreak);
            blocks.push(heading(self.text(&agenda.title).to_owned()));
            blocks.push(body(self.text(&agenda.purpose)));
            blocks.push(self.agenda(agenda));
        }
        for (moment, key) in [(Moment::During, "guide-during"), (Moment::After, "guide-after")] {
            if let Some(advice) = self.advice(moment) {
                blocks.extend([heading(words.say(key)), advice]);
            }
        }
        if !pitfalls.is_empty() {
            blocks.extend([heading(words.say("guide-pitfalls")), self.pitfalls()]);
        }
        let sources = self.sources();
        if !sources.is_empty() {
            blocks.extend([heading(words.say("annex-sources")), Block::List { ordered: false, items: sources }]);
        }
        blocks.push(small(self.text(&self.pack.texts.neutrality)));
        blocks
    }

    fn material(self, material: &[Text]) -> Block {
        let row = |it: &Text| Row {
            cells: vec![Cell::input(Input::Tick), Cell::plain(self.text(it))],
            anchor: String::new(),
        };
        let columns = vec![
            Column { align: Align::Centre, ..self.column("column-done", 18) },
            self.column("guide-column-material", 152),
        ];
        let name = self.words.say("guide-material");
        Block::Table(Table { name, columns, rows: material.iter().map(row).collect(), ..Table::default() })
    }

    fn agenda(self, agenda: &Agenda) -> Block {
        let columns = vec![
            Column { align: Align::Right, ..self.column("guide-column-clock", 14) },
            self.column("guide-column-step", 34),
            self.column("guide-column-action", 92),
            self.column("guide-column-result", 30),
        ];
        let rows = agenda.timed().map(|(begins, step)| Row { cells: self.step(begins, step), anchor: String::new() });
        let name = self.text(&agenda.title).to_owned();
        Block::Table(Table { name, columns, rows: rows.collect(), row_headers: true, ..Table::default() })
    }

    fn step(self, begins: u32, step: &Step) -> Vec<Cell> {
        let words = self.words;
        let clock = format!("{}:{:02}", begins / 60, begins % 60);
        let minutes = words.tell("guide-minutes", &[("n", step.minutes.into())]);
        let projected = words.tell("guide-projected", &[("screen", words.projected(step.projected).into())]);
        let said = words.tell("guide-said", &[("text", self.text(&step.said).into())]);
        let paragraphs = |all: [Run; 2]| Cell { paragraphs: all.map(|it| vec![it]).to_vec(), ..Cell::default() };
        let title = Run::strong(self.text(&step.title));
        let name = vec![vec![title], vec![Run::plain(minutes)], vec![Run::small(projected)]];
        vec![
            Cell::plain(clock),
            Cell { paragraphs: name, ..Cell::default() },
            paragraphs([Run::plain(self.text(&step.action)), Run::emphasis(said)]),
            Cell::plain(self.text(&step.result)),
        ]
    }

    fn advice(self, moment: Moment) -> Option<Block> {
        let of_moment = self.pack.guide.advice.iter().filter(|it| it.moment == moment);
        let items: Vec<_> = of_moment.map(|it| self.claim(&it.text, &it.cite, it.confidence)).collect();
        (!items.is_empty()).then_some(Block::List { ordered: false, items })
    }

    fn pitfalls(self) -> Block {
        let columns = vec![self.column("guide-column-sign", 80), self.column("guide-column-remedy", 90)];
        let row = |it: &'a crate::domain::Pitfall| Row {
            cells: vec![Cell::of(self.claim(&it.sign, &it.cite, it.confidence)), Cell::plain(self.text(&it.remedy))],
            anchor: String::new(),
        };
        let rows = self.pack.guide.pitfalls.iter().map(row).collect();
        Block::Table(Table { name: self.words.say("guide-pitfalls"), columns, rows, ..Table::default() })
    }

    /// A statement with its sources, and « à vérifier » where nobody checked it.
    fn claim(self, text: &'a Text, cite: &[Citation], confidence: Option<Confidence>) -> Vec<Run> {
        let mut runs = vec![Run::plain(self.text(text))];
        for Citation(source, locator) in cite {
            let told = if locator.is_empty() { format!("[{source}]") } else { format!("[{source}, {locator}]") };
            runs.push(Run::plain(" "));
            runs.push(Run::small(told));
        }
        if confidence.is_some_and(Confidence::to_be_checked) {
            runs.push(Run::small(format!(" ({})", self.words.say("to-be-checked"))));
        }
        runs
    }

    /// What the guide rests on, in the order of the pack.
    fn sources(self) -> Vec<Vec<Run>> {
        let Guide { advice, pitfalls, .. } = &self.pack.guide;
        let cited = advice.iter().flat_map(|it| &it.cite).chain(pitfalls.iter().flat_map(|it| &it.cite));
        let cited: BTreeSet<&SourceId> = cited.map(|it| &it.0).collect();
        let of_guide = self.pack.sources.iter().filter(|it| cited.contains(&it.id));
        let told = of_guide.map(|it| {
            let state = self.words.confidence(it.confidence);
            let arguments = [
                ("id", it.id.as_str().into()),
                ("title", self.text(&it.title).into()),
                ("publisher", it.publisher.as_str().into()),
                ("state", state.into()),
            ];
            let mut runs = vec![Run::small(self.words.tell("guide-source", &arguments))];
            if !it.address.is_empty() {
                runs.push(Run::small(" "));
                let target = Some(Target::Address(it.address.clone()));
                runs.push(Run { target, ..Run::small(it.address.as_str()) });
            }
            runs
        });
        told.collect()
    }
}
