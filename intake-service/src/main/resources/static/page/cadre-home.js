// The cadre's first page: what she writes is kept in this browser from the first letter until the server has it. Without
// this script, or where the browser keeps nothing, the form is posted as any form is.
(async () => {
  "use strict";
  const form = document.getElementById("report");
  const kept = await self.CadreQueue?.open().then(() => true, () => false);
  if (!kept) return;
  const answer = document.getElementById("answer");
  const reportOf = (one) => one.path.split("/")[4];

  // What she said on a report's own page and what waits here: told with the report as it now stands.
  const common = {
    shows: () => true,
    linksTo: (one) => "/findings/" + reportOf(one),
    canEdit: () => false,
    arrived: (one) => {
      CadreMine.follow(reportOf(one), answer, answer.textContent);
      CadreMine.refreshIfAny();
    },
    again: () => CadreMine.refreshIfAny(),
    heard: () => CadreMine.refreshIfAny(),
  };
  if (!form) return CadreUnsent.begin(common);

  const { full, older, left, sent: arrived } = form.dataset;
  const text = form.elements.text;
  const place = CadrePlace;

  const empty = () => ({ key: CadreQueue.newKey(), at: Date.now(), language: document.documentElement.lang });
  let mine = empty(); // the report in the form
  let pressed = false;

  // --- the form -------------------------------------------------------------------------------------------------------
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
    const report = compose("waiting");
    mine = empty(); // or what was just sent would count as a draft of the form
    try {
      await CadreUnsent.take(report);
    } catch {
      CadreUnsent.say(full, "warn");
      return HTMLFormElement.prototype.submit.call(form);
    }
    document.cookie = `place=${report.area}; path=/; max-age=31536000; samesite=lax`;
    CadreMine.settle();
    load({ ...mine, text: "" });
    pressed = false;
  });

  // A report that may have arrived keeps its key and what was sent under it, until the server says which.
  const edit = async (one) => {
    if (one.doubtful && one.body) one.earlier ??= one.body;
    await CadreQueue.put({ ...one, state: "draft", body: null });
    load({ ...one, state: "draft", body: null });
    point((one.errors || []).map((pointer) => pointer.slice(1)));
    text.focus();
  };

  const told = async (outcome) => {
    if (outcome.refused && !outcome.refused.path) {
      answer.replaceChildren();
      if (text.value.trim()) return; // nothing of hers is pushed out of the form
      await edit(outcome.refused);
      await CadreUnsent.draw();
    } else if (outcome.sent && !outcome.path) {
      CadreMine.follow(outcome.sent.id, answer, outcome.older ? older : outcome.left ? left : arrived);
      CadreMine.refresh();
    }
  };

  const draft = (await CadreQueue.unsent()).find((one) => one.state === "draft");
  if (draft && !text.value) load(draft);
  urgent();
  CadreUnsent.begin({
    ...common,
    told,
    edit,
    shows: (one) => one.key !== mine.key,
    placeOf: (area) => place.nameOf(area),
    canEdit: (one) => !one.path,
    again: () => CadreMine.refresh(),
    heard: (ids) => {
      if (ids.length) CadreMine.follow(ids.at(-1), answer, arrived);
      CadreMine.refresh();
    },
  });
})();
