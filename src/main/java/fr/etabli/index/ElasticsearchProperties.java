package fr.etabli.index;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which Elasticsearch the hub uses, and how.
 *
 * @param uris           the nodes of an external cluster; where empty, the hub starts a private node
 * @param username       for basic authentication at an external cluster
 * @param password       for basic authentication at an external cluster
 * @param apiKey         an API key, base64 as Elasticsearch gives it; used instead of user and password
 * @param ca             a PEM file with the certificate authority of an external cluster
 * @param prefix         the beginning of the names of all indices and aliases of this hub
 * @param shards         primary shards of the large indices
 * @param replicas       replicas of every index, made when all is loaded; 0 on the private node
 * @param refreshInterval how often a loaded index looks for what was written since; {@code -1} for never
 * @param requestTimeout how long one request may take
 * @param home           where the private node's distribution lies; by default what the build unpacked beside the jar
 * @param directory      where the private node keeps its data, configuration and logs
 * @param heap           the private node's heap
 * @param startTimeout   how long the private node may take to start
 * @param attach         whether to use a private node that another hub on the same directory runs, instead of refusing
 */
@ConfigurationProperties("etabli.elasticsearch")
public record ElasticsearchProperties(
        @DefaultValue List<URI> uris,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path ca,
        @DefaultValue("etabli") String prefix,
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas,
        @DefaultValue("-1") String refreshInterval,
        @DefaultValue("30s") Duration requestTimeout,
        @Nullable Path home,
        @DefaultValue(".etabli/elasticsearch") Path directory,
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("90s") Duration startTimeout,
        @DefaultValue("false") boolean attach) {

    public boolean isPrivate() {
        return uris.isEmpty();
    }

    /** Never shows a secret, which an address may hold before its host. */
    @Override
    public String toString() {
        return isPrivate()
                ? "the private node at " + directory
                : "the cluster at " + uris.toString().replaceAll("//[^/@]*@", "//");
    }
}
