//! The whole path from the exact words to a claim's value, or to a finding's verdict.

use super::view::{decided, sentence};
use super::{Report, bidi};
use crate::article::How;
use crate::catalogue::Catalogue;
use crate::extract::{Claim, Place};
use crate::subject::Position;
use crate::value::{day, human, interval};
use std::fmt::Write;

/// Explains the claim, subject or finding `id`; `None` where the report has none of that id.
pub fn explain(report: &Report, catalogue: &Catalogue, id: &str) -> Option<String> {
    if let Some(index) = report.findings.iter().position(|f| f.id == id) {
        return Some(finding(report, catalogue, index));
    }
    if let Some(index) = report.subjects.iter().position(|s| s.id == id) {
        return Some(subject(report, catalogue, index));
    }
    report.claims.iter().find(|c| c.id == id).map(|c| claim(report, catalogue, c, ""))
}

fn finding(report: &Report, catalogue: &Catalogue, index: usize) -> String {
    let finding = &report.findings[index];
    let mut out = format!("finding {}: {}\n", finding.id, super::words::verdict(finding.verdict));
    let _ = writeln!(out, "  because {}", shown(&finding.reason));
    let _ = writeln!(
        out,
        "  story {}, {} independent of {} sources",
        finding.story,
        finding.independent_sources,
        finding.articles.len()
    );
    let decided = decided(finding);
    if !decided.is_empty() {
        let _ = writeln!(out, "  {}", bidi::inline(&bidi::clean(&decided)));
    }
    match finding.subject {
        Some(subject_index) => out.push_str(&subject(report, catalogue, subject_index)),
        None => finding.claims.iter().for_each(|c| out.push_str(&claim(report, catalogue, &report.claims[*c], "  "))),
    }
    out
}

fn subject(report: &Report, catalogue: &Catalogue, index: usize) -> String {
    let subject = &report.subjects[index];
    let mut out = format!("subject {}: {}\n", subject.id, shown(&subject.label));
    let _ = writeln!(out, "  type {} (types/{}.yaml)", subject.kind, subject.kind);
    for (slot, value) in &subject.slots {
        let _ = writeln!(out, "  {slot}: {}", shown(value));
    }
    for position in &subject.positions {
        out.push_str(&position_lines(report, catalogue, position));
    }
    for beside in &subject.beside {
        let _ = writeln!(out, "  beside it, no position:");
        out.push_str(&claim(report, catalogue, &report.claims[*beside], "    "));
    }
    out
}

fn position_lines(report: &Report, catalogue: &Catalogue, position: &Position) -> String {
    let article = &report.articles[position.article];
    let how = format!("{:?}", position.how).to_lowercase();
    let mut out = format!("  {} holds {} ({how})\n", shown(&article.source), shown(&human(&position.value)));
    for index in &position.claims {
        out.push_str(&claim(report, catalogue, &report.claims[*index], "    "));
    }
    out
}

fn claim(report: &Report, catalogue: &Catalogue, claim: &Claim, indent: &str) -> String {
    let article = &report.articles[claim.article];
    let mut lines = vec![format!("claim {}: {} {}", claim.id, claim.kind, shown(&human(&claim.value)))];
    let place = article.path.clone().unwrap_or_else(|| "standard input".to_owned());
    let at = &claim.evidence;
    let within = if at.place == Place::Title { "title" } else { "text" };
    lines.push(format!(
        "  words «{}» in the {within} of {place}, line {}, column {}, bytes {}..{}",
        shown(&at.text),
        at.line,
        at.column,
        at.start,
        at.end
    ));
    lines.push(format!("  in «{}»", shown(sentence(report, claim))));
    lines.push(format!("  rule {} ({})", claim.rule, rule_file(catalogue, &claim.rule)));
    if let Some(interval) = interval(&claim.value) {
        lines.push(format!("  read as {interval}"));
    }
    lines.push(format!("  role {:?}, {:?}", claim.role, claim.stance).to_lowercase());
    if !claim.attribution.is_empty() {
        lines.push(format!("  according to {}", shown(&claim.attribution.join(", "))));
    }
    lines.push(format!("  {}", dated(report, claim)));
    lines.iter().fold(String::new(), |out, line| out + indent + line + "\n")
}

/// `ar/people-killed/toll` stands in `languages/ar/types/people-killed.yaml`.
fn rule_file(catalogue: &Catalogue, rule: &str) -> String {
    let mut parts = rule.split('/');
    let (code, kind) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let path = format!("languages/{code}/types/{kind}.yaml");
    let text = catalogue.files().get(&path).unwrap_or_default();
    let name = format!("name: {}", parts.next().unwrap_or_default());
    match text.lines().position(|l| l.trim_end().ends_with(&name)) {
        Some(line) => format!("{path}, line {}", line + 1),
        None => path,
    }
}

fn dated(report: &Report, claim: &Claim) -> String {
    let article = &report.articles[claim.article];
    let how = |how: How| format!("{how:?}").to_lowercase();
    let published = match article.published {
        Some(p) if p.sure => format!("article of {} (from its {})", day(p.date), how(p.how)),
        Some(p) => format!(
            "article dated {} (from its {}), in doubt: nothing relative is resolved on it",
            day(p.date),
            how(p.how)
        ),
        None => "article without a date: nothing relative is resolved".to_owned(),
    };
    match claim.as_of {
        Some(date) => format!("as of {}, {published}", day(date)),
        None => published,
    }
}

fn shown(text: &str) -> String {
    bidi::isolate(&bidi::clean(text))
}
