//! Texts that break the notation, or say with it what they should not: 11 to 26.

use std::{
    fs,
    time::{Duration, Instant},
};

use gouvernail::{
    document::{Kind, build},
    domain::{Dossier, Language},
    pack,
    render::{Format, render},
    store::{self, Expected, Standing, StoreError, System, Versions},
    words::Words,
};

use crate::{
    Case, Played, Trouble, ensure,
    packs::{replaced, telling, told, written},
    tools::{Place, checked, dossier, flat, needs, output, refused, refused_dossier, said, text},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "11", name: "letters that turn or hide the text around them", play: unseen },
    Case { number: "12", name: "escapes of what is no character", play: no_characters },
    Case { number: "13", name: "200 000 brackets one inside the other", play: brackets },
    Case { number: "14", name: "200 000 comments one inside the other", play: comments },
    Case { number: "15", name: "a text of 160 000 escapes", play: escapes },
    Case { number: "16", name: "files of 1 GiB that take no room", play: huge },
    Case { number: "17", name: "files without an end", play: endless },
    Case { number: "18", name: "an archive or a document by the name of a dossier", play: other_kinds },
    Case { number: "19", name: "a format newer than the program", play: newer },
    Case { number: "20", name: "every older format", play: older },
    Case { number: "21", name: "a field that nobody knows", play: unknown_field },
    Case { number: "22", name: "a field, and a key of a map, given twice", play: given_twice },
    Case { number: "23", name: "numbers that are none, endless, negative", play: odd_numbers },
    Case { number: "24", name: "something after the end", play: trailing },
    Case { number: "25", name: "extensions and attributes of the notation", play: extensions },
    Case { number: "26", name: "an id with a letter of another alphabet", play: lookalikes },
];

/// The first line of a refusal.
fn line(told: &str) -> String {
    told.lines().next().unwrap_or_default().to_owned()
}

fn unseen() -> Played {
    let tricky = "Réseau\u{202e}gpj.exe\u{2066}\u{202c}";
    let bytes = text("TITLE").replace("TITLE", tricky);
    let place = Place::new()?;
    let file = place.file("d.gouvernail", &bytes)?;
    let opened = store::open(&System, &file).map_err(|it| said(&it))?.dossier;
    ensure!(opened.title == "Réseaugpj.exe", "{:?}", opened.title);
    let warned = checked(bytes.as_bytes())?;
    ensure!(warned.contains("U+202E") && warned.contains("U+2066"), "{warned}");
    let words = Words::new(Language::French);
    let document = build(Kind::Summary, &pack::builtin(), &opened, &words).ok_or("no document")?;
    for format in [Format::Html, Format::Markdown] {
        let made = String::from_utf8(render(&document, format)?)?;
        ensure!(!made.contains(['\u{202e}', '\u{2066}']), "in a document");
    }
    let name = store::stem(tricky).unwrap_or_default();
    ensure!(name == "Réseau-gpj-exe", "{name:?}");
    let mut seen = String::new();
    let hidden = "Rési\u{202e}\u{200b}\\u{2067}\u{2060}lience des";
    let lines = told(&replaced("catalogue/needs.ron", "Résilience des", hidden)?);
    for letter in ["U+202E", "U+200B", "U+2067", "U+2060"] {
        seen = telling(&lines, &format!("le caractère {letter} ne se voit pas"))?;
    }
    ensure!(lines.len() == 4 && seen.starts_with("catalogue/needs.ron:7:"), "{lines:?}");
    Ok(format!("pack: « {seen} »; dossier: left out, and told; never in a name"))
}

fn no_characters() -> Played {
    let mut seen = String::new();
    for escape in [r"\u{d800}", r"\u{dfff}", r"\u{110000}", r"\u{fffffffff}", r"\ud83d\ude00", r"\q"] {
        seen = line(&refused_dossier(text("TITLE").replace("TITLE", escape).as_bytes())?);
    }
    for escape in [r"\u{d800}", r"\u{110000}"] {
        let files = replaced("catalogue/needs.ron", "Résilience des", escape)?;
        telling(&told(&files), "catalogue/needs.ron:7:")?;
    }
    Ok(format!("« {seen} »"))
}

/// Fails unless a text is refused soon.
fn soon(text: &str, most: Duration) -> Played {
    let began = Instant::now();
    let Err(diagnostic) = store::understand("d.gouvernail", text.as_bytes()) else {
        return Err("it was read".into());
    };
    let took = began.elapsed();
    ensure!(took < most, "it took {} ms", took.as_millis());
    Ok(flat(Words::new(Language::French).diagnostic(&diagnostic).as_bytes()))
}

fn brackets() -> Played {
    let mut seen = String::new();
    for opening in ["[", "(", "{", "Some(", "{\"a\":"] {
        for depth in [40, 47, 48, 49, 127, 128, 129, 200_000] {
            let text = format!("(format: 4, persona: \"oiv\", answers: {}", opening.repeat(depth));
            seen = soon(&text, Duration::from_secs(1))?;
        }
    }
    let deep = format!("(format: 4, persona: \"oiv\", title: {}\"x\"{})", "Some(".repeat(200_000), ")".repeat(200_000));
    ensure!(!soon(&deep, Duration::from_secs(1))?.is_empty(), "silent");
    Ok(seen)
}

fn comments() -> Played {
    let open = "/*".repeat(200_000);
    soon(&format!("{open}{}", text("mine")), Duration::from_secs(1))?;
    let began = Instant::now();
    let closed = format!("{open}{}{}", "*/".repeat(200_000), text("mine"));
    let read = store::understand("d", closed.as_bytes());
    let took = began.elapsed();
    ensure!(took < Duration::from_secs(2), "{} ms", took.as_millis());
    ensure!(read.as_ref().map_or(true, |it| it.0 == dossier("mine")), "read otherwise");
    let word = if read.is_ok() { "read" } else { "refused" };
    Ok(format!("left open: refused; closed: {word} in {} ms", took.as_millis()))
}

fn escapes() -> Played {
    let time = |number: usize| -> Result<Duration, Trouble> {
        let text = text("TITLE").replace("TITLE", &r"\u{e9}\n".repeat(number / 2));
        let began = Instant::now();
        let (dossier, _) = store::understand("d", text.as_bytes()).map_err(|it| format!("{:?}", it.fault))?;
        ensure!(dossier.title.chars().count() == number, "{} letters", dossier.title.chars().count());
        Ok(began.elapsed())
    };
    time(1_000)?;
    let (some, many) = (time(20_000)?, time(160_000)?);
    ensure!(many < Duration::from_secs(1), "{} ms", many.as_millis());
    ensure!(many < some * 30, "{some:?}, then {many:?}: more than in proportion");
    Ok(format!("20 000 in {} ms, 160 000 in {} ms", some.as_millis(), many.as_millis()))
}

fn huge() -> Played {
    let place = Place::new()?;
    fs::create_dir(place.at("pack"))?;
    let mut seen = String::new();
    place.file("sound.gouvernail", text("sound"))?;
    for name in ["d.gouvernail", "pack/pack.ron", "p.gouvernail-pack", "grid.xlsx", "logo.png"] {
        fs::File::create(place.at(name))?.set_len(1 << 30)?;
    }
    for arguments in [
        "match d.gouvernail",
        "check d.gouvernail pack p.gouvernail-pack",
        "personas --pack pack",
        "returned sound.gouvernail grid.xlsx",
        "mark sound.gouvernail --logo logo.png",
    ] {
        let began = Instant::now();
        let done = output(place.terminal(arguments.split(' ')).current_dir(place.path()))?;
        seen = refused(&done, "20")
            .map_err(|it| if let Trouble::Lost(it) = it { format!("{arguments}: {it}").into() } else { it })?;
        ensure!(began.elapsed() < Duration::from_secs(3), "{arguments} took {} ms", began.elapsed().as_millis());
    }
    Ok(seen)
}

#[cfg(unix)]
fn endless() -> Played {
    needs("mkfifo", "mkfifo")?;
    let place = Place::new()?;
    place.file("sound.gouvernail", text("sound"))?;
    fs::create_dir(place.at("pack"))?;
    for name in ["pipe", "pack/pack.ron"] {
        output(std::process::Command::new("mkfifo").arg(place.at(name)))?;
    }
    let mut seen = String::new();
    for file in ["pipe", "/dev/zero", "/dev/stdin"] {
        for arguments in [vec!["match", file], vec!["check", file], vec!["returned", "sound.gouvernail", file]] {
            let done = output(place.terminal(arguments).current_dir(place.path()))?;
            seen = refused(&done, "fichier ordinaire")?;
        }
    }
    refused(&output(place.terminal(["check", "pack"]).current_dir(place.path()))?, "manque")?;
    Ok(seen)
}

#[cfg(not(unix))]
fn endless() -> Played {
    Err(Trouble::NotTried("pipes and devices"))
}

fn other_kinds() -> Played {
    let place = Place::new()?;
    place.file("sound.gouvernail", text("sound"))?;
    for name in ["a.docx", "a.pdf"] {
        let done = output(
            place
                .terminal(["export", "sound.gouvernail", "--document", "summary", "--out", name])
                .current_dir(place.path()),
        )?;
        ensure!(done.status.success(), "{name}");
    }
    let bundle =
        store::bundle(&store::pack_files("personas".as_ref()).map_err(|it| said(&it))?).map_err(|it| said(&it))?;
    let mut seen = String::new();
    let gzip = [b"\x1f\x8b\x08\x00".to_vec(), vec![7; 300]].concat();
    for bytes in [fs::read(place.at("a.docx"))?, fs::read(place.at("a.pdf"))?, bundle, gzip, b"\x89PNG\r\n".to_vec()] {
        seen = line(&refused_dossier(&bytes)?);
        ensure!(seen.contains("pas un dossier Gouvernail"), "{seen}");
    }
    Ok(seen)
}

fn newer() -> Played {
    let place = Place::new()?;
    for (known, body) in [(true, "future: {\"a\": 1}"), (false, "buyer: Moon")] {
        let bytes = format!("(format: 9, persona: \"oiv\", title: \"theirs\", {body})");
        let file = place.file("d.gouvernail", &bytes)?;
        let opened = store::open(&System, &file);
        match (&opened, known) {
            (Ok(it), true) => ensure!(it.standing == Standing::Newer(9) && it.dossier.title == "theirs", "{it:?}"),
            (Err(error), false) => ensure!(said(error).contains("plus récent"), "{}", said(error)),
            _ => return Err(format!("{body}: {opened:?}").into()),
        }
        let saved = store::save(&System, None, &file, &dossier("mine"), Expected::Anything);
        ensure!(!known || matches!(saved, Err(StoreError::Newer { found: 9, .. })), "{saved:?}");
        if known {
            let done = output(&mut place.terminal(["mark", &file.display().to_string(), "--version", "2"]))?;
            refused(&done, "")?;
            ensure!(fs::read_to_string(&file)? == bytes, "written over");
        }
    }
    Ok("what is known is shown, nothing is written".to_owned())
}

fn older() -> Played {
    let mut seen = Vec::new();
    for format in 1..store::FORMAT {
        let place = Place::new()?;
        let bytes = fs::read(format!("tests/formats/{format}.gouvernail"))?;
        let file = place.file("d.gouvernail", &bytes)?;
        let opened = store::open(&System, &file).map_err(|it| said(&it))?;
        ensure!(opened.standing == Standing::Past(format), "{:?}", opened.standing);
        let versions = Versions::in_folder(&place.own());
        let saved = store::save(&System, Some(&versions), &file, &opened.dossier, opened.expected());
        saved.map_err(|it| said(&it))?;
        let kept = versions.of(&System, &file);
        ensure!(kept.len() == 1 && fs::read(&kept[0].place)? == bytes, "the original is not kept");
        let again = store::open(&System, &file).map_err(|it| said(&it))?;
        ensure!(again.standing == Standing::Current && again.dossier == opened.dossier, "not the same dossier");
        seen.push(format.to_string());
    }
    Ok(format!("formats {}: the same dossier, the original kept", seen.join(", ")))
}

fn unknown_field() -> Played {
    let seen = line(&refused_dossier(b"(format: 4, persona: \"oiv\", acheteur: State)")?);
    ensure!(seen.contains("acheteur") && seen.contains("buyer"), "{seen}");
    refused_dossier(b"(format: 4, persona: \"oiv\", marking: (watermark: \"x\"))")?;
    let files = replaced("catalogue/needs.ron", "kind: Expectation,", "kind: Expectation, sort: 1,")?;
    telling(&told(&files), "sort")?;
    Ok(seen)
}

fn given_twice() -> Played {
    let mut seen = String::new();
    for (body, named) in [
        ("title: \"a\", title: \"b\"", "title"),
        ("answers: {\"sla-exigeants\": DontKnow, \"sla-exigeants\": Importance(Essential)}", "sla-exigeants"),
        (r#"notes: {"sla-exigeants": "a", "sla\u{2d}exigeants": "b"}"#, "exigeants"),
        ("numbers: {\"gtr\": \"4\", \"gtr\": \"8\"}", "gtr"),
        ("workshop: (ballots: {\"a\": {1: {}, 1: {}}})", "1"),
    ] {
        for format in [4, 3, 1] {
            if format == 4 || !body.starts_with("workshop") {
                let text = format!("(format: {format}, persona: \"oiv\",\n {body})");
                seen = line(&refused_dossier(text.as_bytes())?);
                ensure!(seen.contains("d.gouvernail:2:") && seen.contains(named), "{seen}");
                ensure!(seen.contains("deux fois"), "{seen}");
            }
        }
    }
    let files = replaced("catalogue/needs.ron", "kind: Expectation,", "kind: Expectation, kind: Constraint,")?;
    telling(&told(&files), "deux fois")?;
    Ok(seen)
}

const ODD: [&str; 11] =
    ["NaN", "inf", "-inf", "1e400", "1e-400", "-1", "1.5", "18446744073709551616", "\"NaN\"", "\"inf\"", "\"1e400\""];

fn odd_numbers() -> Played {
    let mut seen = String::new();
    for odd in ODD {
        for body in ["criteria: (themes: {\"CON\": ODD})", "workshop: (revealed: {\"a\": ODD})", "format: ODD"] {
            let text = format!("(persona: \"oiv\",\n {})", body.replace("ODD", odd));
            seen = line(&refused_dossier(text.as_bytes())?);
        }
        // A number of a dossier is a text of digits, and none is a binary fraction.
        if !odd.starts_with('"') || odd != "\"-1\"" {
            let text = format!("(format: 4, persona: \"oiv\",\n numbers: {{\"gtr\": {odd}}})");
            if let Ok((dossier, _)) = store::understand("d", text.as_bytes()) {
                let number = dossier.numbers.values().next().ok_or("nothing")?;
                ensure!(odd == "-1" || odd == "1.5", "{odd} was read as {number}");
            }
        }
    }
    for odd in ["NaN", "inf", "1e400", "-1", "18446744073709551616"] {
        let files = replaced("pack.ron", "essential: 4", &format!("essential: {odd}"))?;
        telling(&told(&files), "pack.ron")?;
    }
    let zero = store::understand("d", b"(format: 4, persona: \"oiv\", numbers: {\"gtr\": \"-0.0\"})");
    let zero = zero.map_err(|it| format!("{:?}", it.fault))?.0.numbers["gtr"];
    ensure!(zero.is_zero(), "{zero}");
    let warned = checked(b"(format: 4, persona: \"oiv\", numbers: {\"gtr\": \"-4\"})")?;
    ensure!(warned.contains("ne convient pas"), "{warned}");
    Ok(format!("{} of them, in dossiers and in a pack; « {seen} »", ODD.len()))
}

fn trailing() -> Played {
    let mut seen = String::new();
    for garbage in ["x", "(format: 4)", ")", "\n\"a\"", "/*", "}"] {
        seen = line(&refused_dossier(format!("{}{garbage}", text("mine")).as_bytes())?);
    }
    let files = replaced("pack.ron", "\n)", "\n) ()")?;
    telling(&told(&files), "pack.ron")?;
    Ok(seen)
}

fn extensions() -> Played {
    let place = Place::new()?;
    let read = |attribute: &str| -> Result<Option<Dossier>, Trouble> {
        let file = place.file("d.gouvernail", format!("{attribute}\n{}", text("mine")))?;
        Ok(store::open(&System, &file).ok().map(|it| it.dossier))
    };
    for known in ["#![enable(implicit_some)]", "#![enable(unwrap_newtypes, implicit_some)]"] {
        ensure!(read(known)? == Some(dossier("mine")), "{known} is refused");
    }
    let mut refusals = 0;
    for unknown in
        ["#![enable(run)]", "#![enable(implicit_some, include)]", "#![include(\"/etc/passwd\")]", "#![enable()]"]
    {
        match read(unknown)? {
            None => refusals += 1,
            Some(it) => ensure!(it == dossier("mine") && unknown == "#![enable()]", "{unknown} changes what is read"),
        }
    }
    for attribute in ["#![type = \"evil\"]", "#![schema = \"https://example.org\"]"] {
        ensure!(read(attribute)?.is_none_or(|it| it == dossier("mine")), "{attribute} changes what is read");
    }
    Ok(format!("{refusals} refused; none that is read changes anything"))
}

fn lookalikes() -> Played {
    let files = replaced("catalogue/needs.ron", "\"resilience-crise\"", "\"resilience-cris\u{435}\"")?;
    let seen = telling(&told(&files), "d’une autre écriture")?;
    let place = Place::new()?;
    let files = replaced("catalogue/needs.ron", "\"resilience-crise\"", "\"r\u{435}silience-crise\"")?;
    let root = written(&place, "pack", &files)?;
    // What refers to the id that was meant finds nothing: it never takes the other for it.
    refused(&output(&mut place.terminal(["check".as_ref(), root.as_os_str()]))?, "n’existe pas")?;
    Ok(format!("« {seen} »"))
}
