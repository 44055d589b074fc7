//! PDF.

use super::sample;
use gouvernail::render;

#[test]
#[ignore = "writes samples to be looked at into the directory PDF_SAMPLES"]
fn samples() {
    let folder = std::path::PathBuf::from(std::env::var("PDF_SAMPLES").unwrap());
    let mut wide = sample::annex(12);
    wide.landscape = true;
    for (name, document) in [
        ("annex", sample::annex(60)),
        ("wide", wide),
        ("summary", sample::summary()),
        ("empty", sample::document(Vec::new())),
    ] {
        std::fs::write(folder.join(name).with_extension("pdf"), render::pdf(&document).unwrap()).unwrap();
    }
}
