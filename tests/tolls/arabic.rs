//! The same in Arabic, and what only Arabic pages do: words pulled apart, words run together, comments glued to a post.

use super::{holds, report_in};

/// The killed that one undated-looking text holds.
fn killed(text: &str) -> Option<(f64, f64)> {
    held("people-killed", "", text)
}

/// What one text under `title` holds on `kind`.
fn held(kind: &str, title: &str, text: &str) -> Option<(f64, f64)> {
    holds(&report_in("ar", &[(4, title, text)]), kind, "a0")
}

#[test]
fn words_that_were_pulled_apart_are_read() {
    assert_eq!(killed("استـ ـشهـ ـاد ثلاثة عمال في قـ ـصـ ـف على المعمل"), Some((3.0, 3.0)));
    assert_eq!(killed("مقتـ.ــل أربعة رعاة قرب النهر"), Some((4.0, 4.0)));
    assert_eq!(killed("مق*تل خمسة صيادين قبالة الساحل"), Some((5.0, 5.0)));
    assert_eq!(killed("فقـ د سائقان حياتهما على الطريق"), Some((2.0, 2.0)));
}

#[test]
fn a_dash_and_a_hijri_year_join_no_words() {
    assert_eq!(killed("6 ذو القعدة 1446 هـ مقتل ستة عمال في المنجم"), Some((6.0, 6.0)));
    assert_eq!(killed("النهر ـ مقتل ستة عمال في المنجم"), Some((6.0, 6.0)));
}

#[test]
fn words_that_ran_together_are_cut() {
    assert_eq!(killed("قصف على القريةاستشهد سبعة من السكان"), Some((7.0, 7.0)));
    assert_eq!(killed("Shared with Publicمقتل سبعة أشخاص في انهيار منجم"), Some((7.0, 7.0)));
}

#[test]
fn a_forgotten_space_ends_a_sentence() {
    let text = "قتل خمسة أشخاص في انهيار جسر المدينة.وكان عشرون شخصا قتلوا في حادث مماثل قبل عام.";
    assert_eq!(killed(text), Some((5.0, 5.0)));
}

#[test]
fn comments_below_a_post_are_no_part_of_it() {
    let text = "مقتل أربعة أشخاص في حريق المصنع All reactions:12 مقتل تسعة أشخاص عندنا ايضا";
    assert_eq!(killed(text), Some((4.0, 4.0)));
    assert_eq!(killed("حريق في المصنع All reactions:12 مقتل تسعة أشخاص عندنا ايضا"), None);
}
