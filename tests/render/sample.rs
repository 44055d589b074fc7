//! Documents to be rendered.

use gouvernail::{
    document::{
        Align, Block, Cell, Column, Contents, Document, Field, Figure, Kind, Marking, Metadata, ParagraphStyle, Pen,
        Record, Role, Row, Run, Shape, Stamp, Table, Target, Tone,
    },
    domain::Language,
};

/// A document of these blocks.
pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        kind: Kind::Annex,
        language: Language::French,
        metadata: Metadata {
            title: "Annexe technique – exigences d’hébergement".into(),
            subject: "Exigences de souveraineté".into(),
            author: "Communauté de communes du Val d’Œuvre".into(),
            reference: "2026-NUM-014".into(),
            date: "2026-11-23".into(),
            keywords: vec!["hébergement".into(), "réversibilité".into()],
            version: "2".into(),
            writer: "Direction des systèmes d’information".into(),
            generator: "Gouvernail 0.1.0".into(),
            fingerprint: "9f86d081884c7d659a2feaa0c55ad015".into(),
            stamp: Stamp {
                doubts: String::new(),
                pack: "infralliance 2026.2".into(),
                pack_hash: "9f86d081884c7d65".into(),
                dossier_hash: "60303ae22b998861".into(),
            },
        },
        header: "Annexe technique – exigences d’hébergement".into(),
        footer: "Communauté de communes du Val d’Œuvre".into(),
        contents: None,
        page_words: ("Page".into(), "sur".into()),
        landscape: false,
        marking: Marking::default(),
        blocks,
    }
}

pub(crate) fn contents() -> Contents {
    Contents { title: "Sommaire".into(), depth: 2 }
}

pub(crate) fn heading(level: u8, number: &str, text: &str, anchor: &str) -> Block {
    Block::Heading { level, number: number.into(), text: text.into(), anchor: anchor.into() }
}

pub(crate) fn paragraph(text: &str) -> Block {
    Block::Paragraph { style: ParagraphStyle::Body, runs: vec![Run::plain(text)] }
}

pub(crate) fn column(title: &str, share: u16, align: Align) -> Column {
    Column { title: title.into(), share, align }
}

fn field(name: &str, texts: &[&str]) -> Field {
    Field { name: name.into(), paragraphs: texts.iter().map(|it| vec![Run::plain(*it)]).collect() }
}

pub(crate) fn record(number: usize) -> Record {
    let (badge, tone) = match number % 4 {
        0 => ("Exigence minimale", Tone::Danger),
        1 => ("Critère noté", Tone::Information),
        2 => ("Souhaitable", Tone::Neutral),
        _ => ("À confirmer", Tone::Warning),
    };
    let title = match number % 3 {
        0 => "Localisation des données",
        1 => "Réversibilité en fin de marché, restitution complète des données et assistance à la reprise par un tiers",
        _ => "Chiffrement des sauvegardes",
    };
    let mut fields = vec![
        field("Paramètres", &["Délai ≤ 30 jours ; disponibilité ≥ 99,9 % ; coût ± 5 % ; taille 12 µm × 3 → 4"]),
        field(
            "Preuve attendue",
            &["Attestation de l’hébergeur, datée de moins de six mois.", "Plan de réversibilité signé."],
        ),
    ];
    if number.is_multiple_of(2) {
        fields.push(field("Vérification", &["Lors de la vérification d’aptitude, puis chaque année, par un audit indépendant dont le rapport complet est remis à l’acheteur sous un délai de quinze jours."]));
    }
    fields.push(Field {
        name: "Source".into(),
        paragraphs: vec![vec![
            Run::link("Référentiel SecNumCloud 3.2", Target::Address("https://cyber.gouv.fr/référentiel".into())),
            Run::plain(", chapitre 19 ; voir aussi "),
            Run::link("les clauses de sortie", Target::Anchor("sortie".into())),
            Run::plain("."),
        ]],
    });
    Record {
        anchor: format!("ex-{number}"),
        label: format!("EX-SUP-{number:03}"),
        title: title.into(),
        badge: badge.into(),
        tone,
        body: vec![vec![
            Run::plain("Le titulaire héberge et traite les données "),
            Run::strong("exclusivement"),
            Run::plain(format!(
                " sur le territoire de l’Union européenne, y compris les sauvegardes, les journaux et les copies de secours (exigence n\u{b0}\u{a0}{number}). Il démontre, "
            )),
            Run::emphasis("avant la mise en service"),
            Run::plain(
                ", que nulle loi étrangère n’oblige son groupe à y donner accès\u{202f}; à défaut, il décrit les mesures prises.",
            ),
        ]],
        fields,
    }
}

/// A table of this many rows.
pub(crate) fn table(rows: usize) -> Table {
    let row = |index: usize| Row {
        cells: vec![
            Cell::plain(format!("EX-SUP-{index:03}")),
            Cell::plain(
                "Le titulaire restitue les données dans un format ouvert, documenté et lisible sans ses logiciels.",
            ),
            Cell {
                paragraphs: vec![vec![Run::plain(["Oui ✓", "Non", "Partiel ☐"][index % 3])]],
                tone: [Tone::Success, Tone::Danger, Tone::Warning][index % 3],
                input: None,
            },
            Cell::plain(format!("{},50\u{202f}€", index * 17)),
        ],
        anchor: String::new(),
    };
    Table {
        name: "Grille".into(),
        caption: "Exigences et réponses attendues".into(),
        columns: vec![
            column("Référence", 18, Align::Left),
            column("Exigence", 52, Align::Left),
            column("Réponse", 15, Align::Centre),
            column("Coût estimé", 15, Align::Right),
        ],
        rows: (1..=rows).map(row).collect(),
        row_headers: true,
    }
}

pub(crate) fn figure() -> Figure {
    let axes = ["Données", "Logiciel", "Exploitation", "Matériel", "Droit", "Compétences"];
    #[expect(clippy::cast_precision_loss, reason = "six axes")]
    let corner = |index: usize, radius: f32| {
        let angle = std::f32::consts::TAU * index as f32 / 6.0;
        (170.0 + radius * angle.sin(), 120.0 - radius * angle.cos())
    };
    let ring = |radius: f32| (0..6).map(|it| corner(it, radius)).collect::<Vec<_>>();
    let mut shapes: Vec<Shape> = [20.0, 40.0, 60.0, 80.0]
        .map(|it| Shape::Polygon { points: ring(it), fill: None, line: Some(Pen::plain(Role::Quiet, 0.4)) })
        .to_vec();
    shapes.extend((0..6).map(|it| Shape::Line {
        from: corner(it, 0.0),
        to: corner(it, 80.0),
        pen: Pen::plain(Role::Quiet, 0.4),
    }));
    for (radii, role) in
        [([70.0, 60.0, 80.0, 40.0, 75.0, 55.0], Role::Asked), ([55.0, 65.0, 50.0, 40.0, 60.0, 30.0], Role::Covered)]
    {
        let points = radii.into_iter().enumerate().map(|(index, it)| corner(index, it)).collect();
        shapes.push(Shape::Polygon { points, fill: Some((role, 18)), line: Some(Pen::plain(role, 1.4)) });
    }
    shapes.extend(axes.into_iter().enumerate().map(|(index, text)| {
        let align = [Align::Centre, Align::Left, Align::Left, Align::Centre, Align::Right, Align::Right][index];
        let (x, y) = corner(index, 92.0);
        Shape::Text { at: (x, y + 3.0), text: text.into(), size: 8.0, role: Role::Ink, strong: false, align }
    }));
    Figure {
        description: "Niveau demandé et niveau couvert, sur six axes.".into(),
        width: 340.0,
        height: 240.0,
        shapes,
    }
}

/// An annex with everything in it.
pub(crate) fn annex(records: usize) -> Document {
    let mut blocks = vec![
        Block::Title {
            text: "Annexe technique – exigences d’hébergement souverain".into(),
            lines: vec![
                "Communauté de communes du Val d’Œuvre".into(),
                "Consultation 2026-NUM-014 · 23\u{a0}novembre\u{a0}2026".into(),
            ],
        },
        Block::Paragraph {
            style: ParagraphStyle::Lead,
            runs: vec![Run::plain(
                "Cette annexe fixe ce que l’organisation attend du titulaire pour garder la maîtrise de ses données, de ses logiciels et de ses coûts.",
            )],
        },
        Block::Note {
            tone: Tone::Information,
            title: "Comment lire ce document".into(),
            paragraphs: vec![vec![
                Run::plain("Chaque exigence porte un identifiant stable, un statut et une preuve attendue. Les "),
                Run::strong("exigences minimales"),
                Run::plain(" éliminent une offre qui ne les tient pas."),
            ]],
        },
        heading(1, "1", "Objet et périmètre", "objet"),
        paragraph(
            "Le marché porte sur l’hébergement, l’exploitation et le maintien en condition de sécurité de l’ensemble des services numériques de la collectivité : état civil, finances, urbanisme, cœur de réseau et messagerie. Il ne porte ni sur l’achat de postes de travail ni sur la téléphonie.",
        ),
        paragraph("Les données concernées sont les suivantes :"),
        Block::List {
            ordered: false,
            items: vec![
                vec![Run::plain(
                    "données d’état civil et d’aide sociale, dont certaines sont sensibles au sens de l’article 9 du règlement général sur la protection des données ;",
                )],
                vec![Run::plain("données financières « publiques » — budgets, mandats, titres… ;")],
                vec![Run::plain("CO₂ évité, note¹, 3 × 4 ≤ 12, ☐ à faire, ✓ fait, « É » et « œ ».")],
            ],
        },
        heading(2, "1.1", "Démarche", ""),
        paragraph("La démarche suit quatre étapes."),
        Block::List {
            ordered: true,
            items: (1..=11)
                .map(|it| vec![Run::plain(format!("Étape numéro {it} : recenser, qualifier, décider et vérifier."))])
                .collect(),
        },
        heading(3, "1.1.1", "Profil demandé et profil couvert", ""),
        paragraph("La figure compare ce qui a été demandé et ce que la solution retenue couvre."),
        Block::Figure(figure()),
        Block::Paragraph {
            style: ParagraphStyle::Small,
            runs: vec![Run::plain("Échelle de 0 à 4. Demandé en ocre, couvert en bleu-vert.")],
        },
        heading(1, "2", "Exigences", "exigences"),
    ];
    for theme in 0..3 {
        blocks.push(heading(
            2,
            &format!("2.{}", theme + 1),
            ["Données", "Réversibilité et sortie", "Exploitation"][theme],
            ["donnees", "sortie", "exploitation"][theme],
        ));
        blocks.push(paragraph("Ces exigences s’appliquent pendant toute la durée du marché, prolongations comprises."));
        blocks.extend((0..records / 3).map(|it| Block::Record(record(theme * (records / 3) + it + 1))));
        blocks.push(Block::Note {
            tone: [Tone::Warning, Tone::Danger, Tone::Success][theme],
            title: "À vérifier avant publication".into(),
            paragraphs: vec![
                vec![Run::plain("Le seuil de disponibilité n’a pas été confirmé par le service juridique.")],
                vec![Run::plain("Il sera repris lors de la prochaine revue.")],
            ],
        });
    }
    blocks.push(heading(1, "3", "Grille de réponse", "grille"));
    blocks.push(paragraph("Le candidat remplit une ligne par exigence."));
    blocks.push(Block::Table(table(records)));
    let mut document = document(blocks);
    document.contents = Some(contents());
    document
}

/// A summary of one page.
pub(crate) fn summary() -> Document {
    let mut document = document(vec![
        Block::Title {
            text: "Synthèse pour décision".into(),
            lines: vec!["Communauté de communes du Val d’Œuvre · 23\u{a0}novembre\u{a0}2026".into()],
        },
        Block::Paragraph {
            style: ParagraphStyle::Lead,
            runs: vec![Run::plain(
                "Trois solutions couvrent les exigences minimales ; une seule garantit la sortie sans frais.",
            )],
        },
        heading(1, "", "Ce qui est demandé", ""),
        Block::List {
            ordered: false,
            items: (0..4)
                .map(|_| vec![Run::plain("Garder les données dans l’Union européenne et pouvoir changer d’hébergeur.")])
                .collect(),
        },
        Block::Figure(figure()),
        heading(1, "", "Décision proposée", ""),
        Block::Table(table(4)),
        Block::Note {
            tone: Tone::Success,
            title: "Recommandation".into(),
            paragraphs: vec![vec![Run::plain("Retenir l’hébergement mutualisé départemental.")]],
        },
    ]);
    document.kind = Kind::Summary;
    document
}
