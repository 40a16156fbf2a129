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
