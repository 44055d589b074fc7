//! Builds each document from the domain, once; formats come later.

mod annex;
mod brief;
mod changes;
mod checklist;
mod cover;
mod day;
mod guide;
mod handout;
mod pictures;
mod pieces;
mod response_grid;
mod sheet;
mod summary;
mod traceability;
mod workshop;

pub(super) use self::cover::program;
pub use self::{
    brief::Brief,
    changes::{compare, marked},
    day::{day_picture, day_table},
    guide::guide,
    handout::{Takeaway, TakenSolution, TakenSource, takeaway},
};
use self::{brief::Edition, pieces::small};

use super::{Document, Kind};
use crate::{
    domain::{Dossier, Pack},
    words::Words,
};

/// Builds a document; `None` when the pack does not have the dossier's persona, or for a kind that is not made of one
/// dossier (see [`compare`], [`day_table`]).
#[must_use]
pub fn build(kind: Kind, pack: &Pack, dossier: &Dossier, words: &Words) -> Option<Document> {
    if kind == Kind::Handout {
        return handout::handout(pack, dossier, words);
    }
    let brief = Brief::new(pack, dossier, words)?.for_readers_of(kind);
    let mut document = match kind {
        Kind::Annex => annex::annex(&brief),
        Kind::Checklist => checklist::checklist(&brief),
        Kind::Summary => summary::summary(&brief),
        Kind::ResponseGrid => response_grid::response_grid(&brief),
        Kind::Traceability => traceability::traceability(&brief),
        Kind::Workshop => workshop::workshop(&brief),
        Kind::Sheet => sheet::sheet(&brief),
        Kind::Guide => guide::guide(pack, words),
        Kind::Changes | Kind::Handout | Kind::Day => return None,
    };
    if brief.edition == Edition::Tender {
        document.blocks.push(small(brief.made_with()));
    }
    Some(document)
}
