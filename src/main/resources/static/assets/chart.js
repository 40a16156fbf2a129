// Who points at a drawing is told of the nearest figure; a click or a tap leads to its row in the table. By keyboard and
// without a pointer the table is all there is to know.
const REACH = 30;

for (const told of document.querySelectorAll('.told')) {
    const plot = told.previousElementSibling;
    const figures = [...plot.querySelectorAll('.figure')];
    const hint = told.textContent;
    let chosen;

    const distance = (figure, event) => {
        const box = figure.querySelector('.dot').getBoundingClientRect();
        return Math.hypot(box.x + box.width / 2 - event.clientX, box.y + box.height / 2 - event.clientY);
    };
    const nearest = event => figures
        .map(figure => ({ figure, away: distance(figure, event) }))
        .filter(({ away }) => away < REACH)
        .sort((one, other) => one.away - other.away)[0]?.figure;
    const choose = figure => {
        if (figure !== chosen) {
            chosen?.classList.remove('chosen');
            figure?.classList.add('chosen');
            told.textContent = figure ? figure.querySelector('title').textContent : hint;
            plot.classList.toggle('leads', Boolean(figure));
            chosen = figure;
        }
    };

    plot.addEventListener('pointermove', event => choose(nearest(event)));
    plot.addEventListener('pointerleave', () => choose());
    plot.addEventListener('click', event => {
        const figure = nearest(event);
        if (figure) {
            location.hash = figure.dataset.row;
        }
    });
}
document.documentElement.classList.add('pointed');
