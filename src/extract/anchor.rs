//! From a reading to a claim with its exact bytes.

use super::attribution::Sources;
use super::candidate::Candidate;
use super::scene::{Scene, Stage};
use super::{Claim, Cues, Evidence, Oddity, Place, Role, Stance, context, slots};
use crate::catalogue::{Kind, Says};
use crate::value::Value;

/// The claim of `candidate`, in sentence number `sentence`.
pub fn claim(
    stage: &Stage<'_>,
    scene: &Scene,
    sentence: usize,
    candidate: Candidate,
    sources: &Sources,
) -> Option<Claim> {
    let phrase = stage.language.phrase_rules.get(candidate.phrase)?;
    let span = scene.bytes(stage, candidate.span.0, candidate.span.1);
    let value_at = scene.bytes(stage, candidate.at.0, candidate.at.1);
    let says = |what: Says| candidate.says.contains(&what);
    let group = candidate.group.as_ref();
    Some(Claim {
        id: String::new(),
        article: 0,
        kind: phrase.kind.clone(),
        role: role(&candidate),
        stance: if says(Says::Denied) {
            Stance::Denied
        } else if says(Says::Doubted) {
            Stance::Doubted
        } else {
            Stance::Asserted
        },
        attribution: sources.of(scene, &candidate),
        as_of: slots::as_of(stage, scene, &candidate),
        slots: slots::filled(stage, scene, &candidate, phrase),
        rule: phrase.rule.clone(),
        evidence: evidence(stage, span),
        sentence: stage.sentences.get(sentence)?.bytes(&stage.tokens),
        implied: group.is_some_and(|g| g.implied) || phrase.amount.is_some() && group.is_none(),
        cues: Cues {
            update: says(Says::Update),
            unsettled: false,
            corrected: says(Says::Corrected),
            additional: says(Says::Additional) || group.is_some_and(|g| g.others),
            besides: says(Says::Additional),
            whole: says(Says::Whole),
            taken: says(Says::Taken),
            of_them: group.is_some_and(|g| g.of_them),
            together: says(Says::Together),
            summed: group.is_some_and(|g| g.summed),
            context: context::of(stage, scene),
            periods: slots::periods(stage, scene, &candidate),
            value_at,
        },
        value: candidate.value,
    })
}

fn role(candidate: &Candidate) -> Role {
    let says = |what: Says| candidate.says.contains(&what);
    if says(Says::Background) {
        Role::Background
    } else if says(Says::Superseded) {
        Role::Superseded
    } else if says(Says::Part) || candidate.part {
        Role::Part
    } else {
        Role::Current
    }
}

/// The bytes `span` of the stage's text as evidence.
pub fn evidence(stage: &Stage<'_>, (start, end): (usize, usize)) -> Evidence {
    let text = stage.tokens.text;
    let before = &text[..start];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Evidence { place: stage.place, text: text[start..end].to_owned(), start, end, line, column }
}

/// A claim that no phrase of a sentence found: a quotation. Of several sentences, its own is what holds all of them.
pub fn quoted(
    stage: &Stage<'_>,
    value: Value,
    span: (usize, usize),
    sentence: (usize, usize),
    context: Vec<u64>,
) -> Claim {
    Claim {
        id: String::new(),
        article: 0,
        kind: type_of(stage, Kind::Quotation),
        value,
        role: Role::Current,
        stance: Stance::Asserted,
        attribution: Vec::new(),
        as_of: stage.article.published.filter(|p| p.sure && stage.place == Place::Text).map(|p| p.date),
        slots: Default::default(),
        rule: format!("{}/{}/marks", stage.language.code, type_of(stage, Kind::Quotation)),
        evidence: evidence(stage, span),
        sentence: (sentence.0.min(span.0), sentence.1.max(span.1)),
        implied: false,
        cues: Cues { value_at: span, context, ..Cues::default() },
    }
}

/// The words in which an article contradicts its own date, as claims on that date, where no phrase read them.
pub fn odd(stage: &Stage<'_>, oddities: &[Oddity], known: &[Claim]) -> Vec<Claim> {
    let read = |span: &(usize, usize)| {
        known.iter().any(|c| {
            c.evidence.place == stage.place
                && c.evidence.start < span.1
                && span.0 < c.evidence.end
                && matches!(c.value, Value::Date(_))
        })
    };
    let all = oddities.iter().filter(|o| !o.spans.iter().any(read));
    all.filter_map(|o| {
        Some(Claim {
            kind: type_of(stage, Kind::Date),
            rule: format!("{}/{}/own-date", stage.language.code, type_of(stage, Kind::Date)),
            ..quoted(stage, Value::Date(o.said.clone()), *o.spans.first()?, *o.spans.first()?, Vec::new())
        })
    })
    .collect()
}

/// The claim type of a kind of value that machinery reads, not phrases: the first that the catalogue has.
fn type_of(stage: &Stage<'_>, kind: Kind) -> String {
    let found = stage.catalogue.types().values().find(|t| t.value == kind);
    found.map(|t| t.id.clone()).unwrap_or_default()
}
