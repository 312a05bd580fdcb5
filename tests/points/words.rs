//! Counts without a number: a noun, a dual, a list of names, an ordinal, nobody; and words that are no number.

use super::told::{INJURED, KILLED, Told};

#[track_caller]
fn killed(language: &str, text: &str, want: f64) {
    assert_eq!(Told::text(language, text).number(KILLED), Some(want), "{text}");
}

#[test]
fn one_victim_without_a_number() {
    killed("en", "A man was shot dead outside a bakery on Sunday.", 1.0);
    killed("en", "The cyclist was hit by a van on Sunday. He died at the hospital.", 1.0);
    killed("ar", "سقط قتيل في إطلاق نار أمام مخبز اليوم الأحد.", 1.0);
    killed("ar", "قُتل شاب في إطلاق نار أمام مخبز.", 1.0);
}

#[test]
fn two_without_a_number() {
    killed("en", "A mother and her son were killed when the roof fell in.", 2.0);
    killed("en", "Both men died at the scene of the crash.", 2.0);
    killed("ar", "سقط شهيدان في قصف على المخيم.", 2.0);
    killed("ar", "قُتل طفلان في قصف على المخيم.", 2.0);
}

#[test]
fn names_count() {
    killed("en", "Prosecutors charged him in the deaths of Anna Petrov, 31, and Iva Malik, 40.", 2.0);
}

#[test]
fn an_ordinal_counts_all_up_to_it() {
    killed("en", "A fourth victim of the crash has died, the hospital said.", 4.0);
    killed("en", "The nurse is the fifth person to die of the fever.", 5.0);
}

#[test]
fn nobody_is_a_figure() {
    let en = Told::text("en", "The shed burned down on Sunday. No one was hurt.");
    assert_eq!(en.number(INJURED), Some(0.0));
    let none = Told::text("en", "The shed burned down on Sunday. No deaths were reported.");
    assert_eq!(none.number(KILLED), Some(0.0));
    let ar = Told::text("ar", "احترق المخزن اليوم الأحد ولم يصب أحد بأذى.");
    assert_eq!(ar.number(INJURED), Some(0.0));
}

#[test]
fn others_and_tens_become_no_number_beside_one() {
    let en = Told::text(
        "en",
        "Three people were killed and others were hurt. Dozens of people were killed in the region, a witness said.",
    );
    assert_eq!(en.number(KILLED), Some(3.0));
    assert_eq!(en.number(INJURED), None);
    let ar = Told::text("ar", "قُتل ثلاثة أشخاص وأصيب آخرون. وتحدث شاهد عن عشرات القتلى.");
    assert_eq!(ar.number(KILLED), Some(3.0));
    assert_eq!(ar.number(INJURED), None);
}

#[test]
fn the_attacker_is_counted_with_those_who_died() {
    killed("en", "Nine people were killed in the attack. The gunman was also killed.", 10.0);
    killed("en", "A man killed three neighbours before turning the gun on himself.", 4.0);
    killed("en", "Five people were found dead. Police say the father killed himself.", 5.0);
}

#[test]
fn one_more_victim_in_a_sentence_of_her_own_is_counted() {
    killed("en", "A 40-year-old nurse was killed in the fire on Sunday. A guard was also killed.", 2.0);
    killed("en", "A guard was killed in the fire on Sunday. The body of the guard was found at noon.", 1.0);
}

#[test]
fn the_headline_counts_where_the_text_tells_of_one_after_the_other() {
    let text = "A nurse was found dead in the house. Police later found her husband dead in the garden.";
    let told = Told::of(&[(4, "en", "Three dead in house by the river", text)]);
    assert_eq!(told.number(KILLED), Some(3.0));
}

#[test]
fn others_count_the_one_they_are_beside() {
    let text = "A guard is fighting for his life and four others were injured when the crane fell on Sunday.";
    assert_eq!(Told::text("en", text).number(INJURED), Some(5.0));
    let dead = "A guard was killed and four others were injured when the crane fell on Sunday.";
    assert_eq!(Told::text("en", dead).number(INJURED), Some(4.0));
}

#[test]
fn groups_in_a_row_end_in_a_word() {
    killed("en", "A nurse, a cook and a guard were killed in the fire on Sunday.", 3.0);
    killed("en", "He killed a teacher, a mother of two.", 1.0);
}

#[test]
fn family_members_told_one_after_the_other_are_counted_with_the_attacker() {
    killed("en", "A man fatally shot his wife and two sons before turning the gun on himself.", 4.0);
}
