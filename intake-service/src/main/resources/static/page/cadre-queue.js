// What a cadre has written and the server does not have yet. It lies in this browser until it is sent, and not a moment
// longer; of what was sent only ids and numbers stay. Page and worker share this file. Sent exactly once: every try of one
// report has the same key and the same bytes, and the server takes a key once.
self.CadreQueue = (() => {
  "use strict";
  const FINDINGS = "/api/v1/findings";
  const KEPT = 200; // ids of reports that were sent
  const PATIENCE = 30000;

  let opened;
  const open = () => (opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("cadre", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("unsent", { keyPath: "key" });
      request.result.createObjectStore("sent", { keyPath: "id" });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  }));

  const newKey = () => crypto.randomUUID?.() // only over https
    ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // One transaction over both, so that a report is in one of them and never in both or none.
  const within = async (mode, work) => {
    const transaction = (await open()).transaction(["unsent", "sent"], mode);
    const result = work(transaction.objectStore("unsent"), transaction.objectStore("sent"));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(result?.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  };

  const put = (one) => within("readwrite", (unsent) => unsent.put(one)).then(() => one);
  const get = (key) => within("readonly", (unsent) => unsent.get(key));
  const drop = (key) => within("readwrite", (unsent) => unsent.delete(key));
  const unsent = async () => (await within("readonly", (store) => store.getAll())).sort((a, b) => a.at - b.at);
  const sent = async () => (await within("readonly", (_, store) => store.getAll())).sort((a, b) => b.at - a.at);

  // What is to be done: a report, or something about one that was sent. Then its path says which, kind what it is, and said
  // which of the things that a cadre can say on its page; what follows from a report that she changed or cancelled has none.
  const payload = (one) => JSON.stringify(one.path
    ? one.wish
    : { text: one.text, area: one.area, ...(one.photo && { attachments: [one.photo.at] }) });

  const patience = (milliseconds) => AbortSignal.timeout?.(milliseconds); // older browsers have their own

  const post = (path, key, language, body) => fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key, "Accept-Language": language },
    body,
    signal: patience(PATIENCE),
  });

  // A photo is stored first, under what it is: however often it is sent, it is one, and its address stays the same.
  const photo = async (one) => {
    if (!one.photo || one.photo.at) return null;
    const answer = await fetch("/api/v1/photos", {
      method: "POST",
      headers: { "Content-Type": one.photo.blob.type },
      body: one.photo.blob,
      signal: patience(2 * PATIENCE),
    });
    if (answer.status === 507) { // no room for photos: the words matter more
      Object.assign(one, { photo: null, left: true });
      return null;
    }
    if (!answer.ok) return answer;
    const stored = await answer.json();
    one.photo = { at: { uri: stored.uri, sha256: stored.sha256, mediaType: stored.mediaType } };
    await put(one);
    return null;
  };

  const errorsOf = async (answer) => {
    try {
      return ((await answer.json()).errors || []).map((error) => error.pointer);
    } catch {
      return [];
    }
  };

  // One try. Kept as doubtful before it goes, for a line that breaks in the middle tells nobody whether it arrived.
  const attempt = async (one) => {
    const refusedPhoto = await photo(one);
    const before = !!one.doubtful;
    if (refusedPhoto) return refused(one, refusedPhoto, ["/photo"], before);
    one.body ??= payload(one);
    one.doubtful = true;
    await put(one);
    const answer = await post(one.path || FINDINGS, one.key, one.language, one.body);
    if (answer.ok) return arrived(one, await answer.json());
    const errors = await errorsOf(answer);
    if (errors.includes("Idempotency-Key")) return one.earlier ? arrivedEarlier(one) : another(one);
    return refused(one, answer, errors, before);
  };

  const refused = async (one, answer, errors, before) => {
    const later = answer.status === 429 || answer.status >= 500;
    // 429 and 503 promise that nothing was taken; a refusal says that none of its tries was; any other fault says nothing.
    one.doubtful = later && (before || ![429, 503].includes(answer.status));
    if (later) {
      await put(one);
      return { later: true, busy: true, after: Number(answer.headers.get("Retry-After")) * 1000 };
    }
    // What was refused is not kept under its key: put right, it is the same again. That a case that is over can't be taken
    // back is no news to anybody.
    if (one.kind === "withdrawal" && !one.said) {
      await drop(one.key);
      return { gone: one };
    }
    Object.assign(one, { state: "refused", status: answer.status, errors, body: null });
    await put(one);
    return { refused: one };
  };

  const arrived = async (one, file) => {
    const next = (one.then || []).map((more, index) => ({
      key: one.key + "-" + index,
      at: Date.now() + index,
      state: "waiting",
      language: one.language,
      text: more.text,
      kind: more.what,
      number: file.number,
      path: FINDINGS + "/" + file.id + "/" + more.what,
      wish: more.wish,
    }));
    await within("readwrite", (unsent, sent) => {
      unsent.delete(one.key);
      next.forEach((more) => unsent.put(more));
      if (!one.path) sent.put({ id: file.id, number: file.number, at: Date.parse(file.receivedAt) });
    });
    await forgetOldest();
    return { sent: file, path: one.path, key: one.key, more: next.length > 0, older: one.changed, left: one.left };
  };

  // She changed it after a try whose answer never came, and that try had arrived: the change becomes an addition.
  const arrivedEarlier = async (one) => {
    const changed = { what: "additions", text: one.text, wish: { text: one.text } };
    Object.assign(one, { body: one.earlier, earlier: null, changed: true, then: [changed, ...(one.then || [])] });
    await put(one);
    return attempt(one);
  };

  // Two tabs began with the same draft and made different reports of it: this is another one.
  const another = async (one) => {
    const old = one.key;
    one.key = newKey();
    await within("readwrite", (unsent) => (unsent.delete(old), unsent.put(one)));
    return attempt(one);
  };

  const forgetOldest = async () => {
    const old = (await sent()).slice(KEPT);
    if (old.length) await within("readwrite", (_, store) => old.forEach((one) => store.delete(one.id)));
  };

  // Sends all that waits, the oldest first, and stops where the line does. Of two tabs and the worker one does it at a
  // time; where the browser can't see to that, the keys do.
  const send = async () => {
    const outcomes = [];
    for (const one of await unsent()) {
      if (one.state !== "waiting") continue;
      const now = await get(one.key); // meanwhile she may have taken it back into the form
      if (now?.state !== "waiting") continue;
      try {
        const outcome = await attempt(now);
        outcomes.push(outcome);
        if (outcome.later) break;
        if (outcome.more) outcomes.push(...(await send()));
      } catch {
        outcomes.push({ later: true });
        break;
      }
    }
    return outcomes;
  };

  const sendAlone = () => (self.navigator.locks ? navigator.locks.request("cadre-send", send) : send());

  return { newKey, open, put, get, drop, unsent, sent, send: sendAlone };
})();
