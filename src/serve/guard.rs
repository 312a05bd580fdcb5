//! Who may ask: the page's own address only, with the token where other machines can reach it, and forms from its own
//! pages only. And what a browser may do with an answer.

use super::cookie;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// Only what these pages themselves bring is shown and run. The referrer stays on this site and is not left out whole,
/// since browsers would then send no origin with forms either.
const HEADERS: [(&str, &str); 8] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
];

/// Where the page is, and who may see it.
#[derive(Debug)]
pub(super) struct Guard {
    /// Where it listens.
    pub(super) at: SocketAddr,
    /// Needed by who asks; always there where other machines can reach it.
    pub(super) token: Option<String>,
}

impl Guard {
    /// The address to open, with the token where one is needed.
    pub(super) fn address(&self) -> String {
        let token = self.token.as_ref().map(|token| format!("?token={token}")).unwrap_or_default();
        format!("http://{}/{token}", self.at)
    }

    /// A name that leads here by a trick of the name service is no name of ours: only numbers and «localhost» are.
    fn knows(&self, host: &str) -> bool {
        let port = format!(":{}", self.at.port());
        let Some(name) = host.strip_suffix(&port) else { return false };
        let number = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        match number {
            Ok(number) => number.is_loopback() || !self.at.ip().is_loopback(),
            Err(_) => name.eq_ignore_ascii_case("localhost"),
        }
    }

    fn cookie(&self) -> String {
        format!("token-{}", self.at.port())
    }

    fn refusal(&self, request: &Request) -> Option<Response> {
        let headers = request.headers();
        let Some(host) = text(headers, header::HOST).filter(|host| self.knows(host)) else {
            return Some(refused(&format!("this page is at http://{} and has no other name", self.at)));
        };
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        if !reads && text(headers, header::ORIGIN) != Some(&format!("http://{host}")) {
            return Some(refused("this was not sent by a page of this address"));
        }
        self.token.as_ref().and_then(|token| self.admit(token, request))
    }

    /// `None` where the token was shown before; where it is in the address, a cookie keeps it from now on.
    fn admit(&self, token: &str, request: &Request) -> Option<Response> {
        if cookie::value(request.headers(), &self.cookie()).is_some_and(|shown| same(shown, token)) {
            return None;
        }
        let shown = request.uri().query().and_then(|query| query.strip_prefix("token="));
        if !shown.is_some_and(|shown| same(shown, token)) {
            let message = "this page needs its token: open the address that `crosscheck serve` printed\n";
            return Some((StatusCode::UNAUTHORIZED, message).into_response());
        }
        Some(([(header::SET_COOKIE, cookie::set(&self.cookie(), token))], Redirect::to("/")).into_response())
    }
}

/// Lets a request through to the pages, or says why not.
pub(super) async fn guard(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let mut response = match guard.refusal(&request) {
        Some(refusal) => refusal,
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn refused(message: &str) -> Response {
    (StatusCode::FORBIDDEN, format!("{message}\n")).into_response()
}

/// Equal, in a time that does not tell how far they are.
pub(super) fn same(one: &str, other: &str) -> bool {
    let pairs = one.bytes().zip(other.bytes());
    one.len() == other.len() && pairs.fold(0, |differing, (a, b)| differing | (a ^ b)) == 0
}
