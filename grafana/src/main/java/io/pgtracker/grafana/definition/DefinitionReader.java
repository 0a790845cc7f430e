package io.pgtracker.grafana.definition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads definitions; keys it does not know are refused, as are missing ones where a panel needs
 * them.
 */
public final class DefinitionReader {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private DefinitionReader() {}

  /** The dashboard that a file defines. */
  public static DashboardDefinition read(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readString(file), DashboardDefinition.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException(file.getFileName() + ": " + e.getOriginalMessage(), e);
    }
  }
}
