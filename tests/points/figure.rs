//! One figure an article: the current total, parts summed or not, what was replaced, a death among the injured.

use super::told::{INJURED, KILLED, Told};

fn killed(language: &str, text: &str) -> Option<f64> {
    Told::text(language, text).number(KILLED)
}

#[test]
fn parts_alone_are_summed_and_the_position_says_so() {
    for (language, text) in [
        ("en", "Ten soldiers and three workers were killed when the bridge collapsed."),
        ("ar", "قُتل عشرة جنود وثلاثة عمال في انهيار الجسر."),
    ] {
        let told = Told::text(language, text);
        assert_eq!(told.number(KILLED), Some(13.0), "{text}");
        assert_eq!(told.position(KILLED, "a0").unwrap()["how"], "summed", "{text}");
    }
}

#[test]
fn a_whole_list_is_summed_and_one_of_some_is_not() {
    for (language, text) in [
        ("en", "A bus overturned near Sarw on Sunday. The dead are three women, two men and a child."),
        ("ar", "انقلبت حافلة قرب السرو اليوم الأحد. والضحايا هم ثلاث نساء ورجلان وطفل."),
    ] {
        let told = Told::text(language, text);
        assert_eq!(told.number(KILLED), Some(6.0), "{text}");
        assert_eq!(told.position(KILLED, "a0").unwrap()["how"], "summed", "{text}");
    }
    for (language, text) in [
        ("en", "A bus overturned near Sarw on Sunday. Among the dead were three women and two men."),
        ("ar", "انقلبت حافلة قرب السرو اليوم الأحد. ومن بين الضحايا ثلاث نساء ورجلان."),
    ] {
        assert_eq!(Told::text(language, text).number(KILLED), None, "{text}");
    }
}

#[test]
fn a_part_adds_nothing_to_the_total_that_holds_it() {
    assert_eq!(killed("en", "The flood killed 15 people, three of them workers."), Some(15.0));
    assert_eq!(killed("en", "Fifteen people, including three children, were killed in the flood."), Some(15.0));
    assert_eq!(killed("ar", "قُتل 15 شخصاً بينهم ثلاثة عمال في الفيضان."), Some(15.0));
}

#[test]
fn the_figure_that_replaces_another_holds_wherever_the_older_one_stands() {
    for text in [
        "The death toll from the landslide rose to 32 on Sunday, officials said. Earlier reports had put it at 21 dead.",
        "The death toll from the landslide rose from 21 to 32 on Sunday, officials said.",
        "Officials had initially reported 21 people killed in the landslide. The death toll has now risen to 32.",
        "Twenty-one people were killed in the landslide. Update: the death toll has risen to 32, officials said.",
    ] {
        assert_eq!(killed("en", text), Some(32.0), "{text}");
    }
    for text in [
        "ارتفعت حصيلة القتلى في الانهيار الأرضي إلى 32 شخصاً، بحسب السلطات. وكانت حصيلة سابقة قد أشارت إلى مقتل 21 شخصاً.",
        "ارتفع عدد القتلى في الانهيار الأرضي من 21 إلى 32 قتيلاً.",
    ] {
        assert_eq!(killed("ar", text), Some(32.0), "{text}");
    }
}

#[test]
fn a_death_among_the_injured_is_one_more() {
    let en = Told::text(
        "en",
        "Nine people were killed and 20 injured when the bus overturned. One of the injured died in hospital on Sunday.",
    );
    assert_eq!(en.number(KILLED), Some(10.0));
    let stated = Told::text(
        "en",
        "Nine people were killed when the bus overturned. One of the injured died in hospital on Sunday, bringing the death toll to 10.",
    );
    assert_eq!(stated.number(KILLED), Some(10.0));
    let ar =
        Told::text("ar", "قُتل تسعة أشخاص وأصيب 20 آخرون في انقلاب الحافلة. وتوفي أحد الجرحى في المستشفى اليوم الأحد.");
    assert_eq!(ar.number(KILLED), Some(10.0));
}

#[test]
fn figures_of_other_events_are_background() {
    let en = "Three people died in the mine on Sunday. A similar accident killed 29 miners in 2010. Floods in the region have killed 140 people since the start of the war.";
    assert_eq!(killed("en", en), Some(3.0));
    let ar = "لقي ثلاثة عمال مصرعهم في المنجم اليوم الأحد. وفي حادث مماثل عام 2010 قُتل 29 عاملاً.";
    assert_eq!(killed("ar", ar), Some(3.0));
    let told = Told::text("en", en);
    assert!(told.subjects(KILLED, "background").len() >= 2);
}

#[test]
fn a_sentence_that_goes_on_about_another_event_is_of_it() {
    let text = "Four people were hurt on Sunday when a stand collapsed at the fair. An earlier accident at the fair left a girl badly hurt. She died a week later in hospital.";
    let told = Told::text("en", text);
    assert_eq!(told.number(KILLED), None);
    assert_eq!(told.number(INJURED), Some(4.0));
}

#[test]
fn a_toll_of_a_day_long_ago_is_of_another_event() {
    let told = Told::text(
        "en",
        "Two people were killed in the tunnel on Sunday. On 4 February a fire in the tunnel killed six people.",
    );
    assert_eq!(told.number(KILLED), Some(2.0));
    let background = told.subjects(KILLED, "background");
    assert_eq!(background[0]["positions"][0]["value"]["best"], 6.0);
}

#[test]
fn a_lead_on_one_victim_is_not_outdone_by_a_number_far_behind_it() {
    let filler = "Neighbours brought flowers to the gate and lit candles along the wall of the yard. ".repeat(10);
    let text = format!("A man was killed in the fire on Sunday. {filler}Fires in the city have left 31 people dead.");
    assert_eq!(killed("en", &text), Some(1.0));
    let near = "A man was killed in the fire on Sunday. In all 31 people died, the mayor said.";
    assert_eq!(killed("en", near), Some(31.0));
}

#[test]
fn a_single_death_far_behind_a_headline_of_the_hurt_is_of_another_event() {
    let filler = "Neighbours brought flowers to the gate and lit candles along the wall of the yard. ".repeat(10);
    let text = format!("Four people were shot at the fair on Sunday. {filler}A man was killed on the same corner.");
    let told = Told::of(&[(4, "en", "Four shot at the fair", &text)]);
    assert_eq!(told.number(KILLED), None);
    assert_eq!(told.number(INJURED), Some(4.0));
    let near = "Four people were shot at the fair on Sunday. A man was killed, the others are in hospital.";
    assert_eq!(Told::of(&[(4, "en", "Four shot at the fair", near)]).number(KILLED), Some(1.0));
}

#[test]
fn an_article_that_begins_with_another_time_and_tells_of_no_other_is_about_it() {
    let trial = "A man was sentenced on Sunday over the gunfight that left six people dead in the market in 2019. The judge spoke for an hour.";
    assert_eq!(killed("en", trial), Some(6.0));
    let own = "A stand fell down at the market on Sunday and four people were hurt. In 2019 a gunfight left six people dead in the market.";
    assert_eq!(killed("en", own), None);
}

#[test]
fn a_recent_day_beside_the_figure_outweighs_another_time_in_the_sentence() {
    let text =
        "A driver who killed five people on Friday had been treated in a hospital of the city of Ashford in 2006.";
    assert_eq!(killed("en", text), Some(5.0));
}

#[test]
fn the_hurt_beside_a_larger_toll_far_behind_are_of_another_event() {
    let filler = "Neighbours brought flowers to the gate and lit candles along the wall of the yard. ".repeat(10);
    let text = format!(
        "A boy was killed at the crossing on Sunday. {filler}In the whole city eight people were killed and 12 injured."
    );
    let told = Told::text("en", &text);
    assert_eq!((told.number(KILLED), told.number(INJURED)), (Some(1.0), None));
}

#[test]
fn a_text_without_full_stops_is_read_to_its_end_in_sentences_of_bounded_length() {
    let words = "and then they walked on along the river, past the old mill ".repeat(200);
    let text = format!("{words} nine people were killed in the flood");
    let told = Told::text("en", &text);
    assert_eq!(told.number(KILLED), Some(9.0));
    let sentence = &told.claims(KILLED)[0]["sentence"];
    let start = usize::try_from(sentence["start"].as_u64().unwrap()).unwrap();
    assert!(start > words.len() - 400 * 8, "it begins at {start} of {}", text.len());
    assert!(
        text[start..].starts_with("past the old mill"),
        "it does not begin behind a comma: {}",
        &text[start..start + 30]
    );
}
