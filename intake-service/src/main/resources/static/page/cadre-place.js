// The kelurahan by a few letters of its name, from the list that stands in the page: it needs no line. Without a script it
// is chosen from the list itself.
self.CadrePlace = ((select) => {
  "use strict";
  if (!select) return null;
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[^a-z0-9]/g, "");
  const options = [...select.options].filter((option) => option.value);
  const names = options.map((option) => option.text);
  const twice = (name) => names.filter((other) => other === name).length > 1;
  const places = options.map((option) => {
    const kecamatan = option.parentNode.label;
    const name = twice(option.text) ? option.text + ", " + kecamatan : option.text;
    return { code: option.value, name, kecamatan, plain: plain(name) };
  });

  const input = Object.assign(document.createElement("input"), { id: "place", type: "text", autocomplete: "off" });
  const list = Object.assign(document.createElement("datalist"), { id: "places" });
  list.append(...places.map((place) => Object.assign(document.createElement("option"), { value: place.name, label: place.kecamatan })));
  input.setAttribute("list", list.id);
  input.placeholder = select.options[0].text;
  select.before(input, list);
  select.hidden = true;
  document.querySelector("label[for=area]").htmlFor = input.id;

  // The one that was meant: its name, else the only one that begins so, else the only one that has it in it.
  const meant = (text) => {
    const typed = plain(text);
    if (!typed) return null;
    for (const fits of [(one) => one.plain === typed, (one) => one.plain.startsWith(typed), (one) => one.plain.includes(typed)]) {
      const some = places.filter(fits);
      if (some.length) return some.length === 1 ? some[0] : null;
    }
    return null;
  };

  const choose = (code) => {
    select.value = code || "";
    input.value = nameOf(code);
  };
  const nameOf = (code) => places.find((place) => place.code === code)?.name || "";
  const read = () => {
    const place = meant(input.value);
    if (place) choose(place.code);
    else select.value = "";
    return select.value;
  };

  input.addEventListener("focus", () => input.select());
  input.addEventListener("change", read);
  // What was remembered since this page was kept for days without a line.
  const remembered = document.cookie.match(/(?:^|; )place=([\d.]+)/)?.[1];
  choose(remembered && nameOf(remembered) ? remembered : select.value);

  return { input, read, choose, nameOf };
})(document.getElementById("area"));
