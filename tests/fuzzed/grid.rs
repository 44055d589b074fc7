//! The bytes of a response grid that came back, or the parts of a workbook, beside the grid that was sent.

use std::{path::Path, sync::LazyLock};

use gouvernail::{
    cli::returned_told,
    domain::{Answer, BuyerStatus, Dossier, Importance, is_unwanted},
    store,
};

use super::{
    parts::{archive, is_of_parts, parts},
    shared::{pack, words},
};

/// A dossier whose grid is short.
static SENT: LazyLock<Dossier> = LazyLock::new(|| {
    let mut dossier = Dossier::new("ministere".into(), BuyerStatus::State);
    dossier.answers.insert("sla-exigeants".into(), Answer::Importance(Importance::Essential));
    dossier
});

pub(super) fn play(bytes: &[u8]) {
    let made = if is_of_parts(bytes) { archive(&parts(bytes)) } else { Some(bytes.to_vec()) };
    let Some(bytes) = made else {
        return;
    };
    let words = words(bytes.len());
    let sheets = match store::grid_sheets(Path::new("g.xlsx"), bytes) {
        Ok(sheets) => sheets,
        Err(error) => return assert!(!words.store_error(&error).is_empty(), "{error:?} is not told"),
    };
    for sheet in &sheets {
        assert!(sheet.rows.is_sorted_by(|a, b| a.number < b.number), "rows are not in their order");
        assert!(sheet.rows.len() <= 20_000, "more rows than are taken");
        assert!(sheet.rows.iter().all(|it| it.cells.len() <= 64), "more columns than are taken");
    }
    if let Some(told) = returned_told(words, pack(), &SENT, &sheets, false) {
        assert!(!told.replace('\n', "").contains(is_unwanted), "a terminal would obey");
        let json = returned_told(words, pack(), &SENT, &sheets, true).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert!(json["answered"].as_u64() <= json["asked"].as_u64(), "more answers than were asked for");
    }
}
