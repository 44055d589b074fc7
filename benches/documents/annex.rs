//! A made-up annex of any length, as content for every engine and as a document for ours.

use gouvernail::{
    document::{
        Align, Block, Cell, Column, Contents, Document, Field, Kind, Marking, Metadata, ParagraphStyle, Record, Row,
        Run, Table, Tone,
    },
    domain::Language,
};
use serde::Serialize;

/// Requirements under one heading.
const IN_A_THEME: usize = 10;

const THEMES: [&str; 8] = [
    "Réversibilité et portabilité",
    "Hébergement et localisation",
    "Continuité d’activité",
    "Protection des données",
    "Supervision et journalisation",
    "Niveaux de service",
    "Gouvernance du marché",
    "Chaîne d’approvisionnement",
];
const TITLES: [&str; 9] = [
    "Restitution des données en fin de marché",
    "Plan de réversibilité tenu à jour",
    "Délai de rétablissement après un sinistre",
    "Journalisation des accès d’administration",
    "Chiffrement au repos, clés détenues par l’acheteur",
    "Inventaire des composants logiciels",
    "Notification des incidents de sécurité",
    "Essai annuel de bascule entre deux sites",
    "Accès de l’acheteur aux rapports d’audit",
];
const BADGES: [(&str, Tone, &str); 3] = [
    ("Exigence minimale", Tone::Danger, "danger"),
    ("Critère noté", Tone::Warning, "warning"),
    ("Information demandée", Tone::Information, "information"),
];
const WHO: [&str; 7] = [
    "Le titulaire",
    "Le titulaire, avec ses sous-traitants,",
    "Chaque site d’hébergement",
    "L’équipe d’exploitation du titulaire",
    "Le service d’astreinte",
    "Le responsable de la sécurité du titulaire",
    "Chaque sous-traitant ultérieur",
];
const DOES: [&str; 9] = [
    "restitue, sans frais, l’ensemble des données dans un format ouvert, documenté et lisible",
    "tient à jour un plan dont chaque étape a été essayée au moins une fois dans l’année",
    "rétablit le service après un sinistre sur un autre site que celui qui a été touché",
    "conserve les journaux d’accès de façon qu’aucun administrateur ne puisse les modifier",
    "chiffre les données au repos avec des clés qui restent sous le contrôle de l’acheteur",
    "remet l’inventaire des composants et signale ceux dont le maintien n’est plus assuré",
    "notifie tout incident de sécurité et dit ce qui a été touché, depuis quand et jusqu’où",
    "mesure la disponibilité de bout en bout, depuis le réseau de l’acheteur, « ou équivalent »",
    "ouvre à l’acheteur les rapports d’audit et les suites qui leur ont été données",
];
const WHEN: [&str; 8] = [
    "dans un délai de trente jours à compter de la demande",
    "au plus tard vingt-quatre heures après en avoir eu connaissance",
    "pendant toute la durée du marché et douze mois au-delà",
    "à chaque changement notable, et au moins tous les six mois",
    "sans interrompre le service rendu aux usagers",
    "avant toute mise en production et après chaque modification",
    "dans la limite de l’indemnité prévue à l’article 14 du cahier des clauses administratives",
    "y compris en cas de défaillance d’un fournisseur ou de rupture du contrat",
];
const CHECKS: [&str; 5] = [
    "Attestation signée, jointe à l’offre, et rapport du dernier essai",
    "Démonstration sur un jeu de données fourni par l’acheteur",
    "Compte rendu d’audit par un tiers indépendant, daté de moins de douze mois",
    "Extrait du système de suivi des incidents, anonymisé",
    "Visite du site principal et du site de secours, sur rendez-vous",
];
const SOURCES: [&str; 4] = [
    "Référentiel SecNumCloud 3.2, chapitres 9 et 19",
    "Règlement (UE) 2023/2854, articles 23 à 31",
    "Directive (UE) 2022/2555, article 21, paragraphe 2",
    "NF EN ISO/IEC 27001:2023, annexe A, mesure 5.30",
];

/// All that an annex says, without any format.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Annex {
    title: String,
    lines: Vec<String>,
    header: String,
    footer: String,
    contents: String,
    page: [String; 2],
    introduction: String,
    themes: Vec<Theme>,
    table_heading: String,
    caption: String,
    columns: Vec<(String, u16)>,
    rows: Vec<[String; 4]>,
}

#[derive(Clone, Debug, Serialize)]
struct Theme {
    number: String,
    text: String,
    requirements: Vec<Requirement>,
}

#[derive(Clone, Debug, Serialize)]
struct Requirement {
    anchor: String,
    label: String,
    title: String,
    badge: String,
    tone: &'static str,
    body: String,
    fields: [(String, String); 4],
}

/// Words drawn by a fixed multiplicative generator: the same annex on every machine.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    fn sentence(&mut self) -> String {
        format!("{} {}, {}.", self.of(&WHO), self.of(&DOES), self.of(&WHEN))
    }
}

impl Annex {
    /// The annex of so many requirements.
    pub(crate) fn new(size: usize) -> Self {
        let mut draw = Draw(0x2545_F491_4F6C_DD1D);
        let requirements: Vec<Requirement> = (1..=size).map(|it| Requirement::new(it, &mut draw)).collect();
        let rows = requirements.iter().map(|it| it.row(&mut draw)).collect();
        let themes = requirements.chunks(IN_A_THEME).zip(1_usize..).map(|(some, number)| Theme {
            number: number.to_string(),
            text: THEMES[(number - 1) % THEMES.len()].to_owned(),
            requirements: some.to_vec(),
        });
        let column = |title: &str, share| (title.to_owned(), share);
        Self {
            title: "Annexe d’exigences".into(),
            lines: vec!["Service d’exemple, direction du numérique".into(), format!("{size} exigences")],
            header: "Annexe d’exigences — infrastructure numérique".into(),
            footer: "Service d’exemple".into(),
            contents: "Sommaire".into(),
            page: ["Page".into(), "sur".into()],
            introduction: draw.sentence(),
            themes: themes.collect(),
            table_heading: "Récapitulatif des exigences".into(),
            caption: "Toutes les exigences, leur niveau et la preuve attendue".into(),
            columns: vec![column("Repère", 15), column("Exigence", 40), column("Niveau", 20), column("Preuve", 45)],
            rows,
        }
    }

    /// The same for our own renderers.
    pub(crate) fn document(&self) -> Document {
        let mut blocks = vec![
            Block::Title { text: self.title.clone(), lines: self.lines.clone() },
            Block::Paragraph { style: ParagraphStyle::Lead, runs: vec![Run::plain(&self.introduction)] },
        ];
        for theme in &self.themes {
            blocks.push(heading(&theme.number, &theme.text));
            blocks.extend(theme.requirements.iter().map(|it| Block::Record(it.record())));
        }
        blocks.push(heading(&(self.themes.len() + 1).to_string(), &self.table_heading));
        blocks.push(Block::Table(self.table()));
        let [before, between] = self.page.clone();
        Document {
            kind: Kind::Annex,
            language: Language::French,
            metadata: Metadata { title: self.title.clone(), author: self.footer.clone(), ..Metadata::default() },
            header: self.header.clone(),
            footer: self.footer.clone(),
            contents: Some(Contents { title: self.contents.clone(), depth: 2 }),
            page_words: (before, between),
            landscape: false,
            marking: Marking::default(),
            blocks,
        }
    }

    fn table(&self) -> Table {
        let column =
            |(title, share): &(String, u16)| Column { title: title.clone(), share: *share, align: Align::Left };
        let row = |cells: &[String; 4]| Row { cells: cells.iter().map(Cell::plain).collect(), anchor: String::new() };
        Table {
            name: "Récapitulatif".into(),
            caption: self.caption.clone(),
            columns: self.columns.iter().map(column).collect(),
            rows: self.rows.iter().map(row).collect(),
            row_headers: true,
        }
    }
}

impl Requirement {
    fn new(number: usize, draw: &mut Draw) -> Self {
        let (badge, _, tone) = BADGES[draw.below(BADGES.len())];
        let days = 1 + draw.below(60);
        let field = |name: &str, text: String| (name.to_owned(), text);
        Self {
            anchor: format!("ex-{number}"),
            label: format!("EX-SUP-{number:04}"),
            title: draw.of(&TITLES).to_owned(),
            badge: badge.to_owned(),
            tone,
            body: format!("{} {}", draw.sentence(), draw.sentence()),
            fields: [
                field("Paramètres", format!("Délai : {days} jours, {}.", draw.of(&WHEN))),
                field("Preuve attendue", format!("{}.", draw.of(&CHECKS))),
                field("Vérification", format!("{}, {}.", draw.of(&CHECKS), draw.of(&WHEN))),
                field("Source", format!("{}.", draw.of(&SOURCES))),
            ],
        }
    }

    fn row(&self, draw: &mut Draw) -> [String; 4] {
        [self.label.clone(), self.title.clone(), self.badge.clone(), format!("{}.", draw.of(&CHECKS))]
    }

    fn record(&self) -> Record {
        let plain = |text: &str| vec![vec![Run::plain(text)]];
        let field = |(name, text): &(String, String)| Field { name: name.clone(), paragraphs: plain(text) };
        Record {
            anchor: self.anchor.clone(),
            label: self.label.clone(),
            title: self.title.clone(),
            badge: self.badge.clone(),
            tone: BADGES.iter().find(|it| it.2 == self.tone).map_or(Tone::Neutral, |it| it.1),
            body: plain(&self.body),
            fields: self.fields.iter().map(field).collect(),
        }
    }
}

fn heading(number: &str, text: &str) -> Block {
    Block::Heading { level: 1, number: number.to_owned(), text: text.to_owned(), anchor: String::new() }
}
