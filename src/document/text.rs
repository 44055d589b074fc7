//! What a document says, without its form.

use super::{Block, Run};

/// Every text that blocks print, a line each, in reading order.
pub(super) fn text(blocks: &[Block]) -> String {
    let mut said = String::new();
    for line in blocks.iter().flat_map(lines) {
        said.push_str(&line);
        said.push('\n');
    }
    said
}

fn lines(block: &Block) -> Vec<String> {
    let owned = |texts: &[&String]| texts.iter().copied().cloned().collect::<Vec<_>>();
    match block {
        Block::Title { text, lines } => [std::slice::from_ref(text), lines].concat(),
        Block::Heading { text, .. } => owned(&[text]),
        Block::Paragraph { runs, .. } => vec![line(runs)],
        Block::List { items, .. } => items.iter().map(|it| line(it)).collect(),
        Block::Table(table) => {
            let heads = std::iter::once(&table.caption).chain(table.columns.iter().map(|it| &it.title)).cloned();
            let cells = table.rows.iter().flat_map(|it| &it.cells).flat_map(|it| &it.paragraphs);
            heads.chain(cells.map(|it| line(it))).collect()
        }
        Block::Note { title, paragraphs, .. } => {
            owned(&[title]).into_iter().chain(paragraphs.iter().map(|it| line(it))).collect()
        }
        Block::Record(record) => {
            let head = owned(&[&record.title, &record.badge]).into_iter();
            let body = record.body.iter().map(|it| line(it));
            let fields = record.fields.iter().flat_map(|field| {
                std::iter::once(field.name.clone()).chain(field.paragraphs.iter().map(|it| line(it)))
            });
            head.chain(body).chain(fields).collect()
        }
        Block::Figure(figure) => owned(&[&figure.description]),
        Block::PageBreak => Vec::new(),
    }
}

fn line(runs: &[Run]) -> String {
    runs.iter().map(|it| it.text.as_str()).collect()
}
