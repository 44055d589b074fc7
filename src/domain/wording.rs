//! Sentences with places for parameters: `… en moins de {gtr}`.

/// The parameters named between braces in a sentence.
pub fn placeholders(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// The sentence with each `{name}` replaced; a name that nothing answers for stays as it is.
#[must_use]
pub fn fill(sentence: &str, value_of: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        if let Some((value, after)) = after.split_once('}').and_then(|(name, after)| Some((value_of(name)?, after))) {
            filled.push_str(&value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_between_braces_are_replaced() {
        let value = |name: &str| (name == "gtr").then(|| "4 h".to_owned());
        assert_eq!(fill("en moins de {gtr}.", value), "en moins de 4 h.");
    }

    #[test]
    fn what_nothing_answers_for_stays() {
        assert_eq!(fill("{a} et {", |_| None), "{a} et {");
    }

    #[test]
    fn placeholders_are_listed_in_order() {
        assert_eq!(placeholders("{a} puis {b}").collect::<Vec<_>>(), ["a", "b"]);
    }
}
