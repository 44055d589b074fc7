//! The coverage picture: for each theme, what was asked and what is covered.

use std::f32::consts::TAU;

use super::Brief;
use crate::{
    document::{Align, Figure, Role, Shape},
    matching::{ThemeCoverage, by_theme},
};

const WIDTH: f32 = 480.0;
const HEIGHT: f32 = 184.0;
const RADIUS: f32 = 72.0;

/// Fewest axes that make a surface.
const MIN_AXES: usize = 3;

/// The picture; `None` as long as nothing was asked.
pub(super) fn compass(brief: &Brief<'_>) -> Option<Figure> {
    let themes: Vec<ThemeCoverage> =
        by_theme(brief.pack, &brief.assessment).into_iter().filter(|it| 0 < it.asked).collect();
    if themes.is_empty() {
        return None;
    }
    let shapes = if themes.len() < MIN_AXES { bars(brief, &themes) } else { radar(brief, &themes) };
    let words = brief.words;
    let parts = themes.iter().map(|it| {
        words.tell(
            "compass-part",
            &[("theme", label(brief, it).into()), ("asked", it.asked.into()), ("covered", it.covered.into())],
        )
    });
    let description = words.tell("compass-description", &[("parts", words.list(&parts.collect::<Vec<_>>()).into())]);
    Some(Figure { description, width: WIDTH, height: HEIGHT, shapes })
}

fn label(brief: &Brief<'_>, coverage: &ThemeCoverage) -> String {
    brief.pack.theme(&coverage.theme).map_or_else(|| coverage.theme.to_string(), |it| brief.text(&it.short).to_owned())
}

#[expect(clippy::cast_precision_loss, reason = "points of a dossier are far below 2^23")]
fn share(points: u32, most: u32) -> f32 {
    points as f32 / most.max(1) as f32
}

fn radar(brief: &Brief<'_>, themes: &[ThemeCoverage]) -> Vec<Shape> {
    let centre = (WIDTH / 2.0, HEIGHT / 2.0);
    let most = themes.iter().map(|it| it.asked).max().unwrap_or(1);
    let angle = |index: usize| {
        #[expect(clippy::cast_precision_loss, reason = "there are about ten themes")]
        let turn = index as f32 / themes.len() as f32;
        turn * TAU - TAU / 4.0
    };
    let at = |index: usize, reach: f32| {
        (centre.0 + angle(index).cos() * RADIUS * reach, centre.1 + angle(index).sin() * RADIUS * reach)
    };
    let ring = |reach: f32| (0..themes.len()).map(|index| at(index, reach)).collect::<Vec<_>>();
    let surface = |value: fn(&ThemeCoverage) -> u32| {
        let corners = themes.iter().enumerate().map(|(index, it)| at(index, share(value(it), most)));
        corners.collect::<Vec<_>>()
    };
    let mut shapes: Vec<Shape> = [0.25, 0.5, 0.75, 1.0]
        .map(|reach| Shape::Polygon { points: ring(reach), fill: None, line: Some((Role::Quiet, 0.4)) })
        .to_vec();
    shapes.extend((0..themes.len()).map(|index| Shape::Line {
        from: centre,
        to: at(index, 1.0),
        role: Role::Quiet,
        width: 0.4,
    }));
    shapes.push(Shape::Polygon {
        points: surface(|it| it.asked),
        fill: Some((Role::Asked, 18)),
        line: Some((Role::Asked, 1.4)),
    });
    shapes.push(Shape::Polygon {
        points: surface(|it| it.covered),
        fill: Some((Role::Covered, 45)),
        line: Some((Role::Covered, 1.8)),
    });
    for (index, it) in themes.iter().enumerate() {
        let (x, y) = at(index, 1.12);
        let align = match angle(index).cos() {
            it if it < -0.2 => Align::Right,
            it if 0.2 < it => Align::Left,
            _ => Align::Centre,
        };
        let lower = if angle(index).sin() < -0.2 { 0.0 } else { 6.0 };
        shapes.push(Shape::Text { at: (x, y + lower), text: label(brief, it), size: 9.0, role: Role::Ink, align });
    }
    shapes.extend(legend(brief));
    shapes
}

fn bars(brief: &Brief<'_>, themes: &[ThemeCoverage]) -> Vec<Shape> {
    let most = themes.iter().map(|it| it.asked).max().unwrap_or(1);
    let mut shapes = legend(brief);
    let mut y = 40.0;
    for it in themes {
        shapes.push(Shape::Text {
            at: (0.0, y),
            text: label(brief, it),
            size: 10.0,
            role: Role::Ink,
            align: Align::Left,
        });
        for (value, role) in [(it.asked, Role::Asked), (it.covered, Role::Covered)] {
            y += 6.0;
            let (left, right) = (0.0, share(value, most) * WIDTH);
            let points = vec![(left, y), (right, y), (right, y + 10.0), (left, y + 10.0)];
            shapes.push(Shape::Polygon { points, fill: Some((role, 60)), line: Some((role, 1.0)) });
            y += 10.0;
        }
        y += 34.0;
    }
    shapes
}

/// Told apart by a swatch and a word, not by colour alone.
fn legend(brief: &Brief<'_>) -> Vec<Shape> {
    let entry = |y: f32, role: Role, key: &str| {
        let points = vec![(0.0, y - 8.0), (12.0, y - 8.0), (12.0, y), (0.0, y)];
        [
            Shape::Polygon { points, fill: Some((role, 45)), line: Some((role, 1.2)) },
            Shape::Text { at: (18.0, y), text: brief.words.say(key), size: 9.0, role: Role::Ink, align: Align::Left },
        ]
    };
    [entry(14.0, Role::Asked, "compass-asked"), entry(30.0, Role::Covered, "compass-covered")].concat()
}
