//! Every kind of fault that an author can make is caught, at its place: the shipped pack is broken in one way at a
//! time, and its check has to tell that way.

use gouvernail::{
    domain::Kind,
    notation::{Diagnostic, Fault},
    pack::{Compiled, PackFile, compile},
    store,
};

use super::personas;

/// The shipped pack, with the first `from` that follows `after` in one of its files replaced.
#[track_caller]
fn broken(name: &str, after: &str, from: &str, to: &str) -> Compiled {
    let mut files: Vec<PackFile> = store::pack_files(personas()).unwrap();
    let text = &mut files.iter_mut().find(|it| it.name == name).unwrap().text;
    let start = text.find(after).unwrap_or_else(|| panic!("{name} has no {after}"));
    let at = start + text[start..].find(from).unwrap_or_else(|| panic!("{name} has no {from} after {after}"));
    text.replace_range(at..at + from.len(), to);
    compile(&files)
}

/// Each line is a test: which file is broken, after which words, what becomes what, and the fault that must be told.
macro_rules! mutations {
    ($($name:ident: $file:literal, $after:literal, $from:literal => $to:literal, $fault:pat,)*) => {$(
        #[test]
        fn $name() {
            let compiled = broken($file, $after, $from, $to);
            let caught = compiled.diagnostics.iter().find(|it| matches!(it.fault, $fault));
            let Some(caught) = caught else {
                panic!("not caught; told instead: {:#?}", compiled.diagnostics);
            };
            assert_eq!(caught.place.file, $file);
            assert!(0 < caught.place.line && 0 < caught.place.column, "{:?}", caught.place);
        }
    )*};
}

mutations! {
    a_missing_field: "catalogue/needs.ron", "[", "theme: \"CON\"," => "", Fault::Syntax(_),
    an_unknown_field: "catalogue/needs.ron", "[", "theme:" => "thème:", Fault::Syntax(_),
    a_forgotten_comma: "catalogue/needs.ron", "[", "kind: Expectation," => "kind: Expectation", Fault::Syntax(_),
    an_id_taken_twice: "catalogue/needs.ron", "[", "\"resilience-crise\"" => "\"sla-exigeants\"",
        Fault::Duplicate { kind: Kind::Need, .. },
    a_requirement_taken_twice: "catalogue/requirements/continuite.ron", "requirements: [", "\"EX-CON-002\"" => "\"EX-CON-001\"",
        Fault::Duplicate { kind: Kind::Requirement, .. },
    an_id_that_was_withdrawn: "catalogue/needs.ron", "[", "\"resilience-crise\"" => "\"EX-SOU-031\"", Fault::Retired { .. },
    a_need_that_does_not_exist: "ministere.ron", "needs: [", "\"resilience-crise\"" => "\"resilience\"",
        Fault::Unknown { kind: Kind::Need, .. },
    a_solution_that_does_not_exist: "catalogue/links.ron", "[", "\"sphere-publique\"" => "\"sphère\"",
        Fault::Unknown { kind: Kind::Solution, .. },
    a_card_that_does_not_exist: "ministere.ron", "needs: [", "\"K01\"" => "\"K99\"",
        Fault::Unknown { kind: Kind::Card, .. },
    a_theme_that_does_not_exist: "catalogue/needs.ron", "[", "\"CON\"" => "\"ZZZ\"",
        Fault::Unknown { kind: Kind::Theme, .. },
    a_source_that_does_not_exist: "catalogue/needs.ron", "[", "\"S41\"" => "\"S99\"",
        Fault::Unknown { kind: Kind::Source, .. },
    a_flag_that_does_not_exist: "catalogue/requirements/continuite.ron", "requirements: [", "flags: [\"RISK-" => "flags: [\"RISQUE-",
        Fault::Unknown { kind: Kind::Flag, .. },
    an_item_that_its_framework_does_not_have: "catalogue/mappings.ron", "[", "\"A.5" => "\"Z.5",
        Fault::Unknown { kind: Kind::FrameworkItem, .. },
    a_related_term_that_does_not_exist: "catalogue/lexicon.ron", "see: [\"", "\"" => "\"x",
        Fault::Unknown { kind: Kind::Term, .. },
    a_text_without_english: "catalogue/needs.ron", "id: \"sla-exigeants\"", "en: \"Demanding service-level agreements (SLAs)\"" => "en: \"\"",
        Fault::MissingText { language: "en", .. },
    a_text_without_french: "catalogue/themes.ron", "[", "fr: \"Continuité et résilience\"" => "fr: \" \"",
        Fault::MissingText { language: "fr", .. },
    a_dropped_source: "catalogue/needs.ron", "id: \"resilience-crise\"", "[(\"S41\", \"Persona 1, attentes\")]" => "[]",
        Fault::Unsourced { .. },
    a_confidence_above_its_source: "catalogue/parameters.ron", "cite: [(\"S42\", \"\")]", "confidence: General" => "confidence: Verified",
        Fault::Overclaimed { .. },
    a_source_to_be_checked_without_a_date: "catalogue/sources.ron", "id: \"S42\"", "review:" => "// review:",
        Fault::Undated { .. },
    a_date_that_is_none: "catalogue/sources.ron", "id: \"S01\"", "checked: \"2026-11-22\"" => "checked: \"22/11/2026\"",
        Fault::Date { .. },
    a_review_before_the_reading: "catalogue/sources.ron", "id: \"S01\"", "review: \"2027" => "review: \"2025",
        Fault::Reviewed { .. },
    an_address_that_is_not_protected: "catalogue/sources.ron", "id: \"S01\"", "https://" => "http://", Fault::Address { .. },
    a_range_upside_down: "catalogue/parameters.ron", "id: \"gtr\"", "low: \"2\", high: \"24\"" => "low: \"24\", high: \"2\"",
        Fault::Range { .. },
    a_default_outside_its_range: "catalogue/parameters.ron", "id: \"gtr\"", "default: \"4\"" => "default: \"48\"",
        Fault::Range { .. },
    weights_that_do_not_grow: "pack.ron", "\n    scale:", "important: 2" => "important: 8", Fault::Scale { .. },
    rules_of_groups_upside_down: "pack.ron", "\n    group:", "(30, 50, 70)" => "(70, 50, 30)", Fault::Group,
    weights_that_do_not_sum: "catalogue/frameworks.ron", "\"SOV-1\"", "weight: 15" => "weight: 25", Fault::Weights { .. },
    a_link_without_a_reason: "catalogue/links.ron", "because: (", "fr: \"" => "fr: \"\", en: \"\"), cite: [(\"S41\", \"\")], confidence: General), (solution: \"sphere-publique\", need: \"crise\", level: Partial, because: (fr: \"",
        Fault::Reasonless { .. },
    a_pair_linked_twice: "catalogue/links.ron", "[", "need: \"resilience-crise\"" => "need: \"perennite-actionnariat\"",
        Fault::LinkedTwice { .. },
    a_parameter_that_is_not_declared: "catalogue/requirements/niveaux-de-service.ron", "{disponibilite}", "parameters: [\"disponibilite\"" => "parameters: [\"gtr\"",
        Fault::Undeclared { .. },
    a_parameter_that_is_not_used: "catalogue/requirements/niveaux-de-service.ron", "{disponibilite}", "parameters: [\"disponibilite\"" => "parameters: [\"gtr\", \"disponibilite\"",
        Fault::Unused { .. },
    a_parameter_in_one_language_only: "catalogue/requirements/niveaux-de-service.ron", "en: \"", "{disponibilite}" => "99%",
        Fault::OneLanguage { .. },
    a_name_of_another_theme: "catalogue/requirements/continuite.ron", "requirements: [", "\"EX-CON-001\"" => "\"EX-TRA-901\"",
        Fault::Misnamed { .. },
    a_row_that_is_there_twice: "ministere.ron", "needs: [", "\"P1-A2\"" => "\"P1-A1\"", Fault::RowTwice { .. },
    a_row_that_calls_nothing: "ministere.ron", "needs: [", "[\"K01\", \"K44\", \"K12\"]" => "[]", Fault::Mute { .. },
    an_advice_without_a_method_card: "ministere.ron", "\"P1-C1\"", "cards: [\"K06\"]" => "cards: [\"K03\"]",
        Fault::Methodless { .. },
    an_entry_that_nothing_uses: "catalogue/sources.ron", "[", "\"S40\"" => "\"S40b\"",
        Fault::Orphan { kind: Kind::Source, .. },
    an_origin_without_its_ground: "catalogue/requirements/niveaux-de-service.ron", "public: (", "fr: \"" => "fr: \"Les équipements sont d’origine européenne et ",
        Fault::Risky { .. },
    a_place_without_its_ground: "catalogue/requirements/niveaux-de-service.ron", "public: (", "fr: \"" => "fr: \"Depuis des locaux situés en France, ",
        Fault::Risky { .. },
    a_brand_without_its_ground: "catalogue/requirements/niveaux-de-service.ron", "public: (", "en: \"" => "en: \"With Cisco routers, ",
        Fault::Risky { .. },
    a_wording_that_nobody_can_test: "catalogue/requirements/niveaux-de-service.ron", "public: (", "fr: \"" => "fr: \"Sans aucune interruption, ",
        Fault::Untestable { .. },
    two_duties_in_one_sentence: "catalogue/requirements/niveaux-de-service.ron", "public: (", "fr: \"" => "fr: \"Il doit et il doit que ",
        Fault::TwoDuties { .. },
    two_sentences_in_one_wording: "catalogue/requirements/niveaux-de-service.ron", "public: (", "fr: \"" => "fr: \"Il le fait. ",
        Fault::Sentences { .. },
    a_straight_apostrophe: "catalogue/needs.ron", "id: \"sla-exigeants\"", "Combien une panne" => "Combien l'arrêt",
        Fault::Typography { language: "fr", .. },
    a_space_that_may_break: "catalogue/needs.ron", "id: \"sla-exigeants\"", "une panne vous coûte-t-elle" => "une panne : vous coûte-t-elle",
        Fault::Typography { language: "fr", .. },
    french_quotation_marks_in_english: "catalogue/needs.ron", "id: \"sla-exigeants\"", "What does" => "« What » does",
        Fault::Typography { language: "en", .. },
    a_pattern_that_is_none: "catalogue/flags.ron", "triggers: [", "fr: r\"" => "fr: r\"(", Fault::Pattern { .. },
    a_form_that_two_terms_claim: "catalogue/lexicon.ron", "id: \"noc\"", "term: (fr: \"NOC\"" => "term: (fr: \"OTDR\"",
        Fault::FormTwice { .. },
    a_requirement_without_proof: "catalogue/requirements/souverainete.ron", "id: \"EX-SOU-002\"", "proofs: [" => "proofs: [], verification: (fr: \"V\", en: \"V\"), borne_by: Bidder, cite: [(\"S42\", \"\")], confidence: General), (id: \"EX-SOU-900\", card: \"K10\", title: (fr: \"T\", en: \"T\"), nature: PerformanceCondition, wording: (private: (fr: \"Sur {perimetre-geographique}\", en: \"In {perimetre-geographique}\")), parameters: [\"perimetre-geographique\"], proofs: [",
        Fault::Proofless { .. },
    a_version_that_is_not_chronicled: "pack.ron", "id:", "version: \"" => "version: \"9", Fault::Unchronicled { .. },
    a_framework_that_may_only_be_named: "catalogue/mappings.ron", "[", "(\"csf\"" => "(\"irn\"", Fault::OnlyReferenced { .. },
    an_agenda_that_takes_longer_than_it_says: "catalogue/guide.ron", "id: \"deux-heures\"", "minutes: 15" => "minutes: 20",
        Fault::Minutes { said: 120, sum: 125, .. },
    a_step_that_takes_no_time: "catalogue/guide.ron", "id: \"quarante-cinq-minutes\"", "minutes: 20" => "minutes: 0",
        Fault::Minutes { said: 45, sum: 25, .. },
    an_agenda_taken_twice: "catalogue/guide.ron", "agendas:", "\"quarante-cinq-minutes\"" => "\"deux-heures\"",
        Fault::Duplicate { kind: Kind::Agenda, .. },
    an_advice_taken_twice: "catalogue/guide.ron", "advice:", "\"sans-noms\"" => "\"second-tour\"",
        Fault::Duplicate { kind: Kind::Advice, .. },
    a_pitfall_taken_twice: "catalogue/guide.ron", "pitfalls:", "\"voix-dominante\"" => "\"ancrage\"",
        Fault::Duplicate { kind: Kind::Pitfall, .. },
    a_step_without_english: "catalogue/guide.ron", "steps:", "en: \"Welcome and rules\"" => "en: \"\"",
        Fault::MissingText { language: "en", .. },
    a_rule_without_french: "catalogue/guide.ron", "rules:", "Chacun répond d’abord seul et par écrit\u{a0}; rien ne s’affiche avant que tous aient répondu." => "",
        Fault::MissingText { language: "fr", .. },
    an_advice_on_a_source_that_does_not_exist: "catalogue/guide.ron", "advice:", "\"S48\"" => "\"S98\"",
        Fault::Unknown { kind: Kind::Source, .. },
    an_advice_above_its_source: "catalogue/guide.ron", "\"vote-independant\"", "Secondary" => "Verified",
        Fault::Overclaimed { .. },
    a_screen_that_does_not_exist: "catalogue/guide.ron", "steps:", "projected: Prepare" => "projected: Preparer",
        Fault::Syntax(_),
    an_optional_requirement_that_nobody_offers: "catalogue/positions.ron", "requirements: [\"EX-CON-081\"", "\"EX-CON-081\"" => "\"EX-CON-001\"",
        Fault::Unoffered { .. },
}

#[test]
fn a_file_that_is_missing() {
    let mut files = store::pack_files(personas()).unwrap();
    files.retain(|it| it.name != "catalogue/flags.ron");
    let compiled = compile(&files);
    let told = compiled.diagnostics.iter().find(|it| matches!(it.fault, Fault::MissingFile));
    assert_eq!(told.unwrap().place.file, "catalogue/flags.ron");
}

#[test]
fn a_file_that_nothing_reads() {
    let mut files = store::pack_files(personas()).unwrap();
    files.push(PackFile { name: "catalogue/besoins.ron".to_owned(), text: "[]".to_owned() });
    let compiled = compile(&files);
    let told = compiled.diagnostics.iter().find(|it| matches!(it.fault, Fault::Stray));
    assert_eq!(told.unwrap().place.file, "catalogue/besoins.ron");
}

#[test]
fn a_requirement_that_nothing_calls() {
    let compiled = broken("collectivite.ron", "\"P2-S3\"", "level: MethodAnd(Minimum)", "level: Method");
    let is_orphan = |it: &&Diagnostic| matches!(it.fault, Fault::Orphan { kind: Kind::Requirement, .. });
    let told = compiled.diagnostics.iter().find(is_orphan).unwrap();
    assert_eq!(told.place.file, "catalogue/requirements/hebergement.ron");
}
