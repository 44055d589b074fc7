//! The handout: one page that a visitor of an event takes away.

use std::collections::BTreeMap;

use super::{
    Brief,
    pictures::compass,
    pieces::{body, columns, lines_cell, small, table},
};
use crate::{
    document::{Block, Cell, Document, Figure, Kind, Run},
    domain::{Answer, Dossier, Importance, Pack, SolutionId},
    event::{complete, first, next_reading},
    matching::SolutionVerdict,
    words::Words,
};

/// Needs named after the reason that is told whole.
const ALSO: usize = 3;
/// Sources told.
const SOURCES: usize = 3;
/// Importances told, the greatest first.
const TOLD: [Importance; 2] = [Importance::Essential, Importance::Important];
/// Needs named of each; the others are counted.
const NAMED: usize = 4;

/// What a visitor takes away, in words: on paper and on the screen alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Takeaway {
    /// What was said, by importance, and that the rest was taken as usual.
    pub answers: String,
    /// How many needs were taken as usual.
    pub usual: usize,
    /// The coverage by theme if the first solutions were retained; `None` when nothing weighs.
    pub compass: Option<Figure>,
    /// The first solutions, best first.
    pub solutions: Vec<TakenSolution>,
    /// What to read next.
    pub reading: Vec<TakenSource>,
}

/// One of the first solutions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenSolution {
    /// Its name.
    pub name: String,
    /// Why, a sentence each.
    pub why: Vec<String>,
}

/// Something to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenSource {
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// How far it was checked, and when.
    pub state: String,
}

/// What a visitor takes away from a dossier, whose needs without an importance are taken as usual; `None` when the pack
/// does not have its persona.
#[must_use]
pub fn takeaway(pack: &Pack, dossier: &Dossier, words: &Words) -> Option<Takeaway> {
    let whole = complete(pack, pack.persona(&dossier.persona)?, dossier);
    Some(taken(&Brief::new(pack, &whole, words)?, dossier))
}

/// The handout of a dossier.
pub(super) fn handout(pack: &Pack, dossier: &Dossier, words: &Words) -> Option<Document> {
    let whole = complete(pack, pack.persona(&dossier.persona)?, dossier);
    let brief = Brief::new(pack, &whole, words)?;
    let mut document = brief.document(Kind::Handout);
    // It is no draft of anything.
    document.marking.watermark.clear();
    if let Some(Block::Title { lines, .. }) =
        document.blocks.first_mut().filter(|it| !matches!(it, Block::Title { lines, .. } if lines.is_empty()))
    {
        *lines = vec![lines.join(" · ")];
    }
    document.blocks.extend(blocks(&brief, taken(&brief, dossier)));
    Some(document)
}

fn blocks(brief: &Brief<'_>, taken: Takeaway) -> Vec<Block> {
    let words = brief.words;
    let profile = brief.profile().map(|it| words.tell("handout-profile", &[("profile", it.into())]));
    let answers = profile.into_iter().chain([taken.answers]).collect::<Vec<_>>().join(" ");
    let mut blocks = vec![body(answers)];
    blocks.extend(taken.compass.map(Block::Figure));
    blocks.extend(solutions(brief, taken.solutions));
    blocks.extend(reading(brief, taken.reading));
    let standing = [&brief.pack.texts.disclaimer, &brief.pack.interest].map(|it| brief.text(it).to_owned());
    blocks.push(small(std::iter::once(words.say("handout-honest")).chain(standing).collect::<Vec<_>>().join(" ")));
    blocks
}

fn solutions(brief: &Brief<'_>, solutions: Vec<TakenSolution>) -> Option<Block> {
    let row = |(number, it): (usize, TakenSolution)| {
        vec![Cell::of(vec![Run::strong(format!("{number}. {}", it.name))]), lines_cell(it.why)]
    };
    let rows: Vec<Vec<Cell>> = (1..).zip(solutions).map(row).collect();
    let heads = columns(brief, [("column-solution", 44), ("handout-why", 126)]);
    let caption = brief.words.tell("handout-solutions", &[("n", rows.len().into())]);
    (!rows.is_empty()).then(|| table(caption, heads, rows))
}

fn reading(brief: &Brief<'_>, reading: Vec<TakenSource>) -> Vec<Block> {
    if reading.is_empty() {
        return Vec::new();
    }
    let item = |it: TakenSource| {
        let about =
            brief.words.tell("handout-source", &[("publisher", it.publisher.into()), ("state", it.state.into())]);
        vec![Run::strong(it.title), Run::plain(about)]
    };
    let title = brief.words.say("handout-reading");
    vec![
        Block::Heading { level: 1, number: String::new(), text: title, anchor: String::new() },
        Block::List { ordered: false, items: reading.into_iter().map(item).collect() },
    ]
}

/// What is told of a dossier; `brief` holds it completed, `said` as the visitor left it.
fn taken(brief: &Brief<'_>, said: &Dossier) -> Takeaway {
    let first = first(&brief.assessment);
    let given = brief.assessment.needs.iter().filter(|it| said.importance(&it.id).is_some()).count();
    let verdicts = brief.assessment.solutions.iter().filter(|it| first.contains(&it.id));
    let solutions = verdicts.map(|it| TakenSolution { name: brief.solution_label(&it.id), why: why(brief, it) });
    Takeaway {
        answers: answers(brief, said, given),
        usual: brief.assessment.needs.len() - given,
        compass: compass(brief),
        solutions: solutions.collect(),
        reading: read_next(brief, &first),
    }
}

fn answers(brief: &Brief<'_>, said: &Dossier, given: usize) -> String {
    let words = brief.words;
    let mut by_importance: BTreeMap<Importance, Vec<String>> = BTreeMap::new();
    for need in &brief.assessment.needs {
        if let Some(Answer::Importance(importance)) = said.answers.get(&need.id) {
            by_importance.entry(*importance).or_default().push(brief.need_label(&need.id));
        }
    }
    let told = TOLD.into_iter().filter_map(|importance| {
        let needs = by_importance.get(&importance)?;
        let named = needs.get(..NAMED).unwrap_or(needs);
        let arguments = [("needs", words.list(named).into()), ("more", (needs.len() - named.len()).into())];
        let is_essential = importance == Importance::Essential;
        Some(words.tell(if is_essential { "handout-essential" } else { "handout-important" }, &arguments))
    });
    let told: Vec<String> = told.collect();
    let usual = brief.assessment.needs.len() - given;
    let assumed = words.tell("handout-usual", &[("given", given.into()), ("usual", usual.into())]);
    told.into_iter().chain([assumed]).collect::<Vec<_>>().join(" ")
}

/// The heaviest reason with the sentence of the pack, then what else is answered.
fn why(brief: &Brief<'_>, solution: &SolutionVerdict) -> Vec<String> {
    let words = brief.words;
    let Some((reason, others)) = solution.reasons.split_first() else {
        return Vec::new();
    };
    let links = brief.pack.links_of(brief.persona);
    let link = links.into_iter().rev().find(|it| it.solution == solution.id && it.need == reason.need);
    let because = link.map(|it| brief.checked(brief.text(&it.because).to_owned(), it.confidence));
    let importance = words.answer(brief.need_kind(&reason.need), brief.dossier.answers.get(&reason.need).copied());
    let arguments = [
        ("need", brief.need_label(&reason.need).into()),
        ("importance", importance.to_lowercase().into()),
        ("because", because.unwrap_or_default().into()),
    ];
    let first = words.tell("handout-reason", &arguments);
    let named: Vec<String> = others.iter().take(ALSO).map(|it| brief.need_label(&it.need)).collect();
    let more = others.len() - named.len();
    let also = words.tell("handout-also", &[("needs", words.list(&named).into()), ("more", more.into())]);
    std::iter::once(first).chain((!named.is_empty()).then_some(also)).collect()
}

fn read_next(brief: &Brief<'_>, first: &[SolutionId]) -> Vec<TakenSource> {
    let words = brief.words;
    let sources = next_reading(brief.pack, brief.persona, first, SOURCES);
    let told = sources.iter().filter_map(|it| brief.pack.source(it)).map(|it| {
        let (state, date) = (words.confidence(it.confidence), words.date(&it.checked));
        TakenSource {
            title: brief.text(&it.title).to_owned(),
            publisher: it.publisher.clone(),
            state: words.tell("handout-state", &[("state", state.into()), ("date", date.into())]),
        }
    });
    told.collect()
}
