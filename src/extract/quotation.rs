//! Quotations: words between marks that somebody is said to have said.

use super::Claim;
use super::anchor::quoted;
use super::attribution::names_within;
use super::scene::{Scene, Stage};
use crate::text::{Pos, Sentence};
use crate::value::Value;

/// Words that a run between marks needs where no verb of speech stands before it.
const LONG: usize = 4;

/// Words between a verb of speech and marks around a few words, or around many.
const NEAR: usize = 8;
const FAR: usize = 40;

/// The quotations of the text.
pub fn quotations(stage: &Stage<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut scene = Scene::default();
    let mut last: Option<String> = None;
    let mut done = 0;
    for (n, sentence) in stage.sentences.iter().enumerate() {
        if stage.is_furniture(sentence) {
            continue;
        }
        scene.set(stage, sentence);
        let mut here: Option<String> = None;
        for token in sentence.start..sentence.end {
            if token < done {
                continue;
            }
            let Some((open, close)) = pair_at(stage, token) else { continue };
            done = close + 1;
            let words = stage.tokens.list[open + 1..close].iter().filter(|t| t.kind == crate::text::Kind::Word).count();
            let speaker = speaker(stage, &scene, sentence, open, close).or_else(|| here.clone());
            let speech = has_speech(stage, &scene, sentence, open, close, FAR);
            let close_by = has_speech(stage, &scene, sentence, open, close, NEAR);
            if words == 0
                || named(stage, &scene, open, close)
                || !(close_by || words >= LONG && (speech || follows_colon(stage, open)))
            {
                continue;
            }
            let speaker = speaker.or_else(|| goes_on(stage, &scene).then(|| last.clone()).flatten());
            here.clone_from(&speaker);
            let span = (stage.tokens.list[open].end as usize, stage.tokens.list[close].start as usize);
            let text = stage.tokens.text[span.0..span.1].to_owned();
            let value = Value::Quotation { speaker, words: text };
            let bounds = stage.sentences.get(n).map_or(span, |s| s.bytes(&stage.tokens));
            claims.push(quoted(stage, value, span, bounds, super::context::words(stage, open + 1, close)));
        }
        let name = here.or_else(|| first_person(stage, &scene));
        last = name.or(last);
    }
    claims
}

/// The opening mark at `token` and its closing one, not further off than a long paragraph.
fn pair_at(stage: &Stage<'_>, token: usize) -> Option<(usize, usize)> {
    let raw = stage.tokens.raw(token);
    let closes: Vec<&str> = stage.language.quotes.iter().filter(|(o, _)| o == raw).map(|(_, c)| c.as_str()).collect();
    if closes.is_empty() {
        return None;
    }
    let end = (token + 300).min(stage.tokens.list.len());
    let close =
        (token + 1..end).find(|i| closes.contains(&stage.tokens.raw(*i)) || stage.tokens.list[*i].breaks > 1)?;
    closes.contains(&stage.tokens.raw(close)).then_some((token, close))
}

/// Is it a name in marks: one that a list knows, or the word before says what it names («agency "X"», «so-called»)?
fn named(stage: &Stage<'_>, scene: &Scene, open: usize, close: usize) -> bool {
    let chart = &scene.sight.chart;
    let whole = |symbol| chart.longest(chart.front(open + 1), symbol).is_some_and(|e| e.end == chart.front(close));
    let inside = close < chart.token(0) + chart.len();
    let names = &stage.language.kinds;
    let title = stage.symbol("{names-behind}").is_some_and(|symbol| {
        let found = scene.edges(symbol);
        found.iter().any(|(_, e)| e.end == chart.front(open))
    });
    title || inside && (whole(names.name) || whole(names.demonym))
}

fn follows_colon(stage: &Stage<'_>, open: usize) -> bool {
    open > 0 && stage.tokens.raw(open - 1) == ":"
}

/// Does a verb of speech stand before the marks in the sentence, or directly behind them?
fn has_speech(stage: &Stage<'_>, scene: &Scene, sentence: &Sentence, open: usize, close: usize, far: usize) -> bool {
    let Some(speech) = stage.symbol("{speech}") else { return false };
    let chart = &scene.sight.chart;
    scene.edges(speech).iter().any(|(p, _)| {
        let token = chart.token(*p);
        token < open && open - token < far || token > close && token - close < 6 && close < sentence.end
    })
}

fn goes_on(stage: &Stage<'_>, scene: &Scene) -> bool {
    let Some(symbol) = stage.symbol("{goes-on}") else { return false };
    !scene.edges(symbol).is_empty() || has(stage, scene, "{speech}")
}

fn has(stage: &Stage<'_>, scene: &Scene, name: &str) -> bool {
    stage.symbol(name).is_some_and(|s| !scene.edges(s).is_empty())
}

/// Who speaks: the name behind the last verb of speech before the marks, else the last before that verb, else a name
/// with the verb behind the marks.
fn speaker(stage: &Stage<'_>, scene: &Scene, sentence: &Sentence, open: usize, close: usize) -> Option<String> {
    let chart = &scene.sight.chart;
    let speech = stage.symbol("{speech}")?;
    let verbs: Vec<usize> = scene.edges(speech).iter().map(|(p, _)| chart.token(*p)).collect();
    let names = persons(stage, scene, sentence);
    let verb = verbs.iter().copied().filter(|v| *v < open).max();
    if let Some(verb) = verb {
        let behind = names.iter().find(|(at, _)| *at > verb && *at < open && *at - verb <= 4);
        let before = names.iter().rev().find(|(at, _)| *at < verb);
        let later = names.iter().find(|(at, _)| *at > verb && *at < open);
        return behind.or(before).or(later).map(|(_, id)| id.clone());
    }
    let after = verbs.iter().copied().find(|v| *v > close && *v - close < 6)?;
    names.iter().filter(|(at, _)| *at > close).min_by_key(|(at, _)| at.abs_diff(after)).map(|(_, id)| id.clone())
}

/// Names that can speak, by token: people, else offices, organisations and countries.
fn persons(stage: &Stage<'_>, scene: &Scene, sentence: &Sentence) -> Vec<(usize, String)> {
    let end = scene.sight.chart.front(sentence.end) as Pos;
    let all = names_within(stage, scene, 0, end);
    let named = |wanted: &dyn Fn(&str) -> bool| {
        all.iter()
            .filter_map(|(p, e)| {
                let name = stage.language.name_of(e.item)?;
                wanted(&name.is).then(|| (scene.sight.chart.token(*p), name.id.clone()))
            })
            .collect::<Vec<_>>()
    };
    let people = named(&|is| is == "person");
    if people.is_empty() { named(&|is| is != "city" && is != "region") } else { people }
}

fn first_person(stage: &Stage<'_>, scene: &Scene) -> Option<String> {
    let person = stage.symbol("{person}")?;
    let (_, edge) = *scene.edges(person).first()?;
    stage.language.name_of(edge.item).map(|n| n.id.clone())
}
