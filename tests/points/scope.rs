//! Figures that count different people: shown as scope, never as conflict.

use super::told::{INJURED, KILLED, Told};

fn verdicts(kind: &str, texts: &[(&str, &str)]) -> Vec<String> {
    let lines: Vec<_> = texts.iter().map(|(language, text)| (4, *language, "", *text)).collect();
    Told::of(&lines).verdicts(kind).into_iter().map(str::to_owned).collect()
}

#[test]
fn killed_and_injured_together_against_injured() {
    let together = "Five people were shot at the fair on Sunday.";
    let apart = "Three people were injured in the shooting at the fair on Sunday.";
    assert_eq!(verdicts(INJURED, &[("en", together), ("en", apart)]), ["scope"]);
}

#[test]
fn those_who_were_hit_hold_the_dead() {
    let told = Told::text("en", "Five people were shot at the fair on Sunday. Two of them died.");
    assert_eq!((told.number(KILLED), told.number(INJURED)), (Some(2.0), Some(3.0)));
    let part = Told::text("en", "Four men were shot in the park, leaving one critically wounded.");
    assert_eq!(part.number(INJURED), Some(4.0));
    let none_left = Told::text("en", "Two men were shot in the park. Both men died at the scene.");
    assert_eq!((none_left.number(KILLED), none_left.number(INJURED)), (Some(2.0), None));
    let also = Told::text("en", "A man was killed at the fair on Sunday. Two women were also shot.");
    assert_eq!((also.number(KILLED), also.number(INJURED)), (Some(1.0), Some(2.0)));
}

#[test]
fn security_men_against_all() {
    let en = [
        ("en", "Four soldiers were killed in the clashes on Sunday."),
        ("en", "Eleven people were killed in the clashes on Sunday."),
    ];
    assert_eq!(verdicts(KILLED, &en), ["scope"]);
    let ar = [("ar", "قُتل أربعة جنود في الاشتباكات اليوم الأحد."), ("ar", "قُتل 11 شخصاً في الاشتباكات اليوم الأحد.")];
    assert_eq!(verdicts(KILLED, &ar), ["scope"]);
}

#[test]
fn with_and_without_the_attacker() {
    let texts = [
        ("en", "Nine people were killed in the attack. The gunman was also killed."),
        ("en", "Nine people were killed in the attack on the market."),
    ];
    assert_eq!(verdicts(KILLED, &texts), ["scope"]);
    let both = [
        ("en", "Nine people were killed in the attack. The gunman was also killed."),
        ("en", "Ten people were killed in the attack. The gunman was also killed."),
    ];
    assert_eq!(verdicts(KILLED, &both), ["conflict"]);
}

#[test]
fn one_without_a_number_against_several() {
    let en =
        [("en", "A man was killed in the fire on Sunday."), ("en", "Three people were killed in the fire on Sunday.")];
    assert_eq!(verdicts(KILLED, &en), ["scope"]);
    let ar = [("ar", "قُتل رجل في الحريق اليوم الأحد."), ("ar", "قُتل ثلاثة أشخاص في الحريق اليوم الأحد.")];
    assert_eq!(verdicts(KILLED, &ar), ["scope"]);
}

#[test]
fn one_who_was_hit_beside_one_who_was_killed_is_hurt() {
    let two = Told::text("en", "He shot his daughter and killed her teacher on Sunday.");
    assert_eq!((two.number(KILLED), two.number(INJURED)), (Some(1.0), Some(1.0)));
    let one = Told::text("en", "A teacher was shot at the school on Sunday. She died at the hospital.");
    assert_eq!((one.number(KILLED), one.number(INJURED)), (Some(1.0), None));
}

#[test]
fn words_for_all_who_are_counted_are_no_other_scope() {
    for (one, other) in [
        ("24 wounded people were taken to the clinic after the blast.", "The blast injured 31 people."),
        ("The blast left 24 wounded.", "The blast injured 31 residents."),
    ] {
        let told = Told::of(&[(4, "en", "", one), (4, "en", "", other)]);
        assert_eq!(told.verdicts(INJURED), ["conflict"], "{one}");
    }
    let ar = [(4, "ar", "", "خلّف الانفجار 24 جريحاً."), (4, "ar", "", "أصيب 31 شخصاً في الانفجار.")];
    assert_eq!(Told::of(&ar).verdicts(INJURED), ["conflict"]);
}
