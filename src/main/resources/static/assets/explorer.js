// Starts GraphiQL on the query that the page or its address (?query=…&variables=…) gives.
const mount = document.getElementById('graphiql');
const asked = new URLSearchParams(location.search);
const query = mount.dataset.query ?? asked.get('query') ?? undefined;

ReactDOM.createRoot(mount).render(
    React.createElement(GraphiQL, {
        fetcher: GraphiQL.createFetcher({ url: mount.dataset.endpoint }),
        query,
        variables: asked.get('variables') ?? undefined,
        defaultQuery: '{\n  regions {\n    name\n    schoolCount\n  }\n}\n',
        defaultEditorToolsVisibility: false,
        isHeadersEditorEnabled: false,
        shouldPersistHeaders: false,
    }),
);

// The editors have no names of their own: each takes that of the part it stands in.
new MutationObserver(() => {
    for (const editor of mount.querySelectorAll('textarea:not([aria-label])')) {
        editor.setAttribute('aria-label', editor.closest('[aria-label]').getAttribute('aria-label'));
    }
}).observe(mount, { childList: true, subtree: true });
