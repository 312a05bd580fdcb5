//! Decisions on findings: kept while the evidence is the same, told when it changes, and never lost.

mod case;
mod keeping;
mod ledger;
mod saving;
mod serving;
mod stories;
mod terminal;
