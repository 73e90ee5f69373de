// The button "Run this page" of a chapter: what makes the page live is fetched when it is pressed.

const bar = document.querySelector("[data-rectified-run]");
const button = bar.querySelector("button");

async function press() {
  button.disabled = true;
  try {
    const { live } = await import(new URL(bar.dataset.script, document.baseURI).href);
    live(bar);
  } catch (error) {
    bar.querySelector("[role=status]").textContent =
      `This page cannot run here: ${error.message}. Its outputs stay as they are.`;
    button.disabled = false;
  }
}

button.addEventListener("click", press);
bar.hidden = false;
