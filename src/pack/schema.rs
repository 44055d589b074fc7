//! The format of packs and overlays, as a JSON Schema drawn from the types.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::{
    assemble::{Chapter, Manifest},
    overlay,
};
use crate::domain::{
    AnnexTexts, Framework, Guide, LegalFlag, Link, Mapping, MethodCard, Need, Parameter, Persona, Position, Solution,
    Source, Term, Theme, Veto,
};

/// The schema of every file of a pack and of an overlay, under the names of the files.
///
/// RON (Rusty Object Notation) writes the same data: a structure is `(field: value)`, a variant with fields is
/// `Variant(field: value)`, an option is its value or nothing at all.
#[must_use]
pub fn schema() -> Value {
    let mut generator = SchemaGenerator::default();
    let mut files = Map::new();
    file::<Manifest>(&mut generator, &mut files, "pack.ron");
    file::<overlay::Manifest>(&mut generator, &mut files, "overlay.ron");
    file::<overlay::Changes>(&mut generator, &mut files, "changes.ron");
    file::<Persona>(&mut generator, &mut files, "<persona>.ron");
    file::<Vec<Theme>>(&mut generator, &mut files, "catalogue/themes.ron");
    file::<Vec<Source>>(&mut generator, &mut files, "catalogue/sources.ron");
    file::<Vec<Term>>(&mut generator, &mut files, "catalogue/lexicon.ron");
    file::<Vec<Need>>(&mut generator, &mut files, "catalogue/needs.ron");
    file::<Vec<Solution>>(&mut generator, &mut files, "catalogue/solutions.ron");
    file::<Vec<Link>>(&mut generator, &mut files, "catalogue/links.ron");
    file::<Vec<Veto>>(&mut generator, &mut files, "catalogue/vetoes.ron");
    file::<Vec<LegalFlag>>(&mut generator, &mut files, "catalogue/flags.ron");
    file::<Vec<Parameter>>(&mut generator, &mut files, "catalogue/parameters.ron");
    file::<Vec<Framework>>(&mut generator, &mut files, "catalogue/frameworks.ron");
    file::<Vec<Mapping>>(&mut generator, &mut files, "catalogue/mappings.ron");
    file::<Vec<Position>>(&mut generator, &mut files, "catalogue/positions.ron");
    file::<Vec<MethodCard>>(&mut generator, &mut files, "catalogue/methods.ron");
    file::<AnnexTexts>(&mut generator, &mut files, "catalogue/texts.ron");
    file::<Guide>(&mut generator, &mut files, "catalogue/guide.ron");
    file::<Chapter>(&mut generator, &mut files, "catalogue/requirements/<chapter>.ron");
    let definitions = generator.take_definitions(true);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Gouvernail knowledge pack",
        "type": "object",
        "properties": files,
        "$defs": definitions,
    })
}

fn file<T: JsonSchema>(generator: &mut SchemaGenerator, files: &mut Map<String, Value>, name: &str) {
    files.insert(name.to_owned(), generator.subschema_for::<T>().into());
}
