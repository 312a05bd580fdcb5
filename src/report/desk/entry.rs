//! What the rows of a sheet are made of: every position of every finding, then what one source alone has.

use crate::compare::{Finding, Verdict};
use crate::report::Report;
use crate::report::view::{Row, rows, rows_of, stories};
use crate::subject::Subject;

/// One row of a sheet.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// The finding it has a part in; `None` of a subject of which one source speaks.
    pub(super) finding: Option<&'a Finding>,
    /// What it is about; `None` where a finding concerns an article as a whole.
    pub(super) subject: Option<&'a Subject>,
    /// Who says what.
    pub(super) row: Row,
}

impl Entry<'_> {
    /// The finding's verdict, else single-source.
    pub(super) fn verdict(&self) -> Verdict {
        self.finding.map_or(Verdict::SingleSource, |finding| finding.verdict)
    }
}

/// The rows in the order of the report.
pub(super) fn entries(report: &Report) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for finding in &report.findings {
        let subject = finding.subject.and_then(|subject| report.subjects.get(subject));
        let rows = rows(report, finding, true).into_iter();
        entries.extend(rows.map(|row| Entry { finding: Some(finding), subject, row }));
    }
    let single = stories(report).into_iter().flat_map(|story| story.single);
    for subject in single.filter_map(|subject| report.subjects.get(subject)) {
        let rows = rows_of(report, subject).into_iter();
        entries.extend(rows.map(|row| Entry { finding: None, subject: Some(subject), row }));
    }
    entries
}
