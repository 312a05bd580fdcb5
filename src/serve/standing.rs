//! How findings stand: what waits for an editor, what is decided, and how far the work has come.

use crate::compare::{Decision, Finding, Verdict};
use crate::report::Report;

/// What a finding is that nobody decided on.
pub(super) const OPEN: &str = "open";
/// What a finding is whose evidence changed since it was decided.
pub(super) const REOPENED: &str = "reopened";
/// What any finding is that leaves nothing to be done.
pub(super) const DECIDED: &str = "decided";

/// How a finding stands: open, reopened, or the status that it was given.
pub(super) fn standing(finding: &Finding) -> &'static str {
    match &finding.decision {
        None => OPEN,
        Some(decision) if decision.stands() => decision.status.name(),
        Some(_) => REOPENED,
    }
}

/// Nobody has said anything of it that still holds.
pub(super) fn waits(finding: &Finding) -> bool {
    !finding.decision.as_ref().is_some_and(Decision::stands)
}

/// An editor has something to settle there.
pub(super) fn differs(finding: &Finding) -> bool {
    finding.verdict > Verdict::Compatible
}

/// How far the work on what differs has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Progress {
    /// Findings that leave nothing to be done.
    pub(super) decided: usize,
    /// All that differ.
    pub(super) all: usize,
    /// Somebody has to ask.
    pub(super) asking: usize,
    /// The evidence changed since.
    pub(super) reopened: usize,
}

impl Progress {
    /// There was something to decide, and it is decided.
    pub(super) fn is_done(&self) -> bool {
        self.all > 0 && self.decided == self.all
    }

    pub(super) fn of(report: &Report) -> Progress {
        let differing = || report.findings.iter().filter(|finding| differs(finding));
        let asking = differing().filter(|finding| finding.is_open() && !waits(finding)).count();
        Progress {
            decided: differing().filter(|finding| !finding.is_open()).count(),
            all: differing().count(),
            asking,
            reopened: differing().filter(|finding| standing(finding) == REOPENED).count(),
        }
    }
}
