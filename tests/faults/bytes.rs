//! Bytes that are not those of a text: 1 to 10.

use std::{fs, sync::Arc};

use egui_kittest::kittest::Queryable as _;
use gouvernail::{
    gui::Session,
    store::{self, Expected, Standing, System, Versions},
};

use crate::{
    Case, Played, Trouble,
    concurrency::{Window, save, say, shows, window},
    ensure,
    packs::{changed, replaced, telling, told},
    tools::{Place, checked, dossier, flat, output, refused_dossier, said, text, title},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "1", name: "empty file", play: || unusable(b"", "vide") },
    Case { number: "2", name: "file of NUL bytes", play: || unusable(&[0; 4096], "coupure de courant") },
    Case { number: "3", name: "cut at every byte", play: cut },
    Case { number: "4", name: "one bit changed in every byte", play: flipped },
    Case { number: "5", name: "a byte that is no UTF-8 inside a text", play: no_utf_8 },
    Case { number: "6", name: "byte-order mark of UTF-8", play: byte_order_mark },
    Case { number: "7", name: "UTF-16, both ways round", play: utf_16 },
    Case { number: "8", name: "Windows-1252", play: windows_1252 },
    Case { number: "9", name: "other line ends, none at the end", play: line_ends },
    Case { number: "10", name: "control characters, as they are and as escapes", play: controls },
];

/// A file that holds nothing of a dossier: refused with its cause, and the version that was kept is offered.
fn unusable(bytes: &[u8], cause: &str) -> Played {
    let told = refused_dossier(bytes)?;
    ensure!(told.contains(cause), "{told}");
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("kept"))?;
    let versions = Versions::in_folder(&place.own());
    store::save(&System, Some(&versions), &file, &dossier("lost"), Expected::Anything).map_err(|it| said(&it))?;
    fs::write(&file, bytes)?;
    let mut window = window(Arc::new(System), &place.own(), &file)?;
    ensure!(window.state().session().is_none() && shows(&window, "notice-open-kept"), "no version is offered");
    window.get_by_label(&say("notice-open-kept")).click();
    window.run();
    let session = window.state().session().ok_or("the version was not opened")?;
    ensure!(session.dossier().title == "kept" && session.is_modified(), "{}", session.dossier().title);
    ensure!(fs::read(&file)? == bytes, "the file changed");
    Ok(format!("« {} »; the version that was kept is offered and opens", told.lines().next().unwrap_or_default()))
}

fn cut() -> Played {
    let whole = text("Liaisons – lot 2");
    let mut read = 0;
    for at in 0..whole.len() {
        if let Ok((found, standing)) = store::understand("d", &whole.as_bytes()[..at]) {
            // Only the last line feed may be missing, or the file is not whole.
            ensure!(found == dossier("Liaisons – lot 2") && standing == Standing::Touched, "cut at {at}: half of it");
            read += 1;
        }
    }
    ensure!(read <= 1, "{read} cuts were read");
    let needs = fs::read_to_string("personas/catalogue/needs.ron")?;
    let end = needs.trim_end().len();
    for at in (0..end).step_by(14_983).map(|it| needs.floor_char_boundary(it)) {
        let files = changed("catalogue/needs.ron", |it| it[..at].to_owned());
        telling(&told(&files), "catalogue/needs.ron")?;
    }
    Ok(format!("{} cuts of a dossier and some of a pack: none is read by half", whole.len()))
}

fn flipped() -> Played {
    let whole = text("mine");
    let (mut refused, mut told) = (0, 0);
    for at in 0..whole.len() {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] ^= 1 << (at % 8);
        match store::understand("d", &bytes) {
            Err(_) => refused += 1,
            Ok((_, Standing::Touched)) => told += 1,
            // What damages the seal alone leaves the dossier whole.
            Ok((found, _)) => ensure!(found == dossier("mine"), "byte {at}: read as if nothing had happened"),
        }
    }
    let place = Place::new()?;
    let file = place.file("d.gouvernail", whole.replacen("mine", "mime", 1))?;
    let window = window(Arc::new(System), &place.own(), &file)?;
    ensure!(shows(&window, "notice-accept"), "the window does not tell");
    Ok(format!("{refused} refused, {told} told as changed from outside, in the window too"))
}

/// The line and column of the first difference from a text, counted from 1.
fn place_of(text: &str, what: &str) -> Result<String, Trouble> {
    let before = &text[..text.find(what).ok_or("not there")?];
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Ok(format!("d.gouvernail:{}:{column}:", before.matches('\n').count() + 1))
}

/// The text of a dossier with other bytes in the place of its title.
fn titled(bytes: &[u8]) -> Vec<u8> {
    let whole = text("TITLE");
    let (before, after) = whole.split_once("TITLE").unwrap();
    [before.as_bytes(), bytes, after.as_bytes()].concat()
}

fn no_utf_8() -> Played {
    let place = place_of(&text("TITLE"), "TITLE")?;
    for bytes in [&b"\xff\x00"[..], b"\xc3(", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"] {
        let told = refused_dossier(&titled(bytes))?;
        ensure!(told.starts_with(&place) && told.contains("UTF-8"), "{told}");
    }
    Ok(format!("refused at {place}"))
}

fn byte_order_mark() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", format!("\u{feff}{}", text("mine")))?;
    let opened = store::open(&System, &file).map_err(|it| said(&it))?;
    ensure!(opened.standing == Standing::Current && opened.dossier == dossier("mine"), "{:?}", opened.standing);
    let done = output(&mut place.terminal(["mark", &file.display().to_string(), "--version", "2"]))?;
    ensure!(done.status.success(), "{}", flat(&done.stderr));
    let saved = fs::read(&file)?;
    ensure!(!saved.starts_with(b"\xef\xbb\xbf") && title(&file).as_deref() == Some("mine"), "still there");
    Ok("opened, saved without it".to_owned())
}

fn utf_16() -> Played {
    let whole = text("Réseau");
    let units: Vec<u16> = whole.encode_utf16().collect();
    let little: Vec<u8> = [0xfeff].iter().chain(&units).flat_map(|it| it.to_le_bytes()).collect();
    let big: Vec<u8> = [0xfeff].iter().chain(&units).flat_map(|it| it.to_be_bytes()).collect();
    let mut seen = String::new();
    for bytes in [little, big] {
        seen = refused_dossier(&bytes)?;
        ensure!(seen.contains("UTF-16") && seen.contains("enregistrez-le en UTF-8"), "{seen}");
    }
    Ok(seen)
}

fn windows_1252() -> Played {
    let told = refused_dossier(&titled(b"R\xe9seau \x96 \x80"))?;
    let place = place_of(&text("RTITLE"), "TITLE")?;
    ensure!(told.starts_with(&place), "{told}");
    ensure!(told.contains("Windows-1252") && told.contains("enregistrez-le en UTF-8"), "{told}");
    Ok(told)
}

fn line_ends() -> Played {
    let whole = text("mine");
    let mixed: String = whole
        .split_inclusive('\n')
        .zip(["\r\n", "\n"].iter().cycle())
        .fold(String::new(), |text, (line, end)| text + line.trim_end_matches('\n') + end);
    for changed in [whole.replace('\n', "\r\n"), whole.replace('\n', "\r"), mixed, whole.trim_end().to_owned()] {
        let place = Place::new()?;
        let file = place.file("d.gouvernail", &changed)?;
        let opened = store::open(&System, &file).map_err(|it| said(&it))?;
        ensure!(opened.dossier == dossier("mine"), "read otherwise");
        store::save(&System, None, &file, &opened.dossier, opened.expected()).map_err(|it| said(&it))?;
        ensure!(fs::read_to_string(&file)? == whole, "not saved as usual");
    }
    let files = changed("catalogue/needs.ron", |it| it.replace('\n', "\r\n"));
    ensure!(told(&files).is_empty(), "{:?}", told(&files));
    Ok("opened each time, saved with line feeds".to_owned())
}

fn typed(window: &mut Window, text: &str) {
    let name = say("field-title");
    window.get_by_role_and_label(egui::Role::TextInput, &name).focus();
    window.run();
    window.get_by_role_and_label(egui::Role::TextInput, &name).type_text(text);
    window.run();
}

fn controls() -> Played {
    // As they are.
    let raw = refused_dossier(&titled("a\u{7}".as_bytes()))?;
    ensure!(raw.contains("caractère de commande"), "{raw}");
    // As escapes.
    let bytes = titled(br"a\u{0}\x1b[2J\u{85}b");
    let place = Place::new()?;
    // Without its seal: nobody changed it.
    let seal = bytes.iter().position(|it| *it == b'\n').unwrap_or_default();
    let file = place.file("d.gouvernail", &bytes[seal..])?;
    ensure!(title(&file).as_deref() == Some("a[2Jb"), "{:?}", title(&file));
    let warned = checked(&bytes)?;
    ensure!(["U+0000", "U+001B", "U+0085"].iter().all(|it| warned.contains(it)), "{warned}");
    let files = replaced("catalogue/needs.ron", "Résilience des", r"Résilience\u{0} des")?;
    telling(&told(&files), "catalogue/needs.ron:7:28: un caractère de commande")?;
    // Typed.
    let mut window = window(Arc::new(System), &place.own(), &file)?;
    ensure!(shows(&window, "notice-misfits"), "the window does not tell");
    typed(&mut window, "\u{0}x\u{1b}\u{202e}");
    save(&mut window);
    ensure!(!window.state().session().is_some_and(Session::is_modified), "not saved");
    let saved = title(&file).unwrap_or_default();
    ensure!(saved.contains('x') && saved.len() == "a[2Jbx".len(), "{saved:?}");
    ensure!(!fs::read_to_string(&file)?.contains('\\'), "an escape was saved");
    Ok(format!("« {raw} »; escapes: refused in a pack, left out of a dossier and told; not typed"))
}
