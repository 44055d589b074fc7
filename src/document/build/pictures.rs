//! The pictures of a dossier, each with the same in words.

use super::Brief;
use crate::{
    document::{
        Figure,
        drawing::{self, Axis, Key, Mark, Station},
    },
    domain::{Importance, Level, NeedKind, Theme},
    matching::{NeedVerdict, by_theme},
    requirements::Called,
};

/// Width of a picture that stands in a text, in its own units.
const WIDTH: f32 = 480.0;
/// Height of the compass.
const COMPASS: f32 = 184.0;
/// Room for names beside the compass.
const COMPASS_NAMES: f32 = 110.0;
/// Room for names beside bars.
const BAR_NAMES: f32 = 150.0;
/// Rows of the priority matrix.
const IMPORTANCES: [Importance; 3] = [Importance::Essential, Importance::Important, Importance::Wished];
/// Columns of the priority matrix: levels of an answer.
const LEVELS: [u8; 4] = [0, 1, 2, 3];

/// The coverage by theme as a compass; `None` as long as nothing was asked.
pub(super) fn compass(brief: &Brief<'_>) -> Option<Figure> {
    let axes = axes(brief, |it| brief.text(&it.short).to_owned());
    let key = key(brief);
    let mut shapes = drawing::compass(&axes, WIDTH, COMPASS, COMPASS_NAMES);
    shapes.extend(drawing::key(Key { asked: &key.0, covered: &key.1 }, 0.0, 2.0));
    figure(brief, "compass-description", &axes, shapes, COMPASS)
}

/// The coverage by theme as bars; `None` as long as nothing was asked.
pub(super) fn bars(brief: &Brief<'_>) -> Option<Figure> {
    let axes = axes(brief, |it| brief.text(&it.label).to_owned());
    let key = key(brief);
    let (shapes, height) = drawing::bars(&axes, Key { asked: &key.0, covered: &key.1 }, WIDTH, BAR_NAMES);
    figure(brief, "bars-description", &axes, shapes, height)
}

/// The needs by importance and by answer, numbered in their order; `None` when no need weighs anything.
pub(super) fn matrix(brief: &Brief<'_>) -> Option<Figure> {
    let marks: Vec<(Mark, &NeedVerdict)> = weighted(brief)
        .filter_map(|(number, it)| {
            let importance = brief.dossier.importance(&it.id)?;
            let row = IMPORTANCES.iter().position(|row| *row == importance)?;
            let column = LEVELS.iter().position(|level| *level == it.level)?;
            Some((Mark { number, row, column, covered: it.covered }, it))
        })
        .collect();
    if marks.is_empty() {
        return None;
    }
    let words = brief.words;
    let kinds: Vec<NeedKind> =
        (NeedKind::ALL.into_iter()).filter(|kind| marks.iter().any(|(_, need)| need.kind == *kind)).collect();
    let rows = IMPORTANCES.map(|it| kinds.iter().map(|kind| words.importance(*kind, it)).collect());
    let columns = LEVELS.map(|it| words.say(&format!("matrix-level-{it}")));
    let plain: Vec<Mark> = marks.iter().map(|it| it.0).collect();
    let (shapes, height) = drawing::matrix(&rows, &columns, &plain, WIDTH);
    let parts: Vec<String> = marks
        .iter()
        .map(|(mark, need)| {
            let arguments = [
                ("number", mark.number.into()),
                ("need", brief.need_label(&need.id).into()),
                ("importance", words.answer(need.kind, need.answer).to_lowercase().into()),
                ("level", columns.get(mark.column).cloned().unwrap_or_default().to_lowercase().into()),
            ];
            words.tell("matrix-part", &arguments)
        })
        .collect();
    let description = words.tell("matrix-description", &[("parts", words.list(&parts).into())]);
    Some(Figure { description, width: WIDTH, height, shapes })
}

/// The path of data, with what is asked along it; `None` when nothing is asked.
pub(super) fn path(brief: &Brief<'_>) -> Option<Figure> {
    if brief.calls.requirements.is_empty() {
        return None;
    }
    let words = brief.words;
    let called = |theme: &Theme| {
        let of_theme = |it: &&Called<'_>| brief.pack.card(&it.requirement.card).is_some_and(|it| it.theme == theme.id);
        let all = brief.calls.requirements.iter().filter(of_theme);
        let minimum = all.clone().filter(|it| it.level == Level::Minimum && !it.informs()).count();
        (all.count(), minimum)
    };
    let station = |theme: &Theme, name: &str| {
        let (all, minimum) = called(theme);
        let asked = words.tell("path-asked", &[("all", all.into())]);
        let minimum = words.tell("path-minimum", &[("minimum", minimum.into())]);
        let asked = if 0 < all { vec![asked, minimum] } else { Vec::new() };
        Station { name: name.to_owned(), is_asked: 0 < all, asked }
    };
    let mut places: Vec<(u8, &Theme)> = brief.pack.themes.iter().filter_map(|it| Some((it.along_path?, it))).collect();
    places.sort_by_key(|it| it.0);
    let first = Station { name: words.say("path-sites"), asked: Vec::new(), is_asked: true };
    let stations = places.iter().map(|(_, it)| station(it, brief.text(&it.short)));
    let along: Vec<Station> = std::iter::once(first).chain(stations).collect();
    let across = brief.pack.themes.iter().filter(|it| it.along_path.is_none());
    let across: Vec<Station> = across.map(|it| station(it, brief.text(&it.label))).filter(|it| it.is_asked).collect();
    let (shapes, height) = drawing::path(&along, &across, WIDTH);
    let part = |it: &Station| {
        words.tell("path-part", &[("place", it.name.as_str().into()), ("asked", it.asked.join(", ").into())])
    };
    let told =
        |all: &[Station]| words.list(&all.iter().filter(|it| !it.asked.is_empty()).map(part).collect::<Vec<_>>());
    let arguments = [("along", told(&along).into()), ("across", told(&across).into())];
    let description = words.tell("path-description", &arguments);
    Some(Figure { description, width: WIDTH, height, shapes })
}

/// Needs that weigh something, each with its number in the order of the persona.
pub(super) fn weighted<'b>(brief: &'b Brief<'_>) -> impl Iterator<Item = (usize, &'b NeedVerdict)> {
    let weigh = brief.assessment.needs.iter().filter(|it| it.weighs());
    weigh.enumerate().map(|(index, it)| (index + 1, it))
}

/// Themes of the persona, and those of its own that were asked.
fn axes(brief: &Brief<'_>, name: impl Fn(&Theme) -> String) -> Vec<Axis> {
    let of_persona = |theme: &Theme| {
        let mut needs = brief.persona.needs.iter().filter_map(|it| brief.pack.need(&it.need));
        needs.any(|it| it.theme == theme.id)
    };
    let all = by_theme(brief.pack, &brief.assessment);
    let shown = all.iter().filter_map(|it| Some((brief.pack.theme(&it.theme)?, it)));
    let shown = shown.filter(|(theme, it)| 0 < it.asked || of_persona(theme));
    shown.map(|(theme, it)| Axis { name: name(theme), asked: it.asked, covered: it.covered }).collect()
}

fn key(brief: &Brief<'_>) -> (String, String) {
    (brief.words.say("compass-asked"), brief.words.say("compass-covered"))
}

fn figure(
    brief: &Brief<'_>,
    key: &str,
    axes: &[Axis],
    shapes: Vec<crate::document::Shape>,
    height: f32,
) -> Option<Figure> {
    let asked = axes.iter().filter(|it| 0 < it.asked);
    let words = brief.words;
    let parts: Vec<String> = asked
        .map(|it| {
            let arguments =
                [("theme", it.name.as_str().into()), ("asked", it.asked.into()), ("covered", it.covered.into())];
            words.tell("compass-part", &arguments)
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let description = words.tell(key, &[("parts", words.list(&parts).into())]);
    Some(Figure { description, width: WIDTH, height, shapes })
}
