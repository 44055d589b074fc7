//! What a text in RON says that the value read from it does not show: keys that come twice in a map, of which the last
//! one alone would be kept, and characters that are written as escapes.
//!
//! The text is one that was read already: here is only as much of the notation as it takes to find one's way.

use std::{collections::BTreeSet, ops::Range};

use ron::Value;

/// The first key that comes a second time in the same map: where, and how it is written.
pub(super) fn key_twice(text: &str) -> Option<(usize, &str)> {
    if !text.contains('{') {
        return None;
    }
    let mut open: Vec<Option<Keys>> = Vec::new();
    for Token { at, sign } in Tokens::of(text) {
        match (sign, open.last_mut()) {
            (Sign::Open(it), within) => {
                if let Some(Some(keys)) = within {
                    keys.start.get_or_insert(at);
                }
                open.push((it == b'{').then(Keys::expecting));
            }
            (Sign::Close, _) => {
                open.pop();
            }
            (Sign::Comma, Some(Some(keys))) => *keys = Keys { start: None, is_key: true, ..std::mem::take(keys) },
            (Sign::Colon, Some(Some(keys))) if keys.is_key => {
                let key = text.get(keys.start.unwrap_or(at)..at).unwrap_or_default().trim_end();
                keys.is_key = false;
                // However it is written: `1` and `0x1` are the same key.
                let value = ron::from_str(key).unwrap_or_else(|_| Value::String(key.to_owned()));
                if !keys.seen.insert(value) {
                    return Some((keys.start.unwrap_or(at), key));
                }
            }
            (Sign::Text(_) | Sign::Other, Some(Some(keys))) if keys.is_key => {
                keys.start.get_or_insert(at);
            }
            _ => {}
        }
    }
    None
}

/// The keys of a map that is open.
#[derive(Default)]
struct Keys {
    seen: BTreeSet<Value>,
    /// Where the one that is being read begins.
    start: Option<usize>,
    /// A key is being read, and not a value.
    is_key: bool,
}

impl Keys {
    fn expecting() -> Self {
        Self { is_key: true, ..Self::default() }
    }
}

/// Characters that a text holds, inside its strings or not, under whichever way of writing them: where, and which.
pub(super) fn letters(text: &str, wanted: impl Fn(char) -> bool) -> Vec<(Range<usize>, char)> {
    let mut found: Vec<_> =
        text.char_indices().filter(|(_, it)| wanted(*it)).map(|(at, it)| (at..at + it.len_utf8(), it)).collect();
    if text.contains('\\') {
        for token in Tokens::of(text) {
            if let Sign::Text(inside) = token.sign {
                found.extend(escapes(text, inside).filter(|(_, it)| wanted(*it)));
            }
        }
        found.sort_by_key(|it| it.0.start);
    }
    found
}

/// Where strings stand, without their quotation marks.
pub(super) fn strings(text: &str) -> Vec<Range<usize>> {
    let inside = |it: Token| if let Sign::Text(inside) = it.sign { Some(inside) } else { None };
    Tokens::of(text).filter_map(inside).collect()
}

/// The escapes of a string, each with what it stands for.
fn escapes(text: &str, inside: Range<usize>) -> impl Iterator<Item = (Range<usize>, char)> {
    let end = inside.end;
    let mut at = inside.start;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..end)?;
            let start = at + rest.find('\\')?;
            let escape = text.get(start + 1..end)?;
            let (length, letter) = match escape.as_bytes().first()? {
                b'x' => (3, u32::from_str_radix(escape.get(1..3)?, 16).ok()),
                b'u' => {
                    let close = escape.find('}')?;
                    (close + 1, u32::from_str_radix(escape.get(2..close)?, 16).ok())
                }
                b'0' => (1, Some(0)),
                _ => (escape.chars().next()?.len_utf8(), None),
            };
            at = start + 1 + length;
            if let Some(letter) = letter.and_then(char::from_u32) {
                return Some((start..at, letter));
            }
        }
    })
}

/// A sign of the notation, and where it begins.
struct Token {
    at: usize,
    sign: Sign,
}

enum Sign {
    /// A string that may hold escapes: what is between its quotation marks.
    Text(Range<usize>),
    /// `(`, `[` or `{`.
    Open(u8),
    Close,
    Colon,
    Comma,
    /// Anything else: a part of a name or of a number, a string without escapes, a letter.
    Other,
}

/// The signs of a text, without spaces and comments.
struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes past the next occurrence of something, or to the end.
    fn pass(&mut self, sign: &str) {
        self.at = self.rest().find(sign).map_or(self.text.len(), |it| self.at + it + sign.len());
    }

    /// Goes past a comment in which others may lie.
    fn pass_comment(&mut self) {
        let mut depth = 0;
        while !self.rest().is_empty() {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += rest.find(['/', '*']).map_or(rest.len(), |it| it.max(1));
            }
        }
    }

    /// Goes past what is between quotation marks, after the first one.
    fn pass_string(&mut self, mark: char) {
        while let Some(found) = self.rest().find([mark, '\\']) {
            let is_escape = self.rest().as_bytes().get(found) == Some(&b'\\');
            self.at += found + 1;
            if !is_escape {
                return;
            }
            self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        }
        self.at = self.text.len();
    }

    /// How many signs there are before the string of a raw string that begins here.
    fn raw(&self) -> Option<usize> {
        let rest = self.rest();
        let marked = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('r')?;
        let before = self.text.get(..self.at).unwrap_or_default();
        let inside_name = before.ends_with(|it: char| it.is_alphanumeric() || it == '_');
        let bare = marked.trim_start_matches('#');
        (bare.starts_with('"') && !inside_name).then(|| marked.len() - bare.len())
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            let rest = self.rest();
            let at = self.at;
            if rest.starts_with("//") {
                self.pass("\n");
                continue;
            }
            if rest.starts_with("/*") {
                self.pass_comment();
                continue;
            }
            let first = rest.chars().next()?;
            self.at += first.len_utf8();
            let sign = match first {
                '(' => Sign::Open(b'('),
                '[' => Sign::Open(b'['),
                '{' => Sign::Open(b'{'),
                ')' | ']' | '}' => Sign::Close,
                ':' => Sign::Colon,
                ',' => Sign::Comma,
                '"' => {
                    self.pass_string('"');
                    Sign::Text(at + 1..self.at.saturating_sub(1).max(at + 1))
                }
                '\'' => {
                    self.pass_string('\'');
                    Sign::Other
                }
                _ => {
                    self.at = at;
                    if let Some(signs) = self.raw() {
                        self.pass("\"");
                        self.pass(&format!("\"{}", "#".repeat(signs)));
                    } else {
                        self.at += first.len_utf8();
                    }
                    Sign::Other
                }
            };
            return Some(Token { at, sign });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_comes_twice_in_a_map_is_found() {
        for (text, found) in [
            (r#"(a: {"x": 1, "x": 2})"#, Some(r#""x""#)),
            (r#"{"x": {"y": [1], "z": {}}, "\u{78}": 2}"#, Some(r#""\u{78}""#)),
            ("{1: (), 0x1: ()}", Some("0x1")),
            (r##"{"a": "}, \"a\": ", r#"b"#: "", /* "a": */ "c": 1, // "a": 2"##, None),
            (r##"{r#"a"#: 1, "a": 2}"##, Some(r#""a""#)),
            (r#"(a: {"x": (b: 1)}, b: {"x": (b: 2)})"#, None),
            (r#"{"x": (a: {"x": 1}), "y": (a: {"x": 1})}"#, None),
            (r#"[(id: "a"), (id: "a")]"#, None),
            ("{Some(1): 1, Some(2): 2, Some(1): 3}", Some("Some(1)")),
            ("{'a': 1, '\\'': 2, 'a': 3}", Some("'a'")),
            ("{", None),
            ("\"", None),
            ("/* /* */", None),
        ] {
            assert_eq!(key_twice(text).map(|it| it.1), found, "{text}");
        }
    }

    #[test]
    fn characters_are_found_however_they_are_written() {
        let text = "(a: \"x\\u{0}\\x07\\0\\n\\\\u{0}\u{202e}\", b: r\"\\u{0}\")";
        let found: Vec<(&str, char)> = letters(text, |it| it.is_control() && it != '\n' || it == '\u{202e}')
            .into_iter()
            .map(|(range, letter)| (&text[range], letter))
            .collect();
        assert_eq!(found, [("\\u{0}", '\0'), ("\\x07", '\u{7}'), ("\\0", '\0'), ("\u{202e}", '\u{202e}')]);
    }
}
