// What waits in this browser, on the first page and on that of one report: shown there, tried again and again, and what came
// of it is told, whoever sent it: this page, another one or the worker. The page says what else it has to do with it.
self.CadreUnsent = ((section) => {
  "use strict";
  if (!section) return null;
  const FIRST = 5000;
  const LONGEST = 300000;
  const rows = section.querySelector("ul");
  const now = document.getElementById("now");
  const offline = document.getElementById("offline");
  const answer = document.getElementById("answer");
  const words = (name) => document.getElementById("words").content.querySelector(`[data-words=${name}]`)?.textContent;
  const others = "BroadcastChannel" in self ? new BroadcastChannel("cadre") : null;
  let page = null;
  let known = new Map(); // what was shown last: what is missing next has arrived
  let drawn = "";
  let running = false;
  let asked = false; // once more, for what was put in while others were being sent
  let timer;
  let pause = FIRST;

  const say = (words, kind) => {
    answer?.replaceChildren(Object.assign(document.createElement("p"), { className: "notice " + kind, textContent: words }));
  };

  // --- what is shown --------------------------------------------------------------------------------------------------
  const stateOf = (one) => {
    if (one.then?.some((more) => more.what === "withdrawal")) return "withdrawing";
    return one.state === "waiting" && running && navigator.onLine ? "sending" : one.state;
  };

  const why = (one) => one.path && one.state === "refused" && (words("refused-" + one.status) || words("refused-other"));

  const row = (one) => {
    const item = document.getElementById("one-unsent").content.firstElementChild.cloneNode(true);
    const part = (name) => item.querySelector(`[data-${name}]`);
    const state = stateOf(one);
    part("state").textContent = words(why(one) ? "not-taken" : state);
    part("state").classList.add(state === "refused" ? "is-returned" : "is-needs_info");
    part("photo").hidden = !one.photo;
    part("place").textContent = one.path ? words(one.kind) : page.placeOf?.(one.area) || "";
    const report = one.path && one.number && page.linksTo?.(one);
    part("of").hidden = !report;
    if (report) Object.assign(part("of"), { href: report, textContent: one.number });
    part("text").textContent = one.text || "";
    part("why").hidden = !why(one);
    part("why").textContent = why(one) || "";
    if (one.path) part("edit").textContent = words("reuse");
    part("edit").hidden = state === "withdrawing" || !page.canEdit(one);
    // What may have arrived can't be made undone here but by taking a whole report back.
    part("cancel").hidden = state === "withdrawing" || (one.path && (one.doubtful || !one.said));
    part("edit").addEventListener("click", () => edit(one.key));
    part("cancel").addEventListener("click", () => cancel(one.key));
    return item;
  };

  const draw = async () => {
    offline.hidden = navigator.onLine;
    const all = (await CadreQueue.unsent()).filter(page.shows);
    const arrived = [...known.values()].filter((one) => one.said && !all.some((other) => other.key === one.key));
    const refused = all.filter((one) => why(one) && known.get(one.key)?.state === "waiting");
    known = new Map(all.map((one) => [one.key, one]));
    const shown = JSON.stringify(all.map((one) => [one.key, stateOf(one), one.text, one.area, one.doubtful]));
    section.hidden = !all.length;
    now.hidden = !all.some((one) => one.state === "waiting");
    if (shown !== drawn) rows.replaceChildren(...all.map(row)); // else nothing moves under a finger
    drawn = shown;
    page.drawn?.(all);
    if (refused.length) answer.replaceChildren(); // its row says why
    refused.forEach((one) => page.refused?.(one));
    for (const one of arrived) {
      say(words("said-" + one.said), "good");
      page.arrived(one);
    }
  };

  const edit = async (key) => {
    const one = await CadreQueue.get(key);
    if (!one || running) return;
    known.delete(key);
    await page.edit(one);
    await draw();
  };

  const cancel = async (key) => {
    const one = await CadreQueue.get(key);
    if (!one || (one.path && one.doubtful)) return draw();
    if (!confirm(words(one.doubtful ? "doubt" : one.path ? "sure-said" : "sure"))) return;
    known.delete(key);
    if (one.doubtful) {
      const reason = { what: "withdrawal", wish: { reason: section.dataset.mistake } };
      await CadreQueue.put({ ...one, state: "waiting", body: one.earlier || one.body, earlier: null, then: [reason] });
    } else {
      await CadreQueue.drop(key);
    }
    await draw();
    go();
  };

  // --- sending --------------------------------------------------------------------------------------------------------
  const go = async () => {
    clearTimeout(timer);
    asked = running;
    if (running || !navigator.onLine) return draw();
    running = true;
    await draw();
    let outcomes = [];
    try {
      outcomes = await CadreQueue.send();
    } finally {
      running = false;
    }
    const later = outcomes.find((outcome) => outcome.later);
    if (later) {
      say(later.busy ? section.dataset.busy : section.dataset.safe, "warn");
      timer = setTimeout(go, later.after || pause);
      pause = Math.min(pause * 2, LONGEST);
    } else {
      pause = FIRST;
    }
    await draw();
    for (const outcome of outcomes) await page.told?.(outcome);
    if (outcomes.length) others?.postMessage([]);
    if (asked && !later) return go();
  };

  const wake = async () => {
    if (!("serviceWorker" in navigator)) return;
    const worker = await navigator.serviceWorker.getRegistration();
    worker?.sync?.register("cadre-send").catch(() => {}); // not everywhere; the page tries by itself
  };

  // Kept, then tried at once; by the worker too, should this page be closed.
  const take = async (one) => {
    await CadreQueue.put(one);
    say(navigator.onLine ? section.dataset.sending : section.dataset.safe, navigator.onLine ? "" : "warn");
    answer?.focus();
    answer?.scrollIntoView({ block: "center" });
    wake();
    go();
  };

  const again = () => { pause = FIRST; go(); page.again?.(); };

  const begin = (hooks) => {
    page = hooks;
    addEventListener("online", again);
    addEventListener("offline", draw);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again());
    now.addEventListener("click", again);
    others?.addEventListener("message", async ({ data: ids }) => {
      await draw();
      page.heard?.(ids);
    });
    again();
  };

  return { begin, take, draw, say, again };
})(document.getElementById("unsent"));
