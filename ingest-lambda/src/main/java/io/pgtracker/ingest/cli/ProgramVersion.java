package io.pgtracker.ingest.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the ingest jar, as the build wrote it there. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "pgtracker-ingest " + (version == null ? "(not built as a jar)" : version)
    };
  }
}
