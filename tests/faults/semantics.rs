//! Packs and dossiers that are written well and make no sense: 29 to 42.

use std::{fs, path::Path, sync::Arc};

use egui_kittest::Harness;
use gouvernail::{
    document::{Kind, build},
    domain::{Answer, BuyerStatus, Citation, Confidence, Dossier, Importance, Language, Scale, Text, Veto},
    gui::{App, Dialogs, theme},
    matching::{Status, all_flips, assess},
    notation::Fault,
    pack::{self, PackFile, compile, compile_over},
    render::{Format, render},
    store::{self, Expected, System},
    words::Words,
};

use crate::{
    Case, Played, Trouble, ensure,
    made::{full, made, texts},
    packs::{changed, lines, replaced, telling, told, written},
    tools::{Place, dossier, flat, needs, output, refused, said, text},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "29", name: "the same id twice in a pack", play: twice },
    Case { number: "30", name: "ids that nothing has", play: dangling },
    Case { number: "31", name: "things that refer to each other in a circle", play: circles },
    Case { number: "32", name: "a pack that names files elsewhere", play: elsewhere },
    Case { number: "34", name: "a pack without personas, a persona without needs", play: nothing_there },
    Case { number: "35", name: "weights of nothing; every answer unknown", play: nothing_said },
    Case { number: "36", name: "a need that no solution answers", play: unanswered },
    Case { number: "37", name: "constraints that rule every solution out", play: all_vetoed },
    Case { number: "38", name: "a pack that changed under a dossier", play: pack_changed },
    Case { number: "39", name: "two packs of the same name", play: same_name },
    Case { number: "41", name: "markup of eight languages in a text", play: markup },
    Case { number: "42", name: "emoji, accents apart, ligatures, spaces that hold", play: letters },
];

fn twice() -> Played {
    let mut seen = String::new();
    for (name, from, to) in [
        ("catalogue/solutions.ron", "id: \"noc-france\"", "id: \"supervision-otdr\""),
        ("ministere.ron", "id: \"ministere\"", "id: \"oiv\""),
    ] {
        let found = told(&replaced(name, from, to)?);
        seen = telling(&found, "déjà pris")?;
        // Both places: that of the second, and that of the first.
        ensure!(seen.matches(".ron:").count() == 2, "{seen}");
    }
    Ok(format!("« {seen} »"))
}

fn dangling() -> Played {
    let files = replaced("catalogue/links.ron", "need: \"resilience-crise\"", "need: \"resilience-crises\"")?;
    let seen = telling(&told(&files), "n’existe pas ; vouliez-vous dire « resilience-crise »")?;
    let place = Place::new()?;
    let bytes =
        r#"(format: 4, persona: "oiv", answers: {"parti": DontKnow}, choices: {"partie": (decision: Retained)})"#;
    let file = place.file("d.gouvernail", bytes)?;
    let done = output(&mut place.terminal(["mark", &file.display().to_string(), "--version", "2"]))?;
    let stderr = flat(&done.stderr);
    ensure!(done.status.success() && stderr.contains("« parti »") && stderr.contains("« partie »"), "{stderr}");
    let kept = store::open(&System, &file).map_err(|it| said(&it))?.dossier;
    ensure!(kept.answers.len() == 1 && kept.choices.len() == 1, "an answer was lost");
    Ok(format!("pack: « {seen} »; dossier: told, and kept when it is saved"))
}

/// A sound overlay of ours.
const OVERLAY: &str = "examples/overlays/hopitaux";

fn circles() -> Played {
    // Entries of the lexicon may point at each other.
    let see = |from: &'static str, to: &str| {
        let to = to.to_owned();
        move |it: &str| {
            let at = it.find(&format!("id: \"{from}\"")).unwrap();
            let see = at + it[at..].find("see: [").unwrap() + "see: [".len();
            format!("{}\"{to}\", {}", &it[..see], &it[see..])
        }
    };
    let files = changed("catalogue/lexicon.ron", see("tranche", "tranche"));
    let found = compile(&files);
    ensure!(
        found.diagnostics.iter().all(|it| it.severity == gouvernail::notation::Severity::Warning),
        "{:?}",
        lines(&found)
    );
    // A pack that is laid over itself, an overlay over itself.
    let place = Place::new()?;
    let overlay = OVERLAY.to_owned();
    let done = output(&mut place.terminal(["--overlay", &overlay, "--overlay", &overlay, "personas"]))?;
    let seen = refused(&done, "déjà posée")?;
    // A folder that holds itself.
    #[cfg(unix)]
    {
        let root = written(&place, "pack", &changed("", str::to_owned))?;
        std::os::unix::fs::symlink(&root, root.join("catalogue/again"))?;
        let done = output(&mut place.terminal(["check".as_ref(), root.as_os_str()]))?;
        ensure!(done.status.success(), "{}", flat(&done.stderr));
    }
    Ok(format!("nothing of a pack requires anything else of it; entries that see each other end; « {seen} »"))
}

fn elsewhere() -> Played {
    let mut seen = String::new();
    for target in ["../../etc/passwd", "/etc/passwd", r"\\\\attacker\\share", "https://example.org"] {
        let files = replaced("pack.ron", "id: ", &format!("imports: [\"{target}\"], id: "))?;
        seen = telling(&told(&files), "imports")?;
    }
    let place = Place::new()?;
    let root = written(&place, "pack", &changed("", str::to_owned))?;
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", root.join("catalogue/more.ron"))?;
    let files = store::pack_files(&root).map_err(|it| said(&it))?;
    ensure!(files.iter().all(|it| !it.text.contains("root:")), "a link was followed");
    let overlay = fs::read_to_string(Path::new(OVERLAY).join("overlay.ron"))?;
    let base = overlay.find("base: \"").ok_or("no base")? + "base: \"".len();
    let end = base + overlay[base..].find('"').ok_or("no end")?;
    let text = format!("{}../../etc/passwd{}", &overlay[..base], &overlay[end..]);
    let compiled = compile_over(pack::builtin(), &[PackFile { name: "overlay.ron".to_owned(), text }]);
    telling(&lines(&compiled), "../../etc/passwd")?;
    Ok(format!("« {seen} »; links are not followed; an overlay names its pack by id alone"))
}

/// The window in memory with a pack.
fn window_with(pack: gouvernail::domain::Pack) {
    let app = App::new(Arc::new(pack), Language::French, Dialogs::fixed(None));
    let mut window = Harness::builder().with_size([1366.0, 768.0]).build_eframe(|creation| {
        theme::install(&creation.egui_ctx);
        app
    });
    window.run();
}

/// Every document of a dossier, as Markdown; lost when one cannot be made.
fn every_document(pack: &gouvernail::domain::Pack, dossier: &Dossier) -> Result<String, Trouble> {
    let words = Words::new(Language::French);
    let mut all = String::new();
    for kind in Kind::ALL {
        let document = build(kind, pack, dossier, &words).ok_or("no document")?;
        all += &String::from_utf8_lossy(&render(&document, Format::Markdown)?);
    }
    Ok(all)
}

fn nothing_there() -> Played {
    let mut none = pack::builtin();
    none.personas.clear();
    window_with(none);
    let mut files = changed("", str::to_owned);
    files.retain(|it| it.name.contains('/') || it.name == "pack.ron");
    let found = told(&files);
    ensure!(!found.is_empty(), "a pack without personas is not told");
    let place = Place::new()?;
    let root = written(&place, "pack", &files)?;
    let root = root.display().to_string();
    let file = place.file("d.gouvernail", text("mine"))?;
    refused(&output(&mut place.terminal(["match", &file.display().to_string(), "--pack", &root]))?, "oiv")?;
    let mut empty = pack::builtin();
    for persona in &mut empty.personas {
        persona.needs.clear();
        persona.solutions.clear();
    }
    let dossier = Dossier::new("oiv".into(), BuyerStatus::State);
    let persona = empty.persona(&dossier.persona).ok_or("no persona")?;
    let assessment = assess(&empty, persona, &dossier);
    ensure!(assessment.needs.is_empty() && assessment.solutions.is_empty(), "something out of nothing");
    let documents = every_document(&empty, &dossier)?;
    ensure!(!documents.is_empty(), "no document");
    window_with(empty);
    Ok(format!("told (« {} ») and drawn; documents are made", found[0]))
}

fn nothing_said() -> Played {
    let seen = telling(
        &told(&replaced("pack.ron", "wished: 1, important: 2, essential: 4", "wished: 0, important: 0, essential: 0")?),
        "échelle",
    )?;
    let mut pack = pack::builtin();
    let mut dossier = full();
    for answer in dossier.answers.values_mut() {
        *answer = Answer::DontKnow;
    }
    let weightless = Scale { wished: 0, important: 0, essential: 0, ..pack.scale };
    for scale in [pack.scale, weightless] {
        pack.scale = scale;
        let persona = pack.persona(&dossier.persona).ok_or("no persona")?.clone();
        let assessment = assess(&pack, &persona, &dossier);
        ensure!(assessment.solutions.iter().all(|it| it.rank.is_none()), "a rank out of nothing");
        ensure!(all_flips(&pack, &persona, &dossier).len() <= persona.solutions.len(), "flips");
        every_document(&pack, &dossier)?;
        for answer in dossier.answers.values_mut() {
            *answer = Answer::Importance(Importance::None);
        }
    }
    let place = Place::new()?;
    let file = place.file("d.gouvernail", store::to_text(&dossier))?;
    let done = output(&mut place.terminal(["match", &file.display().to_string()]))?;
    let stdout = flat(&done.stdout);
    ensure!(stdout.contains("Pas assez de réponses"), "{stdout}");
    Ok(format!("« {seen} »; « Pas assez de réponses », no rank"))
}

fn unanswered() -> Played {
    let mut pack = pack::builtin();
    let dossier = full();
    let persona = pack.persona(&dossier.persona).ok_or("no persona")?.clone();
    let alone = persona.needs[0].need.clone();
    pack.links.retain(|it| it.need != alone);
    for persona in &mut pack.personas {
        persona.links.retain(|it| it.need != alone);
    }
    let persona = pack.persona(&dossier.persona).ok_or("no persona")?;
    let assessment = assess(&pack, persona, &dossier);
    ensure!(assessment.uncoverable.contains(&alone), "{:?}", assessment.uncoverable);
    ensure!(assessment.uncovered_essential.contains(&alone), "{:?}", assessment.uncovered_essential);
    let set = assessment.sets.sets.first().ok_or("no set for the others")?;
    let covered = assessment.needs.iter().filter(|it| pack.scale.covered_from <= it.reachable).count();
    ensure!(!set.is_empty() && 0 < covered, "nothing is covered");
    let summary = every_document(&pack, &dossier)?;
    let label = pack.need(&alone).ok_or("no need")?.label.get(Language::French);
    ensure!(summary.contains(label), "not named");
    Ok(format!("told as covered by nothing; {} solutions cover the {covered} others", set.len()))
}

fn all_vetoed() -> Played {
    let mut pack = pack::builtin();
    let dossier = full();
    let persona = pack.persona(&dossier.persona).ok_or("no persona")?.clone();
    let because = Text { fr: "Le site est classé".to_owned(), en: "The site is listed".to_owned() };
    pack.vetoes = persona
        .solutions
        .iter()
        .map(|it| Veto {
            need: persona.needs[0].need.clone(),
            from: Importance::Wished,
            buyers: Vec::new(),
            solution: it.solution.clone(),
            because: because.clone(),
            cite: vec![Citation("S01".into(), String::new())],
            confidence: Confidence::General,
        })
        .collect();
    let assessment = assess(&pack, &persona, &dossier);
    ensure!(assessment.solutions.iter().all(|it| it.status == Status::Vetoed && it.rank.is_none()), "one is left");
    for verdict in &assessment.solutions {
        let reasons: Vec<_> = verdict.vetoes.iter().filter_map(|it| pack.vetoes.get(*it)).collect();
        ensure!(reasons.len() == 1 && reasons[0].need == persona.needs[0].need, "no reason");
    }
    ensure!(assessment.sets.sets.iter().all(Vec::is_empty), "{:?}", assessment.sets);
    every_document(&pack, &dossier)?;
    let place = Place::new()?;
    let text = notation_of(&pack.vetoes)?;
    let root = written(&place, "pack", &changed("catalogue/vetoes.ron", |_| text.clone()))?.display().to_string();
    place.file("d.gouvernail", store::to_text(&dossier))?;
    let done = output(place.terminal(["match", "d.gouvernail", "--pack", &root]).current_dir(place.path()))?;
    let stdout = flat(&done.stdout);
    ensure!(done.status.success() && stdout.contains("Le site est classé"), "{}", flat(&done.stderr));
    Ok(format!("{} solutions inadmissible, each with the one constraint that rules it out", assessment.solutions.len()))
}

/// Something of a pack as it is written in its files.
fn notation_of<T: serde::Serialize>(entries: &[T]) -> Result<String, Trouble> {
    Ok(gouvernail::notation::write(&entries)?)
}

fn pack_changed() -> Played {
    let dossier = full();
    let place = Place::new()?;
    let file = place.file("d.gouvernail", store::to_text(&dossier))?;
    let gone = dossier.answers.keys().next().ok_or("no answer")?.clone();
    // The new version of the pack does not have this need any more, under this name.
    let name = format!("\"{gone}\"");
    let mut files = changed("", str::to_owned);
    for it in &mut files {
        it.text = it.text.replace(&name, "\"autre-nom\"").replacen("essential: 4", "essential: 6", 1);
    }
    let root = written(&place, "pack", &files)?.display().to_string();
    let arguments = ["mark", "d.gouvernail", "--version", "2", "--pack", &root];
    let done = output(place.terminal(arguments).current_dir(place.path()))?;
    let stderr = flat(&done.stderr);
    ensure!(done.status.success(), "{stderr}");
    ensure!(stderr.contains("a été fait avec le paquet"), "{stderr}");
    ensure!(stderr.contains(&format!("« {gone} » n’existe pas")), "{stderr}");
    let saved = store::open(&System, &file).map_err(|it| said(&it))?.dossier;
    ensure!(saved.answers == dossier.answers, "an answer was moved or lost");
    Ok(stderr.lines().next().unwrap_or_default().to_owned())
}

fn same_name() -> Played {
    let place = Place::new()?;
    let one = written(&place, "one", &changed("", str::to_owned))?;
    let other = written(&place, "other", &replaced("catalogue/needs.ron", "Résilience", "Robustesse")?)?;
    let [first, second] = [&one, &other].map(|it| {
        store::load_pack(Some(it), &[] as &[&Path], &mut store::Publishers::default()).map_err(|it| said(&it))
    });
    let (first, second) = (first?, second?);
    ensure!(first.id == second.id && first.version == second.version, "not the same name");
    ensure!(first.stamp() != second.stamp(), "they bear the same stamp");
    let mut dossier = dossier("mine");
    dossier.pack = first.stamp();
    let bytes = store::to_text(&dossier);
    let told = |pack| store::check_references("d", bytes.as_bytes(), &dossier, pack);
    ensure!(told(&first).is_empty(), "{:?}", told(&first));
    ensure!(
        matches!(told(&second)[..], [ref it] if matches!(it.fault, Fault::OtherPack { .. })),
        "{:?}",
        told(&second)
    );
    // A whole pack is never laid over another.
    let laid = output(&mut place.terminal([
        "--pack".as_ref(),
        one.as_os_str(),
        "--overlay".as_ref(),
        other.as_os_str(),
        "personas".as_ref(),
    ]))?;
    refused(&laid, "surcouche")?;
    store::save(&System, None, &place.at("d.gouvernail"), &dossier, Expected::Anything).map_err(|it| said(&it))?;
    Ok("told apart by what is in them; one is never laid over the other".to_owned())
}

const MARKUP: &str =
    "<w:p/> & ]]> {{ x }} {gtr} **gras** _i_ # titre [a](b) \\textbf{c} <script>alert(1)</script> `d` $e$ %f &amp;";

fn markup() -> Played {
    let mut dossier = full();
    dossier.title = MARKUP.into();
    dossier.object = MARKUP.into();
    let mut seen = 0;
    for (kind, format) in [
        (Kind::Annex, Format::Docx),
        (Kind::Annex, Format::Odt),
        (Kind::Checklist, Format::Xlsx),
        (Kind::Summary, Format::Docx),
    ] {
        let found = texts(&made(kind, format, &dossier)?)?;
        ensure!(found.contains(MARKUP), "{kind:?} {format:?}: not as it was typed");
        seen += 1;
    }
    let html = String::from_utf8(made(Kind::Annex, Format::Html, &dossier)?)?;
    ensure!(!html.contains("<script") && html.contains("&lt;script&gt;"), "HTML takes it for markup");
    let everything = gouvernail::document::everything(&pack::builtin(), &dossier, &Words::new(Language::French));
    let json = gouvernail::render::json(&everything.ok_or("nothing")?);
    ensure!(json.contains(&serde_json::to_string(MARKUP)?), "JSON");
    let pdf = pdf_text(&made(Kind::Summary, Format::Pdf, &dossier)?);
    match pdf {
        Ok(text) => {
            let flat = |it: &str| it.split_whitespace().collect::<String>();
            ensure!(flat(&text).contains(&flat("<w:p/> & ]]> {{ x }} {gtr} **gras**")), "PDF: {text}");
            seen += 1;
        }
        Err(Trouble::NotTried(_)) => {}
        Err(trouble) => return Err(trouble),
    }
    let place = Place::new()?;
    let file = place.file("d.gouvernail", store::to_text(&dossier))?;
    ensure!(store::open(&System, &file).map_err(|it| said(&it))?.dossier == dossier, "the dossier changed");
    Ok(format!("shown as it was typed in {} formats", seen + 2))
}

/// What a PDF says, where there is a program that tells.
pub(crate) fn pdf_text(bytes: &[u8]) -> Result<String, Trouble> {
    needs("pdftotext", "pdftotext")?;
    let place = Place::new()?;
    let file = place.file("a.pdf", bytes)?;
    let done = output(std::process::Command::new("pdftotext").arg(file).arg("-"))?;
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn letters() -> Played {
    let typed = "👩🏽‍🚒🇫🇷 e\u{301}\u{327} ﬁ Œuvre cœur 4\u{202f}000\u{a0}€ sou\u{ad}ple « x » 日本 ẞ";
    let mut dossier = full();
    dossier.title = typed.into();
    for (kind, format) in [(Kind::Annex, Format::Docx), (Kind::Annex, Format::Odt), (Kind::Checklist, Format::Xlsx)] {
        let found = texts(&made(kind, format, &dossier)?)?;
        ensure!(found.contains(typed), "{kind:?} {format:?}");
    }
    for format in [Format::Html, Format::Markdown] {
        let found = String::from_utf8(made(Kind::Annex, format, &dossier)?)?;
        ensure!(found.contains(typed), "{format:?}");
    }
    let place = Place::new()?;
    let file = place.file("d.gouvernail", store::to_text(&dossier))?;
    ensure!(store::open(&System, &file).map_err(|it| said(&it))?.dossier.title == typed, "the dossier changed");
    match pdf_text(&made(Kind::Summary, Format::Pdf, &dossier)?) {
        Ok(text) => {
            for part in ["Œuvre cœur", "000", "€", "« x »"] {
                ensure!(text.replace(['\u{a0}', '\u{202f}'], " ").contains(part), "PDF has no {part}: {text}");
            }
        }
        Err(Trouble::NotTried(_)) => {}
        Err(trouble) => return Err(trouble),
    }
    Ok("kept letter by letter in DOCX, ODT, XLSX, HTML, Markdown and the dossier; read back from PDF".to_owned())
}
