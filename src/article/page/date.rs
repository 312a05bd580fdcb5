//! Where a page's own date may hide in what it says to machines.

use super::json_ld::Node;
use super::metadata::resolved;
use super::stamp;
use super::strip::Stripped;
use crate::article::clues::{DateClue, Place};
use crate::article::path_date;
use jiff::civil::Date;

/// Meta tags for the day of publication and nothing else.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "rnews:datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "publication-date",
    "date.published",
    "published",
    "published_time",
    "originalpublicationdate",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "og:article:published_time",
    "bt:pubdate",
    "ptime",
    "pdate",
    "article:post_time",
    "nrk:published",
    "citation_publication_date",
    "citation_date",
    "prism.publicationdate",
    "datecreated",
    "vr:published_time",
    "article:create_at",
    "weibo:article:create_at",
    "og:pubdate",
    "shareaholic:article_published_time",
];
/// Meta tags for a day that may be any.
const SOME_DAY: &[&str] =
    &["date", "dc.date", "dcterms.date", "dc:date", "created", "displaydate", "timestamp", "time"];
/// Meta tags for the last change.
const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
    "article:modified",
    "modified_time",
    "revised",
    "utime",
    "rnews:datemodified",
];

/// Dates of JSON-LD, meta tags, scripts and addresses.
pub(super) fn stated(page: &Stripped, node: &Node, addresses: &[&str]) -> Vec<DateClue> {
    let mut dates = Vec::new();
    let graph = if node.is_article { Place::Graph } else { Place::WeakMeta };
    dates.extend(node.published.as_deref().and_then(|text| clue(graph, text)));
    for (name, value) in &page.metas {
        let of = |list: &[&str]| list.contains(&name.as_str());
        let place = match () {
            () if of(PUBLISHED) => Place::Meta,
            () if of(MODIFIED) => Place::Modified,
            () if of(SOME_DAY) => Place::WeakMeta,
            () => continue,
        };
        dates.extend(clue(place, &resolved(value)));
    }
    dates.extend(node.modified.as_deref().and_then(|text| clue(Place::Modified, text)));
    dates.extend(page.script_dates.iter().filter_map(|text| clue(Place::Script, text)).filter(|c| c.day.is_some()));
    let of_address = addresses.iter().filter_map(|address| path_date::of_url(address));
    dates.extend(of_address.map(|found| DateClue {
        place: Place::Address,
        day: Some(found.date),
        text: String::new(),
        doubtful: false,
    }));
    dates
}

/// The day of the last change, the latest where there are several.
pub(super) fn modified(dates: &[DateClue]) -> Option<Date> {
    dates.iter().filter(|clue| clue.place == Place::Modified).filter_map(|clue| clue.day).max()
}

fn clue(place: Place, text: &str) -> Option<DateClue> {
    let day = stamp::day(text);
    let words = if day.is_none() && text.chars().count() <= 60 { text } else { "" };
    let told = day.is_some() || words.chars().filter(char::is_ascii_digit).count() >= 3;
    // Figures alone that make no day are a placeholder.
    let placeholder = day.is_none() && words.starts_with(|c: char| c.is_ascii_digit()) && words.contains(['T', ':']);
    (told && !placeholder).then(|| DateClue { place, day, text: words.to_owned(), doubtful: false })
}
