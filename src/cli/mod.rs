//! The terminal program: arguments, calls, exit status. What it says is in `assets/words`.

mod arguments;
mod check;
mod fail;
mod group;
mod json;
mod mark;
mod returned;
mod show;
mod stats;
mod weigh;

use std::{
    ffi::OsString,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

pub use self::returned::returned_told;
use self::{
    arguments::{Command, Invocation, Report, Wanted},
    fail::Failure,
};
use crate::{
    document::{Brief, Document, Kind, build, compare, everything, guide},
    domain::{Dossier, Language, Pack, PersonaId, Stage, anonymous, wanted},
    notation::Severity,
    render::{self, Format, render},
    store::{self, Expected, Opened, Publishers, Standing, System, Versions},
    words::Words,
};

/// Runs the program with these arguments, the first of which is its name.
///
/// Status: 0 done; 1 what was asked could not be done; 2 wrong arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = Words::new(arguments::language(&arguments));
    let invocation = match arguments::parse(&words, arguments) {
        Ok(invocation) => invocation,
        Err(told) => return told.print(&words),
    };
    match execute(&words, invocation) {
        Ok(output) => print(&words, &output),
        Err(failure) => refuse(&words, &failure),
    }
}

/// The command line as data, described in this language: manual pages and completions are made of it.
#[must_use]
pub fn command(language: Language) -> clap::Command {
    arguments::command(&Words::new(language))
}

/// Prints what was asked for.
fn print(words: &Words, output: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(output.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads us has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => refuse(words, &Failure::Output(error)),
    }
}

fn refuse(words: &Words, failure: &Failure) -> ExitCode {
    tell(&failure.in_words(words));
    ExitCode::FAILURE
}

/// Says something on standard error; when even that is closed, the status alone has to tell. A terminal is not
/// commanded by what a file or its name holds.
fn tell(text: &str) {
    writeln!(io::stderr().lock(), "{}", wanted(text)).ok();
}

fn execute(words: &Words, Invocation { pack, overlays, command }: Invocation) -> Result<String, Failure> {
    let pack = load(words, pack.as_deref(), &overlays)?;
    match command {
        Command::Personas { report: Report::Json } => Ok(json::personas(&pack, words.language())),
        Command::Personas { report: Report::Stats } => Ok(stats::stats(words, &pack)),
        Command::Personas { report: Report::List } => Ok(show::personas(words, &pack)),
        Command::New { persona, buyer, out } => {
            pack.persona(&persona).ok_or_else(|| unknown(&pack, &persona))?;
            create(words, &pack, Dossier::new(persona, buyer), &out)
        }
        Command::Match { file, json } => {
            let dossier = open(words, &pack, &file)?;
            let brief = brief(&pack, &dossier, words)?;
            Ok(if json { json::matching(&brief) } else { show::matching(&brief) })
        }
        Command::Export { file, wanted, out } => export(words, &pack, &file, wanted, &out),
        Command::Guide { out } => {
            let format = format_of(&out, Kind::Guide)?;
            write(words, &guide(&pack, words), format, &out)
        }
        Command::Mark { file, marks } => mark::mark(words, &pack, &file, marks),
        Command::Weigh { file, weights } => weigh::weigh(words, &pack, &file, weights),
        Command::Diff { old, new, out } => diff(words, &pack, &old, &new, out.as_deref()),
        Command::Gather { file, from } => group::gather_files(words, &pack, &file, &from),
        Command::Outcome { file, json } => {
            let dossier = open(words, &pack, &file)?;
            let brief = brief(&pack, &dossier, words)?;
            Ok(if json { group::outcome_json(&brief) } else { group::outcome(&brief) })
        }
        Command::Anonymise { file, out } => anonymise(words, &pack, &file, &out),
        Command::Returned { file, grid, json } => returned::returned(words, &pack, &file, &grid, json),
        Command::Check { paths, stale } => check::check(words, &pack, &paths, stale),
        Command::Bundle { folder, out } => bundle(words, &pack, &folder, &out),
    }
}

/// The knowledge; whose key is seen for the first time is told, and so is what cannot be believed.
fn load(words: &Words, folder: Option<&Path>, overlays: &[PathBuf]) -> Result<Pack, Failure> {
    let own = store::state_folder();
    let mut publishers = match &own {
        Some(own) if folder.is_some() || !overlays.is_empty() => Publishers::load(&System, own)?,
        _ => Publishers::default(),
    };
    let pack = store::load_pack(folder, overlays, &mut publishers)?;
    for (id, key) in publishers.first_seen() {
        tell(&words.tell("publisher-new", &[("id", id.as_str().into()), ("key", key.as_str().into())]));
    }
    for (title, provenance) in pack.doubtful() {
        tell(&words.doubt(title.get(words.language()), provenance));
    }
    if let Some(own) = own {
        publishers.save(&System, &own)?;
    }
    Ok(pack)
}

/// Puts a sound pack or overlay into one file.
fn bundle(words: &Words, pack: &Pack, folder: &Path, out: &Path) -> Result<String, Failure> {
    let found = store::compile_folder(folder, pack)?.diagnostics;
    let (errors, warnings): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| it.severity == Severity::Error);
    if !errors.is_empty() {
        return Err(store::StoreError::Faulty { diagnostics: errors }.into());
    }
    for diagnostic in &warnings {
        tell(&check::line(words, diagnostic));
    }
    store::write(&System, out, &store::bundle(&store::bundled_files(folder)?)?)?;
    Ok(words.tell("bundle-done", &[("path", out.display().to_string().into())]) + "\n")
}

fn unknown(pack: &Pack, id: &PersonaId) -> Failure {
    Failure::UnknownPersona { id: id.clone(), known: pack.personas.iter().map(|it| it.id.to_string()).collect() }
}

fn brief<'a>(pack: &'a Pack, dossier: &'a Dossier, words: &'a Words) -> Result<Brief<'a>, Failure> {
    Brief::new(pack, dossier, words).ok_or_else(|| unknown(pack, &dossier.persona))
}

/// Creates a dossier; one that is already there is never replaced.
fn create(words: &Words, pack: &Pack, mut dossier: Dossier, out: &Path) -> Result<String, Failure> {
    dossier.pack = pack.stamp();
    store::save_new(&System, out, &dossier)?;
    Ok(words.tell("new-done", &[("path", out.display().to_string().into())]) + "\n")
}

/// Writes a copy of a dossier to be shown to others, and tells what it does without.
fn anonymise(words: &Words, pack: &Pack, file: &Path, out: &Path) -> Result<String, Failure> {
    let dossier = open(words, pack, file)?;
    let (copy, removed) = anonymous(&dossier, pack);
    store::save_new(&System, out, &copy)?;
    let done = words.tell("anonymise-done", &[("path", out.display().to_string().into())]);
    Ok(words.all_removed(&removed).into_iter().fold(done + "\n", |told, it| told + "- " + &it + "\n"))
}

/// Opens a dossier to read it; what of it the pack does not know is told, and counts for nothing.
fn open(words: &Words, pack: &Pack, file: &Path) -> Result<Dossier, Failure> {
    open_to_change(words, pack, file).map(|it| it.dossier)
}

/// The same, with what a save needs to know of the file.
fn open_to_change(words: &Words, pack: &Pack, file: &Path) -> Result<Opened, Failure> {
    let name = file.display().to_string();
    let opened = store::open(&System, file)?;
    let arguments = [("path", name.as_str().into())];
    match opened.standing {
        Standing::Touched => tell(&words.tell("open-touched", &arguments)),
        Standing::Newer(_) => tell(&words.tell("open-newer", &arguments)),
        Standing::Current | Standing::Past(_) => {}
    }
    pack.persona(&opened.dossier.persona).ok_or_else(|| unknown(pack, &opened.dossier.persona))?;
    for diagnostic in store::check_references(&name, &opened.text, &opened.dossier, pack) {
        tell(&check::line(words, &diagnostic));
    }
    Ok(opened)
}

/// Saves a dossier that was opened, unless something else changed its file meanwhile; what it replaces is kept where
/// the window finds it too.
fn save(file: &Path, opened: &Opened, dossier: &Dossier) -> Result<(), Failure> {
    let versions = store::state_folder().map(|it| Versions::in_folder(&it));
    store::save(&System, versions.as_ref(), file, dossier, Expected::Same(opened.print))?;
    Ok(())
}

fn export(words: &Words, pack: &Pack, file: &Path, wanted: Wanted, out: &Path) -> Result<String, Failure> {
    let Wanted::Document(kind) = wanted else {
        return export_everything(words, pack, file, out);
    };
    let format = format_of(out, kind)?;
    if store::is_same_file(file, out) {
        return Err(Failure::Itself(out.to_owned()));
    }
    let dossier = open(words, pack, file)?;
    let document = build(kind, pack, &dossier, words).ok_or_else(|| unknown(pack, &dossier.persona))?;
    if kind == Kind::Annex && dossier.marking.stage == Stage::Final {
        weigh::warn(&brief(pack, &dossier, words)?);
    }
    write(words, &document, format, out)
}

fn format_of(out: &Path, kind: Kind) -> Result<Format, Failure> {
    let extensions = || Format::possible(kind).into_iter().map(Format::extension).collect();
    Format::of_path(out, kind).ok_or_else(|| Failure::Format { path: out.to_owned(), possible: extensions() })
}

fn write(words: &Words, document: &Document, format: Format, out: &Path) -> Result<String, Failure> {
    let bytes = render(document, format).map_err(Failure::Render)?;
    store::write(&System, out, &bytes)?;
    Ok(written(words, out))
}

fn written(words: &Words, out: &Path) -> String {
    words.tell("export-done", &[("path", out.display().to_string().into())]) + "\n"
}

fn export_everything(words: &Words, pack: &Pack, file: &Path, out: &Path) -> Result<String, Failure> {
    if !out.extension().is_some_and(|it| it.eq_ignore_ascii_case("json")) {
        return Err(Failure::Format { path: out.to_owned(), possible: vec!["json"] });
    }
    if store::is_same_file(file, out) {
        return Err(Failure::Itself(out.to_owned()));
    }
    let dossier = open(words, pack, file)?;
    let everything = everything(pack, &dossier, words).ok_or_else(|| unknown(pack, &dossier.persona))?;
    store::write(&System, out, render::json(&everything).as_bytes())?;
    Ok(written(words, out))
}

/// Compares two dossiers: on the terminal, or in a file.
fn diff(words: &Words, pack: &Pack, old: &Path, new: &Path, out: Option<&Path>) -> Result<String, Failure> {
    let format = out.map(|it| format_of(it, Kind::Changes)).transpose()?;
    if let Some(itself) = out.filter(|it| store::is_same_file(it, old) || store::is_same_file(it, new)) {
        return Err(Failure::Itself(itself.to_owned()));
    }
    let (before, after) = (open(words, pack, old)?, open(words, pack, new)?);
    let document = compare(pack, &before, &after, words).ok_or_else(|| unknown(pack, &after.persona))?;
    if let (Some(out), Some(format)) = (out, format) {
        return write(words, &document, format, out);
    }
    let bytes = render(&document, Format::Markdown).map_err(Failure::Render)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
