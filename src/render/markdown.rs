//! Markdown (`CommonMark` with tables): to read in any editor, and to compare two versions line by line.

use super::{
    places::public_address,
    plain::{lined, on_one_line},
};
use crate::document::{BOXES, Block, Cell, Document, Input, Record, Row, Run, RunStyle, Table, Target};

/// A line that ends here while its paragraph goes on.
const LINE_END: &str = "  \n";

/// The document as Markdown.
pub(super) fn markdown(document: &Document) -> String {
    let marking = &document.marking;
    let marks = [&marking.watermark, &marking.confidentiality].into_iter().filter(|it| !it.is_empty());
    let marks = marks.map(|it| format!("**{}**", escape(it))).collect::<Vec<_>>().join(" · ");
    let written = document.blocks.iter().map(block);
    let mut blocks: Vec<String> = std::iter::once(marks).chain(written).filter(|it| !it.is_empty()).collect();
    blocks.push(format!("---\n\n{}", escape(&document.footer)));
    blocks.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Title { text, lines } => {
            let lines: Vec<String> = lines.iter().map(|it| escape(it)).collect();
            format!("# {}\n\n{}", escape(text), lines.join(LINE_END))
        }
        Block::Heading { level, number, text, .. } => {
            let marks = "#".repeat(usize::from(*level) + 1);
            let number =
                if number.is_empty() { String::new() } else { format!("{} ", escaped(&on_one_line(number), false)) };
            format!("{marks} {number}{}", escape(text))
        }
        Block::Paragraph { runs, .. } => line(runs),
        Block::List { ordered, items } => {
            let mark = |index: usize| if *ordered { format!("{}.", index + 1) } else { "-".to_owned() };
            let items = items.iter().enumerate().map(|(index, it)| format!("{} {}", mark(index), line(it)));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Table(it) => table(it),
        Block::Note { title, paragraphs, .. } => {
            let lines = std::iter::once(format!("> **{}**", escape(title)));
            lines.chain(paragraphs.iter().map(|it| format!(">\n> {}", line(it)))).collect::<Vec<_>>().join("\n")
        }
        Block::Record(it) => record(it),
        Block::Figure(it) => format!("*{}*", escape(&it.description)),
        Block::PageBreak => String::new(),
    }
}

fn record(record: &Record) -> String {
    let head = format!("**{} – {}** · {}", escape(&record.label), escape(&record.title), escape(&record.badge));
    let body = record.body.iter().map(|it| line(it));
    let fields = record.fields.iter().map(|it| {
        let values: Vec<String> = it.paragraphs.iter().map(|it| line(it)).collect();
        format!("- **{}** {}", escape(&it.name), values.join(" · "))
    });
    let fields = fields.collect::<Vec<_>>().join("\n");
    std::iter::once(head).chain(body).chain([fields]).collect::<Vec<_>>().join("\n\n")
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = row(table.columns.iter().map(|it| escape(&it.title)).collect());
    let rule = row(table.columns.iter().map(|_| "---".to_owned()).collect());
    let rows = table.rows.iter().map(|Row { cells, .. }| row(cells.iter().map(cell).collect()));
    let caption = (!table.caption.is_empty()).then(|| format!("*{}*\n", escape(&table.caption)));
    caption.into_iter().chain([head, rule]).chain(rows).collect::<Vec<_>>().join("\n")
}

fn cell(cell: &Cell) -> String {
    let paragraphs: Vec<String> = cell.paragraphs.iter().map(|it| lines(it).join("<br>")).collect();
    match (&cell.input, paragraphs.is_empty()) {
        (Some(Input::Tick), true) => BOXES[0].to_owned(),
        _ => paragraphs.join("<br>"),
    }
}

fn line(runs: &[Run]) -> String {
    lines(runs).join(LINE_END)
}

/// The lines of a paragraph. Neither an empty one nor spaces before one may be there: they would end the paragraph, or
/// make code of it.
fn lines(runs: &[Run]) -> Vec<String> {
    let mut text = String::new();
    for it in runs {
        let before = text.trim_end_matches(' ');
        let starts_line = before.is_empty() || before.ends_with('\n');
        text.push_str(&run(it, starts_line));
    }
    text.split('\n').map(|it| it.trim_matches(' ').to_owned()).filter(|it| !it.is_empty()).collect()
}

fn run(run: &Run, starts_line: bool) -> String {
    let text = escaped(&lined(&run.text), starts_line);
    let text = match run.style {
        _ if text.trim().is_empty() => text,
        RunStyle::Plain | RunStyle::Small => text,
        RunStyle::Strong | RunStyle::Added => around(&text, "**"),
        RunStyle::Emphasis => around(&text, "*"),
        RunStyle::Removed => around(&text, "~~"),
    };
    let address = match &run.target {
        Some(Target::Address(it)) => public_address(it),
        Some(Target::Anchor(_) | Target::Term(_)) | None => None,
    };
    match address {
        Some(address) => format!("[{text}](<{address}>)"),
        None => text,
    }
}

/// Marks around a text; spaces at its ends stay outside, or the marks would mean nothing.
fn around(text: &str, mark: &str) -> String {
    let inside = text.trim();
    let start = text.find(inside).unwrap_or_default();
    let (before, after) = (&text[..start], &text[start + inside.len()..]);
    format!("{before}{mark}{inside}{mark}{after}")
}

/// A text on one line. It has no effect as markup: neither inside the line nor at its start.
fn escape(text: &str) -> String {
    escaped(on_one_line(text).trim(), true)
}

/// A text that has no effect as markup, though it may stand in the middle of a line.
fn escaped(text: &str, starts_line: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut at_start = starts_line;
    let mut after_digits = false;
    for letter in text.chars() {
        let marks = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&');
        let starts = at_start && matches!(letter, '-' | '+' | '=');
        let numbers = after_digits && matches!(letter, '.' | ')');
        if marks || starts || numbers {
            escaped.push('\\');
        }
        after_digits = (at_start || after_digits) && letter.is_ascii_digit();
        at_start = letter == '\n' || (at_start && letter == ' ');
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_the_user_has_no_effect_as_markup() {
        let text = "~~~\n- a\n1. b\n=== &amp; <b>";
        assert_eq!(line(&[Run::plain(text)]), "\\~\\~\\~  \n\\- a  \n1\\. b  \n\\=== \\&amp; \\<b\\>");
        assert_eq!(escaped("3.2", false), "3.2");
        assert_eq!(escape("99,95 % - suite (1) 2.5"), "99,95 % - suite (1) 2.5");
    }

    #[test]
    fn lines_stay_lines_of_one_paragraph() {
        let runs = [Run::plain(" "), Run::plain("- a\r\r\n\t\t\t\tb\n"), Run::strong("- c "), Run::plain("d")];
        assert_eq!(line(&runs), "\\- a  \nb  \n**\\- c** d");
        assert_eq!(cell(&Cell::plain("Sites\tdistants\rou non")), "Sites distants<br>ou non");
        assert_eq!(escape("\tUn\u{2028}titre"), "Un titre");
    }
}
