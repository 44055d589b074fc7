//! Faults of our own: those that the catalogue does not name, and the same from outside the program.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Output},
    sync::Arc,
};

use gouvernail::store::{self, Disk, Expected, Kept, Left, Publishers, Slot, Standing, StoreError, System, Versions};

use crate::{
    Case, Played, Trouble, concurrency, encrypted, ensure,
    faulty::{Fault, Faulty},
    tools::{Place, dossier, needs, output, said, text, title, titles_left},
};

pub(crate) const CASES: &[Case] = &[
    Case {
        number: "O1",
        name: "strace: a save refused or killed at each call of the system",
        play: || outside("mark"),
    },
    Case { number: "O2", name: "strace: an export refused or killed at each call", play: || outside("export") },
    Case { number: "O3", name: "strace: a merge refused or killed at each call", play: || outside("gather") },
    Case { number: "O4", name: "a disk of 200 kB that is full", play: full_disk },
    Case { number: "O5", name: "two programs save one file, 40 times", play: two_programs },
    Case { number: "O6", name: "what is kept for recovery, refused or killed at each call", play: recovery },
    Case { number: "O7", name: "a newer format, saved over in every way", play: newer_format },
    Case { number: "O8", name: "every past format opens, and its original is kept", play: past_formats },
    Case { number: "O9", name: "the original of a past format cannot be kept", play: original_not_kept },
    Case { number: "O10", name: "a letter changed at each place of a dossier", play: touched },
    Case { number: "O11", name: "ends of lines and a mark changed by a transfer", play: transferred },
    Case { number: "O12", name: "versions damaged, foreign files among them", play: damaged_versions },
    Case { number: "O13", name: "the folder of versions is a link to elsewhere", play: versions_elsewhere },
    Case { number: "O14", name: "thirty saves in a row", play: many_saves },
    Case { number: "O15", name: "a save that nobody waits for any more", play: abandoned_save },
    Case { number: "O16", name: "keys of publishers damaged", play: damaged_keys },
    Case { number: "O17", name: "counts of an event damaged", play: damaged_counts },
    Case { number: "O18", name: "standard output closed, or full", play: output_closed },
    Case { number: "O19", name: "a file that grows while it is read", play: growing },
    Case { number: "O20", name: "no network at all", play: no_network },
    Case { number: "O21", name: "an encrypted dossier damaged or cut short at each place", play: encrypted::damaged },
    Case {
        number: "O22",
        name: "an encrypted dossier, saved and refused or killed at each call",
        play: encrypted::saved,
    },
    Case {
        number: "O23",
        name: "encrypted files that would take hours or are for other keys",
        play: encrypted::hostile,
    },
    Case { number: "O24", name: "nothing in clear is left of an encrypted dossier", play: encrypted::nothing_in_clear },
    Case {
        number: "O25",
        name: "a share that stalls while a window opens a file from it",
        play: concurrency::window_that_opens_from_slow_disk,
    },
];

/// What a run of the program must leave.
struct Job {
    arguments: &'static [&'static str],
    file: &'static str,
    is_whole: fn(&[u8]) -> bool,
}

fn job(name: &str) -> Job {
    let is_dossier: fn(&[u8]) -> bool = |it| store::parse("", it).is_ok_and(|it| it.title == "old");
    match name {
        "mark" => {
            Job { arguments: &["mark", "d.gouvernail", "--version", "7"], file: "d.gouvernail", is_whole: is_dossier }
        }
        "gather" => {
            Job { arguments: &["gather", "d.gouvernail", "p.gouvernail"], file: "d.gouvernail", is_whole: is_dossier }
        }
        _ => Job {
            arguments: &["export", "d.gouvernail", "--document", "summary", "--out", "s.md"],
            file: "s.md",
            is_whole: |it| it == b"old" || it.starts_with(b"<!--") || it.starts_with(b"#") || it.ends_with(b"\n"),
        },
    }
}

fn prepared() -> Result<Place, Trouble> {
    let place = Place::new()?;
    place.file("d.gouvernail", text("old"))?;
    place.file("s.md", "old")?;
    let mut filled = dossier("filled");
    filled.respondent = Some(gouvernail::domain::Respondent { name: "Achats".to_owned(), ..Default::default() });
    place.file("p.gouvernail", store::to_text(&filled))?;
    Ok(place)
}

/// Runs the program under strace with these arguments of strace.
fn traced(place: &Place, tracing: &[&str], arguments: &[&str]) -> Result<Output, Trouble> {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq"]).args(tracing).arg(env!("CARGO_BIN_EXE_gouvernail-cli")).args(arguments);
    command.current_dir(place.path()).env("XDG_STATE_HOME", place.own());
    output(&mut command)
}

/// How often the program makes each call before it first names a file of the place, and in all.
fn calls(job: &Job) -> Result<BTreeMap<&'static str, (usize, usize)>, Trouble> {
    let place = prepared()?;
    let log = place.at("own.log");
    let traces = "trace=openat,write,fsync,rename,renameat2,close";
    let done = traced(&place, &["-o", &log.display().to_string(), "-e", traces], job.arguments)?;
    if !done.status.success() {
        return Err(Trouble::NotTried("strace may not trace here"));
    }
    let mut counts = BTreeMap::new();
    let mut has_begun = false;
    for line in fs::read_to_string(&log)?.lines() {
        has_begun |= line.contains("d.gouvernail");
        for call in ["openat", "write", "fsync", "rename", "renameat2", "close"] {
            if line.split_whitespace().any(|it| it.starts_with(&format!("{call}("))) {
                let (before, all) = counts.entry(call).or_insert((0, 0));
                *all += 1;
                *before += usize::from(!has_begun);
            }
        }
    }
    Ok(counts)
}

fn outside(name: &str) -> Played {
    needs("strace", "strace")?;
    let job = job(name);
    let mut runs = 0;
    for (call, (before, all)) in calls(&job)? {
        let faults: &[&str] = match call {
            "write" => &["error=ENOSPC", "error=EIO", "error=EINTR", "signal=KILL"],
            "fsync" => &["error=EIO", "error=ENOSPC", "error=EINTR", "signal=KILL"],
            "close" => &["error=EIO", "signal=KILL"],
            _ => &["error=EACCES", "error=ENOSPC", "error=EINTR", "signal=KILL"],
        };
        for fault in faults {
            for at in before + 1..=all {
                let place = prepared()?;
                let injected = format!("inject={call}:{fault}:when={at}");
                let done = traced(&place, &["-o", "/dev/null", "-e", &injected], job.arguments)?;
                runs += 1;
                let bytes = fs::read(place.at(job.file))?;
                let stderr = String::from_utf8_lossy(&done.stderr);
                ensure!((job.is_whole)(&bytes), "{injected}: {:?}", String::from_utf8_lossy(&bytes));
                // The standard library itself panics when a folder that was read cannot be closed: nothing is saved then.
                let of_library = stderr.contains("closedir");
                ensure!(of_library || !stderr.contains("panicked"), "{injected}: {stderr}");
                for version in
                    Versions::in_folder(&place.own().join("gouvernail")).of(&System, &place.at("d.gouvernail"))
                {
                    ensure!(title(&version.place).as_deref() == Some("old"), "{injected}: half a version");
                }
                ensure!(
                    done.status.code() != Some(0) || fs::read(place.at(job.file))? != b"old",
                    "{injected}: said done"
                );
            }
        }
    }
    Ok(format!("{runs} runs, the old or the new content each time"))
}

fn full_disk() -> Played {
    let script = "
        cp \"$X\" $D/d.gouvernail && cp \"$X\" $D/before || exit 78
        dd if=/dev/zero of=$D/filler bs=1k count=400 2>/dev/null
        $P mark $D/d.gouvernail --version 2 && exit 3
        cmp $D/d.gouvernail $D/before || exit 4
        $P export $D/d.gouvernail --document annex --out $D/a.docx && exit 5
        test ! -e $D/a.docx || exit 6
        ls -A $D | grep -q part && exit 7
        rm $D/filler && $P mark $D/d.gouvernail --version 2 >/dev/null || exit 8
        exit 0";
    let done = crate::disk::on_small_disk(script)?;
    let stderr = String::from_utf8_lossy(&done.stderr).trim().to_owned();
    ensure!(done.status.success(), "{:?}: {stderr}", done.status);
    Ok(stderr.lines().next().unwrap_or_default().chars().take(90).collect())
}

fn two_programs() -> Played {
    let place = Place::new()?;
    place.file("d.gouvernail", text("old"))?;
    let (mut told, mut saved) = (0, 0);
    for round in 0..40 {
        let start = |version: String| {
            place.terminal(["mark", "d.gouvernail", "--version", &version]).current_dir(place.path()).output()
        };
        let [one, other] = std::thread::scope(|scope| {
            let begun = ["a", "b"].map(|it| scope.spawn(move || start(format!("{it}{round}"))));
            begun.map(std::thread::ScopedJoinHandle::join)
        });
        for outcome in [one, other] {
            let outcome = outcome.map_err(|_| "a thread died")??;
            ensure!(!String::from_utf8_lossy(&outcome.stderr).contains("panicked"), "a panic");
            if outcome.status.success() { saved += 1 } else { told += 1 }
        }
        let found = store::open(&System, &place.at("d.gouvernail")).map_err(|it| said(&it))?;
        ensure!(found.standing == Standing::Current && found.dossier.title == "old", "half a file");
        ensure!(found.dossier.marking.version.ends_with(&round.to_string()), "nobody saved");
    }
    Ok(format!("{saved} saves, {told} told that something else changed the file"))
}

fn recovery() -> Played {
    let mut played = 0;
    for fault in [Fault::Killed, Fault::Refused(28), Fault::Refused(5), Fault::Short, Fault::Damaged] {
        for at in 1.. {
            let place = Place::new()?;
            let faulty = Faulty::at(at, fault);
            let disk: Arc<dyn Disk> = Arc::new(faulty.clone());
            let mut kept = None;
            if let Ok(slot) = Slot::take(&disk, &place.own()) {
                for (order, title) in ["first", "second", "third"].into_iter().enumerate() {
                    if slot.keep(&dossier(title), None, None).is_ok() {
                        kept = Some(order);
                    }
                }
            }
            if !faulty.happened() {
                break;
            }
            played += 1;
            let found = Left::all(&System, &place.own());
            let order = |it: &String| ["first", "second", "third"].iter().position(|title| title == it);
            let newest = titles_left(&found).iter().filter_map(order).max();
            ensure!(kept <= newest, "{fault:?} at {at}: kept {kept:?}, found {newest:?}");
        }
    }
    Ok(format!("{played} calls, what was said to be kept is found each time"))
}

fn newer_format() -> Played {
    let newer =
        format!("(format: {}, persona: \"oiv\", title: \"tomorrow\", more: [1, (a: Some(2))])", store::FORMAT + 1);
    let place = Place::new()?;
    let file = place.file("d.gouvernail", &newer)?;
    let opened = store::open(&System, &file).map_err(|it| said(&it))?;
    ensure!(opened.dossier.title == "tomorrow", "not read");
    for expected in [opened.expected(), Expected::Anything] {
        let saved = store::save(&System, None, &file, &opened.dossier, expected);
        ensure!(matches!(saved, Err(StoreError::Newer { .. })), "replaced");
    }
    for arguments in
        [vec!["mark", "d.gouvernail", "--version", "2"], vec!["weigh", "d.gouvernail", "--theme", "CON=20"]]
    {
        let done = output(place.terminal(arguments).current_dir(place.path()))?;
        ensure!(done.status.code() == Some(1), "{}", String::from_utf8_lossy(&done.stderr));
    }
    ensure!(fs::read_to_string(&file)? == newer, "changed");
    Ok("read, never replaced".to_owned())
}

fn past_formats() -> Played {
    let mut formats = Vec::new();
    for number in 1..store::FORMAT {
        let original = fs::read(Path::new("tests/formats").join(format!("{number}.gouvernail")))?;
        let place = Place::new()?;
        let file = place.file("d.gouvernail", &original)?;
        let opened = store::open(&System, &file).map_err(|it| said(&it))?;
        ensure!(opened.standing == Standing::Past(number), "{:?}", opened.standing);
        let versions = Versions::in_folder(&place.own());
        let saved = store::save(&System, Some(&versions), &file, &opened.dossier, opened.expected());
        saved.map_err(|it| said(&it))?;
        let again = store::open(&System, &file).map_err(|it| said(&it))?;
        ensure!(
            again.dossier == opened.dossier && again.standing == Standing::Current,
            "format {number} lost something"
        );
        let kept = versions.of(&System, &file);
        ensure!(
            kept.len() == 1 && kept[0].kept == Kept::Original && fs::read(&kept[0].place)? == original,
            "no original"
        );
        formats.push(number.to_string());
    }
    Ok(format!("formats {}", formats.join(", ")))
}

fn original_not_kept() -> Played {
    let original = fs::read("tests/formats/1.gouvernail")?;
    let place = Place::new()?;
    let file = place.file("d.gouvernail", &original)?;
    place.file("own", "no folder")?;
    let versions = Versions::in_folder(&place.own());
    let saved = store::save(&System, Some(&versions), &file, &dossier("new"), Expected::Anything);
    ensure!(saved.is_err() && fs::read(&file)? == original, "replaced");
    Ok("refused, the original stays".to_owned())
}

fn touched() -> Played {
    let whole = text("old");
    let (mut noticed, mut refused) = (0, 0);
    for at in whole.find('\n').unwrap_or_default() + 1..whole.len() {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] ^= 1;
        match store::understand("", &bytes) {
            // The number of the format itself: what may be newer is never replaced.
            Ok((_, Standing::Touched | Standing::Newer(_))) => noticed += 1,
            Ok((_, standing)) => return Err(format!("byte {at}: {standing:?}").into()),
            Err(_) => refused += 1,
        }
    }
    Ok(format!("{noticed} noticed, {refused} refused, none believed"))
}

fn transferred() -> Played {
    let whole = text("Réseau");
    for changed in
        [whole.replace('\n', "\r\n"), format!("\u{feff}{whole}"), format!("\u{feff}{}", whole.replace('\n', "\r\n"))]
    {
        let (found, standing) = store::understand("", changed.as_bytes()).map_err(|_| "not read")?;
        ensure!(found.title == "Réseau" && standing == Standing::Current, "{standing:?}");
    }
    Ok("the same dossier, without a doubt".to_owned())
}

fn damaged_versions() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("0"))?;
    let versions = Versions::in_folder(&place.own());
    let save = |title: &str| store::save(&System, Some(&versions), &file, &dossier(title), Expected::Anything);
    save("1").map_err(|it| said(&it))?;
    let kept = versions.of(&System, &file);
    let folder = kept.first().and_then(|it| it.place.parent()).ok_or("no version")?.to_owned();
    fs::write(folder.join("99999999999999999999999.gouvernail"), "")?;
    fs::write(folder.join("-1.gouvernail"), "")?;
    fs::write(folder.join("00000007.gouvernail"), "\0\0")?;
    fs::create_dir(folder.join("00000009.gouvernail"))?;
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", folder.join("00000008.gouvernail"))?;
    save("2").map_err(|it| said(&it))?;
    let numbers: Vec<u64> = versions.of(&System, &file).iter().map(|it| it.number).collect();
    ensure!(numbers == [10, 7, 1], "{numbers:?}");
    ensure!(title(&file).as_deref() == Some("2"), "not saved");
    Ok("saved; links and folders are no versions".to_owned())
}

#[cfg(unix)]
fn versions_elsewhere() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("0"))?;
    fs::create_dir(place.at("elsewhere"))?;
    fs::create_dir(place.own())?;
    std::os::unix::fs::symlink(place.at("elsewhere"), place.own().join("versions"))?;
    let versions = Versions::in_folder(&place.own());
    store::save(&System, Some(&versions), &file, &dossier("1"), Expected::Anything).map_err(|it| said(&it))?;
    ensure!(versions.of(&System, &file).len() == 1, "no version");
    Ok("kept where the user's own link leads".to_owned())
}

#[cfg(not(unix))]
fn versions_elsewhere() -> Played {
    Err(Trouble::NotTried("links"))
}

fn many_saves() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("0"))?;
    let versions = Versions::in_folder(&place.own());
    for number in 1..=30 {
        let dossier = dossier(&number.to_string());
        store::save(&System, Some(&versions), &file, &dossier, Expected::Anything).map_err(|it| said(&it))?;
    }
    let kept: Vec<String> = versions.of(&System, &file).iter().filter_map(|it| title(&it.place)).collect();
    ensure!(kept == ["29", "28", "27", "26", "25", "24", "23", "22", "21", "20"], "{kept:?}");
    Ok("the last ten are kept".to_owned())
}

fn abandoned_save() -> Played {
    crate::concurrency::window_that_gives_a_save_up()
}

fn damaged_keys() -> Played {
    let place = Place::new()?;
    for damage in ["", "\0", "(keys: {", "(keys: {}, more: 1)"] {
        place.file("publishers.ron", damage)?;
        let loaded = Publishers::load(&System, place.path());
        ensure!(loaded.is_err(), "{damage:?}: {loaded:?}");
    }
    Ok("refused: nobody is let in as new".to_owned())
}

fn damaged_counts() -> Played {
    let place = Place::new()?;
    for damage in ["", "\0\0", "(format: 1, statistics: (", "(format: 7, statistics: ())"] {
        place.file("event.ron", damage)?;
        let counted = store::read_statistics(place.path()).map_err(|it| said(&it))?;
        let aside = counted.set_aside.ok_or("not told")?;
        ensure!(fs::read_to_string(aside)? == damage, "not kept");
    }
    Ok("put aside and kept, a new file begins".to_owned())
}

#[cfg(unix)]
fn output_closed() -> Played {
    let place = Place::new()?;
    place.file("d.gouvernail", text("old"))?;
    for (redirection, code) in
        [(">&-", None), (">/dev/full", Some(1)), ("| true", Some(0)), ("2>&- >/dev/null", Some(0))]
    {
        let script = format!("\"$P\" match d.gouvernail {redirection}");
        let mut command = Command::new("sh");
        command.args(["-c", &script]).current_dir(place.path()).env("P", env!("CARGO_BIN_EXE_gouvernail-cli"));
        let done = output(&mut command)?;
        ensure!(!String::from_utf8_lossy(&done.stderr).contains("panicked"), "{redirection}: a panic");
        ensure!(code.is_none() || done.status.code() == code, "{redirection}: {:?}", done.status);
    }
    Ok("told by its status, no panic".to_owned())
}

#[cfg(not(unix))]
fn output_closed() -> Played {
    Err(Trouble::NotTried("redirections"))
}

fn growing() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let grows = std::thread::spawn({
        let file = file.clone();
        move || {
            use std::io::Write as _;
            let Ok(mut file) = fs::File::options().append(true).open(file) else { return };
            for _ in 0..400 {
                if file.write_all(&vec![b'/'; 100_000]).is_err() {
                    return;
                }
            }
        }
    });
    for _ in 0..20 {
        store::open(&System, &file).ok();
    }
    grows.join().map_err(|_| "a thread died")?;
    let refused = store::open(&System, &file);
    ensure!(matches!(refused, Err(StoreError::Faulty { .. })), "read 40 MB");
    Ok("refused by its length".to_owned())
}

fn no_network() -> Played {
    needs("unshare", "unshare")?;
    let place = prepared()?;
    let script = "
        $P match d.gouvernail >/dev/null || exit 2
        for f in a.pdf a.docx a.odt a.html; do $P export d.gouvernail --document annex --out $f >/dev/null || exit 3; done
        $P mark d.gouvernail --version 3 >/dev/null || exit 4
        $P gather d.gouvernail p.gouvernail >/dev/null || exit 5";
    let mut command = Command::new("unshare");
    command.args(["-rn", "sh", "-c", script]).current_dir(place.path());
    command.env("P", env!("CARGO_BIN_EXE_gouvernail-cli")).env("XDG_STATE_HOME", place.own());
    let done = output(&mut command)?;
    if String::from_utf8_lossy(&done.stderr).contains("unshare") {
        return Err(Trouble::NotTried("a name space of its own"));
    }
    ensure!(done.status.success(), "{:?}: {}", done.status, String::from_utf8_lossy(&done.stderr));
    let log = place.at("own.log").display().to_string();
    if needs("strace", "").is_ok() {
        traced(
            &place,
            &["-o", &log, "-e", "trace=%network"],
            &["export", "d.gouvernail", "--document", "annex", "--out", "b.pdf"],
        )?;
        let calls = fs::read_to_string(&log).unwrap_or_default();
        ensure!(calls.trim().is_empty(), "{calls}");
    }
    Ok("everything works, no socket is asked for".to_owned())
}
