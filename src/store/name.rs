//! Names for files, out of whatever somebody called something.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Most letters of a name.
const MOST_LETTERS: usize = 60;
/// Most bytes: two names and an extension stay below the 255 that every system takes.
const MOST_BYTES: usize = 120;

/// Names that Windows keeps for devices, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin", "conout"];
/// Beginnings of others, before one digit.
const PORTS: [&str; 2] = ["com", "lpt"];

/// A name for a file, without extension, that every system takes: the letters and digits of a text, a hyphen for
/// anything between them. `None` when the text has none. The name of a name is that name.
#[must_use]
pub fn stem(text: &str) -> Option<String> {
    let mut name = String::new();
    let mut letters = 0;
    let mut is_between = false;
    for letter in text.nfc() {
        let belongs = letter.is_alphanumeric() || (is_combining_mark(letter) && !is_between && !name.is_empty());
        if !belongs {
            is_between = true;
            continue;
        }
        let hyphen = usize::from(is_between && !name.is_empty());
        if letters + hyphen == MOST_LETTERS || MOST_BYTES < name.len() + hyphen + letter.len_utf8() {
            break;
        }
        if 0 < hyphen {
            name.push('-');
        }
        name.push(letter);
        letters += hyphen + usize::from(!is_combining_mark(letter));
        is_between = false;
    }
    let name = if is_device(&name) { format!("{name}-1") } else { name };
    (!name.is_empty()).then_some(name)
}

/// Whether Windows keeps a name for a device.
fn is_device(name: &str) -> bool {
    let name = name.to_lowercase();
    let is_port = |it: &&str| {
        let number = name.strip_prefix(*it).map(|it| it.chars().collect::<Vec<char>>());
        matches!(number.as_deref(), Some(['0'..='9' | '\u{b9}' | '\u{b2}' | '\u{b3}']))
    };
    DEVICES.contains(&name.as_str()) || PORTS.iter().any(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: Option<&str>) {
        let found = stem(text);
        assert_eq!(found.as_deref(), name, "{text:?}");
        assert_eq!(found.as_deref().and_then(stem), found, "the name of a name is that name");
    }

    #[test]
    fn letters_and_digits_are_kept() {
        check("R\u{e9}seau d\u{2019}eau \u{2014} lot 2", Some("R\u{e9}seau-d-eau-lot-2"));
        check("  a  ", Some("a"));
        check("", None);
        check("... \u{1f9ed} ?!", None);
    }

    #[test]
    fn devices_of_windows_are_no_names() {
        check("CON", Some("CON-1"));
        check("nul", Some("nul-1"));
        check("COM1", Some("COM1-1"));
        check("lpt\u{b2}", Some("lpt\u{b2}-1"));
        check("CONIN$", Some("CONIN-1"));
        check("aux .", Some("aux-1"));
        check("nul.txt", Some("nul-txt"));
        check("COM10", Some("COM10"));
        check("Console", Some("Console"));
    }

    #[test]
    fn no_sign_of_a_path_is_kept() {
        check("../../etc/passwd", Some("etc-passwd"));
        check("C:\\a<b>|\"?*\u{0}\u{1b}", Some("C-a-b"));
        check("-rf --help", Some("rf-help"));
        check("a. . ", Some("a"));
        check("\u{202e}cod.exe", Some("cod-exe"));
        check("a\u{200b}b", Some("a-b"));
    }

    #[test]
    fn a_letter_and_its_accent_are_one() {
        check("E\u{301}tat", Some("\u{c9}tat"));
        check("x\u{301}y", Some("x\u{301}y"));
        check("\u{301}a", Some("a"));
    }

    #[test]
    fn a_long_name_ends_between_letters() {
        check(&"a".repeat(300), Some(&"a".repeat(60)));
        check(&"\u{20000}".repeat(300), Some(&"\u{20000}".repeat(30)));
        check(&"ab ".repeat(100), Some(&"ab-".repeat(20)[..59]));
        check(&format!("a{}", "\u{301}".repeat(300)), Some(&format!("\u{e1}{}", "\u{301}".repeat(59))));
    }
}
