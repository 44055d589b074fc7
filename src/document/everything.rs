//! Everything that a dossier leads to, for other programs: a value with a published schema, rather than pages.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::{Brief, build::program};
use crate::{
    domain::{Answer, Bearer, Decision, Dossier, Level, Nature, Pack, Weight},
    matching::Status,
    requirements::{Called, parameters, value, wording},
    words::Words,
};

/// Version of this structure: it changes when a field is removed or changes its meaning, not when one is added.
const FORMAT: u32 = 1;

/// Everything that a dossier leads to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Everything {
    /// Version of this structure.
    pub format: u32,
    /// Name and version of the program.
    pub program: String,
    /// The pack, overlays included.
    pub pack: String,
    /// What of the pack is not known to be what somebody wrote; empty when all of it is.
    pub pack_doubts: String,
    /// Hash of the pack, hexadecimal.
    pub pack_hash: String,
    /// Hash of the dossier, hexadecimal.
    pub dossier_hash: String,
    /// Language of the texts: `fr` or `en`.
    pub language: String,
    /// The dossier itself.
    pub dossier: Dossier,
    /// Needs, in the order of the persona, then the user's own.
    pub needs: Vec<NeedTold>,
    /// Solutions, in the order of the persona.
    pub solutions: Vec<SolutionTold>,
    /// Requirements called, in the order of the annex.
    pub requirements: Vec<RequirementTold>,
    /// Award criteria, with their weights.
    pub criteria: CriteriaTold,
    /// Legal risks found in the words of the dossier.
    pub findings: Vec<FindingTold>,
    /// Sources cited by the requirements.
    pub sources: Vec<SourceTold>,
}

/// A need.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NeedTold {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Row of the manifesto; `–` for the user's own.
    pub row: String,
    /// What the user said; null when they did not.
    pub answer: Option<Answer>,
    /// Points of its importance; null when it is not answered or not known.
    pub weight: Option<u32>,
    /// Best level among solutions retained and in place, 0 to 3.
    pub level: u8,
    /// Whether that level is enough.
    pub covered: bool,
    /// Ids of the solutions that answer it.
    pub answered_by: Vec<String>,
}

/// A solution.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SolutionTold {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Sum of weight × level.
    pub points: u32,
    /// Most points that can be had.
    pub points_max: u32,
    /// Rank; null when vetoed or when nothing weighs.
    pub rank: Option<u32>,
    /// `indispensable`, `recommended`, `useful`, `without-object` or `vetoed`.
    pub status: &'static str,
    /// What the user decided.
    pub decision: Decision,
    /// Who follows it up.
    pub owner: String,
    /// When it is due, ISO 8601.
    pub due: String,
}

/// A requirement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RequirementTold {
    /// Its id.
    pub id: String,
    /// Its theme.
    pub theme: String,
    /// Its name.
    pub title: String,
    /// Its whole sentence, for this buyer, with its values.
    pub sentence: String,
    /// Whether the user wrote the sentence.
    pub reworded: bool,
    /// Its level.
    pub level: Level,
    /// Its nature.
    pub nature: Nature,
    /// Who bears it.
    pub borne_by: Bearer,
    /// Its values.
    pub parameters: Vec<ParameterTold>,
    /// Proofs asked.
    pub proofs: Vec<String>,
    /// How it is verified.
    pub verification: String,
    /// On what a penalty may rest.
    pub penalty: Option<String>,
    /// Ids of the needs that call it.
    pub needs: Vec<String>,
    /// Ids of the solutions that call it.
    pub solutions: Vec<String>,
    /// Items of frameworks that it contributes to.
    pub frameworks: Vec<FrameworkTold>,
    /// Passages cited: source, then article.
    pub cite: Vec<(String, String)>,
    /// Ids of the legal flags of its subject.
    pub flags: Vec<String>,
    /// The justification that the user keeps.
    pub ground: Option<String>,
    /// Whether it has still to be checked.
    pub to_be_checked: bool,
}

/// Award criteria.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CriteriaTold {
    /// Themes with scored requirements in the order of the annex, then criteria outside it in the buyer's order.
    pub all: Vec<CriterionTold>,
    /// Sum of the weights, in percents.
    pub sum: u32,
    /// Whether every criterion has a name and a weight, and the sum is exactly 100.
    pub whole: bool,
    /// What the weights are worth, in words; a sentence each.
    pub verdict: Vec<String>,
}

/// An award criterion.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CriterionTold {
    /// Id of the theme, or of the criterion outside the annex.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its weight in whole percents; null when it has none.
    pub weight: Option<Weight>,
    /// Ids of the requirements that are scored under it; none outside the annex.
    pub scored: Vec<String>,
}

/// A value.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParameterTold {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The value asked, with its unit.
    pub value: String,
}

/// Items of a framework.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FrameworkTold {
    /// Id of the framework.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its items.
    pub items: Vec<String>,
}

/// A legal risk.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingTold {
    /// Where: a requirement, the object or the perimeter.
    pub place: String,
    /// Id of the flag.
    pub flag: String,
    /// The words that raise it.
    pub words: String,
    /// The justification that the user keeps.
    pub ground: Option<String>,
}

/// A source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceTold {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Public address; empty when there is none.
    pub address: String,
    /// When it was checked, ISO 8601.
    pub checked: String,
    /// Whether it has still to be checked.
    pub to_be_checked: bool,
}

/// Tells everything; `None` when the pack does not have the dossier's persona.
#[must_use]
pub fn everything(pack: &Pack, dossier: &Dossier, words: &Words) -> Option<Everything> {
    let brief = Brief::new(pack, dossier, words)?;
    let stamp = brief.stamp();
    let texts = |ids: &[_]| -> Vec<String> { ids.iter().map(ToString::to_string).collect() };
    let needs = brief.assessment.needs.iter().map(|it| NeedTold {
        id: it.id.to_string(),
        label: brief.need_label(&it.id),
        row: brief.need_bullet(&it.id),
        answer: it.answer,
        weight: it.weight,
        level: it.level,
        covered: it.covered,
        answered_by: texts(&it.answered_by),
    });
    let solutions = brief.assessment.solutions.iter().map(|it| {
        let choice = dossier.choices.get(&it.id).cloned().unwrap_or_default();
        SolutionTold {
            id: it.id.to_string(),
            label: brief.solution_label(&it.id),
            points: it.points,
            points_max: it.points_max,
            rank: it.rank,
            status: status(it.status),
            decision: it.decision,
            owner: choice.owner,
            due: choice.due,
        }
    });
    let findings = brief.findings().iter().map(|it| FindingTold {
        place: words.place(&it.place),
        flag: it.flag.id.to_string(),
        words: it.words.clone(),
        ground: it.ground.map(str::to_owned),
    });
    let cited: Vec<_> = brief.calls.requirements.iter().flat_map(|it| &it.requirement.cite).map(|it| &it.0).collect();
    let sources = pack.sources.iter().filter(|it| cited.contains(&&it.id)).map(|it| SourceTold {
        id: it.id.to_string(),
        title: brief.text(&it.title).to_owned(),
        address: it.address.clone(),
        checked: it.checked.clone(),
        to_be_checked: it.confidence.to_be_checked(),
    });
    Some(Everything {
        format: FORMAT,
        program: program(),
        pack: stamp.pack,
        pack_doubts: stamp.doubts,
        pack_hash: stamp.pack_hash,
        dossier_hash: stamp.dossier_hash,
        language: words.language().tag().to_owned(),
        dossier: dossier.clone(),
        needs: needs.collect(),
        solutions: solutions.collect(),
        requirements: brief.calls.requirements.iter().map(|it| requirement(&brief, it)).collect(),
        criteria: criteria(&brief),
        findings: findings.collect(),
        sources: sources.collect(),
    })
}

fn criteria(brief: &Brief<'_>) -> CriteriaTold {
    let weighing = brief.weighing();
    let themes = weighing.themes.iter().map(|it| CriterionTold {
        id: it.theme.id.to_string(),
        label: brief.text(&it.theme.label).to_owned(),
        weight: it.weight,
        scored: it.scored.iter().map(|it| it.requirement.id.to_string()).collect(),
    });
    let others = weighing.others.iter().map(|it| CriterionTold {
        id: it.id.to_string(),
        label: it.label.clone(),
        weight: it.weight,
        scored: Vec::new(),
    });
    CriteriaTold {
        all: themes.chain(others).collect(),
        sum: weighing.sum,
        whole: weighing.is_whole(),
        verdict: brief.words.weighing(&weighing),
    }
}

fn requirement(brief: &Brief<'_>, called: &Called<'_>) -> RequirementTold {
    let (pack, dossier, it) = (brief.pack, brief.dossier, called.requirement);
    let used = parameters(it, dossier.buyer()).filter_map(|id| pack.parameter(id));
    let frameworks = pack.frameworks_of(&it.id).map(|(framework, items)| FrameworkTold {
        id: framework.id.to_string(),
        version: framework.version.clone(),
        items: items.iter().map(ToString::to_string).collect(),
    });
    RequirementTold {
        id: it.id.to_string(),
        theme: pack.card(&it.card).map(|it| it.theme.to_string()).unwrap_or_default(),
        title: brief.text(&it.title).to_owned(),
        sentence: wording(pack, dossier, it, brief.words),
        reworded: dossier.wordings.contains_key(&it.id),
        level: called.level,
        nature: it.nature,
        borne_by: it.borne_by,
        parameters: used
            .map(|it| ParameterTold {
                id: it.id.to_string(),
                label: brief.text(&it.label).to_owned(),
                value: value(it, dossier, brief.words),
            })
            .collect(),
        proofs: it.proofs.iter().map(|it| brief.text(it).to_owned()).collect(),
        verification: brief.text(&it.verification).to_owned(),
        penalty: it.penalty.as_ref().map(|it| brief.text(it).to_owned()),
        needs: called.needs.iter().map(ToString::to_string).collect(),
        solutions: called.solutions.iter().map(ToString::to_string).collect(),
        frameworks: frameworks.collect(),
        cite: it.cite.iter().map(|it| (it.0.to_string(), it.1.clone())).collect(),
        flags: it.flags.iter().map(ToString::to_string).collect(),
        ground: dossier.grounds.get(&it.id).cloned(),
        to_be_checked: it.confidence.to_be_checked(),
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Indispensable => "indispensable",
        Status::Recommended => "recommended",
        Status::Useful => "useful",
        Status::WithoutObject => "without-object",
        Status::Vetoed => "vetoed",
    }
}

/// The JSON Schema of [`Everything`].
#[must_use]
pub fn everything_schema() -> Value {
    schemars::schema_for!(Everything).into()
}
