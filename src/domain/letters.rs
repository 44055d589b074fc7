//! Which characters have no place in a text, and which ones nobody sees.

use std::borrow::Cow;

/// Most letters of a text that somebody types: some seven pages.
pub const MOST_LETTERS: usize = 20_000;

/// Whether a character commands something instead of saying it: terminals obey it, and files break on it. Tabs and ends
/// of lines are spaces.
#[must_use]
pub fn is_command(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
}

/// Whether a character makes the text after it read in another order than the one in which it stands.
fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character has no place in any text: it is dropped from what is typed and from what is opened.
#[must_use]
pub fn is_unwanted(letter: char) -> bool {
    is_command(letter) || turns_text(letter)
}

/// Whether nobody sees a character where it stands: two texts that look the same are not. A soft hyphen is seen where
/// a line ends.
#[must_use]
pub fn is_unseen(letter: char) -> bool {
    turns_text(letter)
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// A letter of an id that looks like another one: one of another script than that of ids, which is Latin.
#[must_use]
pub fn foreign_letter(id: &str) -> Option<char> {
    id.chars().find(|it| is_unseen(*it) || (it.is_alphanumeric() && '\u{24f}' < *it))
}

/// A text without what has no place in it.
#[must_use]
pub fn wanted(text: &str) -> Cow<'_, str> {
    if text.contains(is_unwanted) { Cow::Owned(text.replace(is_unwanted, "")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_commands_or_turns_has_no_place() {
        assert_eq!(wanted("a\u{0}\u{1b}[2J\u{202e}b\u{2066}\u{85}c\td\ne"), "a[2Jbc\td\ne");
        for sound in ["", "e\u{301}", "\u{1f468}\u{200d}\u{1f692}", "\u{a0}\u{202f}\u{ad}", "\u{5d0}\u{200f}"] {
            assert!(matches!(wanted(sound), Cow::Borrowed(it) if it == sound), "{sound:?}");
        }
    }

    #[test]
    fn ids_are_of_one_script() {
        assert_eq!(foreign_letter("sla-exigeants"), None);
        assert_eq!(foreign_letter("EX-TRA-021"), None);
        assert_eq!(foreign_letter("\u{e9}tat"), None);
        assert_eq!(foreign_letter("sl\u{430}"), Some('\u{430}'));
        assert_eq!(foreign_letter("\u{ff21}"), Some('\u{ff21}'));
        assert_eq!(foreign_letter("a\u{200b}"), Some('\u{200b}'));
    }
}
