//! The pages of the preview: taken when they are made, ordered when they are looked at.

use egui::Context;

use super::App;

impl App {
    /// Takes the pages that were made.
    pub(super) fn take_pages(&mut self, ctx: &Context) {
        if let Some(preview) = &mut self.view.preview {
            preview.take(ctx);
        }
    }

    /// Orders the file again when the dossier or the language changed, if somebody looks.
    pub(super) fn order_pages(&mut self, ctx: &Context) {
        let Some(revision) = self.session.as_ref().map(super::Session::revision) else {
            return;
        };
        // Taken out: what it is made of is asked of the rest.
        if let Some(mut preview) = self.view.preview.take() {
            preview.order((self.opened, revision, self.words.language().tag()), || self.work(), ctx);
            self.view.preview = Some(preview);
        }
    }
}
