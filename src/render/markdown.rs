//! Markdown (`CommonMark` with tables): to read in any editor, and to compare two versions line by line.

use super::plain;
use crate::document::{Block, Cell, Document, Record, Row, Run, RunStyle, Table, Target};

/// The document as Markdown.
pub(super) fn markdown(document: &Document) -> String {
    let mut blocks: Vec<String> = document.blocks.iter().map(block).filter(|it| !it.is_empty()).collect();
    blocks.push(format!("---\n\n{}", escape(&document.footer)));
    blocks.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Title { text, lines } => {
            let lines: Vec<String> = lines.iter().map(|it| escape(it)).collect();
            format!("# {}\n\n{}", escape(text), lines.join("  \n"))
        }
        Block::Heading { level, number, text, .. } => {
            let marks = "#".repeat(usize::from(*level) + 1);
            let number = if number.is_empty() { String::new() } else { format!("{} ", escaped(number, false)) };
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
    let head = row(table.columns.iter().map(|it| in_cell(&escape(&it.title))).collect());
    let rule = row(table.columns.iter().map(|_| "---".to_owned()).collect());
    let rows = table.rows.iter().map(|Row { cells, .. }| row(cells.iter().map(cell).collect()));
    let caption = (!table.caption.is_empty()).then(|| format!("*{}*\n", escape(&table.caption)));
    caption.into_iter().chain([head, rule]).chain(rows).collect::<Vec<_>>().join("\n")
}

fn cell(cell: &Cell) -> String {
    let paragraphs: Vec<String> = cell.paragraphs.iter().map(|it| in_cell(&line(it))).collect();
    paragraphs.join("<br>")
}

fn in_cell(text: &str) -> String {
    text.replace('\n', " ")
}

fn line(runs: &[Run]) -> String {
    let marked = runs.iter().enumerate().map(|(index, it)| run(it, index == 0));
    marked.collect::<String>().replace('\n', "  \n")
}

fn run(run: &Run, starts_line: bool) -> String {
    let text = escaped(&run.text, starts_line);
    let text = match run.style {
        _ if plain::runs(std::slice::from_ref(run)).trim().is_empty() => text,
        RunStyle::Plain => text,
        RunStyle::Strong => format!("**{text}**"),
        RunStyle::Emphasis => format!("*{text}*"),
        RunStyle::Added => around(&text, "**"),
        RunStyle::Removed => around(&text, "~~"),
    };
    match &run.target {
        Some(Target::Address(address)) => {
            format!("[{text}](<{}>)", address.replace(|it: char| it.is_control() || matches!(it, '<' | '>'), ""))
        }
        Some(Target::Anchor(_) | Target::Term(_)) | None => text,
    }
}

/// Marks around a text; spaces at its ends stay outside, or the marks would mean nothing.
fn around(text: &str, mark: &str) -> String {
    let inside = text.trim();
    let start = text.find(inside).unwrap_or_default();
    let (before, after) = (&text[..start], &text[start + inside.len()..]);
    format!("{before}{mark}{inside}{mark}{after}")
}

/// User text has no effect as markup: neither inside a line nor at its start.
fn escape(text: &str) -> String {
    escaped(text, true)
}

/// The same for a text that may stand in the middle of a line.
fn escaped(text: &str, starts_line: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut at_start = starts_line;
    let mut after_digits = false;
    for letter in text.chars().filter(|it| *it == '\n' || !it.is_control()) {
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
        assert_eq!(escape("~~~\n- a\n1. b\n=== &amp; <b>"), "\\~\\~\\~\n\\- a\n1\\. b\n\\=== \\&amp; \\<b\\>");
        assert_eq!(escaped("3.2", false), "3.2");
        assert_eq!(escape("99,95 % - suite (1) 2.5"), "99,95 % - suite (1) 2.5");
    }
}
