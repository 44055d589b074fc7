//! Files being made, one after the other, while the user goes on.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender, TryRecvError},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::work::{Product, Work};
use crate::{store, words::Words};

/// After this long a single file is worth a word about how far it is.
const LONG: Duration = Duration::from_millis(400);

/// What files are made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Errand {
    /// One file, where the user said.
    Export,
    /// A set of files, in this folder.
    ExportAll(PathBuf),
    /// A file to be printed.
    Print,
    /// The handout of a visit of an event, by its number.
    HandOut(u64),
}

/// A file to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// Of what.
    pub(super) product: Product,
    /// Where.
    pub(super) path: PathBuf,
}

/// What became of an order: the path, or why not.
pub(super) type Made = Result<PathBuf, (PathBuf, String)>;

/// Files that were made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    /// What for.
    pub(super) errand: Errand,
    /// What became of each order that was begun.
    pub(super) made: Vec<Made>,
    /// How many were ordered.
    pub(super) ordered: usize,
    /// The user gave up.
    pub(super) given_up: bool,
}

/// How far files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    /// Which files: a number that no others have.
    pub(super) number: u64,
    /// How many are done.
    pub(super) done: usize,
    /// How many were ordered.
    pub(super) ordered: usize,
    /// What is being made.
    pub(super) product: Product,
    /// The user gave up: what is being made is the last.
    pub(super) given_up: bool,
}

/// Files ordered together, made by one thread.
#[derive(Debug)]
struct Batch {
    number: u64,
    errand: Errand,
    orders: Vec<Order>,
    made: Vec<Made>,
    told: Receiver<Made>,
    give_up: Arc<AtomicBool>,
    since: Instant,
    thread: JoinHandle<()>,
}

/// Files being made.
///
/// A batch owns everything it needs and tells each file that is done. One that panics ends with the file that it was
/// at, which was not made.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    running: Vec<Batch>,
    begun: u64,
}

impl Jobs {
    /// Whether something is being made.
    pub(super) fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// Starts to make files.
    pub(super) fn start(&mut self, errand: Errand, work: Work, orders: Vec<Order>, ctx: &egui::Context) {
        let (tell, told) = mpsc::channel();
        let give_up = Arc::new(AtomicBool::new(false));
        let (waker, stop, wanted) = (Waker(ctx.clone()), Arc::clone(&give_up), orders.clone());
        let thread = thread::spawn(move || make_all(&work, wanted, &stop, tell, waker));
        self.begun += 1;
        let (number, since) = (self.begun, Instant::now());
        self.running.push(Batch { number, errand, orders, made: Vec::new(), told, give_up, since, thread });
        ctx.request_repaint_after(LONG);
    }

    /// Gives files up: the one that is being made is not written, unless it is being written already.
    pub(super) fn give_up(&mut self, number: u64) {
        if let Some(batch) = self.running.iter().find(|it| it.number == number) {
            batch.give_up.store(true, Ordering::Relaxed);
        }
    }

    /// Gives everything up.
    pub(super) fn give_up_all(&mut self) {
        self.running.iter().for_each(|it| it.give_up.store(true, Ordering::Relaxed));
    }

    /// How far what takes long is.
    pub(super) fn progress(&self) -> Vec<Progress> {
        let is_long = |it: &&Batch| 1 < it.orders.len() || LONG <= it.since.elapsed();
        let progress = |it: &Batch| {
            let done = it.made.len();
            let product = it.orders.get(done)?.product;
            let given_up = it.give_up.load(Ordering::Relaxed);
            Some(Progress { number: it.number, done, ordered: it.orders.len(), product, given_up })
        };
        self.running.iter().filter(is_long).filter_map(progress).collect()
    }

    /// Those that ended since the last call; a panic is an empty cause.
    pub(super) fn poll(&mut self) -> Vec<Outcome> {
        self.running.extract_if(.., Batch::is_over).map(Batch::outcome).collect()
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        // A file that is being written is whole, or taken away, before the program ends.
        self.give_up_all();
        for batch in self.running.drain(..) {
            batch.thread.join().ok();
        }
    }
}

impl Batch {
    fn is_over(&mut self) -> bool {
        loop {
            match self.told.try_recv() {
                Ok(made) => self.made.push(made),
                Err(TryRecvError::Empty) => return false,
                Err(TryRecvError::Disconnected) => return true,
            }
        }
    }

    fn outcome(self) -> Outcome {
        let Self { errand, orders, mut made, give_up, thread, .. } = self;
        let (ordered, given_up) = (orders.len(), give_up.load(Ordering::Relaxed) && made.len() < orders.len());
        if thread.join().is_err() {
            let broken = orders.into_iter().nth(made.len());
            made.extend(broken.map(|it| Err((it.path, String::new()))));
        }
        Outcome { errand, made, ordered, given_up }
    }
}

/// Draws a frame when it goes out of use, however that came.
struct Waker(egui::Context);

impl Drop for Waker {
    fn drop(&mut self) {
        self.0.request_repaint();
    }
}

fn make_all(work: &Work, orders: Vec<Order>, stop: &AtomicBool, tell: Sender<Made>, waker: Waker) {
    // In this order: the sender is gone before the window looks whether it is.
    let (waker, tell) = (waker, tell);
    for order in orders {
        let Some(made) = make(work, order, stop) else {
            return;
        };
        if tell.send(made).is_err() {
            return;
        }
        waker.0.request_repaint();
    }
}

/// One file; nothing when it was given up before it was written.
fn make(work: &Work, Order { product, path }: Order, stop: &AtomicBool) -> Option<Made> {
    let is_given_up = || stop.load(Ordering::Relaxed);
    if is_given_up() {
        return None;
    }
    let bytes = match work.bytes(product) {
        Ok(bytes) => bytes,
        Err(cause) => return Some(Err((path, cause))),
    };
    if is_given_up() {
        return None;
    }
    Some(match store::write(&*work.disk, &path, &bytes) {
        Ok(_) => Ok(path),
        Err(error) => Err((path, Words::new(work.language).store_error(&error))),
    })
}
