//! Who takes part, and the dossier that each one fills alone.

use sha2::{Digest, Sha256};

use crate::{
    domain::{Dossier, Participant, ParticipantId, Respondent, Workshop},
    reading::Folded,
};

/// The place of somebody in the room who is only a number. `stamp` sets one workshop apart from all others, so that two groups can be put
/// together; `number` is from 1.
#[must_use]
pub fn seat(stamp: &str, number: usize) -> ParticipantId {
    ParticipantId::from(format!("salle-{stamp}-{number:03}").as_str())
}

/// The place of somebody with a name or a role: the same name, in capitals or not, is the same person, in the room and
/// in the files that were filled alone.
#[must_use]
pub fn named(name: &str) -> ParticipantId {
    let digest = Sha256::digest(Folded::new(name.trim()).as_str());
    let hash: String = digest.iter().take(6).map(|it| format!("{it:02x}")).collect();
    ParticipantId::from(format!("seul-{hash}").as_str())
}

/// The next free places in the room, this many.
#[must_use]
pub fn seats_after(workshop: &Workshop, stamp: &str, many: usize) -> Vec<ParticipantId> {
    let free = (1..).map(|number| seat(stamp, number)).filter(|it| !workshop.participants.contains_key(it));
    free.take(many).collect()
}

/// Everybody, in the order in which they are told: those who are only numbers, then the others by name.
#[must_use]
pub fn everybody(workshop: &Workshop) -> Vec<(&ParticipantId, &Participant)> {
    let mut everybody: Vec<_> = workshop.participants.iter().collect();
    everybody.sort_by_cached_key(|(id, it)| (Folded::new(&it.name).as_str().to_owned(), (*id).clone()));
    everybody
}

/// The dossier that somebody fills alone: the case and its needs, without anything that was answered or decided.
#[must_use]
pub fn invitation(dossier: &Dossier, id: &ParticipantId) -> Dossier {
    let Participant { name } = dossier.workshop.participants.get(id).cloned().unwrap_or_default();
    Dossier {
        title: dossier.title.clone(),
        organisation: dossier.organisation.clone(),
        object: dossier.object.clone(),
        perimeter: dossier.perimeter.clone(),
        reference: dossier.reference.clone(),
        date: dossier.date.clone(),
        pack: dossier.pack.clone(),
        vital_operator: dossier.vital_operator,
        own_needs: dossier.own_needs.clone(),
        respondent: Some(Respondent { id: id.clone(), name }),
        ..Dossier::new(dossier.persona.clone(), dossier.buyer)
    }
}
