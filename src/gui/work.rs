//! What a dossier is turned into, and everything that takes: a copy, so that the user goes on meanwhile.

use std::sync::Arc;

use crate::{
    document::{Kind, build, compare, everything, guide},
    domain::{Dossier, Language, Pack},
    render::{self, Format, RenderError},
    store::Disk,
    words::Words,
};

/// Something that a dossier is turned into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// A document in a format.
    Document(Kind, Format),
    /// Everything as data, for other programs.
    Everything,
}

impl Product {
    /// Whether it is made of a dossier; if not, of the pack alone.
    #[must_use]
    pub fn needs_dossier(self) -> bool {
        !matches!(self, Self::Document(Kind::Guide, _))
    }

    /// Usual extension of its files, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Document(_, format) => format.extension(),
            Self::Everything => "json",
        }
    }
}

/// What is made when everything is asked for at once: each document in the format that was chosen for it, or in those
/// that are of most use, and the data.
pub(super) fn all_products(chosen: &[(Kind, Format)]) -> Vec<Product> {
    let usual = |kind| match kind {
        Kind::Annex => vec![Format::Docx, Format::Pdf],
        Kind::ResponseGrid => vec![Format::Xlsx],
        Kind::Checklist
        | Kind::Summary
        | Kind::Traceability
        | Kind::Changes
        | Kind::Workshop
        | Kind::Sheet
        | Kind::Guide
        | Kind::Handout
        | Kind::Day => {
            vec![Format::Pdf]
        }
    };
    let formats = |kind| match chosen.iter().find(|it| it.0 == kind) {
        Some((_, format)) => vec![*format],
        None => usual(kind),
    };
    let documents = Kind::ALL.into_iter().flat_map(|kind| formats(kind).into_iter().map(move |it| (kind, it)));
    documents.map(|(kind, format)| Product::Document(kind, format)).chain([Product::Everything]).collect()
}

/// What products are made of.
#[derive(Clone, Debug)]
pub(super) struct Work {
    /// The knowledge.
    pub(super) pack: Arc<Pack>,
    /// What the user said and decided, when a dossier is open.
    pub(super) dossier: Option<Arc<Dossier>>,
    /// The dossier that it is compared with, for a comparison.
    pub(super) older: Option<Arc<Dossier>>,
    /// The disk that it is written on.
    pub(super) disk: Arc<dyn Disk>,
    /// Language of the product.
    pub(super) language: Language,
}

impl Work {
    /// The bytes of a product; why not, in the words of the language, when it cannot be made.
    pub(super) fn bytes(&self, product: Product) -> Result<Vec<u8>, String> {
        let Self { pack, dossier, older, language, .. } = self;
        let words = Words::new(*language);
        let unknown = || words.say("product-persona");
        let (kind, format) = match product {
            Product::Everything => {
                let dossier = dossier.as_ref().ok_or_else(unknown)?;
                let everything = everything(pack, dossier, &words).ok_or_else(unknown)?;
                return Ok(render::json(&everything).into_bytes());
            }
            Product::Document(kind, format) => (kind, format),
        };
        let document = match (kind, dossier, older) {
            (Kind::Guide, ..) => Some(guide(pack, &words)),
            (Kind::Changes, Some(dossier), Some(older)) => compare(pack, older, dossier, &words),
            (kind, Some(dossier), _) => build(kind, pack, dossier, &words),
            (_, None, _) => None,
        };
        let document = document.ok_or_else(unknown)?;
        render::render(&document, format).map_err(|error| match error {
            RenderError::Rows { most } => words.tell("fail-rows", &[("most", words.number(most.into()).into())]),
            error => words.tell("fail-render", &[("cause", error.to_string().into())]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_at_once_is_each_document_and_the_data() {
        let names: Vec<&str> = all_products(&[]).into_iter().map(Product::extension).collect();
        assert_eq!(names, ["docx", "pdf", "pdf", "pdf", "xlsx", "pdf", "json"]);
    }

    #[test]
    fn a_format_that_was_chosen_takes_the_place_of_the_usual_ones() {
        let annexes: Vec<_> = all_products(&[(Kind::Annex, Format::Odt)])
            .into_iter()
            .filter(|it| matches!(it, Product::Document(Kind::Annex, _)))
            .collect();
        assert_eq!(annexes, [Product::Document(Kind::Annex, Format::Odt)]);
    }
}
