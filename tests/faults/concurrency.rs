//! Other programs, other windows, clocks and surroundings: 65 to 80.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant, SystemTime},
};

use egui::{Role, ViewportId};
use egui_kittest::{Harness, kittest::Queryable as _};
use gouvernail::{
    domain::Language,
    gui::{Action, App, Dialogs, PassphraseAction, Session, theme},
    pack,
    store::{self, Disk, Expected, Left, Print, Remark, Slot, Standing, StoreError, System, Versions},
    words::Words,
};

use crate::{
    Case, Played, Trouble, ensure,
    faulty::Watched,
    tools::{Place, dossier, output, refused, said, text, title, titles_left},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "65", name: "changed by another program, then saved", play: changed_outside },
    Case { number: "66", name: "changed with the same length and time", play: changed_unseen },
    Case { number: "67", name: "two save the same file at the same instant, 1000 times", play: same_instant },
    Case { number: "68", name: "hostile or stale words of what is open", play: hostile_slots },
    Case { number: "69", name: "file deleted while it is open", play: deleted },
    Case { number: "70", name: "copy in conflict of a synchroniser", play: conflict_copy },
    Case { number: "71", name: "clock of 1970, of 2106, going back", play: clocks },
    Case { number: "72", name: "other locales and time zones", play: locales },
    Case { number: "73", name: "sleep, graphics lost, screens unplugged", play: || Err(Trouble::NotTried("hardware")) },
    Case { number: "74", name: "no display", play: no_display },
    Case { number: "75", name: "no home, or one that is no place to write", play: no_home },
    Case { number: "76", name: "little memory, huge files", play: little_memory },
    Case { number: "77", name: "no file may be opened any more", play: few_files },
    Case { number: "78", name: "asked to end, then killed, while one types", play: killed_while_typing },
    Case { number: "79", name: "panic while one types", play: panic_while_typing },
    Case { number: "80", name: "the same file in a second window", play: second_window },
];

pub(crate) type Window = Harness<'static, App>;

/// A window in memory on a disk, on a file.
pub(crate) fn window(disk: Arc<dyn Disk>, own: &Path, file: &Path) -> Result<Window, Trouble> {
    let mut app = App::new(Arc::new(pack::builtin()), Language::French, Dialogs::fixed(None));
    app.work_on(disk);
    let mut window = Harness::builder().with_size([1366.0, 768.0]).allow_missing_glyphs().build_eframe(|creation| {
        theme::install(&creation.egui_ctx);
        app
    });
    let context = window.ctx.clone();
    window.state_mut().prefer_as_in(own, &context);
    window.state_mut().keep_in(own.to_owned()).map_err(|it| said(&it))?;
    window.state_mut().open(file);
    window.run();
    Ok(window)
}

pub(crate) fn say(key: &str) -> String {
    Words::new(Language::French).say(key)
}

pub(crate) fn retitle(window: &mut Window, title: &str) {
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Edit(gouvernail::domain::Edit::Title(title.to_owned())), &context);
    window.run();
}

pub(crate) fn save(window: &mut Window) {
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Save, &context);
    for _ in 0..2000 {
        window.step();
        if !window.state().is_busy() {
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
    window.run();
}

pub(crate) fn shows(window: &Window, key: &str) -> bool {
    window.query_all_by_label(&say(key)).next().is_some()
}

fn changed_outside() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let mut window = window(Arc::new(System), &place.own(), &file)?;
    retitle(&mut window, "mine");
    fs::write(&file, text("theirs"))?;
    save(&mut window);
    ensure!(shows(&window, "conflict-title"), "nothing is asked");
    ensure!(fs::read_to_string(&file)? == text("theirs"), "written over");
    ensure!(window.query_all_by_label("theirs").next().is_some(), "the other version is not shown");
    ensure!(window.state().session().is_some_and(Session::is_modified), "said to be saved");
    Ok("both versions are shown, nothing is replaced".to_owned())
}

fn changed_unseen() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("1ld"))?;
    let (opened, time) = (store::open(&System, &file).map_err(|it| said(&it))?, fs::metadata(&file)?.modified()?);
    fs::write(&file, text("2ld"))?;
    fs::File::options().write(true).open(&file)?.set_modified(time)?;
    let saved = store::save(&System, None, &file, &dossier("mine"), opened.expected());
    ensure!(matches!(saved, Err(StoreError::Changed { .. })), "not noticed");
    ensure!(title(&file).as_deref() == Some("2ld"), "written over");
    Ok("noticed by the whole content".to_owned())
}

fn same_instant() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("0"))?;
    let versions = Versions::in_folder(&place.own());
    let (mut both, mut one) = (0, 0);
    for round in 0..1000 {
        let before = fs::read(&file)?;
        let expected = Expected::Same(Print::of(&before), Standing::Current);
        let titles = [format!("a{round}"), format!("b{round}")];
        let outcomes: Vec<_> = thread::scope(|scope| {
            let saving = |title: &String| {
                let (versions, file, dossier) = (&versions, &file, dossier(title));
                scope.spawn(move || store::save(&System, Some(versions), file, &dossier, expected))
            };
            let begun: Vec<_> = titles.iter().map(saving).collect();
            begun.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
        });
        let saved: Vec<bool> = outcomes.into_iter().map(|it| it.is_ok_and(|it| it.is_ok())).collect();
        let found = title(&file).ok_or("half a file")?;
        match saved[..] {
            [true, true] => both += 1,
            [true, false] => ensure!(found == titles[0], "{found}: the one that was told is not there"),
            [false, true] => ensure!(found == titles[1], "{found}: the one that was told is not there"),
            _ => return Err("nobody could save".into()),
        }
        one += 1;
    }
    ensure!(both == 0, "{both} times both were told that they saved");
    Ok(format!("{one} times one saved and the other was told"))
}

fn hostile_slots() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let disk: Arc<dyn Disk> = Arc::new(System);
    let [mine, other] = [0, 1].map(|_| Slot::take(&disk, &place.own()));
    let (mine, other) = (mine.map_err(|it| said(&it))?, other.map_err(|it| said(&it))?);
    other.show(Some(&file));
    ensure!(mine.is_open_elsewhere(&file), "not told");
    let open = fs::read_dir(place.own())?.flatten().map(|it| it.path());
    let open = open.into_iter().find(|it| it.extension().is_some_and(|it| it == "open")).ok_or("no word")?;
    for hostile in [&b"\xff\x00\x1b[2J\x07"[..], &vec![b'/'; 30 << 20], b"", b"/dev/zero"] {
        fs::write(&open, hostile)?;
        let began = Instant::now();
        ensure!(!mine.is_open_elsewhere(&file), "believed");
        ensure!(began.elapsed() < Duration::from_secs(2), "held up");
    }
    other.show(Some(&file));
    drop(other);
    fs::write(&open, file.as_os_str().as_encoded_bytes())?;
    ensure!(!mine.is_open_elsewhere(&file), "a window that is gone still holds it");
    Ok("ignored; nothing holds a file once its window is gone".to_owned())
}

fn deleted() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let print = Print::of(text("old").as_bytes());
    fs::remove_file(&file)?;
    let saved = store::save(&System, None, &file, &dossier("mine"), Expected::Same(print, Standing::Current))
        .map_err(|it| said(&it))?;
    ensure!(saved.remarks == [Remark::MadeAgain], "not told");
    ensure!(title(&file).as_deref() == Some("mine"), "not saved");
    Ok("saved again, and told".to_owned())
}

fn conflict_copy() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let copies = ["d (conflicted copy 2026-11-29).gouvernail", "d (Copie en conflit de Marie).gouvernail"];
    for copy in copies {
        place.file(copy, text("theirs"))?;
    }
    let window = window(Arc::new(System), &place.own(), &file)?;
    ensure!(shows(&window, "notice-copies"), "not told");
    drop(window);
    ensure!(place.names().len() == 3, "{:?}", place.names());
    Ok("told when the file is opened, nothing touched".to_owned())
}

fn clocks() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("0"))?;
    let versions = Versions::in_folder(&place.own());
    let century = Duration::from_hours(100 * 365 * 24);
    for (round, time) in
        [SystemTime::UNIX_EPOCH, SystemTime::now() + century, SystemTime::now()].into_iter().enumerate()
    {
        let dossier = dossier(&(round + 1).to_string());
        store::save(&System, Some(&versions), &file, &dossier, Expected::Anything).map_err(|it| said(&it))?;
        let newest = versions.of(&System, &file).into_iter().next().ok_or("no version")?;
        fs::File::options().write(true).open(&newest.place)?.set_modified(time)?;
        fs::File::options().write(true).open(&file)?.set_modified(time)?;
    }
    let kept: Vec<_> = versions.of(&System, &file).iter().filter_map(|it| title(&it.place)).collect();
    ensure!(kept == ["2", "1", "0"], "{kept:?}");
    let words = Words::new(Language::French);
    let told = [SystemTime::UNIX_EPOCH, SystemTime::now() + century].map(|it| words.instant(it));
    Ok(format!("versions in their order; « {} », « {} »", told[0], told[1]))
}

fn locales() -> Played {
    let place = Place::new()?;
    let mut seen = Vec::new();
    for (locale, zone) in [("C", "UTC"), ("fr_FR.UTF-8", "Pacific/Kiritimati"), ("tr_TR.UTF-8", "America/Adak")] {
        let file = place.file("d.gouvernail", text("Réseau İstanbul ıI"))?;
        let mut bytes = Vec::new();
        for arguments in [
            vec!["mark", "d.gouvernail", "--version", "1,5"],
            vec!["export", "d.gouvernail", "--document", "annex", "--out", "a.pdf"],
            vec!["export", "d.gouvernail", "--document", "response-grid", "--out", "a.xlsx"],
        ] {
            let mut command = place.terminal(arguments);
            command.current_dir(place.path()).env("LC_ALL", locale).env("LC_NUMERIC", locale).env("TZ", zone);
            let done = output(&mut command)?;
            ensure!(done.status.success(), "{locale}: {}", String::from_utf8_lossy(&done.stderr));
        }
        for name in [&file, &place.at("a.pdf"), &place.at("a.xlsx")] {
            bytes.push(fs::read(name)?);
        }
        seen.push(bytes);
    }
    ensure!(seen.windows(2).all(|it| it[0] == it[1]), "files differ");
    Ok("the same bytes".to_owned())
}

fn no_display() -> Played {
    let place = Place::new()?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_gouvernail"));
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    command.env("XDG_STATE_HOME", place.own()).env("XDG_RUNTIME_DIR", place.path());
    let done = output(&mut command)?;
    refused(&done, "gouvernail-cli")
}

fn no_home() -> Played {
    use std::ffi::OsString;
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    place.file("a file", "")?;
    let mut homes = vec![None, Some(OsString::new()), Some("relative".into()), Some(place.at("a file").into())];
    #[cfg(unix)]
    homes.push(Some(std::os::unix::ffi::OsStringExt::from_vec(
        [place.path().as_os_str().as_encoded_bytes(), b"/\xff"].concat(),
    )));
    for (round, home) in homes.iter().enumerate() {
        let version = round.to_string();
        let mut command = place.terminal(["mark", "d.gouvernail", "--version", &version]);
        command.current_dir(place.path());
        for name in ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            match home {
                Some(home) => command.env(name, home),
                None => command.env_remove(name),
            };
        }
        let done = output(&mut command)?;
        ensure!(done.status.success(), "{home:?}: {}", String::from_utf8_lossy(&done.stderr));
        let saved = store::open(&System, &file).map_err(|it| said(&it))?.dossier.marking.version;
        ensure!(saved == version, "{home:?}: not saved");
    }
    Ok(format!("saved with {} kinds of home", homes.len()))
}

#[cfg(unix)]
fn little_memory() -> Played {
    let place = Place::new()?;
    let sparse = fs::File::create(place.at("d.gouvernail"))?;
    sparse.set_len(1 << 30)?;
    fs::create_dir(place.at("pack"))?;
    fs::File::create(place.at("pack/pack.ron"))?.set_len(1 << 30)?;
    let mut seen = String::new();
    for arguments in ["match d.gouvernail", "check pack", "check d.gouvernail"] {
        let script = format!("ulimit -v 600000; exec \"$P\" {arguments}");
        let mut command = Command::new("sh");
        command.args(["-c", &script]).current_dir(place.path()).env("P", env!("CARGO_BIN_EXE_gouvernail-cli"));
        seen = refused(&output(&mut command)?, "20")?;
    }
    Ok(seen)
}

#[cfg(not(unix))]
fn little_memory() -> Played {
    Err(Trouble::NotTried("limits"))
}

#[cfg(unix)]
fn few_files() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let mut refusals = 0;
    for most in 3..12 {
        let script = format!("ulimit -n {most}; exec \"$P\" mark d.gouvernail --version {most}");
        let mut command = Command::new("sh");
        command.args(["-c", &script]).current_dir(place.path());
        command.env("P", env!("CARGO_BIN_EXE_gouvernail-cli")).env("XDG_STATE_HOME", place.own());
        let done = output(&mut command)?;
        let stderr = String::from_utf8_lossy(&done.stderr);
        ensure!(!stderr.contains("panicked"), "{stderr}");
        refusals += usize::from(!done.status.success());
        ensure!(title(&file).as_deref() == Some("old"), "damaged with {most} files");
    }
    ensure!((1..9).contains(&refusals), "{refusals} refusals");
    Ok(format!("{refusals} refusals, then it works"))
}

#[cfg(not(unix))]
fn few_files() -> Played {
    Err(Trouble::NotTried("limits"))
}

/// How a program is asked to play the window while one types, in a process of its own.
pub(crate) const TYPING: &str = "GOUVERNAIL_FAULTS_TYPING";

/// Types in a window for as long as it takes to be kept, says so, then waits for its end, or panics.
pub(crate) fn type_in_window(own: &Path, ends: &str) -> Result<(), Trouble> {
    let file = own.join("d.gouvernail");
    let mut window = window(Arc::new(System), own, &file)?;
    let name = say("field-title");
    window.get_by_role_and_label(Role::TextInput, &name).focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, &name).type_text(" typed");
    for _ in 0..10 {
        window.step();
    }
    // The thread that keeps has what it needs by now.
    thread::sleep(Duration::from_millis(300));
    println!("ready");
    assert!(ends != "panic", "as a fault of the window would");
    thread::sleep(Duration::from_mins(1));
    Ok(())
}

/// What is found after a window came to its end while one typed.
fn found_after(ends: &str, signal: &[&str]) -> Result<String, Trouble> {
    let place = Place::new()?;
    fs::create_dir(place.own())?;
    fs::write(place.own().join("d.gouvernail"), text("old"))?;
    let mut child = Command::new(std::env::current_exe()?)
        .env(TYPING, format!("{ends}:{}", place.own().display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut line = String::new();
    BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut line)?;
    ensure!(line.trim() == "ready", "the window did not begin: {line}");
    if !signal.is_empty() {
        Command::new("kill").args(signal).arg(child.id().to_string()).status()?;
    }
    child.wait()?;
    let found = Left::all(&System, &place.own());
    let titles = titles_left(&found);
    ensure!(titles.len() == 1 && titles[0].contains("typed"), "{titles:?}, {:?}", found.unreadable);
    ensure!(title(&place.own().join("d.gouvernail")).as_deref() == Some("old"), "the file changed");
    Ok(titles[0].clone())
}

#[cfg(unix)]
fn killed_while_typing() -> Played {
    found_after("wait", &["-TERM"])?;
    let found = found_after("wait", &["-KILL"])?;
    Ok(format!("« {found} » is offered again"))
}

#[cfg(not(unix))]
fn killed_while_typing() -> Played {
    Err(Trouble::NotTried("signals"))
}

fn panic_while_typing() -> Played {
    let found = found_after("panic", &[])?;
    Ok(format!("« {found} » is offered again"))
}

fn second_window() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let first = window(Arc::new(System), &place.own(), &file)?;
    // What is open is told by a thread of its own.
    let shown = |it: &fs::DirEntry| it.path().extension().is_some_and(|it| it == "open");
    for _ in 0..200 {
        if fs::read_dir(place.own())?.flatten().any(|it| shown(&it)) {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let second = window(Arc::new(System), &place.own(), &file)?;
    ensure!(!shows(&first, "notice-open-elsewhere") && shows(&second, "notice-open-elsewhere"), "not told");
    Ok("the second window says so".to_owned())
}

/// A window on a disk that takes this long for each file beside `file`, once the flag is up.
fn slow_window(place: &Place, file: &Path, takes: Duration) -> Result<(Window, Arc<AtomicBool>), Trouble> {
    let is_slow = Arc::new(AtomicBool::new(false));
    let (slow, target) = (Arc::clone(&is_slow), file.to_owned());
    let wait = Arc::new(move |path: &Path| {
        if slow.load(Ordering::SeqCst) && path.parent() == target.parent() {
            thread::sleep(takes);
        }
        Ok(())
    });
    let again = Arc::clone(&wait);
    let disk = Watched { made: Box::new(move |it| wait(it)), read: Box::new(move |it| again(it)) };
    Ok((window(Arc::new(disk), &place.own(), file)?, is_slow))
}

/// A window whose disk takes long, once a file is open.
pub(crate) fn window_on_slow_disk() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let (mut window, is_slow) = slow_window(&place, &file, Duration::from_millis(1500))?;
    retitle(&mut window, "mine");
    is_slow.store(true, Ordering::SeqCst);
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Save, &context);
    let (mut longest, mut told, mut frames) = (Duration::ZERO, false, 0);
    while window.state().is_busy() {
        let began = Instant::now();
        window.step();
        longest = longest.max(began.elapsed());
        told |= window.query_all_by_label(&say("saving-elsewhere")).next().is_some();
        frames += 1;
        ensure!(frames < 2000, "it never ends");
        thread::sleep(Duration::from_millis(10));
    }
    ensure!(told, "the user is not told");
    ensure!(longest < Duration::from_secs(1), "the window stood still for {} ms", longest.as_millis());
    ensure!(title(&file).as_deref() == Some("mine"), "not saved");
    Ok(format!("{frames} frames while it saved, none longer than {} ms; told, with a way out", longest.as_millis()))
}

/// A window whose user stops waiting for a save, and saves in another place.
pub(crate) fn window_that_gives_a_save_up() -> Played {
    let place = Place::new()?;
    fs::create_dir(place.at("share"))?;
    let file = place.at("share/d.gouvernail");
    fs::write(&file, text("old"))?;
    let (mut window, is_slow) = slow_window(&place, &file, Duration::from_millis(700))?;
    retitle(&mut window, "mine");
    is_slow.store(true, Ordering::SeqCst);
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Save, &context);
    window.step();
    window.state_mut().perform(Action::SaveElsewhere, &context);
    window.run();
    let other = place.at("mine.gouvernail");
    window.state_mut().perform(Action::PathTyped(other.clone()), &context);
    for _ in 0..500 {
        window.step();
        if !window.state().is_busy() {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    ensure!(title(&other).as_deref() == Some("mine"), "not saved in the other place");
    ensure!(window.state().session().is_some_and(|it| it.path() == Some(&other)), "the window is on the old file");
    thread::sleep(Duration::from_secs(2));
    ensure!(["old", "mine"].map(Some).contains(&title(&file).as_deref()), "half a file");
    Ok("saved in another place; the first is whole".to_owned())
}

/// A window that opens a file from a disk that takes long: it goes on, and the user may give up.
pub(crate) fn window_that_opens_from_slow_disk() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let other = place.file("e.gouvernail", text("other"))?;
    let (mut window, is_slow) = slow_window(&place, &file, Duration::from_millis(1500))?;
    is_slow.store(true, Ordering::SeqCst);
    window.state_mut().open(&other);
    window.step();
    let mut longest = Duration::ZERO;
    let mut told = false;
    for _ in 0..1000 {
        let began = Instant::now();
        window.step();
        longest = longest.max(began.elapsed());
        told |= window.query_all_by_label(&say("reading-title")).next().is_some();
        let next = window.output().viewport_output.get(&ViewportId::ROOT).map(|it| it.repaint_delay);
        let comes_back = next.is_some_and(|it| it < Duration::from_secs(1));
        ensure!(comes_back || !window.state().is_busy(), "nobody looks whether the file is there: {next:?}");
        if !window.state().is_busy() {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    ensure!(told, "the user is not told");
    ensure!(longest < Duration::from_secs(1), "the window stood still for {} ms", longest.as_millis());
    let open = |window: &Window| window.state().session().map(|it| it.dossier().title.clone());
    ensure!(open(&window).as_deref() == Some("other"), "{:?}", open(&window));

    window.state_mut().open(&file);
    window.step();
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Passphrase(PassphraseAction::GiveUp), &context);
    thread::sleep(Duration::from_secs(5));
    window.step();
    ensure!(open(&window).as_deref() == Some("other"), "opened although given up");
    Ok(format!("no frame longer than {} ms; told, given up", longest.as_millis()))
}
