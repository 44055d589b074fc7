//! Texts of the pack as the window can draw them.
//!
//! egui takes the narrow no-break space (U+202F) for a place where a line may end, and leaves « ? » alone on the
//! next one; it respects the wide one (U+00A0). The documents keep the texts as they are.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{domain::Pack, pack};

/// The same pack, with spaces that hold on the screen.
pub(super) fn for_screen(pack: &Pack) -> Pack {
    Pack {
        title: held(&pack.title),
        interest: held(&pack.interest),
        themes: held(&pack.themes),
        sources: held(&pack.sources),
        lexicon: held(&pack.lexicon),
        needs: held(&pack.needs),
        solutions: held(&pack.solutions),
        links: held(&pack.links),
        vetoes: held(&pack.vetoes),
        flags: held(&pack.flags),
        parameters: held(&pack.parameters),
        cards: held(&pack.cards),
        requirements: held(&pack.requirements),
        frameworks: held(&pack.frameworks),
        positions: held(&pack.positions),
        methods: held(&pack.methods),
        overlays: held(&pack.overlays),
        personas: held(&pack.personas),
        texts: held(&pack.texts),
        ..pack.clone()
    }
}

/// Every text below a value. What cannot make the journey stays as it was: a space is not worth a failure.
fn held<T: Clone + Serialize + DeserializeOwned>(it: &T) -> T {
    let value = serde_json::to_value(it).map(|mut value| {
        hold(&mut value);
        value
    });
    value.and_then(serde_json::from_value).unwrap_or_else(|_| it.clone())
}

fn hold(value: &mut Value) {
    match value {
        Value::String(text) if text.contains('\u{202f}') => *text = pack::held(text),
        Value::Array(values) => values.iter_mut().for_each(hold),
        Value::Object(values) => values.values_mut().for_each(hold),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_spaces_change() {
        let pack = pack::builtin();
        let shown = for_screen(&pack);
        assert_eq!(format!("{pack:?}").replace("\\u{202f}", "\\u{a0}"), format!("{shown:?}"));
        assert_ne!(pack, shown, "the pack has narrow spaces, and they were held");
    }
}
