//! The language of short texts: too few letters to go by, so the catalogue's words decide, and foreign lines stay foreign.

use crosscheck::catalogue::Catalogue;
use crosscheck::extract::guess;

#[test]
fn headlines_are_told_by_the_words_that_a_language_knows() {
    let catalogue = Catalogue::embedded().unwrap();
    for (text, expected) in [
        ("Eleven people were killed in a ferry accident on Sunday.", Some("en")),
        ("Landslide buries village, 14 dead", Some("en")),
        ("Minister resigns after the vote", Some("en")),
        ("قتل 14 شخصا.", Some("ar")),
        ("مقتل خمسة جنود في انفجار", Some("ar")),
        ("کشته شدن پنج سرباز در انفجار", None),
        ("پانچ فوجی دھماکے میں ہلاک", None),
        ("Fünf Soldaten bei Explosion getötet", None),
        ("Vijf soldaten gedood bij explosie", None),
        ("Cinq soldats tués dans une explosion", None),
        ("Cinco soldados muertos en una explosión", None),
        ("Dos muertos en Irak", None),
        ("Tres heridos en un accidente", None),
        ("Zwei Tote bei Unfall", None),
        ("15 000", None),
        ("", None),
    ] {
        assert_eq!(guess(text, &catalogue).as_deref(), expected, "{text}");
    }
}
