//! Names of elements and attributes, by what they mean to a parser or to what reads its tree.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Words that are looked up.
pub(super) type Names = LazyLock<FxHashSet<&'static str>>;

/// Elements that hold nothing.
pub(super) static VOID: Names =
    LazyLock::new(|| set("area base br col embed hr img input link meta param source track wbr"));
/// Elements that end where the next of their kind begins, so that many of them are no depth.
pub(super) static IMPLIED: Names =
    LazyLock::new(|| set("p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body"));
/// Elements that a parser opens anew in the next block where they were not closed.
pub(super) static FORMATTING: Names = LazyLock::new(|| set("a b big code em font i nobr s small strike strong tt u"));
/// Elements of which a second one ends the first.
pub(super) static ALONE: Names = LazyLock::new(|| set("a button nobr option"));
/// Elements that go with all they hold.
pub(super) static DROPPED: Names =
    LazyLock::new(|| set("script style template iframe noembed noframes noscript xmp textarea svg math"));
/// Elements of pictures, which any element of a text ends.
pub(super) static PICTURES: Names = LazyLock::new(|| set("svg math"));
/// What is never inside a picture.
pub(super) static OF_TEXT: Names = LazyLock::new(|| set("article body div h1 h2 h3 li main p section table ul"));
/// Attributes that say what an element is for; all others go.
pub(super) static KEPT: Names = LazyLock::new(|| {
    set("class id itemprop itemtype itemscope role datetime content rel pubdate hidden aria-hidden aria-modal aria- \
     label property data-testid data-component data-time data-date data-datetime data-published data-timestamp \
     data-utime colspan title lang")
});
/// Elements whose names matter to a parser or to what reads its tree.
pub(super) static KNOWN: Names = LazyLock::new(|| {
    set("a abbr address article aside b big blockquote body button caption center cite code dd del details dialog div \
     dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup html i ins label \
     legend li main mark menu nav nobr noscript ol p picture pre q s section small span strike strong sub summary \
     sup table tbody td tfoot th thead time title tr tt u ul area base br col embed hr img input link meta param \
     source track wbr option optgroup colgroup rp rt ruby select canvas audio video object map datalist")
});

/// The words of a list, split at white space.
pub(super) fn set(words: &'static str) -> FxHashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}
