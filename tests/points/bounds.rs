//! Vague and bounded figures: compatible, never conflict, unless the bound excludes the figure.

use super::told::{KILLED, Told};

#[track_caller]
fn verdict(want: &str, texts: &[(&str, &str)]) {
    let lines: Vec<_> = texts.iter().map(|(language, text)| (4, *language, "", *text)).collect();
    assert_eq!(Told::of(&lines).verdicts(KILLED), [want], "{texts:?}");
}

#[test]
fn what_overlaps_is_compatible() {
    let exact = ("en", "The flood killed 27 people on Sunday.");
    verdict("compatible", &[exact, ("en", "Dozens of people were killed in the flood on Sunday.")]);
    verdict("compatible", &[exact, ("en", "At least 20 people were killed in the flood on Sunday.")]);
    verdict("compatible", &[exact, ("en", "Nearly 30 people were killed in the flood on Sunday.")]);
    verdict("compatible", &[exact, ("ar", "قُتل العشرات في الفيضان اليوم الأحد.")]);
    verdict("compatible", &[exact, ("ar", "قُتل ما لا يقل عن 20 شخصاً في الفيضان اليوم الأحد.")]);
}

#[test]
fn a_bound_never_conflicts_with_its_own_number_but_with_what_it_excludes() {
    let more = ("en", "More than 30 people were killed in the flood on Sunday.");
    verdict("compatible", &[more, ("en", "Thirty people were killed in the flood on Sunday.")]);
    verdict("conflict", &[more, ("en", "The flood killed 27 people on Sunday.")]);
    verdict("conflict", &[("ar", "قُتل أكثر من 30 شخصاً في الفيضان."), ("ar", "قُتل 27 شخصاً في الفيضان.")]);
}

#[test]
fn a_vague_word_never_conflicts() {
    verdict(
        "compatible",
        &[
            ("en", "Hundreds of people were killed in the flood on Sunday."),
            ("en", "The flood killed 27 people on Sunday."),
        ],
    );
}
