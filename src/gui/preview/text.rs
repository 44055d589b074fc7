//! The text of a page, for those who hear it.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
        InterpreterSettings, SoftMask, font::GlyphRun, hayro_cmap::BfString, interpret_page,
    },
    hayro_syntax::{object::Dict, page::Page, xref::XRef},
    kurbo::{Affine, BezPath, Rect},
};

/// What a page says, a line each, without what is repeated on every page.
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
    /// Height of the line that is being read.
    height: Option<f64>,
    /// For each marked part that is open, whether it is decoration.
    open: Vec<bool>,
}

impl Device<'_> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        if self.open.contains(&true) {
            return;
        }
        for glyph in run.glyphs() {
            let height = (props.transform * glyph.transform()).translation().y;
            if self.height.is_some_and(|it| 1.0 < (it - height).abs()) {
                self.text.push('\n');
            }
            self.height = Some(height);
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
