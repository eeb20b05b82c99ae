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
    charts.push({ table, chart: new Chart(figure.querySelector("canvas"), {
      type: kind === "line" ? "line" : "bar",
      data: read(table),
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

  const redraw = () => charts.forEach(({ table, chart }) => {
    chart.data = read(table);
    chart.update("none");
  });

  const figures = [...document.querySelectorAll("[data-chart]")];
  const all = () => { charts.splice(0).forEach(({ chart }) => chart.destroy()); figures.forEach(draw); };
  if (window.Chart) all();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);

  // What changed: the page is asked for once more and its numbers laid over these.
  const refresh = async () => {
    if (document.hidden) return;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const now of fresh.querySelectorAll("[data-live][id]")) {
      const here = document.getElementById(now.id);
      if (!here) continue;
      if (here.textContent !== now.textContent) here.textContent = now.textContent;
      for (const name of ["data-value", "value", "max"]) {
        if (now.hasAttribute(name)) here.setAttribute(name, now.getAttribute(name));
      }
    }
    redraw();
  };

  // Told by the stream; where it can't be had, asked for every 15 s.
  let waiting = null;
  const soon = () => { waiting = waiting || setTimeout(() => { waiting = null; refresh(); }, 500); };
  const follow = () => {
    const stream = new EventSource(main.dataset.stream);
    stream.addEventListener("changed", soon);
    stream.addEventListener("error", () => { if (stream.readyState === EventSource.CLOSED) setInterval(refresh, 15000); });
  };
  if (main.dataset.stream) follow();
  document.addEventListener("visibilitychange", () => { if (!document.hidden) soon(); });
  document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
})();
