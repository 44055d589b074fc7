//! Too much of everything: 33, 40 and 99.

use std::{
    fmt::Write as _,
    sync::Arc,
    time::{Duration, Instant},
};

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use gouvernail::{
    document::{Kind, build},
    domain::{Answer, Importance, Language, MOST_LETTERS, Pack},
    gui::Session,
    matching::assess,
    pack,
    render::{Format, render},
    store::System,
    words::Words,
};

use crate::{
    Case, Played,
    concurrency::{save, say, shows, window},
    ensure,
    made::{full, parts},
    packs::{changed, telling, told},
    tools::{Place, checked, text, title},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "33", name: "packs of 10 000 entries", play: many_entries },
    Case { number: "40", name: "a text of 1 MB in a field, and in a file", play: long_text },
];

/// A need of a pack, as text.
fn need(number: usize) -> String {
    let text = "(fr: \"Un texte\", en: \"A text\")";
    format!(
        "(id: \"besoin-{number}\", kind: Expectation, theme: \"CON\", label: {text}, question: {text}, why: {text}, \
         cite: [(\"S41\", \"\")], confidence: General),\n"
    )
}

fn many_entries() -> Played {
    let mut seen = String::new();
    for (name, before, entry) in [
        ("catalogue/needs.ron", "[", need as fn(usize) -> String),
        ("ministere.ron", "needs: [", |it| {
            format!(
                "(bullet: \"N-{it}\", need: \"sla-exigeants\", usual: Important, level: Method, cards: [\"K01\"]),\n"
            )
        }),
    ] {
        let many: String = (0..10_000).map(entry).collect();
        let files = changed(name, |it| it.replacen(before, &format!("{before}\n{many}"), 1));
        let began = Instant::now();
        let found = told(&files);
        seen = telling(&found, "ce qu’aucun paquet n’atteint")?;
        ensure!(found.len() == 1, "{} lines", found.len());
        ensure!(began.elapsed() < Duration::from_secs(8), "{} ms", began.elapsed().as_millis());
    }
    // As many as a persona may have: what follows is worked out.
    let mut large = pack::builtin();
    let most = widen(&mut large, 200);
    let mut dossier = full();
    for row in &large.personas[most].needs {
        dossier.answers.insert(row.need.clone(), Answer::Importance(Importance::Important));
    }
    let began = Instant::now();
    let assessment = assess(&large, &large.personas[most], &dossier);
    let took = began.elapsed();
    ensure!(assessment.needs.len() >= 200 && assessment.solutions.len() >= 200, "{}", assessment.needs.len());
    ensure!(took < Duration::from_secs(8), "{} ms", took.as_millis());
    Ok(format!("« {seen} »; 200 needs and 200 solutions matched in {} ms", took.as_millis()))
}

/// Gives the first persona of a pack so many needs and solutions, each linked with a few of the others.
fn widen(pack: &mut Pack, most: usize) -> usize {
    let (need, solution) = (pack.needs[0].clone(), pack.solutions[0].clone());
    let index = pack.personas.iter().position(|it| it.id.as_str() == "ministere").unwrap_or_default();
    let (need_row, solution_row) = (pack.personas[index].needs[0].clone(), pack.personas[index].solutions[0].clone());
    let link = pack.links[0].clone();
    for number in 0..most {
        let (id, other) = (format!("b-{number}"), format!("s-{number}"));
        pack.needs.push(gouvernail::domain::Need { id: id.as_str().into(), ..need.clone() });
        pack.solutions.push(gouvernail::domain::Solution { id: other.as_str().into(), ..solution.clone() });
        let rows = &mut pack.personas[index];
        rows.needs.push(gouvernail::domain::NeedRow { need: id.as_str().into(), ..need_row.clone() });
        rows.solutions
            .push(gouvernail::domain::SolutionRow { solution: other.as_str().into(), ..solution_row.clone() });
        for step in [1, 7, 31] {
            let solution = format!("s-{}", (number * step) % most);
            let need = id.as_str().into();
            pack.links.push(gouvernail::domain::Link { need, solution: solution.as_str().into(), ..link.clone() });
        }
    }
    index
}

fn long_text() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("old"))?;
    let mut window = window(Arc::new(System), &place.own(), &file)?;
    let name = say("field-title");
    let field = |window: &crate::concurrency::Window, text: &str| {
        window.get_by_role_and_label(Role::TextInput, &name).type_text(text);
    };
    window.get_by_role_and_label(Role::TextInput, &name).focus();
    window.run();
    field(&window, &"é".repeat(500_000));
    let began = Instant::now();
    window.step();
    let longest = began.elapsed();
    window.run();
    let words = Words::new(Language::French);
    let is_told = |window: &crate::concurrency::Window| window.query_all_by_label(&words.too_long()).next().is_some();
    ensure!(is_told(&window), "nobody is told");
    ensure!(longest < Duration::from_secs(1), "the window stood still for {} ms", longest.as_millis());
    save(&mut window);
    ensure!(title(&file).as_deref() == Some("old"), "a part of it was taken: {:?}", title(&file).map(|it| it.len()));
    window.get_by_role_and_label(Role::TextInput, &name).focus();
    window.run();
    field(&window, &"é".repeat(MOST_LETTERS - "old".len()));
    window.run();
    ensure!(!is_told(&window), "refused though it is not too long");
    save(&mut window);
    let saved = title(&file).unwrap_or_default();
    ensure!(saved.chars().count() == MOST_LETTERS, "{} letters", saved.chars().count());
    // A file may hold more: it is shown, told, and never cut.
    let long = text(&"œ".repeat(500_000));
    let place = Place::new()?;
    let file = place.file("d.gouvernail", &long)?;
    let warned = checked(long.as_bytes())?;
    ensure!(warned.contains("500 000"), "{warned}");
    let began = Instant::now();
    let window = crate::concurrency::window(Arc::new(System), &place.own(), &file)?;
    let opened = began.elapsed();
    ensure!(shows(&window, "notice-misfits"), "the window does not tell");
    let session = window.state().session().ok_or("not opened")?;
    ensure!(session.dossier().title.chars().count() == 500_000 && !Session::is_modified(session), "cut");
    ensure!(opened < Duration::from_secs(8), "{} ms", opened.as_millis());
    Ok(format!(
        "refused whole and told in {} ms; a file that has more opens whole, and it is told",
        longest.as_millis()
    ))
}

/// Annex and grid of some 2 000 requirements.
pub(crate) fn many_requirements() -> Played {
    let words = Words::new(Language::French);
    let dossier = full();
    let (large, all) = with_requirements(2_000)?;
    let mut seen = format!("{all} requirements");
    for (kind, format) in [
        (Kind::Annex, Format::Docx),
        (Kind::Annex, Format::Html),
        (Kind::ResponseGrid, Format::Xlsx),
        (Kind::ResponseGrid, Format::Csv),
    ] {
        let began = Instant::now();
        let document = build(kind, &large, &dossier, &words).ok_or("no document")?;
        let bytes = render(&document, format)?;
        let found = match format {
            Format::Docx => parts(&bytes, "word/document.xml")?,
            Format::Xlsx => parts(&bytes, "sharedStrings.xml")?,
            _ => String::from_utf8(bytes)?,
        };
        let last = format!("EX-CON-{:04}", 9_999);
        ensure!(found.contains(&last), "{format:?}: the last one is missing");
        write!(seen, ", {format:?} in {} ms", began.elapsed().as_millis())?;
    }
    // Pages are laid out for fewer: this build is not made to be fast.
    let (large, all) = with_requirements(400)?;
    let began = Instant::now();
    let document = build(Kind::ResponseGrid, &large, &dossier, &words).ok_or("no document")?;
    let bytes = render(&document, Format::Pdf)?;
    let read = lopdf::Document::load_mem(&bytes)?;
    let pages = read.get_pages().len();
    ensure!(30 < pages, "{pages} pages");
    write!(seen, "; PDF of {all}, {pages} pages, in {} ms", began.elapsed().as_millis())?;
    if let Ok(said) = crate::semantics::pdf_text(&bytes) {
        // The heads of the table stand on each of its pages.
        let head = words.say("grid-column-answer");
        let heads = said.matches(head.as_str()).count();
        ensure!(pages / 2 < heads, "{heads} heads on {pages} pages");
    }
    Ok(seen)
}

/// The shipped pack with more requirements, each called by the dossier, and how many it calls.
fn with_requirements(most: usize) -> Result<(Pack, usize), crate::Trouble> {
    let mut large = pack::builtin();
    let dossier = full();
    let persona = large.persona(&dossier.persona).ok_or("no persona")?.clone();
    let calls = gouvernail::requirements::call(&large, &persona, &dossier);
    let called: Vec<_> = calls.requirements.iter().map(|it| it.requirement.clone()).collect();
    let model = called.iter().find(|it| it.id.as_str().starts_with("EX-CON-")).ok_or("no requirement")?.clone();
    for number in (9_999 - (most - called.len()))..9_999 {
        let id = format!("EX-CON-{:04}", number + 1);
        large.requirements.push(gouvernail::domain::Requirement { id: id.as_str().into(), ..model.clone() });
    }
    let calls = gouvernail::requirements::call(&large, &persona, &dossier).requirements.len();
    Ok((large, calls))
}
