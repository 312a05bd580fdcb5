//! Sums and shares: what only looks like two figures of one thing.

use super::told::Told;

#[track_caller]
fn verdicts(want: &[&str], kind: &str, language: &str, texts: [&str; 2]) {
    let told = Told::of(&texts.map(|text| (8, language, "", text)));
    assert_eq!(told.verdicts(kind), want, "{texts:?}");
}

#[test]
fn figures_of_two_months_are_two_figures() {
    let of = |share: &str, month: &str| {
        format!("Inflation in Tunisia stood at {share} percent in {month} 2025, the bank said.")
    };
    verdicts(&["conflict"], "share", "en", [&of("5.6", "April"), &of("6.3", "April")]);
    verdicts(&[], "share", "en", [&of("5.6", "April"), &of("6.3", "March")]);
}

#[test]
fn what_was_last_year_is_no_second_figure_of_now() {
    let now = |sum: &str| format!("Norway pledged {sum} million dollars in aid for the flooded valley.");
    let both = format!("{} It had given 15 million dollars in aid for the valley last year.", now("40"));
    verdicts(&["conflict"], "money", "en", [&both, &now("55")]);
    verdicts(
        &[],
        "money",
        "en",
        ["Norway gave 15 million dollars in aid for the flooded valley last year.", &now("55")],
    );
}

#[test]
fn what_stands_at_a_figure_is_told_from_how_it_moved() {
    let stood = "Inflation in Tunisia stood at 5.6 percent, the bank said.";
    verdicts(&["conflict"], "share", "en", [stood, "Inflation in Tunisia rose to 6.3 percent, the bank said."]);
    let share = |of: &str, by: &str| format!("ارتفع سهم {of} {by} في المئة اليوم.");
    verdicts(&[], "share", "ar", [&share("المصرف", "2.5"), &share("الاتصالات", "4.1")]);
}

#[test]
fn opening_and_closing_price_are_two_prices() {
    let opened = "افتتح خام برنت تعاملات اليوم عند سعر 61 دولارا للبرميل.";
    verdicts(&[], "money", "ar", [opened, "أغلق خام برنت عند 63.5 دولارا للبرميل في ختام تعاملات اليوم."]);
    verdicts(&["conflict"], "money", "ar", [opened, "افتتح خام برنت تعاملات اليوم عند سعر 66 دولارا للبرميل."]);
}

#[test]
fn a_number_with_fewer_decimals_is_the_other_rounded() {
    let stood = |share: &str| format!("Inflation in Tunisia stood at {share} percent, the bank said.");
    verdicts(&["compatible"], "share", "en", [&stood("5.64"), &stood("5.6")]);
    verdicts(&["conflict"], "share", "en", [&stood("5.66"), &stood("5.6")]);
}
