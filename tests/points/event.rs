//! Which event a figure is of: two incidents of one story stay two subjects, one incident stays one.

use super::told::{KILLED, Told};

#[test]
fn the_headline_says_which_figure_of_the_text_is_the_storys() {
    let text = "Seven people were killed at the market. Four people were killed at the mill.";
    let told = Told::of(&[(4, "en", "Four people killed at mill", text)]);
    assert_eq!(told.number(KILLED), Some(4.0));
}

#[test]
fn an_earlier_incident_is_a_subject_of_its_own() {
    let a = "Four people were killed in the tunnel on Sunday. Last year a fire in the tunnel killed nine people.";
    let b = "A crash in the tunnel killed four people on Sunday. A fire in the tunnel left nine people dead last year.";
    let told = Told::of(&[(4, "en", "", a), (4, "en", "", b)]);
    assert_eq!(told.verdicts(KILLED), ["agreement", "agreement"]);
    assert_eq!(told.subjects(KILLED, "current").len(), 1);
    assert_eq!(told.subjects(KILLED, "background").len(), 1);
}

#[test]
fn one_figure_of_two_other_events_is_two_subjects() {
    let text = "Two people died in the mill on Sunday. In 2009 an earthquake in Turkey killed 30 workers. In 2016 a ferry sank in Egypt and 30 tourists were killed.";
    let told = Told::text("en", text);
    assert_eq!(told.subjects(KILLED, "background").len(), 2);
}

#[test]
fn one_incident_in_other_words_and_another_language_stays_one() {
    let told = Told::of(&[
        (4, "en", "", "Six miners died when a shaft caved in on Sunday."),
        (4, "en", "", "The collapse of the pit claimed the lives of six men."),
        (4, "ar", "", "لقي ستة عمال مصرعهم في انهيار المنجم اليوم الأحد."),
    ]);
    assert_eq!(told.verdicts(KILLED), ["agreement"]);
    assert_eq!(told.subjects(KILLED, "current").len(), 1);
    assert_eq!(told.findings(KILLED)[0]["independent_sources"], 3);
}
