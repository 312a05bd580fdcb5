//! Quotation marks in pairs. A straight mark opens or closes by what it touches, so that an odd one puts no other out of step.

use crate::extract::scene::Stage;
use crate::text::{Kind, Tokens};

/// Tokens between the marks of one pair at most.
const LONGEST: usize = 300;
/// Letters of a word that a mark touches from behind without closing anything: a preposition written on to what follows.
const CLITIC: usize = 2;

/// A run between two marks: their tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The opening mark.
    pub open: usize,
    /// The closing mark.
    pub close: usize,
}

/// What a mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    Opens,
    Closes,
    Either,
}

/// The outermost runs of the text, in its order; none goes over a paragraph.
pub fn runs(stage: &Stage<'_>) -> Vec<Run> {
    let quotes = &stage.language.quotes;
    let tokens = &stage.tokens;
    let mut opened: Vec<usize> = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    for at in 0..tokens.list.len() {
        if tokens.list[at].breaks > 1 {
            opened.clear();
        }
        if tokens.list[at].kind != Kind::Mark {
            continue;
        }
        let raw = tokens.raw(at);
        let opens = quotes.iter().any(|(o, _)| o == raw);
        let closes = quotes.iter().any(|(_, c)| c == raw);
        let does = match (opens, closes) {
            (false, false) => continue,
            (true, true) => by_touch(tokens, at),
            (true, false) => Does::Opens,
            (false, true) => Does::Closes,
        };
        let pairs = |o: usize| quotes.iter().any(|(a, b)| a == tokens.raw(o) && b == raw);
        let partner = opened.iter().rposition(|o| at - o <= LONGEST && pairs(*o)).filter(|_| does != Does::Opens);
        if let Some(partner) = partner {
            let run = Run { open: opened[partner], close: at };
            opened.truncate(partner);
            while runs.last().is_some_and(|inner| inner.open > run.open) {
                runs.pop();
            }
            runs.push(run);
        } else if opens && does != Does::Closes {
            opened.push(at);
        }
    }
    runs
}

/// A mark that touches only what stands behind it opens, one that touches only what stands before it closes.
fn by_touch(tokens: &Tokens<'_>, at: usize) -> Does {
    let before = at.checked_sub(1).filter(|b| touch(tokens, *b));
    let clitic =
        before.is_some_and(|b| tokens.list[b].kind == Kind::Word && tokens.raw(b).chars().count() <= CLITIC && at > 1);
    let before = before.is_some_and(|b| !matches!(tokens.raw(b), ":" | "(" | "[" | "-" | "–" | "—" | "/"));
    let behind = touch(tokens, at)
        && !matches!(tokens.raw(at + 1), "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "،" | "؛" | "؟" | "»" | "…");
    match (before, behind) {
        (false, true) => Does::Opens,
        (true, true) if clitic => Does::Opens,
        (true, false) => Does::Closes,
        _ => Does::Either,
    }
}

/// Does nothing that can be seen stand between tokens `i` and `i + 1`?
fn touch(tokens: &Tokens<'_>, i: usize) -> bool {
    let (Some(a), Some(b)) = (tokens.list.get(i), tokens.list.get(i + 1)) else { return false };
    let between = &tokens.text[a.end as usize..b.start as usize];
    b.breaks == 0 && !between.contains(char::is_whitespace)
}

/// Does token `at` lie within one of `runs`, which stand in the text's order?
pub fn within(runs: &[Run], at: usize) -> bool {
    let next = runs.partition_point(|r| r.open < at);
    next > 0 && runs[next - 1].close > at
}
