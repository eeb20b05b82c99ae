// My reports: the browser knows which they are, the server how they stand; without a line only their numbers are known.
self.CadreMine = ((section) => {
  "use strict";
  if (!section) return null;
  const PAGE = 10;
  const SOON = [1000, 1500, 2000, 3000, 5000, 8000, 13000]; // how long an answer is waited for, and no longer
  const list = document.getElementById("mine-list");
  const older = document.getElementById("older");
  const old = document.getElementById("mine-old");
  const none = document.getElementById("mine-none");
  let shown = PAGE;
  let fresh = null; // the one that was sent just now; it stands apart

  const cards = async (ids) => {
    const answer = await fetch("/mine?" + ids.map((id) => "id=" + id).join("&"), { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error("no cards: " + answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html"); // written and escaped by the server
    return [...page.querySelectorAll("[data-id]")];
  };

  const listOf = (items) => {
    const all = Object.assign(document.createElement("ul"), { className: "list" });
    all.append(...items);
    return all;
  };

  const bare = (one) => {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { className: "open", href: "/findings/" + one.id });
    link.append(Object.assign(document.createElement("strong"), { textContent: one.number }));
    item.append(link);
    return item;
  };

  const same = (one, other) => one.isEqualNode(other);
  const show = (items) => {
    const now = listOf(items);
    if (list.firstElementChild && same(list.firstElementChild, now)) return; // nothing moves under a finger
    list.replaceChildren(now);
  };

  const refresh = async () => {
    const all = (await CadreQueue.sent()).filter((one) => one.id !== fresh);
    const some = all.slice(0, shown);
    section.hidden = !all.length && fresh !== null;
    none.hidden = all.length > 0 || fresh !== null;
    older.hidden = all.length <= shown;
    old.hidden = true;
    if (!some.length) return list.replaceChildren();
    try {
      const items = [];
      for (let from = 0; from < some.length; from += PAGE) {
        items.push(...(await cards(some.slice(from, from + PAGE).map((one) => one.id))));
      }
      show(items);
    } catch {
      old.hidden = false;
      show(some.map(bare));
    }
  };

  // Shows a report that has just arrived, and what becomes of it while she looks.
  const follow = async (id, place, said) => {
    fresh = id;
    for (const pause of [0, ...SOON]) {
      await new Promise((done) => setTimeout(done, pause));
      if (fresh !== id) return;
      const card = await cards([id]).then((some) => some[0], () => null);
      if (!card || place.querySelector("[data-id]")?.isEqualNode(card)) continue;
      const head = Object.assign(document.createElement("p"), { className: "notice good", textContent: said });
      place.replaceChildren(head, listOf([card]));
      if (card.dataset.status !== "RECEIVED") return;
    }
  };

  const refreshIfAny = async () => (await CadreQueue.sent()).length && refresh();
  const settle = () => (fresh = null);

  older.addEventListener("click", () => { shown += PAGE; refresh(); });
  return { refresh, refreshIfAny, follow, settle };
})(document.getElementById("mine"));
