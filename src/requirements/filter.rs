//! Which of the called requirements a reader wants to see.

use super::{
    Called, Calls,
    fill::{Writer, wording},
};
use crate::{
    domain::{Dossier, FlagId, Framework, FrameworkId, LegalFlag, Level, Pack, Source, SourceId, Theme, ThemeId},
    reading::{Folded, RiskReader, have_words},
};

/// What a requirement must have to be seen; nothing is wanted where there is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Words that its name, title or sentence has, each somewhere; case, accents and signs do not count.
    pub words: String,
    /// Its theme.
    pub theme: Option<ThemeId>,
    /// Its level in the documents.
    pub level: Option<Level>,
    /// A legal risk that it carries.
    pub flag: Option<FlagId>,
    /// A framework that it contributes to.
    pub framework: Option<FrameworkId>,
    /// A source that it cites.
    pub source: Option<SourceId>,
}

impl Filter {
    /// How many things are wanted besides words.
    #[must_use]
    pub fn count(&self) -> usize {
        let wanted = [
            self.theme.is_some(),
            self.level.is_some(),
            self.flag.is_some(),
            self.framework.is_some(),
            self.source.is_some(),
        ];
        wanted.into_iter().filter(|it| *it).count()
    }

    /// Whether everything is seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.words.trim().is_empty() && self.count() == 0
    }

    /// Whether texts have every word that is looked for.
    #[must_use]
    pub fn reads(&self, texts: &[&str]) -> bool {
        have_words(&Folded::new(&self.words), texts)
    }

    /// Whether a requirement that a dossier calls has everything that is wanted.
    #[must_use]
    pub fn keeps(
        &self,
        pack: &Pack,
        dossier: &Dossier,
        called: &Called<'_>,
        risks: &RiskReader,
        writer: &impl Writer,
    ) -> bool {
        let requirement = called.requirement;
        let theme = || pack.card(&requirement.card).map(|it| &it.theme);
        let carried = || flags(pack, dossier, called, risks, writer);
        let reads = || {
            let title = requirement.title.get(writer.language());
            let sentence = wording(pack, dossier, requirement, writer);
            self.reads(&[requirement.id.as_str(), title, &sentence])
        };
        // What only informs has a level of which nothing follows.
        self.level.is_none_or(|it| it == called.level && !called.informs())
            && self.theme.as_ref().is_none_or(|it| theme() == Some(it))
            && self.source.as_ref().is_none_or(|it| requirement.cite.iter().any(|cited| cited.0 == *it))
            && self.framework.as_ref().is_none_or(|it| pack.frameworks_of(&requirement.id).any(|(at, _)| at.id == *it))
            && self.flag.as_ref().is_none_or(|it| carried().iter().any(|flag| flag.id == *it))
            && (self.words.trim().is_empty() || reads())
    }
}

/// What called requirements have, each once, in the order of the pack: all that a [`Filter`] may want but words and
/// levels.
#[derive(Clone, Debug)]
pub struct Offered<'p> {
    /// Their themes.
    pub themes: Vec<&'p Theme>,
    /// The legal risks that they carry.
    pub flags: Vec<&'p LegalFlag>,
    /// The frameworks that they contribute to.
    pub frameworks: Vec<&'p Framework>,
    /// The sources that they cite.
    pub sources: Vec<&'p Source>,
}

impl<'p> Offered<'p> {
    /// What the requirements that a dossier calls have.
    #[must_use]
    pub fn by(pack: &'p Pack, dossier: &Dossier, calls: &Calls<'_>, risks: &RiskReader, writer: &impl Writer) -> Self {
        let called = &calls.requirements;
        let carried: Vec<&FlagId> =
            called.iter().flat_map(|it| flags(pack, dossier, it, risks, writer)).map(|it| &it.id).collect();
        let themes: Vec<&ThemeId> =
            called.iter().filter_map(|it| pack.card(&it.requirement.card)).map(|it| &it.theme).collect();
        let mapped: Vec<&FrameworkId> =
            called.iter().flat_map(|it| pack.frameworks_of(&it.requirement.id)).map(|it| &it.0.id).collect();
        let cited: Vec<&SourceId> = called.iter().flat_map(|it| &it.requirement.cite).map(|it| &it.0).collect();
        Self {
            themes: pack.themes.iter().filter(|it| themes.contains(&&it.id)).collect(),
            flags: pack.flags.iter().filter(|it| carried.contains(&&it.id)).collect(),
            frameworks: pack.frameworks.iter().filter(|it| mapped.contains(&&it.id)).collect(),
            sources: pack.sources.iter().filter(|it| cited.contains(&&it.id)).collect(),
        }
    }
}

/// The legal risks that a requirement carries for the buyer of a dossier, in the order of the pack: those of its
/// subject, and those of the user's own sentence.
#[must_use]
pub fn flags<'p>(
    pack: &'p Pack,
    dossier: &Dossier,
    called: &Called<'_>,
    risks: &RiskReader,
    writer: &impl Writer,
) -> Vec<&'p LegalFlag> {
    let requirement = called.requirement;
    let own = dossier.wordings.get(&requirement.id);
    let found = own.map(|it| risks.read(it, writer.language(), dossier.buyer)).unwrap_or_default();
    let carries = |it: &&LegalFlag| requirement.flags.contains(&it.id) || found.iter().any(|found| found.flag == it.id);
    pack.flags.iter().filter(|it| it.concerns(dossier.buyer)).filter(carries).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &str) -> Filter {
        Filter { words: words.to_owned(), ..Filter::default() }
    }

    #[test]
    fn what_is_wanted_besides_words_is_counted() {
        let filter = Filter { level: Some(Level::Scored), theme: Some("DON".into()), ..words("x") };
        assert_eq!(filter.count(), 2);
        assert!(!filter.is_blank() && !words("x").is_blank() && words(" ").is_blank());
    }
}
