//! The report for an editor's notes: the same order as the table, with every claim's words in a footnote.

mod escape;
mod notes;
mod sections;

use super::Report;
use super::view::{Story, quiet, stories, summary};
use escape::text;
use notes::Notes;

/// The whole report as GitHub-flavoured Markdown.
///
/// ```
/// use crosscheck::report::{Report, markdown};
/// assert!(markdown(&Report::default(), false).starts_with("# What the sources say\n\n0 articles"));
/// ```
pub fn markdown(report: &Report, all: bool) -> String {
    let stories = stories(report);
    let named = stories.len() > 1;
    let mut notes = Notes::new(report);
    let mut parts = vec!["# What the sources say".to_string(), text(&summary(report, &stories))];
    let (short, loud): (Vec<&Story>, Vec<&Story>) = stories.iter().partition(|story| named && !all && story.is_quiet());
    for story in loud {
        if named {
            parts.push(format!("## {}", text(story.name)));
        }
        let level = if named { "###" } else { "##" };
        parts.extend(sections::story(report, story, &mut notes, level, all));
    }
    parts.extend(quiet_stories(report, &short));
    parts.extend(notes.footnotes());
    parts.join("\n\n") + "\n"
}

fn quiet_stories(report: &Report, stories: &[&Story]) -> Vec<String> {
    if stories.is_empty() {
        return Vec::new();
    }
    let lines: Vec<String> = stories.iter().map(|story| format!("- {}", text(&quiet(report, story)))).collect();
    vec!["## Stories without differences".into(), lines.join("\n")]
}
