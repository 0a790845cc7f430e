package io.pgtracker.aws.emulator;

import java.io.IOException;
import java.util.Map;

/** A bucket whose events come to a queue, for one test. */
public interface Surroundings extends AutoCloseable {
  /** Its bucket. */
  String bucket();

  /** The bucket below a prefix, as pgtracker's commands and functions take it. */
  String location(String prefix);

  /** Variables by which a function reaches all this. */
  Map<String, String> environment();

  /** Where word of new objects arrives. */
  MessageQueue queue();

  /** Writes an object, as another one if need be; its event is on its way on return. */
  void put(String key, byte[] content) throws IOException;

  /** Deletes an object. */
  void delete(String key) throws IOException;

  @Override
  void close();
}
