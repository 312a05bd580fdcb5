//! The library as a page uses it: many requests at once on one case, each telling what it has seen.

use crosscheck::article::{ReadOptions, read};
use crosscheck::catalogue::Catalogue;
use crosscheck::compare::Status;
use crosscheck::report::Report;
use crosscheck::review::{Answer, Known, ReviewError, Reviewed, Store, apply, decide, undo};
use std::thread;

/// One article that says «today, Wednesday», of a day.
fn dated(day: &str) -> Report {
    checked(&format!(
        "{{\"id\": \"a\", \"story\": \"treaty\", \"source\": \"Diwan\", \"published\": \"{day}\", \"language\": \"en\", \
         \"text\": \"The two leaders signed the treaty today, Wednesday, in the palace.\"}}\n"
    ))
}

fn report(tolls: &[(&str, &str)]) -> Report {
    let line = |(source, toll): &(&str, &str)| {
        format!(
            "{{\"id\": \"{source}\", \"story\": \"flood\", \"source\": \"{source}\", \"published\": \"2025-05-04\", \
             \"language\": \"en\", \"text\": \"{toll} people were killed when the dam broke.\"}}\n"
        )
    };
    checked(&tolls.iter().map(line).collect::<String>())
}

fn checked(lines: &str) -> Report {
    let read = read(&["-".into()], &ReadOptions::default(), &mut lines.as_bytes());
    crosscheck::check(read.articles, read.problems, &Catalogue::embedded().unwrap()).unwrap()
}

fn seen(store: &Store, report: &mut Report) -> Known {
    let Reviewed { mut findings, .. } = apply(report, &store.load().unwrap());
    findings.remove(0)
}

#[test]
fn of_eight_answers_at_once_one_is_kept_and_the_others_are_told_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    let mut report = report(&[("Mirqab", "Nine"), ("Post", "14")]);
    let known = seen(&store, &mut report);
    let answers: Vec<Result<String, ReviewError>> = thread::scope(|scope| {
        let ask = |n: usize| {
            let (store, known) = (&store, &known);
            scope.spawn(move || {
                let who = format!("editor {n}");
                decide(store, known, Answer::new(Status::Confirmed, &who)).map(|_| who)
            })
        };
        let asked: Vec<_> = (0..8).map(ask).collect();
        asked.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let kept: Vec<&String> = answers.iter().filter_map(|answer| answer.as_ref().ok()).collect();
    assert_eq!(kept.len(), 1);
    for error in answers.iter().filter_map(|answer| answer.as_ref().err()) {
        let ReviewError::Overtaken { newest: Some(newest), .. } = error else { panic!("{error}") };
        assert_eq!(newest.who, *kept[0]);
        assert!(error.to_string().contains(&format!("decided meanwhile (confirmed by {}", kept[0])), "{error}");
    }
    assert_eq!(store.load().unwrap().entries().count(), 1);
}

#[test]
fn a_token_tells_whether_what_was_seen_is_what_is_there() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    let mut two = report(&[("Mirqab", "Nine"), ("Post", "14")]);
    let first = seen(&store, &mut two);
    assert_eq!(seen(&store, &mut report(&[("Post", "14"), ("Mirqab", "Nine")])).token(), first.token());
    let three = seen(&store, &mut report(&[("Mirqab", "Nine"), ("Post", "14"), ("Sada", "17")]));
    assert_ne!(three.token(), first.token(), "the evidence is another");
    decide(&store, &first, Answer::new(Status::Dismissed, "Layla")).unwrap();
    let second = seen(&store, &mut two);
    assert_ne!(second.token(), first.token(), "somebody decided");
    let late = undo(&store, &first.story, &first.key, first.version, "Omar");
    assert!(matches!(late, Err(ReviewError::Overtaken { .. })), "{late:?}");
    undo(&store, &second.story, &second.key, second.version, "Omar").unwrap();
    let third = seen(&store, &mut two);
    assert!(third.token() != second.token() && third.token() != first.token());
    assert_eq!(two.findings[0].decision, None);
}

#[test]
fn findings_that_are_about_the_same_keep_a_decision_each() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    let mut report = report(&[("Mirqab", "Nine"), ("Post", "14")]);
    let mut other = report.findings[0].clone();
    other.claims.pop();
    report.findings.push(other);
    let known = apply(&mut report, &store.load().unwrap()).findings;
    assert_ne!(known[0].key, known.last().unwrap().key);
    decide(&store, known.last().unwrap(), Answer::new(Status::Dismissed, "Layla")).unwrap();
    apply(&mut report, &store.load().unwrap());
    assert_eq!(report.findings[0].decision, None);
    assert!(report.findings.last().unwrap().decision.is_some());
}

#[test]
fn a_finding_on_an_articles_date_is_opened_again_by_another_date() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    let mut saturday = dated("2024-11-16");
    assert_eq!((saturday.findings.len(), saturday.findings[0].subject), (1, None));
    let known = seen(&store, &mut saturday);
    decide(&store, &known, Answer::new(Status::Confirmed, "Layla")).unwrap();
    seen(&store, &mut saturday);
    assert!(!saturday.findings[0].is_open());
    let mut sunday = dated("2024-11-17");
    assert_eq!(seen(&store, &mut sunday).key, known.key);
    let changes = sunday.findings[0].decision.as_ref().unwrap().changes.join("\n");
    assert!(changes.contains("2024-11-16") && changes.contains("2024-11-17"), "{changes}");
}
