// Finds features by name; FEATURES comes from features.js as [id, name, rate, page, picture].
const field = document.querySelector("input");
const list = document.querySelector(".found");
const count = document.querySelector("#count");
const most = 120;

function entry([id, name, rate, page, picture]) {
  const item = document.createElement("li");
  const link = item.appendChild(document.createElement("a"));
  link.href = `${page}#f${id}`;
  if (picture) {
    const image = link.appendChild(document.createElement("img"));
    image.src = picture;
    image.alt = "";
    image.loading = "lazy";
  }
  const text = link.appendChild(document.createElement("span"));
  const title = text.appendChild(document.createElement("b"));
  title.textContent = name || `feature ${id}`;
  const share = text.appendChild(document.createElement("span"));
  share.className = "quiet";
  share.textContent = `${rate} of images`;
  return item;
}

function show() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ([id, name]) => words.every((word) => name.toLowerCase().includes(word) || word === String(id));
  const found = FEATURES.filter(words.length ? fits : ([, name]) => name);
  list.replaceChildren(...found.slice(0, most).map(entry));
  count.textContent = words.length
    ? `${found.length} found${found.length > most ? `, the first ${most} are shown` : ""}`
    : `the ${Math.min(found.length, most)} most frequent with a name`;
}

field.addEventListener("input", show);
show();
