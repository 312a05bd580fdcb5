//! The page in a real browser: keys, two editors at once, both directions, and articles that try to run.

use super::case::{Desk, article, crash};
use super::driver::Driver;

const STANDING: &str = "document.getElementById('standing').textContent";
/// The page behind an answer says what was done.
const DONE: &str = "document.querySelector('.notice:not(.meanwhile)') && document.readyState === 'complete'";
const PROGRESS: &str = "document.querySelector('#progress b').textContent";

#[test]
fn an_editor_filters_decides_by_key_and_finds_it_kept() {
    let (desk, driver) = (Desk::of_story("troops"), Driver::new());
    let browser = driver.browser();
    browser.open(&desk.address);
    assert_eq!(browser.text(PROGRESS), "0");

    // The list of verdicts filters as soon as one is chosen.
    let before = browser.eval("document.querySelectorAll('.rows li').length").as_u64().unwrap();
    let choose = "(() => { const s = document.querySelector('select[name=verdict]'); s.value = 'conflict'; \
                  s.dispatchEvent(new Event('change', {bubbles: true})); return true })()";
    browser.eval(choose);
    browser.wait("location.search.includes('verdict=conflict') && document.readyState === 'complete'");
    let after = browser.eval("document.querySelectorAll('.rows li').length").as_u64().unwrap();
    assert!(0 < after && after < before, "{after} of {before}");

    // j to the first, Enter opens it, c decides.
    browser.press("j\u{e007}");
    browser.wait("document.getElementById('decide') && document.readyState === 'complete'");
    let page = browser.text("location.pathname");
    browser.press("c");
    browser.wait(DONE);
    assert!(
        browser.text("document.querySelector('.notice:not(.meanwhile) span').textContent").ends_with(": confirmed.")
    );
    assert!(desk.ledger().contains("status: confirmed"), "{}", desk.ledger());

    browser.open(&format!("http://{}{page}", desk.at));
    assert_eq!(browser.text(STANDING), "confirmed");
    browser.reload();
    assert_eq!((browser.text(STANDING), browser.text(PROGRESS)), ("confirmed".into(), "1".into()));

    // A letter in the note is no key; r goes to the value, and Enter there resolves.
    browser.press("n");
    browser.press("dd");
    browser.click("#value");
    browser.press("15,000\u{e007}");
    browser.wait(DONE);
    assert!(desk.ledger().contains("status: resolved") && desk.ledger().contains("note: dd"), "{}", desk.ledger());

    browser.open(&format!("http://{}{page}", desk.at));
    browser.press("u");
    browser.wait(DONE);
    assert_eq!(browser.text(STANDING), "confirmed");
    assert_eq!(desk.decisions(), 3);
}

#[test]
fn two_browsers_see_each_other_and_overwrite_nothing() {
    let (desk, driver) = (Desk::new(&crash(), &[]), Driver::new());
    let (layla, omar) = (driver.browser(), driver.browser());
    let page = format!("http://{}{}", desk.at, desk.first());
    layla.open(&page);
    omar.open(&page);
    omar.eval("document.querySelector('.who').open = true");
    omar.eval("document.querySelector('.who input[name=who]').value = 'Omar'");
    omar.click(".who button");
    omar.wait("document.querySelector('.who bdi').textContent === 'Omar' && document.readyState === 'complete'");
    omar.open(&page);

    // Without its script the page of the second knows nothing of the first: its answer is what finds out.
    let stale = "(() => { window.kept = document.querySelector('#decide [name=seen]').value; return true })()";
    omar.eval(stale);
    layla.press("d");
    layla.wait(DONE);
    omar.wait("!document.getElementById('meanwhile').hidden");
    assert!(omar.text("document.getElementById('meanwhile').textContent").contains("dismissed by Layla"));
    assert_eq!(omar.text(PROGRESS), "1", "the page follows");
    omar.press("c");
    omar.wait("document.getElementById('refusal') && document.readyState === 'complete'");
    assert!(omar.text("document.getElementById('refusal').textContent").contains("Layla was faster: dismissed"));
    assert_eq!(desk.decisions(), 1);
    omar.press("c");
    omar.wait(DONE);
    assert_eq!(desk.decisions(), 2);

    // The list of the first follows by itself.
    layla.open(&format!("http://{}/", desk.at));
    layla.wait("document.querySelector('.rows .standing').textContent.includes('Omar')");
}

#[test]
fn each_article_reads_in_its_own_direction_on_a_desk_and_on_a_telephone() {
    let (desk, driver) = (Desk::of_story("troops"), Driver::new());
    let browser = driver.browser();
    browser.open(&format!("http://{}{}", desk.at, desk.first()));
    for (language, direction, edge) in [("ar", "rtl", "Right"), ("en", "ltr", "Left")] {
        for selector in ["blockquote", ".whole .text"] {
            let style = format!("getComputedStyle(document.querySelector('{selector}[lang={language}]'))");
            assert_eq!(browser.text(&format!("{style}.direction")), direction, "{selector} {language}");
        }
        let rule = format!("getComputedStyle(document.querySelector('blockquote[lang={language}]')).border{edge}Width");
        assert_eq!(browser.text(&rule), "2px", "{language}: the rule stands where lines begin");
    }
    let seen = "[...document.querySelectorAll('.whole .text')].every(box => { const mark = box.querySelector('mark'); \
                if (!mark) return true; const [b, m] = [box.getBoundingClientRect(), mark.getBoundingClientRect()]; \
                return m.top >= b.top && m.bottom <= b.bottom })";
    assert_eq!(browser.eval(seen), true, "the words are scrolled to");
    browser.telephone();
    for path in ["/".to_owned(), desk.first()] {
        browser.open(&format!("http://{}{path}", desk.at));
        assert_eq!(browser.eval("innerWidth"), 390);
        assert_eq!(browser.eval("document.documentElement.scrollWidth"), 390, "{path} fits the telephone");
    }
}

#[test]
fn an_articles_markup_is_shown_and_never_run() {
    let mut files = crash();
    let script =
        "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\"><base href=//x.example>";
    files[0].1 = article("Post", &format!("At Wadi Sarw nine people were killed in a bus crash on Sunday {script}."));
    let (desk, driver) = (Desk::new(&files, &[]), Driver::new());
    let browser = driver.browser();
    browser.open(&format!("http://{}{}", desk.at, desk.first()));
    assert!(browser.text("document.querySelector('.whole .text').textContent + document.querySelectorAll('.whole .text')[1].textContent").contains(script));
    assert_eq!(browser.eval("document.querySelectorAll('img, base, script:not([src])').length"), 0);
    assert!(!browser.text("document.title").contains("run"));
}
