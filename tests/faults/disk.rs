//! Faults of disks: 43 to 64.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use gouvernail::{
    event::Statistics,
    store::{self, Disk, Expected, Left, Preferences, Print, Remark, Slot, Standing, StoreError, System, Versions},
};

use crate::{
    Case, Played, Trouble, ensure,
    faulty::{Fault, Faulty, Watched},
    memory::Memory,
    tools::{Place, dossier, needs, output, said, text, title, titles_left},
};

const ENOSPC: i32 = 28;
const EIO: i32 = 5;
const EACCES: i32 = 13;
const EXDEV: i32 = 18;
const EFBIG: i32 = 27;
const EROFS: i32 = 30;
const EDQUOT: i32 = 122;
const EINVAL: i32 = 22;

pub(crate) const CASES: &[Case] = &[
    Case { number: "43", name: "killed at each call of each way to write", play: killed_inside },
    Case { number: "44", name: "power cut at each call, what was not flushed in any state", play: power_cut },
    Case { number: "45", name: "disk full at each call", play: || refused_everywhere(&[ENOSPC]) },
    Case { number: "46", name: "disk full for what is kept for recovery alone", play: full_for_recovery },
    Case { number: "47", name: "input/output error at each call", play: || refused_everywhere(&[EIO]) },
    Case { number: "48", name: "interrupted and short writes at each call", play: transparent },
    Case { number: "49", name: "read-only file, folder and disk", play: read_only },
    Case { number: "50", name: "folder gone between opening and saving", play: folder_gone },
    Case {
        number: "51",
        name: "quota and file size exceeded at each call",
        play: || refused_everywhere(&[EDQUOT, EFBIG]),
    },
    Case { number: "52", name: "target became a folder, a pipe, a link", play: target_changed },
    Case { number: "53", name: "loop of links, link to nowhere", play: bad_links },
    Case { number: "54", name: "file with several names", play: several_names },
    Case { number: "55", name: "names of temporary files taken", play: names_taken },
    Case { number: "56", name: "rename across disks refused", play: || refused_everywhere(&[EXDEV, EACCES, EROFS]) },
    Case { number: "57", name: "file held by a scanner (Windows)", play: || Err(Trouble::NotTried("Windows")) },
    Case { number: "58", name: "disk that takes seconds for each call", play: slow_disk },
    Case { number: "59", name: "disk that cannot flush", play: no_flush },
    Case { number: "60", name: "rights, owner and attributes after a save", play: rights },
    Case { number: "61", name: "versions cannot be kept", play: no_versions },
    Case { number: "62", name: "damaged recovery files", play: damaged_recovery },
    Case { number: "63", name: "damaged preferences", play: damaged_preferences },
    Case { number: "64", name: "the disk holds something else than was written", play: damaged_writes },
];

/// A way in which the program writes a file: its name, where it writes in a folder, and the write.
struct Way {
    name: &'static str,
    file: &'static str,
    write: fn(&Arc<dyn Disk>, &Path) -> Result<(), StoreError>,
    /// Whether what is in the file is whole, old or new.
    whole: fn(&[u8]) -> bool,
}

fn is_dossier(bytes: &[u8]) -> bool {
    store::parse("", bytes).is_ok_and(|it| ["old", "new"].contains(&it.title.as_str()))
}

/// Every way in which the program writes.
const WAYS: [Way; 7] = [
    Way {
        name: "save",
        file: "d.gouvernail",
        write: |disk, folder| {
            let versions = Versions::in_folder(&folder.join("own"));
            let path = folder.join("d.gouvernail");
            let expected = Expected::Same(Print::of(text("old").as_bytes()), Standing::Current);
            store::save(&**disk, Some(&versions), &path, &dossier("new"), expected).map(|_| ())
        },
        whole: is_dossier,
    },
    Way {
        name: "merge, saved without versions",
        file: "d.gouvernail",
        write: |disk, folder| {
            let path = folder.join("d.gouvernail");
            store::save(&**disk, None, &path, &dossier("new"), Expected::Anything).map(|_| ())
        },
        whole: is_dossier,
    },
    Way {
        name: "new dossier",
        file: "n.gouvernail",
        write: |disk, folder| store::save_new(&**disk, &folder.join("n.gouvernail"), &dossier("new")).map(|_| ()),
        whole: is_dossier,
    },
    Way {
        name: "export",
        file: "annexe.docx",
        write: |disk, folder| store::write(&**disk, &folder.join("annexe.docx"), b"new").map(|_| ()),
        whole: |bytes| bytes == b"old" || bytes == b"new",
    },
    Way {
        name: "preferences",
        file: "preferences.ron",
        write: |disk, folder| Preferences { zoom: 200, ..Preferences::default() }.save(&**disk, folder),
        whole: |bytes| bytes == b"old" || ron::from_str::<Preferences>(&String::from_utf8_lossy(bytes)).is_ok(),
    },
    Way {
        name: "counts",
        file: "event.ron",
        write: |disk, folder| {
            store::save_statistics(&**disk, folder, &Statistics { unfinished: 3, ..Statistics::default() })
        },
        whole: |bytes| bytes == b"old" || String::from_utf8_lossy(bytes).contains("unfinished: 3"),
    },
    Way {
        name: "versions",
        file: "own",
        write: |disk, folder| {
            let versions = Versions::in_folder(&folder.join("own"));
            versions.keep_dossier(&**disk, &folder.join("d.gouvernail"), &dossier("new"))
        },
        whole: |_| true,
    },
];

/// A folder in which each way finds an old file.
fn old() -> Result<Place, io::Error> {
    let place = Place::new()?;
    place.file("d.gouvernail", text("old"))?;
    for name in ["annexe.docx", "preferences.ron", "event.ron"] {
        place.file(name, "old")?;
    }
    Ok(place)
}

/// Plays a fault at each call of each way; tells how many there were. `cleared` expects nothing left beside.
fn everywhere(fault: Fault, cleared: bool) -> Result<usize, Trouble> {
    let mut played = 0;
    for way in &WAYS {
        for at in 1.. {
            let place = old()?;
            let names = place.names();
            let faulty = Faulty::at(at, fault);
            let disk: Arc<dyn Disk> = Arc::new(faulty.clone());
            let outcome = (way.write)(&disk, place.path());
            if !faulty.happened() {
                outcome.map_err(|it| format!("{} without a fault: {}", way.name, said(&it)))?;
                break;
            }
            played += 1;
            let path = place.at(way.file);
            let context = format!("{} at call {at} with {fault:?}", way.name);
            match fs::read(&path) {
                Ok(bytes) => ensure!((way.whole)(&bytes), "{context}: {:?}", String::from_utf8_lossy(&bytes)),
                Err(_) if way.file == "own" || !names.contains(&way.file.to_owned()) => {}
                Err(error) => return Err(format!("{context}: {error}").into()),
            }
            for kept in kept(&place) {
                ensure!(is_dossier(&fs::read(&kept)?), "{context}: half a version");
            }
            if outcome.is_ok() && way.file.ends_with("gouvernail") {
                ensure!(title(&path).as_deref() == Some("new"), "{context}: said to be saved");
            }
            let left = place.names().iter().filter(|it| it.starts_with(".gouvernail-")).count();
            ensure!(!cleared || left == 0, "{context}: {:?}", place.names());
        }
    }
    Ok(played)
}

fn kept(place: &Place) -> Vec<PathBuf> {
    let versions = Versions::in_folder(&place.own());
    versions.of(&System, &place.at("d.gouvernail")).into_iter().map(|it| it.place).collect()
}

fn killed_inside() -> Played {
    let played = everywhere(Fault::Killed, false)?;
    Ok(format!("{played} calls, the old or the new content each time"))
}

fn refused_everywhere(errors: &[i32]) -> Played {
    let mut played = 0;
    for &error in errors {
        // What cannot be removed stays: that is another fault than this one, at one call.
        played += everywhere(Fault::Refused(error), true)?;
    }
    Ok(format!("{played} calls, the old or the new content each time, nothing left beside"))
}

fn transparent() -> Played {
    let mut played = 0;
    for fault in [Fault::Interrupted, Fault::Short] {
        for at in 1.. {
            let place = old()?;
            let faulty = Faulty::at(at, fault);
            store::save(&faulty, None, &place.at("d.gouvernail"), &dossier("new"), Expected::Anything)
                .map_err(|it| format!("{fault:?} at {at}: {}", said(&it)))?;
            ensure!(title(&place.at("d.gouvernail")).as_deref() == Some("new"), "{fault:?} at {at}");
            if !faulty.happened() {
                break;
            }
            played += 1;
        }
    }
    Ok(format!("{played} calls, saved each time"))
}

fn power_cut() -> Played {
    let path = Path::new("/d/d.gouvernail");
    let [before, after] = ["old", "new"].map(text);
    let mut states = 0;
    for at in 1.. {
        let memory = Memory::holding(path, before.as_bytes());
        let stopping = Faulty::on(Arc::new(memory.clone()), at, Fault::Killed);
        let outcome = store::save(&stopping, None, path, &dossier("new"), Expected::Anything);
        let pending = memory.pending().min(10);
        for happened in 0..1 << pending {
            for eighths in [0, 3, 8] {
                states += 1;
                let found = memory.after_power_cut(happened, eighths).bytes(path);
                let found = found.ok_or_else(|| format!("call {at}, {happened:b}: no file"))?;
                let is_new = found == after.as_bytes();
                ensure!(is_new || found == before.as_bytes(), "call {at}, {happened:b}, {eighths}/8: half a file");
                ensure!(is_new || outcome.is_err(), "call {at}: said to be saved, and lost");
            }
        }
        if !stopping.happened() {
            break;
        }
    }
    Ok(format!("{states} states after a power cut, the old or the new content each time"))
}

fn full_for_recovery() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let disk: Arc<dyn Disk> = Arc::new(System);
    let slot = Slot::take(&disk, &place.own()).map_err(|it| said(&it))?;
    drop(slot);
    for at in 1..40 {
        let faulty: Arc<dyn Disk> = Arc::new(Faulty::at(at, Fault::Refused(ENOSPC)));
        let kept = Slot::take(&faulty, &place.own()).and_then(|it| it.keep(&dossier("typed"), Some(&file), None));
        if kept.is_err() {
            store::save(&System, None, &file, &dossier("new"), Expected::Anything).map_err(|it| said(&it))?;
        }
    }
    ensure!(title(&file).as_deref() == Some("new"), "not saved");
    Ok("saving works all the same".to_owned())
}

/// Runs a script on a small disk of its own, in a name space of its own.
pub(crate) fn on_small_disk(script: &str) -> Result<std::process::Output, Trouble> {
    needs("unshare", "unshare")?;
    let place = Place::new()?;
    let small = place.file("small.gouvernail", text("old"))?;
    let folder = place.at("disk");
    fs::create_dir(&folder)?;
    let mount = "mount -t tmpfs -o size=200k tmpfs \"$D\" || exit 77";
    let mut command = std::process::Command::new("unshare");
    command.args(["-rm", "sh", "-c", &format!("{mount}\n{script}")]);
    command
        .env("D", &folder)
        .env("P", env!("CARGO_BIN_EXE_gouvernail-cli"))
        .env("XDG_STATE_HOME", place.own())
        .env("X", small);
    let output = output(&mut command)?;
    if output.status.code() == Some(77) || String::from_utf8_lossy(&output.stderr).contains("unshare") {
        return Err(Trouble::NotTried("a name space of its own"));
    }
    Ok(output)
}

fn read_only() -> Played {
    let script = "
        $P new --persona oiv --out $D/d.gouvernail >/dev/null || exit 1
        cp $D/d.gouvernail $D/before
        mount -o remount,ro $D || exit 77
        $P mark $D/d.gouvernail --version 2 && exit 3
        cmp $D/d.gouvernail $D/before || exit 4
        $P export $D/d.gouvernail --document summary --out $D/x.md && exit 5
        $P export $D/d.gouvernail --document summary --out $XDG_STATE_HOME.md >/dev/null || exit 6
        exit 0";
    let done = on_small_disk(script)?;
    ensure!(done.status.success(), "{:?}: {}", done.status, String::from_utf8_lossy(&done.stderr));
    let place = old()?;
    let file = place.at("d.gouvernail");
    let mut rights = fs::metadata(&file)?.permissions();
    rights.set_readonly(true);
    fs::set_permissions(&file, rights)?;
    let opened = store::open(&System, &file).map_err(|it| said(&it))?;
    ensure!(opened.read_only, "not told when it is opened");
    let refusal = store::save(&System, None, &file, &dossier("new"), opened.expected());
    ensure!(refusal.is_err() && title(&file).as_deref() == Some("old"), "replaced");
    Ok("told when opened; refused, nothing changed; saved elsewhere".to_owned())
}

fn folder_gone() -> Played {
    let place = Place::new()?;
    let folder = place.at("share");
    fs::create_dir(&folder)?;
    let file = folder.join("d.gouvernail");
    fs::write(&file, text("old"))?;
    let print = store::open(&System, &file).map_err(|it| said(&it))?.print;
    fs::rename(&folder, place.at("elsewhere"))?;
    let refusal = store::save(&System, None, &file, &dossier("new"), Expected::Same(print, Standing::Current));
    ensure!(refusal.is_err(), "said to be saved");
    ensure!(title(&place.at("elsewhere/d.gouvernail")).as_deref() == Some("old"), "changed");
    store::save_new(&System, &place.at("other.gouvernail"), &dossier("new")).map_err(|it| said(&it))?;
    Ok("refused; the work was saved in another place".to_owned())
}

#[cfg(unix)]
fn target_changed() -> Played {
    let place = old()?;
    let target = place.at("t.gouvernail");
    let save = || store::save(&System, None, &target, &dossier("new"), Expected::Anything);
    fs::create_dir(&target)?;
    ensure!(matches!(save(), Err(StoreError::NotAFile { .. })) && target.is_dir(), "a folder");
    fs::remove_dir(&target)?;
    needs("mkfifo", "mkfifo")?;
    output(std::process::Command::new("mkfifo").arg(&target))?;
    ensure!(matches!(save(), Err(StoreError::NotAFile { .. })), "a pipe");
    fs::remove_file(&target)?;
    std::os::unix::fs::symlink(place.at("d.gouvernail"), &target)?;
    save().map_err(|it| said(&it))?;
    ensure!(fs::symlink_metadata(&target)?.is_symlink(), "the link was replaced");
    ensure!(title(&place.at("d.gouvernail")).as_deref() == Some("new"), "the link was not followed");
    let device = store::save(&System, None, Path::new("/dev/null"), &dossier("new"), Expected::Anything);
    ensure!(matches!(device, Err(StoreError::NotAFile { .. })), "a device");
    Ok("folder, pipe and device refused; a link followed once".to_owned())
}

#[cfg(not(unix))]
fn target_changed() -> Played {
    Err(Trouble::NotTried("links and pipes"))
}

#[cfg(unix)]
fn bad_links() -> Played {
    use std::os::unix::fs::symlink;
    let place = Place::new()?;
    let [one, other, lost] = ["one", "other", "lost"].map(|it| place.at(it));
    symlink(&one, &other)?;
    symlink(&other, &one)?;
    symlink(place.at("nowhere"), &lost)?;
    for path in [&one, &lost] {
        ensure!(store::open(&System, path).is_err(), "opened");
        let saved = store::save(&System, None, path, &dossier("new"), Expected::Anything);
        ensure!(saved.is_err() && fs::symlink_metadata(path)?.is_symlink(), "replaced");
    }
    ensure!(place.names() == ["lost", "one", "other"], "{:?}", place.names());
    Ok("refused".to_owned())
}

#[cfg(not(unix))]
fn bad_links() -> Played {
    Err(Trouble::NotTried("links"))
}

fn several_names() -> Played {
    let place = old()?;
    fs::hard_link(place.at("d.gouvernail"), place.at("other"))?;
    let saved = store::save(&System, None, &place.at("d.gouvernail"), &dossier("new"), Expected::Anything);
    let saved = saved.map_err(|it| said(&it))?;
    ensure!(saved.remarks == [Remark::OtherNames], "{:?}", saved.remarks);
    ensure!(fs::read_to_string(place.at("other"))? == text("old"), "the other name changed");
    Ok("saved under one name, told that the other keeps the old content".to_owned())
}

fn names_taken() -> Played {
    let place = old()?;
    let victim = place.file("victim", "precious")?;
    let (tried, planted) = (Arc::new(AtomicUsize::new(0)), victim.clone());
    let count = Arc::clone(&tried);
    let made = Box::new(move |path: &Path| {
        let is_part = path.extension().is_some_and(|it| it == "part");
        if is_part && count.fetch_add(1, Ordering::SeqCst) < 3 { plant(&planted, path) } else { Ok(()) }
    });
    let disk = Watched { made, read: Box::new(|_| Ok(())) };
    store::save(&disk, None, &place.at("d.gouvernail"), &dossier("new"), Expected::Anything).map_err(|it| said(&it))?;
    let tried = tried.load(Ordering::SeqCst);
    ensure!(tried == 4, "{tried} names were tried");
    ensure!(fs::read_to_string(victim)? == "precious", "written through the link");
    ensure!(title(&place.at("d.gouvernail")).as_deref() == Some("new"), "not saved");
    Ok("another name after three that were taken; no link was followed".to_owned())
}

#[cfg(unix)]
fn plant(victim: &Path, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(victim, path)
}

#[cfg(not(unix))]
fn plant(victim: &Path, path: &Path) -> io::Result<()> {
    fs::copy(victim, path).map(|_| ())
}

fn slow_disk() -> Played {
    crate::concurrency::window_on_slow_disk()
}

fn no_flush() -> Played {
    let mut told = 0;
    for at in 1.. {
        let place = old()?;
        let faulty = Faulty::at(at, Fault::Refused(EINVAL));
        let saved = store::save(&faulty, None, &place.at("d.gouvernail"), &dossier("new"), Expected::Anything);
        if !faulty.happened() {
            break;
        }
        match saved {
            Ok(saved) => {
                told += usize::from(saved.remarks.contains(&Remark::NotFlushed));
                ensure!(title(&place.at("d.gouvernail")).as_deref() == Some("new"), "call {at}");
            }
            Err(_) => ensure!(is_dossier(&fs::read(place.at("d.gouvernail"))?), "call {at}"),
        }
    }
    ensure!(told == 2, "told {told} times");
    Ok("saved, told that the disk does not vouch for it: file and folder".to_owned())
}

#[cfg(unix)]
fn rights() -> Played {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let place = old()?;
    let file = place.at("d.gouvernail");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640))?;
    let may_give_away = chown(&file, Some(12345), Some(54321)).is_ok();
    let has_attributes = xattr::set(&file, "user.note", b"kept").is_ok();
    let before = fs::metadata(&file)?;
    store::save(&System, None, &file, &dossier("new"), Expected::Anything).map_err(|it| said(&it))?;
    let after = fs::metadata(&file)?;
    let facts = |it: &fs::Metadata| (it.mode(), it.uid(), it.gid());
    ensure!(facts(&before) == facts(&after), "{:?}, then {:?}", facts(&before), facts(&after));
    ensure!(!has_attributes || xattr::get(&file, "user.note")? == Some(b"kept".to_vec()), "attribute lost");
    Ok(format!("the same (owner given away: {may_give_away}, attributes: {has_attributes})"))
}

#[cfg(not(unix))]
fn rights() -> Played {
    Err(Trouble::NotTried("rights of this kind"))
}

fn no_versions() -> Played {
    let place = old()?;
    place.file("own", "a file where the folder should be")?;
    let versions = Versions::in_folder(&place.own());
    let saved = store::save(&System, Some(&versions), &place.at("d.gouvernail"), &dossier("new"), Expected::Anything);
    let saved = saved.map_err(|it| said(&it))?;
    ensure!(saved.remarks == [Remark::NotKept], "{:?}", saved.remarks);
    ensure!(title(&place.at("d.gouvernail")).as_deref() == Some("new"), "not saved");
    Ok("saved, told that the version before was not kept".to_owned())
}

fn damaged_recovery() -> Played {
    let disk: Arc<dyn Disk> = Arc::new(System);
    let mut found = 0;
    let keeping = Place::new()?;
    let slot = Slot::take(&disk, keeping.path()).map_err(|it| said(&it))?;
    for title in ["older", "newest"] {
        slot.keep(&dossier(title), None, None).map_err(|it| said(&it))?;
    }
    let kept = fs::read_dir(keeping.path())?.flatten().map(|it| it.path());
    let kept = kept.into_iter().find(|it| it.extension().is_some_and(|it| it == "recovery")).ok_or("nothing kept")?;
    let whole = fs::read(&kept)?;
    let zeroes = vec![0; whole.len()];
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    let half = &whole[..whole.len() / 2];
    for damage in [&[][..], &zeroes, half, &flipped, b"\xff\xfe"] {
        let place = Place::new()?;
        place.file("window-1.recovery", damage)?;
        place.file("window-1.recovery-before", fs::read(kept.with_extension("recovery-before"))?)?;
        let all = Left::all(&System, place.path());
        let titles = titles_left(&all);
        ensure!(titles == ["older"], "{titles:?}, {:?}", all.unreadable);
        found += 1;
        fs::remove_file(place.at("window-1.recovery-before"))?;
        let all = Left::all(&System, place.path());
        ensure!(all.left.is_empty() && all.unreadable.len() == 1 && all.unreadable[0].is_file(), "not told");
    }
    Ok(format!("{found} kinds of damage: the one before is offered, or the file is told and left"))
}

fn damaged_preferences() -> Played {
    let place = Place::new()?;
    for damage in ["", "\0\0\0", "(zoom: 7", "(zoom: 65535, recent: [\"\"])", "(language: Klingon)", "(((((((((((((("] {
        place.file("preferences.ron", damage)?;
        let preferences = Preferences::load(place.path());
        ensure!(Preferences::ZOOMS.contains(&preferences.zoom), "{damage:?}: {preferences:?}");
    }
    Ok("the usual ones".to_owned())
}

fn damaged_writes() -> Played {
    let mut refused = 0;
    for at in 1.. {
        let place = old()?;
        let faulty = Faulty::at(at, Fault::Damaged);
        let saved = store::save(&faulty, None, &place.at("d.gouvernail"), &dossier("new"), Expected::Anything);
        if !faulty.happened() {
            break;
        }
        let found = title(&place.at("d.gouvernail"));
        ensure!(["old", "new"].map(Some).contains(&found.as_deref()), "call {at}: {found:?}");
        refused += usize::from(saved.is_err());
    }
    // What does not read back as it was meant is refused before the disk is touched.
    let place = old()?;
    let mut odd = dossier("new");
    odd.own_needs = (0..300).map(own_need).collect();
    let saved = store::save(&System, None, &place.at("d.gouvernail"), &odd, Expected::Anything);
    ensure!(matches!(saved, Err(StoreError::Altered { .. })), "saved what cannot be read");
    ensure!(title(&place.at("d.gouvernail")).as_deref() == Some("old"), "changed");
    Ok(format!("{refused} damaged writes refused; what cannot be read back is never written"))
}

fn own_need(number: usize) -> gouvernail::domain::OwnNeed {
    gouvernail::domain::OwnNeed {
        id: format!("propre-{number}").as_str().into(),
        kind: gouvernail::domain::NeedKind::Constraint,
        label: String::new(),
        links: std::collections::BTreeMap::new(),
    }
}
