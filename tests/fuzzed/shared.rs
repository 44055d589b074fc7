//! What has to hold of any dossier, pack, document and fault, wherever it comes from.

use std::sync::LazyLock;

use gouvernail::{
    document::{Document, Kind, build, everything},
    domain::{Answer, BuyerStatus, Choice, Decision, Dossier, Importance, Language, Pack, is_unwanted},
    matching::{all_flips, assess, winner_stability},
    notation::Diagnostic,
    pack::builtin,
    render::{self, Format, render},
    store::{self, Standing},
    words::Words,
};

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let mut pack = builtin();
    // Patterns are compiled for each document: with all of them, watched by the fuzzer, an annex takes ten seconds.
    for flag in pack.flags.iter_mut().skip(3) {
        flag.triggers.clear();
    }
    for flag in &mut pack.flags {
        flag.triggers.truncate(1);
    }
    pack
});
static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::new));

/// Documents in formats that take little time to make.
const DOCUMENTS: [(Kind, Format); 9] = [
    (Kind::Annex, Format::Markdown),
    (Kind::Annex, Format::Html),
    (Kind::Checklist, Format::Csv),
    (Kind::Summary, Format::Html),
    (Kind::ResponseGrid, Format::Csv),
    (Kind::Traceability, Format::Csv),
    (Kind::Sheet, Format::Markdown),
    (Kind::Handout, Format::Svg),
    (Kind::Workshop, Format::Html),
];

/// The built-in pack, with few patterns of legal risks.
pub(super) fn pack() -> &'static Pack {
    &PACK
}

/// The words of one language or the other.
pub(super) fn words(choice: usize) -> &'static Words {
    &WORDS[choice % WORDS.len()]
}

/// Each fault is told, in both languages.
pub(super) fn told(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        for words in &*WORDS {
            assert!(!words.diagnostic(diagnostic).is_empty(), "{diagnostic:?} is not told");
        }
    }
}

/// A dossier that was read can be saved, and is the same when it is opened again, for good.
pub(super) fn survives(dossier: &Dossier) {
    let text = store::to_text(dossier);
    let again = store::understand("again", text.as_bytes());
    assert_eq!(again, Ok((dossier.clone(), Standing::Current)), "opened again, it is another: {text}");
    assert_eq!(store::parse("again", text.as_bytes()).as_ref(), Ok(dossier), "no save would be trusted");
    assert_eq!(store::to_text(&again.unwrap().0), text, "the same dossier has two texts");
}

/// Everything that follows from a dossier can be worked out. Which document is made, and in which language, follows
/// from the choice: all of them would take too long.
pub(super) fn worked_out(pack: &Pack, dossier: &Dossier, choice: usize) {
    let Some(persona) = pack.persona(&dossier.persona) else {
        return;
    };
    let assessment = assess(pack, persona, dossier);
    assert_eq!(assessment.solutions.len(), persona.solutions.len(), "a solution has no verdict, or several");
    let flips = all_flips(pack, persona, dossier);
    assert!(flips.keys().all(|id| persona.solutions.iter().any(|it| it.solution == *id)), "a flip of no solution");
    let intervals = winner_stability(pack, persona, dossier);
    assert!(intervals.len() <= assessment.needs.len(), "more intervals than needs");
    let words = words(choice);
    let (kind, format) = DOCUMENTS[choice / 2 % DOCUMENTS.len()];
    if choice.is_multiple_of(7) {
        let told = render::json(&everything(pack, dossier, words).unwrap());
        serde_json::from_str::<serde_json::Value>(&told).unwrap();
    }
    let document = build(kind, pack, dossier, words).unwrap();
    sound(&document, format);
}

/// A document becomes a file that can be read, in which nothing that it says does anything.
pub(super) fn sound(document: &Document, format: Format) {
    let file = render(document, format).unwrap();
    assert!(!file.is_empty(), "an empty file");
    if !matches!(format, Format::Csv | Format::Html | Format::Markdown | Format::Svg) {
        return;
    }
    let text = String::from_utf8(file).unwrap();
    assert!(!text.contains(is_unwanted), "a letter that commands or turns is in the file");
    if format == Format::Html {
        assert!(!text.to_lowercase().contains("<script"), "a text became a program");
    }
    if format == Format::Csv {
        let mut rows = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
        for row in rows.records() {
            let row = row.unwrap();
            let formula = row.iter().find(|it| it.trim_start().starts_with(['=', '+', '-', '@']));
            assert_eq!(formula, None, "a cell begins a formula");
        }
    }
}

/// A pack that was accepted works: with nothing said, and with everything wanted.
pub(super) fn works(pack: &Pack, choice: usize) {
    let status = BuyerStatus::ALL[choice % BuyerStatus::ALL.len()];
    for persona in pack.personas.iter().rev().take(2) {
        let blank = Dossier::new(persona.id.clone(), status);
        worked_out(pack, &blank, choice);
        let mut full = blank;
        for row in &persona.needs {
            full.answers.insert(row.need.clone(), Answer::Importance(Importance::Essential));
        }
        for row in &persona.solutions {
            full.choices.insert(row.solution.clone(), Choice { decision: Decision::Retained, ..Choice::default() });
        }
        worked_out(pack, &full, choice);
    }
}
