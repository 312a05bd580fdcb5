//! WordprocessingML to lines: a paragraph is a line, a deleted or repeated run is none.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// The document's paragraphs, each with its line end.
pub(super) fn text(xml: &[u8]) -> Result<String, String> {
    let mut reader = Reader::from_reader(xml);
    let mut out = Words::default();
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => out.open(&start),
            Ok(Event::Empty(empty)) => out.mark(empty.local_name().as_ref()),
            Ok(Event::End(end)) => out.close(end.local_name().as_ref()),
            Ok(Event::Text(words)) => out.words(&words.xml10_content()),
            Ok(Event::GeneralRef(name)) => out.words(&resolved(&name)),
            Ok(Event::Eof) => return Ok(out.text),
            Ok(_) => {}
            Err(error) => return Err(format!("its text is broken at byte {} ({error})", reader.error_position())),
        }
        buffer.clear();
    }
}

/// One property of the document's core part, such as `title`.
pub(super) fn property(xml: &[u8], name: &str) -> Option<String> {
    let mut reader = Reader::from_reader(xml);
    let (mut out, mut inside, mut buffer) = (String::new(), false, Vec::new());
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(start) => inside = start.local_name().as_ref() == name,
            Event::End(_) if inside => break,
            Event::Text(words) if inside => out.push_str(&words.xml10_content()),
            Event::GeneralRef(name) if inside => out.push_str(&resolved(&name)),
            Event::Eof => return None,
            _ => {}
        }
        buffer.clear();
    }
    Some(out.trim().to_owned()).filter(|title| !title.is_empty())
}

fn resolved(name: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return c.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(&name.xml10_content()).unwrap_or_default().to_owned()
}

/// Elements whose text is not read: what was moved away, what repeats a drawing's text for older programs.
const SKIPPED: [&str; 3] = ["moveFrom", "Fallback", "del"];

/// The text as it grows.
#[derive(Default)]
struct Words {
    text: String,
    /// Within `t`, where words stand.
    inside: bool,
    /// How many skipped elements are open.
    skipped: usize,
}

impl Words {
    fn open(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name();
        let name = name.as_ref();
        self.skipped += usize::from(SKIPPED.contains(&name));
        self.inside = name == "t";
        self.mark(name);
    }

    fn mark(&mut self, name: &str) {
        let mark = match name {
            "tab" => "\t",
            "br" | "cr" => "\n",
            "noBreakHyphen" => "-",
            _ => "",
        };
        if self.skipped == 0 {
            self.text.push_str(mark);
        }
    }

    fn close(&mut self, name: &str) {
        self.inside = false;
        if SKIPPED.contains(&name) {
            self.skipped = self.skipped.saturating_sub(1);
        } else if name == "p" && self.skipped == 0 {
            self.text.push('\n');
        }
    }

    fn words(&mut self, words: &str) {
        if self.inside && self.skipped == 0 {
            self.text.push_str(words);
        }
    }
}
