//! The page that a visitor takes away, and what the day leaves on paper.

use gouvernail::{
    document::{Block, Document, Kind, build, day_picture, day_table, takeaway},
    domain::{Answer, Dossier, Importance, Language, NeedId, Pack},
    event::{Hour, Statistics, Visit, shown},
    render::{Format, render},
    words::Words,
};

use super::{pack, persona, rules, visited};

const PERSONAS: [&str; 5] = ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"];

fn handout(pack: &Pack, dossier: &Dossier, language: Language) -> Document {
    build(Kind::Handout, pack, dossier, &Words::new(language)).unwrap()
}

fn pages(document: &Document) -> usize {
    let bytes = render(document, Format::Pdf).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap().get_pages().len()
}

fn text(document: &Document) -> String {
    String::from_utf8(render(document, Format::Markdown).unwrap()).unwrap()
}

/// Whoever answers everything so.
fn always(pack: &Pack, id: &str, answer: Answer) -> Dossier {
    let mut visit = Visit::begin(pack, &id.into(), &rules()).unwrap();
    while visit.question().is_some() {
        visit.reply(answer);
    }
    visit.dossier(pack)
}

#[test]
fn a_handout_is_one_page_whatever_was_said() {
    let pack = pack();
    for id in PERSONAS {
        let essential = always(&pack, id, Answer::Importance(Importance::Essential));
        let unknown = always(&pack, id, Answer::DontKnow);
        let some = [1, 2].map(|it| visited(&pack, id, it).dossier(&pack));
        for dossier in some.iter().chain([&essential, &unknown]) {
            for language in Language::ALL {
                assert_eq!(pages(&handout(&pack, dossier, language)), 1, "{id} {language:?}");
            }
        }
    }
}

#[test]
fn a_handout_names_the_first_solutions_and_says_what_was_assumed() {
    let pack = pack();
    let visit = visited(&pack, "industriel", 3);
    let words = Words::new(Language::French);
    let taken = takeaway(&pack, &visit.dossier(&pack), &words).unwrap();
    let said = text(&handout(&pack, &visit.dossier(&pack), Language::French));
    let industrial = persona(&pack, "industriel");
    for (id, told) in visit.first().iter().zip(&taken.solutions) {
        let row = industrial.solutions.iter().find(|it| it.solution == *id).unwrap();
        let label = row.label.as_ref().unwrap_or(&pack.solution(id).unwrap().label);
        assert_eq!(told.name, label.fr);
        assert!(said.contains(&told.name) && told.why.iter().all(|it| !it.is_empty()));
    }
    assert!(taken.usual >= 8);
    assert!(said.contains("à leur importance habituelle") && said.contains("jamais des fournisseurs"));
    assert!(said.contains("pas un avis juridique") && said.contains("consulté le"));
    assert!(!said.contains("PROJET"), "a handout is no draft");
}

#[test]
fn a_handout_without_any_need_that_matters_names_nothing() {
    let pack = pack();
    let mut dossier = Dossier { persona: "oiv".into(), ..Dossier::default() };
    for row in &persona(&pack, "oiv").needs {
        dossier.answers.insert(row.need.clone(), Answer::Importance(Importance::None));
    }
    let taken = takeaway(&pack, &dossier, &Words::new(Language::French)).unwrap();
    assert!(taken.solutions.is_empty() && taken.compass.is_none() && taken.reading.is_empty());
    assert_eq!(pages(&handout(&pack, &dossier, Language::French)), 1);
}

#[test]
fn a_discreet_persona_is_not_named() {
    let pack = pack();
    let said = text(&handout(&pack, &visited(&pack, "oiv", 1).dossier(&pack), Language::French));
    assert!(persona(&pack, "oiv").discreet && !said.contains(&persona(&pack, "oiv").label.fr));
}

/// A day of so many visits.
fn day(pack: &Pack, visits: u64) -> Statistics {
    let mut statistics = Statistics::default();
    for number in 0..visits {
        let visit = visited(pack, PERSONAS[usize::try_from(number % 5).unwrap()], number);
        let needs: Vec<&NeedId> = persona(pack, visit.persona().as_str()).needs.iter().map(|it| &it.need).collect();
        let hour = u8::try_from(number % 9 + 9).unwrap();
        statistics.record(&visit, needs, Hour::new("2026-11-29", hour));
    }
    statistics
}

#[test]
fn the_day_is_a_line_for_each_figure_and_one_page_of_pictures() {
    let pack = pack();
    let (statistics, words) = (day(&pack, 60), Words::new(Language::French));
    let shown = shown(&pack, &statistics, 5);
    let table = day_table(&pack, &shown, 5, &words);
    let csv = String::from_utf8(render(&table, Format::Csv).unwrap()).unwrap();
    let needs: usize = pack.personas.iter().map(|it| it.needs.len()).sum();
    assert!(6 * needs < csv.lines().count());
    assert!(csv.contains("\"Visites terminées\";\"\";\"\";\"60\""));
    assert!(csv.contains("Un ministère"));
    let picture = day_picture(&pack, &shown, 5, &words);
    assert_eq!(pages(&picture), 1);
    assert!(render(&picture, Format::Png).unwrap().starts_with(b"\x89PNG"));
    assert!(picture.blocks.iter().any(|it| matches!(it, Block::Figure(_))));
}

#[test]
fn no_figure_of_few_people_reaches_a_file() {
    let pack = pack();
    let (statistics, words) = (day(&pack, 4), Words::new(Language::French));
    let shown = shown(&pack, &statistics, 5);
    let csv = render(&day_table(&pack, &shown, 5, &words), Format::Csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.lines().skip(1).all(|it| it.ends_with("\"masqué\"") || it.ends_with("\"0\"")), "{csv}");
}
