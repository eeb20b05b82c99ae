// A photo is drawn anew on this phone before it goes anywhere: small enough for a bad line, and without what the camera
// wrote into it (where, when, with which phone).
self.CadrePhoto = ((field) => {
  "use strict";
  if (!field || !HTMLCanvasElement.prototype.toBlob) return null;
  const LONGEST_SIDE = 1280;
  const LARGEST = 400000;
  const [input, preview, take, drop, wrong] = ["photo", "preview", "take", "drop", "photo-wrong"].map((id) => document.getElementById(id));
  let photo = null;
  field.hidden = false;

  const show = (next) => {
    photo = next || null;
    if (preview.src.startsWith("blob:")) URL.revokeObjectURL(preview.src);
    if (photo) preview.src = photo.blob ? URL.createObjectURL(photo.blob) : "/api/v1/photos/" + photo.at.sha256;
    else preview.removeAttribute("src");
    preview.hidden = drop.hidden = !photo;
    take.hidden = !!photo;
    wrong.hidden = true;
  };

  const loaded = (file) => new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = failed;
    image.src = URL.createObjectURL(file);
  });

  const encoded = (canvas, quality) => new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));

  const small = async (file) => {
    const image = await loaded(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    for (const quality of [0.7, 0.5, 0.3]) {
      const blob = await encoded(canvas, quality);
      if (blob && (blob.size <= LARGEST || quality === 0.3)) return blob;
    }
    throw new Error("not drawn");
  };

  input.addEventListener("change", async () => {
    const file = input.files[0];
    input.value = "";
    if (!file) return;
    try {
      show({ blob: await small(file) });
    } catch {
      show(null);
      wrong.hidden = false;
    }
    field.closest("form").dispatchEvent(new Event("photo"));
    (photo ? drop : take).focus();
  });
  take.addEventListener("click", () => input.click());
  drop.addEventListener("click", () => {
    show(null);
    field.closest("form").dispatchEvent(new Event("photo"));
    take.focus();
  });

  return { taken: () => photo, show };
})(document.getElementById("photo-field"));
