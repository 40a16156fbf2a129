// Puts a button beside each piece of code that copies it, where the browser lets a page do so.
const { copy, copied } = document.currentScript.dataset;
if (navigator.clipboard) {
    for (const code of document.querySelectorAll('pre.copied')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        button.textContent = copy;
        button.addEventListener('click', async () => {
            await navigator.clipboard.writeText(code.textContent);
            button.textContent = copied;
            setTimeout(() => { button.textContent = copy; }, 2000);
        });
        code.before(button);
    }
}
