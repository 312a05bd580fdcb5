//! What news on casualties does, point by point, in both languages: texts of our own, figures worked out by hand.

pub mod told;

mod amounts;
mod bounds;
mod clash;
mod days;
mod event;
mod figure;
mod itself;
mod nothing;
mod quoted;
mod scope;
mod sources;
mod time;
mod words;
