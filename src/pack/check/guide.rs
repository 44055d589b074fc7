//! The facilitator's guide: agendas that keep their time, advice and pitfalls.

use super::{Checker, Folders, folders};
use crate::{
    domain::{Agenda, Citation, Confidence, Kind},
    notation::Fault,
};

impl Checker<'_> {
    pub(super) fn guide(&mut self) {
        let guide = &self.pack.guide;
        if guide.is_empty() {
            return;
        }
        for it in [&guide.purpose].into_iter().chain(&guide.rules).chain(&guide.material) {
            // What has no id is named by what it says.
            let said = if it.fr.trim().is_empty() { &it.en } else { &it.fr };
            self.texts(folders(Kind::Agenda), said, it);
        }
        for it in &guide.agendas {
            self.agenda(it);
        }
        for it in &guide.advice {
            let (at, id) = (folders(Kind::Advice), it.id.as_str());
            self.texts(at, id, it);
            self.claims(at, id, &it.cite, it.confidence);
        }
        for it in &guide.pitfalls {
            let (at, id) = (folders(Kind::Pitfall), it.id.as_str());
            self.texts(at, id, it);
            self.claims(at, id, &it.cite, it.confidence);
        }
    }

    fn agenda(&mut self, it: &Agenda) {
        let (at, id) = (folders(Kind::Agenda), it.id.as_str());
        self.texts(at, id, it);
        let (said, sum) = (u32::from(it.minutes), it.taken());
        if said != sum || it.steps.iter().any(|step| step.minutes == 0) {
            self.report(at, id, id, Fault::Minutes { id: id.to_owned(), said, sum });
        }
    }

    /// What follows from the program itself needs no source; what claims to have been checked, or names a source, does.
    fn claims(&mut self, at: Folders, id: &str, cite: &[Citation], confidence: Option<Confidence>) {
        if !cite.is_empty() || confidence.is_some() {
            self.cites(at, id, cite, Some(confidence.unwrap_or(Confidence::General)));
        }
    }
}
