//! The style sheet of a file: the common one, the shared colours, and what this document says on each printed page.

use std::fmt::Write as _;

use crate::{
    document::{Document, Role, Tone},
    render::{
        markup::legible,
        palette::{self, Colour},
    },
};

/// The common style sheet.
const COMMON: &str = include_str!("../../../assets/html/style.css");

/// The whole style sheet.
pub(super) fn style(document: &Document) -> String {
    format!("\n{}\n{}\n{COMMON}", colours(), sheet(document))
}

/// Colours of a light sheet.
fn colours() -> String {
    let plain = [
        ("ink", palette::INK),
        ("accent", palette::ACCENT),
        ("quiet", palette::QUIET),
        ("hairline", palette::HAIRLINE),
        ("soft", palette::SOFT),
        ("paper", palette::PAPER),
        ("asked", palette::role(Role::Asked)),
        ("covered", palette::role(Role::Covered)),
    ];
    let one = |name: &str, colour: Colour| format!("--{name}: {};", colour.hexadecimal());
    let plain = plain.into_iter().map(|(name, colour)| one(name, colour));
    let tones = [Tone::Neutral, Tone::Information, Tone::Success, Tone::Warning, Tone::Danger];
    let tones = tones.into_iter().flat_map(|it| {
        let (back, front) = palette::tone(it);
        [one(tone(it), back), one(&format!("on-{}", tone(it)), front)]
    });
    format!(":root {{ color-scheme: light; {} }}", plain.chain(tones).collect::<Vec<_>>().join(" "))
}

/// Paper, and what stands at the top and bottom of each page in browsers that can do it.
fn sheet(document: &Document) -> String {
    let (before, between) = &document.page_words;
    let marking = &document.marking;
    let right = [&marking.confidentiality, &document.metadata.reference];
    let right = right.into_iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    format!(
        "@page {{ size: A4 {}; margin: 20mm 18mm 18mm;\n\
         @top-left {{ {LOOK} content: {}; }} @top-right {{ {LOOK} content: {}; }}\n\
         @bottom-left {{ {LOOK} content: {}; }}\n\
         @bottom-right {{ {LOOK} content: {} \" \" counter(page) \" \" {} \" \" counter(pages); }} }}",
        if document.landscape { "landscape" } else { "portrait" },
        string(&document.header),
        string(&right),
        string(&document.footer),
        string(before),
        string(between),
        LOOK = format_args!(
            "font: 7.8pt 'Noto Sans', 'Liberation Sans', Arial, sans-serif; color: {};",
            palette::QUIET.hexadecimal()
        ),
    )
}

/// Name of a tone in style sheets.
pub(super) fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "neutral",
        Tone::Information => "information",
        Tone::Success => "success",
        Tone::Warning => "warning",
        Tone::Danger => "danger",
    }
}

/// A text as a string of a style sheet: nothing in it can end the string, the rule or the element.
fn string(text: &str) -> String {
    let mut string = String::from("\"");
    for letter in legible(text).chars() {
        if letter.is_alphanumeric() || letter == ' ' {
            string.push(letter);
        } else {
            // Writing to memory never fails.
            let _ = write!(string, "\\{:x} ", u32::from(letter));
        }
    }
    string.push('"');
    string
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two colours (WCAG 2): 1 to 21.
    fn contrast(one: &str, other: &str) -> f64 {
        let light = |colour: &str| {
            let part = |at: usize| {
                let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn colour<'a>(sheet: &'a str, name: &str) -> &'a str {
        let (_, rest) = sheet.split_once(&format!("--{name}: ")).unwrap();
        &rest[..7]
    }

    #[test]
    fn every_text_stands_out_in_light_and_dark() {
        let light = colours();
        for sheet in [light.as_str(), COMMON] {
            let pairs =
                [("ink", "paper"), ("accent", "paper"), ("quiet", "paper"), ("ink", "soft"), ("accent", "soft")];
            let tones = ["neutral", "information", "success", "warning", "danger"];
            let on = tones.map(|it| (format!("on-{it}"), it));
            let pairs = pairs.into_iter().chain(on.iter().map(|(on, tone)| (on.as_str(), *tone)));
            let pairs = pairs.chain(tones.map(|it| ("ink", it))).chain([("on-danger", "paper"), ("quiet", "soft")]);
            for (text, ground) in pairs {
                let found = contrast(colour(sheet, text), colour(sheet, ground));
                assert!(4.5 <= found, "{text} on {ground}: {found:.2}");
            }
        }
    }

    #[test]
    fn a_text_cannot_leave_its_string() {
        assert_eq!(string("\"}</style>\n\u{0}"), r#""\22 \7d \3c \2f style\3e \a ""#);
    }
}
