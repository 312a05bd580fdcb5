//! An article against itself: headline against body, parts against their total.

use super::told::{INJURED, KILLED, Told};

#[test]
fn a_headline_that_gives_another_figure_is_inconsistent() {
    let en = Told::of(&[(
        4,
        "en",
        "Twelve killed in bus crash",
        "Nine people were killed when a bus overturned on Sunday.",
    )]);
    assert_eq!(en.verdicts(KILLED), ["inconsistent"]);
    let ar = Told::of(&[(4, "ar", "مقتل 12 شخصاً في انقلاب حافلة", "قُتل تسعة أشخاص في انقلاب حافلة اليوم الأحد.")]);
    assert_eq!(ar.verdicts(KILLED), ["inconsistent"]);
    let said = Told::of(&[(
        4,
        "en",
        "Twelve killed in bus crash",
        "Twelve people were killed when a bus overturned on Sunday, nine of them children.",
    )]);
    assert!(said.verdicts(KILLED).is_empty());
}

#[test]
fn a_headline_that_rounds_or_bounds_is_not() {
    let told = Told::of(&[(4, "en", "More than 40 killed in flood", "The flood killed 43 people on Sunday.")]);
    assert!(told.verdicts(KILLED).is_empty());
}

#[test]
fn a_headline_whose_figure_the_text_makes_up_is_not() {
    for (language, title, text) in [
        (
            "en",
            "Five killed in two crashes",
            "A van hit a tree in Sarw; two people were killed. In Dolen three people were killed when a lorry overturned.",
        ),
        (
            "en",
            "12 killed in fighting, army says",
            "Soldiers shot eight people dead in the town. The army spoke of 12 rebels in all. Four years ago the town was burned.",
        ),
        (
            "en",
            "Soldier killed on border",
            "A soldier was shot on the border on Sunday. Last night nine people were killed in a raid on the other side.",
        ),
        (
            "en",
            "Four police officers killed",
            "Four police officers and two drivers were killed at the gate on Sunday.",
        ),
        ("ar", "وفاة وإصابة خمسة في انقلاب مركبة", "توفي شخص وأصيب أربعة في انقلاب مركبة اليوم الأحد."),
        ("ar", "ثمانية قتلى في حادثين", "قُتل خمسة أشخاص في تصادم على الطريق الساحلي. وفي حادث آخر قُتل ثلاثة أشخاص."),
    ] {
        let told = Told::of(&[(4, language, title, text)]);
        assert!(told.verdicts(KILLED).is_empty(), "{title}: {:?}", told.findings(KILLED));
        assert!(told.verdicts(INJURED).is_empty(), "{title}: {:?}", told.findings(INJURED));
    }
}

#[test]
fn parts_larger_than_their_total_are_inconsistent() {
    let en = "Eleven people were killed in the crash. The dead are five men, four women and three children.";
    assert_eq!(Told::text("en", en).verdicts(KILLED), ["inconsistent"]);
    let whole = "Twelve people were killed in the crash. The dead are five men, four women and three children.";
    assert!(Told::text("en", whole).verdicts(KILLED).is_empty());
    let ar = "قُتل 11 شخصاً في الحادث. القتلى هم خمسة رجال وأربع نساء وثلاثة أطفال.";
    assert_eq!(Told::text("ar", ar).verdicts(KILLED), ["inconsistent"]);
}

#[test]
fn more_than_a_vague_total_can_be_are_no_part_of_it() {
    for (language, text) in [
        (
            "en",
            "Nine aid workers were killed. Thousands of people were killed in the war and 2.2 million fled, including 500,000 people who went abroad.",
        ),
        ("ar", "قُتل تسعة من عمال الإغاثة. وقُتل الآلاف في الحرب ونزح أكثر من 2.2 مليون، بينهم 500 ألف شخص خرجوا من البلاد."),
    ] {
        let told = Told::text(language, text);
        assert_eq!(told.number(KILLED), Some(9.0), "{text}");
        assert!(told.verdicts(KILLED).is_empty(), "{text}");
        assert!(told.subjects(KILLED, "part").is_empty(), "{text}");
    }
}

#[test]
fn a_list_that_names_only_some_is_not() {
    for (language, text) in [
        ("en", "Eleven people were killed in the crash, among them four women and two children."),
        ("ar", "قُتل 11 شخصاً في الحادث، بينهم أربع نساء وطفلان."),
    ] {
        let told = Told::text(language, text);
        assert_eq!(told.number(KILLED), Some(11.0), "{text}");
        assert!(told.verdicts(KILLED).is_empty(), "{text}");
    }
}
