//! Addresses: fetched once, within limits, from a server of our own.

use super::*;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const STORY: &str = "The two piers stood for a hundred years before the storm took them both away in one night. ";

/// A server on loopback that answers as `answer` says, and remembers what it was asked.
struct Server {
    root: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn new(answer: fn(&str, &mut TcpStream)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let root = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                std::thread::spawn(move || serve(stream, &log, answer));
            }
        });
        Server { root, asked }
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<String>>, answer: fn(&str, &mut TcpStream)) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let path = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)).unwrap_or_default();
    let agent = lines.take_while(|line| !line.is_empty()).find(|line| line.to_lowercase().starts_with("user-agent:"));
    assert!(agent.is_some_and(|agent| agent.contains("crosscheck/")), "a clear name");
    log.lock().unwrap().push(path.clone());
    answer(&path, &mut stream);
}

fn send(stream: &mut TcpStream, status: &str, head: &str, body: &str) {
    let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n{head}\r\n\r\n", body.len());
    let _ = stream.write_all([head.as_bytes(), body.as_bytes()].concat().as_slice());
}

fn page(words: &str) -> String {
    let body = STORY.repeat(5);
    format!(
        "<html><head><title>Piers</title></head><body><article><p>{words}</p><p>{body}</p><a href=\"/other\">More</a></article></body></html>"
    )
}

fn answer(path: &str, stream: &mut TcpStream) {
    const HTML: &str = "Content-Type: text/html; charset=utf-8";
    match path {
        "/robots.txt" => send(stream, "200 OK", "Content-Type: text/plain", "User-agent: *\nDisallow: /secret\n"),
        "/2025/08/13/piers" | "/secret/a" => send(stream, "200 OK", HTML, &page("Two fell.")),
        "/text" => send(stream, "200 OK", "Content-Type: text/plain", "سقط رصيفان."),
        "/feed" => {
            let feed = "<rss version=\"2.0\"><channel><title>P</title><item><title>T</title><description>Two fell.</description></item></channel></rss>";
            send(stream, "200 OK", "Content-Type: application/rss+xml", feed);
        }
        "/moved" => send(stream, "302 Found", "Location: /2025/08/13/piers", ""),
        "/to-secret" => send(stream, "302 Found", "Location: /secret/a", ""),
        "/round" => send(stream, "302 Found", "Location: /round", ""),
        "/elsewhere" => send(stream, "302 Found", "Location: file:///etc/passwd", ""),
        "/picture" => send(stream, "200 OK", "Content-Type: image/png", "\u{89}PNG"),
        "/large" => send(stream, "200 OK", HTML, &"a".repeat(30_000)),
        "/short" => {
            let _ = stream.write_all(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<p>Two fell.</p>",
            );
        }
        "/endless" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            while stream.write_all(&[b'a'; 4096]).is_ok() {}
        }
        "/slow" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<p>");
            std::thread::sleep(Duration::from_secs(20));
        }
        _ => send(
            stream,
            "404 Not Found",
            "Content-Type: text/html",
            "<p>There is no such page, says the server at length.</p>",
        ),
    }
}

fn desk() -> Desk {
    let mut desk = Desk::new().with("a.txt", "A.").of_at_most(20_000);
    desk.options.max_seconds = 5;
    desk
}

fn read_all(desk: &Desk, addresses: &[String]) -> ReadResult {
    let paths: Vec<PathBuf> = addresses.iter().map(PathBuf::from).collect();
    read(&paths, &desk.options, &mut std::io::empty())
}

/// The one problem that an address should come to.
fn told(desk: &Desk, address: &str) -> String {
    let beside = desk.dir.path().join("a.txt").to_string_lossy().into_owned();
    let result = read_all(desk, &[address.to_owned(), beside]);
    assert_eq!((result.articles.len(), result.problems.len()), (1, 1), "{:?}", result.problems);
    assert_eq!((result.problems[0].path.as_str(), result.problems[0].warning), (address, false));
    result.problems[0].message.clone()
}

#[test]
fn a_page_is_fetched_once_and_nothing_that_it_names() {
    let server = Server::new(answer);
    let address = server.at("/2025/08/13/piers");
    let result = read_all(&desk(), &[address.clone(), address.clone()]);
    assert_eq!((ids(&result), result.problems.len()), (vec![address.as_str()], 1));
    assert!(result.problems[0].warning && result.problems[0].message.contains("given before"));
    let article = &result.articles[0];
    assert!(article.text.contains("Two fell.") && article.text.contains(STORY.trim()), "{}", article.text);
    assert_eq!(article.published.map(|p| (p.date.to_string(), p.how)), Some(("2025-08-13".into(), How::Path)));
    assert_eq!(server.asked(), ["/robots.txt", "/2025/08/13/piers"]);
}

#[test]
fn redirects_are_followed_and_texts_and_feeds_are_read() {
    let server = Server::new(answer);
    let result = read_all(&desk(), &[server.at("/moved"), server.at("/text"), server.at("/feed")]);
    assert_eq!(result.problems, []);
    assert_eq!(ids(&result), [server.at("/moved"), server.at("/text"), format!("{}:1", server.at("/feed"))]);
    assert!(result.articles[0].text.contains("Two fell."));
    assert_eq!((result.articles[1].text.as_str(), result.articles[2].text.as_str()), ("سقط رصيفان.", "Two fell."));
    assert_eq!(server.asked(), ["/robots.txt", "/moved", "/2025/08/13/piers", "/text", "/feed"]);
}

#[test]
fn what_cannot_be_fetched_is_one_line_and_the_rest_is_read() {
    let server = Server::new(answer);
    let desk = desk();
    let said = |path: &str| told(&desk, &server.at(path));
    assert_eq!(said("/gone"), "the server answers 404 Not Found; does the address open in a browser?");
    assert!(said("/round").starts_with("it was led on more than 5 times (--max-redirects), last to "));
    assert_eq!(said("/elsewhere"), "it is led on to file:///etc/passwd, which cannot be fetched");
    assert_eq!(said("/picture"), "it holds `image/png`, which is no page, feed or text");
    assert_eq!(said("/large"), "what it leads to is larger than 20000 bytes (--max-bytes)");
    assert_eq!(said("/endless"), "what it leads to is larger than 20000 bytes (--max-bytes)");
    assert_eq!(said("/short"), "the answer ends early: 16 of 9000 bytes came; try again");
    let robots =
        "the robots.txt of its host does not let programs fetch it; save the page in a browser and give the file";
    assert_eq!((said("/secret/a"), said("/to-secret")), (robots.to_owned(), robots.to_owned()));
    assert!(!server.asked().contains(&"/secret/a".to_owned()));
    assert!(said("/gone?x=1").starts_with("the server answers 404"));
}

#[test]
fn a_slow_answer_is_not_waited_for() {
    let server = Server::new(answer);
    let mut desk = desk();
    desk.options.max_seconds = 1;
    let expected = "there was no whole answer within 1 seconds (--max-seconds)";
    assert_eq!(told(&desk, &server.at("/slow")), expected);
}

#[test]
fn a_host_whose_rules_cannot_be_known_is_left_alone() {
    let server = Server::new(|_, stream| send(stream, "503 Busy", "Content-Type: text/html", "<p>Busy.</p>"));
    let message = told(&desk(), &server.at("/a"));
    assert!(message.starts_with("the server answers 503 for its robots.txt, so it is not fetched; "), "{message}");
    assert_eq!(server.asked(), ["/robots.txt"]);
}

#[test]
fn a_case_file_names_addresses_but_none_in_the_editors_own_network() {
    let server = Server::new(answer);
    let address = server.at("/text");
    let case =
        format!("articles:\n- file: a.txt\n- {{address: \"{address}\", source: The Post}}\n- address: ftp://x\n");
    let mut desk = Desk::new().with("s/a.txt", "A.").with("s/case.yaml", case);
    let result = desk.read(&["s"]);
    assert_eq!(ids(&result), ["s/a.txt"]);
    let wanted = [
        "error: s/case.yaml:4: `ftp://x` is no address; one begins with https:// or http://; this entry is passed over"
            .to_owned(),
        format!(
            "error: {address}: it leads to 127.0.0.1, which is in your own network; with --private-hosts it is fetched"
        ),
    ];
    assert_eq!(shown(&result), wanted);
    assert!(server.asked().is_empty());
    desk.options.private_hosts = true;
    let result = desk.read(&["s"]);
    assert_eq!((ids(&result), stories(&result)), (vec!["s/a.txt", address.as_str()], vec!["s", "s"]));
    assert_eq!(result.articles[1].source, "The Post");
}

#[test]
fn nothing_is_fetched_where_that_was_asked() {
    let server = Server::new(answer);
    let mut desk = desk();
    desk.options.offline = true;
    assert!(told(&desk, &server.at("/text")).starts_with("it is not fetched, since --offline was given"));
    assert!(server.asked().is_empty());
    assert!(told(&Desk::new().with("a.txt", "A."), "https://").starts_with("it is no address that can be fetched"));
}

#[test]
fn no_way_of_writing_an_address_leads_into_the_editors_own_network() {
    for host in [
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "localhost",
        "0x7f.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[fd00::1]",
        "[fe80::1]",
    ] {
        let case = format!("articles:\n- file: a.txt\n- address: \"http://{host}:9/\"\n");
        let result = Desk::new().with("s/a.txt", "A.").with("s/case.yaml", case).read(&["s"]);
        assert_eq!((ids(&result), result.problems.len()), (vec!["s/a.txt"], 1), "{host}");
        assert!(result.problems[0].message.contains("which is in your own network"), "{host}: {:?}", shown(&result));
    }
}
