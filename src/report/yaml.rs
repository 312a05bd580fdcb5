//! YAML that every reader takes for the same: the library writes 2025-10-27 and 12:30 plain, which PyYAML reads as a
//! date and a number, so strings that are not plainly words are quoted here.

use super::bidi::is_reordering;
use serde::Serialize;
use serde_yaml::Value as Yaml;

/// The shape as a YAML document in block style.
pub(crate) fn to_string<T: Serialize>(shape: &T) -> String {
    let mut out = String::new();
    match serde_yaml::to_value(shape).unwrap_or_default() {
        nested if is_nested(&nested) => write_nested(&mut out, &nested, 0),
        leaf => {
            out.push_str(&scalar(&leaf));
            out.push('\n');
        }
    }
    out
}

/// A string as it stands on one line behind a key.
pub(crate) fn scalar_text(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

fn is_nested(value: &Yaml) -> bool {
    match value {
        Yaml::Sequence(items) => !items.is_empty(),
        Yaml::Mapping(entries) => !entries.is_empty(),
        _ => false,
    }
}

fn write_nested(out: &mut String, value: &Yaml, depth: usize) {
    match value {
        Yaml::Sequence(items) => items.iter().for_each(|item| write_item(out, item, depth)),
        Yaml::Mapping(entries) => {
            entries.iter().for_each(|(key, value)| write_entry(out, key, value, depth));
        }
        _ => {}
    }
}

// An item's first key stands on the dash's own line.
fn write_item(out: &mut String, item: &Yaml, depth: usize) {
    let mut nested = String::new();
    match is_nested(item) {
        true => write_nested(&mut nested, item, depth + 1),
        false => nested = format!("{}\n", scalar(item)),
    }
    out.push_str(&format!("{}- {}", "  ".repeat(depth), nested.trim_start()));
}

fn write_entry(out: &mut String, key: &Yaml, value: &Yaml, depth: usize) {
    out.push_str(&format!("{}{}:", "  ".repeat(depth), scalar(key)));
    match is_nested(value) {
        true => {
            out.push('\n');
            write_nested(out, value, depth + 1);
        }
        false => out.push_str(&format!(" {}\n", scalar(value))),
    }
}

fn scalar(value: &Yaml) -> String {
    match value {
        Yaml::Null => "null".into(),
        Yaml::Bool(truth) => truth.to_string(),
        Yaml::Number(number) => number.to_string(),
        Yaml::String(text) => scalar_text(text),
        Yaml::Sequence(_) => "[]".into(),
        Yaml::Mapping(_) => "{}".into(),
        Yaml::Tagged(tagged) => scalar(&tagged.value),
    }
}

fn is_plain(text: &str) -> bool {
    const TAKEN: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && !TAKEN.contains(&text.to_ascii_lowercase().as_str())
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            _ if is_unprintable(c) => out.push_str(&format!("\\U{:08X}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

// YAML 1.1 folds its own line breaks, and refuses controls and a byte order mark. An editor's screen is not turned around.
fn is_unprintable(c: char) -> bool {
    c.is_control() || is_reordering(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}
