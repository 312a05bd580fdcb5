//! The stories in `tests/stories/` against what an editor who read them expects (`expected.yaml`, read by hand).

mod expect;
mod run;

use run::{Story, check};

#[test]
fn troops() {
    check("troops");
}

#[test]
fn earthquake() {
    check("earthquake");
}

#[test]
fn accident() {
    check("accident");
}

#[test]
fn opening() {
    check("opening");
}

#[test]
fn wire() {
    check("wire");
}

#[test]
fn valley() {
    check("valley");
}

#[test]
fn season() {
    check("season");
}

#[test]
fn the_report_does_not_depend_on_the_order_of_threads() {
    let runs: Vec<String> = (0..4).map(|_| Story::read("troops").json.to_string()).collect();
    assert!(runs.windows(2).all(|w| w[0] == w[1]));
}

#[test]
fn evidence_is_exactly_the_bytes_it_names() {
    for name in ["troops", "earthquake", "accident", "opening", "wire", "valley", "season"] {
        let story = Story::read(name);
        for claim in story.claims() {
            let evidence = &claim["evidence"];
            let text = story.text_of(claim, evidence["in"].as_str().unwrap());
            let (start, end) =
                (evidence["start"].as_u64().unwrap() as usize, evidence["end"].as_u64().unwrap() as usize);
            assert_eq!(&text[start..end], evidence["text"].as_str().unwrap(), "{claim}");
        }
    }
}
