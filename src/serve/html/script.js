// Adds keys and what others decide meanwhile; every page works without it.
"use strict";
(() => {
  const body = document.body;
  const finding = body.dataset.finding || "";
  const every = 3000;
  const byKey = key => document.querySelector(`[data-key="${key}"]`);
  const field = target => target.closest && target.closest("input, textarea, select");
  let sent = false;

  document.addEventListener("submit", event => {
    if (sent) event.preventDefault();
    sent = true;
  });
  window.addEventListener("pageshow", () => { sent = false; });

  // A key is known by its letter, and on a keyboard with other letters by its place.
  const letter = event => /^[\x21-\x7e]$/.test(event.key) ? event.key.toLowerCase()
    : /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key;

  const follow = rel => {
    const link = document.querySelector(`a[rel="${rel}"]`);
    if (link) link.click();
    return Boolean(link);
  };

  const step = by => {
    const links = [...document.querySelectorAll(".rows a")];
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    const to = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
    links[to].focus();
    links[to].scrollIntoView({ block: "nearest" });
  };

  const press = key => {
    const button = byKey(key);
    if (button) button.click();
  };

  const focus = id => {
    const found = document.getElementById(id);
    if (found) { found.focus(); if (found.select) found.select(); }
    return Boolean(found);
  };

  const help = () => {
    const details = document.getElementById("help");
    details.open = !details.open;
    if (details.open) details.scrollIntoView({ block: "end" });
  };

  const keys = {
    c: () => press("c"), d: () => press("d"), a: () => press("a"), u: () => press("u"),
    r: () => focus("value"), n: () => focus("note"), "?": help,
    j: () => finding ? follow("next") : step(1),
    k: () => finding ? follow("prev") : step(-1),
    "/": () => focus("q") || location.assign(document.querySelector('a[rel="up"]').href + "#q"),
    Escape: () => follow("up"),
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (field(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = keys[letter(event)];
    if (act) { event.preventDefault(); act(); }
  });

  if (location.hash === "#q") focus("q");

  for (const box of document.querySelectorAll(".whole .text")) {
    const mark = box.querySelector("mark");
    if (mark) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
  }

  for (const time of document.querySelectorAll("time[datetime]")) {
    const when = new Date(time.dateTime);
    if (!isNaN(when)) time.textContent = when.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
  }

  const filters = document.querySelector("form.choose");
  if (filters) filters.addEventListener("change", event => { if (event.target.tagName === "SELECT") filters.requestSubmit(); });

  const adding = document.querySelector("form[data-most]");
  if (adding) {
    adding.addEventListener("submit", event => {
      const file = adding.elements.file.files[0];
      if (file && file.size > Number(adding.dataset.most)) {
        event.preventDefault();
        event.stopPropagation();
        sent = false;
        alert(`This file is larger than ${adding.dataset.most} bytes.`);
      }
    }, true);
    document.addEventListener("dragover", event => event.preventDefault());
    document.addEventListener("drop", event => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      adding.closest("details").open = true;
      adding.elements.file.files = event.dataTransfer.files;
      adding.elements.file.focus();
    });
  }

  const meanwhile = text => {
    const place = document.getElementById("meanwhile");
    if (place.textContent === text) return;
    place.textContent = text;
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "Show it";
    place.append(" ", link);
    place.hidden = false;
  };

  // Takes over from the page as it is now what others change, and leaves alone what is being typed.
  const renew = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href, { cache: "no-store" })).text(), "text/html");
    const at = document.activeElement && document.activeElement.getAttribute("href");
    for (const id of ["progress", "done", "live"]) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (old && fresh) old.replaceWith(fresh);
    }
    body.dataset.edition = page.body.dataset.edition;
    const again = at && [...document.querySelectorAll("#live a")].find(link => link.getAttribute("href") === at);
    if (again) again.focus();
  };

  const look = async () => {
    if (document.hidden) return;
    const now = await (await fetch(`/state.json?finding=${encodeURIComponent(finding)}`, { cache: "no-store" })).json();
    if (now.edition === body.dataset.edition) return;
    await renew();
    if (finding && now.token !== body.dataset.token) meanwhile(now.told ? `Meanwhile: ${now.told}.` : "Meanwhile this finding has gone.");
  };

  setInterval(() => look().catch(() => {}), every);
})();
