package io.pgtracker.local;

import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class PgtrackerVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = PgtrackerVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "pgtracker " + (version == null ? "(not built as a jar)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
