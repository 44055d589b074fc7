//! The terminal program: arguments, calls, exit status. What it says is in `assets/words`.

mod arguments;
mod check;
mod desk;
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
    desk::{Desk, unknown},
    fail::Failure,
};
use crate::{
    document::{Document, Kind, build, compare, everything, guide},
    domain::{Dossier, Language, Pack, Stage, anonymous, wanted},
    notation::Severity,
    render::{self, Format, render},
    store::{self, Content, Publishers, System},
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

fn execute(words: &Words, invocation: Invocation) -> Result<String, Failure> {
    let Invocation { pack, overlays, passphrase, command } = invocation;
    let pack = &load(words, pack.as_deref(), &overlays)?;
    let passphrase = passphrase.as_deref().map(store::read_passphrase).transpose()?;
    let desk = Desk { words, pack, passphrase: passphrase.as_ref() };
    match command {
        Command::Personas { report: Report::Json } => Ok(json::personas(pack, words.language())),
        Command::Personas { report: Report::Stats } => Ok(stats::stats(words, pack)),
        Command::Personas { report: Report::List } => Ok(show::personas(words, pack)),
        Command::New { persona, buyer, out } => {
            pack.persona(&persona).ok_or_else(|| unknown(pack, &persona))?;
            create(desk, Dossier::new(persona, buyer), &out)
        }
        Command::Match { file, json } => {
            let dossier = desk.open(&file)?;
            let brief = desk.brief(&dossier)?;
            Ok(if json { json::matching(&brief) } else { show::matching(&brief) })
        }
        Command::Export { file, wanted, out } => export(desk, &file, wanted, &out),
        Command::Guide { out } => {
            let format = format_of(&out, Kind::Guide)?;
            write(words, &guide(pack, words), format, &out)
        }
        Command::Mark { file, marks } => mark::mark(desk, &file, marks),
        Command::Weigh { file, weights } => weigh::weigh(desk, &file, weights),
        Command::Diff { old, new, out } => diff(desk, &old, &new, out.as_deref()),
        Command::Gather { file, from } => group::gather_files(desk, &file, &from),
        Command::Outcome { file, json } => {
            let dossier = desk.open(&file)?;
            let brief = desk.brief(&dossier)?;
            Ok(if json { group::outcome_json(&brief) } else { group::outcome(&brief) })
        }
        Command::Anonymise { file, out } => anonymise(desk, &file, &out),
        Command::Encrypt { file, out } => encrypt(desk, &file, &out),
        Command::Decrypt { file, out } => decrypt(desk, &file, &out),
        Command::Returned { file, grid, json } => returned::returned(desk, &file, &grid, json),
        Command::Check { paths, stale } => check::check(desk, &paths, stale),
        Command::Bundle { folder, out } => bundle(words, pack, &folder, &out),
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

/// Creates a dossier, encrypted when there is a passphrase; one that is already there is never replaced.
fn create(desk: Desk<'_>, mut dossier: Dossier, out: &Path) -> Result<String, Failure> {
    dossier.pack = desk.pack.stamp();
    let passphrase = desk.passphrase.map(|_| desk.new_passphrase()).transpose()?;
    store::save_new(&System, out, Content { dossier: &dossier, passphrase })?;
    Ok(desk.words.tell("new-done", &[("path", out.display().to_string().into())]) + "\n")
}

/// Writes a copy of a dossier to be shown to others, and tells what it does without.
fn anonymise(desk: Desk<'_>, file: &Path, out: &Path) -> Result<String, Failure> {
    let words = desk.words;
    let (copy, removed) = anonymous(&desk.open(file)?, desk.pack);
    store::save_new(&System, out, &copy)?;
    let done = words.tell("anonymise-done", &[("path", out.display().to_string().into())]);
    Ok(words.all_removed(&removed).into_iter().fold(done + "\n", |told, it| told + "- " + &it + "\n"))
}

/// Writes a copy that only the passphrase opens.
fn encrypt(desk: Desk<'_>, file: &Path, out: &Path) -> Result<String, Failure> {
    let passphrase = Some(desk.new_passphrase()?);
    let dossier = &desk.open(file)?;
    store::save_new(&System, out, Content { dossier, passphrase })?;
    Ok(desk.words.tell("encrypt-done", &[("path", out.display().to_string().into())]) + "\n")
}

/// Writes a copy that anybody can read.
fn decrypt(desk: Desk<'_>, file: &Path, out: &Path) -> Result<String, Failure> {
    desk.passphrase.ok_or(Failure::NoPassphrase)?;
    store::save_new(&System, out, &desk.open(file)?)?;
    Ok(desk.words.tell("decrypt-done", &[("path", out.display().to_string().into())]) + "\n")
}

fn export(desk: Desk<'_>, file: &Path, wanted: Wanted, out: &Path) -> Result<String, Failure> {
    let Desk { words, pack, .. } = desk;
    let Wanted::Document(kind) = wanted else {
        return export_everything(desk, file, out);
    };
    let format = format_of(out, kind)?;
    if store::is_same_file(file, out) {
        return Err(Failure::Itself(out.to_owned()));
    }
    let dossier = desk.open(file)?;
    let document = build(kind, pack, &dossier, words).ok_or_else(|| unknown(pack, &dossier.persona))?;
    if kind == Kind::Annex && dossier.marking.stage == Stage::Final {
        weigh::warn(&desk.brief(&dossier)?);
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

fn export_everything(desk: Desk<'_>, file: &Path, out: &Path) -> Result<String, Failure> {
    let Desk { words, pack, .. } = desk;
    if !out.extension().is_some_and(|it| it.eq_ignore_ascii_case("json")) {
        return Err(Failure::Format { path: out.to_owned(), possible: vec!["json"] });
    }
    if store::is_same_file(file, out) {
        return Err(Failure::Itself(out.to_owned()));
    }
    let dossier = desk.open(file)?;
    let everything = everything(pack, &dossier, words).ok_or_else(|| unknown(pack, &dossier.persona))?;
    store::write(&System, out, render::json(&everything).as_bytes())?;
    Ok(written(words, out))
}

/// Compares two dossiers: on the terminal, or in a file.
fn diff(desk: Desk<'_>, old: &Path, new: &Path, out: Option<&Path>) -> Result<String, Failure> {
    let Desk { words, pack, .. } = desk;
    let format = out.map(|it| format_of(it, Kind::Changes)).transpose()?;
    if let Some(itself) = out.filter(|it| store::is_same_file(it, old) || store::is_same_file(it, new)) {
        return Err(Failure::Itself(itself.to_owned()));
    }
    let (before, after) = (desk.open(old)?, desk.open(new)?);
    let document = compare(pack, &before, &after, words).ok_or_else(|| unknown(pack, &after.persona))?;
    if let (Some(out), Some(format)) = (out, format) {
        return write(words, &document, format, out);
    }
    let bytes = render(&document, Format::Markdown).map_err(Failure::Render)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
