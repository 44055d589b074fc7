//! The table of contents.

use crate::{document::Target, render::parts::DEEPEST};

use super::{
    breaks::{self, Cut},
    flow::{Entry, Flow, bold},
    font::Face,
    strip::{self, PageOf, PaintShape, Strip},
    style::{ACCENT, INK, QUIET, size, space},
    tags::{Element, NodeId, ROOT},
    text::{Look, Text, Underline},
};

/// Prefix of the targets that only the table of contents makes; no anchor of a document has control characters.
pub(super) const DESTINATION: char = '\u{1}';

impl Flow {
    /// Adds the table of contents.
    pub(super) fn contents(&mut self, title: &str) {
        let entries: Vec<_> =
            self.outline.iter().cloned().enumerate().filter(|it| it.1.listed && !it.1.text.is_empty()).collect();
        if entries.is_empty() {
            return;
        }
        let node = self.tree.add(ROOT, Element::Paragraph);
        let span = self.span(title, bold(size::CONTENTS_TITLE, ACCENT), node);
        let mut heading = self.strips(&[span], 0.0, self.measure(0.0), size::CONTENTS_TITLE, Cut::Wide(self.language));
        strip::keep_with_next(&mut heading);
        self.push(heading, space::CONTENTS_TITLE.0, space::CONTENTS_TITLE.1);
        let contents = self.tree.add(ROOT, Element::Contents);
        let level = |it: &Entry| it.level.min(DEEPEST);
        // Numbers stand under the texts of the level above.
        let mut columns = Vec::new();
        let mut x = 0.0;
        for wanted in 1..=DEEPEST {
            let numbers = entries.iter().filter(|it| level(&it.1) == wanted).map(|it| it.1.number.as_str());
            let widest = numbers.map(|it| self.fonts.measure(face(wanted), size::CONTENTS, it)).fold(0.0, f32::max);
            let width = if widest > 0.0 { (widest + 9.0).min(90.0) } else { 0.0 };
            columns.push((x, x + width));
            x += width.max(space::CONTENTS_LEVEL);
        }
        for (destination, entry) in &entries {
            let strips = self.contents_entry(contents, *destination, columns[usize::from(level(entry)) - 1]);
            self.push(strips, if entry.level == 1 { space::CONTENTS.0 } else { space::CONTENTS.1 }, 0.0);
        }
    }

    fn contents_entry(&mut self, contents: NodeId, destination: usize, (x, indent): (f32, f32)) -> Vec<Strip> {
        let entry = self.outline[destination].clone();
        let item = self.tree.add(contents, Element::ContentsItem);
        let reference = self.tree.add(item, Element::Reference);
        let words = [entry.number.as_str(), entry.text.as_str()].join(" ").trim().to_owned();
        let target = Target::Anchor(format!("{DESTINATION}{destination}"));
        let link = self.tree.add(reference, Element::Link(target, words));
        let look = Look { face: face(entry.level), size: size::CONTENTS, colour: INK };
        let number = self.span(&format!("{} ", entry.number), Look { colour: ACCENT, ..look }, link);
        let text = self.span(&format!("{} ", entry.text), look, link);
        let right = self.sheet.contents;
        let number_room = self.fonts.measure(Face::Bold, look.size, "0000");
        let number_width = self.fonts.measure(look.face, look.size, &entry.number);
        let hangs = number_width <= indent - x;
        // A number that would run into the text is part of it.
        let (number, spans) = if hangs { (vec![number], vec![text]) } else { (Vec::new(), vec![number, text]) };
        let lines = breaks::lines(self.fonts, &spans, right - indent - number_room - 18.0, Cut::Wide(self.language));
        let last_width = lines.last().map_or(0.0, |it| it.width);
        let mut strips: Vec<Strip> = lines.into_iter().map(|it| Strip::line(it, indent, look.size)).collect();
        if let Some(first) = strips.first_mut() {
            for line in breaks::lines(self.fonts, &number, right, Cut::Never) {
                first.put(line, x, 0.0, look.size);
            }
        }
        let tag = self.tree.tag(link);
        if let Some(last) = strips.last_mut() {
            let y = last.texts.first().map_or(0.0, |it| it.y);
            last.decorate(PaintShape::Rule {
                from: (indent + last_width + 5.0, y - 0.8),
                to: (right - number_room + 4.0, y - 0.8),
                width: 0.8,
                colour: QUIET,
                dotted: true,
            });
            let text =
                Text { x: right, y, width: 0.0, text: String::new(), look, tag: Some(tag), underline: Underline::None };
            last.page_of = Some(PageOf { destination, text });
        }
        strip::keep_together(&mut strips);
        strips
    }
}

fn face(level: u8) -> Face {
    if level == 1 { Face::Bold } else { Face::Regular }
}
