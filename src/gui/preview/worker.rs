//! The thread that makes the file and draws its pages.

use std::{
    collections::VecDeque,
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use egui::{ColorImage, Context};
use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, hayro_syntax::Pdf, render,
    vello_cpu::color::palette::css::WHITE,
};

use super::{
    super::work::{Product, Work},
    Book, Wanted, bookmarks, text,
};
use crate::{document::Kind, render::Format};

/// What the thread is asked.
pub(super) enum Ask {
    /// Make a file, which gets this number.
    Make(u64, Kind, Box<Work>),
    /// Draw these pages of the file of this number, and no other.
    Draw(u64, Vec<Wanted>),
}

/// What the thread tells.
pub(super) enum Told {
    /// A file was made.
    Book(u64, Book),
    /// A file could not be made, and why.
    Fault(u64, String),
    /// A page was drawn.
    Page {
        /// Number of the file.
        file: u64,
        /// Number of the page, from 0.
        number: usize,
        /// Its dots.
        image: ColorImage,
        /// Its text.
        text: String,
    },
}

/// The way back to the window, which draws a frame for each thing that is told.
struct Window {
    tell: Sender<Told>,
    ctx: Context,
}

impl Window {
    /// Whether the window still listens.
    fn tell(&self, told: Told) -> bool {
        let heard = self.tell.send(told).is_ok();
        self.ctx.request_repaint();
        heard
    }
}

impl Drop for Window {
    /// A thread that comes to a bad end is told too.
    fn drop(&mut self) {
        self.ctx.request_repaint();
    }
}

/// Starts a thread; it ends when the sender is gone.
pub(super) fn start(ctx: Context) -> (Sender<Ask>, Receiver<Told>) {
    let (ask, asked) = mpsc::channel();
    let (tell, told) = mpsc::channel();
    thread::spawn(move || serve(&asked, &Window { tell, ctx }));
    (ask, told)
}

fn serve(asked: &Receiver<Ask>, window: &Window) {
    let mut next = asked.recv().ok();
    while let Some(ask) = next {
        next = match ask {
            Ask::Make(file, kind, work) => match work.bytes(Product::Document(kind, Format::Pdf)) {
                Ok(bytes) => serve_file(file, bytes, asked, window),
                Err(cause) => window.tell(Told::Fault(file, cause)).then(|| asked.recv().ok()).flatten(),
            },
            // Of a file that could not be made.
            Ask::Draw(..) => asked.recv().ok(),
        };
    }
}

/// Draws pages of one file, until another is asked for: that order is the answer.
fn serve_file(file: u64, bytes: Vec<u8>, asked: &Receiver<Ask>, window: &Window) -> Option<Ask> {
    let bookmarks = bookmarks::read(&bytes);
    let pdf = match Pdf::new(bytes) {
        Ok(pdf) => pdf,
        Err(error) => return window.tell(Told::Fault(file, format!("{error:?}"))).then(|| asked.recv().ok()).flatten(),
    };
    let sizes = pdf.pages().iter().map(hayro::hayro_syntax::page::Page::render_dimensions).collect();
    if !window.tell(Told::Book(file, Book { sizes, bookmarks })) {
        return None;
    }
    let (cache, settings) = (RenderCache::new(), InterpreterSettings::default());
    let mut wanted: VecDeque<Wanted> = VecDeque::new();
    loop {
        // Only the newest order counts: what is no longer in sight is not drawn.
        let ask = if wanted.is_empty() { Some(asked.recv().ok()?) } else { asked.try_recv().ok() };
        match ask {
            Some(Ask::Draw(of, pages)) if of == file => wanted = pages.into(),
            Some(Ask::Draw(..)) => {}
            Some(make @ Ask::Make(..)) => return Some(make),
            None => {
                let (number, width) = wanted.pop_front()?;
                let Some(page) = pdf.pages().get(number) else {
                    continue;
                };
                // A little more than the width: a fraction of a dot is cut off.
                let scale = (f32::from(width) + 0.01) / page.render_dimensions().0;
                let size = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
                let dots = render(page, &cache, &settings, &RenderSettings::default(), &size);
                let shape = [usize::from(dots.width()), usize::from(dots.height())];
                let image = ColorImage::from_rgba_premultiplied(shape, dots.data_as_u8_slice());
                let text = text::read(page, pdf.xref(), &settings);
                if !window.tell(Told::Page { file, number, image, text }) {
                    return None;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::Arc, time::Duration};

    use super::*;
    use crate::{
        domain::{BuyerStatus, Dossier, Language},
        pack,
    };

    fn work() -> Work {
        let dossier = Some(Arc::new(Dossier::new("collectivite".into(), BuyerStatus::Unknown)));
        let disk = Arc::new(crate::store::System);
        Work { disk, pack: Arc::new(pack::builtin()), dossier, older: None, language: Language::French }
    }

    fn next(told: &Receiver<Told>) -> Told {
        told.recv_timeout(Duration::from_mins(2)).unwrap()
    }

    #[test]
    fn a_page_is_drawn_as_wide_as_it_is_wanted_to_the_dot() {
        let (ask, told) = start(Context::default());
        ask.send(Ask::Make(1, Kind::Summary, Box::new(work()))).unwrap();
        assert!(matches!(next(&told), Told::Book(1, book) if book.sizes.len() == 1));
        for width in [200, 595, 803, 1366] {
            ask.send(Ask::Draw(1, vec![(0, width)])).unwrap();
            let Told::Page { image, .. } = next(&told) else {
                panic!("a page was wanted");
            };
            let [wide, high] = image.size;
            assert_eq!(wide, usize::from(width));
            assert!((high * 1000 / wide).abs_diff(1414) < 10, "the page keeps its shape: {wide} × {high}");
            assert!(image.pixels.contains(&egui::Color32::WHITE), "there is paper");
            assert!(image.pixels.iter().any(|it| it.r() < 64), "there is ink");
        }
    }

    #[test]
    fn pages_of_a_file_that_is_no_longer_shown_are_not_drawn() {
        let (ask, told) = start(Context::default());
        ask.send(Ask::Make(1, Kind::Summary, Box::new(work()))).unwrap();
        ask.send(Ask::Make(2, Kind::Summary, Box::new(work()))).unwrap();
        ask.send(Ask::Draw(1, vec![(0, 100)])).unwrap();
        ask.send(Ask::Draw(2, vec![(0, 100)])).unwrap();
        let files = [next(&told), next(&told), next(&told)].map(|it| match it {
            Told::Book(file, _) => ("book", file),
            Told::Page { file, .. } => ("page", file),
            Told::Fault(file, _) => ("fault", file),
        });
        assert_eq!(files, [("book", 1), ("book", 2), ("page", 2)]);
    }

    #[test]
    fn a_persona_that_the_pack_does_not_know_is_a_fault() {
        let (ask, told) = start(Context::default());
        let unknown = Dossier::new("inconnu".into(), BuyerStatus::Unknown);
        ask.send(Ask::Make(1, Kind::Summary, Box::new(Work { dossier: Some(Arc::new(unknown)), ..work() }))).unwrap();
        assert!(matches!(next(&told), Told::Fault(1, cause) if !cause.is_empty()));
    }
}
