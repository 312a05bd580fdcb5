//! What every request needs: a form of ours, who sits there, and a thread to read files on.

use super::cookie;
use super::desk::Desk;
use super::guard::same;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The case, as every page is given it.
pub(super) type Shared = State<Arc<Desk>>;

/// `None` where a form comes from a page of ours.
pub(super) fn own(desk: &Desk, secret: &str) -> Option<Response> {
    let message = "this form is of another run of crosscheck: reload the page and try again\n";
    (!same(secret, &desk.secret)).then(|| (StatusCode::FORBIDDEN, message).into_response())
}

/// Reading ledgers and articles blocks, so it is done beside the thread that answers.
pub(super) async fn work(
    desk: Arc<Desk>,
    headers: HeaderMap,
    answer: impl FnOnce(&Desk, &str) -> Response + Send + 'static,
) -> Response {
    let who = cookie::who(&headers).unwrap_or_else(|| desk.setup.who.clone());
    let done = tokio::task::spawn_blocking(move || answer(&desk, &who)).await;
    done.unwrap_or_else(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response())
}
