//! What the checker knows, as data: the embedded `claims/` folder, with whatever `--catalogue` adds or replaces.

mod compile;
mod error;
mod files;
mod furniture;
mod language;
mod load;
mod schema;
mod shared;
mod unknown;
mod yaml;

pub use error::CatalogueError;
pub use files::Files;
pub use furniture::{Furniture, Lines};
pub use language::{ClaimKinds, GroupRule, Language, Name, Noun, Phrase};
pub use load::{Catalogue, Months};
pub use schema::{Changes, ClaimType, Compared, Direction, Example, Kind, Near, Says, SaysKey, Trials};
