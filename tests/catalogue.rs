//! The catalogue is tested where it is written: every phrase file's examples and rejects are run, and broken files are refused.

use crosscheck::catalogue::{Catalogue, Files};
use crosscheck::extract::try_out;
use std::fs;
use std::path::Path;

/// Examples and rejects that every phrase file needs.
const EXAMPLES: usize = 10;
const REJECTS: usize = 5;

#[test]
fn every_example_and_reject_comes_out_as_written() {
    let tried = try_out(&Catalogue::embedded().unwrap()).unwrap();
    let failed: Vec<String> = tried.failed.iter().map(ToString::to_string).collect();
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), tried.run, failed.join("\n"));
    assert!(tried.run > 400, "only {} were run", tried.run);
}

#[test]
fn every_type_has_phrases_examples_and_rejects_in_every_language() {
    let catalogue = Catalogue::embedded().unwrap();
    let tried = try_out(&catalogue).unwrap();
    for code in catalogue.codes() {
        for kind in catalogue.types().keys() {
            let path = format!("languages/{code}/types/{kind}.yaml");
            let (_, examples, rejects) =
                tried.files.iter().find(|f| f.0 == path).unwrap_or_else(|| panic!("{path} is missing"));
            assert!(*examples >= EXAMPLES, "{path} has {examples} examples");
            assert!(*rejects >= REJECTS, "{path} has {rejects} rejects");
        }
    }
}

/// No key stands twice: the typed reader would keep the last one silently.
#[test]
fn no_file_of_the_catalogue_has_a_doubled_key() {
    let files = Files::embedded();
    let folders = ["types", "languages", "names"];
    let paths: Vec<&str> = folders.iter().flat_map(|f| files.under(f)).collect();
    assert!(paths.len() > 50);
    for path in paths.into_iter().chain(["units.yaml", "nouns.yaml", "months.yaml"]) {
        for document in files.get(path).unwrap().split("\n---\n") {
            if let Err(error) = serde_yaml::from_str::<serde_yaml::Value>(document) {
                panic!("{path}: {error}");
            }
        }
    }
}

/// What a catalogue with one more file says when it is loaded and every language compiled.
fn refused(path: &str, text: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, text).unwrap();
    let mut files = Files::embedded();
    if let Err(error) = files.add_folder(dir.path()) {
        return error.to_string();
    }
    match Catalogue::new(files).and_then(|c| try_out(&c)) {
        Ok(_) => panic!("{path} was taken"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn an_unknown_key_is_refused_with_its_line_and_what_is_allowed() {
    let error = refused("languages/en/types/people-killed.yaml", "type: people-killed\nphrase: []\n");
    assert!(error.starts_with("languages/en/types/people-killed.yaml:2: "), "{error}");
    assert!(error.contains("phrases"), "{error}");
}

#[test]
fn a_doubled_key_is_refused() {
    let error = refused("types/people-killed.yaml", "type: people-killed\nlabel: a\nlabel: b\n");
    assert!(error.contains("label"), "{error}");
    assert!(error.contains("people-killed.yaml"), "{error}");
}

#[test]
fn a_pattern_that_does_not_compile_is_refused_with_the_pattern() {
    let text = "type: people-killed\nphrases:\n  - {name: broken, match: \"(killed {people}\"}\n";
    let error = refused("languages/en/types/people-killed.yaml", text);
    assert!(error.contains("(killed {people}") && error.contains("no other half"), "{error}");
}

#[test]
fn a_slot_that_nothing_fills_is_refused() {
    let text = "type: people-killed\nphrases:\n  - {name: odd, match: \"killed {peopel}\"}\n";
    let error = refused("languages/en/types/people-killed.yaml", text);
    assert!(error.contains("peopel"), "{error}");
}

#[test]
fn a_regular_expression_that_does_not_compile_is_refused() {
    let error = refused("languages/en/furniture.yaml", "lines: ['(']\n");
    assert!(error.contains("furniture.yaml"), "{error}");
}

#[test]
fn a_folder_adds_a_claim_type_without_any_rust() {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let file = dir.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write(
        "types/people-vaccinated.yaml",
        "type: people-vaccinated\nlabel: people vaccinated\nabout: How many were vaccinated.\nvalue: count\nunit: person\ncompared: toll\nchanges: grows\n",
    );
    write(
        "languages/en/types/people-vaccinated.yaml",
        "type: people-vaccinated\nphrases:\n  - {name: verb, match: \"vaccinated {people}\"}\n---\nexamples:\n  - {text: \"Teams vaccinated 300 children.\", value: \"300\"}\nrejects:\n  - \"Teams fed 300 children.\"\n",
    );
    let mut files = Files::embedded();
    files.add_folder(Path::new(dir.path())).unwrap();
    let tried = try_out(&Catalogue::new(files).unwrap()).unwrap();
    let own = tried.files.iter().find(|f| f.0.ends_with("people-vaccinated.yaml")).unwrap();
    assert_eq!((own.1, own.2), (1, 1));
    assert!(!tried.failed.iter().any(|f| f.path.ends_with("people-vaccinated.yaml")), "{:?}", tried.failed);
}
