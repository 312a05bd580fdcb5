//! What `extract` shows: every claim of every article, with the words that make it one.

use super::cell::Cell;
use super::grid::Grid;
use super::page::Page;
use crate::article::Article;
use crate::extract::{Claim, Place, Role, Stance};
use crate::report::view::{claim_figure, count, source};
use crate::report::words::WORDS;
use crate::report::{Look, Report};
use crate::value::{Value, day};

const HEADERS: [&str; 8] = ["Where", "Type", "Says", "About", "In its words", "According to", "As of", "Rule"];

/// A table of claims for each article; with `all` with the rules that found them.
pub fn claims_table(report: &Report, look: &Look) -> String {
    let mut page = Page::new(look);
    let (articles, claims) = (report.articles.len(), report.claims.len());
    page.paragraph(&format!("{}, {}.", count(articles, "article"), count(claims, "claim")));
    for (article, claims) in report.articles.iter().zip(by_article(report)) {
        write_article(&mut page, article, &claims);
    }
    page.finish()
}

fn by_article(report: &Report) -> Vec<Vec<&Claim>> {
    let mut lists: Vec<Vec<&Claim>> = vec![Vec::new(); report.articles.len()];
    for claim in &report.claims {
        if let Some(list) = lists.get_mut(claim.article) {
            list.push(claim);
        }
    }
    lists
}

fn write_article(page: &mut Page, article: &Article, claims: &[&Claim]) {
    page.title(&format!("{} · {}", source(article), article.path.as_deref().unwrap_or(&article.id)));
    if !article.title.is_empty() {
        page.paragraph(&article.title);
    }
    if claims.is_empty() {
        page.paragraph("No claims.");
    } else {
        let all = page.look.all;
        page.grid(&Grid::new(&HEADERS, claims.iter().map(|claim| cells(claim, all)).collect()));
    }
}

fn cells(claim: &Claim, all: bool) -> Vec<Cell> {
    let about: Vec<&str> = claim.slots.values().map(String::as_str).collect();
    vec![
        Cell::plain(&place(claim)),
        Cell::plain(&claim.kind.replace('-', " ")),
        Cell::plain(&format!("{}{}", says(claim), role(claim.role))),
        Cell::plain(&about.join(", ")),
        Cell::default().quote(&claim.evidence.text, WORDS),
        Cell::plain(&claim.attribution.join(", ")),
        Cell::plain(&claim.as_of.map(day).unwrap_or_default()),
        Cell::plain(if all { &claim.rule } else { "" }),
    ]
}

// A quotation says what its words say: once is enough.
fn says(claim: &Claim) -> String {
    match (&claim.value, claim.stance) {
        (Value::Quotation { .. }, Stance::Asserted) => String::new(),
        _ => claim_figure(claim),
    }
}

fn place(claim: &Claim) -> String {
    match claim.evidence.place {
        Place::Title => "title".into(),
        Place::Text => format!("{}:{}", claim.evidence.line, claim.evidence.column),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Current => "",
        Role::Part => " (a part)",
        Role::Superseded => " (replaced)",
        Role::Background => " (background)",
    }
}
