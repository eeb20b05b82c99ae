// What every page can do with a script and does not need: shortcuts with a list of them, and a word when the line is down.
(() => {
  "use strict";
  const OFF = "keys-off"; // all that is kept in the browser: that somebody wants no shortcuts

  const typing = (target) => target.closest("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]");
  const shown = (element) => element.getClientRects().length > 0;
  const withKey = (key) => [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key && shown(one));

  // The thing of a list that has the cursor, else the one that lies open beside the list.
  const current = (rows) =>
    rows.find((row) => row.contains(document.activeElement)) || rows.find((row) => row.querySelector("[aria-current]"));
  // Keys that mean what has the cursor in a list: <li data-row><input data-row-key="x" data-key-says="Pilih"></li>.
  const inRow = (key) => {
    const row = document.activeElement.closest("[data-row]");
    return row && [...row.querySelectorAll("[data-row-key]")].find((one) => one.dataset.rowKey === key && shown(one));
  };

  // Shortcuts: <button data-key="a" data-key-says="Sanggupi">. An input gets the cursor, anything else is pressed;
  // with data-key-waits it gets the cursor too, so that what can't easily be taken back needs an Enter more.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape" && typing(event.target)) return event.target.blur();
    if (typing(event.target) || localStorage.getItem(OFF)) return;
    if (document.querySelector("dialog[open]") && event.key !== "?") return;
    if (event.key === "j" || event.key === "k") return walk(event, event.key === "j" ? 1 : -1);
    const target = inRow(event.key) || withKey(event.key);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input:not([type=checkbox]), textarea, select, [data-key-waits]")) target.focus();
    else press(target);
  });

  // A fold that opens gives the cursor to its first input at once: what is typed next is text already.
  const press = (target) => {
    target.click();
    const fold = target.matches("summary") && target.parentElement;
    if (fold && fold.open) (fold.querySelector("select, input:not([type=hidden]), textarea, button") || target).focus();
  };

  // j and k walk along the things of a list: <li data-row><a …>; the link or button in it gets the cursor.
  const walk = (event, step) => {
    const rows = [...document.querySelectorAll("[data-row]")].filter(shown);
    if (!rows.length) return;
    event.preventDefault();
    const at = rows.indexOf(current(rows));
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
    (next.querySelector("a, button") || next).focus();
    next.scrollIntoView({ block: "nearest" });
  };

  // <button data-opens="ID"> and <button data-closes="ID"> for dialogs; the list of shortcuts is made when it is opened.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens], [data-closes]");
    if (!button) return;
    const dialog = document.getElementById(button.dataset.opens || button.dataset.closes);
    if (button.dataset.closes) return dialog.close();
    if (dialog.id === "keys") listKeys(dialog.querySelector("dl"));
    dialog.showModal();
  });

  const listKeys = (list) => {
    const keys = new Map();
    if (document.querySelector("[data-row]")) keys.set("j / k", list.dataset.walk);
    for (const one of document.querySelectorAll("[data-row-key], [data-key]")) {
      const key = one.dataset.rowKey || one.dataset.key;
      if (shown(one) && !keys.has(key)) keys.set(key, one.dataset.keySays || one.textContent.trim());
    }
    list.replaceChildren(...[...keys].flatMap(([key, says]) => {
      const term = document.createElement("dt");
      term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      return [term, Object.assign(document.createElement("dd"), { textContent: says })];
    }));
  };

  const keysOn = document.getElementById("keys-on");
  if (keysOn) {
    keysOn.checked = !localStorage.getItem(OFF);
    keysOn.addEventListener("change", () => (keysOn.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  }

  // What looks for news by itself (data-quiet) asks nothing while nobody looks, and waits on where it is told that something is
  // wrong.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.hasAttribute("data-quiet") && document.hidden) event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const from = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (from && from.hasAttribute("data-quiet") && event.detail.xhr.status >= 400) event.detail.shouldSwap = false;
  });

  // The line is down: say so where it is heard, and leave everything as it is.
  const notice = document.getElementById("notice");
  const say = () => {
    const words = Object.assign(document.createElement("div"), { className: "notice bad" });
    words.append(Object.assign(document.createElement("p"), { textContent: notice.dataset.offline }));
    notice.replaceChildren(words);
  };
  for (const failed of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failed, (event) => { if (!event.detail.elt.hasAttribute("data-quiet")) say(); });
  }
})();
