//! The shape of the house: which module may use which, and what must not appear in it.

use std::{fs, path::Path};

use crate::support::files;

/// A module of `src`, the ones it may use, and words that have no place in it.
struct Layer {
    module: &'static str,
    uses: &'static [&'static str],
    forbidden: &'static [&'static str],
}

const PURE: &[&str] = &["std::fs", "std::time", "std::thread", "egui", "printpdf", "ron::", "Result<"];

const LAYERS: &[Layer] = &[
    Layer { module: "domain", uses: &[], forbidden: PURE },
    Layer { module: "matching", uses: &["domain"], forbidden: PURE },
    Layer { module: "reading", uses: &["domain"], forbidden: PURE },
    Layer { module: "workshop", uses: &["domain", "matching", "reading"], forbidden: PURE },
    Layer { module: "requirements", uses: &["domain", "reading"], forbidden: PURE },
    Layer { module: "event", uses: &["domain", "matching"], forbidden: PURE },
    Layer { module: "returned", uses: &["domain"], forbidden: PURE },
    Layer { module: "notation", uses: &["domain"], forbidden: &["std::fs", "egui"] },
    Layer { module: "pack", uses: &["domain", "notation", "reading"], forbidden: &["std::fs", "egui"] },
    Layer { module: "picture", uses: &["domain"], forbidden: &["std::fs", "egui", "printpdf"] },
    Layer {
        module: "store",
        uses: &["domain", "event", "notation", "pack", "picture", "returned"],
        forbidden: &["egui", "printpdf"],
    },
    Layer {
        module: "words",
        uses: &["domain", "matching", "workshop", "requirements", "event", "returned", "notation", "store", "picture"],
        forbidden: &["std::fs", "egui"],
    },
    Layer {
        module: "document",
        uses: &["domain", "reading", "matching", "workshop", "requirements", "event", "words", "picture"],
        forbidden: &["std::fs", "egui", "printpdf", "lopdf"],
    },
    Layer {
        module: "render",
        uses: &["document", "domain", "picture"],
        forbidden: &["std::fs", "egui", "domain::Pack", "Dossier"],
    },
    Layer {
        module: "cli",
        uses: &[
            "domain",
            "matching",
            "workshop",
            "requirements",
            "returned",
            "notation",
            "pack",
            "store",
            "words",
            "document",
            "render",
        ],
        forbidden: &["std::fs", "egui"],
    },
    Layer {
        module: "gui",
        uses: &[
            "domain",
            "reading",
            "matching",
            "workshop",
            "requirements",
            "event",
            "notation",
            "pack",
            "store",
            "words",
            "document",
            "render",
        ],
        forbidden: &["std::fs", "clap", "printpdf", ".exists()", ".is_dir()", ".is_file()"],
    },
];

/// Longest file of `src`, in lines: past it, a file holds more than one idea.
const MAX_LINES: usize = 600;

/// Modules of the crate that a line of code names: `crate::x`, or `x::` inside `use crate::{…}`.
fn named<'a>(code: &'a str, in_group: bool) -> Vec<&'a str> {
    let name = |rest: &'a str| rest.split(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap_or_default();
    let mut names: Vec<&str> = code.split("crate::").skip(1).map(name).collect();
    if in_group {
        let inside = code.split("crate::{").last().unwrap_or(code);
        names.extend(inside.split([',', '{', '}']).map(|it| name(it.trim())));
    }
    names
}

#[test]
fn a_module_uses_only_what_lies_above_it() {
    let mut faults = Vec::new();
    for layer in LAYERS {
        for (path, text) in files(&Path::new("src").join(layer.module)) {
            let production = text.split("#[cfg(test)]").next().unwrap_or_default();
            let mut in_group = false;
            for (index, line) in production.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                in_group = code.starts_with("use crate::{") || (in_group && !code.starts_with("};"));
                for word in layer.forbidden.iter().filter(|it| code.contains(**it)) {
                    faults.push(format!("{path}:{}: `{word}` has no place in `{}`", index + 1, layer.module));
                }
                for name in named(code, in_group) {
                    let is_layer = LAYERS.iter().any(|it| it.module == name);
                    if is_layer && name != layer.module && !layer.uses.contains(&name) {
                        faults.push(format!("{path}:{}: `{}` must not use `{name}`", index + 1, layer.module));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_module_of_the_library_is_a_layer() {
    let library = fs::read_to_string("src/lib.rs").unwrap();
    let declared = library.lines().filter_map(|it| it.strip_prefix("pub mod ")?.strip_suffix(';'));
    let unknown: Vec<&str> = declared.filter(|it| LAYERS.iter().all(|layer| layer.module != *it)).collect();
    assert_eq!(unknown, [""; 0], "add them to the drawing in ARCHITECTURE.md and to this test");
}

#[test]
fn every_file_says_what_it_holds_and_holds_one_idea() {
    let mut faults = Vec::new();
    for (path, text) in files(Path::new("src")) {
        if !text.starts_with("//! ") && !text.starts_with("#![") {
            faults.push(format!("{path}: the first line does not say what the file holds"));
        }
        let lines = text.lines().count();
        if MAX_LINES < lines {
            faults.push(format!("{path}: {lines} lines"));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_sentence_for_people_is_in_rust() {
    let letters = |it: char| "àâçéèêëîïôûùüœÀÂÇÉÈÊËÎÏÔÛÙÜŒ«»".contains(it);
    let mut faults = Vec::new();
    for (path, text) in files(Path::new("src")) {
        let production = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (index, line) in production.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let quoted = code.split('"').skip(1).step_by(2);
            if quoted.clone().any(|it| it.contains(letters)) {
                faults.push(format!("{path}:{}: {}", index + 1, line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
