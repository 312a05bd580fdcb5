//! From words and values to claims. Sees one article at a time, so that articles can be read in parallel.

mod anchor;
mod attribution;
mod candidate;
mod choose;
mod claim;
mod context;
mod foreign;
mod group;
mod language;
mod month;
mod near;
mod opening;
mod page;
mod parts;
mod quotation;
mod role;
mod scene;
mod slots;
mod teasers;
mod told;
mod trial;
mod words;

pub use claim::{Claim, Cues, Evidence, Place, Role, Stance};
pub use foreign::foreign;
pub use language::guess;
pub use opening::{Oddity, Opened, open};
pub use trial::{Tried, try_out};

use crate::article::Article;
use crate::catalogue::{Catalogue, CatalogueError};
use candidate::Candidate;
use scene::{Scene, Stage};

/// The claims of one article, in the order of its words, title first.
///
/// # Errors
/// Where the catalogue's data of the article's language is broken.
pub fn extract(
    article: &Article,
    oddities: &[Oddity],
    index: usize,
    catalogue: &Catalogue,
) -> Result<Vec<Claim>, CatalogueError> {
    let code = article.language.as_deref().unwrap_or_default();
    let Some(language) = catalogue.language(code)? else { return Ok(Vec::new()) };
    let lines = language.furniture.lines()?;
    let mut claims = Vec::new();
    if article.title_apart {
        let stage = Stage::new(article, &article.title, Place::Title, catalogue, &language, lines);
        claims.extend(claims_of(&stage));
    }
    let stage = Stage::new(article, &article.text, Place::Text, catalogue, &language, lines);
    claims.extend(claims_of(&stage));
    claims.extend(anchor::odd(&stage, oddities, &claims));
    claims.sort_by_key(|c| (c.evidence.place == Place::Text, c.evidence.start, c.evidence.end));
    for (n, claim) in claims.iter_mut().enumerate() {
        claim.id = format!("{}#{}", article.id, n + 1);
        claim.article = index;
    }
    Ok(claims)
}

fn claims_of(stage: &Stage<'_>) -> Vec<Claim> {
    let mut claims = quotation::quotations(stage);
    let mut scene = Scene::default();
    let mut speaker = attribution::Carried::default();
    let mut elsewhere = role::Elsewhere::default();
    let mut last = told::Last::default();
    for (n, sentence) in stage.sentences.iter().enumerate() {
        if stage.is_furniture(sentence) {
            continue;
        }
        scene.set(stage, sentence);
        let mut found: Vec<Candidate> = candidate::matched(stage, &scene);
        found.extend(near::bound(stage, &scene));
        last.settle(stage, &scene, &mut found);
        let mut found = choose::best(stage, &scene, found);
        parts::add(stage, &scene, &mut found);
        role::mark(stage, &scene, &mut found);
        elsewhere.carry(stage, &scene, &mut found);
        last.set(stage, &found);
        told::unsettle(stage, &scene, &found, &mut claims);
        let sources = attribution::sources(stage, &scene, &mut speaker);
        claims.extend(found.into_iter().filter_map(|c| anchor::claim(stage, &scene, n, c, &sources)));
    }
    claims.sort_by_key(|c| (c.evidence.start, c.evidence.end));
    claims
}
