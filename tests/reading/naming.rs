//! Which story an article is in.

use super::*;

fn desk() -> Desk {
    Desk::new().with("piers/a.txt", "A.").with("piers/b.txt", "B.").with("fire/c.txt", "C.").with("fire/d/e.txt", "E.")
}

#[test]
fn a_folder_is_a_story_of_its_name() {
    assert_eq!(stories(&desk().read(&["piers"])), ["piers", "piers"]);
    assert_eq!(stories(&desk().read(&["piers/"])), ["piers", "piers"]);
    assert_eq!(stories(&desk().read(&["piers/."])), ["piers", "piers"]);
    assert_eq!(stories(&desk().read(&["fire/d/.."])), ["fire", "d"]);
}

#[test]
fn each_folder_in_a_folder_is_a_story_of_its_own() {
    let desk = Desk::new().with("all/x.txt", "X.").with("all/p/a.txt", "A.").with("all/p/q/r/b.txt", "B.");
    assert_eq!(stories(&desk.with_folder("all/empty").read(&["all"])), ["all", "p", "p/q/r"]);
}

#[test]
fn what_is_given_together_is_one_story() {
    let of = |paths: &[&str]| stories(&desk().with("z.txt", "Z.").read(paths)).join(" ");
    assert_eq!(of(&["piers/a.txt", "fire/d"]), "d d");
    assert_eq!(of(&["z.txt", "fire", "piers"]), "fire fire d fire fire");
    assert_eq!(of(&["piers/a.txt", "piers/b.txt"]), "piers piers");
    assert_eq!(of(&["fire/c.txt", "fire/d/e.txt"]), "fire fire");
    assert_eq!(of(&["fire/d/../../piers/a.txt"]), "piers");
}

#[cfg(unix)]
#[test]
fn files_without_a_common_folder_are_called_story() {
    let (desk, null) = (desk(), PathBuf::from("/dev/null"));
    let paths = [desk.dir.path().join("piers/a.txt"), null];
    let result = read(&paths, &ReadOptions::default(), &mut "".as_bytes());
    assert_eq!(stories(&result), ["story"]);
}

#[test]
fn two_folders_of_one_name_stay_two_stories() {
    let desk = Desk::new().with("x/day/a.txt", "A.").with("y/day/b.txt", "B.").with("y/x/c.txt", "C.");
    assert_eq!(stories(&desk.read(&["x", "y"])), ["day", "y/day", "y/x"]);
}

#[test]
fn a_line_has_its_own_story_or_is_one() {
    let lines = "{\"id\":\"a\",\"text\":\"A.\"}\n{\"story\":\" Fire! \",\"text\":\"B.\"}\n{\"text\":\"C.\"}";
    let desk = desk().with("fire/wire.jsonl", lines);
    assert_eq!(stories(&desk.read(&["fire/wire.jsonl"])), ["a", " Fire! ", "fire/wire.jsonl:3"]);
    assert_eq!(stories(&desk.read(&["fire"])), ["fire", "a", " Fire! ", "fire/wire.jsonl:3", "d"]);
}

#[test]
fn everything_can_be_joined_in_one_story() {
    let lines = "{\"id\":\"a\",\"text\":\"A.\"}\n{\"story\":\"s\",\"text\":\"B.\"}";
    let desk = desk().with("wires/w.jsonl", lines).hearing(lines).joined();
    assert_eq!(stories(&desk.read(&["fire", "wires/w.jsonl"])), ["fire"; 4]);
    assert_eq!(stories(&desk.read(&["wires/w.jsonl"])), ["wires", "wires"]);
    assert_eq!(stories(&desk.read(&["-"])), ["all", "all"]);
}
