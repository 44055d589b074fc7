//! Records: a rule on the left, a label, a title, a badge, sentences and named fields.

use crate::document::{Field, Record};

use super::{
    breaks::{self, Cut},
    flow::{Flow, bold, hairline, has_text},
    font::Face,
    strip::{self, Glue, PaintShape, Strip},
    style::{self, ACCENT, BADGE_RADIUS, INK, LEADING, QUIET, TIGHT_LEADING, part, size, space},
    tags::{Element, NodeId},
    text::{self, Look},
};

impl Flow {
    /// A record as strips, the first of which bears its title.
    pub(super) fn record(&mut self, record: &Record) -> Vec<Strip> {
        let texts = [&record.label, &record.title, &record.badge];
        let named = texts.iter().any(|it| !text::clean_line(it).is_empty());
        if !named && !record.body.iter().any(|it| has_text(it)) && !record.fields.iter().any(is_shown) {
            return Vec::new();
        }
        let parent = self.section();
        let section = self.tree.add(parent, Element::Section);
        let mut strips = self.record_head(record, section);
        let x = space::INDENT;
        let look = Look { face: Face::Regular, size: size::BODY, colour: INK };
        let mut body = self.paragraphs(&record.body, look, (x, self.measure(0.0), space::TIGHT), section);
        if let Some(first) = body.first_mut() {
            first.before = 3.5;
        }
        strips.append(&mut body);
        let mut fields = self.record_fields(&record.fields, section);
        strips.append(&mut fields);
        // The rule is a little longer than the text.
        strips.insert(0, Strip::space(1.5));
        strips.push(Strip::space(2.0));
        let key = self.key();
        for strip in &mut strips {
            strip.decorate(PaintShape::Band { key, x: 0.0, width: space::ACCENT, colour: ACCENT });
        }
        strip::keep_together(&mut strips);
        for strip in strips.iter_mut().take(3) {
            strip.glue = Glue::Hard;
        }
        if let Some(last) = strips.last_mut() {
            last.glue = Glue::None;
        }
        strips
    }

    /// Label and title on the left, badge on the right.
    fn record_head(&mut self, record: &Record, section: NodeId) -> Vec<Strip> {
        let (left, right) = (space::INDENT, self.sheet.text_width());
        let (label, title) = (text::clean_line(&record.label), text::clean_line(&record.title));
        let mut title_x = left;
        let mut label_line = None;
        let level = self.level_of_records();
        if !label.is_empty() || !title.is_empty() {
            let heading = self.tree.add(section, Element::Heading(level));
            let look = bold(size::LABEL, ACCENT);
            let spaced = if title.is_empty() { "" } else { " " };
            let span = self.span(&format!("{label}{spaced}"), look, heading);
            let width = self.fonts.measure(look.face, look.size, &label);
            if width <= (right - left) * part::LABEL {
                title_x = if width > 0.0 { left + width + 8.0 } else { left };
                label_line =
                    breaks::lines(self.fonts, std::slice::from_ref(&span), right - left, Cut::Never).into_iter().next();
            }
            let title_span = self.span(&title, bold(size::RECORD, INK), heading);
            let badge_width = self.badge_width(record);
            let spans =
                if label_line.is_some() || label.is_empty() { vec![title_span] } else { vec![span, title_span] };
            let mut strips =
                self.strips(&spans, title_x, right - title_x - badge_width, size::RECORD, Cut::Wide(self.language));
            if strips.is_empty() {
                strips.push(Strip::space(size::RECORD * LEADING));
            }
            if let Some(line) = label_line {
                // Both stand on one baseline.
                let drop = (size::RECORD - size::LABEL) * (LEADING / 2.0 + style::BASELINE);
                strips[0].put(line, left, drop, size::LABEL);
            }
            strip::keep_with_next(&mut strips);
            self.badge(record, section, &mut strips);
            return strips;
        }
        let mut strips = vec![Strip::space(0.0)];
        self.badge(record, section, &mut strips);
        strips
    }

    /// Room that the badge takes from the title.
    fn badge_width(&self, record: &Record) -> f32 {
        let badge = text::clean_line(&record.badge);
        if badge.is_empty() {
            return 0.0;
        }
        let width = self.fonts.measure(Face::Bold, size::BADGE, &badge);
        width.min(self.widest_badge()) + 2.0 * space::BADGE.0 + space::BESIDE
    }

    fn widest_badge(&self) -> f32 {
        self.sheet.text_width() * part::BADGE
    }

    fn badge(&mut self, record: &Record, section: NodeId, strips: &mut [Strip]) {
        let badge = text::clean_line(&record.badge);
        if badge.is_empty() {
            return;
        }
        let (background, foreground) = style::tone(record.tone);
        let node = self.tree.add(section, Element::Paragraph);
        let span = self.span(&badge, bold(size::BADGE, foreground), node);
        let lines = breaks::lines(self.fonts, &[span], self.widest_badge(), Cut::Wide(self.language));
        let (line_height, right) = (size::BADGE * TIGHT_LEADING, self.sheet.text_width());
        #[expect(clippy::cast_precision_loss, reason = "a badge has few lines")]
        let height = lines.len() as f32 * line_height + 2.0 * space::BADGE.1;
        let width = lines.iter().map(|it| it.width).fold(0.0, f32::max) + 2.0 * space::BADGE.0;
        let missing = height - strips.iter().map(|it| it.height).sum::<f32>();
        if let Some(last) = strips.last_mut() {
            last.height += missing.max(0.0);
        }
        let Some(first) = strips.first_mut() else { return };
        let mut y = if lines.len() == 1 { (size::RECORD * LEADING - height) / 2.0 } else { 0.0 };
        y = y.max(-1.0);
        let x = right - width;
        first.decorate(PaintShape::Box { x, y, width, height, radius: BADGE_RADIUS, colour: background });
        y += space::BADGE.1 - size::BADGE * (LEADING - TIGHT_LEADING) / 2.0;
        for line in lines {
            let x = x + (width - line.width) / 2.0;
            first.put(line, x, y, size::BADGE);
            y += line_height;
        }
    }

    fn record_fields(&mut self, fields: &[Field], section: NodeId) -> Vec<Strip> {
        if !fields.iter().any(is_shown) {
            return Vec::new();
        }
        let left = space::INDENT;
        let name_width = (self.sheet.text_width() * part::FIELD_NAME.0).min(part::FIELD_NAME.1);
        let value_x = left + name_width + space::BESIDE;
        let right = self.sheet.text_width();
        let list = self.tree.add(section, Element::List { ordered: false });
        let mut all: Vec<Strip> = Vec::new();
        for field in fields.iter().filter(|it| is_shown(it)) {
            let item = self.tree.add(list, Element::Item);
            let label = self.tree.add(item, Element::Label);
            let look = Look { face: Face::Regular, size: size::FIELD_NAME, colour: QUIET };
            let name = self.span(&text::clean_line(&field.name), look, label);
            let names = breaks::lines(self.fonts, &[name], name_width, Cut::Wide(self.language));
            let body = self.tree.add(item, Element::Body);
            let look = Look { face: Face::Regular, size: size::FIELD, colour: INK };
            let width = (right - value_x).min(self.sheet.measure);
            let mut strips = self.paragraphs(&field.paragraphs, look, (value_x, width, space::IN_FIELD), body);
            while strips.len() < names.len() {
                strips.push(Strip::space(size::FIELD * LEADING));
            }
            let drop = (size::FIELD - size::FIELD_NAME) * (LEADING / 2.0 + style::BASELINE);
            for (strip, line) in strips.iter_mut().zip(names) {
                strip.put(line, left, drop, size::FIELD_NAME);
            }
            strip::no_widows(&mut strips);
            if let Some(first) = strips.first_mut() {
                first.before = if all.is_empty() { 0.0 } else { space::FIELD };
            }
            all.append(&mut strips);
        }
        if let Some(first) = all.first_mut() {
            first.before = 10.0;
            first.decorate(hairline(left, right - left, -4.5));
        }
        all
    }
}

fn is_shown(field: &Field) -> bool {
    !text::clean_line(&field.name).is_empty() || field.paragraphs.iter().any(|it| has_text(it))
}
