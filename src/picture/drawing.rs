//! SVG drawings turned into dots.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock},
};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        ImageHrefResolver, Options, Tree,
        fontdb::{Database, Source},
        roxmltree::{Document, Node, ParsingOptions},
    },
};

use super::{Dots, PictureError, cost::is_costly};

/// Most dots in height; a drawing as tall as that for its width is no logo.
const MOST_HEIGHT: f32 = 4096.0;
/// Most elements that a drawing may have once every reference is followed.
const MOST_ELEMENTS: u64 = 20_000;
/// Elements whose cost does not depend on the size of the drawing, and those that are drawn at each point of a path.
const COSTLY: [&str; 2] = ["feTurbulence", "marker"];

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for file in [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF] {
        fonts.load_font_source(Source::Binary(Arc::new(file)));
    }
    fonts.set_sans_serif_family("Noto Sans");
    fonts.set_serif_family("Noto Sans");
    Arc::new(fonts)
});

/// Whether a file is a text with the root element of a drawing.
pub(super) fn is_svg(file: &[u8]) -> bool {
    std::str::from_utf8(file).is_ok_and(|it| it.contains("<svg"))
}

/// Turns a file that the user chose into dots, unless it would cost too much.
pub(super) fn rasterise_file(file: &[u8], width: u32) -> Result<Dots, PictureError> {
    let text = std::str::from_utf8(file).map_err(|error| PictureError::Faulty(error.to_string()))?;
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document =
        Document::parse_with_options(text, options).map_err(|error| PictureError::Faulty(error.to_string()))?;
    if is_intricate(&document) {
        return Err(PictureError::Intricate);
    }
    draw(text, width, is_costly)
}

/// Turns a drawing of ours into dots of this width.
pub fn rasterise(svg: &str, width: u32) -> Result<Dots, PictureError> {
    draw(svg, width, |_, _, _| false)
}

/// Turns a drawing into dots, unless it is refused for what it is made of, how it is turned and how many dots it gets.
/// Text is set in the typeface of the documents, whatever it asks for.
fn draw(svg: &str, width: u32, is_refused: impl Fn(&Tree, Transform, f32) -> bool) -> Result<Dots, PictureError> {
    let options = Options {
        font_family: "Noto Sans".to_owned(),
        fontdb: FONTS.clone(),
        // A drawing may name files of this computer: none is opened. One that lies inside of it would not be weighed.
        image_href_resolver: ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            resolve_data: Box::new(|_, _, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| PictureError::Faulty(error.to_string()))?;
    let size = tree.size();
    #[expect(clippy::cast_precision_loss, reason = "a width is far below 2^23")]
    let factor = width as f32 / size.width();
    let height = (size.height() * factor).ceil();
    if !(1.0..=MOST_HEIGHT).contains(&height) {
        return Err(PictureError::Size);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the most")]
    let height = height as u32;
    let mut dots = Pixmap::new(width, height).ok_or(PictureError::Size)?;
    let transform = Transform::from_scale(factor, factor);
    #[expect(clippy::cast_precision_loss, reason = "both are far below 2^23")]
    if is_refused(&tree, transform, width as f32 * height as f32) {
        return Err(PictureError::Intricate);
    }
    resvg::render(&tree, transform, &mut dots.as_mut());
    let rgba = dots.pixels().iter().flat_map(|it| {
        let it = it.demultiply();
        [it.red(), it.green(), it.blue(), it.alpha()]
    });
    Ok(Dots { width, height, rgba: rgba.collect() })
}

/// Whether a drawing refers to itself, or grows beyond measure once its references are followed.
fn is_intricate(document: &Document<'_>) -> bool {
    let named: BTreeMap<&str, Node<'_, '_>> =
        document.descendants().filter_map(|it| Some((it.attribute("id")?, it))).collect();
    if document.descendants().any(|it| COSTLY.contains(&it.tag_name().name())) {
        return true;
    }
    let mut known = BTreeMap::new();
    match weight(document.root_element(), &named, &mut known, 0) {
        Some(weight) => MOST_ELEMENTS < weight.saturating_mul(weight_of_styles(document, &named)),
        None => true,
    }
}

/// How many times over the parts that style sheets refer to may be drawn. A sheet names them for elements that lie in
/// such a part in turn; which ones do is not worked out, so that each part counts as if it lay in all others.
fn weight_of_styles(document: &Document<'_>, named: &BTreeMap<&str, Node<'_, '_>>) -> u64 {
    let sheets = || document.descendants().filter(|it| it.tag_name().name() == "style").filter_map(|it| it.text());
    let targets: BTreeSet<&str> = sheets().flat_map(references).collect();
    let parts = targets.into_iter().filter_map(|it| named.get(it));
    let parts = parts.filter(|it| !matches!(it.tag_name().name(), "linearGradient" | "radialGradient"));
    parts.fold(1, |all: u64, part| {
        let inside = part.descendants().skip(1).filter(Node::is_element);
        all.saturating_mul(1.max(inside.count() as u64))
    })
}

/// Elements of a part with what it refers to; `None` when it refers to itself or lies too deep.
fn weight<'a>(
    node: Node<'a, 'a>,
    named: &BTreeMap<&str, Node<'a, 'a>>,
    known: &mut BTreeMap<usize, Option<u64>>,
    depth: usize,
) -> Option<u64> {
    const DEEPEST: usize = 200;
    let key = node.id().get_usize();
    if let Some(weight) = known.get(&key) {
        return *weight;
    }
    if DEEPEST < depth {
        return None;
    }
    // While it is being weighed it has no weight: whoever meets it again goes round in circles.
    known.insert(key, None);
    let mut total: u64 = 1;
    for child in node.children().filter(Node::is_element) {
        total = total.saturating_add(weight(child, named, known, depth + 1)?);
    }
    for target in node.attributes().flat_map(|it| references(it.value())) {
        if let Some(target) = named.get(target) {
            total = total.saturating_add(weight(*target, named, known, depth + 1)?);
        }
    }
    known.insert(key, Some(total));
    Some(total)
}

/// Names that an attribute refers to: `#name` alone, or inside `url(…)`.
fn references(value: &str) -> impl Iterator<Item = &str> {
    value.match_indices('#').map(|(at, _)| {
        let rest = value.get(at + 1..).unwrap_or_default();
        let end =
            rest.find(|it: char| it.is_whitespace() || matches!(it, ')' | '"' | '\'' | ';')).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::STANDARD};

    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">{inside}</svg>"#
        )
    }

    #[test]
    fn a_drawing_becomes_dots() {
        let dots = rasterise_file(svg(r#"<rect width="10" height="5" fill="red"/>"#).as_bytes(), 20).unwrap();
        assert_eq!((dots.width, dots.height), (20, 20));
        assert_eq!(dots.rgba[..4], [255, 0, 0, 255]);
        assert_eq!(dots.rgba[dots.rgba.len() - 4..], [0, 0, 0, 0]);
    }

    #[test]
    fn a_drawing_that_doubles_at_each_step_is_refused() {
        let twice = |it: usize| format!(r##"<g id="a{}"><use href="#a{it}"/><use xlink:href="#a{it}"/></g>"##, it + 1);
        let steps: String = (0..40).map(twice).collect();
        let parts = format!(r#"<g id="a0"><rect width="1" height="1"/></g>{steps}"#);
        assert_eq!(rasterise_file(svg(&parts).as_bytes(), 20), Err(PictureError::Intricate));
    }

    #[test]
    fn a_drawing_that_holds_itself_is_refused() {
        let circle = r##"<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>"##;
        assert_eq!(rasterise_file(svg(circle).as_bytes(), 20), Err(PictureError::Intricate));
    }

    #[test]
    fn a_drawing_opens_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner.svg");
        std::fs::write(&inner, svg(r#"<rect width="10" height="10"/>"#)).unwrap();
        let image = format!(r#"<image href="{}" width="10" height="10"/>"#, inner.display());
        let dots = rasterise_file(svg(&image).as_bytes(), 20).unwrap();
        assert!(dots.rgba.iter().all(|it| *it == 0), "the file was drawn");
    }

    #[test]
    fn a_drawing_that_asks_for_too_many_dots_is_refused_before_any_is_made() {
        let all = r#"<rect width="10" height="10""#;
        let layer = format!(r#"<g opacity=".5">{all}/>"#);
        for parts in [
            format!(r#"<filter id="f"><feMorphology radius="5"/></filter>{all} filter="url(#f)"/>"#),
            format!(
                r#"<pattern id="p" width="90000" height="90000"><path d="M0 0h1v1z"/></pattern>{all} fill="url(#p)"/>"#
            ),
            format!("{}{}", layer.repeat(90), "</g>".repeat(90)),
            format!("{all}/>").repeat(200),
        ] {
            assert_eq!(rasterise_file(svg(&parts).as_bytes(), 1200), Err(PictureError::Intricate), "{parts}");
        }
        let modest = format!(r#"<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>{all} filter="url(#f)"/>"#);
        assert!(rasterise_file(svg(&modest).as_bytes(), 1200).is_ok());
    }

    #[test]
    fn parts_that_a_style_sheet_puts_into_each_other_are_refused() {
        let rule = |it: usize| format!(".a{it}{{fill:url(#p{it})}}");
        let part = |it: usize| {
            format!(
                r#"<pattern id="p{}" width="1" height="1">{}</pattern>"#,
                it + 1,
                format!(r#"<rect class="a{it}" width="9" height="9"/>"#).repeat(9)
            )
        };
        let sheet: String = (0..9).map(rule).collect();
        let parts: String = (0..8).map(part).collect();
        assert_eq!(
            rasterise_file(svg(&format!("<style>{sheet}</style>{parts}")).as_bytes(), 20),
            Err(PictureError::Intricate)
        );
    }

    #[test]
    fn a_drawing_inside_of_a_drawing_is_not_drawn() {
        let inner = STANDARD.encode(svg(r#"<rect width="10" height="10"/>"#));
        let image = format!(r#"<image href="data:image/svg+xml;base64,{inner}" width="10" height="10"/>"#);
        let dots = rasterise_file(svg(&image).as_bytes(), 20).unwrap();
        assert!(dots.rgba.iter().all(|it| *it == 0), "it was drawn");
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        for bad in ["<svg", &svg("").replace("0 0 10 10", "0 0 1 99999")] {
            assert!(rasterise_file(bad.as_bytes(), 20).is_err(), "{bad}");
        }
    }
}
