//! The sentence of a requirement for a buyer, with its parameters filled in.

use crate::domain::{
    Buyer, BuyerStatus as Status, Dossier, Language, Pack, Parameter, ParameterId, Quantity, Requirement, Text, fill,
    placeholders,
};

/// Writes numbers and units; the caller brings the habits of the language.
pub trait Writer {
    /// The language.
    fn language(&self) -> Language;
    /// A number and its unit.
    fn quantity(&self, number: rust_decimal::Decimal, unit: &str) -> String;
}

/// The sentence of the pack for a buyer, before its parameters are filled in.
#[must_use]
pub fn sentence(requirement: &Requirement, buyer: Buyer) -> Option<&Text> {
    let wording = &requirement.wording;
    match buyer.status {
        Status::Private => wording.private.as_ref(),
        Status::ContractingEntity => wording.contracting_entity.as_ref().or(wording.public.as_ref()),
        Status::State | Status::LocalAuthority | Status::Unknown => wording.public.as_ref(),
    }
}

/// The sentence added for an operator of vital importance.
#[must_use]
pub fn added_sentence(requirement: &Requirement, buyer: Buyer) -> Option<&Text> {
    requirement.wording.vital_operator.as_ref().filter(|_| buyer.vital_operator)
}

/// The parameters of a requirement that its sentences for a buyer name: another buyer's sentence may name others.
pub fn parameters(requirement: &Requirement, buyer: Buyer) -> impl Iterator<Item = &ParameterId> {
    let sentences = [sentence(requirement, buyer), added_sentence(requirement, buyer)];
    let named: Vec<&str> = sentences.into_iter().flatten().flat_map(|it| placeholders(&it.fr)).collect();
    requirement.parameters.iter().filter(move |it| named.contains(&it.as_str()))
}

/// The value of a parameter in a dossier, with its unit.
#[must_use]
pub fn value(parameter: &Parameter, dossier: &Dossier, writer: &impl Writer) -> String {
    let language = writer.language();
    match &parameter.quantity {
        Quantity::Number { default, .. } => {
            let number = dossier.numbers.get(&parameter.id).unwrap_or(default);
            writer.quantity(*number, parameter.unit_after(*number, language))
        }
        Quantity::OneOf { options } => {
            let chosen = dossier.words.get(&parameter.id).and_then(|it| it.parse::<usize>().ok()).unwrap_or(0);
            let option = options.get(chosen).or(options.first());
            option.map(|it| it.get(language).to_owned()).unwrap_or_default()
        }
        Quantity::Words { default } => dossier
            .words
            .get(&parameter.id)
            .filter(|it| !it.trim().is_empty())
            .cloned()
            .unwrap_or_else(|| default.get(language).to_owned()),
    }
}

/// The whole wording of a requirement in a dossier: the user's when they changed it, else the pack's for this
/// buyer with its parameters filled in. Nothing is ever changed in a sentence that the user wrote.
#[must_use]
pub fn wording(pack: &Pack, dossier: &Dossier, requirement: &Requirement, writer: &impl Writer) -> String {
    if let Some(own) = dossier.wordings.get(&requirement.id).filter(|it| !it.trim().is_empty()) {
        return own.clone();
    }
    proposed(pack, dossier, requirement, writer)
}

/// The wording of the pack for the buyer of a dossier, with its parameters filled in, whatever the user wrote.
#[must_use]
pub fn proposed(pack: &Pack, dossier: &Dossier, requirement: &Requirement, writer: &impl Writer) -> String {
    let buyer = dossier.buyer();
    let value_of = |name: &str| pack.parameter(&ParameterId::from(name)).map(|it| value(it, dossier, writer));
    let texts = [sentence(requirement, buyer), added_sentence(requirement, buyer)];
    let sentences = texts.into_iter().flatten().map(|it| fill(it.get(writer.language()), value_of));
    sentences.collect::<Vec<_>>().join(" ")
}
