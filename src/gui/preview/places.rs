//! Where pages lie one below the other, in points of the screen.

use std::ops::Range;

use egui::{Rect, Vec2, pos2, vec2};

/// What is left free round pages.
pub(in super::super) const GAP: f32 = 16.0;

/// A place in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in super::super) struct Place {
    /// Number of the page, from 0.
    pub(in super::super) page: usize,
    /// How far down, as a share of the height of the page.
    pub(in super::super) down: f32,
}

impl Place {
    /// The top of a page.
    pub(in super::super) fn top_of(page: usize) -> Self {
        Self { page, down: 0.0 }
    }

    /// Whether this place comes after another.
    pub(in super::super) fn is_after(self, other: Self) -> bool {
        (self.page, self.down) > (other.page, other.down)
    }
}

/// Where pages lie.
#[derive(Debug)]
pub(in super::super) struct Places {
    /// Each page, from the top left of them all.
    pub(in super::super) rects: Vec<Rect>,
    /// Size of them all.
    pub(in super::super) size: Vec2,
}

impl Places {
    /// Lays pages of these sizes one below the other at a scale, in the middle of a width.
    pub(in super::super) fn new(sizes: &[(f32, f32)], scale: f32, width: f32) -> Self {
        let widest = sizes.iter().map(|it| it.0 * scale).fold(0.0, f32::max);
        let width = width.max(widest + 2.0 * GAP);
        let mut top = GAP;
        let rects = sizes.iter().map(|(page_width, height)| {
            let size = vec2(*page_width, *height) * scale;
            let rect = Rect::from_min_size(pos2((width - size.x) / 2.0, top), size);
            top = rect.bottom() + GAP;
            rect
        });
        let rects = rects.collect();
        Self { rects, size: vec2(width, top) }
    }

    /// The pages of which something is seen in a part of them all.
    pub(in super::super) fn in_sight(&self, seen: Rect) -> Range<usize> {
        let first = self.rects.partition_point(|it| it.bottom() <= seen.top());
        let end = self.rects.partition_point(|it| it.top() < seen.bottom());
        first..end.max(first)
    }

    /// The place at a height.
    pub(in super::super) fn at(&self, height: f32) -> Place {
        // The air above a page belongs to it; half a point is nothing that is seen.
        let above = self.rects.partition_point(|it| it.bottom() <= height + 0.5);
        let page = above.min(self.rects.len().saturating_sub(1));
        let down = self.rects.get(page).map_or(0.0, |it| (height + GAP - it.top()) / (it.height() + GAP));
        Place { page, down: down.clamp(0.0, 1.0) }
    }

    /// The height of a place, so that it is seen with some air above it.
    pub(in super::super) fn height(&self, place: Place) -> f32 {
        let rect = self.rects.get(place.page).or(self.rects.last());
        rect.map_or(0.0, |it| it.top() - GAP + place.down * (it.height() + GAP))
    }

    /// The page that fills most of a part of them all; the first of equals.
    pub(in super::super) fn foremost(&self, seen: Rect) -> usize {
        let seen_of = |number: &usize| self.rects.get(*number).map_or(0.0, |it| it.intersect(seen).height());
        let pages = self.in_sight(seen);
        let first = pages.start.min(self.rects.len().saturating_sub(1));
        pages.fold(first, |best, it| if seen_of(&best) + 0.5 < seen_of(&it) { it } else { best })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three pages of 100 × 200, at their size, in a width of 200.
    fn three() -> Places {
        Places::new(&[(100.0, 200.0); 3], 1.0, 200.0)
    }

    fn seen(top: f32, height: f32) -> Rect {
        Rect::from_min_size(pos2(0.0, top), vec2(200.0, height))
    }

    #[test]
    fn pages_lie_one_below_the_other_in_the_middle() {
        let places = three();
        assert_eq!(places.rects[0], Rect::from_min_size(pos2(50.0, 16.0), vec2(100.0, 200.0)));
        assert!((places.rects[1].top() - 232.0).abs() < 1e-6);
        assert_eq!(places.size, vec2(200.0, 664.0));
    }

    #[test]
    fn only_what_is_seen_is_in_sight() {
        let places = three();
        assert_eq!(places.in_sight(seen(0.0, 100.0)), 0..1);
        assert_eq!(places.in_sight(seen(200.0, 100.0)), 0..2);
        assert_eq!(places.in_sight(seen(220.0, 10.0)), 1..1, "between two pages there is none");
    }

    #[test]
    fn a_place_keeps_its_height_whatever_the_scale() {
        let (small, large) = (three(), Places::new(&[(100.0, 200.0); 3], 3.0, 200.0));
        for height in [0.0, 100.0, 232.0, 500.0] {
            let place = small.at(height);
            assert!((small.height(place) - height).abs() < 0.01, "{height}: {place:?}");
            let there = large.at(large.height(place));
            assert_eq!(there.page, place.page);
            assert!((there.down - place.down).abs() < 0.001);
        }
    }

    #[test]
    fn the_top_of_a_page_is_its_own() {
        let places = three();
        for page in 0..3 {
            assert_eq!(places.at(places.height(Place::top_of(page))), Place::top_of(page));
        }
    }

    #[test]
    fn the_page_that_is_told_is_the_one_that_fills_the_view() {
        let places = three();
        assert_eq!(places.foremost(seen(100.0, 200.0)), 0);
        assert_eq!(places.foremost(seen(150.0, 200.0)), 1);
        assert_eq!(places.foremost(seen(600.0, 400.0)), 2);
    }

    #[test]
    fn a_document_without_pages_has_places_all_the_same() {
        let none = Places::new(&[], 1.0, 100.0);
        assert_eq!((none.in_sight(seen(0.0, 10.0)), none.foremost(seen(0.0, 10.0))), (0..0, 0));
        assert!(none.height(Place::top_of(3)).abs() < 1e-6);
    }
}
