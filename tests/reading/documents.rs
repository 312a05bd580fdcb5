//! Word documents are read paragraph by paragraph; what cannot be read says what to do.

use super::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>")
}

const BODY: &str = "<w:p><w:r><w:t>سقط </w:t></w:r><w:r><w:t xml:space=\"preserve\">رصيفان &amp; جسر</w:t></w:r></w:p>\
    <w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three&#x21;</w:t></w:r>\
    <w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

#[test]
fn a_word_document_is_an_article_line_by_line() {
    let xml = document(BODY);
    let core =
        "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"y\"><dc:title>Piers &amp; bridge</dc:title></cp:coreProperties>";
    let bytes = package(&[("word/document.xml", xml.as_bytes()), ("docProps/core.xml", core.as_bytes())]);
    let article = Desk::new().with("s/2025-08-13 release.docx", bytes).article(&["s"]);
    assert_eq!(article.text, "سقط رصيفان & جسر\nOne\ttwo\nthree!\ncell\n");
    assert_eq!((article.title.as_str(), article.title_apart), ("Piers & bridge", true));
    assert_eq!((article.source.as_str(), article.source_known), ("2025-08-13 release", false));
    assert_eq!(article.published.map(|p| (p.date.to_string(), p.how)), Some(("2025-08-13".into(), How::Path)));
    let plain = package(&[("word/document.xml", xml.as_bytes())]);
    let article = Desk::new().with("a.docx", plain).article(&["a.docx"]);
    assert_eq!((article.title.as_str(), article.title_apart), ("سقط رصيفان & جسر", false));
}

#[test]
fn what_is_no_word_document_is_refused() {
    let told = |bytes: Vec<u8>| Desk::new().with("a.docx", bytes).problem(&["a.docx"]).message;
    assert!(told(b"no zip".to_vec()).starts_with("it is no Word file that can be read ("));
    assert!(told(package(&[("a.txt", b"A.")])).contains("there is no word/document.xml in it"));
    assert_eq!(told(package(&[("word/document.xml", document("").as_bytes())])), "the document holds no text");
    let broken = document("<w:p><w:t>A</w:r></w:p>");
    assert!(told(package(&[("word/document.xml", broken.as_bytes())])).starts_with("its text is broken at byte "));
}

#[test]
fn a_document_that_unpacks_to_too_much_is_cut_off() {
    let bytes = package(&[("word/document.xml", &vec![b' '; 1 << 20])]);
    let desk = Desk::new().with("a.docx", bytes).with("b.txt", "B.").of_at_most(1000);
    let result = desk.read(&["a.docx", "b.txt"]);
    assert_eq!(ids(&result), ["b.txt"]);
    assert!(shown(&result)[0].contains("unpacks to more than 2000 bytes"), "{:?}", shown(&result));
}

#[test]
fn a_pdf_is_refused_with_what_to_do() {
    let told = Desk::new().with("a.pdf", "%PDF-1.7").problem(&["a.pdf"]).message;
    assert!(
        told.starts_with("files of kind .pdf are not read: ") && told.ends_with("open it and save it as text"),
        "{told}"
    );
}
