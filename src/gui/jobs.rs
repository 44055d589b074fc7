//! Work that takes longer than a frame.

use std::{
    path::PathBuf,
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::{
    document::{Kind, build, compare},
    domain::{Dossier, Language, Pack},
    render::{Format, render},
    store,
    words::Words,
};

/// A document to make.
#[derive(Debug)]
pub(super) struct Order {
    /// The knowledge.
    pub(super) pack: std::sync::Arc<Pack>,
    /// A copy: the user goes on while the document is made.
    pub(super) dossier: Dossier,
    /// The dossier that it is compared with, for a comparison.
    pub(super) older: Option<Dossier>,
    /// Language of the document.
    pub(super) language: Language,
    /// Which document.
    pub(super) kind: Kind,
    /// In which format.
    pub(super) format: Format,
    /// Where.
    pub(super) path: PathBuf,
}

/// What became of an order: the path, or why not.
pub(super) type Made = Result<PathBuf, (PathBuf, String)>;

/// Documents being made.
///
/// A job owns everything it needs and returns one value; the window polls the handles. A job that panics is an
/// outcome like another.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    running: Vec<(PathBuf, JoinHandle<Made>)>,
}

impl Jobs {
    /// Whether something is being made.
    pub(super) fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// Starts one.
    pub(super) fn start(&mut self, order: Order, ctx: &egui::Context) {
        let (path, ctx) = (order.path.clone(), ctx.clone());
        let work = move || {
            let made = make(&order);
            ctx.request_repaint();
            made
        };
        self.running.push((path, thread::spawn(work)));
    }

    /// Those that ended since the last call; a panic is an empty cause.
    pub(super) fn poll(&mut self, ctx: &egui::Context) -> Vec<Made> {
        let done: Vec<_> = self.running.extract_if(.., |it| it.1.is_finished()).collect();
        if self.is_busy() {
            ctx.request_repaint_after(Duration::from_millis(100));
        }
        done.into_iter().map(|(path, handle)| handle.join().unwrap_or_else(|_| Err((path, String::new())))).collect()
    }
}

fn make(order: &Order) -> Made {
    let words = Words::new(order.language);
    let fail = |cause: String| (order.path.clone(), cause);
    let document = match (order.kind, &order.older) {
        (Kind::Changes, Some(before)) => compare(&order.pack, before, &order.dossier, &words),
        (kind, _) => build(kind, &order.pack, &order.dossier, &words),
    };
    let document = document.ok_or_else(|| fail(String::new()))?;
    let bytes = render(&document, order.format)
        .map_err(|error| fail(words.tell("fail-render", &[("cause", error.to_string().into())])))?;
    store::write(&order.path, &bytes).map_err(|error| fail(words.store_error(&error)))?;
    Ok(order.path.clone())
}
