//! A document as text in the window: what it says, not how its pages look.

use egui::{Align as Side, FontId, Frame, Label, Layout, Margin, Stroke, TextFormat, Ui, text::LayoutJob, vec2};

use super::{
    super::theme::{bold, italic, palette, regular, size},
    badge::Tone,
    card::{callout_ui, card_ui},
    figure::figure_ui,
    seen::seen_ui,
    text::{bullet_ui, heading, overline, paragraph_ui, strong},
};
use crate::{
    document::{
        BOXES, Block, Cell, Document, Field, Input, ParagraphStyle, Record, Run, RunStyle, Table, Tone as DocumentTone,
    },
    pack::held,
};

/// Draws the text of a document, from its first heading on.
pub(in super::super) fn document_ui(ui: &mut Ui, document: &Document) {
    for (place, block) in document.blocks.iter().enumerate() {
        seen_ui(ui, place, |ui| block_ui(ui, block));
    }
}

/// Draws runs as one paragraph.
pub(in super::super) fn runs_ui(ui: &mut Ui, runs: &[Run]) {
    paragraph_ui(ui, job(ui, runs, size::BODY));
}

fn block_ui(ui: &mut Ui, block: &Block) {
    match block {
        // The window says it already.
        Block::Title { .. } | Block::PageBreak => {}
        Block::Heading { number, text, .. } => {
            ui.add_space(8.0);
            let number = if number.is_empty() { String::new() } else { format!("{number} ") };
            let title = heading(ui, held(&(number + text)));
            paragraph_ui(ui, title);
        }
        Block::Paragraph { style, runs } => {
            let size = if *style == ParagraphStyle::Small { size::SMALL } else { size::BODY };
            paragraph_ui(ui, job(ui, runs, size));
        }
        Block::List { items, .. } => {
            for runs in items {
                bullet_ui(ui, job(ui, runs, size::BODY));
            }
        }
        Block::Table(table) => table_ui(ui, table),
        Block::Note { tone, title, paragraphs } => {
            let text: Vec<String> = paragraphs.iter().map(|it| plain(it)).collect();
            callout_ui(ui, toned(*tone), &held(title), &text.join("\n"));
        }
        Block::Record(record) => record_ui(ui, record),
        Block::Figure(figure) => figure_ui(ui, figure),
    }
}

fn record_ui(ui: &mut Ui, record: &Record) {
    card_ui(ui, |ui| {
        let title = strong(ui, held(&format!("{} – {}", record.label, record.title)));
        paragraph_ui(ui, title);
        for runs in &record.body {
            paragraph_ui(ui, job(ui, runs, size::BODY));
        }
        for Field { name, paragraphs } in &record.fields {
            let name = overline(ui, held(name));
            paragraph_ui(ui, name);
            for runs in paragraphs {
                paragraph_ui(ui, job(ui, runs, size::SMALL));
            }
        }
    });
}

fn table_ui(ui: &mut Ui, table: &Table) {
    if !table.caption.is_empty() {
        let caption = strong(ui, held(&table.caption));
        paragraph_ui(ui, caption);
    }
    let gap = 12.0;
    let shares: f32 = table.columns.iter().map(|it| f32::from(it.share.max(1))).sum();
    let count = u16::try_from(table.columns.len()).map_or(1.0, f32::from);
    let room = ui.available_width() - gap * count;
    let widths: Vec<f32> = table.columns.iter().map(|it| room * f32::from(it.share.max(1)) / shares).collect();
    let heads: Vec<Vec<Run>> = table.columns.iter().map(|it| vec![Run::strong(it.title.as_str())]).collect();
    if table.has_header() {
        row_ui(ui, heads.iter().map(std::slice::from_ref), &widths, gap);
    }
    let empty = [vec![Run::plain(BOXES[0])]];
    for row in &table.rows {
        row_ui(ui, row.cells.iter().map(|it| shown(it, &empty)), &widths, gap);
    }
}

/// What is shown of a cell: a box to tick has no text of its own.
fn shown<'a>(cell: &'a Cell, empty: &'a [Vec<Run>]) -> &'a [Vec<Run>] {
    match (&cell.input, cell.paragraphs.is_empty()) {
        (Some(Input::Tick), true) => empty,
        _ => &cell.paragraphs,
    }
}

fn row_ui<'a>(ui: &mut Ui, cells: impl Iterator<Item = &'a [Vec<Run>]>, widths: &[f32], gap: f32) {
    let line = Stroke::new(1.0, palette(ui).line);
    let drawn = Frame::new().inner_margin(Margin::symmetric(0, 6)).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (cell, width) in cells.zip(widths) {
                ui.allocate_ui_with_layout(vec2(*width, 0.0), Layout::top_down(Side::Min), |ui| {
                    ui.set_width(*width);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    for runs in cell {
                        let job = job(ui, runs, size::SMALL);
                        ui.add(Label::new(job).wrap());
                    }
                });
            }
        });
    });
    let rect = drawn.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

/// Runs as one text with their looks: what was added is underlined, what was removed is struck through.
fn job(ui: &Ui, runs: &[Run], size: f32) -> LayoutJob {
    let palette = palette(ui);
    let mut job = LayoutJob::default();
    for run in runs {
        let font: FontId = match run.style {
            RunStyle::Strong | RunStyle::Added => bold(size),
            RunStyle::Emphasis => italic(size),
            RunStyle::Plain | RunStyle::Removed => regular(size),
            RunStyle::Small => regular(size.min(size::SMALL)),
        };
        let mut format = TextFormat { font_id: font, color: palette.ink, ..TextFormat::default() };
        match run.style {
            RunStyle::Added => {
                format.color = palette.success.ink;
                format.underline = Stroke::new(1.0, palette.success.ink);
            }
            RunStyle::Removed => {
                format.color = palette.danger.ink;
                format.strikethrough = Stroke::new(1.0, palette.danger.ink);
            }
            RunStyle::Plain | RunStyle::Strong | RunStyle::Emphasis | RunStyle::Small => {}
        }
        job.append(&held(&run.text), 0.0, format);
    }
    job
}

fn plain(runs: &[Run]) -> String {
    held(&runs.iter().map(|it| it.text.as_str()).collect::<String>())
}

fn toned(tone: DocumentTone) -> Tone {
    match tone {
        DocumentTone::Neutral => Tone::Neutral,
        DocumentTone::Information => Tone::Accent,
        DocumentTone::Success => Tone::Success,
        DocumentTone::Warning => Tone::Warning,
        DocumentTone::Danger => Tone::Danger,
    }
}
