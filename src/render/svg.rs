//! Figures as SVG drawings.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use crate::document::{Align, Figure, Pen, Role, Shape};

/// The drawing.
pub(super) fn svg(figure: &Figure) -> String {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{0}" height="{1}">"#,
        figure.width, figure.height
    );
    for shape in &figure.shapes {
        let _ = match shape {
            Shape::Polygon { points, fill, line } => {
                let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
                let fill = fill.map_or_else(
                    || r#"fill="none""#.to_owned(),
                    |(role, opacity)| {
                        format!(r#"fill="{}" fill-opacity="{}""#, colour(role), f32::from(opacity) / 100.0)
                    },
                );
                let line = line.map(stroke).unwrap_or_default();
                write!(svg, r#"<polygon points="{}" {fill} {line}/>"#, points.join(" "))
            }
            Shape::Line { from, to, pen } => {
                write!(svg, r#"<line x1="{}" y1="{}" x2="{}" y2="{}" {}/>"#, from.0, from.1, to.0, to.1, stroke(*pen))
            }
            Shape::Text { at, text, size, role, strong, align } => {
                let anchor = match align {
                    Align::Left => "start",
                    Align::Centre => "middle",
                    Align::Right => "end",
                };
                let weight = if *strong { "bold" } else { "normal" };
                let text: String = text.chars().filter(|it| !it.is_control()).collect();
                write!(
                    svg,
                    r#"<text x="{}" y="{}" font-size="{size}" fill="{}" font-weight="{weight}" text-anchor="{anchor}">{}</text>"#,
                    at.0,
                    at.1,
                    colour(*role),
                    escape(&text)
                )
            }
        };
    }
    svg.push_str("</svg>");
    svg
}

fn stroke(pen: Pen) -> String {
    let dashes = pen.width * 4.0;
    let dashes = if pen.dashed { format!(r#" stroke-dasharray="{dashes} {dashes}""#) } else { String::new() };
    format!(r#"stroke="{}" stroke-width="{}"{dashes}"#, colour(pen.role), pen.width)
}

fn colour(role: Role) -> &'static str {
    match role {
        Role::Ink => "#1B2530",
        Role::Quiet => "#5B6770",
        Role::Asked => "#B06712",
        Role::Covered => "#0F5C63",
        Role::Paper => "#FFFFFF",
    }
}
