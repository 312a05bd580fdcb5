//! Where a page's own date may hide in what it says to machines.

use super::json_ld::Node;
use super::metadata::resolved;
use super::stamp;
use super::strip::Stripped;
use crate::article::clues::{DateClue, Place};
use crate::article::path_date;
use jiff::civil::Date;

/// Letters in the names of meta tags for the last change.
const CHANGED: &[&str] = &["modif", "updat", "lastmod", "revis", "lastedit", "utime"];
/// Letters in the names of those for the day of publication.
const PUBLISHED: &[&str] = &[
    "published",
    "publishdate",
    "publishtime",
    "publicationdate",
    "datepublication",
    "pubdate",
    "issued",
    "datecreated",
    "createdate",
    "creationdate",
    "termscreated",
    "dccreated",
    "createat",
    "createdat",
    "releasedate",
    "dateoriginal",
    "citationdate",
    "sailthrudate",
    "posttime",
    "postdate",
    "dateposted",
    "ptime",
    "pdate",
];
/// Letters in the names of those for other days.
const OTHER: &[&str] = &[
    "expir",
    "unpublish",
    "valid",
    "until",
    "event",
    "start",
    "end",
    "copyright",
    "build",
    "birth",
    "embargo",
    "read",
];
/// What the names of those for a day that may be any end in.
const SOME_DAY: &[&str] = &["date", "time", "datum", "created", "timestamp", "available"];

/// What a meta tag's name says of a day in it. Makers of pages join a few words in many ways, so it goes by the words.
fn place(name: &str) -> Option<Place> {
    let letters: String = name.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let has = |parts: &[&str]| parts.iter().any(|part| letters.contains(part));
    match () {
        () if has(CHANGED) => Some(Place::Modified),
        () if has(OTHER) => None,
        () if has(PUBLISHED) => Some(Place::Meta),
        () if SOME_DAY.iter().any(|end| letters.ends_with(end)) => Some(Place::WeakMeta),
        () => None,
    }
}

/// Dates of JSON-LD, meta tags, scripts and addresses.
pub(super) fn stated(page: &Stripped, node: &Node, addresses: &[&str]) -> Vec<DateClue> {
    let mut dates = Vec::new();
    let graph = if node.is_article { Place::Graph } else { Place::WeakMeta };
    dates.extend(node.published.as_deref().and_then(|text| clue(graph, text)));
    for (name, value) in &page.metas {
        let Some(place) = place(name) else { continue };
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
    let changed = dates.iter().filter(|clue| matches!(clue.place, Place::Modified | Place::Changed));
    changed.filter_map(|clue| clue.day).max()
}

fn clue(place: Place, text: &str) -> Option<DateClue> {
    let day = stamp::day(text);
    let words = if day.is_none() && text.chars().count() <= 60 { text } else { "" };
    let told = day.is_some() || words.chars().filter(char::is_ascii_digit).count() >= 3;
    // Figures alone that make no day are a placeholder.
    let placeholder = day.is_none() && words.starts_with(|c: char| c.is_ascii_digit()) && words.contains(['T', ':']);
    (told && !placeholder).then(|| DateClue { place, day, text: words.to_owned(), doubtful: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_which_day_it_means() {
        let published = ["article:published_time", "dc.date.issued", "Publish_Date", "bt:pubdate", "release_date"];
        let changed = ["article:modified_time", "og:updated_time", "last-modified", "dc.date.modified"];
        let some = ["date", "dc.date", "search.date", "created"];
        let none = ["article:expiration_time", "event:start_time", "article:publisher", "viewport", "title"];
        let all =
            [(&published[..], Some(Place::Meta)), (&changed, Some(Place::Modified)), (&some, Some(Place::WeakMeta))];
        for (names, wanted) in all.into_iter().chain([(&none[..], None)]) {
            for name in names {
                assert_eq!(place(&name.to_lowercase()), wanted, "{name}");
            }
        }
    }
}
