//! Paths and names: 81 to 88.

use std::{
    fs,
    io::{Cursor, Write as _},
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use gouvernail::{
    gui::{Action, Session},
    store::{self, Preferences, System, stem},
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{
    Case, Played, Trouble,
    concurrency::{TYPING, retitle, save, shows, window},
    ensure,
    tools::{Place, dossier, flat, needs, output, refused, said, text, title},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "81", name: "names of devices", play: devices },
    Case { number: "82", name: "signs that no name may have", play: signs },
    Case { number: "83", name: "titles of 300 letters", play: long_names },
    Case { number: "84", name: "paths that are no text", play: no_text },
    Case { number: "85", name: "names that differ by capitals or by the form of an accent", play: alike },
    Case { number: "86", name: "hostile archives for a pack", play: archives },
    Case { number: "87", name: "the window called with anything", play: called_with_anything },
    Case { number: "88", name: "recent dossiers on a network that nobody asked for", play: recent_elsewhere },
];

/// The names under which the window proposes to save a dossier of this title, and to write a document of it: it asks
/// for a path by a field when there is no dialog, and the field holds the name.
fn proposed(title: &str) -> Result<[String; 2], Trouble> {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", store::to_text(&dossier(title)))?;
    let mut window = window(Arc::new(System), &place.own(), &file)?;
    let context = window.ctx.clone();
    window.state_mut().perform(Action::ExportAll, &context);
    let folder = place.at("all");
    fs::create_dir(&folder)?;
    window.state_mut().perform(Action::PathTyped(folder.clone()), &context);
    for _ in 0..4000 {
        window.step();
        let done = fs::read_dir(&folder)?.flatten().filter(|it| it.file_name().to_string_lossy().ends_with("json"));
        if done.count() == 1 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let names = fs::read_dir(&folder)?.flatten().map(|it| it.file_name().to_string_lossy().into_owned());
    let longest = names.max_by_key(String::len).ok_or("nothing was written")?;
    Ok([stem(title).unwrap_or_default(), longest])
}

fn devices() -> Played {
    let mut seen = Vec::new();
    for name in ["CON", "nul.txt", "COM1", "aux .", "CONIN$", "lpt9", "PRN", "com\u{b9}"] {
        let given = stem(name).ok_or("no name")?;
        let kept = ["con", "nul", "com1", "aux", "conin", "conin$", "lpt9", "prn", "com\u{b9}"];
        ensure!(!kept.contains(&given.to_lowercase().as_str()), "{name} gives {given}");
        ensure!(stem(&given).as_deref() == Some(&given), "{given} is changed again");
        seen.push(given);
    }
    let [_, written] = proposed("CON")?;
    ensure!(written.contains("-CON-1."), "{written}");
    Ok(seen.join(", "))
}

const SIGNS: [&str; 8] =
    ["a. ", "a   ", "a<b>:\"/\\|?*c", "a\u{0}\u{1f}\u{7f}b", "-rf", "..", "../../a", "\u{202e}a\u{200b}.b"];

fn signs() -> Played {
    let mut seen = Vec::new();
    for text in SIGNS {
        let name = stem(text).unwrap_or_default();
        let sound = |it: char| it.is_alphanumeric() || it == '-';
        ensure!(name.chars().all(sound) && !name.starts_with('-') && !name.ends_with('-'), "{text:?} gives {name:?}");
        ensure!(stem(&name).unwrap_or_default() == name, "{name} is changed again");
        seen.push(format!("« {name} »"));
    }
    // Nothing is left of it: the persona gives the name.
    let [none, written] = proposed("../..")?;
    ensure!(none.is_empty() && written.contains("oiv"), "{written}");
    Ok(seen.join(", "))
}

fn long_names() -> Played {
    let mut longest = 0;
    for letter in ["é", "e\u{301}", "\u{20000}"] {
        let [name, written] = proposed(&letter.repeat(300))?;
        ensure!(written.len() <= 255 && name.len() <= 120, "{} bytes", written.len());
        ensure!(Path::new(&written).extension().is_some(), "{written}: no extension");
        longest = longest.max(written.len());
    }
    let name = stem(&"e\u{301}".repeat(300)).unwrap_or_default();
    ensure!(name == "é".repeat(60), "cut inside a letter: {name}");
    Ok(format!("{longest} bytes at most, cut between letters, with their extension"))
}

#[cfg(unix)]
fn no_text() -> Played {
    use std::{ffi::OsString, os::unix::ffi::OsStringExt as _};
    let place = Place::new()?;
    let folder = place.at(OsString::from_vec(b"dossiers \xff".to_vec()));
    fs::create_dir(&folder)?;
    let file = folder.join(OsString::from_vec(b"r\xe9seau \xfe.gouvernail".to_vec()));
    fs::write(&file, text("old"))?;
    let mut window = window(Arc::new(System), &place.own(), &file)?;
    retitle(&mut window, "mine");
    save(&mut window);
    ensure!(title(&file).as_deref() == Some("mine"), "not saved");
    ensure!(!window.state().session().is_some_and(Session::is_modified), "said not to be saved");
    drop(window);
    let recent = Preferences::load(&place.own()).recent;
    ensure!(recent.first() == Some(&file), "not among the recent ones: {recent:?}");
    let out = folder.join(OsString::from_vec(b"\xff.md".to_vec()));
    let arguments = ["mark".as_ref(), file.as_os_str(), "--version".as_ref(), "2".as_ref()];
    ensure!(output(&mut place.terminal(arguments))?.status.success(), "mark");
    let arguments = [
        "export".as_ref(),
        file.as_os_str(),
        "--document".as_ref(),
        "summary".as_ref(),
        "--out".as_ref(),
        out.as_os_str(),
    ];
    ensure!(output(&mut place.terminal(arguments))?.status.success() && out.is_file(), "export");
    ensure!(fs::read_dir(&folder)?.count() == 2, "something else was written");
    Ok("opened, saved, exported, found again among the recent ones".to_owned())
}

#[cfg(not(unix))]
fn no_text() -> Played {
    Err(Trouble::NotTried("names that are no text"))
}

fn alike() -> Played {
    let [one, other] = ["Reseau\u{301} e\u{301}lu", "Reseaú élu"].map(|it| stem(it).unwrap_or_default());
    ensure!(one == other, "two names for the same words: {one}, {other}");
    // The same title, typed in both ways: the second time the files are there.
    let place = Place::new()?;
    let folder = place.at("all");
    fs::create_dir(&folder)?;
    let mut asked = 0;
    for title in ["Élu", "E\u{301}lu"] {
        let file = place.file("d.gouvernail", store::to_text(&dossier(title)))?;
        let mut window = window(Arc::new(System), &place.own(), &file)?;
        let context = window.ctx.clone();
        window.state_mut().perform(Action::ExportAll, &context);
        window.state_mut().perform(Action::PathTyped(folder.clone()), &context);
        for _ in 0..4 {
            window.step();
        }
        let is_asked = shows(&window, "replace-keep");
        asked += usize::from(is_asked);
        for _ in 0..4000 {
            window.step();
            if is_asked || 7 <= fs::read_dir(&folder)?.count() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }
    ensure!(asked == 1, "asked {asked} times whether to replace");
    Ok("accents have one form in names; asked before files are replaced. A disk that takes capitals for small letters: not here".to_owned())
}

/// An archive of these entries, all of them texts.
fn archive(entries: &[(&str, &str)]) -> Result<Vec<u8>, Trouble> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The same, with one name put in the place of another of the same length.
fn renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut renamed = bytes.to_vec();
    while let Some(at) = renamed.windows(from.len()).position(|it| it == from.as_bytes()) {
        renamed[at..at + from.len()].copy_from_slice(to.as_bytes());
    }
    renamed
}

fn archives() -> Played {
    let place = Place::new()?;
    let whole: Vec<_> = store::pack_files("personas".as_ref()).map_err(|it| said(&it))?;
    let sound: Vec<(&str, &str)> = whole.iter().map(|it| (it.name.as_str(), it.text.as_str())).collect();
    let mut refusals = Vec::new();
    let mut check = |name: &str, bytes: Vec<u8>, words: &str| -> Result<(), Trouble> {
        let file = place.file("p.gouvernail-pack", bytes)?;
        let done = output(&mut place.terminal(["check".as_ref(), file.as_os_str()]))?;
        refused(&done, words).map_err(|it| match it {
            Trouble::Lost(it) => Trouble::Lost(format!("{name}: {it}")),
            other @ Trouble::NotTried(_) => other,
        })?;
        refusals.push(name.to_owned());
        Ok(())
    };
    for name in ["../evil.ron", "/etc/evil.ron", "a/../../evil.ron", "C:/evil.ron", "a\\..\\evil.ron"] {
        check(name, archive(&[&sound[..], &[(name, "()")]].concat())?, "mène hors de lui")?;
    }
    let twice = archive(&[&sound[..], &[("catalogue/needz.ron", "[]")]].concat())?;
    check("the same name twice", renamed(&twice, "catalogue/needz.ron", "catalogue/needs.ron"), "endommagé")?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("pack.ron", "/etc/passwd", SimpleFileOptions::default())?;
    check("a link", zip.finish()?.into_inner(), "mène hors de lui")?;
    let bomb = " ".repeat(64 << 20);
    check("64 MiB of spaces", archive(&[("pack.ron", bomb.as_str())])?, "20 Mio")?;
    let bombs: Vec<(String, String)> = (0..6).map(|it| (format!("{it}.ron"), " ".repeat(5 << 20) + "()")).collect();
    let bombs: Vec<(&str, &str)> = bombs.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    check("six times 5 MiB", archive(&bombs)?, "20 Mio")?;
    let many: Vec<String> = (0..1_200).map(|it| format!("{it}.ron")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|it| (it.as_str(), "()")).collect();
    check("1 200 files", archive(&many)?, "1 000").or_else(|_| check("1 200 files", archive(&many)?, "1000"))?;
    ensure!(place.names() == ["p.gouvernail-pack"], "something was written: {:?}", place.names());
    Ok(format!("refused: {}", refusals.join(", ")))
}

fn called_with_anything() -> Played {
    let place = Place::new()?;
    let called = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gouvernail"));
        command.args(arguments).current_dir(place.path());
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        command.env("XDG_STATE_HOME", place.own()).env("XDG_RUNTIME_DIR", place.path());
        output(&mut command)
    };
    let version = called(&["--version"])?;
    ensure!(version.status.success() && flat(&version.stdout).contains(env!("CARGO_PKG_VERSION")), "{version:?}");
    let help = called(&["--help"])?;
    ensure!(help.status.success() && flat(&help.stdout).contains("gouvernail [DOSSIER]"), "{help:?}");
    let many: Vec<String> = (0..1_000).map(|it| format!("{it}.gouvernail")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    for arguments in [&["--delete", "x"][..], &["https://example.org/a.gouvernail"], &["-"], &["\u{1b}[2J"], &many] {
        let done = called(arguments)?;
        // There is no display here: the window refuses as it would without any argument.
        refused(&done, "gouvernail-cli")?;
    }
    ensure!(place.names().is_empty(), "{:?}", place.names());
    let file = place.file("d.gouvernail", text("mine"))?;
    let mut window = window(Arc::new(System), &place.own(), &file)?;
    let left: Vec<_> =
        ["b.gouvernail", "--wipe", "\u{1b}]0;x\u{7}"].iter().chain(&many).map(std::ffi::OsString::from).collect();
    window.state_mut().tell_left_alone(&left);
    window.run();
    ensure!(shows(&window, "notice-left-alone"), "nobody is told what was not opened");
    Ok("help and version answered; everything else is data: one dossier is opened, the others are told".to_owned())
}

/// What is testable here: recent dossiers are drawn without a look at their places.
fn recent_elsewhere() -> Played {
    let place = Place::new()?;
    fs::create_dir(place.own())?;
    let far = [r"\\attacker\share\a.gouvernail", "/net/attacker/a.gouvernail"].map(PathBuf::from);
    let preferences = Preferences { recent: far.to_vec(), ..Preferences::default() };
    preferences.save(&System, &place.own()).map_err(|it| said(&it))?;
    fs::write(place.own().join("d.gouvernail"), text("mine"))?;
    needs("strace", "Windows; strace")?;
    let trace = place.at("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-e", "trace=%file,%network", "-o"]).arg(&trace).arg(std::env::current_exe()?);
    command.env(TYPING, format!("panic:{}", place.own().display()));
    output(&mut command)?;
    let trace = fs::read_to_string(&trace)?;
    ensure!(trace.contains("preferences.ron") && trace.contains("d.gouvernail"), "the window did not begin");
    ensure!(!trace.contains("attacker"), "a recent dossier was looked at");
    Err(Trouble::NotTried("Windows (here, no system call names a recent dossier when the window starts)"))
}
