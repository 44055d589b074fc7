//! Documents written where the user says: one, all at once, or to be printed.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::Context;

use super::{
    super::{
        desktop::Handing,
        dialogs::Purpose,
        jobs::{Errand, Order, Outcome},
        screens,
        widgets::Tone,
        work::{Product, Work, all_products},
    },
    App, Notice, Offer,
    files::with_extension,
};
use crate::{
    document::Kind,
    render::Format,
    store::{self, PrivateFolder},
};

/// Files that are about to take the place of others, if the user agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Replacing {
    /// In which folder.
    pub(in super::super) folder: PathBuf,
    /// Everything that is to be written there.
    pub(in super::super) orders: Vec<Order>,
    /// How many files exist.
    pub(in super::super) existing: usize,
}

impl App {
    /// What products are made of, those of the open dossier included.
    pub(super) fn work(&self) -> Work {
        Work {
            disk: self.disk.clone(),
            pack: Arc::clone(self.packs.whole()),
            dossier: self.session.as_ref().map(|it| Arc::new(it.dossier().clone())),
            older: self.view.comparison.as_ref().map(|it| Arc::new(it.older.clone())),
            language: self.words.language(),
        }
    }

    /// Whether a product can be made now.
    fn has_what_it_takes(&self, product: Product) -> bool {
        self.session.is_some() || !product.needs_dossier()
    }

    /// Puts a document on the clipboard, as Markdown.
    pub(super) fn copy_document(&mut self, kind: Kind, ctx: &Context) {
        let product = Product::Document(kind, Format::Markdown);
        if !self.has_what_it_takes(product) {
            return;
        }
        match self.work().bytes(product) {
            Ok(bytes) => {
                ctx.copy_text(String::from_utf8_lossy(&bytes).into_owned());
                self.notify(Tone::Success, "copied", Path::new(""), "");
            }
            Err(cause) => self.notify(Tone::Danger, "copy-failed", Path::new(""), &cause),
        }
    }

    /// Name proposed for the file of a product: the document, then the case.
    fn name_of(&self, product: Product) -> String {
        let document = match product {
            Product::Document(kind, _) => self.words.say(&format!("file-{}", screens::document_key(kind))),
            Product::Everything => self.words.say("file-everything"),
        };
        let case = if product.needs_dossier() { format!("-{}", self.file_name()) } else { String::new() };
        format!("{document}{case}.{}", product.extension())
    }

    pub(super) fn ask_where_to_export(&mut self, product: Product, ctx: &Context) {
        if self.has_what_it_takes(product) {
            let name = self.name_of(product);
            self.ask(Purpose::Export(product), "dialog-export", product.extension(), name, ctx);
        }
    }

    pub(super) fn ask_where_to_export_all(&mut self, ctx: &Context) {
        if self.session.is_some() {
            self.ask(Purpose::ExportAll, "dialog-export-all", "", String::new(), ctx);
        }
    }

    pub(super) fn export_to(&mut self, product: Product, path: PathBuf, ctx: &Context) {
        // The name that was given decides, when it is the name of a format that the document has.
        let product = match product {
            Product::Document(kind, format) => Product::Document(kind, Format::of_path(&path, kind).unwrap_or(format)),
            Product::Everything => Product::Everything,
        };
        let path = with_extension(path, product.extension());
        if !self.is_the_dossier_itself(&path) {
            self.start(Errand::Export, vec![Order { product, path }], ctx);
        }
    }

    /// Writes everything in a folder, once the user agreed to what is replaced there.
    pub(super) fn export_all_to(&mut self, folder: PathBuf, ctx: &Context) {
        if store::named(&folder) != store::Named::Folder {
            return self.notify(Tone::Danger, "no-folder", &folder, "");
        }
        let order = |product| Order { product, path: folder.join(self.name_of(product)) };
        let orders: Vec<Order> = all_products(&self.view.formats).into_iter().map(order).collect();
        if orders.iter().any(|it| self.is_the_dossier_itself(&it.path)) {
            return;
        }
        match orders.iter().filter(|it| store::exists(&it.path)).count() {
            0 => self.start(Errand::ExportAll(folder), orders, ctx),
            existing => self.replacing = Some(Replacing { folder, orders, existing }),
        }
    }

    /// The user agreed, or not, to replace files.
    pub(super) fn replace(&mut self, agreed: bool, ctx: &Context) {
        if let Some(Replacing { folder, orders, .. }) = self.replacing.take().filter(|_| agreed) {
            self.start(Errand::ExportAll(folder), orders, ctx);
        }
    }

    /// Makes the file that is printed, in a place that the user has not to choose.
    pub(super) fn print(&mut self, ctx: &Context) {
        let product = Product::Document(self.view.printed(), Format::Pdf);
        match self.private_place(&self.name_of(product)) {
            Ok(path) => self.start(Errand::Print, vec![Order { product, path }], ctx),
            Err(error) => {
                let cause = self.words.store_error(&error);
                self.notify(Tone::Danger, "print-failed", &std::env::temp_dir(), &cause);
            }
        }
    }

    fn private_place(&mut self, name: &str) -> Result<PathBuf, store::StoreError> {
        if self.private.is_none() {
            self.private = Some(PrivateFolder::new()?);
        }
        Ok(self.private.as_ref().map(|it| it.place(name)).unwrap_or_default())
    }

    fn start(&mut self, errand: Errand, orders: Vec<Order>, ctx: &Context) {
        if orders.iter().all(|it| self.has_what_it_takes(it.product)) {
            self.jobs.start(errand, self.work(), orders, ctx);
        }
    }

    /// Whether a path is that of the open dossier, which a document must not replace; the user is told.
    fn is_the_dossier_itself(&mut self, path: &Path) -> bool {
        let held = self.session.as_ref().and_then(|it| it.path());
        let is_itself = held.is_some_and(|it| store::is_same_file(it, path));
        if is_itself {
            let cause = self.words.tell("fail-itself", &[("path", path.display().to_string().into())]);
            self.notify(Tone::Danger, "export-failed", path, &cause);
        }
        is_itself
    }

    /// Tells what became of files that were being made.
    pub(super) fn tell_outcome(&mut self, outcome: Outcome, ctx: &Context) {
        let Outcome { errand, made, ordered, given_up } = outcome;
        let (written, failed): (Vec<_>, Vec<_>) = made.into_iter().partition(Result::is_ok);
        for (path, cause) in failed.into_iter().filter_map(Result::err) {
            let key = if errand == Errand::Print { "print-failed" } else { "export-failed" };
            self.notify(Tone::Danger, key, &path, &cause);
        }
        let written: Vec<PathBuf> = written.into_iter().filter_map(Result::ok).collect();
        match errand {
            Errand::ExportAll(folder) => self.tell_set(folder, written.len(), ordered, given_up),
            Errand::Export | Errand::Print if given_up => {
                let [title, text] = ["notice-given-up", "notice-text-given-up"].map(|it| self.words.say(it));
                self.notices.push(Notice { tone: Tone::Warning, title, text, offer: Offer::Nothing });
            }
            Errand::Export => {
                for path in written {
                    self.notify_with(Tone::Success, "exported", &path, "", Offer::File(path.clone()));
                }
            }
            // Its visitor is gone, and the event over.
            Errand::HandOut(_) => {}
            Errand::Print => written.into_iter().for_each(|path| self.desktop.ask(Handing::Print(path), ctx)),
        }
    }

    fn tell_set(&mut self, folder: PathBuf, written: usize, ordered: usize, given_up: bool) {
        let arguments =
            [("done", written.into()), ("all", ordered.into()), ("path", folder.display().to_string().into())];
        let (tone, key) = match written {
            _ if given_up => (Tone::Warning, "stopped"),
            it if it == ordered => (Tone::Success, "exported-all"),
            // What failed is told one by one.
            0 => return,
            _ => (Tone::Warning, "exported-some"),
        };
        let title = self.words.tell(&format!("notice-{key}"), &arguments);
        let text = self.words.tell(&format!("notice-text-{key}"), &arguments);
        let offer = if written == 0 { Offer::Path(folder) } else { Offer::Folder(folder) };
        self.notices.push(Notice { tone, title, text, offer });
    }

    /// Tells how the system took a file.
    pub(super) fn tell_handed(&mut self, handing: &Handing, taken: bool) {
        let (tone, key) = match handing {
            Handing::Print(_) if taken => (Tone::Success, "printing"),
            Handing::Print(_) => (Tone::Warning, "not-printing"),
            _ if taken => return,
            Handing::Open(_) => (Tone::Warning, "not-opened"),
            Handing::Reveal(_) => (Tone::Warning, "not-revealed"),
        };
        self.notify(tone, key, handing.path(), "");
    }
}
