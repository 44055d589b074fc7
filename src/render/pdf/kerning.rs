//! Kerning: by how much two letters that follow each other are moved closer or apart.

use read_fonts::{
    FontRef, ReadError, TableProvider,
    tables::gpos::{PairPos, PositionSubtables},
};

/// The pairs of one typeface.
#[derive(Default)]
pub(super) struct Kerning {
    /// By first glyph, where its pairs start.
    starts: Vec<usize>,
    /// Second glyphs in order, and the change of the width of the first one in thousandths of the size of the letters.
    pairs: Vec<(u16, i16)>,
}

impl Kerning {
    /// Reads the pairs of a typeface, `per_em` units of which are the size of its letters.
    ///
    /// Only pairs one by one are read: the text faces have no classes. What cannot be read is not kerned.
    pub(super) fn read(file: &[u8], per_em: u16) -> Self {
        let mut read = pairs(file).unwrap_or_default();
        // Where two tables have a pair, the first one counts; the sort keeps their order.
        read.sort_by_key(|it| (it.first, it.second));
        read.dedup_by_key(|it| (it.first, it.second));
        read.retain(|it| it.change != 0);
        let mut kerning = Self::default();
        for Pair { first, second, change } in read {
            let first = usize::from(first);
            if kerning.starts.len() <= first {
                kerning.starts.resize(first + 1, kerning.pairs.len());
            }
            let change = i32::from(change) * 1000 / i32::from(per_em.max(1));
            kerning.pairs.push((second, change.try_into().unwrap_or_default()));
        }
        kerning.starts.push(kerning.pairs.len());
        kerning
    }

    /// Change of the width of a glyph before another one, in thousandths of the size of the letters.
    pub(super) fn between(&self, first: u16, second: u16) -> i16 {
        let first = usize::from(first);
        let (Some(start), Some(end)) = (self.starts.get(first), self.starts.get(first + 1)) else { return 0 };
        let pairs = &self.pairs[*start..*end];
        pairs.binary_search_by_key(&second, |it| it.0).map_or(0, |it| pairs[it].1)
    }
}

/// Two glyphs, and what is added to the width of the first one in units of the typeface.
struct Pair {
    first: u16,
    second: u16,
    change: i16,
}

fn pairs(file: &[u8]) -> Result<Vec<Pair>, ReadError> {
    let mut pairs = Vec::new();
    for lookup in FontRef::new(file)?.gpos()?.lookup_list()?.lookups().iter() {
        let PositionSubtables::Pair(tables) = lookup?.subtables()? else { continue };
        for table in tables.iter() {
            let PairPos::Format1(table) = table? else { continue };
            for (first, seconds) in table.coverage()?.iter().zip(table.pair_sets().iter()) {
                for pair in seconds?.pair_value_records().iter() {
                    let pair = pair?;
                    let change = pair.value_record1().x_advance().unwrap_or_default();
                    pairs.push(Pair { first: first.to_u16(), second: pair.second_glyph().to_u16(), change });
                }
            }
        }
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use crate::render::pdf::font::{Face, Fonts};

    #[test]
    fn letters_that_would_leave_a_hole_are_closer() {
        let fonts = Fonts::get().unwrap();
        for face in [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic] {
            assert!(fonts.kern(face, 'T', '.') < 0, "{face:?}");
            assert_eq!(fonts.kern(face, 'n', 'n'), 0, "{face:?}");
        }
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters_and_the_changes_between_them() {
        let fonts = Fonts::get().unwrap();
        let width = |text| fonts.measure(Face::Regular, 1000.0, text);
        let change = f32::from(fonts.kern(Face::Regular, 'A', 'V'));
        assert!((width("AV") - (width("A") + width("V") + change)).abs() < 0.01);
    }
}
