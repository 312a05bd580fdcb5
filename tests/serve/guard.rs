//! Who is answered, and what a browser may do with an answer.

use super::case::{ABOVE, Desk, article, crash};
use super::http::{request, send};
use std::process::Command;

#[test]
fn only_its_own_names_are_answered() {
    let desk = Desk::new(&crash(), &[]);
    let port = desk.at.split(':').nth(1).unwrap();
    let ask = |host: &str| send(&desk.at, &request("GET /", &[&format!("Host: {host}")], b""));
    assert_eq!(ask(&desk.at).status, 200);
    assert_eq!(ask(&format!("localhost:{port}")).status, 200);
    for other in ["news.example", "127.0.0.1", "127.0.0.1.news.example"] {
        assert_eq!(ask(other).status, 403, "{other}");
        let answer = ask(&format!("{other}x:{port}"));
        assert_eq!(answer.status, 403, "{other}");
        assert!(!answer.body.contains("Herald"));
    }
    assert_eq!(ask(&format!("10.0.0.7:{port}")).status, 403, "another machine's number");
}

#[test]
fn forms_of_other_pages_are_refused() {
    let desk = Desk::new(&crash(), &[]);
    let page = desk.get(&desk.first());
    let (secret, seen) = (page.hidden("secret"), page.hidden("seen"));
    let path = format!("{}/decide", desk.first());
    let fields = [("secret", secret.as_str()), ("seen", &seen), ("status", "dismissed")];
    for origin in ["http://news.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"] {
        assert_eq!(desk.post_from(&path, &fields, origin, &[]).status, 403, "{origin}");
    }
    let host = format!("Host: {}", desk.at);
    let bare = request(&format!("POST {path}"), &[&host, "Content-Type: application/x-www-form-urlencoded"], b"");
    assert_eq!(send(&desk.at, &bare).status, 403, "no origin");
    let forged = [("secret", "0123456789abcdef"), ("seen", &seen), ("status", "dismissed")];
    assert_eq!(desk.post(&path, &forged).status, 403, "not our form");
    assert_eq!(desk.ledger(), "");
    assert_eq!(desk.post(&path, &fields).status, 303);
    assert_eq!(desk.decisions(), 1);
}

#[test]
fn every_answer_says_what_may_run_and_nothing_inline_may() {
    let desk = Desk::new(&crash(), &[]);
    let first = desk.first();
    for path in ["/", first.as_str(), "/style.css", "/script.js", "/state.json", "/no/such/page"] {
        let answer = desk.get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        if answer.header("content-type").starts_with("text/html") {
            let body = &answer.body;
            assert!(!body.contains("<style") && !body.contains(" style=") && !body.contains(" onclick="), "{path}");
            assert_eq!(body.matches("<script").count(), 1, "{path}");
            assert!(!body.contains("src=\"http") && !body.contains("href=\"http"), "{path} fetches from elsewhere");
        }
    }
}

#[test]
fn no_path_leads_to_a_file() {
    let desk = Desk::new(&crash(), &[]);
    for path in [
        "/../above.txt",
        "/..%2fabove.txt",
        "/finding/..%2f..%2fabove.txt",
        "/finding/../../above.txt",
        "/%2e%2e/above.txt",
        "/post.txt",
        "/decisions.yaml",
        "//etc/passwd",
        "/style.css/../../above.txt",
    ] {
        let answer = desk.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.body.contains(ABOVE) && !answer.body.contains("root:"), "{path}");
    }
}

#[test]
fn with_a_token_nothing_is_shown_without_it() {
    let desk = Desk::new(&crash(), &["--token", "abcd1234efgh"]);
    assert!(desk.address.ends_with("/?token=abcd1234efgh"), "{}", desk.address);
    assert_eq!(desk.get("/").status, 401);
    assert_eq!(desk.get("/?token=abcd1234efgX").status, 401);
    assert_eq!(desk.get("/state.json").status, 401);
    let let_in = desk.get("/?token=abcd1234efgh");
    assert_eq!((let_in.status, let_in.header("location")), (303, "/"), "the token leaves the address");
    let set = let_in.header("set-cookie").to_owned();
    assert!(set.contains("HttpOnly") && set.contains("SameSite"), "{set}");
    let cookie = format!("Cookie: {}", set.split(';').next().unwrap());
    assert_eq!(desk.get_with("/", &[&cookie]).status, 200);
}

#[test]
fn other_machines_reach_it_only_with_a_token_made_for_them() {
    let desk = Desk::new(&crash(), &["--host", "0.0.0.0"]);
    let token = desk.address.split("?token=").nth(1).unwrap_or_else(|| panic!("{}", desk.address));
    assert!(token.len() >= 32 && token.chars().all(|c| c.is_ascii_hexdigit()), "{token}");
    assert_eq!(desk.get("/").status, 401);
}

#[test]
fn an_articles_script_stays_text() {
    let script = "<script>document.title = 'run'</script><img src=x onerror=alert(1)>";
    let words = format!("At Wadi Sarw nine people were killed in a bus crash on Sunday. {script}");
    let mut files = crash();
    files[0].1 = article("\"<b>Post</b>\"", &words);
    let desk = Desk::new(&files, &[]);
    for path in ["/".to_owned(), desk.first()] {
        let body = desk.get(&path).body;
        assert!(!body.contains("<script>document") && !body.contains("<img") && !body.contains("<b>Post"), "{path}");
    }
    assert!(desk.get(&desk.first()).body.contains("&#60;script&#62;document.title"));
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_well() {
    let mut desk = Desk::new(&crash(), &[]);
    assert_eq!(desk.get("/").status, 200);
    let pid = desk.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(desk.child.wait().unwrap().code(), Some(0));
}
