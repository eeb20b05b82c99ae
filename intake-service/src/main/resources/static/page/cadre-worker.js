// Opens the cadre's page where there is no line, and sends what waits when the browser wakes it. Nothing of a case is ever
// kept here: only the page as it is before anything is written, and what dresses it.
importScripts("/page/cadre-queue.js");

const SHELL = "cadre-shell";
const HOME = "/";
const DRESS = /^\/(kit|page|webjars)\//; // their addresses change with what is in them
const PATIENCE = 4000;
const ANY = { ignoreVary: true };

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(address.pathname === HOME ? home(event) : other(request));
  else if (DRESS.test(address.pathname)) event.respondWith(caches.match(request, ANY).then((kept) => kept || fetch(request)));
});

// The newest where the line is good, the one kept here where it is bad or slow.
const home = async (event) => {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((answer) => keep(answer.clone())).catch(() => {}));
  const slow = new Promise((done) => setTimeout(done, PATIENCE)).then(() => caches.match(HOME, ANY));
  const first = await Promise.race([fresh, slow]).catch(() => caches.match(HOME, ANY));
  return first || fresh;
};

const keep = async (answer) => {
  if (answer.ok && answer.type === "basic" && !answer.redirected) (await caches.open(SHELL)).put(HOME, answer);
};

const other = (request) => fetch(request).catch(async (gone) => {
  const kept = await caches.match(HOME, ANY);
  if (kept) return kept;
  throw gone;
});

self.addEventListener("sync", (event) => {
  if (event.tag === "cadre-send") event.waitUntil(sendAndTell());
});

const sendAndTell = async () => {
  const outcomes = await CadreQueue.send();
  const arrived = outcomes.filter((outcome) => outcome.sent && !outcome.path).map((outcome) => outcome.sent.id);
  new BroadcastChannel("cadre").postMessage(arrived);
  if (outcomes.some((outcome) => outcome.later)) throw new Error("the line is gone again"); // the browser tries later
};
