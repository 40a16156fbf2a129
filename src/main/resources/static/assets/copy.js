// Puts a button beside each piece of code that copies it, where the browser lets a page do so. Each is named by what it
// copies: who hears the buttons of a page could not tell them apart.
const { copy, copied } = document.currentScript.dataset;
if (navigator.clipboard) {
    for (const code of document.querySelectorAll('pre.copied')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        const state = document.createTextNode(copy);
        const what = document.createElement('span');
        what.className = 'hidden';
        what.textContent = ` (${code.closest('section, details').querySelector('h3, summary').textContent.trim()})`;
        button.append(state, what);
        button.addEventListener('click', async () => {
            await navigator.clipboard.writeText(code.textContent);
            state.data = copied;
            setTimeout(() => { state.data = copy; }, 2000);
        });
        code.before(button);
    }
}
