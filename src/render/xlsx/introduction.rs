//! The first sheet: what the document says around its tables.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Image, ObjectMovement, Worksheet, XlsxError};

use super::{
    grow::Heights,
    look, measure, page,
    text::{cell, is_tempting, shortened},
};
use crate::{
    document::{Block, Document, Figure, ParagraphStyle, Picture},
    picture::{rasterise, write_png},
    render::{markup::legible, plain, svg},
};

/// Width of its only column, in letters.
const WIDTH: u32 = 100;
/// Largest logo, in pixels.
const LOGO: (u32, u32) = (260, 90);

/// Height of a figure, in pixels.
const FIGURE: u32 = 260;
/// Most letters of the words of a picture.
const DESCRIPTION: usize = 255;

/// Title of a document, and the lines under it.
pub(super) fn title(document: &Document) -> (&str, &[String]) {
    let found = document.blocks.iter().find_map(|it| match it {
        Block::Title { text, lines } => Some((text.as_str(), lines.as_slice())),
        _ => None,
    });
    found.unwrap_or((&document.metadata.title, &[]))
}

/// Writes the sheet, and tells the heights of its rows.
pub(super) fn write(sheet: &mut Worksheet, document: &Document) -> Result<Heights, XlsxError> {
    page::set_up(sheet, document);
    sheet.set_column_width(0, WIDTH)?;
    let looks = Looks::new();
    let mut lines = Lines { sheet, looks: &looks, heights: Vec::new(), row: 0 };
    let marking = &document.marking;
    if let Some(logo) = &marking.logo {
        lines.logo(logo)?;
    }
    let marks = [marking.confidentiality.as_str(), marking.watermark.as_str()];
    let marks: Vec<&str> = marks.into_iter().filter(|it| !it.is_empty()).collect();
    lines.add(&marks.join(" · "), look::SIZE, &look::mark())?;
    let (text, under) = title(document);
    lines.add(text, look::TITLE, &look::title())?;
    for line in under {
        lines.add(line, look::SIZE, &looks.quiet)?;
    }
    lines.space();
    for (index, block) in document.blocks.iter().enumerate() {
        lines.block(block, document.blocks.get(index + 1))?;
    }
    lines.space();
    lines.add(&document.footer, look::SIZE, &looks.quiet)?;
    Ok(lines.heights)
}

/// Looks of most lines, made once: making one takes longer than writing a line.
struct Looks {
    body: Format,
    strong: Format,
    quiet: Format,
    heading: Format,
}

impl Looks {
    fn new() -> Self {
        let strong = look::body().set_bold();
        Self { body: look::body(), strong, quiet: look::quiet(), heading: look::heading() }
    }
}

/// Lines of the sheet, from the top.
struct Lines<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    heights: Heights,
    row: u32,
}

impl Lines<'_> {
    fn add(&mut self, text: &str, size: f64, look: &Format) -> Result<(), XlsxError> {
        let text = cell(text);
        if text.is_empty() {
            return Ok(());
        }
        // Widths are told in letters of another size than those of a title.
        let lines = measure::lines(&text, WIDTH * 10 / size.round().to_u32().unwrap_or(10).max(1));
        let look = if is_tempting(&text) { &look.clone().set_quote_prefix() } else { look };
        self.sheet.write_string_with_format(self.row, 0, text, look)?;
        self.heights.push((self.row, measure::height(lines, size)));
        self.row += 1;
        Ok(())
    }

    fn space(&mut self) {
        self.row += 1;
    }

    fn logo(&mut self, logo: &Picture) -> Result<(), XlsxError> {
        // A logo that the library does not take is no reason to have no workbook.
        let Ok(image) = Image::new_from_buffer(&logo.png) else { return Ok(()) };
        let image = image
            .set_scale_to_size(LOGO.0, LOGO.1, true)
            .set_alt_text(shortened(&legible(&logo.description), DESCRIPTION));
        self.sheet.set_row_height_pixels(self.row, LOGO.1 + 10)?;
        self.sheet.insert_image(self.row, 0, &image)?;
        self.row += 1;
        Ok(())
    }

    /// Adds what is no table; `next` is what follows.
    fn block(&mut self, block: &Block, next: Option<&Block>) -> Result<(), XlsxError> {
        let looks = self.looks;
        match block {
            // The title stands at the top, tables stand on sheets of their own.
            Block::Title { .. } | Block::Table(_) | Block::PageBreak => {}
            Block::Heading { text, .. } => {
                // A heading of a table alone would announce nothing here.
                if !matches!(next, None | Some(Block::Table(_))) {
                    self.space();
                    self.add(text, look::HEADING, &looks.heading)?;
                }
            }
            Block::Paragraph { style, runs } => {
                let look = match style {
                    ParagraphStyle::Body | ParagraphStyle::Lead => &looks.body,
                    ParagraphStyle::Small => &looks.quiet,
                };
                self.add(&plain::runs(runs), look::SIZE, look)?;
            }
            Block::List { ordered, items } => {
                for (index, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{}.", index + 1) } else { "•".to_owned() };
                    self.add(&format!("{mark} {}", plain::runs(item)), look::SIZE, &looks.body)?;
                }
            }
            Block::Note { tone, title, paragraphs } => {
                self.space();
                let look = look::note(*tone);
                self.add(title, look::SIZE, &look.clone().set_bold())?;
                for paragraph in paragraphs {
                    self.add(&plain::runs(paragraph), look::SIZE, &look)?;
                }
                self.space();
            }
            Block::Record(record) => {
                self.add(format!("{} {}", record.label, record.title).trim(), look::SIZE, &looks.strong)?;
                self.add(&plain::paragraphs(&record.body, "\n"), look::SIZE, &looks.body)?;
                let mut text = String::new();
                for field in &record.fields {
                    text.clone_from(&field.name);
                    for paragraph in &field.paragraphs {
                        text.push('\n');
                        text.extend(paragraph.iter().map(|it| it.text.as_str()));
                    }
                    self.add(&text, look::SIZE, &looks.body)?;
                }
            }
            Block::Figure(figure) => self.figure(figure)?,
        }
        Ok(())
    }
    /// A figure as a picture, with all of its words under it where the picture cannot hold them.
    fn figure(&mut self, figure: &Figure) -> Result<(), XlsxError> {
        let image = plain::usable(figure).then(|| picture(figure)).flatten();
        let Some(image) = image else { return self.add(&figure.description, look::SIZE, &self.looks.body) };
        self.space();
        // The library places a picture by the heights of the rows above it.
        for (row, height) in self.heights.drain(..) {
            self.sheet.set_row_height(row, height)?;
        }
        self.sheet.set_row_height_pixels(self.row, FIGURE + 10)?;
        // Rows grow where letters are larger: the picture must not grow with them.
        let image = image.set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
        self.sheet.insert_image_with_offset(self.row, 0, &image, 4, 4)?;
        self.row += 1;
        if DESCRIPTION < figure.description.encode_utf16().count() {
            self.add(&figure.description, look::SIZE, &self.looks.quiet)?;
        }
        self.space();
        Ok(())
    }
}

/// A figure in dots, twice as fine as it is shown.
fn picture(figure: &Figure) -> Option<Image> {
    let dots = rasterise(&svg::svg(figure), 2 * figure.width.to_u32()?).ok()?;
    let image = Image::new_from_buffer(&write_png(&dots).ok()?).ok()?;
    let image = image.set_scale_to_size(u32::MAX, FIGURE, true);
    Some(image.set_alt_text(shortened(&legible(&figure.description), DESCRIPTION)))
}
