//! Looks of cells, from the palette that every format shares.

use std::{
    collections::HashMap,
    mem::{self, Discriminant},
};

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::{
    document::{Align, Cell, Input, RunStyle, Tone},
    render::palette,
};

/// Letters of tables, in points.
pub(super) const SIZE: f64 = 10.0;
/// Letters of the title of the document.
pub(super) const TITLE: f64 = 20.0;
/// Letters of headings.
pub(super) const HEADING: f64 = 13.0;

/// Running text.
pub(super) fn body() -> Format {
    let look = Format::new().set_font_size(SIZE).set_font_color(palette::INK.number());
    look.set_text_wrap().set_align(FormatAlign::Top)
}

/// The title of the document.
pub(super) fn title() -> Format {
    body().set_font_size(TITLE).set_bold()
}

/// Secondary text.
pub(super) fn quiet() -> Format {
    body().set_font_color(palette::QUIET.number())
}

/// A heading of the introduction.
pub(super) fn heading() -> Format {
    body().set_font_size(HEADING).set_bold().set_font_color(palette::ACCENT.number())
}

/// Confidentiality and stage.
pub(super) fn mark() -> Format {
    let (_, front) = palette::tone(Tone::Danger);
    body().set_bold().set_font_color(front.number())
}

/// A remark.
pub(super) fn note(tone: Tone) -> Format {
    let (back, front) = palette::tone(tone);
    let look = body().set_background_color(back.number());
    look.set_border_left(FormatBorder::Thick).set_border_left_color(front.number()).set_indent(1)
}

/// What a table shows, above it. Not wrapped: it runs on over the columns.
pub(super) fn caption() -> Format {
    Format::new()
        .set_font_size(14)
        .set_bold()
        .set_font_color(palette::INK.number())
        .set_align(FormatAlign::VerticalCenter)
}

/// The heading of a column.
pub(super) fn header(align: Align) -> Format {
    let look = bordered(body()).set_bold().set_background_color(palette::SOFT.number());
    let look = look.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(palette::ACCENT.number());
    aligned(look, align).set_align(FormatAlign::VerticalCenter)
}

/// Looks of cells of tables, each made once: making one takes longer than writing a cell.
#[derive(Default)]
pub(super) struct Looks(HashMap<Key, Format>);

/// All that the look of a cell depends on.
type Key = (Align, bool, Option<Discriminant<Input>>, Tone, RunStyle, bool);

impl Looks {
    /// The look of a cell whose text is all of one style; `is_tempting` marks it as no formula.
    pub(super) fn of(
        &mut self,
        it: &Cell,
        align: Align,
        is_header: bool,
        style: RunStyle,
        is_tempting: bool,
    ) -> &Format {
        let key = (align, is_header, it.input.as_ref().map(mem::discriminant), it.tone, style, is_tempting);
        self.0.entry(key).or_insert_with(|| {
            let look = cell(it, align, is_header);
            let look = match style {
                RunStyle::Strong => look.set_bold(),
                RunStyle::Emphasis => look.set_italic(),
                RunStyle::Plain | RunStyle::Added | RunStyle::Removed | RunStyle::Small => look,
            };
            if is_tempting { look.set_quote_prefix() } else { look }
        })
    }
}

fn cell(cell: &Cell, align: Align, is_header: bool) -> Format {
    let mut look = aligned(bordered(body()), align);
    if is_header {
        look = look.set_bold();
    }
    match &cell.input {
        Some(input) => {
            let (back, _) = palette::tone(Tone::Information);
            look = look.set_background_color(back.number()).set_unlocked();
            match input {
                // The short date of whoever opens the file.
                Input::Date => look.set_num_format_index(14),
                Input::Choice(_) => look.set_align(FormatAlign::Top),
                // An answer that begins like a number or a formula stays the text that it is.
                Input::Text | Input::Line => look.set_num_format_index(49),
                Input::Number { .. } | Input::Tick => look,
            }
        }
        None if cell.tone != Tone::Neutral => {
            let (back, front) = palette::tone(cell.tone);
            look.set_background_color(back.number()).set_font_color(front.number())
        }
        None => look,
    }
}

/// Letters inside a cell.
pub(super) fn letters(style: RunStyle, tone: Tone) -> Format {
    let colour = if tone == Tone::Neutral { palette::INK } else { palette::tone(tone).1 };
    let look = Format::new().set_font_size(SIZE).set_font_color(colour.number());
    match style {
        RunStyle::Plain | RunStyle::Small => look,
        RunStyle::Strong => look.set_bold(),
        RunStyle::Emphasis => look.set_italic(),
        RunStyle::Added => look.set_bold().set_underline(FormatUnderline::Single),
        RunStyle::Removed => look.set_font_strikethrough(),
    }
}

fn bordered(look: Format) -> Format {
    look.set_border(FormatBorder::Thin).set_border_color(palette::HAIRLINE.number())
}

fn aligned(look: Format, align: Align) -> Format {
    match align {
        Align::Left => look,
        Align::Centre => look.set_align(FormatAlign::Center),
        Align::Right => look.set_align(FormatAlign::Right),
    }
}
