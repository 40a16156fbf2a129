package fr.etabli.publish;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The S3-compatible store that publications go to, where they do. Who may write there is told as usual with that client: by
 * {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}, by a profile, or by the machine's role.
 *
 * @param bucket    empty: publications stay in their directory
 * @param prefix    what the names of all objects begin with, without a slash at its end
 * @param endpoint  none for that of AWS
 * @param pathStyle whether the bucket is named in the path instead of the host, as most other stores want it
 */
@ConfigurationProperties("etabli.publish.s3")
record S3Properties(
        @DefaultValue("") String bucket,
        @DefaultValue("open-data") String prefix,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("false") boolean pathStyle) {

    boolean isWanted() {
        return !bucket.isBlank();
    }
}
