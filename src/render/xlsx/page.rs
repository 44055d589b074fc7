//! How sheets are printed and protected.

use rust_xlsxwriter::{ProtectionOptions, Worksheet};

use crate::{document::Document, render::markup::legible};

/// Paper of spreadsheets that is A4.
const A4: u8 = 9;
/// Most letters of the words around page numbers, and of what stands on either side: a spreadsheet takes 255 in all, codes included.
const NUMBER: usize = 30;
const SIDE: usize = 100;

/// Prints a sheet on A4, as wide as the paper, with the words of the document at the top and bottom of each page.
pub(super) fn set_up(sheet: &mut Worksheet, document: &Document) {
    let marking = &document.marking;
    let right = [&marking.watermark, &marking.confidentiality, &document.metadata.reference];
    let right = right.into_iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    let (before, between) = &document.page_words;
    let header = line([&escaped(&document.header, SIDE), "", &escaped(&right, SIDE)]);
    let number = format!("{} &P {} &N", escaped(before, NUMBER), escaped(between, NUMBER));
    let footer = line([&escaped(&document.footer, SIDE), "", &number]);
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.75, 0.65, 0.3, 0.3);
    sheet.set_header(header).set_footer(footer).set_screen_gridlines(false);
}

/// Protects a sheet against slips of the hand: without a password, and rows can still be filtered and sized.
pub(super) fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        use_autofilter: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
}

/// Left, middle and right part of a header or a footer.
fn line(parts: [&str; 3]) -> String {
    let parts = parts.into_iter().zip(["&L", "&C", "&R"]).filter(|it| !it.0.is_empty());
    // The space keeps a text that begins with a digit from being read as a size.
    let parts: Vec<String> = parts.map(|(text, code)| format!("{code}&8 {text}")).collect();
    parts.concat()
}

/// The beginning of a text, for a header or a footer, where `&` begins a code and is written twice.
fn escaped(text: &str, most: usize) -> String {
    let mut escaped = String::new();
    let mut units = 0;
    for letter in legible(text).replace(['\n', '\t'], " ").chars() {
        let times = if letter == '&' { 2 } else { 1 };
        units += letter.len_utf16() * times;
        if most < units {
            break;
        }
        escaped.extend(std::iter::repeat_n(letter, times));
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_a_text_are_no_codes() {
        assert_eq!(escaped("R&D", 90), "R&&D");
        assert_eq!(escaped("R&D", 2), "R");
        assert_eq!(line(["2026", "", "Page &P"]), "&L&8 2026&R&8 Page &P");
    }
}
