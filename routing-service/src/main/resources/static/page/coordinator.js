// What the coordinator's pages can do with a script and do not need: lists that grow shorter as she types, and what is new put
// beside what she is at.
(() => {
  "use strict";
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

  const filter = (input) => {
    const label = input.closest("label");
    const none = label.nextElementSibling;
    const ticks = [...document.getElementById(input.dataset.filters).querySelectorAll("label")];
    label.hidden = false;
    input.addEventListener("input", () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      for (const tick of ticks) {
        const says = plain(tick.textContent);
        tick.hidden = !tick.querySelector("input").checked && !words.every((word) => says.includes(word));
      }
      none.hidden = ticks.some((tick) => !tick.hidden);
    });
    // Enter ticks what is left, where that is one alone.
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const left = ticks.filter((tick) => !tick.hidden && !tick.querySelector("input").checked);
      if (left.length !== 1) return;
      left[0].querySelector("input").checked = true;
      input.value = "";
      input.dispatchEvent(new Event("input"));
    });
  };
  document.querySelectorAll("[data-filters]").forEach(filter);

  // What changed meanwhile never takes away a form that she is at.
  const touched = (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  const isAt = (part) => part.contains(document.activeElement) || [...part.querySelectorAll("input, textarea")].some(touched);
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const acts = event.detail.target;
    if (acts.id !== "acts" || !isAt(acts)) return;
    event.detail.shouldSwap = false;
    document.getElementById("moved-on").hidden = false;
  });
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.detail.target.id === "acts") document.querySelectorAll("#acts [data-filters]").forEach(filter);
  });

  // Whoever opens a way to decide wants to choose; what is open when the page comes leaves the cursor alone.
  let pressed = null;
  document.addEventListener("click", (event) => {
    pressed = event.target.closest(".decide summary")?.parentElement ?? null;
  });
  document.addEventListener("toggle", (event) => {
    if (event.target !== pressed || !pressed.open) return;
    pressed.querySelector("input[type=search], select, button, input")?.focus();
  }, true);
})();
