//! Decisions on the page: kept, taken back, and never over another editor's.

use super::case::{Desk, article, crash};
use crate::commands::crosscheck;
use std::fs;

#[test]
fn a_decision_is_kept_and_shown() {
    let desk = Desk::new(&crash(), &[]);
    let answer = desk.decide("dismissed");
    assert_eq!(answer.status, 303);
    let list = desk.get(answer.header("location")).body;
    assert!(list.contains("<b>1</b> of 1 decided") && list.contains("Everything that differs is decided."), "{list}");
    assert!(desk.ledger().contains("status: dismissed") && desk.ledger().contains("who: Layla"), "{}", desk.ledger());
    let page = desk.get(&desk.first()).body;
    assert!(
        page.contains("What was decided") && page.contains("dismissed") && page.contains("«<bdi>seen</bdi>»"),
        "{page}"
    );
    let report = crosscheck(&["check", desk.folder().to_str().unwrap()]);
    { report }.assert().code(0);
}

#[test]
fn the_report_to_forward_is_saved_with_its_decisions() {
    let desk = Desk::new(&crash(), &[]);
    desk.decide("confirmed");
    let report = desk.get("/report.html");
    assert!(report.header("content-disposition").starts_with("attachment"), "{}", report.head);
    assert!(report.body.contains("Decided: confirmed: «seen» (Layla"), "{}", report.body);
}

#[test]
fn a_resolution_needs_its_value() {
    let desk = Desk::new(&crash(), &[]);
    let answer = desk.decide("resolved");
    assert_eq!(answer.status, 409);
    assert!(
        answer.body.contains("needs the value to use") && answer.body.contains(">seen</textarea>"),
        "{}",
        answer.body
    );
    assert_eq!(desk.ledger(), "");
    let page = desk.get(&desk.first());
    let (secret, seen) = (page.hidden("secret"), page.hidden("seen"));
    let fields = [("secret", secret.as_str()), ("seen", &seen), ("status", "resolved"), ("value", "14")];
    assert_eq!(desk.post(&format!("{}/decide", desk.first()), &fields).status, 303);
    assert!(desk.get("/").body.contains("resolved"));
    assert!(desk.get(&desk.first()).body.contains("resolved, use 14"));
}

#[test]
fn of_two_editors_the_second_is_told_and_overwrites_nothing() {
    let desk = Desk::new(&crash(), &[]);
    let path = format!("{}/decide", desk.first());
    // Both have the page before them; the second is called Omar.
    let page = desk.get(&desk.first());
    let (secret, seen) = (page.hidden("secret"), page.hidden("seen"));
    let own = format!("http://{}", desk.at);
    let named = desk.post("/who", &[("secret", &secret), ("who", "Omar")]);
    let omar = format!("Cookie: {}", named.header("set-cookie").split(';').next().unwrap());

    let mine = [("secret", secret.as_str()), ("seen", &seen), ("status", "confirmed"), ("note", "checked by phone")];
    assert_eq!(desk.post(&path, &mine).status, 303);
    let theirs = [("secret", secret.as_str()), ("seen", &seen), ("status", "dismissed"), ("note", "my <note>")];
    let told = desk.post_from(&path, &theirs, &own, &[&omar]);
    assert_eq!(told.status, 409);
    assert!(told.body.contains("Layla was faster: confirmed: «checked by phone»"), "{}", told.body);
    assert!(told.body.contains("my &#60;note&#62;</textarea>"), "what was typed is not lost: {}", told.body);
    assert_eq!(desk.decisions(), 1);
    assert!(!desk.ledger().contains("dismissed"));

    // Having read it, the second may still say otherwise, and both stand in the ledger.
    let seen = told.hidden("seen");
    let again = [("secret", secret.as_str()), ("seen", &seen), ("status", "dismissed")];
    assert_eq!(desk.post_from(&path, &again, &own, &[&omar]).status, 303);
    assert_eq!(desk.decisions(), 2);
    assert!(desk.ledger().contains("who: Omar") && desk.ledger().contains("who: Layla"));
}

#[test]
fn undo_brings_back_what_was_before() {
    let desk = Desk::new(&crash(), &[]);
    desk.decide("confirmed");
    desk.decide("dismissed");
    let undo = |desk: &Desk| {
        let page = desk.get(&desk.first());
        let (secret, seen) = (page.hidden("secret"), page.hidden("seen"));
        desk.post(&format!("{}/undo", desk.first()), &[("secret", &secret), ("seen", &seen)])
    };
    assert_eq!(undo(&desk).status, 303);
    assert!(desk.get(&desk.first()).body.contains("Decided: confirmed"));
    assert_eq!(undo(&desk).status, 303);
    let page = desk.get(&desk.first()).body;
    assert!(page.contains("id=\"standing\">open<"), "{page}");
    assert_eq!(undo(&desk).status, 409, "nothing is left to take back");
    assert_eq!(desk.decisions(), 4, "no block is taken out");
}

#[test]
fn what_another_program_decides_is_seen_at_once() {
    let desk = Desk::new(&crash(), &[]);
    let before = desk.get("/state.json").body;
    let folder = desk.folder();
    crosscheck(&["decide", "f1", folder.to_str().unwrap(), "--status", "confirmed", "--who", "Omar"]).assert().code(0);
    let after = desk.get("/state.json").body;
    assert!(before != after && after.contains("\"decided\":1"), "{after}");
    assert!(desk.get("/").body.contains("Omar"));
}

#[test]
fn a_decision_whose_finding_is_gone_is_listed_as_stale() {
    let desk = Desk::new(&crash(), &[]);
    desk.decide("confirmed");
    fs::write(desk.folder().join("herald.txt"), article("Herald", "The bridge at Wadi Sarw is open again.")).unwrap();
    let secret = desk.get("/").hidden("secret");
    assert!(!desk.get("/").body.contains("whose finding is gone"));
    desk.post("/check", &[("secret", &secret)]);
    let list = desk.get("/").body;
    assert!(list.contains("Decisions whose finding is gone") && list.contains("people killed"), "{list}");
    assert_eq!(desk.decisions(), 1);
}

#[test]
fn filters_list_what_fits() {
    let mut files = crash();
    files.push((
        "gazette.txt",
        article("Gazette", "At Wadi Sarw 14 people were killed in a bus crash on Sunday. The fire brigade came late."),
    ));
    let desk = Desk::new(&files, &[]);
    assert!(desk.get("/?verdict=conflict").body.contains("href=\"/finding/"));
    assert!(desk.get("/?verdict=wording").body.contains("No finding fits"));
    assert!(desk.get("/?source=Gazette&status=open").body.contains("href=\"/finding/"));
    assert!(desk.get("/?source=Nobody").body.contains("No finding fits"));
    assert!(desk.get("/?q=wadi+SARW").body.contains("href=\"/finding/"));
    assert!(desk.get("/?status=decided").body.contains("No finding fits"));
    desk.decide("needs-reporting");
    assert!(desk.get("/?status=decided").body.contains("No finding fits"), "it is not settled");
    assert!(desk.get("/?status=needs-reporting").body.contains("href=\"/finding/"));
}

#[test]
fn a_ledger_that_cannot_be_read_is_told_and_left_alone() {
    let desk = Desk::new(&crash(), &[]);
    desk.decide("confirmed");
    let broken = format!("{}\n- finding: [\n", desk.ledger());
    fs::write(desk.folder().join("decisions.yaml"), &broken).unwrap();
    let page = desk.get("/").body;
    assert!(page.contains("none can be kept until that is mended") && page.contains("decisions.yaml:"), "{page}");
    assert_eq!(desk.decide("dismissed").status, 409);
    assert_eq!(desk.ledger(), broken);
}
