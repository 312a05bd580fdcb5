//! Independence: copies of one text, and one agency behind several articles, are one source.

use super::told::{KILLED, Told};

const WIRE: &str = "Fourteen workers were killed when a fire swept through a carpet factory near the harbour on Sunday. The fire began on the ground floor, where rolls of wool were stored, and spread within minutes to the two floors above.";

#[test]
fn copies_agree_but_are_one_source() {
    let copy = format!("{WIRE} Readers can send pictures to our desk.");
    let told = Told::of(&[
        (4, "en", "", WIRE),
        (4, "en", "", &copy),
        (4, "en", "", "Rescuers counted 14 people killed in the factory by the port."),
    ]);
    assert_eq!(told.verdicts(KILLED), ["agreement"]);
    let finding = told.findings(KILLED)[0];
    assert_eq!(finding["independent_sources"], 2);
    assert!(finding["reason"].as_str().unwrap().contains("independent"));
    assert_eq!(finding["articles"].as_array().unwrap().len(), 3);
}

#[test]
fn one_sentence_put_alike_is_no_copy() {
    let told = Told::of(&[
        (4, "en", "", "At the mill nine people were killed in a bus crash on Sunday."),
        (4, "en", "", "At the mill 14 people were killed in a bus crash on Sunday."),
    ]);
    assert_eq!(told.findings(KILLED)[0]["independent_sources"], 2);
}

#[test]
fn articles_that_cite_one_agency_for_the_figure_are_one_source() {
    let told = Told::of(&[
        (4, "en", "", "Fourteen workers were killed in the fire, Reuters reported."),
        (4, "en", "", "According to Reuters, 14 people died in the blaze at the harbour."),
        (4, "en", "", "Our reporter saw the bodies of 14 workers carried out of the hall."),
    ]);
    assert_eq!(told.verdicts(KILLED), ["agreement"]);
    assert_eq!(told.findings(KILLED)[0]["independent_sources"], 2);
}

#[test]
fn one_outlet_never_agrees_with_itself() {
    let told = Told::text("en", "Fourteen workers were killed in the fire.");
    assert!(told.verdicts(KILLED).is_empty());
}
