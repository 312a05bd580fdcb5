//! Time: what a claim holds on, and what makes `updated`.

use super::told::{KILLED, Line, Told};

#[track_caller]
fn verdict(want: &str, articles: &[Line<'_>]) {
    assert_eq!(Told::of(articles).verdicts(KILLED), [want], "{articles:?}");
}

const NINE: &str = "Nine people were killed in the crash.";
const FOURTEEN: &str = "Fourteen people were killed in the crash.";

#[test]
fn a_claim_holds_on_the_day_it_names_else_on_its_articles() {
    let told = Told::of(&[(6, "en", "", "As of 5 May, nine people were killed in the floods.")]);
    assert_eq!(told.claims(KILLED)[0]["as_of"], "2025-05-05");
    let own = Told::of(&[(6, "en", "", NINE)]);
    assert_eq!(own.claims(KILLED)[0]["as_of"], "2025-05-06");
    let undated = Told::of(&[(0, "en", "", NINE)]);
    assert!(undated.claims(KILLED)[0]["as_of"].is_null());
}

#[test]
fn a_higher_figure_of_a_later_day_is_an_update_and_of_the_same_day_a_conflict() {
    verdict("updated", &[(4, "en", "", NINE), (6, "en", "", FOURTEEN)]);
    verdict("conflict", &[(4, "en", "", NINE), (4, "en", "", FOURTEEN)]);
    let (nine, fourteen) = ("قُتل تسعة أشخاص في حادث السير.", "قُتل 14 شخصاً في حادث السير.");
    verdict("updated", &[(4, "ar", "", nine), (6, "ar", "", fourteen)]);
    verdict("conflict", &[(4, "ar", "", nine), (4, "ar", "", fourteen)]);
}

#[test]
fn a_later_lower_figure_is_a_conflict_unless_the_words_say_corrected() {
    verdict("conflict", &[(4, "en", "", FOURTEEN), (6, "en", "", NINE)]);
    let corrected = "Officials lowered the death toll of the crash to nine people killed.";
    verdict("updated", &[(4, "en", "", FOURTEEN), (6, "en", "", corrected)]);
}

#[test]
fn an_unknown_date_makes_no_update_by_itself_but_words_do() {
    verdict("conflict", &[(0, "en", "", NINE), (0, "en", "", FOURTEEN)]);
    verdict(
        "updated",
        &[(0, "en", "", "In a first toll, nine people were killed in the crash."), (0, "en", "", FOURTEEN)],
    );
    let first = "قُتل تسعة أشخاص في حادث السير في حصيلة أولية.";
    verdict("updated", &[(0, "ar", "", first), (0, "ar", "", "قُتل 14 شخصاً في حادث السير.")]);
}

#[test]
fn a_stale_repeat_is_an_update() {
    verdict("updated", &[(4, "en", "", NINE), (6, "en", "", FOURTEEN), (7, "en", "", NINE)]);
}

#[test]
fn words_of_change_do_not_explain_a_step_back() {
    let (more, less) = ("So far 14 people were killed in the crash.", "So far nine people were killed in the crash.");
    verdict("conflict", &[(4, "en", "", more), (6, "en", "", less)]);
    verdict("conflict", &[(4, "en", "", more), (6, "en", "", less), (6, "en", "", more)]);
    verdict("updated", &[(6, "en", "", less), (6, "en", "", more)]);
}

#[test]
fn a_step_back_behind_what_its_own_source_has_replaced_is_seen_too() {
    let (more, less) = ("So far 14 people were killed in the crash.", "So far nine people were killed in the crash.");
    let later = [("post", (6, "en", "", more)), ("courier", (6, "en", "", less))];
    assert_eq!(Told::by(&later).verdicts(KILLED), ["updated"]);
    let [post, courier] = later;
    let told = Told::by(&[("post", (4, "en", "", more)), post, courier]);
    assert_eq!(told.verdicts(KILLED), ["conflict"], "14 were known two days before the courier wrote nine");
}
