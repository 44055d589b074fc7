//! A document as it will be printed: pages as pictures, made from the very file that would be exported.
//!
//! One thread makes the file and draws the pages that are in sight; the window keeps only those.
//!
//! **Invariant:** nothing is made while nobody looks, and no frame waits for a page.

mod bookmarks;
mod places;
mod text;
mod worker;
mod zoom;

use std::{
    collections::BTreeMap,
    fmt,
    sync::mpsc::{Receiver, Sender, TryRecvError},
};

use egui::{Context, TextureHandle, TextureOptions};

use self::worker::{Ask, Told};
pub(super) use self::{
    bookmarks::Bookmark,
    places::{GAP, Place, Places},
    zoom::Zoom,
};
use super::work::Work;
use crate::document::Kind;

/// Which state of which dossier, in which language: what a file was made from.
pub(super) type Edition = (u64, u64, &'static str);

/// A page that is wanted: its number, from 0, and its width in dots.
pub(super) type Wanted = (usize, u16);

/// What a file says of itself.
#[derive(Debug)]
pub(super) struct Book {
    /// Width and height of each page, in points of 1/72 inch.
    pub(super) sizes: Vec<(f32, f32)>,
    /// Places that it names, in the order of the pages.
    pub(super) bookmarks: Vec<Bookmark>,
}

/// A page that was drawn.
pub(super) struct Page {
    /// Its dots.
    pub(super) texture: TextureHandle,
    /// Its text, a line each.
    pub(super) text: String,
    /// Number of the file that it is of.
    file: u64,
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page").field("file", &self.file).field("size", &self.texture.size()).finish_non_exhaustive()
    }
}

/// A document as it will be printed.
#[derive(Debug)]
pub(super) struct Preview {
    kind: Kind,
    /// The way to the thread, once there is one.
    thread: Option<(Sender<Ask>, Receiver<Told>)>,
    /// Edition that was asked for last, and how many files were asked for.
    asked: Option<(Edition, u64)>,
    /// What is shown, and the number of its file.
    book: Option<(Book, u64)>,
    /// Why the last file that was asked for could not be made.
    fault: Option<String>,
    pages: BTreeMap<usize, Page>,
    wanted: Vec<Wanted>,
    /// The view was drawn since the last order.
    is_seen: bool,
    /// How large pages are shown.
    pub(super) zoom: Zoom,
    /// Where to go, in the next frame.
    pub(super) go: Option<Place>,
    /// What is at the top of the view.
    pub(super) top: Place,
    /// The page that fills most of the view, from 0.
    pub(super) foremost: usize,
    /// How far the pages are scrolled, in points.
    pub(super) height: f32,
    /// The scale at which it was drawn last.
    pub(super) scale: f32,
}

impl Preview {
    /// A preview of a document, of which nothing is made yet.
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            kind,
            thread: None,
            asked: None,
            book: None,
            fault: None,
            pages: BTreeMap::new(),
            wanted: Vec::new(),
            is_seen: false,
            zoom: Zoom::Width,
            go: None,
            top: Place::default(),
            foremost: 0,
            height: 0.0,
            scale: 0.0,
        }
    }

    /// Of which document.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// What the file that is shown says of itself.
    pub(super) fn book(&self) -> Option<&Book> {
        self.book.as_ref().map(|it| &it.0)
    }

    /// Why the file could not be made; empty when nobody knows.
    pub(super) fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// A page, if it was drawn; its dots may be of an older file, or of another size.
    pub(super) fn page(&self, number: usize) -> Option<&Page> {
        self.pages.get(&number)
    }

    /// What is shown is not what was asked for last.
    pub(super) fn is_stale(&self) -> bool {
        self.fault.is_none() && self.asked.map(|it| it.1) != self.book.as_ref().map(|it| it.1)
    }

    /// The thread has something to do.
    pub(super) fn is_working(&self) -> bool {
        self.thread.is_some() && (self.is_stale() || self.wanted.iter().any(|it| !self.has(*it)))
    }

    fn has(&self, (number, width): Wanted) -> bool {
        let file = self.book.as_ref().map(|it| it.1);
        self.pages.get(&number).is_some_and(|it| Some(it.file) == file && it.texture.size()[0] == usize::from(width))
    }

    /// Says which pages are in sight, the most wanted first, and forgets the others.
    pub(super) fn want(&mut self, wanted: Vec<Wanted>) {
        self.is_seen = true;
        self.pages.retain(|number, _| wanted.iter().any(|it| it.0 == *number));
        if wanted != self.wanted {
            self.wanted = wanted;
            self.ask_for_pages();
        }
    }

    /// Says that it is looked at while there is no page yet.
    pub(super) fn see(&mut self) {
        self.is_seen = true;
    }

    fn ask_for_pages(&self) {
        let (Some((ask, _)), Some((_, file))) = (&self.thread, &self.book) else {
            return;
        };
        let missing = self.wanted.iter().copied().filter(|it| !self.has(*it)).collect();
        ask.send(Ask::Draw(*file, missing)).ok();
    }

    /// Orders the file of an edition, unless it was ordered already, or nobody looks.
    pub(super) fn order(&mut self, edition: Edition, work: impl FnOnce() -> Work, ctx: &Context) {
        let is_seen = std::mem::take(&mut self.is_seen);
        if !is_seen || self.asked.is_some_and(|it| it.0 == edition) {
            return;
        }
        let work = work();
        let file = self.asked.map_or(0, |it| it.1) + 1;
        self.asked = Some((edition, file));
        self.fault = None;
        let (ask, _) = self.thread.get_or_insert_with(|| worker::start(ctx.clone()));
        ask.send(Ask::Make(file, self.kind, Box::new(work))).ok();
    }

    /// Takes what the thread made since the last call.
    pub(super) fn take(&mut self, ctx: &Context) {
        loop {
            let told = match &self.thread {
                Some((_, told)) => told.try_recv(),
                None => return,
            };
            match told {
                Ok(Told::Book(file, book)) if self.is_last(file) => {
                    self.pages.retain(|number, _| *number < book.sizes.len());
                    self.book = Some((book, file));
                    self.ask_for_pages();
                }
                Ok(Told::Fault(file, cause)) if self.is_last(file) => self.fault = Some(cause),
                Ok(Told::Page { file, number, image, text }) => {
                    if self.wanted.iter().any(|it| it.0 == number) {
                        let name = format!("preview-{number}");
                        let texture = ctx.load_texture(name, image, TextureOptions::LINEAR);
                        self.pages.insert(number, Page { texture, text, file });
                    }
                }
                // Of a file that another was asked for since.
                Ok(Told::Book(..) | Told::Fault(..)) => {}
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    self.thread = None;
                    self.fault = Some(String::new());
                }
            }
        }
    }

    fn is_last(&self, file: u64) -> bool {
        self.asked.is_some_and(|it| it.1 == file)
    }
}
