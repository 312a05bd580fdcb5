//! A real browser, driven over the WebDriver protocol by Debian's chromium-driver.

use super::http::{request, send};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;

/// How an element is named in answers, as the protocol has it.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const NEEDED: &str = "the browser tests need Debian's browser: apt-get install chromium chromium-driver";
/// Looks at a page, a tenth of a second apart, before a test gives it up.
const LOOKS: usize = 300;

/// One test at a time: browsers are large.
static ALONE: Mutex<()> = Mutex::new(());

/// The driver; it ends with the test, and its browsers with it.
pub struct Driver {
    child: Child,
    at: String,
    _alone: MutexGuard<'static, ()>,
}

impl Driver {
    pub fn new() -> Driver {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut command = Command::new("chromedriver");
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect(NEEDED);
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port =
            |line: String| line.rsplit_once("successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok();
        let port = { lines }.find_map(port).expect("chromedriver says its port");
        Driver { child, at: format!("127.0.0.1:{port}"), _alone: alone }
    }

    /// A browser with nothing in it, as wide as a desk's.
    pub fn browser(&self) -> Browser<'_> {
        let profile = tempfile::tempdir().unwrap();
        let mut args: Vec<String> = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1280,900",
        ]
        .map(str::to_owned)
        .to_vec();
        args.push(format!("--user-data-dir={}", profile.path().display()));
        let options = json!({"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": args}}}});
        let made = self.ask("POST /session", &options);
        let id = made["sessionId"].as_str().unwrap_or_else(|| panic!("{NEEDED}: {made}")).to_owned();
        Browser { driver: self, id, _profile: profile }
    }

    fn ask(&self, what: &str, body: &Value) -> Value {
        let text = if what.starts_with("POST") { body.to_string() } else { String::new() };
        let head = [&format!("Host: {}", self.at), "Content-Type: application/json"];
        let answer = send(&self.at, &request(what, &head, text.as_bytes()));
        let mut value: Value = serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{what}: {}", answer.body));
        value["value"].take()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One browser, with cookies and windows of its own.
pub struct Browser<'d> {
    driver: &'d Driver,
    id: String,
    _profile: tempfile::TempDir,
}

impl Browser<'_> {
    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let value = self.driver.ask(&format!("{method} /session/{}/{path}", self.id), body);
        assert!(value["error"].is_null(), "{path}: {value}");
        value
    }

    /// Opens an address and waits until the page and its script are there.
    pub fn open(&self, address: &str) {
        self.ask("POST", "url", &json!({"url": address}));
        self.wait("document.readyState === 'complete'");
    }

    /// What a script comes to.
    pub fn eval(&self, script: &str) -> Value {
        self.ask("POST", "execute/sync", &json!({"script": format!("return {script};"), "args": []}))
    }

    /// The same as text.
    pub fn text(&self, script: &str) -> String {
        self.eval(script).as_str().unwrap_or_else(|| panic!("{script} is no text")).to_owned()
    }

    /// Waits until a script comes to true.
    pub fn wait(&self, script: &str) {
        for _ in 0..LOOKS {
            // Between two pages there may be nothing to ask.
            let body = json!({"script": format!("return Boolean({script});"), "args": []});
            if self.driver.ask(&format!("POST /session/{}/execute/sync", self.id), &body) == json!(true) {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        panic!("never came: {script}; the page is {}", self.text("document.documentElement.outerHTML"));
    }

    /// Presses keys on the keyboard, one after the other.
    pub fn press(&self, keys: &str) {
        let each = |key: char| [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})];
        let actions: Vec<Value> = keys.chars().flat_map(each).collect();
        self.ask("POST", "actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Clicks on the first element that a selector finds.
    pub fn click(&self, selector: &str) {
        let found = self.ask("POST", "element", &json!({"using": "css selector", "value": selector}));
        let id = found[ELEMENT].as_str().unwrap_or_else(|| panic!("no {selector}: {found}")).to_owned();
        self.ask("POST", &format!("element/{id}/click"), &json!({}));
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.ask("POST", "refresh", &json!({}));
        self.wait("document.readyState === 'complete'");
    }

    /// Makes the page as wide and high as a telephone's.
    pub fn telephone(&self) {
        let params = json!({"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true});
        self.ask("POST", "goog/cdp/execute", &json!({"cmd": "Emulation.setDeviceMetricsOverride", "params": params}));
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        let _ = self.driver.ask(&format!("DELETE /session/{}", self.id), &Value::Null);
    }
}
