//! Where a unit goes beside its number, and what it is called of more than one.

/// «USD 5», «5%», «5 km», «5 people»: `number` with its unit; `one` where it is exactly one.
pub(super) fn with_unit(number: &str, unit: Option<&str>, one: bool) -> String {
    match unit {
        None => number.to_string(),
        Some("percent") => format!("{number}%"),
        Some(unit) if is_currency(unit) => format!("{unit} {number}"),
        Some(unit) if one => format!("{number} {}", spaced(unit)),
        Some(unit) => format!("{number} {}", plural(unit)),
    }
}

/// The unit of more than one: «people», «years», «km».
pub(super) fn plural(unit: &str) -> String {
    match unit {
        "person" => "people".into(),
        "foot" => "feet".into(),
        "child" => "children".into(),
        "bus" => "buses".into(),
        _ if is_symbol(unit) => spaced(unit),
        _ => regular(&spaced(unit)),
    }
}

fn regular(word: &str) -> String {
    let consonant_y = word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match (consonant_y, word.strip_suffix("man")) {
        (Some(stem), _) => format!("{stem}ies"),
        (_, Some(stem)) => format!("{stem}men"),
        _ if ["ch", "sh", "x"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

fn spaced(unit: &str) -> String {
    unit.replace(['-', '_'], " ")
}

fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

// An abbreviation of lower letters has no vowel, or is shorter than any noun.
fn is_short(word: &str) -> bool {
    word.len() < 3 || (word.len() == 3 && !word.contains(['a', 'e', 'i', 'o', 'u']))
}

// «km», «kg», «km/h», «square-km», «celsius», «MW», «°C» take no plural.
fn is_symbol(unit: &str) -> bool {
    let last = unit.rsplit(['-', '_']).next().unwrap_or(unit);
    let word = last.bytes().all(|byte| byte.is_ascii_lowercase());
    !word || is_short(last) || last.ends_with(['s', 'z']) || last == "percent"
}
