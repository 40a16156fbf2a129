package fr.etabli.vocabulary;

/** The formats in which rows leave the hub. */
public enum ExportFormat {
    CSV("csv", "text/csv"),
    NDJSON("ndjson", "application/x-ndjson"),
    JSON("json", "application/json"),
    GEOJSON("geojson", "application/geo+json"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What a file's name ends in, without the dot. */
    public String extension() {
        return extension;
    }

    /** As IANA registers it, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether compressing a file makes it much smaller: XLSX and Parquet are compressed in themselves. */
    public boolean isText() {
        return this != XLSX && this != PARQUET;
    }
}
