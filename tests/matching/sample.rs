//! Small made-up packs, for tests and benches.

use gouvernail::domain::{
    Answer, BuyerStatus, CalledLevel, Choice, Confidence, Coverage, Decision, Dossier, Importance, Level, Link, Need,
    NeedId, NeedKind, NeedRow, Pack, Persona, PersonaId, Scale, Solution, SolutionId, SolutionKind, SolutionRow, Text,
    ThemeId, Veto,
};

/// A pack with one persona, and a dossier.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) pack: Pack,
    pub(crate) dossier: Dossier,
}

impl Sample {
    /// Needs `n0`… and solutions `s0`…, nothing linked, nothing answered, on the usual scale.
    pub(crate) fn new(needs: usize, solutions: usize) -> Self {
        Self {
            pack: pack((0..needs).map(need_id).collect(), (0..solutions).map(solution_id).collect()),
            dossier: Dossier::new(PersonaId::from("p"), BuyerStatus::State),
        }
    }

    /// One line per need, one letter per solution: `0` to `3`, or `?`.
    pub(crate) fn of(matrix: &[&str]) -> Self {
        let mut sample = Self::new(matrix.len(), matrix.first().map_or(0, |it| it.len()));
        for (need, line) in matrix.iter().enumerate() {
            for (solution, letter) in line.chars().enumerate() {
                sample.set_link(need, solution, letter);
            }
        }
        sample
    }

    /// Answers every need, one letter each: `0` to `3` for none to essential, `?` for don't know, `-` for nothing.
    pub(crate) fn answered(mut self, letters: &str) -> Self {
        for (need, letter) in letters.chars().enumerate() {
            let answer = match letter {
                '-' => None,
                '?' => Some(Answer::DontKnow),
                digit => Some(Answer::Importance(importance(digit))),
            };
            self.answer(need, answer);
        }
        self
    }

    /// Adds a veto.
    pub(crate) fn vetoed(mut self, need: usize, from: Importance, solution: usize, buyers: &[BuyerStatus]) -> Self {
        self.pack.vetoes.push(Veto {
            need: need_id(need),
            from,
            buyers: buyers.to_vec(),
            solution: solution_id(solution),
            because: Text::default(),
            cite: Vec::new(),
            confidence: Confidence::General,
        });
        self
    }

    /// Decides on a solution.
    pub(crate) fn decided(mut self, solution: usize, decision: Decision) -> Self {
        self.dossier.choices.insert(solution_id(solution), Choice { decision, ..Choice::default() });
        self
    }

    pub(crate) fn answer(&mut self, need: usize, answer: Option<Answer>) {
        match answer {
            Some(answer) => self.dossier.answers.insert(need_id(need), answer),
            None => self.dossier.answers.remove(&need_id(need)),
        };
    }

    /// Puts a link in the place of the one there was.
    pub(crate) fn set_link(&mut self, need: usize, solution: usize, letter: char) {
        let (need, solution) = (need_id(need), solution_id(solution));
        self.pack.links.retain(|it| it.need != need || it.solution != solution);
        if let Some(level) = coverage(letter) {
            self.pack.links.push(link(need, solution, level));
        }
    }

    pub(crate) fn persona(&self) -> &Persona {
        &self.pack.personas[0]
    }
}

pub(crate) fn need_id(at: usize) -> NeedId {
    NeedId::from(format!("n{at}").as_str())
}

pub(crate) fn solution_id(at: usize) -> SolutionId {
    SolutionId::from(format!("s{at}").as_str())
}

pub(crate) fn importance(digit: char) -> Importance {
    digit.to_digit(10).and_then(|it| Importance::ALL.get(it as usize).copied()).unwrap_or(Importance::None)
}

/// `None` for level 0: there is no link.
pub(crate) fn coverage(letter: char) -> Option<Coverage> {
    match letter {
        '1' => Some(Coverage::Partial),
        '2' => Some(Coverage::Largely),
        '3' => Some(Coverage::Fully),
        '?' => Some(Coverage::Unknown),
        _ => None,
    }
}

pub(crate) fn link(need: NeedId, solution: SolutionId, level: Coverage) -> Link {
    Link { solution, need, level, because: Text::default(), cite: Vec::new(), confidence: Confidence::General }
}

fn pack(needs: Vec<NeedId>, solutions: Vec<SolutionId>) -> Pack {
    Pack {
        id: "sample".into(),
        scale: Scale { wished: 1, important: 2, essential: 4, covered_from: 2, most_minimum: 20 },
        needs: needs.iter().cloned().map(need).collect(),
        solutions: solutions.iter().cloned().map(solution).collect(),
        personas: vec![Persona {
            discreet: false,
            id: PersonaId::from("p"),
            label: Text::default(),
            description: Text::default(),
            problem: Text::default(),
            caution: None,
            needs: needs.into_iter().map(need_row).collect(),
            solutions: solutions.into_iter().map(solution_row).collect(),
            links: Vec::new(),
        }],
        ..Pack::default()
    }
}

fn need(id: NeedId) -> Need {
    Need {
        id,
        kind: NeedKind::Expectation,
        theme: ThemeId::default(),
        label: Text::default(),
        question: Text::default(),
        why: Text::default(),
        gap: None,
        cite: Vec::new(),
        confidence: Confidence::General,
    }
}

fn solution(id: SolutionId) -> Solution {
    Solution {
        id,
        kind: SolutionKind::Capability,
        theme: ThemeId::default(),
        label: Text::default(),
        summary: Text::default(),
        interest: None,
        cite: Vec::new(),
        confidence: Confidence::General,
    }
}

fn need_row(need: NeedId) -> NeedRow {
    NeedRow {
        bullet: String::new(),
        need,
        label: None,
        usual: Importance::Wished,
        cards: Vec::new(),
        level: CalledLevel::Level(Level::Scored),
        note: None,
    }
}

fn solution_row(solution: SolutionId) -> SolutionRow {
    SolutionRow {
        bullet: String::new(),
        solution,
        label: None,
        cards: Vec::new(),
        level: CalledLevel::Level(Level::Scored),
        note: None,
    }
}
