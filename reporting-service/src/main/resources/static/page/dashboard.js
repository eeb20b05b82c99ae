// Draws each table beside a canvas as a chart, and brings in what changes: only the numbers are exchanged, so that the cursor,
// the scroll position and an open list stay where they are.
(() => {
  "use strict";
  const main = document.getElementById("main");
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const charts = [];

  // The table is the truth: its first column names, the columns with data-series are drawn.
  const read = (table) => {
    const heads = [...table.querySelectorAll("thead th")];
    const rows = [...table.querySelectorAll("tbody tr")];
    const drawn = heads.map((head, at) => ({ head, at })).filter(({ head }) => head.dataset.series);
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      datasets: drawn.map(({ head, at }) => ({
        label: head.textContent.trim(),
        data: rows.map((row) => Number(row.cells[at].dataset.value || 0)),
        borderColor: style(`--ink-${head.dataset.series}`),
        backgroundColor: style(`--ink-${head.dataset.series}`),
        tension: 0.25,
        maxBarThickness: 22,
      })),
    };
  };

  const draw = (figure) => {
    const table = figure.querySelector("table");
    const kind = figure.dataset.chart;
    const ink = style("--pico-color");
    const grid = style("--line");
    const axis = { ticks: { color: ink, precision: 0 }, grid: { color: grid } };
    const data = read(table);
    charts.push({ table, drawn: JSON.stringify(data), chart: new Chart(figure.querySelector("canvas"), {
      type: kind === "line" ? "line" : "bar",
      data,
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        indexAxis: kind === "hbar" ? "y" : "x",
        scales: { x: { ...axis, beginAtZero: true }, y: { ...axis, beginAtZero: true } },
        plugins: { legend: { labels: { color: ink } } },
      },
    }) });
  };

  const redraw = () => charts.forEach((one) => {
    const data = read(one.table);
    if (one.drawn === JSON.stringify(data)) return;
    one.drawn = JSON.stringify(data);
    one.chart.data = data;
    one.chart.update("none");
  });

  const figures = [...document.querySelectorAll("[data-chart]")];
  const all = () => { charts.splice(0).forEach(({ chart }) => chart.destroy()); figures.forEach(draw); };
  if (window.Chart) all();
  document.querySelectorAll("[data-chart=line] .scroll").forEach((months) => { months.scrollTop = months.scrollHeight; }); // the newest
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);

  // Paper is white, whatever the screen is.
  addEventListener("beforeprint", () => { document.documentElement.dataset.theme = "light"; if (window.Chart) all(); });
  addEventListener("afterprint", () => { delete document.documentElement.dataset.theme; if (window.Chart) all(); });

  // --- what changes ---------------------------------------------------------------------------------------------------
  // A part with rows of its own is exchanged whole, but never under the cursor; else only what differs is written.
  const shape = (part) => [...part.querySelectorAll("[id], a[href]")].map((one) => one.id || one.getAttribute("href")).join();
  const exchange = (fresh) => {
    for (const part of fresh.querySelectorAll("[data-part]")) {
      const here = document.getElementById(part.id);
      if (!here || here.contains(document.activeElement)) continue;
      if (here.className !== part.className) here.className = part.className;
      if (shape(here) !== shape(part)) here.replaceChildren(...part.childNodes);
    }
  };

  const write = (fresh) => {
    for (const now of fresh.querySelectorAll("[data-live][id]")) {
      const here = document.getElementById(now.id);
      if (!here) continue;
      if (here.textContent !== now.textContent) here.textContent = now.textContent;
      for (const name of ["data-value", "value", "max"]) {
        if (now.hasAttribute(name)) here.setAttribute(name, now.getAttribute(name));
      }
    }
  };

  const refresh = async () => {
    const patience = AbortSignal.timeout?.(15000); // older browsers have their own
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: patience }).catch(() => null);
    const page = answer && answer.ok && (await answer.text().catch(() => null));
    if (!page) return;
    const fresh = new DOMParser().parseFromString(page, "text/html");
    exchange(fresh);
    write(fresh);
    redraw();
  };

  // A change is shown soon. In a storm of them the page is asked for every few seconds at most, one look after the other, and
  // a slow line is not kept busy with it. While nobody looks, nothing is asked.
  const SOON = 300;
  const APART = 3000;
  let planned = false;
  let looking = false;
  let missed = false; // what changed while the page was on its way
  let next = 0;
  const look = async () => {
    planned = missed = false;
    looking = true;
    const began = Date.now();
    await refresh();
    looking = false;
    next = Date.now() + Math.max(APART, 9 * (Date.now() - began));
    if (missed) soon();
  };
  const soon = () => {
    missed ||= looking;
    if (planned || looking || document.hidden) return;
    planned = true;
    setTimeout(look, Math.max(SOON, next - Date.now()));
  };

  // Told by the stream; where it can't be had, asked for every 15 s.
  const follow = () => {
    const stream = new EventSource(main.dataset.stream);
    stream.addEventListener("changed", soon);
    stream.addEventListener("error", () => { if (stream.readyState === EventSource.CLOSED) setInterval(soon, 15000); });
  };
  if (main.dataset.stream) follow();
  document.addEventListener("visibilitychange", () => { if (!document.hidden) soon(); });
  document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
})();
