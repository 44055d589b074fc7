//! What is typed or pasted: without characters that have no place in a text, and no longer than a text may be.

use std::{any::TypeId, mem, ops::Range};

use egui::{Response, RichText, TextBuffer, TextEdit, Ui, text::CharIndex};

use super::super::theme::{palette, regular, size};
use crate::domain::{MOST_LETTERS, wanted};

/// A text that somebody edits. What would make it too long is refused whole: the text is then as it was before.
pub(super) struct Typed<'a> {
    text: &'a mut String,
    /// The text before it was changed, when it was.
    before: Option<String>,
    is_refused: bool,
}

impl<'a> Typed<'a> {
    /// Edits a text.
    pub(super) fn new(text: &'a mut String) -> Self {
        Self { text, before: None, is_refused: false }
    }

    /// Whether something was refused; nothing of the text is changed then.
    pub(super) fn finish(mut self) -> bool {
        if let (true, Some(before)) = (self.is_refused, self.before.take()) {
            *self.text = before;
        }
        self.is_refused
    }

    fn keep(&mut self) {
        self.before.get_or_insert_with(|| self.text.clone());
    }
}

impl TextBuffer for Typed<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.text
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        self.keep();
        let more = wanted(text);
        // What takes letters away may always be done, however long the text is.
        let is_long = MOST_LETTERS < self.text.chars().count() + more.chars().count();
        let is_longer = self.before.as_ref().is_some_and(|it| it.len() < self.text.len() + more.len());
        if is_long && is_longer {
            self.is_refused = true;
            return 0;
        }
        TextBuffer::insert_text(&mut *self.text, &more, char_index)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        self.keep();
        self.text.delete_char_range(char_range);
    }

    fn take(&mut self) -> String {
        self.keep();
        mem::take(self.text)
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Typed<'static>>()
    }
}

/// Draws a field over a text that is no part of the dossier yet; `told` when something was refused.
pub(in super::super) fn typed_ui(
    ui: &mut Ui,
    text: &mut String,
    told: &str,
    edit: impl for<'t> FnOnce(&'t mut dyn TextBuffer) -> TextEdit<'t>,
) -> Response {
    let mut typed = Typed::new(text);
    let response = ui.add(edit(&mut typed));
    let is_refused = typed.finish();
    let id = response.id.with("refused");
    if is_refused || response.changed() {
        ui.data_mut(|it| it.insert_temp(id, is_refused));
    }
    if ui.data(|it| it.get_temp(id)).unwrap_or(false) {
        ui.label(RichText::new(told).font(regular(size::SMALL)).color(palette(ui).danger.ink));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_place_is_not_typed() {
        let mut text = "ab".to_owned();
        let mut typed = Typed::new(&mut text);
        assert_eq!(typed.insert_text("\u{0}x\u{202e}\u{1b}", CharIndex(1)), 1);
        assert!(!typed.finish());
        assert_eq!(text, "axb");
    }

    #[test]
    fn what_is_too_long_is_refused_whole() {
        let mut text = "a".repeat(MOST_LETTERS - 1);
        let mut typed = Typed::new(&mut text);
        assert_eq!(typed.insert_text("b", CharIndex(0)), 1);
        assert!(!typed.finish());
        let mut typed = Typed::new(&mut text);
        typed.delete_char_range(CharIndex(0)..CharIndex(10));
        assert_eq!(typed.insert_text(&"c".repeat(11), CharIndex(0)), 0);
        assert!(typed.finish());
        assert!(text.starts_with("ba") && text.len() == MOST_LETTERS);
    }

    #[test]
    fn a_text_that_is_too_long_can_be_shortened() {
        let mut text = "a".repeat(MOST_LETTERS + 100);
        let mut typed = Typed::new(&mut text);
        typed.delete_char_range(CharIndex(0)..CharIndex(10));
        assert_eq!(typed.insert_text("b", CharIndex(0)), 1);
        assert!(!typed.finish());
        assert_eq!(text.len(), MOST_LETTERS + 91);
    }
}
