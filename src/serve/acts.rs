//! What the pages can do to the case itself: a new article, another check, and the name of who sits there.

use super::added::Sent;
use super::cookie;
use super::desk::Desk;
use super::forms::{Bare, Named};
use super::frame::{Frame, message};
use super::work::{Shared, own, work};
use axum::extract::{Form, Multipart, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderMap, HeaderValue, ORIGIN, REFERER, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};

/// Reads and checks everything again.
pub(super) async fn check(State(desk): Shared, headers: HeaderMap, Form(form): Form<Bare>) -> Response {
    work(desk, headers, move |desk, who| {
        own(desk, &form.secret).unwrap_or_else(|| rechecked(desk, who, "/?checked=all"))
    })
    .await
}

/// Takes an article in.
pub(super) async fn add(State(desk): Shared, headers: HeaderMap, form: Multipart) -> Response {
    let sent = Sent::read(form).await;
    work(desk, headers, move |desk, who| match sent {
        Ok(sent) => own(desk, sent.field("secret")).unwrap_or_else(|| added(desk, who, &sent)),
        Err(error) => not_added(desk, who, error.status(), &error.body_text()),
    })
    .await
}

fn added(desk: &Desk, who: &str, sent: &Sent) -> Response {
    match sent.put(desk, &desk.now().report) {
        Ok(name) => {
            let query = serde_urlencoded::to_string([("added", name)]).unwrap_or_default();
            rechecked(desk, who, &format!("/?{query}"))
        }
        Err(why) => not_added(desk, who, StatusCode::UNPROCESSABLE_ENTITY, &why),
    }
}

fn not_added(desk: &Desk, who: &str, status: StatusCode, why: &str) -> Response {
    let most = desk.setup.options.max_bytes;
    let why = if status == StatusCode::PAYLOAD_TOO_LARGE {
        format!("it is larger than {most} bytes")
    } else {
        why.to_owned()
    };
    message(Frame::new(desk, &desk.now(), who), status, "The article was not added", &format!("{why}."))
}

fn rechecked(desk: &Desk, who: &str, to: &str) -> Response {
    match desk.recheck() {
        Ok(_) => Redirect::to(to).into_response(),
        Err(error) => {
            let frame = Frame::new(desk, &desk.now(), who);
            message(frame, StatusCode::INTERNAL_SERVER_ERROR, "The story was not checked", &error.to_string())
        }
    }
}

/// Takes an editor's name, and goes back to the page that it was given on.
pub(super) async fn who(State(desk): Shared, headers: HeaderMap, Form(form): Form<Named>) -> Response {
    let to = Redirect::to(came_from(&headers).unwrap_or("/"));
    let named = || match cookie::set_who(&form.who) {
        Some(cookie) => ([(SET_COOKIE, cookie)], to).into_response(),
        None => to.into_response(),
    };
    own(&desk, &form.secret).unwrap_or_else(named)
}

/// The page of ours that a form was on, as a path.
fn came_from(headers: &HeaderMap) -> Option<&str> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let path = text(REFERER)?.strip_prefix(text(ORIGIN)?)?;
    (path.starts_with('/') && !path.starts_with("//")).then_some(path)
}
