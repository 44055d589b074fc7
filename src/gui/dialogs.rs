//! Where to read and write: the system's dialogs, which may be missing, and what to do then.

use std::{
    path::PathBuf,
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::work::Product;
use crate::render::Format;

/// A dialog that ends sooner was never seen by anybody: there is none on this computer.
const TOO_SOON: Duration = Duration::from_millis(150);
/// After this long without an answer, the user is offered to type a path.
const LONG: Duration = Duration::from_secs(1);

/// Extensions of files that may be a logo.
const LOGOS: [&str; 2] = ["png", "svg"];

/// What a path is wanted for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Purpose {
    /// Open a dossier.
    Open,
    /// Save the dossier.
    Save,
    /// Write a copy without names and texts.
    Anonymise,
    /// Read another dossier, to compare.
    Compare,
    /// Read a pack or an overlay.
    Pack,
    /// Read a logo.
    Logo,
    /// Write a document.
    Export(Product),
    /// Write everything in a folder.
    ExportAll,
    /// Read what participants filled.
    Gather,
    /// Write a file for each participant in a folder.
    PrepareFiles,
    /// Write the handouts of an event in a folder.
    Handouts,
    /// Write what an event counted.
    Day(Format),
}

impl Purpose {
    /// Whether it takes a folder.
    pub(super) fn is_folder(self) -> bool {
        matches!(self, Self::ExportAll | Self::PrepareFiles | Self::Handouts)
    }
}

/// What a dialog shows.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// What the path is for.
    pub(super) purpose: Purpose,
    /// Its title.
    pub(super) title: String,
    /// Name of the kind of file.
    pub(super) filter: String,
    /// Extension of the kind of file.
    pub(super) extension: &'static str,
    /// Name proposed.
    pub(super) name: String,
}

/// How a dialog ended.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// Paths were chosen: one, or more where several are read at once.
    Chosen(Purpose, Vec<PathBuf>),
    /// The user changed their mind.
    GivenUp,
    /// This computer has no dialog.
    Unavailable(Request),
}

impl PartialEq for Request {
    fn eq(&self, other: &Self) -> bool {
        self.purpose == other.purpose && self.name == other.name
    }
}

/// Where paths come from.
#[derive(Debug)]
pub struct Dialogs {
    source: Source,
    asked: Option<Asked>,
}

#[derive(Debug)]
enum Source {
    System,
    Fixed(Option<PathBuf>),
}

#[derive(Debug)]
struct Asked {
    request: Request,
    since: Instant,
    answer: JoinHandle<(Vec<PathBuf>, Duration)>,
}

impl Dialogs {
    /// The system's dialogs.
    #[must_use]
    pub fn system() -> Self {
        Self { source: Source::System, asked: None }
    }

    /// Always this answer, at once: for tests. `None` stands for a computer without dialogs.
    #[must_use]
    pub fn fixed(answer: Option<PathBuf>) -> Self {
        Self { source: Source::Fixed(answer), asked: None }
    }

    /// Asks for a path. One that is still being asked for is forgotten.
    pub(super) fn ask(&mut self, request: Request, ctx: &egui::Context) -> Option<Outcome> {
        match &self.source {
            Source::Fixed(Some(path)) => return Some(Outcome::Chosen(request.purpose, vec![path.clone()])),
            Source::Fixed(None) => return Some(Outcome::Unavailable(request)),
            Source::System => {}
        }
        let (wanted, ctx) = (request.clone(), ctx.clone());
        // Never on the thread of the window: a portal that does not answer holds its caller for 25 seconds.
        let since = Instant::now();
        let answer = thread::spawn(move || {
            let paths = choose(&wanted);
            ctx.request_repaint();
            (paths, since.elapsed())
        });
        self.asked = Some(Asked { request, since, answer });
        None
    }

    /// Whether the user waits for a dialog, and has waited for long.
    pub(super) fn is_slow(&self) -> bool {
        self.asked.as_ref().is_some_and(|it| LONG < it.since.elapsed())
    }

    /// The dialog that is being waited for is given up; what it was for.
    pub(super) fn give_up(&mut self) -> Option<Request> {
        self.asked.take().map(|it| it.request)
    }

    /// How the dialog ended, once it did.
    pub(super) fn poll(&mut self, ctx: &egui::Context) -> Option<Outcome> {
        if self.asked.as_ref().is_some_and(|it| !it.answer.is_finished()) {
            ctx.request_repaint_after(Duration::from_millis(200));
            return None;
        }
        let Asked { request, answer, .. } = self.asked.take()?;
        Some(match answer.join() {
            Ok((paths, _)) if !paths.is_empty() => Outcome::Chosen(request.purpose, paths),
            Ok((_, took)) if TOO_SOON < took => Outcome::GivenUp,
            Ok(_) | Err(_) => Outcome::Unavailable(request),
        })
    }
}

/// The paths that the user chose; none when they changed their mind, or when there is no dialog.
fn choose(request: &Request) -> Vec<PathBuf> {
    let extensions: &[&str] = if request.purpose == Purpose::Logo { &LOGOS } else { &[request.extension] };
    let dialog = rfd::FileDialog::new().set_title(&request.title);
    if request.purpose.is_folder() {
        return dialog.pick_folder().into_iter().collect();
    }
    let dialog = dialog.add_filter(&request.filter, extensions).set_file_name(&request.name);
    match request.purpose {
        Purpose::Gather => dialog.pick_files().unwrap_or_default(),
        Purpose::Open | Purpose::Compare | Purpose::Pack | Purpose::Logo => dialog.pick_file().into_iter().collect(),
        Purpose::Save
        | Purpose::Anonymise
        | Purpose::Export(_)
        | Purpose::ExportAll
        | Purpose::PrepareFiles
        | Purpose::Handouts
        | Purpose::Day(_) => dialog.save_file().into_iter().collect(),
    }
}
