//! What a drawing costs to draw, counted before any dot is made: some hundred letters can ask for layers, patterns and
//! filters without measure.

use resvg::{
    tiny_skia::{Rect, Transform},
    usvg::{
        ClipPath, Fill, Group, Mask, Node, Paint, Path, Pattern, Stroke, Tree,
        filter::{Filter, Kind},
    },
};

/// Most dots that are touched in all: some seventy times those of a square logo.
const MOST_DOTS: f32 = 1e8;
/// What a group or a path costs besides its dots, in dots.
const EACH: f32 = 500.0;
/// What a point of a path costs.
const POINT: f32 = 50.0;
/// What each dot of a filter costs: the dots around it are looked at, several times.
const FILTERED: f32 = 8.0;
/// Deepest nesting of groups, and of what they refer to.
const DEEPEST: usize = 200;
/// A layer may go beyond what it is drawn on, on each side, by twice as much: what a filter moves comes from there.
const LAYER: f32 = 25.0;

/// Whether a drawing costs more than a logo may.
pub(super) fn is_costly(tree: &Tree, transform: Transform, dots: f32) -> bool {
    Purse { left: MOST_DOTS, depth: 0 }.group(tree.root(), Surface { transform, dots }).is_none()
}

/// What is drawn on.
#[derive(Clone, Copy)]
struct Surface {
    transform: Transform,
    dots: f32,
}

impl Surface {
    /// The dots in a rectangle of the drawing, wherever it lies.
    fn dots_of(self, rect: Rect) -> f32 {
        let (across, down) = self.transform.get_scale();
        // A line has no width, and is drawn all the same.
        (rect.width() * across).max(1.0) * (rect.height() * down).max(1.0)
    }
}

/// What may still be spent. Whatever is asked of it is `None` once it is empty.
struct Purse {
    left: f32,
    depth: usize,
}

impl Purse {
    fn pay(&mut self, dots: f32) -> Option<()> {
        self.left -= dots;
        // What is no number is too much.
        (0.0 <= self.left).then_some(())
    }

    fn group(&mut self, group: &Group, on: Surface) -> Option<()> {
        self.depth += 1;
        if DEEPEST < self.depth {
            return None;
        }
        self.pay(EACH)?;
        let mut within = on;
        if group.should_isolate() {
            within.dots = on.dots_of(group.abs_layer_bounding_box().to_rect()).min(LAYER * on.dots);
            self.pay(2.0 * within.dots)?;
        }
        self.clip(group.clip_path(), within)?;
        self.mask(group.mask(), within)?;
        for filter in group.filters() {
            self.filter(filter, group.abs_transform(), within)?;
        }
        for node in group.children() {
            match node {
                Node::Group(it) => self.group(it, within)?,
                Node::Path(it) => self.path(it, within)?,
                Node::Text(it) => self.group(it.flattened(), within)?,
                // None is read.
                Node::Image(_) => return None,
            }
        }
        self.depth -= 1;
        Some(())
    }

    fn clip(&mut self, mut next: Option<&ClipPath>, on: Surface) -> Option<()> {
        while let Some(clip) = next {
            self.pay(2.0 * on.dots)?;
            self.group(clip.root(), on)?;
            next = clip.clip_path();
        }
        Some(())
    }

    fn mask(&mut self, mut next: Option<&Mask>, on: Surface) -> Option<()> {
        while let Some(mask) = next {
            self.pay(2.0 * on.dots)?;
            self.group(mask.root(), on)?;
            next = mask.mask();
        }
        Some(())
    }

    fn filter(&mut self, filter: &Filter, within: Transform, on: Surface) -> Option<()> {
        let (across, down) = on.transform.pre_concat(within).get_scale();
        for step in filter.primitives() {
            let around = match step.kind() {
                Kind::Morphology(it) => {
                    (2.0 * it.radius_x().get() * across).max(1.0) * (2.0 * it.radius_y().get() * down).max(1.0)
                }
                #[expect(clippy::cast_precision_loss, reason = "the file is far shorter than 2^23")]
                Kind::ConvolveMatrix(it) => it.matrix().data().len() as f32,
                Kind::Image(it) => {
                    self.group(it.root(), on)?;
                    FILTERED
                }
                _ => FILTERED,
            };
            self.pay(on.dots * around.max(FILTERED))?;
        }
        Some(())
    }

    fn path(&mut self, path: &Path, on: Surface) -> Option<()> {
        #[expect(clippy::cast_precision_loss, reason = "the file is far shorter than 2^23")]
        let points = path.data().len() as f32;
        let dots = on.dots_of(path.abs_stroke_bounding_box()).min(on.dots);
        for paint in [path.fill().map(Fill::paint), path.stroke().map(Stroke::paint)].into_iter().flatten() {
            self.pay(EACH + points * POINT + dots)?;
            if let Paint::Pattern(pattern) = paint {
                self.pattern(pattern, on.transform.pre_concat(path.abs_transform()))?;
            }
        }
        Some(())
    }

    /// A pattern is drawn once for each use, in its whole size however little of it is seen.
    fn pattern(&mut self, pattern: &Pattern, within: Transform) -> Option<()> {
        let (across, down) = within.pre_concat(pattern.transform()).get_scale();
        let dots = pattern.rect().width() * across * pattern.rect().height() * down;
        self.pay(dots)?;
        self.group(pattern.root(), Surface { transform: Transform::from_scale(across, down), dots })
    }
}
