//! The text of a page, for those who hear it.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
        InterpreterSettings, SoftMask,
        font::{Glyph, GlyphRun},
        hayro_cmap::BfString,
        interpret_page,
    },
    hayro_syntax::{object::Dict, page::Page, xref::XRef},
    kurbo::{Affine, BezPath, Point, Rect},
};

/// Units of a font in the height of its letters.
const EM: f64 = 1000.0;

/// What a page says, a line each, cells of tables apart, without what is repeated on every page.
pub(super) fn read(page: &Page<'_>, xref: &XRef, settings: &InterpreterSettings) -> String {
    let cache = InterpreterCache::new();
    let mut context = Context::new(Affine::IDENTITY, Rect::ZERO, &cache, xref, settings.clone());
    let mut reader = Reader::default();
    interpret_page(page, &mut context, &mut reader);
    reader.text.trim().to_owned()
}

#[derive(Default)]
struct Reader {
    text: String,
    /// Where the last letter ends.
    end: Option<Point>,
    /// For each marked part that is open, whether it is decoration.
    open: Vec<bool>,
}

impl Device<'_> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        if self.open.contains(&true) {
            return;
        }
        for glyph in run.glyphs() {
            let placed = props.transform * glyph.transform();
            let (start, em) = (placed * Point::ZERO, placed * Point::new(EM, 0.0));
            match self.end {
                Some(end) if 1.0 < (end.y - start.y).abs() => self.text.push('\n'),
                // A cell of a table after another.
                Some(end) if (em.x - start.x).abs() / 2.0 < start.x - end.x => self.text.push('\t'),
                _ => {}
            }
            let advance = match &**glyph {
                Glyph::Outline(glyph) => glyph.advance_width().map_or(0.0, f64::from),
                Glyph::Type3(_) => 0.0,
            };
            self.end = Some(placed * Point::new(advance, 0.0));
            match glyph.as_unicode() {
                Some(BfString::Char(it)) => self.text.push(it),
                Some(BfString::String(it)) => self.text.push_str(&it),
                None => {}
            }
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<&Dict<'_>>) {
        self.open.push(tag == b"Artifact");
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
