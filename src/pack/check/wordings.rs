//! Wordings as a lawyer reads them: one duty in one sentence, testable, without a risk that is not declared.

use super::{Checker, folders};
use crate::{
    domain::{BuyerStatus, Kind, Language, Requirement, Text, fill},
    notation::Fault,
    reading::{Pattern, RiskReader},
};

impl Checker<'_> {
    pub(super) fn wordings(&mut self) {
        let risks = RiskReader::new(self.pack);
        let duties = Language::ALL.map(|it| Pattern::new(self.pack.style.duty.get(it)));
        for requirement in &self.pack.requirements {
            let wording = &requirement.wording;
            let public = [&wording.public, &wording.contracting_entity].into_iter().flatten();
            let public = public.map(|it| (it, BuyerStatus::State));
            let private = wording.private.iter().map(|it| (it, BuyerStatus::Private));
            for (text, buyer) in public.chain(private) {
                self.style(requirement, text, &duties);
                self.risks(requirement, text, buyer, &risks);
            }
            if let Some(text) = &wording.vital_operator {
                self.style(requirement, text, &duties);
                self.risks(requirement, text, BuyerStatus::State, &risks);
            }
        }
    }

    fn style(&mut self, requirement: &Requirement, text: &Text, duties: &[Option<Pattern>; 2]) {
        let (at, id) = (folders(Kind::Requirement), requirement.id.as_str());
        for (language, duty) in Language::ALL.into_iter().zip(duties) {
            let written = text.get(language);
            if duty.as_ref().is_some_and(|it| 1 < it.count(written)) {
                let fault = Fault::TwoDuties { entry: id.to_owned(), language: language.tag() };
                self.report(at, id, written, fault);
            }
            if written.contains(['\n']) || written.contains(". ") {
                let fault = Fault::Sentences { entry: id.to_owned(), language: language.tag() };
                self.report(at, id, written, fault);
            }
        }
    }

    fn risks(&mut self, requirement: &Requirement, text: &Text, buyer: BuyerStatus, risks: &RiskReader) {
        let (at, id) = (folders(Kind::Requirement), requirement.id.as_str());
        let measured = |name: &str| {
            let parameter = self.pack.parameter(&name.into());
            parameter.is_some_and(|it| it.measure.is_some()).then(String::new)
        };
        for language in Language::ALL {
            // A figure that is a parameter has its measure in the annex.
            let written = fill(text.get(language), measured);
            for found in risks.read(&written, language, buyer) {
                let words = written.get(found.place.clone()).unwrap_or_default().to_owned();
                let strict = self.pack.flag(&found.flag).is_some_and(|it| it.strict);
                let fault = match (strict, requirement.flags.contains(&found.flag)) {
                    (true, _) => Fault::Untestable { entry: id.to_owned(), words },
                    (false, false) => {
                        Fault::Risky { entry: id.to_owned(), flag: found.flag.as_str().into(), words: words.into() }
                    }
                    (false, true) => continue,
                };
                self.report(at, id, text.get(language), fault);
            }
        }
    }
}
