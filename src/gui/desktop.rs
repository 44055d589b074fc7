//! Files handed over to the system: opened, shown in their folder.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

/// What the system is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handing {
    /// Open a file, or a folder, in the program that the user has for it.
    Open(PathBuf),
    /// Show a file in its folder.
    Reveal(PathBuf),
    /// Open a document in the program that can print it.
    Print(PathBuf),
}

impl Handing {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Open(path) | Self::Reveal(path) | Self::Print(path) => path,
        }
    }
}

/// What was asked, and whether the system took it.
pub(super) type Handed = (Handing, bool);

/// The way to the system.
#[derive(Debug)]
pub struct Desktop {
    /// Always this answer, nothing being handed over; `None` hands over.
    answer: Option<bool>,
    asked: Vec<Handing>,
    tell: Sender<Handed>,
    told: Receiver<Handed>,
}

impl Desktop {
    /// The system.
    #[must_use]
    pub fn system() -> Self {
        Self::answering(None)
    }

    /// Hands nothing over, and always answers this: for tests.
    #[must_use]
    pub fn fixed(takes: bool) -> Self {
        Self::answering(Some(takes))
    }

    fn answering(answer: Option<bool>) -> Self {
        let (tell, told) = mpsc::channel();
        Self { answer, asked: Vec::new(), tell, told }
    }

    /// Everything that was asked, the oldest first.
    #[must_use]
    pub fn asked(&self) -> &[Handing] {
        &self.asked
    }

    /// Asks the system, by a thread of its own: a desktop that does not answer can hold its caller for long.
    pub(super) fn ask(&mut self, handing: Handing, ctx: &egui::Context) {
        self.asked.push(handing.clone());
        let (tell, ctx, answer) = (self.tell.clone(), ctx.clone(), self.answer);
        let work = move || {
            let taken = answer.unwrap_or_else(|| hand_over(&handing));
            tell.send((handing, taken)).ok();
            ctx.request_repaint();
        };
        if answer.is_some() {
            return work();
        }
        thread::spawn(work);
    }

    /// What was answered since the last call.
    pub(super) fn poll(&self) -> Vec<Handed> {
        self.told.try_iter().collect()
    }
}

/// Whether the system took it. What its program then does with the file is not told to anybody.
fn hand_over(handing: &Handing) -> bool {
    match handing {
        Handing::Open(path) | Handing::Print(path) => opener::open(path).is_ok(),
        Handing::Reveal(path) => opener::reveal(path).is_ok(),
    }
}
