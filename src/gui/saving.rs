//! A dossier being saved while the user goes on: a disk that does not answer holds nothing up.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver, TryRecvError},
    },
    thread,
    time::{Duration, Instant},
};

use crate::{
    domain::Dossier,
    store::{self, Content, Disk, Expected, Passphrase, Print, Saved, StoreError, Versions},
};

/// After this long a save is worth a word.
const LONG: Duration = Duration::from_secs(2);

/// What a save needs.
#[derive(Debug)]
pub(super) struct Order {
    /// The disk.
    pub(super) disk: Arc<dyn Disk>,
    /// Where what is replaced is kept.
    pub(super) versions: Option<Versions>,
    /// Where it goes.
    pub(super) path: PathBuf,
    /// The dossier.
    pub(super) dossier: Dossier,
    /// What its file is encrypted with, if it is.
    pub(super) passphrase: Option<Passphrase>,
    /// What may be there.
    pub(super) expected: Expected,
}

/// A save that goes on. When nobody waits for it any more it still comes to its end, whole or not at all.
#[derive(Debug)]
pub(super) struct Saving {
    path: PathBuf,
    since: Instant,
    told: Receiver<Result<Saved, StoreError>>,
}

impl Saving {
    /// Starts a save.
    pub(super) fn start(order: Order, ctx: &egui::Context) -> Self {
        let path = order.path.clone();
        let told = aside(ctx, move || {
            let Order { disk, versions, path, dossier, passphrase, expected } = order;
            let content = Content { dossier: &dossier, passphrase: passphrase.as_ref() };
            store::save(&*disk, versions.as_ref(), &path, content, expected)
        });
        ctx.request_repaint_after(LONG);
        Self { path, since: Instant::now(), told }
    }

    /// Where it goes.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it takes so long that the user should know.
    pub(super) fn is_slow(&self) -> bool {
        LONG <= self.since.elapsed()
    }

    /// How it ended, once it did. A thread that died is an empty refusal.
    pub(super) fn poll(&self) -> Option<Result<Saved, StoreError>> {
        let died = || StoreError::Write { path: self.path.clone(), source: std::io::Error::other("") };
        match self.told.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(died())),
        }
    }
}

/// A look at a file that something else may have changed.
#[derive(Debug)]
pub(super) struct Watching {
    known: Print,
    told: Receiver<Option<Print>>,
}

impl Watching {
    /// Starts to look at a file in which something is known to have been.
    pub(super) fn start(disk: Arc<dyn Disk>, path: PathBuf, known: Print, ctx: &egui::Context) -> Self {
        let told = aside(ctx, move || store::print_of(&*disk, &path));
        Self { known, told }
    }

    /// Whether it is another file by now; nothing as long as that is not known.
    pub(super) fn poll(&self) -> Option<bool> {
        match self.told.try_recv() {
            Ok(found) => Some(found.is_some_and(|it| it != self.known)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(false),
        }
    }
}

/// Does something on a thread of its own, then wakes the window.
fn aside<T: Send + 'static>(ctx: &egui::Context, work: impl FnOnce() -> T + Send + 'static) -> Receiver<T> {
    let (tell, told) = mpsc::channel();
    let ctx = ctx.clone();
    thread::spawn(move || {
        tell.send(work()).ok();
        drop(tell);
        ctx.request_repaint();
    });
    told
}
