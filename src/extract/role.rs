//! What the words of a sentence say of the claims in it: denied, doubted, of another event, replaced, still changing.

use super::Place;
use super::candidate::Candidate;
use super::scene::{Scene, Stage};
use crate::catalogue::{Compared, Says, SaysKey};
use crate::text::{Edge, Match, Pos, Symbol};
use crate::value::{Value, value_of};

/// Marks the claims of a sentence by its cues.
pub fn mark(stage: &Stage<'_>, scene: &Scene, found: &mut [Candidate]) {
    others_of_another_type(stage, found);
    long_ago(stage, scene, found);
    let rank = |p| scene.sight.chart.rank(p);
    let recent = recent(stage, scene);
    for m in stage.language.cues.matches(&scene.sight.chart) {
        let (says, behind_only) = match stage.language.cue_rules[m.rule as usize] {
            SaysKey::Part => continue,
            SaysKey::Background => (Says::Background, false),
            SaysKey::Denied => (Says::Denied, true),
            SaysKey::Doubted => (Says::Doubted, true),
            SaysKey::Update | SaysKey::Unsettled => (Says::Update, false),
            SaysKey::Corrected => (Says::Corrected, false),
            SaysKey::Superseded => (Says::Superseded, false),
        };
        if [Says::Background, Says::Update].contains(&says) {
            nearest(stage, scene, (&recent, &m), says, found);
            continue;
        }
        for claim in found.iter_mut() {
            let behind = rank(claim.at.0) >= rank(m.end);
            let behind_only = behind_only || says == Says::Superseded;
            let turns = [Says::Superseded, Says::Denied, Says::Doubted].contains(&says);
            if turns && between(stage, scene, "{contrast}", m.end, claim.at.0) {
                continue;
            }
            if (behind || !behind_only) && !claim.says.contains(&says) {
                claim.says.push(says);
            }
        }
    }
}

/// Sentences that go on about another event: «An earlier fire hurt a girl. She died a week later».
#[derive(Default)]
pub struct Elsewhere(bool);

impl Elsewhere {
    /// Marks the tolls of a sentence that begins with a word for somebody of another event, and keeps what it was about.
    pub fn carry(&mut self, stage: &Stage<'_>, scene: &Scene, found: &mut [Candidate]) {
        let back = stage.symbol("{goes-back}");
        let goes_back = back
            .is_some_and(|s| !scene.sight.chart.is_empty() && scene.sight.chart.at(0).iter().any(|e| e.symbol == s));
        for claim in found.iter_mut().filter(|c| self.0 && goes_back && is_toll(stage, c)) {
            claim.says.push(Says::Background);
        }
        let mut tolls = found.iter().filter(|c| is_toll(stage, c)).peekable();
        self.0 = if tolls.peek().is_some() {
            tolls.all(|c| c.says.contains(&Says::Background))
        } else {
            self.0 && goes_back
        };
    }
}

/// Words of another time or event, or of a change, hold for the toll that they stand nearest to, and of the other types
/// for what is told with it («two died and six were hurt, after nine died last year»: six go with the two): for all
/// that follow them where that is one behind them, else for it and its parts alone («seven died, after nine in a like
/// crash last year»). They hold for nothing before a word with which the sentence turns to another statement.
fn nearest(
    stage: &Stage<'_>,
    scene: &Scene,
    (recent, m): (&[(Pos, Pos)], &Match),
    says: Says,
    found: &mut [Candidate],
) {
    let cue = (m.start, m.end);
    let token = |p| scene.sight.chart.rank(p).0 as i64;
    let away = |c: &Candidate| {
        let gap = (token(c.span.0) - token(cue.1)).max(token(cue.0) - token(c.span.1)).max(0);
        gap + COMMA * (commas(stage, scene, c.span.1, cue.0) + commas(stage, scene, cue.1, c.span.0)) as i64
    };
    let kind = |c: &Candidate| &stage.language.phrase_rules[c.phrase].kind;
    let apart =
        |a: &Candidate, b: &Candidate| (token(a.span.0) - token(b.span.1)).max(token(b.span.0) - token(a.span.1));
    let tolls: Vec<Candidate> = found.iter().filter(|c| !c.part && is_toll(stage, c)).cloned().collect();
    let anchor = tolls.iter().min_by_key(|c| away(c));
    let with_anchor = |c: &Candidate, anchor: &Candidate| {
        let like = tolls.iter().filter(|t| kind(t) == kind(anchor)).min_by_key(|t| apart(t, c));
        kind(c) == kind(anchor) || like.is_some_and(|t| t.at == anchor.at)
    };
    for i in 0..found.len() {
        if !is_toll(stage, &found[i]) || anchor.is_some_and(|a| !with_anchor(&found[i], a)) {
            continue;
        }
        let of_kind = |c: &&Candidate| !c.part && kind(c) == kind(&found[i]);
        let nearest = found.iter().filter(of_kind).min_by_key(|c| away(c)).map(|c| c.at);
        let total = found[..=i].iter().rev().find(of_kind).map_or(found[i].at, |c| c.at);
        let elsewhere =
            says == Says::Background && (stage.place == Place::Title || told_nearer(scene, recent, m, &found[i]));
        if elsewhere || between(stage, scene, "{turn}", found[i].at.1, cue.0) {
            continue;
        }
        let follows = nearest.is_some_and(|n| token(n.0) >= token(cue.1)) && token(found[i].at.0) >= token(cue.1);
        if (nearest.is_none_or(|n| n == total) || follows) && !found[i].says.contains(&says) {
            found[i].says.push(says);
        }
    }
}

/// Words that a comma between a toll and words of another time stands for.
const COMMA: i64 = 3;

/// How many commas stand between `from` and `to`.
fn commas(stage: &Stage<'_>, scene: &Scene, from: Pos, to: Pos) -> usize {
    let token = |p| scene.sight.chart.token(p);
    (token(from)..token(to)).filter(|t| matches!(stage.tokens.raw(*t), "،" | "," | "؛" | ";")).count()
}

/// «Two were killed and five others hurt»: the five are beside the dead, not on top of others who were hurt.
fn others_of_another_type(stage: &Stage<'_>, found: &mut [Candidate]) {
    let kind = |c: &Candidate| &stage.language.phrase_rules[c.phrase].kind;
    for i in 0..found.len() {
        let before = found[..i].iter().rev().find(|c| !c.part && is_toll(stage, c));
        let another = before.is_some_and(|c| kind(c) != kind(&found[i]));
        if let (true, Some(group)) = (another && is_toll(stage, &found[i]), &mut found[i].group) {
            group.others = false;
        }
    }
}

/// Only tolls are of one event; a sum or a date names its own time.
pub fn is_toll(stage: &Stage<'_>, claim: &Candidate) -> bool {
    let kind = stage.catalogue.kind(&stage.language.phrase_rules[claim.phrase].kind);
    kind.is_some_and(|k| k.compared == Compared::Toll)
}

/// Does a word of `list`, of contrast («but later») say, stand between `from` and `to`?
fn between(stage: &Stage<'_>, scene: &Scene, list: &str, from: Pos, to: Pos) -> bool {
    let rank = |p| scene.sight.chart.rank(p);
    let Some(symbol) = stage.symbol(list) else { return false };
    scene.edges(symbol).iter().any(|(p, _)| rank(*p) >= rank(from) && rank(*p) < rank(to))
}

/// Days after which a dated toll is of another event than the one an article reports.
const LONG_AGO: i64 = 60;

/// Tolls of a sentence that names a day, month or year long before the article.
fn long_ago(stage: &Stage<'_>, scene: &Scene, found: &mut [Candidate]) {
    let Some(on) = scene.moment.on else { return };
    let rules = &stage.language.rules;
    for (pos, edge) in widest(scene, rules.kinds.date) {
        let Some(Value::Date(date)) = value_of(rules, &scene.sight, &edge, &scene.moment_at(stage, pos)) else {
            continue;
        };
        let (Some(_), Some(latest)) = (date.earliest, date.latest) else { continue };
        if on.since(latest).is_ok_and(|span| i64::from(span.get_days()) > LONG_AGO) {
            for claim in found.iter_mut().filter(|c| is_toll(stage, c) && close(scene, pos, c)) {
                claim.says.push(Says::Background);
            }
        }
    }
}

/// The days that a sentence names which are not long before the article.
fn recent(stage: &Stage<'_>, scene: &Scene) -> Vec<(Pos, Pos)> {
    let Some(on) = scene.moment.on else { return Vec::new() };
    let rules = &stage.language.rules;
    let mut dates = widest(scene, rules.kinds.date);
    dates.retain(|(pos, edge)| match value_of(rules, &scene.sight, edge, &scene.moment_at(stage, *pos)) {
        Some(Value::Date(date)) => {
            date.latest.is_some_and(|d| on.since(d).is_ok_and(|s| i64::from(s.get_days()) <= LONG_AGO))
        }
        _ => false,
    });
    dates.into_iter().map(|(pos, edge)| (pos, edge.end)).collect()
}

/// Does a recent day stand nearer to a claim than a word for another time? («killed two last week, was jailed in 2006»)
fn told_nearer(scene: &Scene, recent: &[(Pos, Pos)], cue: &Match, claim: &Candidate) -> bool {
    let token = |p| scene.sight.chart.rank(p).0 as i64;
    let gap = |(from, to): (Pos, Pos)| (token(from) - token(claim.span.1)).max(token(claim.span.0) - token(to)).max(0);
    let of_cue = |(from, to): (Pos, Pos)| token(from) < token(cue.end) && token(cue.start) < token(to);
    recent.iter().any(|day| !of_cue(*day) && gap(*day) < gap((cue.start, cue.end)))
}

/// The edges of `symbol` that lie within no longer one: «since last autumn», not «last autumn».
fn widest(scene: &Scene, symbol: Symbol) -> Vec<(Pos, Edge)> {
    let rank = |p| scene.sight.chart.rank(p);
    let mut end = (0, 0);
    let mut out = scene.edges(symbol);
    out.retain(|(_, e)| {
        let wider = rank(e.end) > end;
        end = end.max(rank(e.end));
        wider
    });
    out
}

/// Words between a date and a toll that it dates.
const CLOSE: i64 = 12;

fn close(scene: &Scene, date: Pos, claim: &Candidate) -> bool {
    let token = |p| scene.sight.chart.rank(p).0 as i64;
    (token(date) - token(claim.span.1)).max(token(claim.span.0) - token(date)) <= CLOSE
}
