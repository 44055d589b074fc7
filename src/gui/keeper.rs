//! Keeps what is not saved aside, while the user goes on.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
};

use super::session::Held;
use crate::{
    domain::Dossier,
    store::{Content, Disk, Found, Left, Passphrase, Recovered, Slot, StoreError},
};

/// Seconds without a change after which what is not saved is kept: nothing older than twice that can be lost.
const QUIET: f64 = 0.8;
/// Seconds after which it is kept although the user goes on.
const MOST: f64 = 1.6;

/// Which dossier, which state of it, which state of what is being typed.
pub(super) type Revision = (u64, u64, u64);

/// What the thread that writes is asked.
enum Order {
    Keep(Box<Unsaved>),
    /// Keep what another window left, then take it away there.
    Adopt(Box<(Recovered, Left)>),
    Forget,
    /// Let other windows know which file is open.
    Show(Option<PathBuf>),
}

/// A dossier that is not in its file as it is.
#[derive(Debug)]
pub(super) struct Unsaved {
    /// The dossier, with what is being typed.
    pub(super) dossier: Dossier,
    /// Its file.
    pub(super) held: Option<Held>,
    /// What the file is encrypted with, if it is.
    pub(super) passphrase: Option<Passphrase>,
}

/// Keeps the open dossier in a slot of its own, by a thread of its own: a slow disk holds nothing up.
#[derive(Debug)]
pub(super) struct Keeper {
    folder: PathBuf,
    slot: Arc<Slot>,
    orders: Option<Sender<Order>>,
    faults: Receiver<StoreError>,
    thread: Option<JoinHandle<()>>,
    /// Revision of what is kept, or was ordered to be.
    kept: Option<Revision>,
    /// Revision seen last, with the times when it was first and last seen to differ from what is kept.
    waiting: Option<(Option<Revision>, f64, f64)>,
}

impl Keeper {
    /// Begins to keep, in a folder of the program's own.
    pub(super) fn begin(disk: &Arc<dyn Disk>, folder: PathBuf) -> Result<Self, StoreError> {
        let slot = Arc::new(Slot::take(disk, &folder)?);
        let (mine, disk) = (Arc::clone(&slot), Arc::clone(disk));
        let (orders, wanted) = mpsc::channel::<Order>();
        let (told, faults) = mpsc::channel();
        let thread = thread::spawn(move || {
            while let Ok(order) = wanted.recv() {
                let kept = match order {
                    Order::Keep(unsaved) => {
                        let held = unsaved.held.as_ref();
                        let passphrase = unsaved.passphrase.as_ref();
                        let content = Content { dossier: &unsaved.dossier, passphrase };
                        slot.keep(content, held.map(Held::path), held.and_then(Held::print))
                    }
                    Order::Adopt(adopted) => {
                        let (work, left) = *adopted;
                        let kept = slot.keep(work.content(), work.origin.as_deref(), work.print);
                        kept.map(|()| left.discard(&*disk))
                    }
                    Order::Forget => {
                        slot.forget();
                        Ok(())
                    }
                    Order::Show(path) => {
                        slot.show(path.as_deref());
                        Ok(())
                    }
                };
                if let Err(error) = kept {
                    told.send(error).ok();
                }
            }
        });
        Ok(Self { folder, slot: mine, orders: Some(orders), faults, thread: Some(thread), kept: None, waiting: None })
    }

    /// What windows that came to a bad end left behind.
    pub(super) fn found(&self, disk: &dyn Disk) -> Found {
        Left::all(disk, &self.folder)
    }

    /// Whether another window of this user has a file open.
    pub(super) fn is_open_elsewhere(&self, path: &Path) -> bool {
        self.slot.is_open_elsewhere(path)
    }

    /// Lets other windows know which file is open here.
    pub(super) fn show(&self, path: Option<PathBuf>) {
        self.order(Order::Show(path));
    }

    /// Why something could not be kept, if it could not.
    pub(super) fn fault(&self) -> Option<StoreError> {
        self.faults.try_iter().last()
    }

    /// Looks at the open dossier, at a time in seconds, and keeps it once it is quiet. `unsaved` makes it, of what is
    /// being typed too, when it is not saved; it is only asked when it is time. Returns the seconds until it is.
    pub(super) fn look(
        &mut self,
        revision: Option<Revision>,
        now: f64,
        unsaved: impl FnOnce() -> Option<Unsaved>,
    ) -> Option<f64> {
        if revision == self.kept {
            self.waiting = None;
            return None;
        }
        let (first, last) = match self.waiting {
            Some((seen, first, last)) if seen == revision => (first, last),
            Some((_, first, _)) => (first, now),
            None => (now, now),
        };
        self.waiting = Some((revision, first, last));
        let due = (last + QUIET).min(first + MOST);
        if now < due {
            return Some(due - now);
        }
        self.order(match unsaved() {
            Some(unsaved) => Order::Keep(Box::new(unsaved)),
            None => Order::Forget,
        });
        (self.kept, self.waiting) = (revision, None);
        None
    }

    /// Forgets what was kept, at once: there is nothing left that is not saved.
    pub(super) fn forget(&mut self, revision: Option<Revision>) {
        (self.kept, self.waiting) = (revision, None);
        self.order(Order::Forget);
    }

    /// Keeps what another window left as one's own, then takes it away there.
    pub(super) fn adopt(&mut self, work: Recovered, left: Left) {
        self.order(Order::Adopt(Box::new((work, left))));
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            orders.send(order).ok();
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // What was ordered is done before the program ends.
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}
