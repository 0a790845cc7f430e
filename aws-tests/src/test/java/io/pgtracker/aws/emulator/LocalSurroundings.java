package io.pgtracker.aws.emulator;

import io.pgtracker.ingest.TestObjects;
import io.pgtracker.s3server.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An S3 server and a queue of this machine; events are written here as S3 writes them. All share a
 * server.
 */
final class LocalSurroundings implements Surroundings {
  private static @Nullable S3Server server;

  private final S3Server s3;
  private final String bucket = "objects-" + UUID.randomUUID();
  private final S3Client client;
  private final LocalQueue queue = new LocalQueue();

  private LocalSurroundings(S3Server s3) throws IOException {
    this.s3 = s3;
    s3.createBucket(bucket);
    this.client = Clients.s3(s3.endpoint(), S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
  }

  static LocalSurroundings create() {
    try {
      return new LocalSurroundings(server());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized S3Server server() throws IOException {
    if (server == null) {
      try {
        Path folder = Files.createTempDirectory("s3");
        server = S3Server.startIn(folder);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while the S3 server started", e);
      }
    }
    return server;
  }

  @Override
  public String bucket() {
    return bucket;
  }

  @Override
  public String location(String prefix) {
    return s3.location(bucket + "/" + prefix);
  }

  @Override
  public Map<String, String> environment() {
    return Clients.environment(s3.endpoint(), S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
  }

  @Override
  public MessageQueue queue() {
    return queue;
  }

  @Override
  public void put(String key, byte[] content) {
    client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
    queue.send(Events.notification(bucket, key, TestObjects.md5(content), content.length));
  }

  @Override
  public void delete(String key) {
    client.deleteObject(request -> request.bucket(bucket).key(key));
  }

  @Override
  public void close() {
    client.close();
  }
}
