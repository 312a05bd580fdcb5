//! English tolls: figures told again by another name, corrected, added to, and left open.

use super::{holds, report, verdicts};

fn killed(text: &str) -> Option<(f64, f64)> {
    holds(&report(&[(4, "", text)]), "people-killed", "a0")
}

#[test]
fn a_figure_that_names_no_type_is_the_toll_told_last() {
    assert_eq!(
        killed("Nine people were killed in the fire. By evening the figure had risen to 12."),
        Some((12.0, 12.0))
    );
    let hurt = report(&[(4, "", "Thirty people were wounded. By evening the figure had risen to 42.")]);
    assert_eq!(holds(&hurt, "people-killed", "a0"), None);
    assert_eq!(holds(&hurt, "people-injured", "a0"), Some((42.0, 42.0)));
    let unsure = report(&[(4, "", "Nine were killed and 30 wounded. By evening the figure had risen to 42.")]);
    assert_eq!(holds(&unsure, "people-killed", "a0"), Some((9.0, 9.0)));
    assert_eq!(holds(&unsure, "people-injured", "a0"), Some((30.0, 30.0)));
    assert_eq!(killed("Sales fell in May. By evening the figure had risen to 12."), None);
}

#[test]
fn what_an_article_corrects_is_the_corrected_figure() {
    assert_eq!(killed("The ministry revised the death toll down to 26 from 30."), Some((26.0, 26.0)));
    let text = "Officials had earlier said 12 people died. They corrected that figure to ten on Sunday.";
    assert_eq!(killed(text), Some((10.0, 10.0)));
}

#[test]
fn those_who_died_later_come_on_top_but_not_of_a_total_that_holds_them() {
    let later = "The blast killed seven people on the spot, and three more succumbed to their wounds.";
    assert_eq!(killed(later), Some((10.0, 10.0)));
    assert_eq!(killed("The deaths of two more patients took the toll to nine."), Some((9.0, 9.0)));
}

#[test]
fn some_of_a_vague_number_are_not_all_of_them() {
    let told = report(&[(4, "", "Dozens of fans were injured, and 17 of them were taken to hospital.")]);
    assert_eq!(holds(&told, "people-injured", "a0"), Some((20.0, 999.0)));
}

#[test]
fn a_headlines_bare_singular_is_counted_with_the_group_beside_it() {
    let told = report(&[(4, "Father, three sons drown in reservoir", "A family died in a reservoir on Sunday.")]);
    assert_eq!(holds(&told, "people-killed", "a0"), Some((4.0, 4.0)));
}

#[test]
fn a_toll_that_a_later_sentence_leaves_open_explains_a_higher_one() {
    let open = "Four people died in the blaze. Officials warned that the toll could rise.";
    let told = report(&[(4, "", open), (4, "", "Six people died in the blaze.")]);
    assert_eq!(verdicts(&told, "people-killed"), ["updated"]);
    let shut = report(&[(4, "", "Four people died in the blaze."), (4, "", "Six people died in the blaze.")]);
    assert_eq!(verdicts(&shut, "people-killed"), ["conflict"]);
}

#[test]
fn parties_are_set_against_each_other_also_where_one_names_no_people() {
    let told =
        report(&[(4, "", "The health ministry said 34 people were killed, while the army said 19 were killed.")]);
    assert_eq!(holds(&told, "people-killed", "a0"), Some((19.0, 34.0)));
    assert_eq!(verdicts(&told, "people-killed"), ["conflict"]);
}

#[test]
fn others_who_were_also_killed_are_added_once() {
    let text = "The army said it killed 15 militants. Three soldiers were also killed. Aides said three soldiers were also killed.";
    assert_eq!(killed(text), Some((18.0, 18.0)));
}

#[test]
fn those_taken_to_hospital_are_some_of_the_hurt() {
    let told = report(&[
        (4, "", "Forty people were hurt when a train derailed."),
        (4, "", "Nine people were taken to hospital after a train derailed."),
    ]);
    assert_eq!(verdicts(&told, "people-injured"), ["scope"]);
}

#[test]
fn a_headline_without_a_noun_says_that_the_workers_are_all_the_dead() {
    let text = "Nine workers were killed when a boiler burst at a mill.";
    let more = (4, "", "A boiler burst and killed 13 people.");
    assert_eq!(verdicts(&report(&[(4, "Mill blast kills nine", text), more]), "people-killed"), ["conflict"]);
    assert_eq!(verdicts(&report(&[(4, "", text), more]), "people-killed"), ["scope"]);
}

#[test]
fn the_toll_of_a_war_is_no_rival_of_a_strikes() {
    let told = report(&[(4, "", "Strikes killed 23 people, medics said. The army said 48,000 people were killed.")]);
    assert_eq!(verdicts(&told, "people-killed"), [""; 0]);
}

#[test]
fn a_vague_figure_does_not_make_an_old_event_a_new_one() {
    let text = "A court jailed the owner over a 2014 fire that left nine people dead. It hurt several others.";
    let told = report(&[(4, "", text)]);
    assert_eq!(holds(&told, "people-killed", "a0"), Some((9.0, 9.0)));
}
