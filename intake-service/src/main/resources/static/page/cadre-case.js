// One report: what she says about it is kept in this browser until the server has it, as reports are; news of it comes by
// itself, and what she is writing, or has open, is never taken from under her.
(() => {
  "use strict";
  const main = () => document.getElementById("main");
  const PATHS = { ADDED: "additions", CONFIRMED: "confirmation", DISPUTED: "confirmation", WITHDRAWN: "withdrawal" };
  const forms = () => [...document.querySelectorAll("form[data-say]")];
  const wordsOf = (form) => form.querySelector("textarea, input[type=text]");
  const about = (form) => form.elements.referral?.value || null;

  const busy = (part) => [...part.querySelectorAll("textarea, input:not([type=hidden])")]
    .some((field) => field === document.activeElement || field.value !== field.defaultValue) || part.querySelector("details[open]");

  document.addEventListener("htmx:beforeSwap", (event) => {
    const part = event.detail.target;
    if (part.id !== "case" || event.detail.xhr.status !== 200 || !busy(part)) return;
    event.detail.shouldSwap = false;
    const words = Object.assign(document.createElement("p"), { className: "notice", textContent: main().dataset.news });
    document.getElementById("notice").replaceChildren(words);
  });

  const path = (what) => `/api/v1/findings/${main().dataset.id}/${what}`;
  const isOfThis = (one) => one.path?.startsWith(path(""));

  const wishOf = (form, said, words) => {
    if (said === "WITHDRAWN") return { reason: words };
    return said === "ADDED" ? { referral: about(form), text: words } : { referral: about(form), outcome: said, note: words };
  };

  // A tap has its words in the form; its label is what she reads of it while it waits.
  const compose = (form) => {
    const said = form.elements.said.value;
    return {
      key: form.elements.key.value,
      at: Date.now(),
      state: "waiting",
      language: document.documentElement.lang,
      number: main().dataset.number,
      kind: PATHS[said],
      said,
      of: about(form),
      path: path(PATHS[said]),
      text: form.elements.words.value || form.querySelector("button").textContent,
      wish: wishOf(form, said, form.elements.words.value),
    };
  };

  const wrong = (field, is) => {
    const told = document.getElementById(field.id + "-wrong");
    told.hidden = !is;
    if (!is) return [field.removeAttribute("aria-invalid"), field.removeAttribute("aria-describedby")];
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", told.id);
    field.focus();
  };

  // Pressed twice it is still one, for the key is the form's until it has been kept. Where nothing can be kept, the form is sent
  // as any form is.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-say]")) return;
    event.preventDefault();
    if (form.dataset.kept) return;
    const field = wordsOf(form);
    if (field) wrong(field, !field.value.trim());
    if (field && !field.value.trim()) return;
    form.dataset.kept = "1";
    if (!(await ready)) return HTMLFormElement.prototype.submit.call(form);
    try {
      await CadreUnsent.take(compose(form));
    } catch {
      CadreUnsent.say(main().dataset.full, "warn");
      return HTMLFormElement.prototype.submit.call(form);
    }
    form.reset();
    form.elements.key.value = CadreQueue.newKey();
    if (form.closest("details")) form.closest("details").open = false;
    delete form.dataset.kept;
  });

  // What waits for its turn is not asked for meanwhile.
  let waiting = [];
  const hideAnswered = () => {
    for (const ask of document.querySelectorAll(".ask[data-of]")) {
      ask.hidden = waiting.some((one) => one.of === ask.dataset.of);
    }
    const asked = document.querySelector(".asked");
    if (asked) asked.hidden = ![...asked.querySelectorAll(".ask")].some((ask) => !ask.hidden);
    const withdraw = document.querySelector("details.withdraw");
    if (withdraw) withdraw.hidden = withdrawn || waiting.some((one) => one.said === "WITHDRAWN");
  };
  let withdrawn = false;
  document.addEventListener("htmx:afterSettle", hideAnswered);

  // What was refused goes back where it was written, or else where anything can be added.
  const formOf = (one) => forms().filter(wordsOf).find((form) => form.elements.said.value === one.said && about(form) === one.of)
    || forms().filter(wordsOf).find((form) => form.elements.said.value === "ADDED" && !about(form));

  const hooks = {
    shows: isOfThis,
    canEdit: (one) => one.state === "refused" && !!one.wish[one.said === "ADDED" ? "text" : "note"] && !!formOf(one),
    edit: async (one) => {
      const field = wordsOf(formOf(one));
      await CadreQueue.drop(one.key);
      field.value = [field.value.trim(), one.text].filter(Boolean).join("\n");
      if (field.closest("details")) field.closest("details").open = true;
      field.focus();
    },
    drawn: (all) => {
      waiting = all.filter((one) => one.state === "waiting");
      hideAnswered();
    },
    refused: () => htmx.trigger("#case", "news"),
    arrived: (one) => {
      withdrawn ||= one.said === "WITHDRAWN";
      hideAnswered();
      htmx.trigger("#case", "news");
    },
  };

  const ready = self.CadreQueue?.open().then(() => (CadreUnsent.begin(hooks), true), () => false);
})();
