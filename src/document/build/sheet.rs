//! The sheet of a participant: each need once, with boxes to tick by hand.

use super::{
    Brief,
    pieces::{body, small},
};
use crate::{
    document::{Align, Block, Cell, Column, Document, Input, Kind, Row, Run, Table},
    domain::{Importance, NeedKind, Question, questionnaire},
    words::Words,
};

/// Width of the page between its margins, and of the numbers of needs, in tenths of a millimetre.
const WIDTH: u16 = 1860;
const NUMBER: u16 = 95;
/// Width of a column of boxes, in tenths of a millimetre: around its longest word, for each letter of it, and at least.
const BOXES: (u16, u16, u16) = (40, 18, 155);

/// Room that needs and lines to write on have on the page, under a title of one line, in tenths of a millimetre.
const ROOM: usize = 1700;
/// Height of a line of the title, in tenths of a millimetre, and letters on it.
const TITLE_LINE: (usize, usize) = (50, 105);
/// Height of a line to write on, in tenths of a millimetre; how many there are where they have room.
const LINE: usize = 90;
const LINES: usize = 3;
/// Lines to write on that are worth more than questions.
const KEPT_LINES: usize = 2;

/// The sheet. It stands on one page as long as the needs that the user added are few.
pub(super) fn sheet(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let asked = questionnaire(brief.pack, brief.persona, brief.dossier);
    let mut document = brief.document(Kind::Sheet);
    let given = [&brief.dossier.title, &brief.dossier.organisation].into_iter().filter(|it| !it.is_empty());
    let case = given.cloned().collect::<Vec<_>>().join(" · ");
    let room = ROOM.saturating_sub(TITLE_LINE.0 * case.chars().count().div_ceil(TITLE_LINE.1).saturating_sub(1));
    if let Some(Block::Title { lines, .. }) = document.blocks.first_mut() {
        *lines = vec![case];
    }
    let height = |with_questions| asked.iter().map(|it| height(brief, it, with_questions)).sum::<usize>();
    let fits = |with_questions, lines: usize| height(with_questions) + lines * LINE <= room;
    let with_questions = fits(true, KEPT_LINES);
    let lines = (1..=LINES).rev().find(|it| fits(with_questions, *it)).unwrap_or(LINES);
    document.blocks.extend([body(words.say("sheet-how")), name(brief)]);
    for kind in NeedKind::ALL {
        let of_kind: Vec<&Question> = asked.iter().filter(|it| it.kind == kind).collect();
        if !of_kind.is_empty() {
            document.blocks.push(boxes(brief, kind, &of_kind, with_questions));
        }
    }
    document.blocks.extend([missing(brief, lines), small(words.say("sheet-becomes"))]);
    document
}

/// About how tall the row of a need is, in tenths of a millimetre: rather more than less.
fn height(brief: &Brief<'_>, asked: &Question, with_question: bool) -> usize {
    let lines = |text: &str, letters: usize| text.chars().count().div_ceil(letters);
    let label = 41 * lines(&brief.need_label(&asked.need), 45);
    let question = brief.need_question(&asked.need).filter(|_| with_question).map_or(0, |it| 10 + 36 * lines(it, 52));
    (label + question + 20).max(76)
}

/// Where the participant says who it is.
fn name(brief: &Brief<'_>) -> Block {
    let column = |share| Column { share, ..Column::default() };
    let label = Cell::of(vec![Run::strong(brief.words.say("sheet-name"))]);
    let row = Row { cells: vec![label, Cell::input(Input::Line)], anchor: String::new() };
    Block::Table(Table {
        columns: vec![column(48), column(138)],
        rows: vec![row],
        row_headers: true,
        ..Table::default()
    })
}

/// Words over the boxes of a kind of need: each importance from the lowest, then « ne sait pas ».
fn headings(words: &Words, kind: NeedKind) -> Vec<String> {
    let levels = Importance::ALL.iter().map(|it| words.importance(kind, *it));
    levels.chain([words.say("answer-dont-know")]).collect()
}

/// Widths of the columns of boxes, the same for both kinds, so that boxes stand in lines all down the page.
fn widths(words: &Words) -> Vec<u16> {
    let [one, other] = NeedKind::ALL.map(|it| headings(words, it));
    let longest = |text: &str| text.split_whitespace().map(|it| it.chars().count()).max().unwrap_or_default();
    let (around, letter, least) = BOXES;
    let width = |letters: usize| (around + letter * u16::try_from(letters.min(20)).unwrap_or_default()).max(least);
    one.iter().zip(&other).map(|(one, other)| width(longest(one).max(longest(other)))).collect()
}

/// The needs of a kind, in the words of its levels.
fn boxes(brief: &Brief<'_>, kind: NeedKind, asked: &[&Question], with_questions: bool) -> Block {
    let words = brief.words;
    let column = |title: String, share: u16, align: Align| Column { title, share, align };
    let title = words.say(match kind {
        NeedKind::Expectation => "sheet-column-expectations",
        NeedKind::Constraint => "sheet-column-constraints",
    });
    let widths = widths(words);
    let left = WIDTH.saturating_sub(NUMBER + widths.iter().sum::<u16>());
    let mut columns =
        vec![column(words.say("sheet-column-number"), NUMBER, Align::Left), column(title.clone(), left, Align::Left)];
    let of_boxes = headings(words, kind).into_iter().zip(&widths);
    columns.extend(of_boxes.map(|(title, width)| column(title, *width, Align::Centre)));
    let row = |asked: &&Question| {
        let question = brief.need_question(&asked.need).filter(|_| with_questions);
        let paragraphs = std::iter::once(vec![Run::strong(brief.need_label(&asked.need))])
            .chain(question.map(|it| vec![Run::small(it)]))
            .collect();
        let need = Cell { paragraphs, ..Cell::default() };
        let boxes = widths.iter().map(|_| Cell::input(Input::Tick));
        let cells = [Cell::plain(asked.number.to_string()), need].into_iter().chain(boxes).collect();
        Row { cells, anchor: String::new() }
    };
    let rows = asked.iter().map(row).collect();
    Block::Table(Table { name: title, columns, rows, row_headers: true, ..Table::default() })
}

/// Lines for what the participant misses.
fn missing(brief: &Brief<'_>, lines: usize) -> Block {
    let title = brief.words.say("sheet-missing");
    let columns = vec![Column { title: title.clone(), share: 1, align: Align::Left }];
    let row = Row { cells: vec![Cell::input(Input::Line)], anchor: String::new() };
    Block::Table(Table { name: title, columns, rows: vec![row; lines], ..Table::default() })
}
