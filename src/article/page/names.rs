//! What makers of pages call the parts of a page that are none of its article: words of classes, ids and roles.

use super::elements::{Names, set};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Elements that hold nothing of an article.
pub(super) static NEVER: Names = LazyLock::new(|| {
    set("nav aside button select canvas audio video object map datalist dialog figcaption link meta input label menu")
});
/// Roles of what stands around an article.
pub(super) static ROLES: Names = LazyLock::new(|| {
    set("navigation complementary contentinfo search menu menubar dialog alertdialog tablist toolbar banner status \
     alert note button tooltip")
});
/// Words of classes and ids for what readers wrote, which may be longer than the article.
pub(super) static TALK: Names =
    LazyLock::new(|| set("comments commentlist comment disqus respond replies livefyre viafoura"));
/// Words of classes and ids for what is none of the article, where they are the whole of it or its first word.
pub(super) static AROUND: Names = LazyLock::new(|| {
    set("share sharing sharebar sharedaddy shares social socials socialmedia addtoany addthis sharethis related \
     relatedposts relatednews relatedarticles relateds recommended recommendation recommendations recirc \
     recirculation outbrain taboola zergnet mgid trending mostread mostpopular mostviewed readalso alsoread seealso \
     readnext newsletter subscribe subscription signup breadcrumb breadcrumbs pagination pager navbar navigation \
     nav menu sidebar advert advertisement advertisements ad ads adsense adslot sponsored sponsor dfp popup modal toolbar tags tagcloud taglist byline credit copyright caption captions \
     visuallyhidden skip skiplink print promo promos follow followus authorbox authorbio bio biography reactions \
     rating ratings timestamp datetime views hits readingtime fontsize textsize login register noprint footer paywall regwall piano \
     postmeta postmetadata postinfo submitted metadata")
});
/// Words of classes and ids for what asks for leave.
pub(super) static BANNERS: Names = LazyLock::new(|| set("cookie cookies cookiebar cookiebanner consent gdpr cmp"));
/// Classes of an entry of a blog, beside which stand those of its tags.
pub(super) static ENTRIES: Names = LazyLock::new(|| set("hentry type-post"));
/// Two words in a row that say together what neither says alone.
pub(super) static PAIRS: LazyLock<FxHashSet<(&'static str, &'static str)>> = LazyLock::new(|| {
    let pairs = "read-also read-next read-more also-read see-also most-read most-popular most-viewed more-stories more-news \
     more-articles more-from post-meta entry-meta article-meta post-tags entry-tags article-tags post-footer \
     entry-footer article-footer author-box author-bio author-info about-author post-author post-share \
     article-share post-social social-share share-buttons post-nav post-navigation related-posts related-articles \
     related-news caption-text image-caption photo-caption photo-credit image-credit media-caption reading-time \
     read-time reader-text sr-only visually-hidden font-size text-size post-date entry-date article-date post-views \
     news-letter sign-up follow-us google-news comment-list comments-area comments-section jp-relatedposts \
     wp-caption popular-posts recent-posts latest-news latest-posts tag-list you-may up-next amp-sidebar \
     video-player audio-player ad-container post-categories";
    pairs.split_ascii_whitespace().filter_map(|pair| pair.split_once('-')).collect()
});
/// Names of classes and ids for dates.
pub(super) static DATES: Names = LazyLock::new(|| {
    set("date time published pubdate timestamp posted datetime publish created postmeta postmetadata postinfo \
     submitted dateline")
});
/// The same for the last change.
pub(super) static CHANGES: Names = LazyLock::new(|| set("modified updated update lastmod"));
/// Parts of a page that are about other articles, or about today.
pub(super) static ELSEWHERE: Names = LazyLock::new(|| {
    set(
        "related relatedposts recommended sidebar trending popular comments comment commentlist latest newsletter promo \
     recent menu nav ticker today current clock topbar weather footer mostread teaser carousel slider breaking \
     respond disqus copyright",
    )
});
