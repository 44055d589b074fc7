//! What an event counted: a table for spreadsheets, and a page of pictures.

use super::{
    cover::{doubtful_first, doubts, program},
    pieces::{body, small},
};
use crate::{
    document::{
        Align, Block, Cell, Column, Document, Figure, Kind, Marking, Metadata, Row, Stamp, Table,
        drawing::{self, Count},
    },
    domain::{Language, NeedId, NeedKind, Pack, PersonaId, SolutionId, Text},
    event::{Hour, Reply, Shown, ShownPersona},
    words::Words,
};

/// Width of a picture, in its own units.
const WIDTH: f32 = 480.0;
/// Room for names beside bars.
const NAMES: f32 = 210.0;
/// Solutions shown of each persona.
const SOLUTIONS: usize = 4;
/// Most hours of the picture.
const HOURS: usize = 12;

/// The names that counts are told under; what a pack does not know any more is told by its id.
struct Names<'a> {
    pack: &'a Pack,
    words: &'a Words,
}

impl<'a> Names<'a> {
    fn text(&self, text: Option<&'a Text>, id: &'a str) -> &'a str {
        text.map_or(id, |it| it.get(self.words.language()))
    }

    fn persona(&self, id: &'a PersonaId) -> &'a str {
        self.text(self.pack.persona(id).map(|it| &it.label), id.as_str())
    }

    fn need(&self, persona: &PersonaId, id: &'a NeedId) -> &'a str {
        let row = self.pack.persona(persona).and_then(|it| it.needs.iter().find(|it| it.need == *id)?.label.as_ref());
        self.text(row.or_else(|| self.pack.need(id).map(|it| &it.label)), id.as_str())
    }

    fn solution(&self, persona: &PersonaId, id: &'a SolutionId) -> &'a str {
        let row = self.pack.persona(persona);
        let row = row.and_then(|it| it.solutions.iter().find(|it| it.solution == *id)?.label.as_ref());
        self.text(row.or_else(|| self.pack.solution(id).map(|it| &it.label)), id.as_str())
    }

    fn hour(&self, hour: &Hour) -> String {
        let date = self.words.date(&hour.day);
        self.words.tell("day-hour", &[("date", date.into()), ("hour", hour.hour.into())])
    }

    fn reply(&self, need: &NeedId, reply: Reply) -> String {
        let kind = self.pack.need(need).map_or(NeedKind::Expectation, |it| it.kind);
        match reply.answer() {
            Some(answer) => self.words.answer(kind, Some(answer)),
            None => self.words.say("day-not-asked"),
        }
    }

    fn figure(&self, figure: Option<u32>) -> String {
        figure.map_or_else(|| self.words.say("day-hidden"), |it| it.to_string())
    }
}

/// Everything that may be shown, one figure a line, for spreadsheets.
#[must_use]
pub fn day_table(pack: &Pack, shown: &Shown, threshold: u32, words: &Words) -> Document {
    let names = Names { pack, words };
    let mut rows = Vec::new();
    let mut line = |persona: &str, what: &str, item: &str, reply: String, figure: Option<u32>| {
        let cells = [persona, &words.say(what), item, &reply, &names.figure(figure)].map(Cell::plain);
        rows.push(Row { cells: cells.into(), anchor: String::new() });
    };
    line("", "day-visits", "", String::new(), shown.visits);
    line("", "day-unfinished", "", String::new(), shown.unfinished);
    for (hour, figure) in &shown.hours {
        line("", "day-hours", &names.hour(hour), String::new(), *figure);
    }
    for (id, counts) in &shown.personas {
        let persona = names.persona(id);
        line(persona, "day-visits", "", String::new(), counts.visits);
        for (need, replies) in &counts.replies {
            for reply in Reply::ALL {
                let figure = replies.get(&reply).copied().unwrap_or_default();
                line(persona, "day-need", names.need(id, need), names.reply(need, reply), figure);
            }
        }
        for (solution, figure) in &counts.solutions {
            line(persona, "day-solution", names.solution(id, solution), String::new(), *figure);
        }
    }
    let heads = ["day-column-persona", "day-column-what", "day-column-item", "day-column-reply", "day-column-count"];
    let column = |key: &str| Column { title: words.say(key), share: 1, align: Align::Left };
    let table = Table { caption: words.say("day-title"), columns: heads.map(column).into(), rows, ..Table::default() };
    document(pack, words, vec![body(words.tell("day-threshold", &[("n", threshold.into())])), Block::Table(table)])
}

/// What the day was like, on one page.
#[must_use]
pub fn day_picture(pack: &Pack, shown: &Shown, threshold: u32, words: &Words) -> Document {
    let names = Names { pack, words };
    let visits = [
        Count { name: words.say("day-visits"), figure: shown.visits },
        Count { name: words.say("day-unfinished"), figure: shown.unfinished },
    ];
    let personas =
        shown.personas.iter().map(|(id, it)| Count { name: names.persona(id).to_owned(), figure: it.visits });
    // One page: the last hours of a long event.
    let skipped = shown.hours.len().saturating_sub(HOURS);
    let hours = shown.hours.iter().skip(skipped);
    let hours = hours.map(|(hour, figure)| Count { name: names.hour(hour), figure: *figure });
    let mut parts = vec![(words.say("day-all"), visits.into()), (words.say("day-personas"), personas.collect())];
    parts.push((words.say("day-hours"), hours.collect()));
    for (id, counts) in shown.personas.iter().filter(|it| it.1.visits.is_some()) {
        let title = words.tell("day-solutions-of", &[("persona", names.persona(id).into())]);
        parts.push((title, most(&names, id, counts)));
    }
    let figures = parts.into_iter().filter(|it| !it.1.is_empty());
    let figures = figures.map(|(title, counts)| Block::Figure(figure(words, &title, &counts)));
    let threshold = words.tell("day-threshold", &[("n", threshold.into())]);
    let blocks = std::iter::once(body(threshold)).chain(figures).chain([small(words.say("day-kept"))]);
    document(pack, words, blocks.collect())
}

/// The solutions that came first most often, hidden ones last.
fn most(names: &Names<'_>, persona: &PersonaId, counts: &ShownPersona) -> Vec<Count> {
    let mut solutions: Vec<_> = counts.solutions.iter().collect();
    solutions.sort_by_key(|(_, figure)| std::cmp::Reverse(**figure));
    let count = |(id, figure): (&SolutionId, &Option<u32>)| Count {
        name: names.solution(persona, id).to_owned(),
        figure: *figure,
    };
    solutions.into_iter().take(SOLUTIONS).map(count).collect()
}

fn figure(words: &Words, title: &str, counts: &[Count]) -> Figure {
    let (shapes, height) = drawing::counts(title, counts, &words.say("day-hidden"), WIDTH, NAMES);
    let one = |it: &Count| {
        let figure = it.figure.map_or_else(|| words.say("day-hidden"), |it| it.to_string());
        words.tell("day-part", &[("name", it.name.as_str().into()), ("figure", figure.into())])
    };
    let parts = words.list(&counts.iter().map(one).collect::<Vec<_>>());
    let description = words.tell("day-description", &[("title", title.into()), ("parts", parts.into())]);
    Figure { description, width: WIDTH, height, shapes }
}

fn document(pack: &Pack, words: &Words, blocks: Vec<Block>) -> Document {
    let title = words.say("day-title");
    let language: Language = words.language();
    Document {
        kind: Kind::Day,
        language,
        metadata: Metadata {
            title: title.clone(),
            subject: words.say("day-subject"),
            generator: program(),
            stamp: Stamp { doubts: doubts(pack, words).join(" · "), ..Stamp::default() },
            ..Metadata::default()
        },
        header: title.clone(),
        footer: doubtful_first(pack, words, program()),
        contents: None,
        page_words: (words.say("document-page"), words.say("document-page-of")),
        landscape: false,
        marking: Marking::default(),
        blocks: std::iter::once(Block::Title { text: title, lines: Vec::new() }).chain(blocks).collect(),
    }
}
