//! HTML.

use std::sync::Arc;

use gouvernail::{
    document::{Block, Cell, Contents, Document, Marking, Picture, Row, Run, Table, Target},
    render::{Format, render},
};

use super::{pdf::rough, sample};

fn html(document: &Document) -> String {
    String::from_utf8(render(document, Format::Html).unwrap()).unwrap()
}

/// What stands between `<main …>` and `</main>`.
fn text(blocks: Vec<Block>) -> String {
    let page = html(&sample::document(blocks));
    let (_, rest) = page.split_once("<main id=\"main\">\n").unwrap();
    rest.split_once("</main>").unwrap().0.trim().to_owned()
}

fn linked(target: Target) -> String {
    text(vec![Block::List { ordered: false, items: vec![vec![Run::link("ici", target)]] }])
}

#[test]
fn a_page_tells_what_it_is_and_what_it_was_made_from() {
    let page = html(&sample::annex(3));
    for expected in [
        "<!DOCTYPE html>\n<html lang=\"fr\">",
        "<title>Annexe technique – exigences d’hébergement</title>",
        "<meta name=\"author\" content=\"Direction des systèmes d’information\"/>",
        "<meta name=\"dcterms.publisher\" content=\"Communauté de communes du Val d’Œuvre\"/>",
        "<meta name=\"dcterms.date\" content=\"2026-11-23\"/>",
        "<meta name=\"gouvernail-fingerprint\" content=\"9f86d081884c7d659a2feaa0c55ad015\"/>",
        "<meta name=\"gouvernail-pack-hash\" content=\"9f86d081884c7d65\"/>",
        "<meta name=\"gouvernail-dossier-hash\" content=\"60303ae22b998861\"/>",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    assert_eq!(page.matches("<h1>").count(), 1);
}

#[test]
fn a_page_fetches_nothing_and_runs_nothing() {
    let page = html(&sample::annex(6));
    for forbidden in ["<script", "<link", "<iframe", "@import", "url(", " src=", " onload"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn the_contents_lead_to_headings() {
    let page = html(&sample::annex(3));
    let (_, rest) = page.split_once("<nav ").unwrap();
    let (contents, body) = rest.split_once("</nav>").unwrap();
    let targets: Vec<&str> = contents.split("href=\"#").skip(1).map(|it| it.split('"').next().unwrap()).collect();
    assert_eq!(targets, ["objet", "part-8", "exigences", "donnees", "sortie", "exploitation", "grille"]);
    for target in targets {
        assert_eq!(body.matches(&format!("id=\"{target}\"")).count(), 1, "{target}");
    }
}

#[test]
fn links_lead_to_pieces_of_the_page_and_to_public_addresses_only() {
    let heading = sample::heading(1, "1", "Sortie", "clauses de sortie");
    let inside =
        Block::List { ordered: false, items: vec![vec![Run::link("ici", Target::Anchor("clauses de sortie".into()))]] };
    let found = text(vec![heading, inside]);
    assert!(
        found.contains("<h2 id=\"clauses-de-sortie\">") && found.contains("<a href=\"#clauses-de-sortie\">ici</a>")
    );
    assert_eq!(linked(Target::Anchor("absent".into())), "<ul><li>ici</li></ul>");
    assert_eq!(linked(Target::Address("javascript:alert(1)".into())), "<ul><li>ici</li></ul>");
    let public = linked(Target::Address("https://a.fr/é?b=\"&c".into()));
    assert_eq!(public, "<ul><li><a href=\"https://a.fr/%C3%A9?b=%22&amp;c\">ici</a></li></ul>");
}

#[test]
fn an_anchor_given_twice_is_given_once() {
    let row = || Row { cells: vec![Cell::plain("Un")], anchor: "un".into() };
    let found = text(vec![
        sample::heading(1, "", "Un", "un"),
        sample::heading(1, "", "Un", "un"),
        Block::Table(Table { columns: sample::table(0).columns, rows: vec![row(), row()], ..Table::default() }),
    ]);
    assert_eq!(found.matches("id=\"un\"").count(), 1);
    assert_eq!(found.matches("<h2 id=").count(), 2);
}

#[test]
fn a_table_has_a_caption_and_header_cells() {
    let found = text(vec![Block::Table(sample::table(1))]);
    for expected in [
        "<caption>Exigences et réponses attendues</caption>",
        "<col style=\"width: 52.0%\"/>",
        "<th scope=\"col\">Référence</th>",
        "<th scope=\"row\" class=\"whole\">EX-SUP-001</th>",
        "<td class=\"centre danger\">Non</td>",
    ] {
        assert!(found.contains(expected), "{expected}\n{found}");
    }
}

#[test]
fn a_requirement_is_an_article_with_a_heading_below_that_of_its_section() {
    let mut record = sample::record(2);
    record.fields.truncate(1);
    let found = text(vec![sample::heading(2, "", "Données", ""), Block::Record(record)]);
    assert!(found.contains("<article class=\"record\" id=\"ex-2\">"));
    assert!(found.contains("<h4 class=\"heading\"><span class=\"label\">EX-SUP-002</span> Chiffrement"), "{found}");
    assert!(found.contains("<p class=\"badge neutral\">Souhaitable</p>"));
    assert!(found.contains("<dt>Paramètres</dt>"));
}

#[test]
fn marks_are_seen_read_and_printed() {
    let mut document = sample::annex(3);
    document.marking = Marking {
        confidentiality: "Diffusion \"restreinte\"".into(),
        watermark: "PROJET".into(),
        logo: Some(Picture { description: "Blason".into(), png: Arc::from(*b"\x89PNG"), width: 40, height: 20 }),
    };
    let page = html(&document);
    assert!(page.contains("<div class=\"watermark\" aria-hidden=\"true\"><span>PROJET</span></div>"));
    assert!(
        page.contains("<span class=\"mark\">Diffusion &quot;restreinte&quot;</span><span class=\"mark\">PROJET</span>")
    );
    assert!(page.contains("content: \"Diffusion \\22 restreinte\\22  \\b7  2026\\2d NUM\\2d 014\""));
    let logo = "<img class=\"logo\" src=\"data:image/png;base64,iVBORw==\" alt=\"Blason\" width=\"40\" height=\"20\"/>";
    assert!(page.contains(logo));
}

#[test]
fn no_text_is_markup() {
    let attack = "</style></title></main><script>alert(1)</script>\" onload='x' <!-- ]]> &amp;";
    let mut document = sample::document(vec![
        sample::paragraph(attack),
        sample::heading(1, attack, attack, attack),
        Block::Figure(gouvernail::document::Figure { description: attack.into(), ..sample::figure() }),
    ]);
    document.header = attack.into();
    document.footer = attack.into();
    document.contents = Some(Contents { title: attack.into(), depth: 2 });
    document.metadata.title = attack.into();
    document.metadata.stamp.pack = attack.into();
    document.marking.watermark = attack.into();
    document.marking.confidentiality = attack.into();
    let page = html(&document);
    assert!(!page.contains("<script") && !page.contains("<!--"), "{page}");
    for once in ["</style>", "</main>"] {
        assert_eq!(page.matches(once).count(), 1, "{once}");
    }
}

#[test]
fn unlikely_documents_are_pages_too() {
    for document in [sample::document(Vec::new()), rough()] {
        let page = html(&document);
        assert!(page.ends_with("</html>\n"));
        assert!(!page.contains(['\u{0}', '\u{7}', '\u{ffff}']));
    }
}
