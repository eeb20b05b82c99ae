// The cadre's first page: what she writes is kept in this browser from the first letter until the server has it. Without
// this script, or where the browser keeps nothing, the form is posted as any form is.
(async () => {
  "use strict";
  const form = document.getElementById("report");
  const kept = await self.CadreQueue?.open().then(() => true, () => false);
  if (!form) return kept && CadreMine?.refreshIfAny();
  if (!kept) return;

  const { safe, busy, full, older, left, sent: arrived, sending } = form.dataset;
  const text = form.elements.text;
  const place = CadrePlace;
  const answer = document.getElementById("answer");
  const offline = document.getElementById("offline");
  const unsent = document.getElementById("unsent");
  const rows = unsent.querySelector("ul");
  const words = (state) => document.querySelector("#states").content.querySelector(`[data-state=${state}]`).textContent;
  const others = "BroadcastChannel" in self ? new BroadcastChannel("cadre") : null;
  const FIRST = 5000;
  const LONGEST = 300000;

  const empty = () => ({ key: CadreQueue.newKey(), at: Date.now(), language: document.documentElement.lang });
  let mine = empty(); // the report in the form
  let pressed = false;

  // --- the form -------------------------------------------------------------------------------------------------------
  const say = (words, kind) => {
    answer.replaceChildren(Object.assign(document.createElement("p"), { className: "notice " + kind, textContent: words }));
  };

  const wrong = (field, input, is) => {
    const told = document.getElementById(field + "-wrong");
    told.hidden = !is;
    input.toggleAttribute("aria-invalid", is);
    if (is) input.setAttribute("aria-invalid", "true");
    const hints = [is && told.id, document.getElementById(field + "-hint")?.id].filter(Boolean).join(" ");
    if (hints) input.setAttribute("aria-describedby", hints);
    else input.removeAttribute("aria-describedby");
  };
  const point = (fields) => {
    wrong("text", text, fields.includes("text"));
    wrong("area", place.input, fields.includes("area"));
    wrong("photo", document.getElementById("take"), fields.includes("photo"));
    (fields.includes("text") ? text : fields.includes("area") ? place.input : null)?.focus();
  };

  const flaws = () => {
    const length = [...text.value.trim()].length;
    return [...(length < 3 || length > 4000 ? ["text"] : []), ...(place.read() ? [] : ["area"])];
  };

  const compose = (state) =>
    ({ ...mine, state, text: text.value, area: place.read(), photo: CadrePhoto?.taken(), errors: [], body: null });
  const load = (one) => {
    mine = one;
    text.value = one.text || "";
    if (one.area) place.choose(one.area);
    CadrePhoto?.show(one.photo);
    form.elements.key.value = one.key;
    urgent();
  };

  // What was pointed at is no longer wrong as soon as it is right.
  const right = () => {
    const fields = flaws();
    if (!fields.includes("text")) wrong("text", text, false);
    if (!fields.includes("area")) wrong("area", place.input, false);
  };
  form.addEventListener("change", right);

  let saving;
  const keep = () => {
    clearTimeout(saving);
    saving = setTimeout(() => (text.value.trim() ? CadreQueue.put(compose("draft")) : CadreQueue.drop(mine.key)), 300);
  };
  for (const happening of ["input", "change", "photo"]) form.addEventListener(happening, () => !pressed && keep());

  // A few plain words, judged here and at once, because a call must not wait for a line; the answer says what it is.
  const alarming = new RegExp("(^|[^\\p{L}])(" + form.dataset.words + ")", "iu");
  const panel = document.getElementById("urgent");
  const urgent = () => { panel.hidden = !alarming.test(text.value); };
  text.addEventListener("input", urgent);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (pressed) return; // twice in a hurry is once
    const fields = flaws();
    point(fields);
    if (fields.length) return;
    pressed = true;
    clearTimeout(saving);
    try {
      await CadreQueue.put(compose("waiting"));
    } catch {
      say(full, "warn");
      return HTMLFormElement.prototype.submit.call(form);
    }
    document.cookie = `place=${place.read()}; path=/; max-age=31536000; samesite=lax`;
    CadreMine.settle();
    load({ ...empty(), text: "" });
    say(navigator.onLine ? sending : safe, navigator.onLine ? "" : "warn");
    answer.focus();
    answer.scrollIntoView({ block: "center" });
    pressed = false;
    wakeLater();
    await go();
  });

  // --- the queue ------------------------------------------------------------------------------------------------------
  const stateOf = (one) => {
    if (one.path) return one.kind;
    if (one.then?.some((more) => more.what === "withdrawal")) return "withdrawing";
    return one.state === "waiting" && running && navigator.onLine ? "sending" : one.state;
  };

  const row = (one) => {
    const item = document.querySelector("#one-unsent").content.firstElementChild.cloneNode(true);
    const part = (name) => item.querySelector(`[data-${name}]`);
    part("state").textContent = words(stateOf(one));
    part("state").classList.add(one.state === "refused" ? "is-returned" : "is-needs_info");
    part("photo").hidden = !one.photo;
    part("place").textContent = one.area ? place.nameOf(one.area) : "";
    part("text").textContent = one.text || "";
    part("edit").hidden = !!one.path || stateOf(one) === "withdrawing";
    part("cancel").hidden = stateOf(one) === "withdrawing" || one.kind === "withdrawal";
    part("edit").addEventListener("click", () => edit(one.key));
    part("cancel").addEventListener("click", () => cancel(one.key));
    return item;
  };

  let drawn = "";
  const draw = async () => {
    offline.hidden = navigator.onLine;
    const all = (await CadreQueue.unsent()).filter((one) => one.key !== mine.key);
    const now = JSON.stringify(all.map((one) => [one.key, stateOf(one), one.text, one.area]));
    unsent.hidden = !all.length;
    if (now === drawn) return; // nothing moves under a finger
    drawn = now;
    rows.replaceChildren(...all.map(row));
  };

  // A report that may have arrived keeps its key and what was sent under it, until the server says which.
  const edit = async (key) => {
    const one = await CadreQueue.get(key);
    if (!one || running) return;
    if (one.doubtful && one.body) one.earlier ??= one.body;
    await CadreQueue.put({ ...one, state: "draft", body: null });
    load({ ...one, state: "draft", body: null });
    point((one.errors || []).map((pointer) => pointer.slice(1)));
    await draw();
    text.focus();
  };

  const cancel = async (key) => {
    const one = await CadreQueue.get(key);
    if (!one || !confirm(words(one.doubtful ? "doubt" : "sure"))) return;
    if (one.doubtful) {
      const reason = { what: "withdrawal", wish: { reason: form.dataset.mistake } };
      await CadreQueue.put({ ...one, state: "waiting", body: one.earlier || one.body, earlier: null, then: [reason] });
    } else {
      await CadreQueue.drop(key);
    }
    await draw();
    go();
  };

  // --- sending --------------------------------------------------------------------------------------------------------
  let running = false;
  let timer;
  let pause = FIRST;

  const go = async () => {
    clearTimeout(timer);
    if (running || !navigator.onLine) return draw();
    running = true;
    await draw();
    let outcomes = [];
    try {
      outcomes = await CadreQueue.send();
    } finally {
      running = false;
    }
    for (const outcome of outcomes) await tell(outcome);
    await draw();
    if (outcomes.length) others?.postMessage([]);
    if (outcomes.some((outcome) => outcome.sent)) CadreMine.refresh();
  };

  const tell = async (outcome) => {
    if (outcome.later) {
      say(outcome.busy ? busy : safe, "warn");
      timer = setTimeout(go, outcome.after || pause);
      pause = Math.min(pause * 2, LONGEST);
      return;
    }
    pause = FIRST;
    if (outcome.refused) {
      answer.replaceChildren();
      if (!text.value.trim()) await edit(outcome.refused.key); // nothing of hers is pushed out of the form
    } else if (outcome.sent && !outcome.path) {
      CadreMine.follow(outcome.sent.id, answer, outcome.older ? older : outcome.left ? left : arrived);
    }
  };

  const wakeLater = async () => {
    if (!("serviceWorker" in navigator)) return;
    const worker = await navigator.serviceWorker.getRegistration();
    worker?.sync?.register("cadre-send").catch(() => {}); // not everywhere; the page tries by itself
  };

  const again = () => { pause = FIRST; go(); CadreMine.refresh(); };
  addEventListener("online", again);
  addEventListener("offline", draw);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again());
  document.getElementById("now").addEventListener("click", again);
  others?.addEventListener("message", async ({ data: ids }) => {
    await draw();
    if (ids.length) CadreMine.follow(ids.at(-1), answer, arrived);
    CadreMine.refresh();
  });

  // --- at the start ---------------------------------------------------------------------------------------------------
  const draft = (await CadreQueue.unsent()).find((one) => one.state === "draft");
  if (draft && !text.value) load(draft);
  urgent();
  again();
})();
