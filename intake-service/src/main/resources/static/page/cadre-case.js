// News of one report comes by itself; what she is writing, or has open, is never taken from under her.
(() => {
  "use strict";
  const busy = (part) => [...part.querySelectorAll("textarea, input:not([type=hidden])")]
    .some((field) => field === document.activeElement || field.value !== field.defaultValue) || part.querySelector("details[open]");

  document.addEventListener("htmx:beforeSwap", (event) => {
    const part = event.detail.target;
    if (part.id !== "case" || event.detail.xhr.status !== 200 || !busy(part)) return;
    event.detail.shouldSwap = false;
    const words = Object.assign(document.createElement("p"), { className: "notice", textContent: document.querySelector("[data-news]").dataset.news });
    document.getElementById("notice").replaceChildren(words);
  });
})();
