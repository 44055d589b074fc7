//! Documents of hostile or enormous dossiers, and what becomes of their files: 89 to 102.

use std::{fs, sync::Arc};

use egui_kittest::kittest::Queryable as _;
use gouvernail::{
    document::{Block, Kind, Row, build},
    domain::{Language, NeedKind, OwnNeed},
    gui::{Action, Product},
    pack,
    render::{Format, RenderError, render},
    store::{self, Expected, StoreError, System},
    words::Words,
};

use crate::{
    Case, Played, Trouble,
    concurrency::{say, window},
    ensure,
    faulty::{Fault, Faulty},
    made::{full, made, parts, texts},
    semantics::pdf_text,
    tools::{Place, flat, needs, output, said},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "89", name: "texts that begin like formulas", play: formulas },
    Case { number: "90", name: "commands and addresses in cells", play: commands },
    Case { number: "91", name: "characters that XML may not hold", play: illegal },
    Case { number: "92", name: "escapes of XLSX typed as text", play: escapes },
    Case { number: "93", name: "texts longer than a cell, odd names of sheets", play: long_cells },
    Case { number: "94", name: "more rows than a sheet takes", play: many_rows },
    Case { number: "95", name: "links, pictures and objects asked for in a text", play: outside },
    Case { number: "96", name: "the target is held by another program", play: held },
    Case { number: "97", name: "killed at each call while a document is written", play: killed },
    Case { number: "98", name: "letters that no typeface of ours has", play: no_glyph },
    Case { number: "99", name: "2 000 requirements", play: crate::scale::many_requirements },
    Case { number: "100", name: "the same dossier exported twice", play: same_bytes },
    Case { number: "101", name: "what the properties of files say", play: properties },
    Case { number: "102", name: "a response grid that comes back", play: crate::grids::comes_back },
];

const ARCHIVES: [(Kind, Format); 4] = [
    (Kind::Annex, Format::Docx),
    (Kind::Annex, Format::Odt),
    (Kind::ResponseGrid, Format::Xlsx),
    (Kind::Checklist, Format::Xlsx),
];

/// A dossier that says a text wherever its user may: with needs of its own, choices and wordings.
fn saying(text: &str) -> gouvernail::domain::Dossier {
    let mut dossier = full();
    let pack = pack::builtin();
    dossier.title = text.into();
    dossier.organisation = text.into();
    dossier.object = text.into();
    dossier.marking.author = text.into();
    dossier.marking.confidentiality = text.into();
    let own = OwnNeed {
        id: "propre-1".into(),
        kind: NeedKind::Expectation,
        label: text.to_owned(),
        links: std::collections::BTreeMap::new(),
    };
    dossier.own_needs.push(own);
    for row in pack.persona(&dossier.persona).into_iter().flat_map(|it| &it.solutions) {
        let choice = gouvernail::domain::Choice {
            decision: gouvernail::domain::Decision::Retained,
            reason: text.to_owned(),
            owner: text.to_owned(),
            due: String::new(),
        };
        dossier.choices.insert(row.solution.clone(), choice);
    }
    for requirement in &pack.requirements {
        dossier.wordings.insert(requirement.id.clone(), text.to_owned());
    }
    dossier
}

fn formulas() -> Played {
    let (mut cells, mut texts) = (0, 0);
    for text in ["=1+1", "+1+1", "-5 °C", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "a;=1+1", "  =1"] {
        let dossier = saying(text);
        for kind in [Kind::ResponseGrid, Kind::Checklist] {
            let xlsx = made(kind, Format::Xlsx, &dossier)?;
            let sheets = parts(&xlsx, ".xml")?;
            ensure!(!sheets.contains("<f>") && !sheets.contains("<f "), "{text}: a formula in {kind:?}");
            let csv = String::from_utf8(made(kind, Format::Csv, &dossier)?)?;
            for field in csv.trim_start_matches('\u{feff}').split('"').skip(1).step_by(2) {
                let bare = field.trim_start();
                ensure!(!bare.starts_with(['=', '+', '-', '@', '＝']), "{text}: « {field} » in {kind:?}");
                cells += 1;
            }
            ensure!(csv.contains(text.trim()), "{text}: not readable any more");
        }
        texts += 1;
    }
    Ok(format!("{texts} texts: no formula in a workbook; {cells} values, all quoted, none of which begins one"))
}

fn commands() -> Played {
    let texts_of =
        ["=cmd|'/c calc'!A1", "=HYPERLINK(\"http://x\";\"y\")", "=WEBSERVICE(\"http://x\")", "=DDE(\"a\";\"b\";\"c\")"];
    let mut seen = Vec::new();
    for text in texts_of {
        let dossier = saying(text);
        let xlsx = made(Kind::Checklist, Format::Xlsx, &dossier)?;
        let all = parts(&xlsx, ".xml")?;
        for part in ["<f>", "<f ", "externalLink", "ddeLink", "<hyperlink"] {
            ensure!(!all.contains(part), "{text}: {part}");
        }
        ensure!(texts(&xlsx)?.contains(text), "{text}: not shown");
    }
    // A spreadsheet shows them as they were typed.
    if needs("soffice", "LibreOffice").is_ok() {
        let place = Place::new()?;
        let file = place.file("a.xlsx", made(Kind::Checklist, Format::Xlsx, &saying(texts_of[0]))?)?;
        let profile = format!("-env:UserInstallation=file://{}", place.at("profile").display());
        let mut command = std::process::Command::new("soffice");
        command.args([&profile, "--headless", "--convert-to", "fods", "--outdir"]).arg(place.path()).arg(&file);
        output(&mut command)?;
        if let Ok(found) = fs::read_to_string(place.at("a.fods")) {
            ensure!(!found.contains("table:formula"), "LibreOffice sees a formula");
            ensure!(found.contains("=cmd|"), "LibreOffice does not show it");
            seen.push("LibreOffice shows a text");
        }
    }
    Ok(format!("{} of them inert; {}", texts_of.len(), seen.join(", ")))
}

fn illegal() -> Played {
    let text = "a\u{0}\u{1}\u{8}\u{b}\u{c}\u{e}\u{1b}\u{1f}\u{fffe}\u{ffff}]]>&<\"'b";
    let dossier = saying(text);
    for (kind, format) in ARCHIVES {
        // `texts` reads every part as XML.
        let found = texts(&made(kind, format, &dossier)?)?;
        ensure!(found.contains("]]>&<\"'b"), "{kind:?} {format:?}: the legal part is not there");
        ensure!(!found.contains(['\u{0}', '\u{1}', '\u{8}', '\u{1b}', '\u{fffe}', '\u{ffff}']), "{kind:?} {format:?}");
    }
    let html = String::from_utf8(made(Kind::Annex, Format::Html, &dossier)?)?;
    ensure!(!html.contains(['\u{0}', '\u{1b}', '\u{ffff}']), "HTML");
    Ok("left out, the rest escaped; every part is whole XML".to_owned())
}

fn escapes() -> Played {
    let text = "_x000D_ et _x0041_";
    let xlsx = made(Kind::Checklist, Format::Xlsx, &saying(text))?;
    let strings = parts(&xlsx, "sharedStrings.xml")?;
    ensure!(strings.contains("_x005F_x000D_") && strings.contains("_x005F_x0041_"), "not escaped");
    let place = Place::new()?;
    let file = place.file("a.xlsx", xlsx)?;
    let sheets = store::read_grid(&file).map_err(|it| said(&it))?;
    let cells = sheets.iter().flat_map(|it| &it.rows).flat_map(|it| &it.cells);
    let read: Vec<&str> =
        cells.map(|it| it.text.as_str()).filter(|it| it.contains("x000D") || it.contains("x0041")).collect();
    ensure!(!read.is_empty() && read.iter().all(|it| it.contains(text)), "{:?}", read.first());
    Ok("escaped once more: read back as they were typed".to_owned())
}

fn long_cells() -> Played {
    let dossier = saying(&"œ👩".repeat(12_000));
    let xlsx = made(Kind::ResponseGrid, Format::Xlsx, &dossier)?;
    let strings = parts(&xlsx, "sharedStrings.xml")?;
    for item in strings.split("<t").skip(1) {
        let text = item.split_once('>').unwrap_or_default().1.split("</t>").next().unwrap_or_default();
        ensure!(text.encode_utf16().count() <= 32_767, "a cell of {}", text.encode_utf16().count());
    }
    let words = Words::new(Language::French);
    let mut document = build(Kind::ResponseGrid, &pack::builtin(), &full(), &words).ok_or("no document")?;
    let odd = ["[a]:*?/\\", "", "[A]:*?/\\", "👩🏽‍🚒".repeat(20).as_str(), "History"].map(str::to_owned);
    let table = document.blocks.iter().find_map(|it| if let Block::Table(it) = it { Some(it.clone()) } else { None });
    let table = table.ok_or("no table")?;
    document.blocks = odd
        .iter()
        .map(|name| Block::Table(gouvernail::document::Table { name: name.clone(), ..table.clone() }))
        .collect();
    let book = parts(&render(&document, Format::Xlsx)?, "xl/workbook.xml")?;
    let mut names: Vec<&str> = book.split("<sheet name=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    let all = names.len();
    ensure!(all == odd.len() + 2 || all == odd.len() + 3, "{names:?}");
    for name in &names {
        let sound = !name.is_empty()
            && name.encode_utf16().count() <= 31
            && !name.contains(['[', ']', ':', '*', '?', '/', '\\']);
        ensure!(sound, "{name}");
    }
    names.sort_by_key(|it| it.to_lowercase());
    names.dedup_by_key(|it| it.to_lowercase());
    ensure!(names.len() == all, "a name is there twice");
    Ok(format!("cut with a sign, 32 767 units at most; {all} names of sheets that spreadsheets take"))
}

fn many_rows() -> Played {
    let words = Words::new(Language::French);
    let mut document = build(Kind::ResponseGrid, &pack::builtin(), &full(), &words).ok_or("no document")?;
    for block in &mut document.blocks {
        if let Block::Table(table) = block {
            table.rows = vec![Row::default(); 1_048_575];
            break;
        }
    }
    let refusal = render(&document, Format::Xlsx);
    ensure!(matches!(refusal, Err(RenderError::Rows { most: 1_048_574 })), "{:?}", refusal.map(|it| it.len()));
    let links = parts(&made(Kind::Checklist, Format::Xlsx, &saying("https://example.org"))?, ".xml")?;
    ensure!(!links.contains("<hyperlink"), "a link of a sheet");
    Ok("refused before anything is written; sheets have no links at all".to_owned())
}

fn outside() -> Played {
    let text =
        "https://example.org/a.png ![x](file:///etc/passwd) \\\\attacker\\x <img src=x> {INCLUDEPICTURE \"http://x\"}";
    let dossier = saying(text);
    for (kind, format) in ARCHIVES {
        let bytes = made(kind, format, &dossier)?;
        let relations = parts(&bytes, ".rels")?;
        let targets = relations.split("TargetMode=\"External\"").count() - 1;
        let ours = relations.split("Target=\"https://").skip(1).filter(|it| !it.starts_with("example.org"));
        ensure!(targets <= ours.count(), "{kind:?} {format:?}: {targets} targets outside");
        ensure!(!relations.contains("attacker") && !relations.contains("example.org"), "{kind:?} {format:?}");
        let all = parts(&bytes, ".xml")?;
        for part in
            ["vbaProject", "oleObject", "<w:object", "draw:object ", "<w:instrText>INCLUDE", "xlink:href=\"file"]
        {
            ensure!(!all.contains(part), "{kind:?} {format:?}: {part}");
        }
    }
    let html = String::from_utf8(made(Kind::Annex, Format::Html, &dossier)?)?;
    ensure!(!html.contains("<img src=x") && !html.contains("src=\"http") && !html.contains("href=\"file"), "HTML");
    Ok("a text is never more than a text".to_owned())
}

fn held() -> Played {
    const EBUSY: i32 = 16;
    let place = Place::new()?;
    let file = place.file("a.docx", b"theirs")?;
    let bytes = made(Kind::Summary, Format::Docx, &full())?;
    let mut refusals = 0;
    for at in 1.. {
        let faulty = Faulty::at(at, Fault::Refused(EBUSY));
        let written = store::write(&faulty, &file, &bytes);
        let found = fs::read(&file)?;
        ensure!(found == b"theirs" || found == bytes, "half a file");
        if let Err(error) = &written {
            refusals += 1;
            ensure!(
                matches!(error, StoreError::Write { .. } | StoreError::NotAFile { .. } | StoreError::Altered { .. }),
                "{error}"
            );
        }
        if !faulty.happened() {
            break;
        }
        fs::write(&file, b"theirs")?;
    }
    ensure!(0 < refusals, "never refused");
    // In the window, a folder in its place stands for a file that cannot be replaced.
    let dossier = place.file("d.gouvernail", store::to_text(&full()))?;
    let target = place.at("b.docx");
    fs::create_dir(&target)?;
    let mut window = window(Arc::new(System), &place.own(), &dossier)?;
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Export(Product::Document(Kind::Summary, Format::Docx)), &context);
    window.state_mut().perform(Action::PathTyped(target.clone()), &context);
    for _ in 0..2_000 {
        window.step();
        if window.query_all_by_label(&say("notice-export-failed")).next().is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    ensure!(window.query_all_by_label(&say("notice-export-failed")).next().is_some(), "the window does not tell");
    ensure!(target.is_dir(), "replaced");
    Ok(format!(
        "{refusals} refusals, the old file whole each time; told in the window. How Word holds a file: not here"
    ))
}

fn killed() -> Played {
    let bytes = made(Kind::Summary, Format::Docx, &full())?;
    let mut calls = 0;
    for at in 1.. {
        // What a killed program leaves beside is looked at by the next one: each has a folder of its own.
        let place = Place::new()?;
        let file = place.at("a.docx");
        let dying = Faulty::at(at, Fault::Killed);
        let written = store::write(&dying, &file, &bytes);
        let is_whole = fs::read(&file).is_ok_and(|it| it == bytes);
        ensure!(is_whole || !file.exists(), "call {at}: a part of a document under its name");
        ensure!(written.is_err() || is_whole, "call {at}: said to be written");
        if !dying.happened() {
            break;
        }
        calls += 1;
    }
    Ok(format!("{calls} calls: the whole document, or none of it under its name"))
}

fn no_glyph() -> Played {
    let text = "日本 👩🏽‍🚒 \u{10400} Œuvre";
    let mut dossier = full();
    dossier.title = text.into();
    let pdf = made(Kind::Summary, Format::Pdf, &dossier)?;
    let read = lopdf::Document::load_mem(&pdf)?;
    ensure!(!read.get_pages().is_empty(), "no page");
    let seen = match pdf_text(&pdf) {
        Ok(said) => {
            ensure!(said.contains("Œuvre") && said.contains('□'), "no box stands for them: {said}");
            "a box stands for each, also for those who hear the text"
        }
        Err(Trouble::NotTried(_)) => "the file is whole",
        Err(trouble) => return Err(trouble),
    };
    Ok(seen.to_owned())
}

const FORMATS: [(Kind, Format); 8] = [
    (Kind::Annex, Format::Pdf),
    (Kind::Annex, Format::Docx),
    (Kind::Annex, Format::Odt),
    (Kind::ResponseGrid, Format::Xlsx),
    (Kind::ResponseGrid, Format::Csv),
    (Kind::Summary, Format::Html),
    (Kind::Summary, Format::Svg),
    (Kind::Traceability, Format::Markdown),
];

fn same_bytes() -> Played {
    let mut dossier = full();
    for date in ["2026-11-29"] {
        dossier.date = date.into();
        let once: Result<Vec<_>, _> = FORMATS.iter().map(|(kind, format)| made(*kind, *format, &dossier)).collect();
        let once = once?;
        std::thread::sleep(std::time::Duration::from_millis(1_100));
        for ((kind, format), before) in FORMATS.iter().zip(&once) {
            ensure!(made(*kind, *format, &dossier)? == *before, "{kind:?} {format:?} differs a second later");
        }
    }
    Ok(format!("{} files, the same bytes a second later", FORMATS.len()))
}

fn properties() -> Played {
    let place = Place::new()?;
    let dossier = full();
    let file = place.at("d.gouvernail");
    store::save(&System, None, &file, &dossier, Expected::Anything).map_err(|it| said(&it))?;
    let host = fs::read_to_string("/etc/hostname").unwrap_or_default().trim().to_owned();
    let folder = place.path().display().to_string();
    let mut looked = 0;
    for (document, name) in [
        ("annex", "a.pdf"),
        ("annex", "a.docx"),
        ("annex", "a.odt"),
        ("response-grid", "g.xlsx"),
        ("annex", "a.html"),
        ("checklist", "c.csv"),
        ("everything", "e.json"),
    ] {
        let mut command = place.terminal(["export", "d.gouvernail", "--document", document, "--out", name]);
        command.current_dir(place.path());
        command.env("USER", "zorglub-user").env("LOGNAME", "zorglub-user").env("HOSTNAME", "zorglub-host");
        let done = output(&mut command)?;
        ensure!(done.status.success(), "{name}: {}", flat(&done.stderr));
        let bytes = fs::read(place.at(name))?;
        let mut all = String::from_utf8_lossy(&bytes).into_owned();
        if bytes.starts_with(b"PK") {
            all += &parts(&bytes, "")?;
        }
        if bytes.starts_with(b"%PDF") {
            let read = lopdf::Document::load_mem(&bytes)?;
            for object in read.objects.values().filter_map(|it| it.as_stream().ok()) {
                all += &String::from_utf8_lossy(&object.decompressed_content().unwrap_or_default());
            }
        }
        for word in ["zorglub", folder.as_str(), host.as_str()] {
            ensure!(word.len() < 5 || !all.contains(word), "{name} says {word}");
        }
        looked += 1;
    }
    Ok(format!("no user, host or path in {looked} files, unpacked"))
}
