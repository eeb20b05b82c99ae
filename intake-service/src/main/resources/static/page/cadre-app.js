// What makes an app of the page: it opens without a line, from the phone's own list of apps.
(async () => {
  "use strict";
  if (!("serviceWorker" in navigator)) return; // an old browser, or no https
  await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const shell = await caches.open("cadre-shell");
  const worn = document.querySelectorAll("head link[rel=stylesheet], head link[rel=icon], head script[src]");
  const dress = [...worn].map((one) => one.href || one.src);
  for (const kept of await shell.keys()) {
    if (kept.url !== location.origin + "/" && !dress.includes(kept.url)) await shell.delete(kept);
  }
  const kept = (await shell.keys()).map((one) => one.url);
  await shell.addAll(dress.filter((address) => !kept.includes(address)));
  if (!kept.includes(location.origin + "/")) await shell.add("/"); // the worker keeps those that come after
})();
