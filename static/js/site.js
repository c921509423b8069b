/* Improvements only: every page works without this file. */

/** Fetch a list anew when a choice of its form changes, leaving the focus where it is. */
function liveFilters(form) {
  let waiting = null;

  async function refresh() {
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    const address = `${form.action}?${new URLSearchParams(chosen)}`;
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
      history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    }
  }

  let pause;
  form.addEventListener("change", refresh);
  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") return;
    clearTimeout(pause);
    pause = setTimeout(refresh, 350);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    refresh();
  });
}

/** Put a YouTube player in the place of its poster, once it is asked for. */
function play(event) {
  const poster = event.target.closest("a[data-youtube]");
  if (!poster || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.className = poster.className;
  player.src = `https://www.youtube-nocookie.com/embed/${poster.dataset.youtube}?autoplay=1&hl=${document.documentElement.lang}`;
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

document.addEventListener("click", leap);
document.querySelectorAll("[data-copy], [data-copy-from]").forEach(offerCopying);
document.querySelectorAll("[data-filters]").forEach(liveFilters);
document.addEventListener("click", play);
