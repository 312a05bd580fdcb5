//! Which address is answered by what.

use super::acts::{add, check, who};
use super::answer::{Request, gone};
use super::desk::Desk;
use super::filter::Filter;
use super::finding::{Draft, Shown};
use super::forms::{Answered, Done};
use super::frame::{Frame, message};
use super::guard::{Guard, guard};
use super::list::List;
use super::watch;
use super::work::{Shared, own, work};
use crate::report::html::page;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Form, Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderMap};
use axum::http::{StatusCode, Uri};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::sync::Arc;

/// Bytes of a form without a file.
const MOST_OF_A_FORM: usize = 64 << 10;
/// Bytes that a form with a file may have beyond the file's.
const BESIDE_A_FILE: usize = 64 << 10;

/// All pages behind the guard.
pub(super) fn router(desk: Arc<Desk>, watch: Arc<Guard>) -> Router {
    let most = usize::try_from(desk.setup.options.max_bytes).unwrap_or(usize::MAX).saturating_add(BESIDE_A_FILE);
    Router::new()
        .route("/articles", post(add).layer(DefaultBodyLimit::max(most)))
        .route("/", get(list))
        .route("/finding/{name}", get(finding))
        .route("/finding/{name}/decide", post(decide))
        .route("/finding/{name}/undo", post(undo))
        .route("/check", post(check))
        .route("/who", post(who))
        .route("/state.json", get(state))
        .route("/report.html", get(report))
        .route(
            "/style.css",
            get(|| {
                fixed("text/css", concat!(include_str!("../report/html/style.css"), include_str!("html/serve.css")))
            }),
        )
        .route("/script.js", get(|| fixed("text/javascript", include_str!("html/script.js"))))
        .route("/icon.svg", get(|| fixed("image/svg+xml", include_str!("html/icon.svg"))))
        .fallback(nothing)
        .layer(DefaultBodyLimit::max(MOST_OF_A_FORM))
        .layer(from_fn_with_state(watch, guard))
        .with_state(desk)
}

async fn list(State(desk): Shared, headers: HeaderMap, uri: Uri, Query(done): Query<Done>) -> Response {
    work(desk, headers, move |desk, who| {
        let now = desk.now();
        let frame = Frame::new(desk, &now, who);
        let frame = match &done {
            Done { was, .. } if !was.is_empty() => frame.after(&now, was),
            Done { added, .. } if now.holds(added) => {
                frame.told(&format!("Added: {added}. The story was checked again."))
            }
            Done { checked, .. } if !checked.is_empty() => frame.told("All articles were read and checked again."),
            _ => frame,
        };
        List::answer(desk, &now, frame, Filter::parse(uri.query().unwrap_or_default()))
    })
    .await
}

async fn finding(
    State(desk): Shared,
    Path(name): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    Query(done): Query<Done>,
) -> Response {
    work(desk, headers, move |desk, who| {
        let now = desk.now();
        let frame = || Frame::new(desk, &now, who);
        let told = if done.was.is_empty() { frame() } else { frame().after(&now, &done.was) };
        let filter = Filter::parse(uri.query().unwrap_or_default());
        let index = now.find(&name);
        let page = index.and_then(|index| Shown::answer(&now, told, index, &filter, Draft::default()));
        page.unwrap_or_else(|| gone(frame()))
    })
    .await
}

async fn decide(desk: Shared, name: Path<String>, headers: HeaderMap, form: Form<Answered>) -> Response {
    answered(desk, name, headers, form, |request| request.decide()).await
}

async fn undo(desk: Shared, name: Path<String>, headers: HeaderMap, form: Form<Answered>) -> Response {
    answered(desk, name, headers, form, |request| request.undo()).await
}

async fn answered(
    State(desk): Shared,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(form): Form<Answered>,
    act: impl FnOnce(Request<'_>) -> Response + Send + 'static,
) -> Response {
    work(desk, headers, move |desk, who| {
        own(desk, &form.secret).unwrap_or_else(|| act(Request { desk, name: &name, who, form }))
    })
    .await
}

async fn state(State(desk): Shared, headers: HeaderMap, Query(asked): Query<watch::Asked>) -> Response {
    work(desk, headers, move |desk, _| watch::seen(&desk.now(), &asked)).await
}

/// The report to forward. It is saved, not shown: it stands alone with its style in it, which no page here may.
async fn report(State(desk): Shared, headers: HeaderMap) -> Response {
    work(desk, headers, |desk, _| {
        let head =
            [(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"report.html\"")];
        (head, page(&desk.now().report)).into_response()
    })
    .await
}

async fn nothing(State(desk): Shared, headers: HeaderMap) -> Response {
    work(desk, headers, |desk, who| {
        let frame = Frame::new(desk, &desk.now(), who);
        message(frame, StatusCode::NOT_FOUND, "There is no such page", "Go on from the list of findings.")
    })
    .await
}

async fn fixed(kind: &'static str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text).into_response()
}
