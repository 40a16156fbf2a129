package fr.etabli.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The objects of a bucket below a prefix. */
final class Bucket {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** An object and the words noted with it. */
    record Found(String text, Map<String, String> words) {
        Found(ResponseBytes<GetObjectResponse> answer) {
            this(answer.asUtf8String(), answer.response().metadata());
        }
    }

    /** An object as a listing shows it. */
    record Entry(String name, Instant modified) {}

    Bucket(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix.isEmpty() ? "" : prefix + "/";
    }

    static Bucket of(S3Properties properties) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(properties.region()))
                .forcePathStyle(properties.pathStyle())
                // Other stores than AWS do not know its newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        URI endpoint = properties.endpoint();
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return new Bucket(builder.build(), properties.bucket(), properties.prefix());
    }

    String name() {
        return "s3://" + bucket + "/" + prefix;
    }

    /** All objects whose names begin with that, by their names below the prefix. */
    List<Entry> list(String begin) throws IOException {
        return told(() ->
                client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix + begin)).contents().stream()
                        .map(object -> new Entry(object.key().substring(prefix.length()), object.lastModified()))
                        .toList());
    }

    Optional<Found> find(String name) throws IOException {
        return told(() -> {
            try {
                return Optional.of(new Found(
                        client.getObjectAsBytes(get -> get.bucket(bucket).key(prefix + name))));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** @throws NoSuchFileException where there is no such object */
    void download(String name, Path to) throws IOException {
        boolean found = told(() -> {
            try {
                client.getObject(get -> get.bucket(bucket).key(prefix + name), to);
                return true;
            } catch (NoSuchKeyException none) {
                return false;
            }
        });
        if (!found) {
            throw new NoSuchFileException(name() + name);
        }
    }

    void upload(String name, Path file) throws IOException {
        told(() -> client.putObject(put -> put.bucket(bucket).key(prefix + name), RequestBody.fromFile(file)));
    }

    void put(String name, String text) throws IOException {
        told(() -> client.putObject(put -> put.bucket(bucket).key(prefix + name), RequestBody.fromString(text)));
    }

    /** @return false where there is such an object already; it stays as it is */
    boolean putIfAbsent(String name, Path file, Map<String, String> words) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return told(() -> {
            try {
                client.putObject(
                        put -> put.bucket(bucket)
                                .key(prefix + name)
                                .ifNoneMatch("*")
                                .metadata(words),
                        RequestBody.fromBytes(bytes));
                return true;
            } catch (S3Exception refused) {
                if (refused.statusCode() == HttpStatus.PRECONDITION_FAILED.value()) {
                    return false;
                }
                throw refused;
            }
        });
    }

    void delete(String name) throws IOException {
        told(() -> client.deleteObject(delete -> delete.bucket(bucket).key(prefix + name)));
    }

    void deleteAll(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            delete(entry.name());
        }
    }

    private interface Call<T> {
        T run();
    }

    private <T> T told(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (SdkException failure) {
            throw new IOException(name() + " does not answer as it should: " + failure.getMessage(), failure);
        }
    }
}
