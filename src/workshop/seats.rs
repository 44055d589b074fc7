//! Who takes part, and the dossier that each one fills alone.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::{
    domain::{Dossier, Participant, ParticipantId, Respondent, Workshop, hexadecimal},
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
    ParticipantId::from(format!("seul-{}", hexadecimal(&digest[..6])).as_str())
}

/// This many who are only numbers, under the next free ones. A place that somebody left stays theirs, with their votes.
#[must_use]
pub fn seats_after(workshop: &Workshop, many: usize) -> Vec<(ParticipantId, Participant)> {
    let mut known: BTreeSet<&ParticipantId> = workshop.participants.keys().collect();
    known.extend(workshop.ballots.values().flat_map(BTreeMap::values).flat_map(BTreeMap::keys));
    known.extend(workshop.wishes.values().flat_map(BTreeMap::keys));
    known.extend(workshop.remarks.values().flat_map(BTreeMap::keys));
    let free = (1..).map(|number| (seat(&workshop.stamp, number), Participant { name: String::new(), number }));
    free.filter(|it| !known.contains(&it.0)).take(many).collect()
}

/// Somebody under the name by which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seated<'a> {
    /// Their place.
    pub id: &'a ParticipantId,
    /// Who they are.
    pub participant: &'a Participant,
    /// How many before them are told under the same name: two groups that were put together have each a number 1.
    pub twins: usize,
}

/// Everybody, in the order in which they are told: those who are only numbers, then the others by name.
#[must_use]
pub fn everybody(workshop: &Workshop) -> Vec<Seated<'_>> {
    let mut everybody: Vec<_> = workshop.participants.iter().collect();
    let name = |it: &Participant| Folded::new(&it.name).as_str().to_owned();
    let number = |it: &Participant| if it.name.is_empty() { it.number } else { 0 };
    everybody.sort_by_cached_key(|(id, it)| (name(it), number(it), (*id).clone()));
    let mut seated: Vec<Seated<'_>> = Vec::new();
    for (id, participant) in everybody {
        let is_twin = |it: &&Seated<'_>| {
            it.participant.name == participant.name
                && (!participant.name.is_empty() || it.participant.number == participant.number)
        };
        let twins = seated.iter().filter(is_twin).count();
        seated.push(Seated { id, participant, twins });
    }
    seated
}

/// The dossier that somebody fills alone: the case and its needs, without anything that was answered or decided.
#[must_use]
pub fn invitation(dossier: &Dossier, id: &ParticipantId) -> Dossier {
    let Participant { name, .. } = dossier.workshop.participants.get(id).cloned().unwrap_or_default();
    let own_needs = dossier.own_needs.iter().map(|it| it.id.clone()).collect();
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
        respondent: Some(Respondent { id: id.clone(), name, own_needs }),
        ..Dossier::new(dossier.persona.clone(), dossier.buyer)
    }
}
