//! Web archives: each page that a crawler was answered with is an article; what else it stored is counted.

mod pushed;
mod warc;

use super::Problem;
use super::container::Container;
use super::http::{self, Holds};
use super::intake::Intake;
use super::page::{self, Whence};
use std::io::BufRead;
use warc::{Next, Record, Records};

/// Takes in the pages of the archive that `input` holds.
pub(super) fn read(input: &mut dyn BufRead, archive: &Container<'_>, intake: &mut Intake) {
    let mut records = Records::new(input, archive.max_bytes);
    let (mut number, mut passed_over, mut pages) = (0, 0, 0);
    loop {
        let next = records.next();
        number += 1;
        match next {
            Next::Record(record) => match page(record, number, archive, intake) {
                Ok(true) => pages += 1,
                Ok(false) => passed_over += 1,
                Err(message) => intake.problems.push(told(archive, number, &message)),
            },
            Next::Bad(message) => intake.problems.push(told(archive, number, &message)),
            Next::Broken(message) => return intake.problems.push(archive.error(message)),
            Next::End => break,
        }
        if intake.done {
            return;
        }
    }
    let all = number - 1;
    if all == 0 {
        intake.problems.push(archive.error("there is no record of a web archive in it"));
    } else if pages == 0 {
        intake.problems.push(archive.error(format!("there is no page that can be read among its {all} records")));
    } else if passed_over > 0 {
        let message = format!(
            "{passed_over} of its {all} records hold no page (requests, pictures, errors), and are passed over"
        );
        intake.problems.push(archive.warning(message));
    }
}

/// Takes in the page of a record; false where it holds none.
fn page(record: Record, number: usize, archive: &Container<'_>, intake: &mut Intake) -> Result<bool, String> {
    if !record.may_be_page() {
        return Ok(false);
    }
    let (content_type, body) = if record.kind == "response" && record.content_type.contains("http") {
        let answer = http::answer(&record.body, archive.max_bytes)?;
        if !(200..300).contains(&answer.status) {
            return Ok(false);
        }
        (answer.content_type, answer.body)
    } else {
        (record.content_type, record.body)
    };
    if Holds::of(&content_type, &body) != Holds::Page {
        return Ok(false);
    }
    let whence = Whence { shown: archive.shown, line: None, url: record.url.as_deref() };
    let read = page::from_bytes(body, http::charset(&content_type), whence).map_err(|problem| problem.message)?;
    intake.page(archive.placed(read.0, archive.id(number)), read.1);
    Ok(true)
}

fn told(archive: &Container<'_>, number: usize, message: &str) -> Problem {
    archive.error(format!("record {number}: {message}"))
}
