// Puts a button beside each piece of code that copies it, where the browser lets a page do so.
if (navigator.clipboard) {
    for (const code of document.querySelectorAll('pre.copied')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        button.textContent = 'Copier';
        button.addEventListener('click', async () => {
            await navigator.clipboard.writeText(code.textContent);
            button.textContent = 'Copié';
            setTimeout(() => { button.textContent = 'Copier'; }, 2000);
        });
        code.before(button);
    }
}
