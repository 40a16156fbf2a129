package fr.etabli.site;

/** The GraphQL behind a page, by which its data can be had from a program: for the slug or code of what it is about. */
final class PageQueries {

    static final String SCHOOL =
            """
            query School {
              school(slug: "%s") {
                name
                status
                lastConfirmedOn
                openedOn
                operator
                address { street postalCode commune }
                contact { phone email website }
                admission
                boarding
                programmes { trade { name } qualification { name type level } since places }
                outcomes {
                  indicator { name }
                  kind
                  qualifier
                  value
                  valueMax
                  statedOn
                  statedBy
                  source { title publisher publishedOn url }
                }
                sources { title publisher publishedOn url }
                url
              }
            }
            """;

    static final String TRADE =
            """
            query Trade {
              trade(slug: "%s") {
                name
                nameEn: name(language: EN)
                sector { name }
                synonyms
                qualifications { name type level rncp }
                schoolCount
                schools(first: 100, filter: { statuses: [OPEN, PLANNED, CLOSED, UNKNOWN] }) {
                  totalCount
                  pageInfo { hasNextPage endCursor }
                  nodes { name status address { commune postalCode } lastConfirmedOn url }
                }
              }
            }
            """;

    static final String REGION =
            """
            query Region {
              region(code: "%s") {
                name
                schoolCount
                departments { code name schoolCount }
                trades { name }
                schools(first: 100, filter: { statuses: [OPEN, PLANNED, CLOSED, UNKNOWN] }) {
                  totalCount
                  pageInfo { hasNextPage endCursor }
                  nodes { name status address { commune postalCode } lastConfirmedOn url }
                }
                outcomes { indicator { name } value valueMax statedOn source { title url } }
              }
            }
            """;

    /** Of an indicator, and with a further condition or none. */
    static final String FIGURES =
            """
            query Figures($after: String) {
              outcomes(filter: { indicators: ["%s"]%s }, first: 100, after: $after) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes {
                  id
                  subject {
                    ... on Network { name }
                    ... on Region { name }
                    ... on School { name }
                    ... on Trade { name }
                  }
                  kind
                  qualifier
                  value
                  valueMax
                  cohort
                  cohortNote
                  periodStart
                  periodEnd
                  statedOn
                  statedBy
                  source { title publisher publishedOn url }
                  locator
                  disagreements { basis outcome { id value } }
                }
              }
            }
            """;

    private PageQueries() {}
}
