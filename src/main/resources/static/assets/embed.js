// Draws the map from the list, so that both say the same. The list is what keyboards and screen readers use; the map is for
// the eye and the pointer, hidden from the others, and nothing on it takes the focus. Where this fails, the picture stays.
(() => {
    const chart = document.getElementById('carte');
    const list = document.querySelector('.list');
    if (document.body.dataset.height) {
        document.body.style.height = `${document.body.dataset.height}px`;
    }
    if (!chart || !window.L) {
        return;
    }
    const METROPOLITAN = L.latLngBounds([40, -8], [53, 12]);
    const RADIUS = 8;
    // On a small map of the whole country full-sized discs would hide it; they grow as one comes nearer.
    const SMALL = Math.max(4, Math.min(RADIUS, Math.min(chart.clientWidth, chart.clientHeight * 0.75) / 48));
    const GAP = 1;
    const RINGS = 40;
    const FOUND_ZOOM = 8;
    let chosen = null;

    const element = (name, className, text) => {
        const made = document.createElement(name);
        made.className = className;
        made.textContent = text || '';
        return made;
    };

    const boundsOf = (features) => L.geoJSON(features).getBounds();

    /** One map, with the outlines and the marks that lie on them. */
    const draw = (container, features, marks, large) => {
        const map = L.map(container, {
            attributionControl: false, zoomControl: false, keyboard: false, scrollWheelZoom: false,
            boxZoom: large, doubleClickZoom: large, touchZoom: large, dragging: large && !L.Browser.mobile,
            zoomSnap: 0.1, zoomDelta: 1, minZoom: 2, maxZoom: 13, fadeAnimation: false,
            zoomAnimation: large && !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        });
        const outlines = L.geoJSON(features, { interactive: false, style: { className: 'area', fillOpacity: 1, weight: 1 } });
        const bounds = outlines.getBounds();
        const fit = () => map.fitBounds(bounds, { padding: large ? [12, 12] : [3, 3], animate: false });
        fit();
        outlines.addTo(map);
        marks.forEach((mark) => { mark.map = map; mark.shape.addTo(map); });
        const first = map.getZoom();
        const crowd = () => {
            marks.filter((mark) => mark.button).forEach((mark) => {
                mark.radius = Math.min(RADIUS, SMALL + 2 * Math.max(0, map.getZoom() - first));
                size(mark);
            });
            spread(map, marks);
        };
        map.on('zoomend', crowd);
        map.on('resize', fit);
        crowd();
        if (large) {
            zoomButtons(map, fit);
        }
        return map;
    };

    const size = (mark) => mark.shape.setRadius(mark.radius + (mark === chosen ? 4 : 0) - (mark.open ? 0 : 1));

    /** Each mark where it belongs, or as near as it covers none before it. */
    const spread = (map, marks) => {
        const placed = [];
        for (const mark of marks) {
            const wanted = map.latLngToLayerPoint(mark.at);
            const free = (point) => placed.every((other) => other.point.distanceTo(point) >= other.radius + mark.radius + GAP);
            let found = wanted;
            search: for (let ring = 0; ring < RINGS; ring++) {
                for (let place = 0; place < Math.max(1, 6 * ring); place++) {
                    const turn = (2 * Math.PI * place) / Math.max(1, 6 * ring);
                    const point = L.point(wanted.x + ring * 4 * Math.cos(turn), wanted.y + ring * 4 * Math.sin(turn));
                    if (free(point)) {
                        found = point;
                        break search;
                    }
                }
            }
            placed.push({ point: found, radius: mark.radius });
            mark.shape.setLatLng(map.layerPointToLatLng(found));
        }
    };

    const zoomButtons = (map, fit) => {
        const bar = element('div', 'zoom');
        const button = (sign, title, act) => {
            const made = element('button', '', sign);
            made.type = 'button';
            made.tabIndex = -1;
            made.title = title;
            made.addEventListener('click', act);
            bar.append(made);
        };
        button('+', chart.dataset.in, () => map.zoomIn());
        button('−', chart.dataset.out, () => (map.getZoom() - 1 <= map.getBoundsZoom(map.options.home) ? fit() : map.zoomOut()));
        map.getContainer().append(bar);
        L.DomEvent.disableClickPropagation(bar);
        map.options.home = map.getBounds();
        // A finger moves the page, not the map, until somebody has zoomed in.
        map.on('zoomend', () => {
            if (L.Browser.mobile) {
                map.dragging[map.getZoom() > map.getBoundsZoom(map.options.home) + 0.5 ? 'enable' : 'disable']();
            }
        });
    };

    const schoolMarks = () => [...list.querySelectorAll('[data-lon]')].map((item) => {
        const open = item.dataset.status === 'OPEN';
        const mark = {
            item,
            open,
            at: L.latLng(Number(item.dataset.lat), Number(item.dataset.lon)),
            radius: SMALL,
            shape: L.circleMarker([0, 0], {
                weight: open ? 1 : 2.5, fillOpacity: 1,
                color: open ? '#ffffff' : item.dataset.colour, fillColor: open ? item.dataset.colour : '#ffffff',
            }),
        };
        const words = element('span', '', `${item.querySelector('a').textContent}, ${item.querySelector('.town').textContent}`);
        mark.shape.bindTooltip(words, { className: 'name', direction: 'top', offset: [0, -RADIUS] });
        mark.shape.on('click', () => choose(mark, false));
        const button = element('button', 'show small', chart.dataset.show);
        button.type = 'button';
        button.setAttribute('aria-pressed', 'false');
        button.setAttribute('aria-label', `${chart.dataset.show} : ${item.querySelector('a').textContent}`);
        button.addEventListener('click', () => choose(mark, true));
        item.append(button);
        mark.button = button;
        return mark;
    });

    /** Where there are too many schools: a disc for each area, with its count. */
    const countMarks = (features) => {
        const items = [...list.querySelectorAll('[data-area]')];
        const most = Math.max(...items.map((item) => Number(item.dataset.count)));
        return items.flatMap((item) => {
            const feature = features.find((one) => one.properties.code === item.dataset.area);
            if (!feature) {
                return [];
            }
            const radius = 10 + 12 * Math.sqrt(Number(item.dataset.count) / most);
            const mark = {
                item, radius, at: boundsOf(feature).getCenter(),
                shape: L.circleMarker([0, 0], { radius, className: 'heap', fillOpacity: 1, weight: 1.5 }),
            };
            const label = { className: 'amount', permanent: true, direction: 'center', interactive: false };
            mark.shape.bindTooltip(element('span', '', Number(item.dataset.count).toLocaleString(document.documentElement.lang)), label);
            mark.shape.on('click', () => item.querySelector('a')?.click());
            return [mark];
        });
    };

    const choose = (mark, fromList) => {
        const before = chosen;
        chosen = before === mark ? null : mark;
        if (before) {
            before.item.classList.remove('chosen');
            before.button.setAttribute('aria-pressed', 'false');
            before.shape.closeTooltip();
            size(before);
        }
        if (!chosen) {
            return;
        }
        size(mark);
        mark.shape.bringToFront();
        mark.item.classList.add('chosen');
        mark.button.setAttribute('aria-pressed', 'true');
        if (fromList && mark.map.large) {
            mark.map.setView(mark.at, Math.max(mark.map.getZoom(), FOUND_ZOOM));
        } else if (!fromList) {
            // Never scrollIntoView: it would move the page around the frame.
            list.scrollTop += mark.item.getBoundingClientRect().top - list.getBoundingClientRect().top - 40;
        }
        mark.shape.openTooltip();
    };

    const begin = (collection) => {
        const wanted = new Set(chart.dataset.areas.split(' '));
        const features = collection.features.filter((one) => one.geometry && wanted.has(one.properties.code));
        if (!features.length) {
            return;
        }
        const home = features.filter((one) => METROPOLITAN.contains(boundsOf(one)));
        const away = features.filter((one) => !home.includes(one));
        const main = home.length ? home : away.splice(0, away.length > 1 ? 1 : away.length);
        const marks = list.querySelector('[data-area]') ? countMarks(features) : schoolMarks();
        const left = new Set(marks);
        const take = (part) => {
            const around = boundsOf(part).pad(0.3);
            const here = [...left].filter((mark) => (part === home ? METROPOLITAN : around).contains(mark.at));
            here.forEach((mark) => left.delete(mark));
            return here;
        };
        chart.setAttribute('aria-hidden', 'true');
        chart.classList.add('live');
        chart.textContent = '';
        const whole = element('div', 'whole');
        chart.append(whole);
        const row = element('div', 'insets');
        if (away.length) {
            chart.append(row);
        }
        const insets = away.map((feature) => {
            const inset = element('div', 'inset');
            const ground = element('div', 'ground');
            inset.append(ground, element('span', '', feature.properties.name));
            row.append(inset);
            return { ground, feature, marks: take([feature]) };
        });
        const mainMarks = [...take(main), ...left];
        draw(whole, main, mainMarks, true).large = true;
        insets.forEach((inset) => draw(inset.ground, [inset.feature], inset.marks, false));
    };

    fetch(chart.dataset.outlines)
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
        .then(begin)
        .catch(() => {});
})();
