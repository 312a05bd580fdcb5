//! The report for a terminal: what an editor has to settle first, then what agrees, then what only one source has.

mod agrees;
mod card;
mod cell;
mod claims;
mod finding;
mod grid;
mod page;
mod single;

pub use card::card;
pub use claims::claims_table;

use super::view::{Story, quiet, stories, summary};
use super::{Look, Report};
use page::Page;

/// The whole report as tables no wider than `look` has columns.
///
/// ```
/// use crosscheck::report::{Look, Report, table};
/// let nothing = table(&Report::default(), &Look::default());
/// assert_eq!(nothing, "0 articles of 0 sources, 0 claims: nothing that two sources speak of.\n");
/// ```
pub fn table(report: &Report, look: &Look) -> String {
    let mut page = Page::new(look);
    let stories = stories(report);
    page.paragraph(&summary(report, &stories));
    let named = stories.len() > 1;
    let (quiet, loud): (Vec<&Story>, Vec<&Story>) = stories.iter().partition(|story| is_short(story, named, look));
    for story in loud {
        if named {
            page.title(story.name);
        }
        write_story(&mut page, report, story);
    }
    write_quiet(&mut page, report, &quiet);
    page.finish()
}

fn is_short(story: &Story, named: bool, look: &Look) -> bool {
    named && !look.all && story.is_quiet()
}

fn write_story(page: &mut Page, report: &Report, story: &Story) {
    for finding in &story.differences {
        finding::write(page, report, finding);
    }
    agrees::write(page, report, story);
    single::write(page, report, story);
}

fn write_quiet(page: &mut Page, report: &Report, stories: &[&Story]) {
    let (told, empty): (Vec<&Story>, Vec<&Story>) = stories.iter().partition(|story| !story.agrees.is_empty());
    if !told.is_empty() {
        page.title("Stories without differences");
    }
    for story in told {
        page.paragraph(&quiet(report, story));
    }
    if !empty.is_empty() {
        page.blank();
        page.paragraph(&match empty.len() {
            1 => "In 1 story no two sources speak of the same thing.".to_string(),
            n => format!("In {n} stories no two sources speak of the same thing."),
        });
    }
}
