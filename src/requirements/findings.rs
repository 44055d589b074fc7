//! Legal risks that the texts of a dossier carry, as a reader of the published document would find them.

use super::{
    Called, Calls,
    fill::{Writer, added_sentence, sentence, value, wording},
};
use crate::{
    domain::{Dossier, FlagId, LegalFlag, Level, Pack, Parameter, ParameterId, Quantity, RequirementId, fill},
    reading::RiskReader,
};

/// Where a risk was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// Object of the contract.
    Object,
    /// Perimeter.
    Perimeter,
    /// A sentence of the annex.
    Requirement(RequirementId),
}

/// A risk found in a text that goes into the tender.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'a> {
    /// Where.
    pub place: Where,
    /// The flag.
    pub flag: &'a LegalFlag,
    /// The words that raise it.
    pub words: String,
    /// The justification that the user keeps, if any.
    pub ground: Option<&'a str>,
}

/// A value as a reader for risks sees it: a figure that the annex says how to measure is testable, hence nothing.
fn value_to_read(parameter: &Parameter, dossier: &Dossier, writer: &impl Writer) -> String {
    match (&parameter.quantity, &parameter.measure) {
        (Quantity::Number { .. }, Some(_)) => String::new(),
        _ => value(parameter, dossier, writer),
    }
}

/// Every risk found in the object, the perimeter and the requirements of a dossier, in that order.
///
/// A sentence of the pack is read with the words that the user chose for its parameters; what it declares is the
/// subject's own risk, told apart. A sentence that the user wrote is read as it is.
#[must_use]
pub fn findings<'a>(
    pack: &'a Pack,
    dossier: &'a Dossier,
    calls: &Calls<'_>,
    reader: &RiskReader,
    writer: &impl Writer,
) -> Vec<Finding<'a>> {
    let mut all = Vec::new();
    let language = writer.language();
    let mut add = |place: Where, text: &str, declared: &[FlagId], ground: Option<&'a str>| {
        for found in reader.read(text, language, dossier.buyer) {
            let Some(flag) = pack.flag(&found.flag).filter(|it| !declared.contains(&it.id)) else {
                continue;
            };
            let words = text.get(found.place).unwrap_or_default().to_owned();
            all.push(Finding { place: place.clone(), flag, words, ground });
        }
    };
    add(Where::Object, &dossier.object, &[], None);
    add(Where::Perimeter, &dossier.perimeter, &[], None);
    for Called { requirement, .. } in &calls.requirements {
        let place = Where::Requirement(requirement.id.clone());
        let ground = dossier.grounds.get(&requirement.id).map(String::as_str);
        if dossier.wordings.contains_key(&requirement.id) {
            add(place, &wording(pack, dossier, requirement, writer), &[], ground);
        } else {
            let value_of =
                |name: &str| pack.parameter(&ParameterId::from(name)).map(|it| value_to_read(it, dossier, writer));
            let buyer = dossier.buyer();
            let sentences = [sentence(requirement, buyer), added_sentence(requirement, buyer)].into_iter().flatten();
            let text: Vec<String> = sentences.map(|it| fill(it.get(language), value_of)).collect();
            add(place, &text.join("\n"), &requirement.flags, ground);
        }
    }
    all
}

/// Whether so many requirements are minimum ones that bidders may be kept away.
#[must_use]
pub fn too_many_minimums(pack: &Pack, calls: &Calls<'_>) -> bool {
    let all = calls.requirements.len();
    let minimum = calls.count(Level::Minimum);
    all * usize::from(pack.scale.most_minimum) < minimum * 100
}
