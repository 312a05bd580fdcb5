//! One article line: a JSON object, read field by field so that a message can name the field that is wrong.

use crate::article::found::Given;
use serde::Deserialize;
use serde_json::Value;

const EXAMPLE: &str = r#"{"id": "a1", "source": "example.org", "text": "..."}"#;

/// What a line says; fields that are absent, null or blank are `None`.
pub(super) struct Fields {
    pub(super) id: Option<String>,
    pub(super) story: Option<String>,
    pub(super) given: Given,
    pub(super) title: Option<String>,
    pub(super) text: Option<String>,
    /// A whole page, where there is no text.
    pub(super) html: Option<String>,
}

/// The object as it stands; serde refuses a field that is given twice.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Raw {
    id: Value,
    story: Value,
    source: Value,
    url: Value,
    published: Value,
    language: Value,
    title: Value,
    html: Value,
    /// `None` where the line has no such field: likely one of another name, not an empty article.
    #[serde(deserialize_with = "present")]
    text: Option<Value>,
}

/// Reads one line; the error says what is wrong and what would be right.
pub(super) fn parse(bytes: &[u8]) -> Result<Fields, String> {
    let line = std::str::from_utf8(bytes).map_err(|error| {
        format!("this is not UTF-8 at byte offset {} of the line; save the file as UTF-8", error.valid_up_to())
    })?;
    if !line.trim_start().starts_with('{') {
        return Err(format!("this is not a JSON object; a line holds one whole article such as {EXAMPLE}"));
    }
    let raw: Raw = serde_json::from_str(line).map_err(|error| malformed(&error))?;
    if raw.text.is_none() && raw.html.is_null() {
        return Err(format!("there is no field `text`; a line is an object such as {EXAMPLE}"));
    }
    Ok(Fields {
        id: string("id", raw.id)?,
        story: string("story", raw.story)?,
        given: Given {
            source: string("source", raw.source)?,
            url: string("url", raw.url)?,
            published: Some(raw.published).filter(|published| !is_blank(published)).map(as_written),
            language: string("language", raw.language)?,
        },
        title: string("title", raw.title)?,
        text: string("text", raw.text.unwrap_or_default())?,
        html: string("html", raw.html)?,
    })
}

fn present<'de, D: serde::Deserializer<'de>>(field: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(field).map(Some)
}

fn string(name: &str, value: Value) -> Result<Option<String>, String> {
    if is_blank(&value) {
        return Ok(None);
    }
    match value {
        Value::String(text) => Ok(Some(text)),
        other => Err(format!("`{name}` is {}; it should be a string, or left out", what(&other))),
    }
}

/// A date that is a number is told as the date it is not.
fn as_written(value: Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn is_blank(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(crate::article::plain::is_blank)
}

fn what(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// serde_json counts lines within the one line it was given, which would mislead.
fn malformed(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or_default();
    let column = error.column();
    format!("this is not valid JSON at byte {column}: {what}; a line holds one whole article such as {EXAMPLE}")
}
