// Puts a button beside each piece of code, and behind each link to be shared, that copies it, where the browser lets a page do
// so. Each is named by what it copies: who hears the buttons of a page could not tell them apart.
const { copy, copied } = document.currentScript.dataset;
function button(text, name) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'copy';
    const state = document.createTextNode(copy);
    const what = document.createElement('span');
    what.className = 'hidden';
    what.textContent = name;
    made.append(state, what);
    made.addEventListener('click', async () => {
        await navigator.clipboard.writeText(text());
        state.data = copied;
        setTimeout(() => { state.data = copy; }, 2000);
    });
    return made;
}
if (navigator.clipboard) {
    for (const code of document.querySelectorAll('pre.copied')) {
        const name = code.closest('section, details').querySelector('h3, summary').textContent.trim();
        code.before(button(() => code.textContent, ` (${name})`));
    }
    for (const link of document.querySelectorAll('a.copied')) {
        link.after(' ', button(() => link.href, ''));
    }
}
