/* Improvements only: every page works without this file. */

/** Fetch a list anew when a choice of its form changes, leaving the focus where it is; "Back" undoes a choice. */
function liveFilters(form) {
  let waiting = null;
  let shown = location.search;
  let typing = false;
  let pause;

  async function show(address) {
    waiting?.abort();
    waiting = new AbortController();
    const results = document.getElementById("results");
    results.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { signal: waiting.signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById("results");
      if (!response.ok || !fresh) throw new Error(response.status);
      results.replaceWith(fresh);
      const languages = page.querySelectorAll("a[hreflang]");
      document.querySelectorAll("a[hreflang]").forEach((link, index) => link.setAttribute("href", languages[index].getAttribute("href")));
    } catch (error) {
      if (error.name !== "AbortError") location.replace(address);
    }
  }

  /** What is chosen, as an address. Letters typed one after another are one step of the history. */
  function choose(byTyping) {
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    const address = new URL(form.action);
    address.search = new URLSearchParams(chosen);
    if (address.search === shown) return;
    history[byTyping && typing ? "replaceState" : "pushState"](null, "", address);
    typing = byTyping;
    shown = address.search;
    show(address);
  }

  form.addEventListener("change", (event) => {
    if (event.target.type !== "search") choose(false);
  });
  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") return;
    clearTimeout(pause);
    pause = setTimeout(choose, 350, true);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose(false);
  });
  addEventListener("popstate", () => {
    if (location.search === shown) return;
    clearTimeout(pause);
    shown = location.search;
    typing = false;
    const chosen = new URLSearchParams(shown);
    for (const field of form.elements) if (field.name) field.value = chosen.get(field.name) ?? "";
    show(location.href);
  });
}

/** Put a YouTube player in the place of its poster, once it is asked for. */
function play(event) {
  const poster = event.target.closest("a[data-youtube]");
  if (!poster || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.className = poster.className;
  player.src = `https://www.youtube-nocookie.com/embed/${poster.dataset.youtube}?autoplay=1&start=${poster.dataset.start ?? 0}&hl=${document.documentElement.lang}`;
  player.title = poster.dataset.title;
  player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  player.allowFullscreen = true;
  player.referrerPolicy = "strict-origin-when-cross-origin";
  player.tabIndex = 0;
  poster.replaceWith(player);
  player.focus();
}

/** Offer to copy an address or a text of the page, where the browser can. */
function offerCopying(place) {
  if (!navigator.clipboard) return;
  place.hidden = false;
  const said = place.querySelector("[data-copied]");
  const source = document.getElementById(place.dataset.copyFrom);
  place.querySelector("button").addEventListener("click", async () => {
    await navigator.clipboard.writeText(source ? source.innerText : place.dataset.copy);
    said.textContent = said.dataset.copied;
  });
}

/** Move our own player to the moment of a chapter. */
function leap(event) {
  const link = event.target.closest("a[data-player]");
  const player = link && document.getElementById(link.dataset.player);
  if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.currentTime = Number(link.dataset.seconds);
  player.play();
}

/** What can be opened is open on paper, where style alone cannot do it. */
function openOnPaper() {
  const closed = document.querySelectorAll("main details:not([open], .filters)");
  closed.forEach((details) => { details.open = true; });
  addEventListener("afterprint", () => closed.forEach((details) => { details.open = false; }), { once: true });
}

if (!CSS.supports("selector(::details-content)")) addEventListener("beforeprint", openOnPaper);
document.addEventListener("click", leap);
document.querySelectorAll("[data-copy], [data-copy-from]").forEach(offerCopying);
document.querySelectorAll("[data-filters]").forEach(liveFilters);
document.addEventListener("click", play);
