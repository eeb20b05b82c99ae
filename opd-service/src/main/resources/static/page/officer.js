// The officer's page beside what all pages do: what is new is put into the list without touching what she is at.
(() => {
  "use strict";
  const by = (id) => document.getElementById(id);
  const say = (words) => { if (by("said")) by("said").textContent = words; };
  const rows = () => [...document.querySelectorAll("#rows > li")];
  const linkOf = (row) => row && row.querySelector("a.open");

  // The list: rows that have not changed stay the very same elements, with their tick and the cursor.
  const merge = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const list = by("rows"), news = fresh.getElementById("rows");
    if (!list || !news) return;
    const old = new Map(rows().map((row) => [row.dataset.id, row]));
    const held = rows().find((row) => row.contains(document.activeElement));
    const heldAt = rows().indexOf(held), onTick = held && document.activeElement.matches("input");
    let came = 0, before = null;
    for (const row of [...news.children]) {
      const was = old.get(row.dataset.id);
      old.delete(row.dataset.id);
      const keep = was && was.dataset.version === row.dataset.version;
      const now = keep ? was : row;
      if (!keep && was) {
        carry(was, row);
        was.replaceWith(row);
      } else if (!was) {
        row.classList.add("is-new");
        came++;
      }
      const place = before ? before.nextElementSibling : list.firstElementChild;
      if (now !== place) list.insertBefore(now, place);
      if (!keep) htmx.process(now);
      before = now;
    }
    old.forEach((row) => row.remove());
    list.dataset.seen = news.dataset.seen;
    for (const id of ["counts", "pages"]) if (!by(id).contains(document.activeElement)) by(id).replaceWith(fresh.getElementById(id));
    htmx.process(by("pages"));
    if (held && !held.contains(document.activeElement)) backTo(held.dataset.id, heldAt, onTick);
    mark();
    count();
    say(came ? by("said").dataset.came.replace("{0}", came) : by("said").dataset.changed);
  };

  const carry = (was, row) => {
    const tick = was.querySelector("[name=referral]"), next = row.querySelector("[name=referral]");
    if (tick && next) next.checked = tick.checked;
  };

  const backTo = (id, at, onTick) => {
    const row = rows().find((one) => one.dataset.id === id) || rows()[Math.min(at, rows().length - 1)];
    const target = row && ((onTick && row.querySelector("input")) || linkOf(row));
    if (target) target.focus({ preventScroll: true });
  };

  // Which one lies open beside the list; how many are ticked.
  const openId = () => (location.pathname.match(/^\/referrals\/([0-9a-f-]{36})$/) || [])[1];
  const mark = () => rows().forEach((row) => {
    const here = row.dataset.id === openId();
    here ? linkOf(row).setAttribute("aria-current", "true") : linkOf(row).removeAttribute("aria-current");
  });
  const count = () => {
    const chosen = document.querySelectorAll("[name=referral]:checked").length;
    if (by("chosen")) by("chosen").textContent = chosen ? "(" + chosen + ")" : "";
  };
  document.addEventListener("change", (event) => { if (event.target.name === "referral") count(); });

  document.addEventListener("htmx:configRequest", (event) => {
    const ask = event.detail.parameters, from = event.detail.elt.id;
    if (from === "live") {
      ask.seen = by("rows").dataset.seen;
      ask.shown = rows().length;
      for (const name of ["once", "_csrf", "referral", "by"]) delete ask[name];
    }
    if (from === "now") {
      ask.seen = by("now").dataset.seen;
      ask.forms = by("moves").dataset.forms;
    }
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const from = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (!from) return;
    if (from.id === "live" && event.detail.xhr.status === 200) {
      event.detail.shouldSwap = false;
      merge(event.detail.serverResponse);
    }
  });

  // What changed meanwhile never takes away a form that she is at.
  let lost = null;
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const target = event.detail.target;
    const here = target.contains(document.activeElement);
    if (target.id === "moves" && (here || target.querySelector("details[open]"))) {
      event.detail.shouldSwap = false;
      by("moved-on").hidden = false;
    }
    lost = target.id === "beyond" && here ? document.activeElement.href : null;
  });
  document.addEventListener("htmx:oobAfterSwap", () => {
    const link = lost && [...document.querySelectorAll("#beyond a")].find((one) => one.href === lost);
    if (link) link.focus({ preventScroll: true });
    lost = null;
  });

  // What she asked for gets the cursor: a referral that she opened, the reason of a refusal, the next rows.
  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.target, from = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (target.id === "detail") {
      mark();
      const first = target.querySelector("[aria-invalid=true]") || by("refused") || by("referral-title");
      if (first) first.focus();
    }
    if (target.id === "outcomes") {
      document.querySelectorAll("[name=referral]:checked").forEach((tick) => { tick.checked = false; });
      count();
    }
    if (target.id === "rows" && from && from.closest("#pages")) {
      const first = linkOf(rows().find((row) => !row.dataset.met));
      if (first) first.focus();
    }
    rows().forEach((row) => { row.dataset.met = "1"; });
  });
  rows().forEach((row) => { row.dataset.met = "1"; });

  // A move's form that opens gets the cursor; Ctrl and Enter sends it.
  document.addEventListener("toggle", (event) => {
    if (!event.target.matches || !event.target.matches("details[open]")) return;
    const first = event.target.querySelector("select, input:not([type=hidden]), textarea, button");
    if (!first || !event.target.contains(document.activeElement)) return;
    first.focus();
    document.querySelectorAll("details.move[open]").forEach((one) => { if (one !== event.target && !one.contains(first)) one.open = false; });
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) event.target.form.requestSubmit();
    if (event.key === "Escape" && !event.defaultPrevented) {
      const open = event.target.closest("details.move[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); event.preventDefault(); }
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("#print")) window.print();
    if (event.target.closest("#every")) {
      document.querySelectorAll("[name=referral]").forEach((tick) => { tick.checked = true; });
      count();
    }
    if (event.target.closest("#nothing")) {
      document.querySelectorAll("[name=referral]:checked").forEach((tick) => { tick.checked = false; });
      count();
      const row = document.querySelector("#rows > li");
      if (row) linkOf(row).focus();
    }
    const back = event.target.closest("#back");
    const row = back && rows().find((one) => one.dataset.id === openId());
    if (row && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      history.pushState({ htmx: true }, "", back.getAttribute("href"));
      by("detail").replaceChildren(by("no-referral").content.cloneNode(true));
      mark();
      linkOf(row).focus();
    }
  });

  // An address holds only what is asked for.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.search")) return;
    for (const one of event.target.elements) if (one.name && !one.value) one.disabled = true;
  });
  window.addEventListener("pageshow", () => { for (const one of document.querySelectorAll("form.search [disabled]")) one.disabled = false; });
})();
