//! A picture of what every source says on one axis: numbers on a scale, dates on a time line.
//!
//! Names and figures stand beside the shapes as words, so that the picture is read aloud as a list and fits a phone.

use super::axis::{Axis, Tick};
use super::line;
use super::said::copy_of;
use super::span::{DAYS, Span, unit_of};
use super::strip::Strip;
use crate::compare::{Finding, Verdict};
use crate::report::Report;
use crate::report::bidi::clean;
use crate::report::view::{Row, dated};
use crate::report::words::verdict;
use askama::Template;

/// What every source says, on one axis.
#[derive(Debug, Template)]
#[template(path = "picture.html")]
pub(super) struct Picture {
    verdict: &'static str,
    label: String,
    lines: Vec<Line>,
    ticks: Vec<Tick>,
    tenfold: bool,
    /// What the pair leaves free, or what all allow: from and to, in percent.
    band: Option<(f64, f64)>,
    band_words: &'static str,
}

/// One source.
#[derive(Debug)]
struct Line {
    source: String,
    dated: String,
    whom: String,
    /// The source whose text it prints.
    copy_of: Option<String>,
    figure: String,
    /// It decided the verdict.
    decided: bool,
    /// It has no part in the verdict.
    beside: bool,
    /// `None` of what has no place on the line.
    strip: Option<Strip>,
}

impl Picture {
    /// The picture of these rows, without parts and what was replaced; `None` where there is nothing to lay out:
    /// quotations, or a single value.
    pub(super) fn new(report: &Report, label: &str, finding: Option<&Finding>, rows: &[Row]) -> Option<Picture> {
        let rows: Vec<&Row> = rows.iter().filter(|row| !row.aside).collect();
        let unit = unit_of(&rows.first()?.value);
        let span = |row: &&Row| Span::of(&row.value).filter(|_| unit_of(&row.value) == unit);
        let spans: Vec<Option<Span>> = rows.iter().map(span).collect();
        let placed: Vec<Span> = spans.iter().copied().flatten().collect();
        let axis = Axis::over(&placed, unit == DAYS).filter(|_| placed.len() > 1)?;
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|row| published(report, rows[*row]));
        let drawn = |row: usize| Line::new(report, finding, rows[row], spans[row].as_ref(), &axis);
        let judged = finding.map_or(Verdict::SingleSource, |finding| finding.verdict);
        let (band, band_words) = band(finding, &rows, &spans);
        Some(Picture {
            verdict: verdict(judged),
            label: line(label),
            lines: order.into_iter().map(drawn).collect(),
            ticks: axis.ticks(),
            tenfold: axis.is_tenfold(),
            band: band.map(|(from, to)| (axis.at(from), axis.at(to))),
            band_words: if band.is_some() { band_words } else { "" },
        })
    }
}

impl Line {
    fn new(report: &Report, finding: Option<&Finding>, row: &Row, span: Option<&Span>, axis: &Axis) -> Line {
        let article = report.articles.get(row.article);
        let pair = finding.and_then(|finding| finding.pair);
        Line {
            source: article.map(|article| clean(&article.source)).unwrap_or_default(),
            dated: article.map(dated).unwrap_or_default(),
            whom: whom(finding, row),
            copy_of: copy_of(report, finding, row),
            figure: line(&row.figure),
            decided: pair.is_some_and(|(a, b)| row.article == a || row.article == b) && row.counted,
            beside: !row.counted,
            strip: span.map(|span| Strip::new(axis, span, matches!(row.how, "denied" | "doubted"))),
        }
    }
}

/// What tells rows of one article apart: the party, or the place in it.
fn whom(finding: Option<&Finding>, row: &Row) -> String {
    match finding.is_some_and(|finding| finding.articles.len() == 1) {
        _ if row.how == "rival" => line(&row.according_to),
        true => row.place.clone(),
        false => String::new(),
    }
}

// By the day of publication a growing toll climbs from line to line; what has no day comes last.
fn published(report: &Report, row: &Row) -> (bool, Option<jiff::civil::Date>) {
    let day = report.articles.get(row.article).and_then(|article| article.published).map(|published| published.date);
    (day.is_none(), day)
}

/// Of a conflict what lies between the two that decided it; of what agrees, what all of them allow.
fn band(finding: Option<&Finding>, rows: &[&Row], spans: &[Option<Span>]) -> (Option<(f64, f64)>, &'static str) {
    let Some(finding) = finding else { return (None, "") };
    let counted = || rows.iter().zip(spans).filter(|(row, _)| row.counted);
    if finding.verdict > Verdict::Compatible {
        let (a, b) = (finding.pair.map(|(a, _)| a), finding.pair.map(|(_, b)| b));
        let of = |article: Option<usize>| {
            let own = move |row: &Row| article.is_none_or(|article| row.article == article);
            counted().filter(move |(row, _)| own(row)).filter_map(|(_, span)| *span)
        };
        let gaps = of(a).flat_map(|one| of(b).filter_map(move |other| one.between(&other)));
        let widest = gaps.max_by(|x, y| (x.1 - x.0).total_cmp(&(y.1 - y.0)));
        let words = match finding.pair {
            Some(_) => "Shaded: what lies between the two that decided the verdict.",
            None => "Shaded: what lies between the two that are furthest apart.",
        };
        return (widest, words);
    }
    let mut all = counted().filter_map(|(_, span)| *span);
    let first = all.next();
    let shared = all.try_fold(first, |shared, span| shared.map(|one| one.shared(&span)));
    let ends = shared.flatten().and_then(|shared| shared.low.zip(shared.high));
    (ends, "Shaded: what every one of them allows.")
}
